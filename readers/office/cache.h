// ConversionCache: what LibreOffice has converted, by the content of what it was converted from.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace muko {

inline constexpr std::size_t kMaxCacheBytes = std::size_t{500} << 20U;

class ConversionCache {
 public:
  // A folder "" keeps nothing. Above `max_bytes` the oldest are removed.
  explicit ConversionCache(const std::filesystem::path& folder,
                           std::size_t max_bytes = kMaxCacheBytes);

  // `original`: the bytes of the file; `target`: the extension of what it was converted to.
  [[nodiscard]] std::optional<std::string> find(std::string_view original,
                                                std::string_view target) const;
  [[nodiscard]] bool has(std::string_view original, std::string_view target) const;
  // What can't be written is not kept.
  void keep(std::string_view original, std::string_view target, std::string_view converted) const;
  [[nodiscard]] bool is_open() const { return !folder_.empty(); }

 private:
  [[nodiscard]] std::filesystem::path place_of(std::string_view original,
                                               std::string_view target) const;
  void remove_oldest() const;

  std::filesystem::path folder_;
  std::size_t max_bytes_;
};

}  // namespace muko
