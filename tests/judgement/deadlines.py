#!/usr/bin/env python3
"""How many deadlines of lists/deadlines.jsonl `muko deadline` understands whole. Usage: deadlines.py MUKO [-v]

A line: text, specificity, intervals, recurrence, and where the reading needs it context.period.
"""
import json
import subprocess
import sys
from pathlib import Path

KEYS = ("specificity", "intervals", "recurrence")


def main():
    muko, verbose = sys.argv[1], "-v" in sys.argv
    lines = (Path(__file__).resolve().parent / "lists" / "deadlines.jsonl").read_text(encoding="utf-8").splitlines()
    known = [json.loads(line) for line in lines if line.strip()]
    right = dict.fromkeys(KEYS, 0)
    whole = 0
    for wanted in known:
        period = (wanted.get("context") or {}).get("period")
        command = [muko, "deadline", "--format", "json", *(["--period", "/".join(period)] if period else []), "--", wanted["text"]]
        got = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        got["intervals"] = [[i["start"], i["end"]] for i in got["intervals"]]
        agrees = {key: got[key] == wanted[key] for key in KEYS}
        for key in KEYS:
            right[key] += agrees[key]
        whole += all(agrees.values())
        if verbose and not all(agrees.values()):
            print(f"{wanted['text']}: {[wanted[k] for k in KEYS]}, got {[got[k] for k in KEYS]}")
    print(f"deadlines: whole {whole}/{len(known)}, " + ", ".join(f"{key} {right[key]}/{len(known)}" for key in KEYS))


main()
