"""PDF written by hand, in the manner of Microsoft Word (borders as thin filled rectangles, text glyph by glyph with
kerning) and of 1C:Предприятие (each cell draws its own four lines, one-byte fonts)."""
import io
import logging
import zlib
from pathlib import Path

import pyphen
from fontTools import subset
from fontTools.ttLib import TTFont

from content import HEAD, LONG, MEASURES, rows
from tables import SOFT_HYPHEN, Table, span, write_truth
from typeset import FONTS, Line, Look, set_table, set_title

WORD = "written by hand after Microsoft Word"
ONE_C = "written by hand after 1C:Предприятие"
WIDTH, HEIGHT = 595.3, 841.9
logging.getLogger("fontTools.subset").setLevel(logging.ERROR)
HYPHENATION = pyphen.Pyphen(lang="ru_RU", left=3, right=3)


class Pdf:
    """Objects of a PDF file, numbered from 1."""

    def __init__(self):
        self.objects = []

    def add(self, body):
        self.objects.append(body if isinstance(body, bytes) else body.encode("latin-1"))
        return len(self.objects)

    def add_stream(self, data, entries=""):
        packed = zlib.compress(data, 9)
        head = f"<< /Filter /FlateDecode /Length {len(packed)} {entries} >>\nstream\n"
        return self.add(head.encode("latin-1") + packed + b"\nendstream")

    def write(self, path, root, info):
        out = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
        places = []
        for number, body in enumerate(self.objects, 1):
            places.append(len(out))
            out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
        start = len(out)
        out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode()
        out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
        out += f"trailer\n<< /Size {len(places) + 1} /Root {root} 0 R /Info {info} 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
        Path(path).write_bytes(out)


def to_unicode(codes, digits):
    entries = "".join(f"<{code:0{digits}X}> <{ord(character):04X}>\n" for character, code in codes.items())
    return ("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
            f"1 begincodespacerange <{'0' * digits}> <{'F' * digits}> endcodespacerange\n"
            f"{len(codes)} beginbfchar\n{entries}endbfchar endcmap CMapName currentdict /CMap defineresource pop end end").encode()


def subset_font(weight, text):
    """(the subset as a TTFont, its bytes)."""
    options = subset.Options(hinting=False, layout_features=[], name_IDs=[], notdef_outline=True)
    font = TTFont(FONTS[weight].file)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=text)
    subsetter.subset(font)
    return font


def font_bytes(font):
    packed = io.BytesIO()
    font.save(packed)
    return packed.getvalue()


def add_descriptor(pdf, name, font):
    data = font_bytes(font)
    file = pdf.add_stream(data, f"/Length1 {len(data)}")
    scale = 1000 / font["head"].unitsPerEm
    box = " ".join(str(round(getattr(font["head"], side) * scale)) for side in ("xMin", "yMin", "xMax", "yMax"))
    return pdf.add(f"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [{box}] /ItalicAngle 0 /Ascent 891 "
                   f"/Descent -216 /CapHeight 660 /StemV 80 /FontFile2 {file} 0 R >>")


def add_wide_font(pdf, weight, text):
    """A Type0 font with glyph numbers as codes, as Word embeds it: (object, character -> code)."""
    name, font = "ABCDEE+LiberationSerif" + ("-Bold" if weight == "bold" else ""), subset_font(weight, text)
    codes = {character: font.getGlyphID(font.getBestCmap()[ord(character)]) for character in sorted(set(text))}
    widths = " ".join(f"{code} [{FONTS[weight].advance(character) * 1000:.0f}]" for character, code in codes.items())
    descriptor = add_descriptor(pdf, name, font)
    below = pdf.add(f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering "
                    f"(Identity) /Supplement 0 >> /FontDescriptor {descriptor} 0 R /DW 500 /W [{widths}] /CIDToGIDMap /Identity >>")
    names = pdf.add_stream(to_unicode(codes, 4))
    return pdf.add(f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{below} 0 R] "
                   f"/ToUnicode {names} 0 R >>"), codes


