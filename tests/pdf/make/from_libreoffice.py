"""Documents written as DOCX and printed by LibreOffice; some of them distilled again by Ghostscript, as PDF printers do."""
import json
import subprocess
from pathlib import Path

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from content import HEAD, LONG, LONG_RESULT, MEASURES, rows
from tables import Table, span, write_truth

WIDTHS = [28, 170, 85, 105, 110]
WIDE = [30, 250, 105, 165, 200]
LIBREOFFICE = "LibreOffice 7.4 (Writer)"
DISTILLED = "LibreOffice 7.4, then Ghostscript 10 (pdfwrite)"


def new_document(is_wide=False, size=11):
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Pt(595.3), Pt(841.9)
    if is_wide:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Pt(841.9), Pt(595.3)
    section.left_margin = section.right_margin = Pt(45)
    section.top_margin = section.bottom_margin = Pt(50)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Liberation Serif", Pt(size)
    style.element.rPr.rFonts.set(qn("w:cs"), "Liberation Serif")
    style.paragraph_format.space_after = Pt(0)
    return document


def add_paragraph(document, text, alignment=WD_ALIGN_PARAGRAPH.LEFT, is_bold=False, after=6):
    paragraph = document.add_paragraph()
    paragraph.alignment = alignment
    paragraph.paragraph_format.space_after = Pt(after)
    paragraph.add_run(text).bold = is_bold
    return paragraph


def add_title(document, *lines):
    for line in lines:
        add_paragraph(document, line, WD_ALIGN_PARAGRAPH.CENTER, True, 0)
    add_paragraph(document, "")


def add_element(parent, name, **attributes):
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn("w:" + key), value)
    parent.append(element)
    return element


