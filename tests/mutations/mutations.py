#!/usr/bin/python3
"""mutations.py MUKO [-v] [ID...]: each kind of damage to the good package yields the finding it should, and no other.

MUKO is the program; its data are found by MUKO_DATA_DIR, or in the tree of this script. The good package (order, programme,
road map of samples/zarechinsk.yaml, checked with the regional document of samples/region) must have no error and every
point. Each case of cases.yaml beside this script damages the data or the DOCX; the findings that the good package has not, and
the points lost, must be those of the case. Prints a line for each case: as it should, or what is missing, beside, lost; status 1
where any failed. -v also prints the findings. With ID only these cases. Needs python3-yaml and python3-docx.
"""
import concurrent.futures
import copy
import fnmatch
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import docx
import yaml
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

HERE = Path(__file__).resolve().parent
KINDS = {"Приказ": "order", "Программа": "programme", "Дорожная карта": "roadmap"}
PLAN = "Дорожная карта"
PARAMETERS = ("concrete", "context", "deadlines", "responsible", "regional")
POINTS = [f"T{track}.{position}.{parameter}" for track in (1, 2, 3) for position in ("measures", "decisions") for parameter in PARAMETERS]


def source_root():
    """The tree that holds samples/: the one of the script, or that of the program's data."""
    for folder in (*HERE.parents, Path(os.environ.get("MUKO_DATA_DIR", "."))):
        if (folder / "samples" / "zarechinsk.yaml").exists():
            return folder
    sys.exit("mutations.py: нет samples/zarechinsk.yaml")


ROOT = source_root()
REGIONAL = next((ROOT / "samples" / "region").glob("*.docx"))


# ---- Damage to the data

def measure_path(path):
    return path.replace("меры/", "дорожная_карта/треки/*/задачи/*/меры/", 1) if path.startswith("меры/") else path


def selected(item, part):
    """The keys of the children of an item that a part of a path names."""
    if isinstance(item, dict):
        return [part] if part in item else []
    if part == "*":
        return range(len(item))
    by_number = [i for i, child in enumerate(item) if isinstance(child, dict) and str(child.get("номер")) == part]
    return by_number or ([int(part) - 1] if part.isdigit() and int(part) <= len(item) else [])


def set_value(item, parts, value):
    """Sets, appends or removes (None) what the path names; how many times it did."""
    if parts == ["+"]:
        item.append(value)
        return 1
    keys = selected(item, parts[0])
    if parts[1:]:
        return sum(set_value(item[key], parts[1:], value) for key in keys)
    for key in keys:
        if value is None:
            del item[key]
        else:
            item[key] = value
    return len(keys)


def damaged_data(data, case):
    data = copy.deepcopy(data)
    for step in case["damage"]:
        for path, value in step.get("data", {}).items():
            if not set_value(data, measure_path(path).split("/"), value):
                raise ValueError(f"в данных нет {path}")
    return data


# ---- Damage to a DOCX

def text_of(element):
    return "".join(node.text or "" for node in element.iter(qn("w:t")))


def only(found, what):
    if len(found) != 1:
        raise ValueError(f"«{what}» найдено раз: {len(found)}")
    return found[0]


def remove(element):
    element.getparent().remove(element)


def replace_in_paragraph(paragraph, old, new):
    """Replaces text over the borders of runs: the new text goes where the old one began. How many times it did."""
    nodes = list(paragraph.iter(qn("w:t")))
    pieces = text_of(paragraph).split(old)
    if len(pieces) == 1:
        return 0
    owners = [node for node in nodes for _ in node.text or ""]
    texts, at = {node: "" for node in nodes}, 0
    for number, piece in enumerate(pieces):
        if number:
            texts[owners[at]] += new
            at += len(old)
        for character in piece:
            texts[owners[at]] += character
            at += 1
    for node, text in texts.items():
        node.text = text
        node.set(qn("xml:space"), "preserve")
    return len(pieces) - 1


