#!/usr/bin/env python3
"""How well muko reads the tables of the PDF files in this folder: cell adjacency, as in the ICDAR 2013 table competition.

Usage: score.py MUKO [-v] [NAME...]     asks `muko dump --format json` for each NAME.pdf that has a NAME.truth.json
       score.py --self-test             tests the scorer itself

A relation is a pair of neighbours: a cell that is not empty and the nearest such cell to its right or below it (Göbel,
Hassan, Oro, Orsi: ICDAR 2013 Table Competition). Empty cells are passed over; two cells are neighbours once, however many
rows or columns they share. A relation is right when both texts and the direction are; white space, soft hyphens and the
kind of dash do not count, letter case does. Tables are paired with the truth's by most relations in common; a table that
nobody answers counts in recall, one too many in precision. A class's figure is the mean over its documents, as there;
the pooled figure beside it counts every relation the same.

Status 0 when ruled tables reach 0.98 and the others (partly ruled, unruled) 0.85; 1 when not; 2 for bad usage.
"""
import argparse
import json
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
CLASSES = ("ruled", "partly", "unruled")
# What must be reached: the name in print, the classes it covers, the least F1.
DEMANDS = (("ruled", ("ruled",), 0.98), ("unruled and partly ruled", ("partly", "unruled"), 0.85))
SECONDS = 120
# A span this wide is damage: the grid is filled cell by cell.
MAX_SPAN = 1000


def normalised(text):
    text = unicodedata.normalize("NFC", text or "")
    text = re.sub(r"[\u2010-\u2015\u2212]", "-", text)
    return re.sub(r"[\s\u00ad\u200b\u2060\ufeff]+", "", text)


def relations(cells):
    """The relations of one table, as a Counter of (text, text, "right" or "below").

    `cells` are dicts with text, row, column and, unless 1, rowspan and colspan.
    """
    grid = {}
    texts = [normalised(cell["text"]) for cell in cells]
    for index, cell in enumerate(cells):
        for row in range(cell["row"], cell["row"] + min(cell.get("rowspan") or 1, MAX_SPAN)):
            for column in range(cell["column"], cell["column"] + min(cell.get("colspan") or 1, MAX_SPAN)):
                if texts[index]:
                    grid[row, column] = index
    pairs = set()
    for direction, order in (("right", lambda place: place), ("below", lambda place: (place[1], place[0]))):
        line, before = None, None
        for place in sorted(grid, key=order):
            if order(place)[0] != line:
                line, before = order(place)[0], None
            if before is not None and before != grid[place]:
                pairs.add((before, grid[place], direction))
            before = grid[place]
    return Counter((texts[a], texts[b], direction) for a, b, direction in pairs)


def dumped_tables(blocks):
    """The cells of every table of a dump, nested ones too, a list for each table."""
    for block in blocks:
        if block["type"] != "table":
            continue
        cells = []
        for number, row in enumerate(block["rows"], 1):
            column = 1
            for cell in row:
                placed = {**cell, "row": cell.get("row") or number, "column": cell.get("column") or column}
                column = placed["column"] + (cell.get("colspan") or 1)
                cells.append(placed)
        yield cells
        for cell in cells:
            yield from dumped_tables(cell.get("blocks") or [])


def is_inside(cells, text):
    """Whether a table holds nothing but pieces of this text: a letterhead taken for a table is left out of the count."""
    return bool(text) and all(normalised(cell["text"]) in text for cell in cells)


class Tally:
    """How many relations are right, how many were found, how many there are."""

    def __init__(self, right=0, found=0, wanted=0):
        self.right, self.found, self.wanted = right, found, wanted

    def __add__(self, other):
        return Tally(self.right + other.right, self.found + other.found, self.wanted + other.wanted)

    @property
    def precision(self):
        return self.right / self.found if self.found else float(not self.wanted)

    @property
    def recall(self):
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def figures(self):
        return self.precision, self.recall, f1(self.precision, self.recall)


def f1(precision, recall):
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def paired(wanted, found):
    """Pairs (index in wanted, index in found) of the tables, those with most in common first."""
    common = []
    for i, a in enumerate(wanted):
        for j, b in enumerate(found):
            shared = sum((a & b).values())
            if shared:
                common.append((-shared, sum(b.values()) - shared, i, j))
    pairs, used_i, used_j = [], set(), set()
    for _, _, i, j in sorted(common):
        if i not in used_i and j not in used_j:
            used_i.add(i)
            used_j.add(j)
            pairs.append((i, j))
    return pairs


