// Writing of archives (APPNOTE.TXT 6.3.10): no more of the format than a package needs, so that an
// entry that stays is a copy of bytes.

#include <libdeflate.h>

#include <algorithm>

#include "base/error.h"
#include "base/zip.h"

namespace muko {
namespace {

// A level of libdeflate: 6 is a tenth slower, for a fiftieth of the size.
constexpr int kDeflateLevel = 6;
constexpr std::uint16_t kStored = 0;
constexpr std::uint16_t kDeflated = 8;
constexpr std::uint16_t kVersionNeeded = 20;    // 2.0: folders and deflate
constexpr std::uint16_t kUtf8Name = 1U << 11U;  // general purpose bit 11
constexpr std::uint32_t kFirstOfJanuary1980 = 0x00210000;
constexpr std::uint32_t kFolderAttribute = 0x10;  // of MS-DOS
constexpr std::size_t kLocalHeaderBytes = 30;
constexpr std::size_t kDirectoryHeaderBytes = 46;

struct FreeCompressor {
  void operator()(libdeflate_compressor* compressor) const {
    libdeflate_free_compressor(compressor);
  }
};

void append_number(std::uint64_t number, int bytes, std::string& out) {
  for (int i = 0; i < bytes; ++i, number >>= 8U) out += static_cast<char>(number & 0xFFU);
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

// What both headers of an entry say (4.3.7, 4.3.12), from the version on.
void append_fields(const ZipEntry& entry, std::string& out) {
  append_number(kVersionNeeded, 2, out);
  append_number(is_ascii(entry.name) ? 0 : kUtf8Name, 2, out);
  append_number(entry.method, 2, out);
  append_number(kFirstOfJanuary1980, 4, out);
  append_number(entry.crc, 4, out);
  append_number(entry.compressed_size, 4, out);
  append_number(entry.size, 4, out);
  append_number(entry.name.size(), 2, out);
  append_number(0, 2, out);  // no extra field
}

// Puts entries one behind the other; the directory comes last.
class ArchiveWriter {
 public:
  explicit ArchiveWriter(std::size_t expected_bytes) { out_.reserve(expected_bytes); }

  void add_packed(const ZipEntry& entry, std::string_view packed) {
    append_directory_header(entry);
    out_ += "PK\3\4";
    append_fields(entry, out_);
    out_ += entry.name;
    out_ += packed;
    ++count_;
  }

  void add(const std::string& name, std::string_view bytes) {
    const bool folder = name.ends_with('/');
    const std::string packed = folder ? std::string(bytes) : deflate(bytes);
    add_packed({.name = name,
                .size = bytes.size(),
                .compressed_size = packed.size(),
                .crc = libdeflate_crc32(0, bytes.data(), bytes.size()),
                .method = folder ? kStored : kDeflated},
               packed);
  }

  [[nodiscard]] std::string finish() && {
    const std::size_t directory_start = out_.size();
    out_ += directory_;
    out_ += "PK\5\6";
    append_number(0, 4, out_);  // one disk
    append_number(count_, 2, out_);
    append_number(count_, 2, out_);
    append_number(directory_.size(), 4, out_);
    append_number(directory_start, 4, out_);
    append_number(0, 2, out_);  // no comment
    return std::move(out_);
  }

 private:
  void append_directory_header(const ZipEntry& entry) {
    directory_ += "PK\1\2";
    append_number(kVersionNeeded, 2, directory_);  // made by MS-DOS: attributes are its own
    append_fields(entry, directory_);
    append_number(0, 2, directory_);  // no comment
    append_number(0, 4, directory_);  // the first disk; no text file
    append_number(entry.name.ends_with('/') ? kFolderAttribute : 0, 4, directory_);
    append_number(out_.size(), 4, directory_);
    directory_ += entry.name;
  }

  std::string out_;
  std::string directory_ = {};
  std::size_t count_ = 0;
};

const std::string* find(const ZipContents& contents, const std::string& name) {
  for (const auto& [known, bytes] : contents) {
    if (known == name) return &bytes;
  }
  return nullptr;
}

std::size_t headers_bytes(const std::string& name) {
  return kLocalHeaderBytes + kDirectoryHeaderBytes + 2 * name.size();
}

}  // namespace

std::string deflate(std::string_view bytes) {
  thread_local const std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor(
      libdeflate_alloc_compressor(kDeflateLevel));
  std::string packed(libdeflate_deflate_compress_bound(compressor.get(), bytes.size()), '\0');
  packed.resize(libdeflate_deflate_compress(compressor.get(), bytes.data(), bytes.size(),
                                            packed.data(), packed.size()));
  return packed;
}

std::string write_zip(const ZipContents& contents) {
  ArchiveWriter writer(0);
  for (const auto& [name, bytes] : contents) writer.add(name, bytes);
  return std::move(writer).finish();
}

ZipCopy::ZipCopy(const ZipReader& archive) {
  for (const ZipEntry& entry : archive.entries()) {
    if (has(entry.name)) continue;  // the reader takes the first one, too
    entries_.emplace_back(entry, archive.read_raw(entry.name).value_or(""));
    bytes_ += headers_bytes(entry.name) + entries_.back().second.size();
  }
}

bool ZipCopy::has(std::string_view name) const {
  return std::any_of(entries_.begin(), entries_.end(),
                     [&](const auto& entry) { return entry.first.name == name; });
}

std::string ZipCopy::with(const ZipContents& replaced) const {
  std::size_t changed_bytes = 0;
  for (const auto& [name, bytes] : replaced) {
    changed_bytes += headers_bytes(name) + bytes.size() / 4;
  }
  ArchiveWriter writer(bytes_ + changed_bytes);
  for (const auto& [entry, packed] : entries_) {
    const std::string* bytes = find(replaced, entry.name);
    if (bytes == nullptr) {
      writer.add_packed(entry, packed);
    } else {
      writer.add(entry.name, *bytes);
    }
  }
  for (const auto& [name, bytes] : replaced) {
    if (!has(name)) writer.add(name, bytes);
  }
  return std::move(writer).finish();
}

std::string replace_in_zip(const std::string& archive, const ZipContents& replaced,
                           const std::string& file) {
  return ZipCopy(ZipReader(archive, file)).with(replaced);
}

}  // namespace muko