def damage_text(documents, old, new, times=1, **where):
    body = documents[where["in"]].element.body
    done = sum(replace_in_paragraph(p, old, new) for p in list(body.iter(qn("w:p"))))
    if done != times:
        raise ValueError(f"«{old}» заменено раз: {done}, надо {times}")


def cells_of(row):
    return row.findall(qn("w:tc"))


def rows_of(documents, name):
    return list(documents[name].element.body.iter(qn("w:tr")))


def row_of(documents, name, key):
    """The row whose first cell is this."""
    return only([row for row in rows_of(documents, name) if text_of(cells_of(row)[0]) == key], key)


def column_of(documents, name):
    """The index of a column of the road map by the text of its head."""
    heads = [text_of(cell) for cell in cells_of(rows_of(documents, PLAN)[0])]
    return only([i for i, head in enumerate(heads) if head == name], name)


def cell_of(documents, row, column=None, **where):
    found = cells_of(row_of(documents, where.get("in", PLAN), str(row)))
    return found[-1 if column is None else column_of(documents, column)]


def damage_cell(documents, text, **where):
    cell = cell_of(documents, **where)
    first, *rest = cell.findall(qn("w:p"))
    for paragraph in rest:
        remove(paragraph)
    for run in first.findall(qn("w:r")):
        remove(run)
    for number, line in enumerate(text if isinstance(text, list) else [text]):
        paragraph = first if number == 0 else copy.deepcopy(first)
        if number:
            for run in paragraph.findall(qn("w:r")):
                remove(run)
            cell.append(paragraph)
        add_run(paragraph, line)


def add_run(paragraph, text):
    run, node = OxmlElement("w:r"), OxmlElement("w:t")
    node.text = text
    node.set(qn("xml:space"), "preserve")
    run.append(node)
    paragraph.append(run)


def damage_deleted(documents, **where):
    for run in list(cell_of(documents, **where).iter(qn("w:r"))):
        deletion = OxmlElement("w:del")
        for name, value in (("w:id", "900"), ("w:author", "Редактор"), ("w:date", "2026-03-02T10:00:00Z")):
            deletion.set(qn(name), value)
        run.addprevious(deletion)
        deletion.append(run)
        for node in run.findall(qn("w:t")):
            node.tag = qn("w:delText")


def damage_no_rows(documents, to, **where):
    rows = rows_of(documents, PLAN)
    first = only([i for i, row in enumerate(rows) if where["from"] in text_of(row)], where["from"])
    last = only([i for i, row in enumerate(rows) if to in text_of(row)], to)
    for row in rows[first:last + 1]:
        remove(row)


def damage_no_column(documents, name):
    column = column_of(documents, name)
    rows = rows_of(documents, PLAN)
    remove(rows[0].getparent().find(qn("w:tblGrid")).findall(qn("w:gridCol"))[column])
    for row in rows:
        cells = cells_of(row)
        if len(cells) > 1:
            remove(cells[column])
        else:
            span = next(cells[0].iter(qn("w:gridSpan")))
            span.set(qn("w:val"), str(int(span.get(qn("w:val"))) - 1))


def damage_copied_row(documents, row, after, number):
    copied = copy.deepcopy(row_of(documents, PLAN, row))
    row_of(documents, PLAN, after).addnext(copied)
    replace_in_paragraph(next(copied.iter(qn("w:p"))), row, number)


def damage_no_paragraphs(documents, text, **where):
    for start in text:
        remove(only([p for p in documents[where["in"]].element.body.iter(qn("w:p")) if text_of(p).startswith(start)], start))


def damage_no_table(documents, text, **where):
    remove(only([t for t in documents[where["in"]].element.body.iter(qn("w:tbl")) if text in text_of(t)], text))


def damage_no_file(documents, name):
    del documents[name]


def damage_new_file(documents, name, paragraphs):
    documents[name] = docx.Document()
    for paragraph in paragraphs:
        documents[name].add_paragraph(paragraph)


STEPS = {"text": damage_text, "cell": damage_cell, "deleted": damage_deleted, "no_rows": damage_no_rows, "no_column": damage_no_column,
         "copied_row": damage_copied_row, "no_paragraphs": damage_no_paragraphs, "no_table": damage_no_table,
         "no_file": damage_no_file, "new_file": damage_new_file}


