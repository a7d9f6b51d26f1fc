"""Sets a table's text in lines and its cells in boxes, for the makers that draw for themselves. Points, y downwards."""
from dataclasses import dataclass, field

from fontTools.ttLib import TTFont

from tables import SOFT_HYPHEN

FONT_FILES = {"regular": "LiberationSerif-Regular.ttf", "bold": "LiberationSerif-Bold.ttf"}
FONT_FOLDER = "/usr/share/fonts/truetype/liberation/"


class Font:
    def __init__(self, weight):
        self.file = FONT_FOLDER + FONT_FILES[weight]
        self.font = TTFont(self.file)
        self.cmap, self.advances = self.font.getBestCmap(), self.font["hmtx"]
        self.scale = 1 / self.font["head"].unitsPerEm

    def advance(self, character):
        return self.advances[self.cmap[ord(character)]][0] * self.scale

    def width(self, text, size):
        return sum(self.advance(character) for character in text) * size


FONTS = {weight: Font(weight) for weight in FONT_FILES}


@dataclass
class Line:
    text: str
    x: float
    y: float  # the base line
    weight: str = "regular"
    stretch: float = 0.0  # added to each space, in a justified line


@dataclass
class Box:
    """A cell as it lies on the page."""

    x: float
    y: float
    width: float
    height: float
    lines: list
    is_head: bool = False


@dataclass
class Look:
    size: float = 10
    leading: float = 12
    padding: float = 4
    below: float = 0  # extra space under each row
    is_justified: bool = False
    may_overrun: bool = False  # a word wider than its column runs over the line, else it is broken
    bold_head: bool = True


@dataclass
class Page:
    boxes: list = field(default_factory=list)
    lines: list = field(default_factory=list)


def pieces(word):
    """Where a word may be broken: (piece, what is set when the line ends after it). A hyphen of its own stays."""
    made, start = [], 0
    for place, character in enumerate(word[:-1]):
        if character in ("-", SOFT_HYPHEN):
            made.append((word[start:place + 1].strip(SOFT_HYPHEN), "" if character == "-" else "-"))
            start = place + 1
    return [*made, (word[start:].strip(SOFT_HYPHEN), "")]


def wrap(text, font, size, width, may_overrun=False):
    """The lines of one paragraph, each (text, whether the paragraph goes on)."""
    lines, current, ending = [], "", ""
    for word in text.split():
        for number, (piece, hyphen) in enumerate(pieces(word)):
            joined = current + (" " if current and number == 0 else "") + piece
            if current and font.width(joined + hyphen, size) > width:
                lines.append(current + ending)
                joined = piece
            while not may_overrun and font.width(joined, size) > width and len(joined) > 1:
                fitting = max(n for n in range(1, len(joined)) if n == 1 or font.width(joined[:n], size) <= width)
                lines.append(joined[:fitting])
                joined = joined[fitting:]
            current, ending = joined, hyphen
    return [(line, True) for line in lines] + [(current, False)]


def set_cell(text, weight, width, look):
    """Lines relative to the cell's inner corner."""
    font, made = FONTS[weight], []
    for paragraph in text.split("\n"):
        for line, goes_on in wrap(paragraph, font, look.size, width, look.may_overrun):
            gaps = line.count(" ")
            spare = width - font.width(line, look.size)
            stretch = spare / gaps if look.is_justified and goes_on and gaps and 0 < spare < width / 3 else 0.0
            made.append(Line(line, 0, look.size * 0.9 + look.leading * len(made), weight, stretch))
    return made


def set_table(table, left, top, look):
    """(boxes, y of the table's end)."""
    edges = [left]
    for width in table.widths:
        edges.append(edges[-1] + width)
    heights, content = [look.leading + 2 * look.padding + look.below] * table.row_count, []
    for cell in table.cells:
        is_head = cell.row <= table.head_rows
        inner = edges[cell.column + cell.colspan - 1] - edges[cell.column - 1] - 2 * look.padding
        lines = set_cell(cell.text, "bold" if is_head and look.bold_head else "regular", inner, look)
        content.append((cell, lines, is_head))
    for cell, lines, _ in sorted(content, key=lambda item: item[0].rowspan):
        rows = range(cell.row - 1, cell.row + cell.rowspan - 1)
        missing = len(lines) * look.leading + 2 * look.padding + look.below - sum(heights[row] for row in rows)
        if missing > 0:
            heights[rows[-1]] += missing
    tops = [top]
    for height in heights:
        tops.append(tops[-1] + height)
    boxes = []
    for cell, lines, is_head in content:
        x, y = edges[cell.column - 1], tops[cell.row - 1]
        placed = [Line(l.text, x + look.padding, y + look.padding + l.y, l.weight, l.stretch) for l in lines if l.text]
        boxes.append(Box(x, y, edges[cell.column + cell.colspan - 1] - x, tops[cell.row + cell.rowspan - 1] - y,
                         placed, is_head))
    return boxes, tops[-1]


def set_title(text, size=13, y=60, left=45, width=505):
    return Line(text, left + (width - FONTS["bold"].width(text, size)) / 2, y, "bold")
