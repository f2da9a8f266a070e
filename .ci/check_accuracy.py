#!/usr/bin/env python3
"""Measure how well the `copydesk` binary reads labelled dumps, and hold it to checked-in floors.

    check_accuracy.py CORPORA SCORE.py BINARY [--floors FILE] [--raise] [--markdown]

CORPORA holds one folder a corpus, each with `gold.jsonl` and the dumps that it names. SCORE.py compares
what BINARY prints for these dumps with the gold (`SCORE.py CORPUS PREDICTED --by set --json OUT`).

Prints a table of every set and field, and fails if one is below its floor or if a floor was not measured.
--raise     write the floors again: those that were exceeded are raised, none is ever lowered
--markdown  print the tables of ACCURACY.md instead, and check nothing
Only the Python standard library is used.
"""
import argparse, json, math, pathlib, subprocess, sys, tempfile

# What is held to a floor: found articles and paragraphs by F1, since both too many and too few are wrong;
# fields by accuracy, which counts a field that is rightly absent as read.
FIELDS = {
    "segmentation": "f1",
    "headline": "acc",
    "authors": "acc",
    "published": "acc",
    "dateline_place": "acc",
    "dateline_date": "acc",
    "body edges": "acc",
    "body paragraphs": "f1",
    "related": "acc",
    "captions": "acc",
}
CORPORA = ("seeds", "wire", "web")


def measure(corpus, score, binary, scratch):
    """What SCORE.py says of one corpus: {set: {field: {"n", "acc", "p", "r", "f1"}}}."""
    with open(corpus / "gold.jsonl", encoding="utf-8") as gold:
        files = sorted({json.loads(line)["file"] for line in gold if line.strip()})
    predicted, out = scratch / f"{corpus.name}.jsonl", scratch / f"{corpus.name}.json"
    with open(predicted, "wb") as stdout:
        for at in range(0, len(files), 200):
            command = [binary, "parse", "--format", "jsonl", *files[at:at + 200]]
            subprocess.run(command, cwd=corpus, stdout=stdout, stdin=subprocess.DEVNULL, check=True)
    command = [sys.executable, score, corpus, predicted, "--by", "set", "--json", out]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return json.loads(out.read_text())


def rows(measured):
    """(set, field, n, value) of everything that has a floor, ALL last."""
    for name in sorted(measured, key=lambda name: (name == "ALL", name)):
        for field, metric in FIELDS.items():
            row = measured[name].get(field)
            if name != "MEAN" and row and row["n"]:
                yield name, field, row["n"], row[metric]


def floor(value):
    """Four digits, never rounded up."""
    return math.floor(value * 10000 + 1e-6) / 10000


def check(corpus, measured, floors, is_raising):
    """Prints the table of one corpus; gives what is below its floor, and raises floors if asked to."""
    print(f"\n{corpus}\n  {'set':28} {'field':16} {'n':>6} {'value':>8} {'floor':>8}")
    failures, unseen = [], {(name, field) for name, fields in floors.items() for field in fields}
    for name, field, n, value in rows(measured):
        unseen.discard((name, field))
        least = floors.get(name, {}).get(field)
        is_below = least is not None and value < least - 1e-6
        shown = "-" if least is None else f"{least:.4f}"
        print(f"  {name:28} {field:16} {n:6} {value:8.4f} {shown:>8}{'  BELOW' if is_below else ''}")
        if is_below:
            failures.append(f"{corpus} {name} {field}: {value:.4f} is below {least:.4f}")
        if is_raising and (least is None or value > least):
            floors.setdefault(name, {})[field] = floor(value)
    failures += [f"{corpus} {name} {field}: has a floor, but was not measured" for name, field in sorted(unseen)]
    return failures


def markdown(corpus, measured):
    """The table of one corpus for ACCURACY.md."""
    print(f"\n### {corpus}\n\n| set | articles | " + " | ".join(field.replace("_", " ") for field in FIELDS) + " |")
    print("|---|---:|" + "---:|" * len(FIELDS))
    for name in sorted(measured, key=lambda name: (name == "ALL", name)):
        if name == "MEAN":
            continue
        fields = measured[name]
        cells = [f"{100 * fields[f][m]:.1f}" if fields.get(f, {}).get("n") else "" for f, m in FIELDS.items()]
        print(f"| {name} | {fields['segmentation']['n']} | " + " | ".join(cells) + " |")


def main():
    here = pathlib.Path(__file__).resolve().parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=pathlib.Path)
    parser.add_argument("score", type=pathlib.Path)
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("--floors", type=pathlib.Path, default=here / "floors.json")
    parser.add_argument("--raise", dest="is_raising", action="store_true")
    parser.add_argument("--markdown", action="store_true")
    options = parser.parse_args()

    floors = json.loads(options.floors.read_text()) if options.floors.exists() else {}
    failures = []
    with tempfile.TemporaryDirectory() as scratch:
        for corpus in CORPORA:
            folder = (options.corpora / corpus).resolve()
            measured = measure(folder, options.score.resolve(), options.binary.resolve(), pathlib.Path(scratch))
            if options.markdown:
                markdown(corpus, measured)
            else:
                failures += check(corpus, measured, floors.setdefault(corpus, {}), options.is_raising)
    if options.markdown:
        return 0
    if options.is_raising:
        options.floors.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n")
    for failure in failures:
        print(failure, file=sys.stderr)
    if not failures:
        print("\nevery set and field is at its floor or above")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
