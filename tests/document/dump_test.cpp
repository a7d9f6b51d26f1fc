#include "document/dump.h"

#include <gtest/gtest.h>

namespace muko {
namespace {

Document sample() {
  Paragraph heading;
  heading.kind = ParagraphKind::Heading;
  heading.level = 1;
  heading.text = "Раздел";
  heading.label = "1.";
  heading.format.alignment = Alignment::Center;
  heading.format.line_spacing = 1.15;
  heading.where.paragraph = 1;
  heading.spans = {{"Раздел", {.bold = true, .size = 14}, part_of(heading.where, 0, 6)}};

  Paragraph mixed;
  mixed.text = "а\u00A0б\t\nв";
  mixed.where.paragraph = 2;
  mixed.spans = {{"а\u00A0", {.italic = true}, part_of(mixed.where, 0, 2)},
                 {"б\t\nв", {.font = "Arial"}, part_of(mixed.where, 2, 6)}};

  Paragraph in_box;
  in_box.text = "УТВЕРЖДЕНО";
  in_box.where.story = Story::TextBox;
  in_box.where.paragraph = 1;

  Paragraph in_cell;
  in_cell.text = "клетка";
  in_cell.where.table = 1;
  in_cell.where.row = 1;
  in_cell.where.cell = 1;

  Table table;
  table.rows = 1;
  table.columns = 2;
  table.header_rows = 1;
  table.where.table = 1;
  table.cells = {{.colspan = 2, .text = "клетка", .blocks = {in_cell}, .where = in_cell.where}};

  Document document;
  document.file = "а.docx";
  document.blocks = {heading, mixed, in_box, table};
  document.stories = {{Story::Footnote, "1", 0, {in_box}}};
  document.sections = {Section{.margin_left = 30, .margin_right = 10.5}};
  document.warnings = {{"damaged-part", "часть файла повреждена"}};
  return document;
}

TEST(DumpText, ShowsABlockALineWithWhatMattersOfItsFormat) {
  EXPECT_EQ(dump_text(sample()), R"(heading 1 level 1 "1." center line 1.15 bold 14pt | Раздел
paragraph 2 | а\_б\t\nв
  span 0-2 italic | а\_
  span 2-6 "Arial" | б\t\nв
text_box paragraph 1 | УТВЕРЖДЕНО
table 1 1x2 header 1
  1,1 colspan 2 | клетка
footnote 1 section 1
  text_box paragraph 1 | УТВЕРЖДЕНО
section 1 210x297 margins 30 10.5 0 0
warning damaged-part | часть файла повреждена
)");
}

TEST(DumpJson, IsOneLineOfTheContract) {
  const std::string json = dump_json(sample());

  EXPECT_EQ(json.find('\n'), std::string::npos);
  EXPECT_TRUE(json.starts_with(
      R"({"file":"а.docx","format":"docx","pages":null,"blocks":[{"type":"heading","text":"Раздел",)"
      R"("label":"1.","level":1,"style":"","location":{"page":null,"paragraph":1,"table":null,)"
      R"("row":null,"cell":null,"start":null,"end":null,"heading":[]}},)"))
      << json;
  EXPECT_NE(
      json.find(R"({"type":"paragraph","text":"УТВЕРЖДЕНО","label":"","level":null,"style":"",)"
                R"("location":{"page":null,"paragraph":1,"table":null,"row":null,"cell":null,)"
                R"("start":null,"end":null,"heading":["1. Раздел"],"story":"text_box"},)"
                R"("story":"text_box"})"),
      std::string::npos)
      << json;
  EXPECT_NE(
      json.find(R"({"type":"table","header_rows":1,"bordered":true,"rows":[[{"text":"клетка",)"
                R"("row":1,"column":1,"rowspan":1,"colspan":2,"blocks":[{"type":"paragraph")"),
      std::string::npos)
      << json;
}

TEST(DumpJson, GivesTheBoxOfACellAsFourNumbers) {
  Document document;
  Table table;
  table.rows = 1;
  table.columns = 1;
  table.cells.resize(1);
  table.cells[0].where.box = Box{1, 2, 3.5, 4};
  document.blocks = {table};
  EXPECT_NE(dump_json(document).find(R"("box":[1.0,2.0,3.5,4.0])"), std::string::npos);
}

TEST(DumpJson, SurvivesBytesThatAreNotUtf8) {
  Document document;
  document.blocks = {Paragraph{.text = "\xFF"}};
  EXPECT_NE(dump_json(document).find("\uFFFD"), std::string::npos);
}

}  // namespace
}  // namespace muko
