"""Tests of score.py: relations counted by hand, and every truth in this folder read back as a dump, whole and damaged."""
import copy
import json
import unittest

import score


def cell(text, row, column, rowspan=1, colspan=1):
    return {"text": text, "row": row, "column": column, "rowspan": rowspan, "colspan": colspan}


def table(*cells):
    """A table as `muko dump` writes it."""
    rows = {}
    for one in cells:
        rows.setdefault(one["row"], []).append({**one, "blocks": []})
    return {"type": "table", "rows": [rows[number] for number in sorted(rows)]}


def truth(*tables, unscored=()):
    return {"class": "ruled", "unscored": list(unscored), "tables": [{"cells": list(cells)} for cells in tables]}


def figures(tally):
    return tally.right, tally.found, tally.wanted


SQUARE = (cell("а", 1, 1), cell("б", 1, 2), cell("в", 2, 1), cell("г", 2, 2))


class Relations(unittest.TestCase):
    def test_of_a_square_are_two_to_the_right_and_two_below(self):
        self.assertEqual(score.relations(SQUARE), {
            ("а", "б", "right"): 1, ("в", "г", "right"): 1, ("а", "в", "below"): 1, ("б", "г", "below"): 1})

    def test_join_a_spanning_cell_once_with_each_neighbour(self):
        head = [cell("Сроки", 1, 1, colspan=2), cell("Кто", 1, 3, rowspan=2), cell("с", 2, 1), cell("по", 2, 2)]
        self.assertEqual(score.relations(head), {
            ("Сроки", "Кто", "right"): 1, ("с", "по", "right"): 1, ("по", "Кто", "right"): 1,
            ("Сроки", "с", "below"): 1, ("Сроки", "по", "below"): 1})

    def test_count_two_tall_neighbours_once(self):
        self.assertEqual(score.relations([cell("а", 1, 1, rowspan=3), cell("б", 1, 2, rowspan=3)]),
                         {("а", "б", "right"): 1})

    def test_pass_over_empty_cells(self):
        cells = [cell("а", 1, 1), cell(" ", 1, 2), cell("б", 1, 3), cell("", 2, 1), cell("в", 3, 1)]
        self.assertEqual(score.relations(cells), {("а", "б", "right"): 1, ("а", "в", "below"): 1})

    def test_do_not_run_from_the_end_of_a_row_to_the_next(self):
        self.assertEqual(score.relations([cell("а", 1, 2), cell("б", 2, 1)]), {})

    def test_count_equal_neighbours_as_often_as_they_occur(self):
        cells = [cell("да", 1, 1), cell("нет", 1, 2), cell("да", 2, 1), cell("нет", 2, 2)]
        self.assertEqual(score.relations(cells),
                         {("да", "нет", "right"): 2, ("да", "да", "below"): 1, ("нет", "нет", "below"): 1})

    def test_take_texts_without_spaces_soft_hyphens_and_kinds_of_dash(self):
        cells = [cell("март –\nапрель", 1, 1), cell("ре\u00adзуль\u00a0тат", 1, 2)]
        self.assertEqual(score.relations(cells), {("март-апрель", "результат", "right"): 1})

    def test_keep_a_hyphen_that_belongs_to_the_word(self):
        self.assertNotEqual(score.normalised("март-апрель"), score.normalised("мартапрель"))


