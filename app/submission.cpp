#include "app/submission.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "app/reading.h"
#include "base/utf8.h"

namespace muko {

namespace fs = std::filesystem;

namespace {

// Names under which documents are handed in: one of these that can't be read is a gap in the
// submission. Anything else in a folder that we can't read is no document.
constexpr std::array<std::string_view, 21> kDocumentExtensions = {
    ".docx", ".docm", ".doc", ".dot", ".odt", ".rtf",  ".pdf", ".xlsx", ".xls", ".txt", ".html",
    ".htm",  ".zip",  ".rar", ".7z",  ".tar", ".jpeg", ".jpg", ".png",  ".tif", ".tiff"};

bool named_as_document(const fs::path& path) {
  const std::string extension = to_lower(path.extension().string());
  return std::find(kDocumentExtensions.begin(), kDocumentExtensions.end(), extension) !=
         kDocumentExtensions.end();
}

bool is_no_document(const FoundFile& found, const Error& error) {
  const bool not_read =
      error.code() == ErrorCode::Unsupported || error.code() == ErrorCode::BadArchive;
  return found.from_folder && not_read && !named_as_document(found.path);
}

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

}  // namespace

Submission read_submission(const Context& context, const FoundFiles& found,
                           const Vocabulary& vocabulary, std::vector<std::string>& warnings) {
  Submission submission;
  submission.path = found.given;
  submission.failures = found.failures;
  Progress progress(context.terminal, found.files.size());
  for (const FoundFile& file : found.files) {
    progress.step(file.path);
    const std::optional<Error> error = attempt(file.path, [&] {
      submission.documents.push_back(read_checked(context, file.path, vocabulary));
    });
    if (!error) continue;
    if (is_no_document(file, *error)) {
      warnings.push_back(file.path + ": не документ, пропущен");
    } else {
      submission.failures.push_back(*error);
    }
  }
  return submission;
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
