#!/usr/bin/env python3
"""Check how many instructions a byte each stage takes: `check_instructions.py BINARY`, the bench `once`.

Wall-clock time says little on a shared machine; the number of instructions is the same to a thousandth from run
to run. Most is what may not be exceeded: a change that makes a stage dearer raises it knowingly, one that makes it
cheaper lowers it. Needs valgrind, and measures nothing without it.
"""
import re, shutil, subprocess, sys

# Bytes of the sample dumps: all of them once, so that what happens once has happened, and so many more that what
# happens for each counts, and no more than valgrind runs in seconds.
FEW, MANY = 120_000, 620_000
# Each stage runs those before it; what they take is not counted twice. The last is all of it in one call.
# They hold for these sample dumps: when there are more of them, what the code before took is measured with them, too.
MOST = {"segment": 444, "extract": 577, "normalize": 196}
MOST_IN_ALL = 1170


def instructions(binary, stage, size):
    command = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
    command += [binary, stage, str(size)]
    done = subprocess.run(command, capture_output=True, text=True)
    found = re.search(r"I\s+refs:\s+([\d,]+)", done.stderr)
    if done.returncode or not found:
        sys.exit(f"expected the number of instructions of {' '.join(command)}, but found:\n{done.stderr}")
    return int(found[1].replace(",", ""))


def main():
    if shutil.which("valgrind") is None:
        print("INSTRUCTIONS WERE NOT COUNTED: there is no valgrind")
        return 0
    binary, before, failed = sys.argv[1], 0, 0

    def a_byte(stage):
        few = instructions(binary, stage, FEW)
        return (instructions(binary, stage, MANY) - few) / (MANY - FEW)

    def check(stage, took, most):
        print(f"{stage}: {took:.1f} instructions a byte, at most {most}")
        return int(took > most)

    for stage, most in MOST.items():
        so_far = a_byte(stage)
        failed |= check(stage, so_far - before, most)
        before = so_far
    failed |= check("end to end", a_byte("parse"), MOST_IN_ALL)
    print(f"before the first line: {instructions(binary, 'parse', 1) / 1e6:.1f} million")
    return failed


if __name__ == "__main__":
    sys.exit(main())