def add_narrow_font(pdf, weight, text):
    """A one-byte TrueType font, characters numbered as they come, as 1C embeds it: (object, character -> code)."""
    name, font = "LiberationSerif" + ("Bold" if weight == "bold" else ""), subset_font(weight, text)
    codes = {character: 33 + place for place, character in enumerate(dict.fromkeys(text))}
    tables = font["cmap"].tables
    symbol = next(table for table in tables if table.platformID == 3)
    symbol.platEncID, symbol.format = 0, 4
    symbol.cmap = {0xF000 + code: font.getBestCmap()[ord(character)] for character, code in codes.items()}
    font["cmap"].tables = [symbol]
    widths = " ".join(f"{FONTS[weight].advance(character) * 1000:.0f}" for character in codes)
    descriptor = add_descriptor(pdf, name, font)
    names = pdf.add_stream(to_unicode(codes, 2))
    return pdf.add(f"<< /Type /Font /Subtype /TrueType /BaseFont /{name} /FirstChar 33 /LastChar {32 + len(codes)} /Widths "
                   f"[{widths}] /FontDescriptor {descriptor} 0 R /ToUnicode {names} 0 R >>"), codes


def word_text(line, size, codes):
    """Each glyph a string of its own, moved a little as kerning does; a space is a glyph or, justified, a move."""
    weight, parts = line.weight, []
    for place, character in enumerate(line.text):
        kern = -int(line.stretch / size * 1000) if character == " " else (place * 7 % 5) - 2
        parts.append(f"<{codes[weight][character]:04X}>{kern}")
    return f"BT /{weight} {size} Tf 1 0 0 1 {line.x:.2f} {HEIGHT - line.y:.2f} Tm [{''.join(parts)}] TJ ET"


def one_c_text(line, size, codes):
    """Word by word, each placed for itself; the spaces between are not in the file at all."""
    made, x = [], line.x
    for word in line.text.split(" "):
        string = "".join(f"{codes[line.weight][character]:02X}" for character in word)
        made.append(f"BT /{line.weight} {size} Tf {x:.2f} {HEIGHT - line.y:.2f} Td <{string}> Tj ET")
        x += FONTS[line.weight].width(word + " ", size)
    return "\n".join(made)


def word_borders(box):
    """Four filled rectangles of half a point; the corners are squares of their own."""
    t, x, y, w, h = 0.48, box.x, HEIGHT - box.y, box.width, box.height
    return "\n".join([f"{x:.2f} {y:.2f} {t} {t} re f*", f"{x + t:.2f} {y:.2f} {w - t:.2f} {t} re f*",
                      f"{x:.2f} {y - h:.2f} {t} {h:.2f} re f*", f"{x + w:.2f} {y - h:.2f} {t} {h + t:.2f} re f*",
                      f"{x:.2f} {y - h:.2f} {w + t:.2f} {t} re f*"])


def one_c_borders(box):
    x0, y0, x1, y1 = box.x, HEIGHT - box.y, box.x + box.width, HEIGHT - box.y - box.height
    return "\n".join(f"0.6 w {a:.2f} {b:.2f} m {c:.2f} {d:.2f} l S" for a, b, c, d in (
        (x0, y0, x1, y0), (x1, y0, x1, y1), (x1, y1, x0, y1), (x0, y1, x0, y0)))


MANNERS = {WORD: (add_wide_font, word_text, word_borders), ONE_C: (add_narrow_font, one_c_text, one_c_borders)}


def print_pdf(folder, name, manner, pages, look):
    """`pages` are lists of (lines, size) and boxes; boxes without a border are given as lines."""
    add_font, show, borders = MANNERS[manner]
    pdf, fonts, codes = Pdf(), {}, {}
    lines = [line for page in pages for part in page for line in (part.lines if hasattr(part, "lines") else part[0])]
    for weight in FONTS:
        text = "".join(line.text for line in lines if line.weight == weight)
        text = text if manner == WORD else text.replace(" ", "")
        if text:
            fonts[weight], codes[weight] = add_font(pdf, weight, text)
    resources = " ".join(f"/{weight} {number} 0 R" for weight, number in fonts.items())
    kids, tree = [], pdf.add("")
    for page in pages:
        content = []
        for part in page:
            is_box = hasattr(part, "lines")
            content += [borders(part)] if is_box else []
            content += [show(line, look.size if is_box else part[1], codes) for line in (part.lines if is_box else part[0])]
        stream = pdf.add_stream("\n".join(content).encode())
        kids.append(pdf.add(f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {stream} 0 R "
                            f"/Resources << /Font << {resources} >> >> >>"))
    pdf.objects[tree - 1] = (f"<< /Type /Pages /Count {len(kids)} /Kids [" + " ".join(f"{kid} 0 R" for kid in kids) + "] >>").encode()
    root = pdf.add(f"<< /Type /Catalog /Pages {tree} 0 R >>")
    note = "by hand, after Microsoft Word" if manner == WORD else "by hand, after 1C"
    info = pdf.add(f"<< /Producer ({note}) >>")
    pdf.write(f"{folder}/{name}.pdf", root, info)


