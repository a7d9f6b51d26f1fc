"""Render every case of cases_source.py with a plain jinja2.Environment() and print cases.json.

Run: /usr/bin/python3 make_cases.py > cases.json

A source case is (name, template[, data]); data is a data-set name or a dict. A case whose name
ends in "!" must raise and any other must render: a mismatch stops the run, so a slip in the
source is not recorded as truth. Output that holds an object address (0x...) also stops it.
"""
import json
import re
import sys
from collections import Counter

import jinja2

from cases_source import DATA, GROUPS


def run(template, data):
    """Return (rendered text, None) or (None, exception)."""
    try:
        return jinja2.Environment().from_string(template).render(data), None
    except Exception as exc:  # any exception is the truth "this raises"
        return None, exc


def main():
    out, problems, seen = [], [], set()
    for group, cases in GROUPS.items():
        for name, template, *rest in cases:
            data = rest[0] if rest else {}
            data = DATA[data] if isinstance(data, str) else data
            data = json.loads(json.dumps(data))  # JSON-representable, and a fresh copy
            full = f"{group}: {name.rstrip('!')}"
            text, exc = run(template, json.loads(json.dumps(data)))
            if full in seen:
                problems.append(f"{full}: name used twice")
            seen.add(full)
            if (exc is not None) != name.endswith("!"):
                problems.append(f"{full}: got {exc!r} / {text!r}")
            if text is not None and re.search(r"0x[0-9a-f]{6}", text):
                problems.append(f"{full}: object address in {text!r}")
            case = {"name": full, "group": group, "template": template, "data": data}
            case.update({"expected": text} if exc is None else {"error": True})
            out.append(case)
            if "-v" in sys.argv:
                print(full, "|", repr(template), "->", repr(text) if exc is None else repr(exc), file=sys.stderr)
    if problems:
        sys.exit("\n".join(problems))
    print("[\n" + ",\n".join(json.dumps(c, ensure_ascii=False) for c in out) + "\n]")
    counts = Counter(c["group"] for c in out)
    errors = sum("error" in c for c in out)
    print(f"{len(out)} cases, {errors} raise: " + ", ".join(f"{g} {n}" for g, n in counts.items()), file=sys.stderr)


if __name__ == "__main__":
    main()
