#include "checker/places.h"

#include <gtest/gtest.h>

#include <ctime>

#include "document/walk.h"

namespace muko {
namespace {

Paragraph paragraph(const std::string& text, const Location& where) {
  Paragraph made;
  made.text = text;
  made.where = where;
  return made;
}

// Paragraph 1, table 1 with one cell that also holds a text box, and a footnote.
Document document() {
  Document made;
  made.blocks.emplace_back(paragraph("срок: май, срок: июнь", {.paragraph = 1}));
  const Location place = {.table = 1, .row = 1, .cell = 1};
  Cell cell;
  cell.where = place;
  cell.blocks.emplace_back(paragraph("Первый абзац", place));
  cell.blocks.emplace_back(paragraph("второй абзац", place));
  cell.blocks.emplace_back(paragraph("в рамке", {.story = Story::TextBox, .paragraph = 1}));
  Table table{.rows = 1, .columns = 1, .where = {.table = 1}};
  table.cells.push_back(cell);
  made.blocks.emplace_back(table);
  fill_cell_texts(made.blocks);
  StoryBlocks notes{.story = Story::Footnote};
  notes.blocks.emplace_back(
      paragraph("сноска о сроке", {.story = Story::Footnote, .paragraph = 1}));
  made.stories.push_back(notes);
  return made;
}

Location place_of(const Location& where, const std::string& quote) {
  const Document made = document();
  return Places({&made}).of_quote(0, where, quote);
}

Location paragraph_one(int start, int end) {
  return {.paragraph = 1, .start = start, .end = end};
}

TEST(PlaceOfAQuote, IsItsPieceOfTheText) {
  EXPECT_EQ(place_of({.paragraph = 1}, "май"), paragraph_one(6, 9));
  EXPECT_EQ(place_of({.table = 1, .row = 1, .cell = 1}, "абзац\nвторой"),
            (Location{.table = 1, .row = 1, .cell = 1, .start = 7, .end = 19}));
  const Location box = {.story = Story::TextBox, .paragraph = 1};
  EXPECT_EQ(place_of(box, "рамке"), part_of(box, 2, 7));
  const Location note = {.story = Story::Footnote, .paragraph = 1};
  EXPECT_EQ(place_of(note, "сноска"), part_of(note, 0, 6));
}

TEST(PlaceOfAQuote, IsTheNearestToTheRangeThatWasGiven) {
  EXPECT_EQ(place_of(paragraph_one(11, 15), "срок"), paragraph_one(11, 15));
  EXPECT_EQ(place_of(paragraph_one(9, 20), "срок"), paragraph_one(11, 15));
  EXPECT_EQ(place_of(paragraph_one(-1, -1), "срок"), paragraph_one(0, 4));
  EXPECT_EQ(place_of(paragraph_one(0, 21), "июнь"), paragraph_one(17, 21));
}

TEST(PlaceOfAQuote, HasNoRangeWhereTheQuoteIsNoPieceOfTheText) {
  EXPECT_EQ(place_of(paragraph_one(3, 9), ""), paragraph_one(-1, -1));
  EXPECT_EQ(place_of(paragraph_one(3, 9), "июль"), paragraph_one(-1, -1));
  EXPECT_EQ(place_of({.table = 1, .row = 1, .cell = 1}, "Первый абзац второй"),
            (Location{.table = 1, .row = 1, .cell = 1}));
  EXPECT_EQ(place_of({.table = 9, .row = 1, .cell = 1, .start = 0, .end = 1}, "П"),
            (Location{.table = 9, .row = 1, .cell = 1}));
}

Span span(const std::string& text, bool uncertain) {
  Span made;
  made.text = text;
  made.format.uncertain = uncertain;
  return made;
}

TEST(PlaceThatAReaderGuessed, IsAParagraphOrARowWithAnUnsureWord) {
  Document made = document();
  std::get<Paragraph>(made.blocks[0]).spans = {span("срок: май, ", false), span("срок", true)};
  Table& table = std::get<Table>(made.blocks[1]);
  table.rows = 2;
  std::get<Paragraph>(table.cells[0].blocks[1]).spans = {span("второй абзац", true)};
  Cell below = table.cells[0];
  below.row = 2;
  below.blocks.clear();
  table.cells.push_back(below);
  const Places places({&made});

  EXPECT_TRUE(places.is_uncertain(0, {.paragraph = 1}));
  EXPECT_TRUE(places.is_uncertain(0, {.table = 1, .row = 1, .cell = 4}));
  EXPECT_FALSE(places.is_uncertain(0, {.table = 1, .row = 2, .cell = 1}));
  EXPECT_FALSE(places.is_uncertain(0, {.story = Story::Footnote, .paragraph = 1}));
  EXPECT_FALSE(places.is_uncertain(0, {.paragraph = 7}));
}

// A table of this many rows of one cell each; a word of the row `guessed` is unsure.
Document table_of_rows(int rows, int guessed) {
  Document made;
  Table table{.rows = rows, .columns = 1, .where = {.table = 1}};
  for (int row = 1; row <= rows; ++row) {
    Cell& cell = table.cells.emplace_back();
    cell.row = row;
    cell.where = {.table = 1, .row = row, .cell = 1};
    Paragraph text = paragraph("слово", cell.where);
    text.spans = {span("слово", row == guessed)};
    cell.blocks.emplace_back(text);
  }
  made.blocks.emplace_back(table);
  return made;
}

TEST(PlaceThatAReaderGuessed, IsAWholeTableWithAnUnsureWord) {
  const Document sure = table_of_rows(3, 0);
  const Document unsure = table_of_rows(3, 3);
  const Places places({&sure, &unsure});
  EXPECT_FALSE(places.is_uncertain(0, {.table = 1}));
  EXPECT_TRUE(places.is_uncertain(1, {.table = 1}));
  EXPECT_FALSE(places.is_uncertain(1, {.table = 2}));
}

TEST(PlaceThatAReaderGuessed, IsEachRowOfAHeadWithAnUnsureWord) {
  Document made = table_of_rows(4, 2);
  std::get<Table>(made.blocks[0]).header_rows = 2;
  const Places places({&made});
  EXPECT_TRUE(places.is_uncertain(0, {.table = 1, .row = 1}));
  EXPECT_FALSE(places.is_uncertain(0, {.table = 1, .row = 3}));
}

TEST(PlaceThatAReaderGuessed, IsEachRowOfACellWithAnUnsureWord) {
  Document made = table_of_rows(5, 2);
  std::get<Table>(made.blocks[0]).cells[1].rowspan = 3;
  const Places places({&made});
  EXPECT_FALSE(places.is_uncertain(0, {.table = 1, .row = 1}));
  EXPECT_TRUE(places.is_uncertain(0, {.table = 1, .row = 4}));
  EXPECT_FALSE(places.is_uncertain(0, {.table = 1, .row = 5}));
}

TEST(PlaceThatAReaderGuessed, IsTheCellAroundATableWithAnUnsureWord) {
  Document made = table_of_rows(2, 0);
  Document inner = table_of_rows(1, 1);
  auto& nested = std::get<Table>(inner.blocks[0]);
  nested.where.table = 2;
  nested.cells[0].where.table = 2;
  std::get<Table>(made.blocks[0]).cells[1].blocks.emplace_back(nested);
  const Places places({&made});
  EXPECT_TRUE(places.is_uncertain(0, {.table = 2, .row = 1}));
  EXPECT_TRUE(places.is_uncertain(0, {.table = 1, .row = 2}));
  EXPECT_FALSE(places.is_uncertain(0, {.table = 1, .row = 1}));
}

TEST(PlaceThatAReaderGuessed, IsToldOfEveryRowOfALongTableInNoTime) {
  constexpr int kRows = 20'000;
  const Document made = table_of_rows(kRows, kRows);
  const Places places({&made});
  const std::clock_t start = std::clock();
  int guessed = 0;
  for (int row = 1; row <= kRows; ++row)
    guessed += places.is_uncertain(0, {.table = 1, .row = row});
  EXPECT_EQ(guessed, 1);
  EXPECT_LT(std::clock() - start, CLOCKS_PER_SEC);
}

}  // namespace
}  // namespace muko
