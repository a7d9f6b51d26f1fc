"""check.py BUILD: what judging a document costs, beside a bare SAX pass, and how it grows. Called by scripts/bench.sh --check.

BUILD holds bench_sax, bench_check and muko. 200 copies of the DOCX in ../shared/corpus (of samples/ where that folder is absent) are
each read and judged as a submission of its own in one process, with links to a regional document and JSON. Then plans of 500 to
5,000 rows are judged: the time for a row must stay. Fifteen rounds, the programs in turn, the best of each: the longer program seldom has the machine to itself. Status 1 over the bounds.
"""
import resource
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from compare import ROOT, copies

RATIO, GROWTH = 8, 1.5
ROUNDS = 15
ROWS = (500, 1000, 5000)
WORDS = "диагностика наставничество семинар дефицитов педагогов математике программы консультации мониторинг родителей стажировка чтения".split()
TYPES = ('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
         'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
         'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
RELATIONSHIPS = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.'
                 'openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')


def cpu(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"check.py: {command[0]}: status {done.returncode}: {done.stderr.decode(errors='replace')[-200:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def row(cells):
    return "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in cells) + "</w:tr>"


def plan(path, rows):
    """A road map of so many different measures, none of which lacks anything."""
    table = [row(("№", "Мероприятие", "Срок", "Ответственный", "Результат"))]
    for i in range(rows):
        if i % (rows // 3 + 1) == 0:
            track = ("Адресная поддержка школ с низкими результатами обучения", "Организация работы со школами, функционирующими в зоне риска "
                     "снижения образовательных результатов", "Профилактика учебной неуспешности")[i // (rows // 3 + 1)]
            table.append(row((track, "", "", "", "")))
        a, b, c = (WORDS[(i * step + shift) % len(WORDS)] for step, shift in ((1, 0), (5, 3), (7, 1)))
        table.append(row((f"{i + 1}", f"Провести {a} {b} в школе № {i + 1}: {c}", f"до {i % 28 + 1} марта 2025 г.", "Методический центр (Петрова А.Н.)", f"Отчёт № {i + 1}")))
    body = paragraph("План мероприятий («дорожная карта») по поддержке школ Заречинского муниципального округа на 2025 год")
    document = ('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
                + body + "<w:tbl>" + "".join(table) + "</w:tbl></w:body></w:document>")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (("[Content_Types].xml", TYPES), ("_rels/.rels", RELATIONSHIPS), ("word/document.xml", document)):
            archive.writestr(name, text)
    return path


def regional():
    corpus = ROOT.parent / "shared" / "corpus" / "sakhalin-measures.docx"
    return corpus if corpus.exists() else next((ROOT / "samples" / "region").glob("*.docx"))


def main():
    build = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        files = list(copies(folder))
        plans = {rows: plan(Path(folder) / f"plan{rows}.docx", rows) for rows in ROWS}
        commands = {"bare libzip + libxml2 SAX": [build / "bench_sax", *files], "muko check": [build / "bench_check", regional(), *files]}
        commands |= {f"a plan of {rows} rows": [build / "muko", "check", path, "--regional", regional(), "--format", "json"] for rows, path in plans.items()}
        best = {}
        for _ in range(ROUNDS):
            for name, command in commands.items():
                best[name] = min(cpu(command), best.get(name, 1e9))
    for name, seconds in best.items():
        print(f"{name:28}{seconds:8.3f} CPU seconds")
    ratio = best["muko check"] / best["bare libzip + libxml2 SAX"]
    few, _, many = (best[f"a plan of {rows} rows"] for rows in ROWS)
    middle = best[f"a plan of {ROWS[1]} rows"]
    growth = (many - middle) / (ROWS[2] - ROWS[1]) / ((middle - few) / (ROWS[1] - ROWS[0]))
    print(f"muko check: 1/{ratio:.1f} of the bare pass, wanted 1/{RATIO}; a row of 5,000 costs {growth:.2f} of a row of 1,000, wanted at most {GROWTH}")
    sys.exit(0 if ratio <= RATIO and growth <= GROWTH else 1)


main()
