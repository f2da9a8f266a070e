#!/usr/bin/env python3
"""Check how many instructions a byte segmenting takes: `check_instructions.py BINARY`, the bench `once`.

Wall-clock time says little on a shared machine; the number of instructions is the same to a thousandth from run
to run. Most is what may not be exceeded: a change that makes the segmenter dearer raises it knowingly, one that makes
it cheaper lowers it. Needs valgrind, and measures nothing without it.
"""
import re, shutil, subprocess, sys

# Bytes of the sample dumps: enough that what happens once does not count, and no more than valgrind runs in seconds.
BYTES = 500_000
MOST = 320


def instructions(binary, size):
    command = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", binary, str(size)]
    done = subprocess.run(command, capture_output=True, text=True)
    found = re.search(r"I\s+refs:\s+([\d,]+)", done.stderr)
    if done.returncode or not found:
        sys.exit(f"expected the number of instructions of {' '.join(command)}, but found:\n{done.stderr}")
    return int(found[1].replace(",", ""))


def main():
    if shutil.which("valgrind") is None:
        print("INSTRUCTIONS WERE NOT COUNTED: there is no valgrind")
        return 0
    # The table of weights is read and the sample dumps are, whatever is done with them.
    idle, busy = instructions(sys.argv[1], 1), instructions(sys.argv[1], BYTES)
    a_byte = (busy - idle) / BYTES
    print(f"segmenting: {a_byte:.1f} instructions a byte, at most {MOST}; before the first line: {idle / 1e6:.1f} million")
    return int(a_byte > MOST)


if __name__ == "__main__":
    sys.exit(main())
