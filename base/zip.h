// Zip: reading and writing ZIP archives held in memory, by libzip (reading) and libdeflate, within
// limits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace muko {

struct ZipLimits {
  std::size_t max_entries = 10'000;
  std::uint64_t max_entry_bytes = std::uint64_t{256} << 20U;  // one entry, uncompressed
  std::uint64_t max_total_bytes = std::uint64_t{512} << 20U;  // all entries, uncompressed
  std::uint64_t max_ratio = 300;                              // uncompressed : compressed …
  std::uint64_t ratio_from_bytes = 8U << 20U;                 // … asked of larger entries only
};

struct ZipEntry {
  std::string name;  // as stored, with '/' between folders
  std::uint64_t size = 0;
  std::uint64_t compressed_size = 0;
  std::uint32_t crc = 0;
  std::uint16_t method = 0;  // 0 stored, 8 deflated (APPNOTE 4.4.5); the others are rare
};

// An archive opened for reading. The sizes in its directory are checked against the limits when it
// is opened, and the true ones again while an entry is read: a directory may lie.
class ZipReader {
 public:
  // `file` is the name for messages. Throws Error: BadArchive, LimitExceeded, Encrypted.
  ZipReader(std::string bytes, std::string file, const ZipLimits& limits = {});
  ~ZipReader();
  ZipReader(ZipReader&&) noexcept;
  ZipReader& operator=(ZipReader&&) noexcept;

  [[nodiscard]] const std::vector<ZipEntry>& entries() const;
  [[nodiscard]] bool has(std::string_view name) const;
  // The uncompressed bytes; nullopt where there is no such entry.
  // Throws Error: BadArchive (broken data, wrong checksum), LimitExceeded.
  [[nodiscard]] std::optional<std::string> read(std::string_view name) const;
  // The compressed bytes as they lie in the archive: equal bytes are equal parts.
  [[nodiscard]] std::optional<std::string> read_raw(std::string_view name) const;
  [[nodiscard]] const std::string& file() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

using ZipContents = std::vector<std::pair<std::string, std::string>>;  // name, bytes; in order

// Bytes packed as most entries are (RFC 1951).
[[nodiscard]] std::string deflate(std::string_view bytes);

// A new archive: deflated, all times 1980-01-01, so equal contents give equal bytes.
[[nodiscard]] std::string write_zip(const ZipContents& contents);

// An archive that is written many times, each time with other bytes in a few of its entries.
class ZipCopy {
 public:
  // Throws Error: BadArchive.
  explicit ZipCopy(const ZipReader& archive);

  // The archive with these entries replaced (or added at the end); the others are copied as they
  // lie, packed. All times are 1980-01-01. Of entries of one name only the first stays.
  [[nodiscard]] std::string with(const ZipContents& replaced) const;

 private:
  [[nodiscard]] bool has(std::string_view name) const;

  std::vector<std::pair<ZipEntry, std::string>> entries_;  // with the packed bytes
  std::size_t bytes_ = 0;                                  // of all of them, with their headers
};

// The same, of an archive that is changed once. Throws Error: as ZipReader.
[[nodiscard]] std::string replace_in_zip(const std::string& archive, const ZipContents& replaced,
                                         const std::string& file);

}  // namespace muko