def damage_documents(documents, case):
    for step in case["damage"]:
        for name, parameters in step.items():
            if name != "data":
                named = parameters if isinstance(parameters, dict) else {"name": parameters}
                STEPS[name](documents, **named)


# ---- The package

def made_documents(muko, data, folder):
    """The three documents of the data, and the regional one."""
    (folder / "data.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    documents = {}
    for name, kind in KINDS.items():
        path = folder / f"{name}.made.docx"
        run = subprocess.run([muko, "generate", kind, "--data", folder / "data.json", "-o", path, "--allow-unready"], capture_output=True, text=True)
        if run.returncode != 0:
            raise ValueError(f"{name} не составлен: {run.stderr}")
        documents[name] = docx.Document(path)
    documents[REGIONAL.stem] = docx.Document(REGIONAL)
    return documents


def whole_text(documents):
    return {name: [text_of(p) for p in document.element.body.iter(qn("w:p"))] for name, document in documents.items()}


def require_sound(path):
    """A damaged DOCX is a ZIP without faults, its parts are XML, Word's library opens it."""
    with zipfile.ZipFile(path) as archive:
        if archive.testzip():
            raise ValueError(f"{path.name}: архив повреждён")
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(archive.read(name))
    docx.Document(path)


def checked(muko, documents, folder):
    """The report on the documents, and the program's status."""
    package = folder / "Пакет"
    package.mkdir()
    regional = folder / REGIONAL.name
    for name, document in documents.items():
        path = regional if name == REGIONAL.stem else package / f"{name}.docx"
        document.save(path)
        require_sound(path)
    run = subprocess.run([muko, "check", package, "--regional", regional, "--format", "json"], capture_output=True, text=True)
    if run.returncode not in (0, 1):
        raise ValueError(f"проверка кончилась со статусом {run.returncode}: {run.stderr}")
    report = json.loads(run.stdout)
    return {"status": run.returncode, "warnings": report["warnings"], **only(report["submissions"], "заявка")}


def points_of(report):
    return {f"{s['track']}.{s['position']}.{s['parameter']}" for s in report["scores"] if s["counted"] and s["points"] == s["max"]}


# ---- Comparing

def plain(text):
    return re.sub(r"\s+", " ", text)


def agrees(finding, wanted):
    file = Path(finding["file"]).stem if finding["file"] else None
    return (finding["rule"] == wanted["rule"] and finding["severity"] == wanted["severity"]
            and ("in" not in wanted or file == wanted["in"])
            and plain(str(wanted.get("quote", ""))) in plain(finding["quote"])
            and ("row" not in wanted or (finding["location"]["table"], finding["location"]["row"]) == (1, wanted["row"])))


def take(findings, wanted):
    """Removes the finding that is wanted; True where there is one."""
    found = next((finding for finding in findings if agrees(finding, wanted)), None)
    if found:
        findings.remove(found)
    return found is not None


def said(finding):
    place = finding["location"]
    at = f"строка {place['row']}" if place["row"] else f"абзац {place['paragraph']}"
    file = Path(finding["file"]).stem if finding["file"] else "заявка"
    return f"{finding['rule']} ({finding['severity']}) {file}, {at}: «{plain(finding['quote'])[:90]}» – {finding['message'][:160]}"


def points_fault(case, good, report, new):
    """What is wrong with the points lost and with the costs that the findings name."""
    if case.get("lost") == "open":
        return []
    lost = points_of(good) - points_of(report)
    wanted, borne = ({point for pattern in case.get(key, []) for point in fnmatch.filter(POINTS, pattern)} for key in ("lost", "bears"))
    costs = {cost for finding in new for cost in finding["costs"]}
    faults = [f"не потеряно: {point}" for point in sorted(wanted - lost)] + [f"потеряно лишнее: {point}" for point in sorted(lost - wanted)]
    faults += [f"потерянного не называет ни одно замечание: {point}" for point in sorted(lost - costs)]
    faults += [f"замечание не называет: {point}" for point in sorted(borne - costs)]
    return faults + [f"замечание называет лишнее: {point}" for point in sorted(costs - lost - borne)]


def faults_of(case, good, report):
    known = {finding["fingerprint"] for finding in good["findings"]}
    new = [finding for finding in report["findings"] if finding["fingerprint"] not in known]
    rest = list(new)
    faults = [f"нет: {wanted}" for wanted in case["finds"] if not take(rest, wanted)]
    for wanted in case.get("may", []):
        take(rest, wanted)
    faults += [f"лишнее: {said(finding)}" for finding in rest]
    faults += points_fault(case, good, report, new)
    errors = any(finding["severity"] == "error" for finding in report["findings"])
    if report["status"] != int(errors):
        faults.append(f"статус {report['status']}")
    warnings = report["warnings"] + report["failures"] + [w for document in report["documents"] for w in document["warnings"]]
    if len(warnings) != case.get("run", 0):
        faults.append(f"предупреждений {len(warnings)}, надо {case.get('run', 0)}: {warnings}")
    return faults, new


def judged(muko, data, good, good_text, case):
    """The faults of a case, and its findings."""
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        try:
            documents = made_documents(muko, damaged_data(data, case), folder)
            damage_documents(documents, case)
            if whole_text(documents) == good_text:
                raise ValueError("текст не изменился")
            return faults_of(case, good, checked(muko, documents, folder))
        except ValueError as error:
            return [f"порча не удалась: {error}"], []


def good_package(muko, data):
    with tempfile.TemporaryDirectory() as folder:
        documents = made_documents(muko, data, Path(folder))
        text = whole_text(documents)
        report = checked(muko, documents, Path(folder))
    errors = [finding for finding in report["findings"] if finding["severity"] == "error"]
    missing = set(POINTS) - points_of(report)
    if errors or missing or report["status"] != 0:
        sys.exit("mutations.py: хороший пакет нехорош: " + "; ".join([*map(said, errors), *sorted(missing)]))
    return report, text


def rules_without_case(muko, cases):
    rules = subprocess.run([muko, "rules"], check=True, capture_output=True, text=True).stdout
    return sorted(set(re.findall(r"^([a-z]+(?:-[a-z]+)*)  ", rules, re.M)) - {wanted["rule"] for case in cases for wanted in case["finds"]})


def main():
    verbose = "-v" in sys.argv[1:]
    arguments = [argument for argument in sys.argv[1:] if argument != "-v"]
    if not arguments or arguments[0].startswith("-"):
        sys.exit(__doc__)
    muko, chosen = Path(arguments[0]).resolve(), arguments[1:]
    os.environ.setdefault("MUKO_DATA_DIR", str(ROOT))
    every = yaml.safe_load((HERE / "cases.yaml").read_text(encoding="utf-8"))
    unknown = set(chosen) - {case["id"] for case in every}
    if unknown or len({case["id"] for case in every}) != len(every):
        sys.exit(f"mutations.py: нет таких случаев или они повторены: {', '.join(sorted(unknown))}")
    cases = [case for case in every if not chosen or case["id"] in chosen]
    data = yaml.safe_load((ROOT / "samples" / "zarechinsk.yaml").read_text(encoding="utf-8"))
    good, good_text = good_package(muko, data)

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda case: judged(muko, data, good, good_text, case), cases))
    failed = 0
    for case, (faults, new) in zip(cases, results):
        failed += bool(faults)
        print(f"{'FAIL' if faults else 'ok  '}  {case['id']}: {case['what']}")
        for line in faults + ([f"  {said(finding)} {finding['costs']}" for finding in new] if verbose else []):
            print(f"        {line}")
    if not chosen:
        print(f"rules without a case: {', '.join(rules_without_case(muko, every)) or 'none'}")
    print(f"{len(cases)} kinds of damage, {len(cases) - failed} as they should, {failed} not")
    sys.exit(1 if failed else 0)


main()