def compare(truth, blocks):
    """(Tally, missed relations, spurious relations) of one document."""
    unscored = normalised("".join(truth.get("unscored", [])))
    wanted = [relations(table["cells"]) for table in truth["tables"]]
    found = [relations(cells) for cells in dumped_tables(blocks) if not is_inside(cells, unscored)]
    right, missed, spurious = 0, sum(wanted, Counter()), sum(found, Counter())
    for i, j in paired(wanted, found):
        common = wanted[i] & found[j]
        right += sum(common.values())
        missed -= common
        spurious -= common
    return Tally(right, sum(sum(t.values()) for t in found), sum(sum(t.values()) for t in wanted)), missed, spurious


def dump(muko, path):
    done = subprocess.run([muko, "dump", str(path), "--format", "json"], capture_output=True, text=True,
                          timeout=SECONDS, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr.strip().replace(f"{path}: ", "") or f"status {done.returncode}")
    return json.loads(done.stdout)["blocks"]


def mean(tallies):
    """(precision, recall, F1): each document counts the same."""
    count = len(tallies) or 1
    precision = sum(t.precision for t in tallies) / count
    recall = sum(t.recall for t in tallies) / count
    return precision, recall, f1(precision, recall)


def print_line(name, note, figures, rest=""):
    print(f"{name:30}{note:10}" + "".join(f"{figure:8.3f}" for figure in figures) + (f"   {rest}" if rest else ""))


def shortened(text):
    return text if len(text) <= 50 else text[:25] + "…" + text[-24:]


def print_relations(sign, counter):
    for (one, other, direction), times in sorted(counter.items()):
        print(f"    {sign} {shortened(one)} | {shortened(other)} | {direction}" + (f" ×{times}" if times > 1 else ""))


def score_document(muko, truth_file, is_verbose):
    """(class, Tally) of one document; its line is printed."""
    name = truth_file.name.removesuffix(".truth.json")
    truth = json.loads(truth_file.read_text(encoding="utf-8"))
    try:
        blocks, error = dump(muko, truth_file.with_name(name + ".pdf")), ""
    except (OSError, RuntimeError, ValueError, KeyError, subprocess.TimeoutExpired) as failure:
        blocks, error = [], str(failure)[:80]
    tally, missed, spurious = compare(truth, blocks)
    print_line(name, truth["class"], tally.figures, error or f"{tally.right} of {tally.wanted}, {tally.found} found")
    if is_verbose:
        print_relations("-", missed)
        print_relations("+", spurious)
    return truth["class"], tally


def print_summary(scored):
    """Prints the classes and the whole; returns whether every demand is met."""
    for name in (*CLASSES, "overall"):
        tallies = [tally for kind, tally in scored if name in (kind, "overall")]
        pooled = "pooled {:.3f} {:.3f} {:.3f}".format(*sum(tallies, Tally()).figures)
        print_line(name, f"{len(tallies)} files", mean(tallies), pooled)
    is_met = True
    for name, kinds, least in DEMANDS:
        reached = mean([tally for kind, tally in scored if kind in kinds])[2]
        is_met = is_met and reached >= least
        print(f"{'ok    ' if reached >= least else 'FAILED'} {name}: F1 {reached:.3f}, at least {least}")
    return is_met


def main():
    if sys.argv[1:] == ["--self-test"]:
        sys.dont_write_bytecode = True
        import score_test
        return score_test.run()
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("muko", help="the program")
    parser.add_argument("names", nargs="*", help="only these documents; then nothing is demanded")
    parser.add_argument("-v", "--verbose", action="store_true", help="the relations missed (-) and spurious (+)")
    arguments = parser.parse_intermixed_args()
    files = [file for file in sorted(FOLDER.glob("*.truth.json"))
             if not arguments.names or file.name.removesuffix(".truth.json") in arguments.names]
    if not files:
        parser.error("no such document in " + str(FOLDER))
    print(f"{'document':30}{'class':10}{'P':>8}{'R':>8}{'F1':>8}   relations")
    scored = [score_document(arguments.muko, file, arguments.verbose) for file in files]
    if arguments.names:
        return 0
    return 0 if print_summary(scored) else 1


if __name__ == "__main__":
    sys.exit(main())