def title(text):
    return [set_title(text)], 13


def without_borders(boxes, look):
    return [line for box in boxes for line in box.lines], look.size


def hyphenated_words(text):
    """Soft hyphens in the words that have none of their own."""
    return " ".join(word if "-" in word or any(c.isdigit() for c in word) else HYPHENATION.inserted(word, SOFT_HYPHEN)
                    for word in text.split(" "))


def word_rectangles(folder, _):
    table = Table([90, 150, 80, 95, 90], [
        ["Направление", *HEAD[1:]], [span("Работа с кадрами", rows=3), *MEASURES[1]], MEASURES[3], MEASURES[10],
        [span("Работа с родителями", rows=2), MEASURES[7][0], span("октябрь 2023, по графику школ", columns=2), MEASURES[7][3]],
        ["Родительские собрания", "ноябрь 2023", span("Классные руководители", columns=2)]])
    look = Look(size=11, leading=13)
    boxes, _ = set_table(table, 45, 85, look)
    print_pdf(folder, "word_rectangles", WORD, [[title("План мероприятий МБОУ «Луговая ООШ»"), *boxes]], look)
    write_truth(folder, "word_rectangles", "ruled", WORD,
                "Borders as thin filled rectangles, text as single glyphs with kerning; merges both ways.", [table])


def abutting(folder, _):
    passport = Table([160, 345], [["Наименование программы", "Поддержка школ с низкими образовательными результатами"],
                                  ["Срок реализации", "2023–2024 годы"], ["Разработчик", "Отдел образования Заречинского района"],
                                  ["Ожидаемый результат", "Ни одной школы в перечне школ с низкими результатами к 2024 году"]],
                     head_rows=0)
    plan = Table([28, 180, 85, 105, 112], [HEAD, *rows(range(5))])
    schools = Table([170, 170, 165], [["Школа", "Директор", "Куратор"], ["МБОУ «Ивовская СОШ»", "Ветрова А.П.", "Саблина Н.О."],
                                      ["МБОУ «Родниковая СОШ»", "Лисицын О.Е.", "Журавлёв Д.А."]])
    look = Look(size=11, leading=13)
    first, end = set_table(passport, 45, 85, look)
    second, end = set_table(plan, 39.6, end, look)
    third, _ = set_table(schools, 45, end + 4, look)
    print_pdf(folder, "abutting", WORD, [[title("Паспорт программы и план"), *first, *second, *third]], look)
    write_truth(folder, "abutting", "ruled", WORD,
                "Three tables of different grids: the second touches the first (its edge stands 5 pt further left), the "
                "third follows after 4 pt.", [passport, plan, schools])


def hyphenated(folder, _):
    body = rows((0, 1, 3, 5, 7))
    body.append(["6", "Разработка нормативно-правовых и организационно-методических материалов, научно-практическая "
                      "конференция учителей-предметников", "март-апрель 2023", "Учителя-наставники", "Нормативно-правовое "
                      "обеспечение, программно-методические материалы"])
    body.append(["7", LONG, "сентябрь-октябрь 2023", "Методический кабинет", "Учебно-методическое пособие"])
    table = Table([28, 150, 70, 85, 100], [HEAD, *[[row[0], *map(hyphenated_words, row[1:])] for row in body]])
    look = Look(size=11, leading=13, is_justified=True)
    boxes, _ = set_table(table, 80, 85, look)
    print_pdf(folder, "hyphenated", WORD, [[title("План методической работы"), *boxes]], look)
    write_truth(folder, "hyphenated", "ruled", WORD,
                "Words divided by hyphens at line ends, justified; compounds with a hyphen of their own, some of them "
                "divided just there: these keep it in the truth.", [table])


