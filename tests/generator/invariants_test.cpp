// What Word demands of a part: each breach is seen, and nothing in a sound one.

#include "generator/docx/invariants.h"

#include <gtest/gtest.h>

namespace muko::tmpl {
namespace {

std::string breaches_of(const std::string& body) {
  const std::string xml = "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>";
  const auto known = [](std::string_view id) { return id == "rId1"; };
  return describe(find_breaches({xml, "w:", known}));
}

constexpr const char* kGrid = "<w:tblPr/><w:tblGrid><w:gridCol w:w=\"1\"/></w:tblGrid>";

TEST(Invariants, HoldInASoundPart) {
  EXPECT_EQ(breaches_of("<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr>"
                        "<w:t>а</w:t></w:r></w:p>"),
            "");
  EXPECT_EQ(breaches_of("<w:tbl>" + std::string(kGrid) +
                        "<w:tr><w:trPr/><w:tc><w:tcPr/><w:p/></w:tc></w:tr></w:tbl><w:p/>"),
            "");
  EXPECT_EQ(breaches_of("<w:sdt><w:sdtPr><w:rPr/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent>"
                        "</w:sdt>"),
            "");
  EXPECT_EQ(breaches_of("<w:p><w:hyperlink r:id=\"rId1\"><w:r/></w:hyperlink></w:p>"), "");
}

TEST(Invariants, SeeTagsThatDoNotMatch) {
  EXPECT_EQ(breaches_of("<w:p><w:r></w:p>"), "нарушена вложенность разметки");
}

TEST(Invariants, SeeACellThatDoesNotEndWithAParagraph) {
  const std::string cell = "ячейка, колонтитул, сноска или надпись не заканчивается абзацем";
  EXPECT_EQ(breaches_of("<w:tbl><w:tr><w:tc/></w:tr></w:tbl>"), cell);
  EXPECT_EQ(breaches_of("<w:tbl><w:tr><w:tc><w:p/><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
                        "</w:tc></w:tr></w:tbl>"),
            cell);
}

TEST(Invariants, SeeTablesWithoutRowsAndRowsWithoutCells) {
  const std::string empty = "таблица осталась без строк или строка без ячеек";
  EXPECT_EQ(breaches_of("<w:tbl><w:tblPr/></w:tbl>"), empty);
  EXPECT_EQ(breaches_of("<w:tbl><w:tr><w:trPr/></w:tr></w:tbl>"), empty);
}

TEST(Invariants, SeePropertiesThatAreNotFirst) {
  EXPECT_EQ(breaches_of("<w:p><w:r><w:t>а</w:t><w:rPr/></w:r></w:p>"),
            "свойства стоят не в начале абзаца, текста или таблицы");
}

TEST(Invariants, SeeElementsInAWrongPlace) {
  const std::string misplaced = "абзац, строка или ячейка стоит не на своём месте";
  EXPECT_EQ(breaches_of("<w:p><w:p/></w:p>"), misplaced);
  EXPECT_EQ(breaches_of("<w:r/>"), misplaced);
  EXPECT_EQ(breaches_of("<w:tr><w:tc><w:p/></w:tc></w:tr>"), misplaced);
}

TEST(Invariants, SeeARelationThatIsNotThere) {
  EXPECT_EQ(breaches_of("<w:p><w:hyperlink r:id=\"rId2\"><w:r/></w:hyperlink></w:p>"),
            "есть ссылка на часть документа, которой в нём нет");
}

TEST(Invariants, SeeIdsThatRepeat) {
  const std::string repeated = "повторяются номера рисунков, закладок, примечаний или абзацев";
  EXPECT_EQ(breaches_of("<w:p w14:paraId=\"1A\"/><w:p w14:paraId=\"1A\"/>"), repeated);
  EXPECT_EQ(breaches_of("<w:p><w:bookmarkStart w:id=\"1\"/><w:bookmarkStart w:id=\"1\"/></w:p>"),
            repeated);
  EXPECT_EQ(breaches_of("<w:p><w:r><wp:docPr id=\"1\"/><wp:docPr id=\"1\"/></w:r></w:p>"),
            repeated);
}

TEST(Invariants, SeeARowThatIsWiderThanTheGrid) {
  EXPECT_EQ(breaches_of("<w:tbl>" + std::string(kGrid) +
                        "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p/></w:tc></w:tr>"
                        "</w:tbl>"),
            "в строке таблицы больше ячеек, чем столбцов");
}

}  // namespace
}  // namespace muko::tmpl
