"""Documents by reportlab: tables whose lines are drawn as strokes from end to end."""
from reportlab import rl_config
from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer
from reportlab.platypus import Table as Drawn
from reportlab.platypus import TableStyle

from content import HEAD, MEASURES, TRACKS, rows
from tables import Table, span, write_truth

PRODUCER = "reportlab 3.6"
rl_config.useA85 = 0
FONTS = "/usr/share/fonts/truetype/"
pdfmetrics.registerFont(TTFont("Serif", FONTS + "liberation/LiberationSerif-Regular.ttf"))
pdfmetrics.registerFont(TTFont("Serif-Bold", FONTS + "liberation/LiberationSerif-Bold.ttf"))
pdfmetrics.registerFont(TTFont("Sans", FONTS + "dejavu/DejaVuSans.ttf"))
BODY = ParagraphStyle("body", fontName="Serif", fontSize=10, leading=12)
BOLD = ParagraphStyle("bold", parent=BODY, fontName="Serif-Bold", alignment=TA_CENTER)
TITLE = ParagraphStyle("title", parent=BOLD, fontSize=12, leading=15, spaceAfter=10)
SANS = ParagraphStyle("sans", parent=BODY, fontName="Sans", fontSize=8, leading=10)
ALL_LINES = [("GRID", (0, 0), (-1, -1), 0.5, colors.black)]


class Upright(Flowable):
    """Text turned by 90°, read from below, in the lines given."""

    def __init__(self, text):
        super().__init__()
        self.lines = text.split("\n")

    def wrap(self, *_):
        return 11 * len(self.lines), max(pdfmetrics.stringWidth(line, "Serif-Bold", 9) for line in self.lines)

    def draw(self):
        self.canv.rotate(90)
        self.canv.setFont("Serif-Bold", 9)
        for number, line in enumerate(self.lines):
            self.canv.drawString(0, -9 - 11 * number, line)


def draw(table, lines, style=BODY, upright_columns=(), repeat_rows=0):
    grid = [["" for _ in table.widths] for _ in range(table.row_count)]
    spans = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 4), ("RIGHTPADDING", (0, 0), (-1, -1), 4)]
    for cell in table.cells:
        x, y = cell.column - 1, cell.row - 1
        is_head = cell.row <= table.head_rows
        made = Paragraph(cell.text.replace("\n", "<br/>"), BOLD if is_head else style)
        grid[y][x] = Upright(cell.text) if is_head and cell.column in upright_columns else made
        if cell.rowspan > 1 or cell.colspan > 1:
            spans.append(("SPAN", (x, y), (x + cell.colspan - 1, y + cell.rowspan - 1)))
    return Drawn(grid, colWidths=table.widths, style=TableStyle(spans + lines), repeatRows=repeat_rows)


def print_pdf(folder, name, flowables, size=A4, rotation=0):
    document = SimpleDocTemplate(f"{folder}/{name}.pdf", pagesize=size, leftMargin=45, rightMargin=45, topMargin=50,
                                 bottomMargin=45, title=name, rotation=rotation, invariant=1)

    def turn(canvas, _):
        if rotation:
            canvas.translate(size[1], 0)
            canvas.rotate(90)

    document.build(flowables, onFirstPage=turn, onLaterPages=turn)


def bands(folder, _):
    body = [HEAD]
    for number, (track, goal) in enumerate(TRACKS):
        body += [[span(track, columns=5)], [span(goal, columns=5)], *rows(range(number * 3, number * 3 + 3), number * 3 + 1)]
    table = Table([28, 180, 85, 105, 105], body)
    print_pdf(folder, "bands", [Paragraph("Дорожная карта Белополянского муниципального округа", TITLE),
                                draw(table, ALL_LINES)])
    write_truth(folder, "bands", "ruled", PRODUCER,
                "A plan of three tracks: the track's name and its aim are bands over all columns.", [table])


def horizontal_rules(folder, _):
    table = Table([28, 180, 85, 105, 105], [HEAD, *rows(range(10))])
    lines = [("LINEABOVE", (0, 0), (-1, 0), 1, colors.black), ("LINEBELOW", (0, 0), (-1, -1), 0.4, colors.grey)]
    print_pdf(folder, "horizontal_rules", [Paragraph("План мероприятий отдела образования", TITLE), draw(table, lines),
                                           Spacer(1, 20),
                                           Paragraph("Контроль за исполнением плана оставляю за собой.", BODY)])
    write_truth(folder, "horizontal_rules", "partly", PRODUCER, "Only horizontal rules, one below each row.", [table])


def rotated_text(folder, _):
    head = ["№", "Школа", "Математика", "Русский язык", "Физика", "Средний балл\nпо району", "Меры"]
    body = [["1", "МБОУ «Ивовская СОШ»", "3,1", "3,4", "3,0", "3,3", MEASURES[5][0]],
            ["2", "МБОУ «Родниковая СОШ»", "3,2", "3,5", "2,9", "3,3", MEASURES[3][0]],
            ["3", "МБОУ «Тополинская ООШ»", "2,8", "3,1", "—", "3,0", MEASURES[7][0]],
            [span("В среднем", columns=2), "3,0", "3,3", "3,0", "3,2", ""]]
    table = Table([28, 130, 24, 24, 24, 34, 200], [head, *body])
    print_pdf(folder, "rotated_text", [Paragraph("Результаты школ и адресные меры", TITLE),
                                       draw(table, ALL_LINES, upright_columns=(3, 4, 5, 6))])
    write_truth(folder, "rotated_text", "ruled", PRODUCER,
                "The heads of narrow columns are turned by 90°, one of them in two lines.", [table])


def rotated_page(folder, _):
    table = Table([30, 240, 100, 170, 200], [HEAD, *rows(range(11))])
    text = "Приложение 2 к соглашению о сотрудничестве между отделом образования и методическим кабинетом"
    print_pdf(folder, "rotated_page", [Paragraph(text, TITLE), draw(table, ALL_LINES, SANS)], landscape(A4), 90)
    write_truth(folder, "rotated_page", "ruled", PRODUCER,
                "A portrait page with /Rotate 90: text and lines are drawn sideways, seen upright on a landscape page.",
                [table])


def vertical_rules(folder, _):
    table = Table([28, 190, 85, 100, 100], [HEAD, *rows(range(8))])
    lines = [("LINEBELOW", (0, 0), (-1, 0), 0.7, colors.black), ("LINEBEFORE", (1, 0), (-1, -1), 0.5, colors.black),
             ("BOTTOMPADDING", (0, 0), (-1, -1), 5)]
    print_pdf(folder, "vertical_rules", [Paragraph("План методической работы Тихолучинского округа", TITLE),
                                         draw(table, lines)])
    write_truth(folder, "vertical_rules", "partly", PRODUCER,
                "Rules between the columns and under the head; none between rows, which the numbers part.", [table])


DOCUMENTS = (bands, horizontal_rules, rotated_text, rotated_page, vertical_rules)
