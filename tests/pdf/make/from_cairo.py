"""Documents by cairo: text shown line by line, lines (where there are any) as strokes."""
import cairo

from content import HEAD, TRACKS, rows
from tables import Table, span, write_truth
from typeset import Look, set_table, set_title

PRODUCER = "cairo 1.16"
A4 = (595.28, 841.89)


def show(context, line, size):
    weight = cairo.FONT_WEIGHT_BOLD if line.weight == "bold" else cairo.FONT_WEIGHT_NORMAL
    context.select_font_face("Liberation Serif", cairo.FONT_SLANT_NORMAL, weight)
    context.set_font_size(size)
    context.move_to(line.x, line.y)
    context.show_text(line.text)


def print_pdf(folder, name, title, boxes, look, strokes=(), size=A4):
    surface = cairo.PDFSurface(f"{folder}/{name}.pdf", *size)
    surface.set_metadata(cairo.PDF_METADATA_CREATE_DATE, "2023-02-01T00:00:00")
    context = cairo.Context(surface)
    options = cairo.FontOptions()
    options.set_hint_metrics(cairo.HINT_METRICS_OFF)
    context.set_font_options(options)
    show(context, title, 13)
    for box in boxes:
        for line in box.lines:
            show(context, line, look.size)
    context.set_line_width(0.5)
    for x0, y0, x1, y1 in strokes:
        context.move_to(x0, y0)
        context.line_to(x1, y1)
        context.stroke()
    surface.finish()


def unruled_numbered(folder, _):
    table = Table([32, 190, 85, 100, 105], [HEAD, *rows(range(11))])
    look = Look(below=4)
    boxes, _ = set_table(table, 45, 85, look)
    print_pdf(folder, "unruled_numbered", set_title("План мероприятий Белополянского округа"), boxes, look)
    write_truth(folder, "unruled_numbered", "unruled", PRODUCER,
                "No lines; numbered rows with little space between them, wrapped cells in every column.", [table])


def unruled_figures(folder, _):
    body = [["МБОУ «Ивовская СОШ»", "214", "12", "5,6", "куратор"], ["МБОУ «Родниковая СОШ»", "98", "17", "17,3", "куратор, семинар"],
            ["МБОУ «Тополинская ООШ»", "61", "9", "14,8", "семинар"], ["МБОУ «Луговая ООШ»", "45", "", "", "нет данных"],
            ["МБОУ «Садовая СОШ»", "310", "8", "2,6", "—"], ["Итого по району", "728", "46", "6,3", ""]]
    table = Table([170, 75, 75, 75, 110], [["Школа", "Учеников", "В зоне риска", "Доля, %", "Мера"], *body])
    look = Look(padding=2)
    boxes, _ = set_table(table, 45, 85, look)
    print_pdf(folder, "unruled_figures", set_title("Сведения о школах Заречинского района"), boxes, look)
    write_truth(folder, "unruled_figures", "unruled", PRODUCER,
                "No lines; one line a row, figures in columns, some cells empty.", [table])


def unruled_bands(folder, _):
    body = [HEAD]
    for number, (track, _goal) in enumerate(TRACKS):
        body += [[span(track, columns=5)], *rows(range(number * 3 + 1, number * 3 + 4), number * 3 + 1)]
    table = Table([32, 190, 85, 100, 105], body)
    look = Look(below=5)
    boxes, _ = set_table(table, 45, 85, look)
    print_pdf(folder, "unruled_bands", set_title("Дорожная карта Тихолучинского округа"), boxes, look)
    write_truth(folder, "unruled_bands", "unruled", PRODUCER,
                "No lines; the names of three tracks run over all columns between numbered rows.", [table])


def partly_two_level_head(folder, _):
    head = [[span("№", rows=2), span("Мероприятие", rows=2), span("Исполнение", columns=2), span("Результат", rows=2)],
            ["Срок", "Ответственный"]]
    table = Table([32, 190, 85, 100, 105], [*head, *rows(range(8))], head_rows=2)
    look = Look(below=3)
    boxes, end = set_table(table, 45, 85, look)
    level, top = boxes[4].y, boxes[0].y
    under = boxes[0].y + boxes[0].height
    strokes = [(45, top, 557, top), (boxes[2].x, level, boxes[2].x + boxes[2].width, level), (45, under, 557, under),
               (45, end, 557, end)]
    print_pdf(folder, "partly_two_level_head", set_title("Меры поддержки школ зоны риска"), boxes, look, strokes)
    write_truth(folder, "partly_two_level_head", "partly", PRODUCER,
                "Three rules over the whole width (above, under the head, at the end) and a short one under the common "
                "head of two columns.", [table])


DOCUMENTS = (unruled_numbered, unruled_figures, unruled_bands, partly_two_level_head)
