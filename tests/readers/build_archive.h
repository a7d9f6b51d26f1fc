// BuildArchive: archives for tests. ZIP and RAR are put together byte by byte, nothing in them
// packed: names in any bytes, and no program that writes RAR is free. The rest by libarchive.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace muko::test {

using Files = std::vector<std::pair<std::string, std::string>>;  // name, bytes

// Without the mark that says UTF-8: names as they come.
[[nodiscard]] std::string stored_zip(const Files& files);
[[nodiscard]] std::string stored_rar4(const Files& files);
[[nodiscard]] std::string stored_rar5(const Files& files);

enum class Packing { Raw, Tar, TarGzip, TarBzip2, TarXz, TarZstd, SevenZip };
[[nodiscard]] std::string packed(const Files& files, Packing packing);
[[nodiscard]] std::string gzipped(const std::string& bytes);  // of one file, without a tar
[[nodiscard]] std::string encrypted_zip(const Files& files);

// A tar with one link of each kind, named «ссылка» and «жёсткая», beside `files`.
[[nodiscard]] std::string tar_with_links(const Files& files);

// A DOCX of one paragraph.
[[nodiscard]] std::string small_docx(const std::string& text);

}  // namespace muko::test
