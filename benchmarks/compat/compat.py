"""compat.py MUKO [--keep FOLDER] [NAME...]: the templates of templates.py rendered by docxtpl and by muko (--undefined empty); their texts must be the same.

Compared are the paragraphs in order, the tables cell by cell with their spans, merges and colours, headers and footers. Prints every difference and how
many templates have one: status 1 where any has. Run by Debian's /usr/bin/python3, that has python3-docxtpl (scripts/install-deps.sh --benchmarks).
"""
import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import docx
import templates
from docxtpl import DocxTemplate
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BREAKS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n"}


def text_of(paragraph):
    text = ""
    for element in paragraph.iter():
        if element.tag == W + "t":
            text += element.text or ""
        elif element.tag == W + "br" and element.get(W + "type") == "page":
            text += "\f"
        elif element.tag in BREAKS and element.getparent().tag == W + "r":
            text += BREAKS[element.tag]
    return text


def setting(cell, name, attribute="val"):
    found = cell.find(f"{W}tcPr/{W}{name}")
    return "" if found is None else f" {name}={found.get(W + attribute) or 'continue'}"


def lines_of(element, place):
    """What one sees, a line for each paragraph: its place and its text."""
    tables = 0
    for child in element:
        if child.tag == W + "p":
            yield place, text_of(child)
        elif child.tag == W + "tbl":
            tables += 1
            for i, row in enumerate(child.iter(W + "tr")):
                if next(row.iterancestors(W + "tbl")) is not child:
                    continue                                       # of a table inside
                for k, cell in enumerate(row.findall(W + "tc")):
                    settings = setting(cell, "gridSpan") + setting(cell, "vMerge") + setting(cell, "shd", "fill")
                    yield from lines_of(cell, f"{place} таблица {tables} строка {i + 1} ячейка {k + 1}{settings}")


def lines_of_file(path):
    lines = []
    with zipfile.ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            stem = name.removeprefix("word/")
            if name.endswith(".xml") and name.startswith("word/") and stem.startswith(("document", "header", "footer")):
                root = etree.fromstring(archive.read(name))
                lines += lines_of(root if root.find(W + "body") is None else root.find(W + "body"), stem)
    return lines


def render_by_muko(muko, template, data, out):
    command = [muko, "generate", str(template), "--data", str(data), "--undefined", "empty", "--allow-unready", "-o", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stderr.strip()


def differences(name, muko, folder):
    template, data, peer, own = (folder / f"{name}{ending}" for ending in (".docx", ".json", ".docxtpl.docx", ".muko.docx"))
    document = docx.Document()
    values = getattr(templates, name)(document)
    document.save(template)
    data.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")
    rendered = DocxTemplate(template)
    rendered.render(values, autoescape=True)
    rendered.save(peer)
    fault = render_by_muko(muko, template, data, own)
    if fault:
        return [fault]
    expected, found = lines_of_file(peer), lines_of_file(own)
    lines = [f"docxtpl: {left[0]}: {left[1]!r}\n    muko:    {right[0]}: {right[1]!r}" for left, right in zip(expected, found) if left != right]
    if len(expected) != len(found):
        lines.append(f"docxtpl: абзацев {len(expected)}, muko: {len(found)}")
    return lines


def main():
    arguments = sys.argv[1:]
    kept = None
    if "--keep" in arguments:
        at = arguments.index("--keep")
        kept = Path(arguments[at + 1])
        kept.mkdir(parents=True, exist_ok=True)
        del arguments[at:at + 2]
    muko, *chosen = arguments
    names = [function.__name__ for function in templates.ALL if not chosen or function.__name__ in chosen]
    different = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            found = differences(name, str(Path(muko).resolve()), kept or Path(folder))
            different += bool(found)
            print(f"{name}: {'различается' if found else 'то же самое'}")
            for line in found:
                print("    " + line)
    print(f"compat: {len(names) - different} of {len(names)} templates give the same text")
    sys.exit(1 if different else 0)


main()
