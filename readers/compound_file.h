// CompoundFile: the container of the old Microsoft Office (MS-CFB), as far as it takes to tell what
// lies in it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace muko {

class CompoundFile {
 public:
  // `bytes` must outlive it. A damaged one has no streams.
  explicit CompoundFile(std::string_view bytes);

  // Streams and folders of the root; names in ASCII, other characters as '?'.
  [[nodiscard]] bool has(std::string_view name) const;
  // The beginning of a stream, at most so many bytes; "" where it is not there or too small to
  // have sectors of its own.
  [[nodiscard]] std::string start_of(std::string_view name, std::size_t max_bytes) const;

 private:
  struct Entry {
    std::string name;
    std::uint32_t left;
    std::uint32_t right;
    std::uint32_t child;
    std::uint32_t start;
    std::uint64_t size;
  };

  [[nodiscard]] std::uint32_t number_at(std::size_t offset, std::size_t width = 4) const;
  [[nodiscard]] std::string_view sector(std::uint32_t index) const;
  [[nodiscard]] std::optional<std::uint32_t> table_sector(std::size_t index) const;
  [[nodiscard]] std::uint32_t next_sector(std::uint32_t index) const;
  [[nodiscard]] std::string chain(std::uint32_t first, std::size_t max_bytes) const;
  [[nodiscard]] static Entry read_entry(std::string_view bytes);
  void list_root(const std::vector<Entry>& directory);

  std::string_view bytes_;
  std::size_t sector_size_ = 0;
  std::vector<Entry> root_ = {};
};

}  // namespace muko
