// Sheet: an order as it should look, and what to spoil in it, so that a test shows only its point.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/files.h"
#include "base/yaml.h"
#include "checker/check.h"
#include "checker/facts/read_facts.h"
#include "document/walk.h"
#include "tests/checker/plan_document.h"

namespace muko::test {

class Sheet {
 public:
  Sheet() {
    document.file = "приказ.docx";
    document.sections.push_back({.margin_left = 30,
                                 .margin_right = 10,
                                 .margin_top = 20,
                                 .margin_bottom = 20,
                                 .different_first_page = true});
  }

  Paragraph& line(const std::string& text, Alignment alignment = Alignment::Left) {
    Paragraph made;
    made.text = text;
    made.format.alignment = alignment;
    made.where.paragraph = static_cast<int>(document.blocks.size()) + 1;
    made.section = static_cast<int>(document.sections.size()) - 1;
    Span span;
    span.text = text;
    span.format.size = 14;
    made.spans.push_back(std::move(span));
    document.blocks.emplace_back(std::move(made));
    return std::get<Paragraph>(document.blocks.back());
  }

  // Of the running text.
  Paragraph& text(const std::string& words) {
    Paragraph& made = line(words, Alignment::Justified);
    made.format.indent_first_line = 12.5;
    made.format.line_spacing = 1.15;
    return made;
  }

  Paragraph& stamp(const std::string& words) {
    Paragraph& made = line(words);
    made.format.indent_left = 95;
    return made;
  }

  Sheet& number(const std::string& kind = "default", Alignment alignment = Alignment::Center,
                Story story = Story::Header) {
    Paragraph made;
    made.text = "2";
    made.format.alignment = alignment;
    made.where.story = story;
    made.where.paragraph = 1;
    document.stories.push_back({story, kind, 0, {std::move(made)}});
    return *this;
  }

  [[nodiscard]] Facts facts() const {
    Document copy = document;
    fill_cell_texts(copy.blocks);
    return read_facts(copy, vocabulary(), FactsFor::FormRules);
  }

  Document document = {};
};

inline const std::string kLongText =
    "В соответствии с Федеральным законом «Об образовании в Российской Федерации», в целях "
    "повышения качества образования в школах Заречного муниципального района";

struct OrderWords {
  std::string date = "03.02.2025";
  std::string heading = "Об утверждении плана поддержки школ на 2025 год";
  std::string clause = "2. Методисту Петровой О.И. до 1 апреля 2025 г. провести семинар.";
  std::string signature = "Начальник управления образования\tА.Б. Ветрова";
};

// An order without a fault of its form, up to its signature.
inline Sheet order_sheet(const OrderWords& words = {}) {
  Sheet sheet;
  sheet.line("УПРАВЛЕНИЕ ОБРАЗОВАНИЯ ЗАРЕЧНОГО МУНИЦИПАЛЬНОГО РАЙОНА", Alignment::Center);
  sheet.line("ПРИКАЗ", Alignment::Center);
  sheet.line(words.date + "\t№ 15-о");
  sheet.line(words.heading);
  sheet.text(kLongText);
  sheet.line("ПРИКАЗЫВАЮ:");
  sheet.text("1. Утвердить план поддержки школ на 2025 год (приложение).");
  sheet.text(words.clause);
  sheet.text("3. Контроль за исполнением приказа оставляю за собой.");
  sheet.line(words.signature);
  return sheet;
}

// The same with its appendix on a page of its own.
inline Sheet order_with_plan(const std::vector<std::string>& mark, const std::string& title) {
  Sheet sheet = order_sheet();
  sheet.number();
  for (const std::string& words : mark) sheet.stamp(words);
  const std::size_t first = sheet.document.blocks.size() - mark.size();
  std::get<Paragraph>(sheet.document.blocks[first]).format.page_break_before = true;
  sheet.line(title, Alignment::Center);
  sheet.text(kLongText);
  return sheet;
}

inline const std::vector<std::string> kMark = {"Приложение", "к приказу управления образования",
                                               "от 03.02.2025 № 15-о"};

inline YamlNode rubric_yaml(const std::string& name) {
  const std::string path = std::string(MUKO_SOURCE_DIR) + "/rubrics/" + name + ".yaml";
  YamlNode yaml = parse_yaml(read_file(path), path);
  const YamlNode* base = yaml.find("extends");
  return base == nullptr ? yaml : extend_rubric(rubric_yaml(base->scalar), yaml);
}

// "note format-indent: message", in their order.
inline std::vector<std::string> found_by(const std::string& rubric, const Sheet& sheet) {
  Submission submission;
  submission.documents.push_back({sheet.document, sheet.facts()});
  const Rubric read = read_rubric(rubric_yaml(rubric));
  std::vector<std::string> texts;
  for (const Finding& finding : check(submission, nullptr, read).findings) {
    texts.push_back(std::string(name_of(finding.severity)) + " " + finding.rule + ": " +
                    finding.message);
  }
  return texts;
}

inline std::vector<std::string> found_in_form(const Sheet& sheet) {
  return found_by("gost-2016", sheet);
}

}  // namespace muko::test
