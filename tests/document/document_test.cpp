#include "document/document.h"

#include <gtest/gtest.h>

namespace muko {
namespace {

Cell cell(int row, int column, const std::string& text) {
  Cell result;
  result.row = row;
  result.column = column;
  result.text = text;
  return result;
}

// 1 1 2
// 1 1 3
// 4 - -
Table spanned() {
  Table table;
  table.rows = 3;
  table.columns = 3;
  table.cells = {cell(1, 1, "1"), cell(1, 3, "2"), cell(2, 3, "3"), cell(3, 1, "4")};
  table.cells[0].rowspan = 2;
  table.cells[0].colspan = 2;
  return table;
}

TEST(Table, FindsTheCellThatCoversAPlace) {
  const Table table = spanned();
  EXPECT_EQ(table.at(1, 1)->text, "1");
  EXPECT_EQ(table.at(2, 2)->text, "1");
  EXPECT_EQ(table.at(1, 3)->text, "2");
  EXPECT_EQ(table.at(2, 3)->text, "3");
  EXPECT_EQ(table.at(3, 1)->text, "4");
}

TEST(Table, HasNoCellInAGapOrOutside) {
  const Table table = spanned();
  EXPECT_EQ(table.at(3, 2), nullptr);
  EXPECT_EQ(table.at(0, 1), nullptr);
  EXPECT_EQ(table.at(4, 1), nullptr);
  EXPECT_EQ(table.at(1, 4), nullptr);
  EXPECT_EQ(Table().at(1, 1), nullptr);
}

TEST(Location, IsNarrowedAndWidened) {
  Location where;
  where.table = 2;
  where.row = 3;
  where.cell = 4;

  const Location part = part_of(where, 5, 9);

  EXPECT_EQ(part.start, 5);
  EXPECT_EQ(part.end, 9);
  EXPECT_EQ(part.table, 2);
  EXPECT_EQ(whole(part), where);
}

TEST(Format, HasTheNameOfTheContract) {
  EXPECT_STREQ(name_of(Format::Docx), "docx");
  EXPECT_STREQ(name_of(Format::Scan), "scan");
}

}  // namespace
}  // namespace muko
