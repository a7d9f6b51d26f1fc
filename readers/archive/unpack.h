// Unpack: an archive or a letter -> the files in it, as a package folder would hold them.
//
// * Archives: ZIP, RAR (4 and 5), 7z, tar, also packed by gzip, bzip2, xz, zstd; by libarchive.
//   Names in UTF-8, CP866, CP1251. Encrypted entries are refused.
// * Letters (.eml): attachments; the text of a letter only where it has none.
// * An archive in an archive and a letter in a letter once; all in memory, within limits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "document/document.h"

namespace muko {

struct UnpackLimits {
  std::size_t max_entries = 10'000;                          // with those of inner archives
  std::uint64_t max_bytes = std::uint64_t{512} << 20U;       // unpacked, all together
  std::uint64_t max_ratio = 300;                             // unpacked : packed …
  std::uint64_t ratio_from_bytes = std::uint64_t{8} << 20U;  // … of more than this
};

struct UnpackedFile {
  std::string file = {};  // "архив.zip/папка/план.docx"
  std::string bytes = {};
  std::vector<Warning> warnings = {};  // of its name
};

struct Unpacked {
  std::vector<UnpackedFile> files = {};    // by name, those of a folder before its folders
  std::vector<Error> failures = {};        // entries and inner archives that can't be read
  std::vector<std::string> warnings = {};  // what was left out, and why
};

// By the content: whether a file is one that holds others.
[[nodiscard]] bool is_container(std::string_view bytes);

// `file` is its name. Throws Error: Encrypted, BadArchive (nothing of it can be read),
// LimitExceeded.
[[nodiscard]] Unpacked unpack(std::string_view bytes, const std::string& file,
                              const UnpackLimits& limits = {});

}  // namespace muko
