#include "readers/office/cache.h"

#include <algorithm>
#include <cstdint>
#include <system_error>
#include <vector>

#include "base/error.h"
#include "base/files.h"
#include "base/sha256.h"

namespace muko {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kFolder = "office-1";  // the number changes with the way of converting

struct Kept {
  fs::file_time_type written = {};
  std::uintmax_t size = 0;
  fs::path path = {};
};

std::vector<Kept> list_oldest_first(const fs::path& folder) {
  std::vector<Kept> all;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    std::error_code gone;  // another run may be clearing, too
    Kept kept{at->last_write_time(gone), at->file_size(gone), at->path()};
    if (!gone) all.push_back(std::move(kept));
  }
  std::sort(all.begin(), all.end(),
            [](const Kept& one, const Kept& other) { return one.written < other.written; });
  return all;
}

}  // namespace

ConversionCache::ConversionCache(const fs::path& folder, std::size_t max_bytes)
    : folder_(folder.empty() ? fs::path() : folder / kFolder), max_bytes_(max_bytes) {}

fs::path ConversionCache::place_of(std::string_view original, std::string_view target) const {
  return folder_ / (sha256(original) + "." + std::string(target));
}

bool ConversionCache::has(std::string_view original, std::string_view target) const {
  std::error_code error;
  return is_open() && fs::is_regular_file(place_of(original, target), error);
}

std::optional<std::string> ConversionCache::find(std::string_view original,
                                                 std::string_view target) const {
  if (!has(original, target)) return std::nullopt;
  try {
    return read_file(place_of(original, target));
  } catch (const Error&) {
    return std::nullopt;  // removed meanwhile, or not ours to read: it is converted again
  }
}

void ConversionCache::keep(std::string_view original, std::string_view target,
                           std::string_view converted) const {
  if (!is_open()) return;
  try {
    write_file(place_of(original, target), converted);
  } catch (const Error&) {
    return;  // a full or read-only disk: the next run converts again
  }
  remove_oldest();
}

void ConversionCache::remove_oldest() const {
  const std::vector<Kept> all = list_oldest_first(folder_);
  std::uintmax_t total = 0;
  for (const Kept& kept : all) total += kept.size;
  std::error_code error;
  for (const Kept& kept : all) {
    if (total <= max_bytes_) return;
    fs::remove(kept.path, error);
    total -= kept.size;
  }
}

}  // namespace muko
