#include "app/submission.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>
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

// Traces of other programs: never of interest to anyone.
bool is_litter(const std::string& name) {
  return name.empty() || name[0] == '.' || name.rfind("~$", 0) == 0 || name == "Thumbs.db" ||
         name == "desktop.ini" || name == "__MACOSX";
}

bool named_as_document(const fs::path& path) {
  const std::string extension = to_lower(path.extension().string());
  return std::find(kDocumentExtensions.begin(), kDocumentExtensions.end(), extension) !=
         kDocumentExtensions.end();
}

std::vector<fs::path> sorted_entries(const fs::path& folder) {
  std::error_code error;
  std::vector<fs::path> entries;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (!is_litter(at->path().filename().string())) entries.push_back(at->path());
  }
  if (error) {
    throw Error(ErrorCode::CannotRead, {folder.string()},
                "не удалось прочитать папку; проверьте права доступа");
  }
  std::sort(entries.begin(), entries.end());
  return entries;
}

// The files of a folder, then those of the folders right below.
std::vector<std::string> files_in(const fs::path& folder) {
  std::vector<std::string> files;
  std::vector<fs::path> folders;
  std::error_code error;
  for (const fs::path& entry : sorted_entries(folder)) {
    if (fs::is_directory(entry, error)) folders.push_back(entry);
    if (fs::is_regular_file(entry, error)) files.push_back(entry.string());
  }
  for (const fs::path& below : folders) {
    for (const fs::path& entry : sorted_entries(below)) {
      if (fs::is_regular_file(entry, error)) files.push_back(entry.string());
    }
  }
  return files;
}

struct Found {
  std::string file;
  bool from_folder = false;
};

std::vector<Found> find_files(const std::vector<std::string>& paths) {
  std::vector<Found> found;
  for (const std::string& path : paths) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
      found.push_back({path, false});
      continue;
    }
    const std::vector<std::string> files = files_in(path);
    if (files.empty()) throw Error(ErrorCode::NotFound, {path}, "в папке нет документов");
    for (const std::string& file : files) found.push_back({file, true});
  }
  return found;
}

bool is_no_document(const Found& found, const Error& error) {
  const bool not_read =
      error.code() == ErrorCode::Unsupported || error.code() == ErrorCode::BadArchive;
  return found.from_folder && not_read && !named_as_document(found.file);
}

std::string joined(const std::vector<std::string>& paths) {
  std::string out;
  for (const std::string& path : paths) out += (out.empty() ? "" : ", ") + path;
  return out;
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

std::string column_title(const CheckedDocument& checked, const Location& where) {
  const Table* table = find_table(checked.document.blocks, where.table);
  if (table == nullptr) return "";
  const int row = header_row(checked.facts, *table);
  if (where.row <= row) return "";
  const Cell* header = table->at(row, where.cell);
  return header == nullptr ? "" : std::string(trim(header->text));
}

}  // namespace

Submission read_submission(const Context& context, const std::vector<std::string>& paths,
                           const Vocabulary& vocabulary, std::vector<std::string>& warnings) {
  const std::vector<Found> files = find_files(paths);
  Submission submission;
  submission.path = joined(paths);
  Progress progress(context.terminal, files.size());
  for (const Found& found : files) {
    progress.step(found.file);
    const std::optional<Error> error = attempt(found.file, [&] {
      submission.documents.push_back(read_checked(context, found.file, vocabulary));
    });
    if (!error) continue;
    if (is_no_document(found, *error)) {
      warnings.push_back(found.file + ": не документ, пропущен");
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
      if (checked.document.file != finding.file) continue;
      finding.column = column_title(checked, finding.where);
    }
  }
}

}  // namespace muko
