#include "readers/archive/entries.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

#include <array>
#include <memory>
#include <utility>

namespace muko {
namespace {

constexpr std::size_t kMaxName = 4096;

struct FreeArchive {
  void operator()(archive* reader) const { (void)archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, FreeArchive>;

// libarchive turns names into the encoding of the locale: for this thread that is UTF-8 meanwhile.
class Utf8Locale {
 public:
  Utf8Locale() : utf8_(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {
    if (utf8_ != nullptr) before_ = uselocale(utf8_);
  }
  ~Utf8Locale() {
    if (utf8_ == nullptr) return;
    (void)uselocale(before_);
    freelocale(utf8_);
  }
  Utf8Locale(const Utf8Locale&) = delete;
  Utf8Locale& operator=(const Utf8Locale&) = delete;

 private:
  locale_t utf8_;
  locale_t before_ = nullptr;
};

// gzip, bzip2, xz, zstd
bool is_packed(std::string_view bytes) {
  for (const std::string_view start : {"\x1F\x8B", "BZh", "\xFD\x37zXZ", "\x28\xB5\x2F\xFD"}) {
    if (bytes.starts_with(start)) return true;
  }
  return false;
}

Reader open_reader(std::string_view bytes) {
  Reader reader(archive_read_new());
  archive* const raw = reader.get();
  for (const auto support : {archive_read_support_format_zip, archive_read_support_format_rar,
                             archive_read_support_format_rar5, archive_read_support_format_7zip,
                             archive_read_support_format_tar,
                             archive_read_support_filter_gzip, archive_read_support_filter_bzip2,
                             archive_read_support_filter_xz, archive_read_support_filter_zstd}) {
    (void)support(raw);
  }
  // It takes anything for a file, so it is for what is packed at least.
  if (is_packed(bytes)) (void)archive_read_support_format_raw(raw);
  if (archive_read_open_memory(raw, bytes.data(), bytes.size()) != ARCHIVE_OK) return nullptr;
  return reader;
}

// «план.docx.gz» -> «план.docx»
std::string name_of_packed(const std::string& file) {
  const std::string name = file.substr(file.rfind('/') + 1);
  for (const std::string_view ending : {".gz", ".bz2", ".xz", ".zst"}) {
    if (name.size() > ending.size() && name.ends_with(ending)) {
      return name.substr(0, name.size() - ending.size());
    }
  }
  return name;
}

std::string name_of(archive* reader, archive_entry* entry, const std::string& file) {
  if (archive_format(reader) == ARCHIVE_FORMAT_RAW) return name_of_packed(file);
  const char* name = archive_entry_pathname(entry);
  if (name == nullptr) name = archive_entry_pathname_utf8(entry);
  return name == nullptr ? "" : name;
}

bool is_link(archive_entry* entry) {
  return archive_entry_hardlink(entry) != nullptr || archive_entry_filetype(entry) == AE_IFLNK;
}

class Reading {
 public:
  Reading(std::string_view bytes, std::string file, Budget& budget)
      : reader_(open_reader(bytes)),
        packed_(bytes.size()),
        file_(std::move(file)),
        budget_(budget) {}

  ArchiveEntries read() {
    bool more = reader_ != nullptr;
    found_.cut = !more;
    while (more) {
      archive_entry* entry = nullptr;
      const int status = archive_read_next_header(reader_.get(), &entry);
      if (status == ARCHIVE_EOF) break;
      more = status == ARCHIVE_OK || status == ARCHIVE_WARN;
      if (more) take(entry);
      if (!more) found_.cut = true;
      more = more && !found_.cut;
    }
    found_.encrypted = reader_ != nullptr && archive_read_has_encrypted_entries(reader_.get()) == 1;
    return std::move(found_);
  }

 private:
  void take(archive_entry* entry) {
    budget_.take_entry(file_);
    std::string name = name_of(reader_.get(), entry, file_);
    budget_.take_bytes(name.size(), file_);
    if (is_link(entry)) return found_.links.push_back(std::move(name));
    if (archive_entry_filetype(entry) != AE_IFREG || name.size() > kMaxName) return;
    ArchiveEntry read;
    read.name = std::move(name);
    read.encrypted = archive_entry_is_encrypted(entry) != 0;
    if (!read.encrypted) read_bytes(read);
    found_.entries.push_back(std::move(read));
  }

  void read_bytes(ArchiveEntry& into) {
    std::array<char, 65'536> buffer = {};
    for (;;) {
      const la_ssize_t count = archive_read_data(reader_.get(), buffer.data(), buffer.size());
      if (count == 0) return;
      if (count < 0 && count != ARCHIVE_RETRY && count != ARCHIVE_WARN) {
        into.unreadable = true;
        found_.cut = count == ARCHIVE_FATAL;
        return;
      }
      if (count < 0) continue;
      budget_.take_bytes(static_cast<std::uint64_t>(count), file_);
      unpacked_ += static_cast<std::uint64_t>(count);
      budget_.require_ratio(unpacked_, packed_, file_);
      into.bytes.append(buffer.data(), static_cast<std::size_t>(count));
    }
  }

  Utf8Locale locale_;
  Reader reader_;
  std::uint64_t packed_;
  std::uint64_t unpacked_ = 0;
  std::string file_;
  Budget& budget_;
  ArchiveEntries found_ = {};
};

}  // namespace

ArchiveEntries read_entries(std::string_view bytes, const std::string& file, Budget& budget) {
  return Reading(bytes, file, budget).read();
}

}  // namespace muko
