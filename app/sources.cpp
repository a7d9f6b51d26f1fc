#include "app/sources.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <utility>

#include "app/reading.h"
#include "base/files.h"
#include "base/utf8.h"
#include "readers/archive/unpack.h"
#include "readers/office/office.h"
#include "readers/reader.h"

namespace muko {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMaxAheadFiles = 60;
constexpr std::size_t kMaxAheadBytes = std::size_t{256} << 20U;

// Names under which documents are handed in: one of these that can't be read is a gap in the
// submission. Anything else in a folder that we can't read is no document.
constexpr std::array<std::string_view, 35> kDocumentExtensions = {
    ".docx", ".docm", ".doc",  ".dot",  ".odt",   ".rtf",  ".pdf",  ".xlsx", ".xls",
    ".ods",  ".txt",  ".html", ".htm",  ".mht",   ".eml",  ".zip",  ".rar",  ".7z",
    ".tar",  ".gz",   ".tgz",  ".bz2",  ".xz",    ".zst",  ".jpg",  ".png",  ".jpeg",
    ".tif",  ".tiff", ".xml",  ".fodt", ".mhtml", ".xlsm", ".dotx", ".ott"};

bool named_as_document(const fs::path& path) {
  const std::string extension = to_lower(path.extension().string());
  return std::find(kDocumentExtensions.begin(), kDocumentExtensions.end(), extension) !=
         kDocumentExtensions.end();
}

std::vector<std::string_view> bytes_of(const std::vector<Source>& files) {
  std::vector<std::string_view> all;
  for (const Source& file : files) all.emplace_back(file.bytes);
  return all;
}

Sources unpack_sources(const Context& context, const std::string& bytes, const std::string& path) {
  Unpacked unpacked = unpack(bytes, path);
  Sources sources;
  sources.failures = std::move(unpacked.failures);
  sources.warnings = std::move(unpacked.warnings);
  for (UnpackedFile& file : unpacked.files) {
    sources.files.push_back(
        {std::move(file.file), std::move(file.bytes), std::move(file.warnings), true});
  }
  // What can't be converted is told when its turn comes.
  (void)attempt(path, [&] { convert_ahead(bytes_of(sources.files), context.tools); });
  return sources;
}

// Files that are gathered for one run, and their size.
class Ahead {
 public:
  explicit Ahead(const Context& context) : context_(context) {}

  void add(const std::string& path) {
    if (!may_need_office(read_head(path, kOfficeHead))) return;
    // What can't be read is told when its turn comes.
    const auto error = attempt(path, [&] { files_.push_back({path, context_.read(path)}); });
    if (error) return;
    size_ += files_.back().bytes.size();
    if (files_.size() == kMaxAheadFiles || size_ > kMaxAheadBytes) convert();
  }

  void convert() {
    // A single one gains nothing by it.
    if (files_.size() > 1) convert_ahead(bytes_of(files_), context_.tools);
    files_.clear();
    size_ = 0;
  }

 private:
  const Context& context_;
  std::vector<Source> files_ = {};
  std::size_t size_ = 0;
};

}  // namespace

Sources open_sources(const Context& context, const std::string& path) {
  std::string bytes = context.read(path);
  if (is_container(bytes)) return unpack_sources(context, bytes, path);
  Sources sources;
  sources.files.push_back({path, std::move(bytes)});
  return sources;
}

void prepare_sources(const Context& context, const std::vector<std::string>& paths) {
  const auto error = attempt("LibreOffice", [&] {
    Ahead ahead(context);
    for (const std::string& path : paths) {
      if (path != "-") ahead.add(path);
    }
    ahead.convert();
  });
  (void)error;  // LibreOffice that does not start says so at each file
}

Document read_source(const Context& context, Source source) {
  Tools tools = context.tools;
  PageProgress progress(context.terminal, source.file);
  tools.page_done = [&](int done, int pages) { progress.step(done, pages); };
  Document document = read_document(std::move(source.bytes), source.file, tools);
  document.warnings.insert(document.warnings.begin(), source.warnings.begin(),
                           source.warnings.end());
  return document;
}

bool is_no_document(const std::string& file, const Error& error) {
  const bool not_read =
      error.code() == ErrorCode::Unsupported || error.code() == ErrorCode::BadArchive;
  return not_read && !named_as_document(file);
}

std::string left_out(const std::string& file) {
  return file + ": не документ, пропущен";
}

}  // namespace muko
