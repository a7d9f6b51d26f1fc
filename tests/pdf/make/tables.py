"""A table as the makers draw it and as the truth states it."""
import json
from dataclasses import dataclass
from pathlib import Path

SOFT_HYPHEN = "\u00ad"


@dataclass
class Cell:
    """A cell at its top left place of the grid, counted from 1."""

    text: str
    row: int = 0
    column: int = 0
    rowspan: int = 1
    colspan: int = 1


def span(text, columns=1, rows=1):
    """A cell over several columns or rows, for the lists that `Table` takes."""
    return Cell(text, rowspan=rows, colspan=columns)


class Table:
    """`rows` are lists of texts and spans; what a span covers is left out, as in HTML. `widths` are points."""

    def __init__(self, widths, rows, head_rows=1):
        self.widths, self.head_rows, self.row_count = list(widths), head_rows, len(rows)
        self.cells, taken = [], set()
        for number, row in enumerate(rows, 1):
            column = 1
            for given in row:
                while (number, column) in taken:
                    column += 1
                cell = given if isinstance(given, Cell) else Cell(given)
                cell = Cell(cell.text, number, column, cell.rowspan, cell.colspan)
                self.cells.append(cell)
                taken |= {(y, x) for y in range(number, number + cell.rowspan)
                          for x in range(column, column + cell.colspan)}
        expected = {(y, x) for y in range(1, self.row_count + 1) for x in range(1, len(self.widths) + 1)}
        if taken != expected:
            raise ValueError(f"places wrongly covered: {sorted(taken ^ expected)[:4]}")

    @property
    def column_count(self):
        return len(self.widths)

    def rows(self):
        """The cells by the row they begin in."""
        return [[cell for cell in self.cells if cell.row == number] for number in range(1, self.row_count + 1)]

    def truth(self):
        return {"cells": [{"row": c.row, "column": c.column, "rowspan": c.rowspan, "colspan": c.colspan,
                           "text": " ".join(c.text.replace(SOFT_HYPHEN, "").split())} for c in self.cells]}


def write_truth(folder, name, kind, producer, layout, tables, unscored=()):
    """Writes NAME.truth.json: `kind` is ruled, partly or unruled; `unscored` the texts of a letterhead."""
    known = {"class": kind, "layout": layout, "producer": producer, "unscored": list(unscored),
             "tables": [table.truth() for table in tables]}
    lines = json.dumps(known, ensure_ascii=False, indent=1).replace("{\n     ", "{").replace("\n    }", "}")
    lines = lines.replace(",\n     \"", ", \"")
    Path(folder, name + ".truth.json").write_text(lines + "\n", encoding="utf-8")
