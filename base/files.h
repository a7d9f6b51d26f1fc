// Files: whole files in and out; what is written is whole or not there at all.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace muko {

inline constexpr std::size_t kMaxFileBytes = std::size_t{512} << 20U;

// The bytes of a file. Throws Error: NotFound, CannotRead (a folder, no rights), LimitExceeded.
[[nodiscard]] std::string read_file(const std::filesystem::path& path,
                                    std::size_t max_bytes = kMaxFileBytes);

// The same; nothing where there is no such file. Throws Error: CannotRead, LimitExceeded.
[[nodiscard]] std::optional<std::string> read_file_if_there(const std::filesystem::path& path);

// The first bytes of a regular file, at most so many; "" where it can't be read.
[[nodiscard]] std::string read_head(const std::filesystem::path& path, std::size_t max_bytes);

// Writes to a temporary file in the same folder, flushes it to disk and renames it: a reader sees
// the old bytes or the new ones. Creates missing folders. Throws Error CannotWrite; the temporary
// file is removed and an existing `path` is left as it was. Flush::Later leaves the flushing to
// `flush_files`, which for hundreds of files takes a hundredth of the time.
enum class Flush { Now, Later };
void write_file(const std::filesystem::path& path, std::string_view bytes,
                Flush flush = Flush::Now);
// Flushes to disk all that was written to the file system that holds `folder`.
void flush_files(const std::filesystem::path& folder);

}  // namespace muko
