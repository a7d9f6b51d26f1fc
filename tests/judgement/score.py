#!/usr/bin/env python3
"""How well `muko check` judges the cases of a set: precision and recall per rule, points, and what each document is.

Usage: score.py MUKO SET [--pdf] [--markdown] [-v] [CASE...]

SET is a folder of this one (`first`, `second`): cases `NN-name/` with sources `*.txt` (build.py turns them into DOCX; --pdf turns
those into PDF by LibreOffice) and `expected.yaml`, written from domain.md without sight of the program. Truth:
  findings  rule, severity, file and quote: each answers one finding of the program, whose quote or message speaks of the same words
  allowed   findings that an expert could make or leave: they count neither way (quote null: any of this rule in this file)
  scores    points of those track.position.parameter that are clearly decided
  documents kind, parts, municipality, period, date, number, measures of each file; what is not given is not asked
A case marked `correct` deserves no error and no warning. Every finding of severity error or warning that answers none is false.
--markdown prints the tables of docs/accuracy.md. Status: 0, or 1 where a case could not be judged.
"""
import argparse
import json
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections import defaultdict
from pathlib import Path

import yaml

FOLDER = Path(__file__).resolve().parent
JUDGED = ("error", "warning")


def norm(text):
    return re.sub(r"[^0-9a-zа-я]+", "", unicodedata.normalize("NFC", text or "").lower().replace("ё", "е"))


def same_words(wanted, finding):
    """True where the finding speaks of the wanted words."""
    quote = norm(wanted)
    if not quote:
        return True
    found = norm(finding.get("quote"))
    if not found and (finding.get("quote") or "") in wanted:     # «___»
        return bool(finding.get("quote"))
    return quote in found or (len(found) >= 4 and found in quote) or quote in norm(finding.get("message"))


def answers(wanted, finding, any_severity=False):
    return (wanted["rule"] == finding["rule"] and (any_severity or wanted["severity"] == finding["severity"])
            and (not finding.get("file") or Path(finding["file"]).stem == Path(wanted["file"]).stem or wanted.get("quote") is None)
            and same_words(wanted.get("quote"), finding))


class Case:
    def __init__(self, folder):
        self.name, self.folder = folder.name, folder
        self.truth = yaml.safe_load((folder / "expected.yaml").read_text(encoding="utf-8"))
        self.found, self.missed, self.false, self.points, self.told, self.error = [], [], [], [], [], None

    def judge(self, report):
        free = list(report["findings"])
        for wanted in self.truth.get("findings") or []:
            if wanted["severity"] not in JUDGED:
                continue
            hit = next((f for f in free if answers(wanted, f)), None)
            if hit is None:
                self.missed.append(wanted)
            else:
                free.remove(hit)
                self.found.append(wanted)
        allowed = self.truth.get("allowed") or []
        self.false = [f for f in free if f["severity"] in JUDGED and not any(answers(a, f, True) for a in allowed)]
        got = {f"{s['track']}.{s['position']}.{s['parameter']}": s for s in report["scores"]}
        for key, points in (self.truth.get("scores") or {}).items():
            self.points.append((key, points, got.get(key, {}).get("points"), got.get(key, {}).get("why")))
        self.points.append(("special_case", self.truth.get("special_case"), report["special_case"], None))

    def describe(self, file, facts):
        """What is told of one document, beside what is known of it."""
        known = self.truth["documents"][file]
        period = facts["period"] and {k: facts["period"][k] for k in ("start", "end")}
        got = {"kind": facts["kind"], "parts": [p["kind"] for p in facts["parts"]], "municipality": facts["municipality"], "period": period,
               "date": facts["requisites"]["date"], "number": facts["requisites"]["number"], "measures": len(facts["measures"])}
        for key, value in known.items():
            value = {k: str(v) for k, v in value.items()} if isinstance(value, dict) else value
            value = str(value) if key in ("date", "number") and value is not None else value
            right = sorted(value) == sorted(got[key]) if key == "parts" else norm(str(value)) == norm(str(got[key]))
            self.told.append((file, key, value, got[key], right))


def run(*command):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout


