#include "base/zip.h"

#include <libdeflate.h>
#include <zip.h>

#include <algorithm>
#include <unordered_map>

#include "base/error.h"

namespace muko {
namespace {

constexpr std::uint64_t kReadBytes = std::uint64_t{4} << 20U;
// Deflate can't press harder than this (RFC 1951: 258 bytes for 2 bits): more is a lie.
constexpr std::uint64_t kMaxDeflateRatio = 1032;

struct CloseArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseEntry {
  void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};
struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Archive = std::unique_ptr<zip_t, CloseArchive>;
using EntryStream = std::unique_ptr<zip_file_t, CloseEntry>;
using Source = std::unique_ptr<zip_source_t, FreeSource>;

// Names of entries come from the archive: «a.docx, word/document.xml».
SourcePlace place_of(const std::string& file, std::string_view entry) {
  return {.file = entry.empty() ? file : file + ", " + std::string(entry)};
}

std::string describe(int zip_error) {
  switch (zip_error) {
    case ZIP_ER_NOZIP:
      return "это не архив ZIP (DOCX, XLSX, ODT) или файл обрезан: получите его заново";
    case ZIP_ER_INCONS:
      return "архив повреждён: его оглавление не сходится с содержимым, получите файл заново";
    case ZIP_ER_CRC:
      return "архив повреждён: контрольная сумма не сошлась, получите файл заново";
    case ZIP_ER_COMPNOTSUPP:
      return "часть архива сжата неизвестным способом: упакуйте файл заново";
    case ZIP_ER_ENCRNOTSUPP:
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_WRONGPASSWD:
      return "файл защищён паролем: снимите защиту и сохраните его снова";
    case ZIP_ER_MEMORY:
      return "не хватило памяти";
    default:
      return "архив повреждён (ошибка libzip " + std::to_string(zip_error) +
             "): получите файл заново";
  }
}

[[noreturn]] void fail(int zip_error, SourcePlace place) {
  throw Error(ErrorCode::BadArchive, std::move(place), describe(zip_error));
}

[[noreturn]] void fail_limit(SourcePlace place, const std::string& message) {
  throw Error(ErrorCode::LimitExceeded, std::move(place), message);
}

class ErrorRecord {
 public:
  ErrorRecord() { zip_error_init(&error_); }
  ~ErrorRecord() { zip_error_fini(&error_); }
  ErrorRecord(const ErrorRecord&) = delete;
  ErrorRecord& operator=(const ErrorRecord&) = delete;

  [[nodiscard]] zip_error_t* get() { return &error_; }
  [[nodiscard]] int code() { return zip_error_code_zip(&error_); }

 private:
  zip_error_t error_ = {};
};

// A source over bytes of ours: they must outlive it.
Source source_of(std::string_view bytes, const std::string& file) {
  ErrorRecord error;
  Source source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, error.get()));
  if (!source) fail(error.code(), {.file = file});
  return source;
}

Archive open_archive(Source source, int flags, const std::string& file) {
  ErrorRecord error;
  Archive archive(zip_open_from_source(source.get(), flags, error.get()));
  if (!archive) fail(error.code(), {.file = file});
  (void)source.release();  // the archive owns it now
  return archive;
}

std::string to_megabytes(std::uint64_t bytes) {
  return std::to_string(bytes >> 20U) + " МБ";
}

void check_entry(const ZipEntry& entry, const ZipLimits& limits, const std::string& file) {
  const SourcePlace place = place_of(file, entry.name);
  if (entry.size > limits.max_entry_bytes) {
    fail_limit(place, "часть архива больше " + to_megabytes(limits.max_entry_bytes) +
                          " в распакованном виде");
  }
  const std::uint64_t compressed = std::max<std::uint64_t>(entry.compressed_size, 1);
  if (entry.size > limits.ratio_from_bytes && entry.size / compressed > limits.max_ratio) {
    fail_limit(place, "часть архива сжата более чем в " + std::to_string(limits.max_ratio) +
                          " раз: похоже на «архивную бомбу», файл не открыт");
  }
}

ZipEntry entry_at(zip_t* archive, std::uint64_t index, const std::string& file) {
  zip_stat_t status = {};
  if (zip_stat_index(archive, index, ZIP_FL_ENC_RAW, &status) != 0) {
    fail(zip_error_code_zip(zip_get_error(archive)), {.file = file});
  }
  constexpr zip_uint64_t needed =
      ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD;
  if ((status.valid & needed) != needed) fail(ZIP_ER_INCONS, {.file = file});
  ZipEntry entry{status.name, status.size, status.comp_size, status.crc, status.comp_method};
  // Some archivers of Windows write folders so, against the standard (APPNOTE 4.4.17.1).
  std::replace(entry.name.begin(), entry.name.end(), '\\', '/');
  if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && status.encryption_method != ZIP_EM_NONE) {
    throw Error(ErrorCode::Encrypted, place_of(file, entry.name), describe(ZIP_ER_NOPASSWD));
  }
  return entry;
}