def set_borders(table, sides):
    properties = table._tbl.tblPr
    for old in properties.findall(qn("w:tblBorders")):
        properties.remove(old)
    borders = add_element(properties, "w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        add_element(borders, "w:" + side, val="single" if side in sides else "nil", sz="4", space="0", color="000000")


def set_cell_borders(cell, **sides):
    borders = add_element(cell._tc.get_or_add_tcPr(), "w:tcBorders")
    for side, value in sides.items():
        add_element(borders, "w:" + side, val=value, sz="4", space="0", color="000000")


def fill_cell(cell, text, is_bold=False, alignment=None):
    for number, line in enumerate(text.split("\n")):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        paragraph.alignment = alignment
        paragraph.add_run(line).bold = is_bold


ALL_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def add_table(parent, table, sides=ALL_SIDES, is_head_repeated=False, may_split=False):
    made = parent.add_table(rows=table.row_count, cols=table.column_count)
    made.autofit = False
    set_borders(made, sides)
    for column, width in zip(made.columns, table.widths):
        column.width = Pt(width)
    grid = [list(row.cells) for row in made.rows]
    for line in grid:
        for cell, width in zip(line, table.widths):
            cell.width = Pt(width)
    for cell in table.cells:
        place = grid[cell.row - 1][cell.column - 1]
        if cell.rowspan > 1 or cell.colspan > 1:
            place = place.merge(grid[cell.row + cell.rowspan - 2][cell.column + cell.colspan - 2])
        is_head = cell.row <= table.head_rows
        fill_cell(place, cell.text, is_head, WD_ALIGN_PARAGRAPH.CENTER if is_head else None)
    for number, row in enumerate(made.rows, 1):
        properties = row._tr.get_or_add_trPr()
        if not may_split:
            add_element(properties, "w:cantSplit")
        if is_head_repeated and number <= table.head_rows:
            add_element(properties, "w:tblHeader")
    return made


def add_page_number(paragraph):
    run = paragraph.add_run()
    for kind in ("begin", None, "end"):
        if kind:
            add_element(run._r, "w:fldChar", fldCharType=kind)
        else:
            add_element(run._r, "w:instrText").text = "PAGE"


def add_signature(document, post="Начальник отдела образования", name="Н.О. Саблина"):
    add_paragraph(document, "")
    paragraph = add_paragraph(document, f"{post}\t{name}")
    paragraph.paragraph_format.tab_stops.add_tab_stop(Pt(390))


def print_pdf(document, folder, name, work):
    source = Path(work, name + ".docx")
    document.save(source)
    options = json.dumps({"UseTaggedPDF": {"type": "boolean", "value": "false"}})
    subprocess.run(["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to",
                    "pdf:writer_pdf_Export:" + options, "--outdir", folder, source],
                   check=True, capture_output=True, timeout=180)


def distil(folder, name, work):
    source = Path(folder, name + ".pdf").rename(Path(work, name + ".first.pdf"))
    subprocess.run(["gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", "-dCompatibilityLevel=1.4",
                    f"-sOutputFile={folder}/{name}.pdf", source], check=True, timeout=120)


def ruled_simple(folder, work):
    table = Table(WIDTHS, [HEAD, *rows(range(7))])
    document = new_document()
    add_title(document, "Дорожная карта", "поддержки школ с низкими образовательными результатами",
              "Заречинского муниципального района на 2023 год")
    add_paragraph(document, "Дорожная карта разработана на основании приказа отдела образования от 12.12.2022 № 318 и "
                            "охватывает три школы района.", WD_ALIGN_PARAGRAPH.JUSTIFY)
    add_table(document, table)
    add_signature(document)
    print_pdf(document, folder, "ruled_simple", work)
    write_truth(folder, "ruled_simple", "ruled", LIBREOFFICE,
                "One page, every line drawn; a title and a paragraph above, a signature line below.", [table])


def ruled_merges(folder, work):
    table = Table([95, 150, 80, 85, 90], [
        ["Направление", "Мероприятие", "Срок", "Ответственный", "Результат"],
        [span("Управление качеством", rows=3), MEASURES[0][0], "январь 2023", span("Отдел образования", rows=2), "Приказ"],
        [MEASURES[2][0], "до 15.02.2023", "Список кураторов"],
        ["Совещание руководителей школ", span("ежеквартально, по отдельному графику отдела", columns=2), "Протокол"],
        [span("Работа с кадрами", rows=2), span("Семинары и стажировки по плану методического кабинета", columns=2, rows=2),
         "Журавлёв Д.А.", "Программы"],
        ["Наставники", "Листы оценки"],
        [span("Работа с обучающимися и родителями", columns=2), "октябрь 2023", span("Классные руководители, психологи", columns=2)],
        [span("Итого мероприятий", columns=4), "6"],
    ])
    document = new_document()
    add_title(document, "План мероприятий", "Белополянского муниципального округа")
    add_table(document, table)
    print_pdf(document, folder, "ruled_merges", work)
    write_truth(folder, "ruled_merges", "ruled", LIBREOFFICE,
                "Cells merged over rows, over columns and over both at once; all lines drawn.", [table])


def two_level_head_repeated(folder, work):
    head = [[span("№ п/п", rows=2), span("Мероприятие", rows=2), span("Сроки реализации", columns=2),
             span("Исполнители", columns=2)],
            ["начало", "окончание", "ответственный", "соисполнители"]]
    months = ("январь", "февраль", "март", "апрель", "май", "сентябрь", "октябрь", "ноябрь")
    body = [[str(n + 1), MEASURES[n % 12][0] + (" (повторно)" if n >= 12 else ""), f"{months[n % 7]} 2023",
             f"{months[(n + 1) % 8]} 2024", MEASURES[n % 12][2], ("РЦОКО", "Школы", "—")[n % 3]] for n in range(22)]
    table = Table([28, 165, 70, 70, 95, 80], [*head, *body], head_rows=2)
    document = new_document(size=12)
    add_title(document, "Комплекс мер по поддержке школ Приозёрного края на 2023–2024 годы")
    add_table(document, table, is_head_repeated=True)
    print_pdf(document, folder, "two_level_head_repeated", work)
    write_truth(folder, "two_level_head_repeated", "ruled", LIBREOFFICE,
                "A head of two rows, spans both ways in it, repeated on each of three pages: in the truth it stands once.",
                [table])


def split_rows(folder, work):
    body = rows(range(9))
    body[2][1], body[2][4] = LONG, LONG_RESULT
    body[5][1], body[5][3] = MEASURES[5][0] + ". " + LONG, "Школы; методический кабинет; психологи"
    table = Table(WIDTHS, [HEAD, *body])
    document = new_document(size=13)
    add_title(document, "Муниципальный план на 2023 год")
    add_table(document, table, may_split=True)
    print_pdf(document, folder, "split_rows", work)
    write_truth(folder, "split_rows", "ruled", LIBREOFFICE,
                "Rows broken over a page: the halves are one row in the truth; the head is not repeated.", [table])


def split_rows_filled(folder, work):
    body = rows(range(8))
    goal = ("Повышение предметной и методической компетентности учителей школ, вошедших в перечень школ с низкими "
            "образовательными результатами по итогам всероссийских проверочных работ и основного государственного "
            "экзамена предыдущего учебного года")
    table = Table([105, 150, 75, 90, 85], [
        ["Задача", *HEAD[1:]],
        [span("Создание условий для перехода школ в эффективный режим работы", rows=4), *body[0][1:]],
        body[1][1:], body[2][1:], [LONG, *body[3][2:]],
        [goal, LONG, "март-апрель 2023", "Методический кабинет", LONG_RESULT],
        [span("Работа с обучающимися, испытывающими трудности в обучении", rows=3), *body[4][1:]],
        body[5][1:], body[6][1:],
    ])
    document = new_document(size=13)
    add_title(document, "План работы отдела образования Тихолучинского округа")
    for _ in range(2):
        add_paragraph(document, "План составлен по итогам совещания руководителей школ и обсуждён с методическим советом.",
                      WD_ALIGN_PARAGRAPH.JUSTIFY)
    add_table(document, table, is_head_repeated=True, may_split=True)
    print_pdf(document, folder, "split_rows_filled", work)
    write_truth(folder, "split_rows_filled", "ruled", LIBREOFFICE,
                "Rows broken over a page where the first column is merged over rows, and one where its own text goes on "
                "below the break; the head is repeated.", [table])


def running_heads(folder, work):
    table = Table(WIDTHS, [HEAD, *rows([n % 12 for n in range(28)])])
    document = new_document(size=12)
    section = document.sections[0]
    section.top_margin, section.header_distance = Pt(70), Pt(30)
    head = section.header.paragraphs[0]
    head.text = "Приложение к приказу отдела образования Заречинского района от 12.01.2023 № 7-о"
    head.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    foot.add_run("Страница ")
    add_page_number(foot)
    add_title(document, "План-график мероприятий на 2023 год")
    add_table(document, table)
    add_signature(document)
    print_pdf(document, folder, "running_heads", work)
    write_truth(folder, "running_heads", "ruled", LIBREOFFICE,
                "One table over three pages, no repeated head; a running head above and a page number below stand between "
                "its parts.", [table])


def nested(folder, work):
    inner = Table([60, 70, 50], [["Класс", "Предмет", "Часов"], ["5 «А»", "Математика", "12"], ["7 «Б»", "Физика", "8"],
                                 ["9", "Химия", "10"]])
    second = Table([90, 90], [["Семинар", "Апрель"], ["Вебинар", "Май"]], head_rows=0)
    outer = Table([30, 205, 85, 175], [
        ["№", "Мероприятие", "Срок", "Ответственный"],
        ["1", "Дополнительные занятия", "март 2023", "Учителя-предметники"],
        ["2", "Обучение учителей", "апрель-май 2023", "Методический кабинет"],
        ["3", "Итоговое совещание", "июнь 2023", "Отдел образования"],
    ])
    document = new_document()
    add_title(document, "План помощи МБОУ «Тополинская ООШ»")
    made = add_table(document, outer)
    for row, table in ((1, inner), (2, second)):
        cell = made.rows[row].cells[1]
        add_table(cell, table)
        cell.add_paragraph()
        place = next(c for c in outer.cells if (c.row, c.column) == (row + 1, 2))
        place.text += " " + " ".join(c.text for c in table.cells)
    print_pdf(document, folder, "nested", work)
    write_truth(folder, "nested", "ruled", LIBREOFFICE,
                "Two small ruled tables inside cells of a ruled one. A cell's text is all that stands in it, the nested "
                "table's cells row by row too; the nested tables are tables of the truth besides.", [outer, inner, second])


def letterhead(folder, work):
    left = ("Администрация Белополянского муниципального округа\nУПРАВЛЕНИЕ ОБРАЗОВАНИЯ\nул. Садовая, 4, пос. Белая Поляна\n"
            "тел. 2-14-15\nот 20.01.2023 № 46")
    right = "Руководителям общеобразовательных организаций\nМетодическому кабинету\n(по списку)"
    table = Table([28, 200, 110, 155], [
        ["№", "Вопрос", "Дата", "Кто готовит"],
        ["1", "Итоги диагностики дефицитов педагогических работников", "03.02.2023", "Методический кабинет"],
        ["2", "Назначение кураторов школ", "10.02.2023", "Саблина Н.О."],
        ["3", "План посещения уроков", "17.02.2023", "Заместители директоров"],
        ["4", "Отчёт о первых результатах", "31.03.2023", "МБОУ «Ивовская СОШ»"]])
    document = new_document()
    add_table(document, Table([260, 240], [[left, right]], head_rows=0), sides=())
    add_paragraph(document, "")
    add_paragraph(document, "О графике совещаний", is_bold=True)
    add_paragraph(document, "Управление образования направляет график совещаний по сопровождению школ с низкими "
                            "образовательными результатами на первое полугодие 2023 года и просит обеспечить участие "
                            "управленческих команд.", WD_ALIGN_PARAGRAPH.JUSTIFY)
    add_table(document, table)
    add_signature(document, "Начальник управления", "Р.С. Громов")
    add_paragraph(document, "Исп. Зимина К.Л., 2-14-16", after=0)
    print_pdf(document, folder, "letterhead", work)
    write_truth(folder, "letterhead", "ruled", LIBREOFFICE,
                "A letterhead in two columns without lines (not scored, whatever it is taken for) above a ruled table.",
                [table], unscored=[left, right])


def lists_in_cells(folder, work):
    body = rows(range(5))
    body[0][1] = "Совещания:\n1) с руководителями школ;\n2) с кураторами;\n\n3) с методистами"
    body[0][4] = "- протоколы;\n- решения;\n- планы"
    body[2][3] = "Саблина Н.О.\n\nЖуравлёв Д.А."
    body[3][2] = "март 2023\nапрель 2023"
    body[4][4] = ""
    table = Table(WIDTHS, [HEAD, *body, ["6", "", "", "", ""]])
    document = new_document()
    add_title(document, "План мероприятий Тихолучинского округа")
    add_table(document, table)
    print_pdf(document, folder, "lists_in_cells", work)
    write_truth(folder, "lists_in_cells", "ruled", LIBREOFFICE,
                "Cells with lists, several paragraphs and blank lines between them; empty cells, an almost empty last row.",
                [table])


def unruled_pages(folder, work):
    table = Table([32, 180, 85, 100, 105], [HEAD, *rows([n % 12 for n in range(20)])])
    document = new_document()
    foot = document.sections[0].footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    add_page_number(foot)
    add_title(document, "План мероприятий на 2023 год")
    made = add_table(document, table, sides=(), is_head_repeated=True)
    for row in made.rows:
        for cell in row.cells:
            cell.paragraphs[-1].paragraph_format.space_after = Pt(5)
    print_pdf(document, folder, "unruled_pages", work)
    write_truth(folder, "unruled_pages", "unruled", LIBREOFFICE,
                "No lines at all, over two pages with the head repeated and a page number; numbered rows, wrapped cells.",
                [table])


def quarters_landscape(folder, work):
    quarters = ["I кв.", "II кв.", "III кв.", "IV кв."]
    marks = ["+   ", " +  ", " ++ ", "+  +", "++++", "  + ", "   +", " + +"]
    body = [[str(n + 1), MEASURES[n][0], *[mark.strip() for mark in marks[n]], MEASURES[n][2], MEASURES[n][3]]
            for n in range(8)]
    table = Table([28, 240, 45, 45, 45, 45, 130, 165], [
        [span("№", rows=2), span("Мероприятие", rows=2), span("2023 год", columns=4), span("Исполнитель", rows=2),
         span("Показатель", rows=2)],
        quarters, *body], head_rows=2)
    document = new_document(is_wide=True)
    add_title(document, "Сетевой график поддержки школ Заречинского района")
    add_table(document, table)
    print_pdf(document, folder, "quarters_landscape", work)
    distil(folder, "quarters_landscape", work)
    write_truth(folder, "quarters_landscape", "ruled", DISTILLED,
                "A landscape page; quarters as narrow columns under a common head, many of their cells empty.", [table])


def rules_between_groups(folder, work):
    body = rows(range(9))
    table = Table([30, 180, 85, 105, 105], [HEAD, *body])
    document = new_document()
    add_title(document, "Мероприятия по трём трекам")
    made = add_table(document, table, sides=("top", "bottom"))
    for number in (0, 3, 6):
        for cell in made.rows[number].cells:
            set_cell_borders(cell, bottom="single")
    for row in made.rows:
        for cell in row.cells:
            cell.paragraphs[-1].paragraph_format.space_after = Pt(4)
    print_pdf(document, folder, "rules_between_groups", work)
    distil(folder, "rules_between_groups", work)
    write_truth(folder, "rules_between_groups", "partly", DISTILLED,
                "Rules above, below, under the head and after every third row only; rows by their numbers, columns by "
                "white gaps.", [table])


DOCUMENTS = (ruled_simple, ruled_merges, two_level_head_repeated, split_rows, split_rows_filled, running_heads, nested,
             letterhead, lists_in_cells, unruled_pages, quarters_landscape, rules_between_groups)