class Comparison(unittest.TestCase):
    def test_of_a_table_read_rightly_is_full(self):
        self.assertEqual(figures(score.compare(truth(SQUARE), [table(*SQUARE)])[0]), (4, 4, 4))

    def test_does_not_mind_a_table_shifted_by_an_empty_column(self):
        shifted = [cell(c["text"], c["row"], c["column"] + 1) for c in SQUARE]
        self.assertEqual(figures(score.compare(truth(SQUARE), [table(*shifted)])[0]), (4, 4, 4))

    def test_counts_a_fused_pair_of_cells_in_both(self):
        fused = table(cell("а б", 1, 1), cell("в", 2, 1), cell("г", 2, 2))
        tally, missed, spurious = score.compare(truth(SQUARE), [fused])
        self.assertEqual(figures(tally), (1, 2, 4))
        self.assertEqual(sum(missed.values()), 3)
        self.assertEqual(spurious, {("аб", "в", "below"): 1})

    def test_counts_a_missed_table_in_recall(self):
        tally = score.compare(truth(SQUARE, SQUARE), [table(*SQUARE)])[0]
        self.assertEqual(tally.figures, (1.0, 0.5, 2 / 3))

    def test_counts_a_spurious_table_in_precision(self):
        tally = score.compare(truth(SQUARE), [table(*SQUARE), table(cell("к", 1, 1), cell("л", 1, 2))])[0]
        self.assertEqual(tally.figures[:2], (4 / 5, 1.0))

    def test_pairs_the_tables_with_most_in_common(self):
        small = table(cell("а", 1, 1), cell("б", 1, 2))
        self.assertEqual(figures(score.compare(truth(SQUARE), [small, table(*SQUARE)])[0]), (4, 5, 4))

    def test_gives_a_table_cut_in_two_only_its_better_half(self):
        cells = [cell(str(row), row, 1) for row in range(1, 7)]
        halves = [table(*cells[:4]), table(*cells[4:])]
        self.assertEqual(figures(score.compare(truth(cells), halves)[0]), (3, 4, 5))

    def test_finds_a_table_nested_in_a_cell(self):
        outer = table(cell("к", 1, 1), cell("абвг", 1, 2))
        outer["rows"][0][1]["blocks"] = [{"type": "paragraph", "text": ""}, table(*SQUARE)]
        want = truth((cell("к", 1, 1), cell("а б в г", 1, 2)), SQUARE)
        self.assertEqual(figures(score.compare(want, [outer])[0]), (5, 5, 5))

    def test_leaves_out_a_letterhead_taken_for_a_table(self):
        letterhead = table(cell("Управление образования", 1, 1), cell("УТВЕРЖДЕНО", 1, 2))
        want = truth(SQUARE, unscored=["Управление образования", "УТВЕРЖДЕНО приказом"])
        self.assertEqual(figures(score.compare(want, [letterhead, table(*SQUARE)])[0]), (4, 4, 4))

    def test_of_an_unread_document_is_nothing(self):
        self.assertEqual(score.compare(truth(SQUARE), [])[0].figures, (0.0, 0.0, 0.0))

    def test_survives_spans_out_of_reason(self):
        tally = score.compare(truth(SQUARE), [table(cell("а", 1, 1, colspan=10**9), cell("б", 1, 2))])[0]
        self.assertEqual(tally.wanted, 4)


class Means(unittest.TestCase):
    def test_give_each_document_the_same_weight(self):
        self.assertEqual(score.mean([score.Tally(1, 1, 1), score.Tally(0, 99, 99)]), (0.5, 0.5, 0.5))


class Truths(unittest.TestCase):
    """The files of this folder: a dump that is the truth scores 1, a damaged one less."""

    def each(self):
        for file in sorted(score.FOLDER.glob("*.truth.json")):
            known = json.loads(file.read_text(encoding="utf-8"))
            with self.subTest(file.name):
                yield file, known, [table(*one["cells"]) for one in known["tables"]]

    def test_belong_to_a_pdf_and_a_class(self):
        for file, known, _ in self.each():
            self.assertTrue(file.with_name(file.name.replace(".truth.json", ".pdf")).exists())
            self.assertIn(known["class"], score.CLASSES)
            self.assertTrue(known["layout"] and known["producer"])

    def test_have_cells_that_do_not_overlap(self):
        for _, known, _ in self.each():
            for one in known["tables"]:
                places = [(row, column) for c in one["cells"]
                          for row in range(c["row"], c["row"] + c.get("rowspan", 1))
                          for column in range(c["column"], c["column"] + c.get("colspan", 1))]
                self.assertEqual(len(places), len(set(places)))

    def test_score_one_against_themselves(self):
        for _, known, blocks in self.each():
            self.assertEqual(score.compare(known, blocks)[0].figures, (1.0, 1.0, 1.0))

    def test_score_less_without_their_last_table(self):
        for _, known, blocks in self.each():
            self.assertLess(score.compare(known, blocks[:-1])[0].recall, 1.0)

    def test_score_less_with_a_row_moved_to_a_table_of_its_own(self):
        for _, known, blocks in self.each():
            cut = copy.deepcopy(blocks[0])
            last = {**cut, "rows": [cut["rows"].pop()]}
            self.assertLess(score.compare(known, [cut, last, *blocks[1:]])[0].recall, 1.0)

    def test_score_less_with_a_word_gone_astray(self):
        for _, known, blocks in self.each():
            changed = copy.deepcopy(blocks)
            changed[0]["rows"][-1][-1]["text"] += "лишнее"
            if changed[0]["rows"][-1][-1]["text"] != "лишнее":
                self.assertLess(score.compare(known, changed)[0].figures[2], 1.0)


def run():
    """Runs the tests; 0 when all pass."""
    return int(not unittest.TextTestRunner().run(unittest.defaultTestLoader.loadTestsFromName("score_test")).wasSuccessful())
