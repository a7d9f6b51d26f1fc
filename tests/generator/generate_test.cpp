// The whole generator: packages, fields, checks of a template with its data, hostile input.

#include "generator/generate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/zip.h"
#include "tests/base/caught.h"
#include "tests/generator/build_docx.h"

namespace muko {
namespace {

using test::caught;
using test::docx_of;
using test::paragraph;

Data data_of(const char* yaml) {
  return read_data(yaml, "data.yaml");
}

std::vector<std::string> lines_of(const std::vector<Fault>& faults) {
  std::vector<std::string> lines;
  for (const Fault& fault : faults) {
    lines.push_back(to_string(fault.place) + ": " + fault.message);
  }
  return lines;
}

TEST(Generate, CopiesThePartsThatNoTagTouches) {
  const std::string docx =
      docx_of({{"document", paragraph("{{ а }}")}, {"header1", paragraph("без тегов")}});
  const std::string out = Template::compile(docx, "t.docx").render(data_of("а: 1"));
  const ZipReader before(docx, "t.docx");
  const ZipReader after(out, "out.docx");
  EXPECT_EQ(before.read_raw("word/header1.xml"), after.read_raw("word/header1.xml"));
  EXPECT_EQ(test::text_of(out), "1\n");
}

TEST(Generate, LeavesATemplateWithoutTagsAsItIs) {
  const std::string docx = docx_of(paragraph("без тегов"));
  EXPECT_EQ(Template::compile(docx, "t.docx").render(data_of("а: 1")), docx);
}

TEST(Generate, RendersManyTimesWithDifferentData) {
  const Template compiled = Template::compile(docx_of(paragraph("{{ а }}")), "t.docx");
  EXPECT_EQ(test::text_of(compiled.render(data_of("а: 1"))), "1\n");
  EXPECT_EQ(test::text_of(compiled.render(data_of("а: 2"))), "2\n");
}

TEST(Generate, RefusesWhatIsNoDocx) {
  EXPECT_EQ(caught([] { (void)Template::compile("текст", "t.docx"); }).code, ErrorCode::BadArchive);
  const std::string zip = write_zip({{"a.txt", "a"}});
  const auto refused = caught([&] { (void)Template::compile(zip, "t.zip"); });
  EXPECT_EQ(refused.code, ErrorCode::Unsupported);
  EXPECT_EQ(refused.text,
            "t.zip: это не документ Word (DOCX): откройте его в Word и сохраните как DOCX");
}

TEST(Generate, SurvivesTablesInTables) {
  std::string body = paragraph("{{ а }}");
  for (int i = 0; i < 40; ++i) {
    body = "<w:tbl><w:tr><w:tc>" + body + "<w:p/></w:tc></w:tr></w:tbl>";
  }
  const std::string out = Template::compile(docx_of(body), "t.docx").render(data_of("а: 1"));
  EXPECT_NE(test::text_of(out).find('1'), std::string::npos);
}

TEST(FieldsSchema, DescribesWhatTheTagsAsk) {
  const Template compiled = Template::compile(
      docx_of(paragraph("{{ приказ.номер }} {% if приказ.место %}{{ приказ.место }}{% endif %}"
                        "{% for м in меры %}{{ м.срок | дата }}{{ loop.index }}{% endfor %}"
                        "{% set и = приказ.дата %}{{ и }}{{ нет | default(\"-\") }}")),
      "t.docx");
  EXPECT_EQ(compiled.fields_schema(), R"({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "Данные для шаблона t.docx",
  "type": "object",
  "properties": {
    "приказ": {
      "type": "object",
      "properties": {
        "номер": {
          "type": [
            "string",
            "number"
          ]
        },
        "место": {
          "type": [
            "string",
            "number"
          ]
        },
        "дата": {
          "type": [
            "string",
            "number"
          ]
        }
      },
      "required": [
        "номер",
        "дата"
      ]
    },
    "меры": {
      "type": "array",
      "items": {
        "type": "object",
        "properties": {
          "срок": {
            "type": [
              "string",
              "number"
            ]
          }
        },
        "required": [
          "срок"
        ]
      }
    },
    "нет": {
      "type": [
        "string",
        "number"
      ]
    }
  },
  "required": [
    "приказ",
    "меры"
  ]
}
)");
}

TEST(CheckTemplate, ComparesTheFieldsWithTheData) {
  const std::string docx = docx_of(
      paragraph("{{ приказ.номер }}{{ место }}{% for м in меры %}{{ м.срок }}{% endfor %}"));
  const Data data = data_of("приказ: {номре: 1}\nмеры:\n  - срок: а\n  - {сроки: б, ещё: в}\n");
  const TemplateCheck check = check_template(docx, "t.docx", &data);
  EXPECT_TRUE(check.faults.empty());
  EXPECT_EQ(
      lines_of(check.missing),
      (std::vector<std::string>{
          "data.yaml:1:9: нет поля «приказ.номер», которое нужно шаблону; может быть, «номре»?",
          "data.yaml:1:1: нет поля «место», которое нужно шаблону",
          "data.yaml:4:5: нет поля «меры[2].срок», которое нужно шаблону; может быть, «сроки»?"}));
  EXPECT_EQ(
      lines_of(check.unused),
      (std::vector<std::string>{
          "data.yaml:1:10: поле «приказ.номре» шаблоном не используется; может быть, «номер»?",
          "data.yaml:4:6: поле «меры[2].сроки» шаблоном не используется; может быть, «срок»?",
          "data.yaml:4:16: поле «меры[2].ещё» шаблоном не используется"}));
}

TEST(CheckTemplate, ReportsTheFaultsOfTags) {
  const TemplateCheck check = check_template(docx_of(paragraph("{% endif %}")), "t.docx", nullptr);
  EXPECT_EQ(
      lines_of(check.faults),
      (std::vector<std::string>{"t.docx: абзац 1: лишний {% endif %}: перед ним нет {% if … %}"}));
}

// Each joined paragraph costs a look at all before it: 10,000 of them took half a minute.
TEST(Generate, JoinsNoEndlessChainOfParagraphs) {
  std::string open = test::paragraph("{{ 1");
  std::string dashes = test::paragraph("{% if 1 -%}");
  for (int i = 0; i < 300; ++i) {
    open += test::paragraph("}}{{ 1");
    dashes += test::paragraph("{% endif %}{% if 1 -%}");
  }
  const std::string fault =
      test::caught([&] {
        (void)Template::compile(test::docx_of(open + test::paragraph("}}")), "t.docx");
      }).text;
  EXPECT_THAT(fault, testing::StartsWith("t.docx: абзац 1: "));
  EXPECT_THAT(fault, testing::HasSubstr("тег не закрыт: до конца абзаца нет «}}»"));
  EXPECT_NO_THROW(
      (void)Template::compile(test::docx_of(dashes + test::paragraph("{% endif %}")), "t.docx"));
}

}  // namespace
}  // namespace muko