def unruled_hyphenated(folder, _):
    table = Table([30, 165, 80, 100, 110], [HEAD, *[[row[0], *map(hyphenated_words, row[1:])] for row in rows((1, 3, 4, 5, 7, 8, 9))]])
    look = Look(size=11, leading=13, below=5)
    boxes, _ = set_table(table, 45, 85, look)
    print_pdf(folder, "unruled_hyphenated", WORD, [[title("План на 2023 год"), without_borders(boxes, look)]], look)
    write_truth(folder, "unruled_hyphenated", "unruled", WORD,
                "No lines, numbered rows, words divided at line ends; text as single glyphs with kerning.", [table])


def unruled_tight(folder, _):
    table = Table([175, 90, 110, 125], [HEAD[1:], *[list(MEASURES[n]) for n in (0, 2, 1, 4, 6, 5, 10, 11)]])
    look = Look(size=11, leading=13, padding=3, below=1)
    boxes, end = set_table(table, 45, 85, look)
    below = [Line("Начальник отдела образования", 45, end + 40), Line("Р.С. Громов", 420, end + 40)]
    print_pdf(folder, "unruled_tight", WORD, [[title("План работы на первое полугодие"), without_borders(boxes, look),
                                               (below, 12)]], look)
    write_truth(folder, "unruled_tight", "unruled", WORD,
                "No lines, no number column, 7 pt between rows; a signature line below in two columns of its own.", [table])


def one_c_form(folder, _):
    body = [["1", "МБОУ «Ивовская СОШ»", "214", "12", "5,6", "Куратор Саблина Н.О."],
            ["2", "МБОУ «Родниковая СОШ»", "98", "17", "17,3", ""], ["3", "МБОУ «Тополинская ООШ»", "61", "", "", "Нет данных"],
            [span("Итого", columns=2), "373", "29", "7,8", ""]]
    table = Table([28, 170, 60, 60, 60, 125], [
        [span("№ п/п", rows=2), span("Организация", rows=2), span("Обучающиеся", columns=3), span("Принятые меры", rows=2)],
        ["всего", "в зоне риска", "доля, %"], *body], head_rows=2)
    look = Look(size=9, leading=11, padding=2, bold_head=False)
    boxes, end = set_table(table, 45, 85, look)
    below = [Line("Исполнитель: Зимина К.Л.", 45, end + 30)]
    print_pdf(folder, "one_c_form", ONE_C, [[title("Сведения об обучающихся школ зоны риска"), *boxes, (below, 9)]], look)
    write_truth(folder, "one_c_form", "ruled", ONE_C,
                "Each cell draws its own four lines (shared borders twice); words placed singly without spaces; one-byte "
                "fonts; a head of two levels, empty cells, a row of totals.", [table])


def crossing_words(folder, _):
    table = Table([26, 150, 66, 73, 60, 130], [
        ["№", "Мероприятие", "Квартал", "Ответственные", "Показатель", "Результат"],
        ["1", MEASURES[0][0], "I", "Заречинский ОО", "да", MEASURES[0][3]],
        ["2", MEASURES[1][0], "ежеквартально", "Методкабинет", "3 школы", MEASURES[1][3]],
        ["3", MEASURES[3][0], "II", "Методобъединения", "", MEASURES[3][3]],
        ["4", MEASURES[5][0], "IV", "Школы", "Удовлетворительно", ""],
        ["5", MEASURES[7][0], "ежеквартально", "Школы", "4 встречи", MEASURES[7][3]]])
    look = Look(size=10, leading=12, padding=4, may_overrun=True)
    boxes, _ = set_table(table, 45, 85, look)
    print_pdf(folder, "crossing_words", ONE_C, [[title("Оперативный план"), *boxes]], look)
    write_truth(folder, "crossing_words", "ruled", ONE_C,
                "Words longer than their narrow column run over the line at its right, a little before text, far into an empty "
                "cell: they belong where they begin.", [table])


DOCUMENTS = (word_rectangles, abutting, hyphenated, unruled_hyphenated, unruled_tight, one_c_form, crossing_words)
