// Every quote of a report that has a range is exactly that piece of the Document.

#include <gtest/gtest.h>

#include <filesystem>

#include "app/submission.h"
#include "base/files.h"
#include "base/utf8.h"
#include "base/yaml.h"
#include "base/yaml_files.h"
#include "checker/facts/read_facts.h"
#include "document/walk.h"
#include "readers/reader.h"
#include "tests/app/write_docx.h"

namespace muko {
namespace {

namespace fs = std::filesystem;

const fs::path kSource = MUKO_SOURCE_DIR;

// The text of the paragraph or cell at a place, as `muko dump` shows it.
std::string text_at(const Document& document, const Location& where) {
  std::string text;
  for_each_table(document.blocks, [&](const Table& table) {
    const Cell* cell = table.at(where.row, where.cell);
    if (table.where.table == where.table && cell != nullptr) text = cell->text;
  });
  if (where.table > 0) return text;
  for_each_paragraph(document.blocks, [&](const Paragraph& paragraph) {
    const bool here = paragraph.where.table == 0 && paragraph.where.story == where.story &&
                      paragraph.where.paragraph == where.paragraph;
    if (here) text = paragraph.text;
  });
  return text;
}

struct Counts {
  int ranges = 0;
  int quotes = 0;
};

void expect_slice(const Document& document, const Location& where, const std::string& quote,
                  Counts& counts) {
  if (!quote.empty()) ++counts.quotes;
  if (where.start < 0) {
    EXPECT_EQ(where.end, -1) << quote;
    return;
  }
  ++counts.ranges;
  const std::string text = text_at(document, where);
  EXPECT_EQ(
      substr_utf8(text, static_cast<std::size_t>(where.start), static_cast<std::size_t>(where.end)),
      quote)
      << text;
}

Counts check_quotes(const std::string& bytes) {
  const std::string vocabulary = kSource / "rubrics/vocabulary.yaml";
  const std::string rubric = kSource / "rubrics/fioko-1.2-partial.yaml";
  Submission submission;
  CheckedDocument checked;
  checked.document = read_document(bytes, "a.docx");
  const Vocabulary words = read_vocabulary(parse_yaml(read_file(vocabulary), vocabulary));
  checked.facts = read_facts(checked.document, words, FactsFor::Rules);
  submission.documents.push_back(checked);
  const auto read = [](const std::string& file) { return read_file(file); };
  const SubmissionReport report = check(submission, nullptr, read_rubric(read_yaml(rubric, read)));
  Counts counts;
  for (const Finding& finding : report.findings) {
    expect_slice(checked.document, finding.where, finding.quote, counts);
  }
  for (const Score& score : report.scores) {
    for (const Evidence& evidence : score.evidence) {
      expect_slice(checked.document, evidence.where, evidence.quote, counts);
    }
  }
  return counts;
}

TEST(Quotes, AreTheirRangesInTheBadSample) {
  const Counts counts =
      check_quotes(read_file(kSource / "samples/bad/Приказ и план мероприятий.docx"));
  EXPECT_GT(counts.quotes, 25);
  EXPECT_GT(counts.ranges * 10, counts.quotes * 8) << counts.ranges << " of " << counts.quotes;
}

TEST(Quotes, AreTheirRangesInADocumentOfOddities) {
  const Counts counts = check_quotes(test::docx_of(R"(
УПРАВЛЕНИЕ ОБРАЗОВАНИЯ ЛЕСНОГОРСКОГО МУНИЦИПАЛЬНОГО РАЙОНА
ПРИКАЗ
12.02.2024
О мерах   поддержки
1. Утвердить план мероприятий (приложение № 1).
2. Директорам школ   обеспечить выполнение.

План мероприятий
| № | Мероприятие | Срок | Ответственные |
| 1 | Семинар, семинар и  ещё семинар | постоянно, постоянно | ответственные лица |
| 2 | Анализ результатов школ Кленовского района | в течение года | – |
| 2 |  |  |  |
| 3 | Консультации | 31 ноября 2024 г. | Отдел образования |
)"));
  EXPECT_GT(counts.quotes, 4);
  EXPECT_GT(counts.ranges, 2);
}

}  // namespace
}  // namespace muko
