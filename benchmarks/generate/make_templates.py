"""make_templates.py FOLDER: templates and data of the benchmark, each template in two spellings of the same document.

NAME.jinja.docx has {{ field }} and {%tr for %} (docxtpl, muko), NAME.curly.docx {field} and {#rows} (docxtemplater, easy-template-x);
NAME.json holds {"documents": [one set of data for each document]}. Run by a Python that has python-docx.
"""
import json
import sys
from pathlib import Path

import docx
from docx.shared import Mm, Pt

COLUMNS = ("number", "measure", "deadline", "responsible", "result", "indicator")
HEADINGS = ("№ п/п", "Мероприятие", "Срок", "Ответственный", "Результат", "Показатель")
SPELLINGS = {"jinja": "{{{{ {} }}}}", "curly": "{{{}}}"}
ORDER = (
    ("{body}", True),
    ("ПРИКАЗ", True),
    ("от {date} № {number}", False),
    ("{town}", False),
    ("О поддержке школ с низкими образовательными результатами {region}", True),
    ("В соответствии с Федеральным законом от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации», в целях {purpose} приказываю:", False),
    ("1. Утвердить прилагаемый план мероприятий («дорожную карту») по поддержке школ на {year} год.", False),
    ("2. Назначить ответственным за реализацию плана {responsible}.", False),
    ("3. Руководителям общеобразовательных организаций обеспечить выполнение мероприятий плана в установленные сроки.", False),
    ("4. Контроль за исполнением настоящего приказа {control}.", False),
    ("Начальник управления\t\t\t\t{chief}", False),
)
FIELDS = ("body", "date", "number", "town", "region", "purpose", "year", "responsible", "control", "chief")


def page():
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = Mm(30)
    document.styles["Normal"].font.name = "Times New Roman"
    document.styles["Normal"].font.size = Pt(14)
    return document


def order(spelling, more):
    """The order; `more` paragraphs with a field each behind its ten."""
    document = page()
    tags = {name: SPELLINGS[spelling].format(name) for name in FIELDS}
    for text, bold in ORDER:
        document.add_paragraph().add_run(text.format(**tags)).bold = bold
    for i in range(more):
        document.add_paragraph(f"{i + 5}. Дополнительно: " + SPELLINGS[spelling].format(f"more{i}"))
    return document


def road_map(spelling):
    document = page()
    document.add_paragraph("План мероприятий («дорожная карта») по поддержке школ " + SPELLINGS[spelling].format("region"))
    table = document.add_table(rows=1, cols=len(COLUMNS), style="Table Grid")
    for cell, heading in zip(table.rows[0].cells, HEADINGS):
        cell.paragraphs[0].add_run(heading).bold = True
    if spelling == "jinja":
        table.add_row().cells[0].text = "{%tr for row in rows %}"
        texts = ["{{ row." + name + " }}" for name in COLUMNS]
    else:
        texts = ["{" + name + "}" for name in COLUMNS]
        texts[0], texts[-1] = "{#rows}" + texts[0], texts[-1] + "{/rows}"
    for cell, text in zip(table.add_row().cells, texts):
        cell.text = text
    if spelling == "jinja":
        table.add_row().cells[0].text = "{%tr endfor %}"
    return document


def order_data(i, more):
    data = {"body": "Управление образования администрации Заречинского муниципального округа", "date": f"{i % 28 + 1:02}.03.2026", "number": f"{i + 1}-о",
            "town": "г. Заречинск", "region": "Заречинского муниципального округа", "purpose": f"повышения качества образования (этап {i % 7 + 1})",
            "year": 2026 + i % 3, "responsible": "заместителя начальника управления Лаптеву О.В.", "control": "оставляю за собой", "chief": f"П.А. Гусев ({i})"}
    return data | {f"more{k}": f"значение {k} документа {i}" for k in range(more)}


def rows(count):
    subjects = ("математике", "русскому языку", "чтению", "физике", "истории", "биологии", "химии")
    return {"region": "Заречинского муниципального округа", "rows": [
        {"number": i + 1, "measure": f"Провести диагностику профессиональных дефицитов педагогов по {subjects[i % 7]} в школе № {i % 41 + 1} <этап {i % 5 + 1} & итог>",
         "deadline": f"до {i % 28 + 1} марта 2026 г.", "responsible": f"Методический центр (Петрова А.Н.), куратор школы № {i % 41 + 1}",
         "result": f"Аналитическая справка № {i + 1}, адресные рекомендации педагогам по {subjects[(i * 3) % 7]}", "indicator": f"{i % 60 + 40} % педагогов"}
        for i in range(count)]}


def main():
    folder = Path(sys.argv[1])
    for spelling in SPELLINGS:
        order(spelling, 0).save(folder / f"order.{spelling}.docx")
        road_map(spelling).save(folder / f"roadmap.{spelling}.docx")
    order("jinja", 90).save(folder / "order100.jinja.docx")
    data = {"order": [order_data(i, 0) for i in range(500)], "order100": [order_data(i, 90) for i in range(50)],
            "roadmap": [rows(300)], "roadmap1000": [rows(1000)], "roadmap10000": [rows(10000)]}
    for name, documents in data.items():
        (folder / f"{name}.json").write_text(json.dumps({"documents": documents}, ensure_ascii=False), encoding="utf-8")
        (folder / f"{name}.one.json").write_text(json.dumps(documents[0], ensure_ascii=False), encoding="utf-8")


main()
