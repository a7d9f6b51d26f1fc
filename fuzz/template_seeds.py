"""template_seeds.py FOLDER: seeds of the template targets, from the cases of tests/templates, tests/jinja and benchmarks/compat."""
import html
import json
import re
import sys
from pathlib import Path

import yaml

DATA = '{"measures": [{"n": 1, "title": "а", "cost": 2.5, "done": true, "track": "т"}], "schools": ["б", "в"], "year": 2026, "town": "г. Липово"}'


def paragraph(text):
    runs = "".join(f'<w:r><w:t xml:space="preserve">{html.escape(run, quote=False)}</w:t></w:r>' for run in text.split("¦"))
    return f"<w:p>{runs}</w:p>"


def body_of(lines):
    """Lines of a case (tests/templates/case_file.h) as XML; what is rare there is a paragraph here."""
    body, table = "", ""
    for line in [*lines.split("\n"), ""]:
        if line.startswith("|"):
            cells = line.strip().strip("|").split("|")
            table += "<w:tr>" + "".join("<w:tc>" + "".join(paragraph(part.strip()) for part in cell.split("¶")) + "</w:tc>" for cell in cells) + "</w:tr>"
            continue
        if table:
            body, table = body + f"<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>{table}</w:tbl>", ""
        if line:
            body += line if line.startswith("<") else paragraph(line)
    return body


def cases(folder):
    """Name, the bodies of document, header, footer and notes, the data."""
    for file in sorted(folder.glob("*/body.xml")):
        bodies = [file.parent / f"{name}.xml" for name in ("body", "header1", "footer1", "footnotes")]
        data = file.parent / "data.yaml"
        yield file.parent.name, [b.read_text(encoding="utf-8") if b.exists() else "" for b in bodies], data.read_text(encoding="utf-8") if data.exists() else ""
    for file in sorted(folder.glob("*.txt")):
        parts = dict(re.findall(r"^== ([^\n]*)\n(.*?)(?=^== |\Z)", file.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE))
        yield file.stem, [body_of(parts.get(name, "")) for name in ("document", "header1", "footer1", "footnotes")], parts.get("data", "")


def as_json(text):
    try:
        return json.dumps(yaml.safe_load(text) or {}, ensure_ascii=False, default=str)
    except (yaml.YAMLError, ValueError):  # a date of no calendar
        return "{}"


def main():
    seeds = Path(sys.argv[1])
    documents, language = seeds / "template_docx", seeds / "template_language"
    for folder in (documents, language):
        folder.mkdir(parents=True, exist_ok=True)
    for name, bodies, data in cases(Path("tests/templates")):
        (documents / name).write_text("\0".join(bodies), encoding="utf-8")
        text = html.unescape(re.sub("<[^>]*>", "", bodies[0]))
        (language / name).write_text(text + "\0" + as_json(data), encoding="utf-8")
    jinja = Path("tests/jinja/cases.json")
    for i, case in enumerate(json.loads(jinja.read_text(encoding="utf-8")) if jinja.exists() else []):
        (language / f"jinja{i}").write_text(case["template"] + "\0" + json.dumps(case["data"], ensure_ascii=False), encoding="utf-8")
    compat = Path("benchmarks/compat/templates.py").read_text(encoding="utf-8")
    for i, line in enumerate(re.findall(r'"((?:[^"\\\n]|\\.)*\{[{%](?:[^"\\\n]|\\.)*)"', compat)):
        (language / f"compat{i}").write_text(line + "\0" + DATA, encoding="utf-8")
        (documents / f"compat{i}").write_text(paragraph(line), encoding="utf-8")


main()
