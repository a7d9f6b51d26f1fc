#include "app/submission.h"

#include <algorithm>
#include <utility>

#include "app/reading.h"
#include "app/sources.h"
#include "base/utf8.h"
#include "checker/facts/read_facts.h"

namespace muko {

namespace {

// The row that holds the column headers of a table: a plan's own where facts know it.
int header_row(const Facts& facts, const Table& table) {
  for (const Plan& plan : facts.plans) {
    if (plan.header.where.table == table.where.table) return std::max(plan.header.where.row, 1);
  }
  return std::max(table.header_rows, 1);
}

const Table* find_table(const std::vector<Block>& blocks, int number) {
  for (const Block& block : blocks) {
    const auto* table = std::get_if<Table>(&block);
    if (table == nullptr) continue;
    if (table->where.table == number) return table;
    for (const Cell& cell : table->cells) {
      const Table* nested = find_table(cell.blocks, number);
      if (nested != nullptr) return nested;
    }
  }
  return nullptr;
}

void name_column(Finding& finding, const CheckedDocument& checked) {
  const Location& where = finding.where;
  const Table* table = find_table(checked.document.blocks, where.table);
  if (table == nullptr) return;
  const Cell* cell = table->at(where.row, where.cell);
  finding.across_columns = cell != nullptr && cell->colspan > 1;
  const int row = header_row(checked.facts, *table);
  if (where.row <= row || finding.across_columns) return;
  const Cell* header = table->at(row, where.cell);
  if (header != nullptr) finding.column = trim(header->text);
}

std::vector<std::string> paths_of(const FoundFiles& found) {
  std::vector<std::string> paths;
  for (const FoundFile& file : found.files) paths.push_back(file.path);
  return paths;
}

class SubmissionReading {
 public:
  SubmissionReading(const Context& context, const Vocabulary& vocabulary,
                    std::vector<std::string>& warnings)
      : context_(context), vocabulary_(vocabulary), warnings_(warnings) {}

  void read(const FoundFile& found) {
    Sources sources;
    const auto error = attempt(found.path, [&] { sources = open_sources(context_, found.path); });
    if (error) return fail(found.path, found.from_folder, *error);
    for (Source& source : sources.files) read(std::move(source), found.from_folder);
    for (const Error& failure : sources.failures) submission.failures.push_back(failure);
    warnings_.insert(warnings_.end(), sources.warnings.begin(), sources.warnings.end());
  }

  Submission submission = {};

 private:
  void read(Source source, bool from_folder) {
    const std::string file = source.file;
    const bool unnamed = from_folder || source.unpacked;
    const auto error = attempt(file, [&] {
      submission.documents.push_back(
          read_checked(context_, std::move(source), vocabulary_, FactsFor::Rules));
    });
    if (error) fail(file, unnamed, *error);
  }

  void fail(const std::string& file, bool unnamed, const Error& error) {
    if (unnamed && is_no_document(file, error)) {
      warnings_.push_back(left_out(file));
    } else {
      submission.failures.push_back(error);
    }
  }

  const Context& context_;
  const Vocabulary& vocabulary_;
  std::vector<std::string>& warnings_;
};

}  // namespace

Submission read_submission(const Context& context, const FoundFiles& found,
                           const Vocabulary& vocabulary, std::vector<std::string>& warnings) {
  SubmissionReading reading(context, vocabulary, warnings);
  reading.submission.path = found.given;
  reading.submission.failures = found.failures;
  prepare_sources(context, paths_of(found));
  Progress progress(context.terminal, found.files.size());
  for (const FoundFile& file : found.files) {
    progress.step(file.path);
    reading.read(file);
  }
  return std::move(reading.submission);
}

void name_columns(SubmissionReport& report, const Submission& submission) {
  for (Finding& finding : report.findings) {
    if (finding.where.table == 0 || finding.where.cell == 0) continue;
    for (const CheckedDocument& checked : submission.documents) {
      if (checked.document.file == finding.file) name_column(finding, checked);
    }
  }
}

}  // namespace muko
