// Attachments: the files that data name: pictures, documents. They lie beside the data or deeper.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace muko {

inline constexpr std::size_t kMaxAttachmentBytes = std::size_t{32} << 20U;

// The bytes of a file in the first of the folders that has it. What is wrong with the path or the
// file is told in `fault` in Russian ("" when nothing is): an absolute path, one that leads out of
// the folder (by "..", by a symbolic link), no such file, one that is too large.
[[nodiscard]] std::string read_attachment(const std::vector<std::filesystem::path>& folders,
                                          const std::string& path, std::string& fault);

}  // namespace muko
