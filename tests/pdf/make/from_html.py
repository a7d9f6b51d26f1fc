"""Documents from HTML: by WeasyPrint (lines as thin filled rectangles) and by wkhtmltopdf (Qt, lines cell by cell)."""
import html
import subprocess
from pathlib import Path

import weasyprint

from content import HEAD, MEASURES, rows
from tables import Table, span, write_truth

WEASYPRINT = "WeasyPrint 57 (pydyf)"
QT = "wkhtmltopdf 0.12 (Qt 5)"
STYLE = """
@page { size: A4; margin: 18mm 16mm }
body { font: 10pt 'Liberation Serif' } h1 { font-size: 13pt; text-align: center }
table { width: 100%; table-layout: fixed; border-collapse: collapse } td, th { padding: 3pt 4pt; vertical-align: top; text-align: left }
"""


def markup(table, title, style, before="", after=""):
    columns = "".join(f'<col style="width:{width}pt">' for width in table.widths)
    lines = []
    for row in table.rows():
        tag = "th" if row and row[0].row <= table.head_rows else "td"
        lines.append("<tr>" + "".join(
            f'<{tag} rowspan="{c.rowspan}" colspan="{c.colspan}">{html.escape(c.text)}</{tag}>' for c in row) + "</tr>")
    head, body = "".join(lines[:table.head_rows]), "".join(lines[table.head_rows:])
    return (f'<!DOCTYPE html><html lang="ru"><meta charset="utf-8"><title>{title}</title><style>{STYLE}{style}</style>'
            f"<h1>{title}</h1>{before}<table><colgroup>{columns}</colgroup><thead>{head}</thead><tbody>{body}</tbody></table>{after}</html>")


def print_by_weasyprint(folder, name, text):
    weasyprint.HTML(string=text).write_pdf(f"{folder}/{name}.pdf")


def print_by_qt(folder, name, text, work):
    source = Path(work, name + ".html")
    source.write_text(text, encoding="utf-8")
    subprocess.run(["wkhtmltopdf", "--quiet", "--page-size", "A4", source, f"{folder}/{name}.pdf"], check=True, timeout=120,
                   env={"QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin", "XDG_RUNTIME_DIR": str(work)})


def frame_and_header_rule(folder, _):
    table = Table([25, 160, 80, 100, 100], [HEAD, *rows(range(9))])
    style = "table { border: 0.8pt solid black } th { border-bottom: 0.8pt solid black } td { padding-bottom: 6pt }"
    print_by_weasyprint(folder, "frame_and_header_rule", markup(table, "План мероприятий Заречинского района", style))
    write_truth(folder, "frame_and_header_rule", "partly", WEASYPRINT,
                "A frame around the table and a rule under the head, nothing else; wrapped cells.", [table])


def unruled_without_numbers(folder, _):
    table = Table([190, 80, 100, 100], [HEAD[1:], *[row[1:] for row in rows((0, 1, 3, 5, 7, 8, 9, 10))]])
    style = "td { padding-bottom: 9pt } td:nth-child(4) { padding-left: 10pt } th { padding-bottom: 9pt }"
    before = "<p>Отдел образования направляет перечень мероприятий на 2023 год для включения в региональный план.</p>"
    after = "<p>Перечень согласован с методическим кабинетом 16 января 2023 года.</p>"
    print_by_weasyprint(folder, "unruled_without_numbers", markup(table, "Перечень мероприятий", style, before, after))
    write_truth(folder, "unruled_without_numbers", "unruled", WEASYPRINT,
                "No lines and no number column: rows by the space between them, columns by alignment; paragraphs around.",
                [table])


def double_lines_shaded(folder, _):
    body = rows(range(8))
    table = Table([25, 160, 80, 100, 100], [
        [span("№", rows=2), span("Мероприятие", rows=2), span("Исполнение", columns=2), span("Результат", rows=2)],
        ["срок", "ответственный"], *body], head_rows=2)
    style = ("table { border: 3pt double black } th { background: #d9d9d9; border: 3pt double black; text-align: center }"
             "td { border: 0.5pt solid #444 } tbody tr:nth-child(even) td { background: #f0f5ff }")
    print_by_weasyprint(folder, "double_lines_shaded", markup(table, "Региональный комплекс мер", style))
    write_truth(folder, "double_lines_shaded", "ruled", WEASYPRINT,
                "Double lines around and in the shaded head of two rows, thin grey lines below, every second row shaded.",
                [table])


def web_page(folder, work):
    body = [[row[1], row[2], row[3], row[4]] for row in rows((2, 4, 6, 8, 9))]
    table = Table([170, 90, 110, 110], [HEAD[1:], *body, [span("Куратор: " + MEASURES[2][2], columns=4)]])
    style = ("table { border-collapse: separate; border-spacing: 2px; border: 1px solid gray }"
             "td, th { border: 1px solid gray } body { font-size: 12pt }")
    text = markup(table, "Соглашение о сопровождении МБОУ «Родниковая СОШ»", style)
    print_by_qt(folder, "web_page", text, work)
    write_truth(folder, "web_page", "ruled", QT,
                "A web page printed: each cell has a frame of its own with a gap to the next, a frame around all; a band "
                "as the last row.", [table])


DOCUMENTS = (frame_and_header_rule, unruled_without_numbers, double_lines_shaded, web_page)