def build(chosen, work, pdf):
    run("python3" if not Path("/usr/bin/python3").exists() else "/usr/bin/python3", FOLDER / "build.py", chosen, work)
    if not pdf:
        return "docx"
    for folder in sorted(p for p in work.iterdir() if p.is_dir()):
        documents = sorted(folder.glob("*.docx"))
        run("soffice", f"-env:UserInstallation={(work / '.office').as_uri()}", "--headless", "--convert-to", "pdf", "--outdir", folder, *documents)
        for document in documents if folder.name != "regional" else []:
            document.unlink()
    return "pdf"


def judge_case(muko, case, work, suffix):
    package = work / case.name
    regional = case.truth.get("regional")
    options = ["--regional", work / "regional" / Path(regional).with_suffix(".docx")] if regional else []
    done = subprocess.run([str(part) for part in [muko, "check", package, *options, "--format", "json"]], capture_output=True, text=True, timeout=300)
    if done.returncode not in (0, 1):
        case.error = f"status {done.returncode}: {(done.stderr or done.stdout).strip()[-300:]}"
        return
    case.judge(json.loads(done.stdout)["submissions"][0])
    for file in case.truth["documents"]:
        case.describe(file, json.loads(run(muko, "extract", "--format", "json", package / Path(file).with_suffix("." + suffix))))


def show(case):
    for wanted in case.missed:
        print(f"{case.name}: not found: {wanted['severity']} {wanted['rule']}: {wanted.get('quote')} [{wanted['file']}]")
    for finding in case.false:
        print(f"{case.name}: false: {finding['severity']} {finding['rule']}: {finding.get('quote')!r} — {finding['message']}")
    for key, points, got, why in case.points:
        if points != got:
            print(f"{case.name}: {key} is {points}, got {got}: {why}")
    for file, key, value, got, right in case.told:
        if not right:
            print(f"{case.name}: {file}: {key} is {value}, got {got}")


def share(right, asked):
    return f"{right / asked:.3f}" if asked else "—"


def tables(cases, markdown):
    counts = defaultdict(lambda: [0, 0, 0])                      # found, missed, false
    for case in cases:
        for column, rules in enumerate((case.found, case.missed, case.false)):
            for one in rules:
                counts[one["rule"], one["severity"]][column] += 1
    row = "| {:26} | {:8} | {:>5} | {:>6} | {:>5} | {:>9} | {:>6} |" if markdown else "{:26} {:8} {:>5} {:>6} {:>5} {:>9} {:>6}"
    print(row.format("rule", "severity", "found", "missed", "false", "precision", "recall"))
    if markdown:
        print(row.format(*["---"] * 7).replace(" ", ""))
    sums = {severity: [0, 0, 0] for severity in JUDGED}
    for (rule, severity), (found, missed, false) in sorted(counts.items()):
        print(row.format(rule, severity, found, missed, false, share(found, found + false), share(found, found + missed)))
        sums[severity] = [a + b for a, b in zip(sums[severity], (found, missed, false))]
    for severity, (found, missed, false) in sums.items():
        print(row.format(f"all of severity {severity}", "", found, missed, false, share(found, found + false), share(found, found + missed)))


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("muko", type=Path)
    parser.add_argument("set")
    parser.add_argument("cases", nargs="*")
    for flag in ("--pdf", "--markdown", "-v"):
        parser.add_argument(flag, action="store_true")
    options = parser.parse_args()
    muko, chosen = options.muko.resolve(), FOLDER / options.set
    cases = [Case(f) for f in sorted(chosen.iterdir()) if (f / "expected.yaml").exists() and (not options.cases or f.name in options.cases or f.name[:2] in options.cases)]
    with tempfile.TemporaryDirectory() as folder:
        suffix = build(chosen, Path(folder), options.pdf)
        for case in cases:
            judge_case(muko, case, Path(folder), suffix)
    judged = [case for case in cases if not case.error]
    for case in cases:
        if case.error:
            print(f"{case.name}: {case.error}")
        elif options.v:
            show(case)
    tables(judged, options.markdown)
    points = [p for case in judged for p in case.points]
    told = [t for case in judged for t in case.told]
    correct = [case for case in judged if case.truth["correct"]]
    clean = [case for case in correct if not any(f["severity"] == "error" for f in case.false)]
    print(f"\npoints {sum(p[1] == p[2] for p in points)}/{len(points)}, documents {sum(t[4] for t in told)}/{len(told)}, "
          f"correct cases without an error {len(clean)}/{len(correct)}, cases {len(judged)}/{len(cases)}")
    sys.exit(0 if len(judged) == len(cases) else 1)


main()