std::vector<ZipEntry> list_entries(zip_t* archive, const ZipLimits& limits,
                                   const std::string& file) {
  const auto count = static_cast<std::uint64_t>(zip_get_num_entries(archive, 0));
  if (count > limits.max_entries) {
    fail_limit({.file = file},
               "в архиве больше " + std::to_string(limits.max_entries) + " файлов: он не открыт");
  }
  std::vector<ZipEntry> entries;
  entries.reserve(count);
  std::uint64_t total = 0;
  for (std::uint64_t index = 0; index < count; ++index) {
    entries.push_back(entry_at(archive, index, file));
    check_entry(entries.back(), limits, file);
    total += entries.back().size;
    if (total > limits.max_total_bytes) {
      fail_limit({.file = file},
                 "в распакованном виде архив больше " + to_megabytes(limits.max_total_bytes));
    }
  }
  return entries;
}

// At most `size` bytes more, behind those that are there.
void read_some(zip_file_t* stream, std::string& bytes, std::size_t size, const SourcePlace& place) {
  const std::size_t used = bytes.size();
  bytes.resize(used + size);
  const zip_int64_t count = zip_fread(stream, bytes.data() + used, size);
  if (count < 0) fail(zip_error_code_zip(zip_file_get_error(stream)), place);
  bytes.resize(used + static_cast<std::size_t>(count));
}

// As many bytes as the directory promised; more or less is damage. Memory grows with what comes,
// not with what was promised.
std::string read_exactly(zip_file_t* stream, std::uint64_t size, const SourcePlace& place) {
  std::string bytes;
  while (bytes.size() < size) {
    const std::size_t before = bytes.size();
    read_some(stream, bytes, std::min<std::uint64_t>(size - before, kReadBytes), place);
    if (bytes.size() == before) fail(ZIP_ER_INCONS, place);
  }
  // libzip compares size and checksum when it meets the end.
  std::string beyond;
  read_some(stream, beyond, 1, place);
  if (!beyond.empty()) fail(ZIP_ER_INCONS, place);
  return bytes;
}

struct FreeDecompressor {
  void operator()(libdeflate_decompressor* inflater) const {
    libdeflate_free_decompressor(inflater);
  }
};

// The whole of an entry at once: libdeflate needs half the time of zlib, and a tenth of it for the
// checksum.
std::string inflate(std::string_view compressed, const ZipEntry& entry, const SourcePlace& place) {
  if (entry.size > compressed.size() * kMaxDeflateRatio) fail(ZIP_ER_INCONS, place);
  thread_local const std::unique_ptr<libdeflate_decompressor, FreeDecompressor> inflater(
      libdeflate_alloc_decompressor());
  std::string bytes(entry.size, '\0');
  const libdeflate_result result = libdeflate_deflate_decompress(
      inflater.get(), compressed.data(), compressed.size(), bytes.data(), bytes.size(), nullptr);
  if (result != LIBDEFLATE_SUCCESS) fail(ZIP_ER_INCONS, place);
  if (libdeflate_crc32(0, bytes.data(), bytes.size()) != entry.crc) fail(ZIP_ER_CRC, place);
  return bytes;
}

}  // namespace

struct ZipReader::State {
  std::string bytes;
  std::string file;
  Archive archive;
  std::vector<ZipEntry> entries;
  std::unordered_map<std::string_view, std::size_t> index_of;  // of a name; the first one wins

  [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const {
    const auto found = index_of.find(name);
    if (found == index_of.end()) return std::nullopt;
    return found->second;
  }

  [[nodiscard]] std::string read(std::size_t index, std::uint64_t size, zip_flags_t flags) const {
    const SourcePlace place = place_of(file, entries[index].name);
    const EntryStream stream(zip_fopen_index(archive.get(), index, flags));
    if (!stream) fail(zip_error_code_zip(zip_get_error(archive.get())), place);
    return read_exactly(stream.get(), size, place);
  }
};

ZipReader::ZipReader(std::string bytes, std::string file, const ZipLimits& limits)
    : state_(std::make_unique<State>()) {
  state_->bytes = std::move(bytes);
  state_->file = std::move(file);
  // libzip takes no bytes for an archive without entries.
  if (state_->bytes.empty()) fail(ZIP_ER_NOZIP, {.file = state_->file});
  state_->archive = open_archive(source_of(state_->bytes, state_->file), ZIP_RDONLY, state_->file);
  state_->entries = list_entries(state_->archive.get(), limits, state_->file);
  for (std::size_t index = 0; index < state_->entries.size(); ++index) {
    state_->index_of.emplace(state_->entries[index].name, index);
  }
}

ZipReader::~ZipReader() = default;
ZipReader::ZipReader(ZipReader&&) noexcept = default;
ZipReader& ZipReader::operator=(ZipReader&&) noexcept = default;

const std::vector<ZipEntry>& ZipReader::entries() const {
  return state_->entries;
}

bool ZipReader::has(std::string_view name) const {
  return state_->find(name).has_value();
}

std::optional<std::string> ZipReader::read(std::string_view name) const {
  const auto index = state_->find(name);
  if (!index) return std::nullopt;
  const ZipEntry& entry = state_->entries[*index];
  if (entry.method != ZIP_CM_DEFLATE) return state_->read(*index, entry.size, 0);
  const std::string compressed = state_->read(*index, entry.compressed_size, ZIP_FL_COMPRESSED);
  return inflate(compressed, entry, place_of(state_->file, entry.name));
}

std::optional<std::string> ZipReader::read_raw(std::string_view name) const {
  const auto index = state_->find(name);
  if (!index) return std::nullopt;
  return state_->read(*index, state_->entries[*index].compressed_size, ZIP_FL_COMPRESSED);
}

const std::string& ZipReader::file() const {
  return state_->file;
}

}  // namespace muko
