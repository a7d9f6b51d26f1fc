#include "readers/compound_file.h"

#include <algorithm>

namespace muko {
namespace {

// MS-CFB 2.2
constexpr std::size_t kSectorShift = 0x1E;
constexpr std::size_t kFirstDirectorySector = 0x30;
constexpr std::size_t kFirstTableOfTables = 0x44;
constexpr std::size_t kTablesInHeader = 0x4C;
constexpr std::size_t kTablesInHeaderCount = 109;

constexpr std::size_t kEntrySize = 128;  // 2.6.1
constexpr std::uint32_t kLastRegular = 0xFFFFFFFA;
constexpr std::uint32_t kNone = 0xFFFFFFFF;
constexpr std::uint64_t kMiniCutoff = 4096;
constexpr std::size_t kMaxDirectory = std::size_t{4} << 20U;

std::uint32_t little_endian(std::string_view bytes, std::size_t offset, std::size_t width) {
  std::uint32_t value = 0;
  if (offset > bytes.size() || bytes.size() - offset < width) return kNone;
  for (std::size_t i = width; i > 0; --i) {
    value = value << 8U | static_cast<unsigned char>(bytes[offset + i - 1]);
  }
  return value;
}

}  // namespace

CompoundFile::CompoundFile(std::string_view bytes) : bytes_(bytes) {
  const std::uint32_t shift = number_at(kSectorShift, 2);
  if (shift != 9 && shift != 12) return;
  sector_size_ = std::size_t{1} << shift;
  const std::string raw = chain(number_at(kFirstDirectorySector), kMaxDirectory);
  std::vector<Entry> directory;
  for (std::size_t at = 0; at + kEntrySize <= raw.size(); at += kEntrySize) {
    directory.push_back(read_entry(std::string_view(raw).substr(at, kEntrySize)));
  }
  list_root(directory);
}

bool CompoundFile::has(std::string_view name) const {
  return std::any_of(root_.begin(), root_.end(),
                     [name](const Entry& entry) { return entry.name == name; });
}

std::string CompoundFile::start_of(std::string_view name, std::size_t max_bytes) const {
  for (const Entry& entry : root_) {
    if (entry.name == name && entry.size >= kMiniCutoff) return chain(entry.start, max_bytes);
  }
  return {};
}

std::uint32_t CompoundFile::number_at(std::size_t offset, std::size_t width) const {
  return little_endian(bytes_, offset, width);
}

// The header counts as the sector before the first.
std::string_view CompoundFile::sector(std::uint32_t index) const {
  const std::size_t offset = (std::size_t{index} + 1) * sector_size_;
  return offset < bytes_.size() ? bytes_.substr(offset, sector_size_) : std::string_view();
}

// Where the piece `index` of the allocation table lies: the first 109 are named in the header, the
// others in a chain of sectors whose last number is the next of the chain.
std::optional<std::uint32_t> CompoundFile::table_sector(std::size_t index) const {
  if (index < kTablesInHeaderCount) return number_at(kTablesInHeader + index * 4);
  const std::size_t in_one = sector_size_ / 4 - 1;
  std::size_t steps = (index - kTablesInHeaderCount) / in_one;
  std::uint32_t at = number_at(kFirstTableOfTables);
  for (; steps > 0 && !sector(at).empty(); --steps) {
    at = little_endian(sector(at), in_one * 4, 4);
  }
  if (sector(at).empty()) return std::nullopt;
  return little_endian(sector(at), (index - kTablesInHeaderCount) % in_one * 4, 4);
}

std::uint32_t CompoundFile::next_sector(std::uint32_t index) const {
  const std::size_t in_one = sector_size_ / 4;
  const std::optional<std::uint32_t> table = table_sector(index / in_one);
  return table ? little_endian(sector(*table), index % in_one * 4, 4) : kNone;
}

std::string CompoundFile::chain(std::uint32_t first, std::size_t max_bytes) const {
  std::string out;
  const std::size_t most = std::min(max_bytes, bytes_.size());  // a chain may run in a circle
  for (std::uint32_t at = first; at < kLastRegular && out.size() < most; at = next_sector(at)) {
    const std::string_view piece = sector(at);
    if (piece.empty()) break;
    out += piece;
  }
  out.resize(std::min(out.size(), max_bytes));
  return out;
}

CompoundFile::Entry CompoundFile::read_entry(std::string_view bytes) {
  std::string name;
  const std::size_t length = std::min<std::size_t>(little_endian(bytes, 64, 2), 64);
  for (std::size_t i = 0; i + 2 < length; i += 2) {
    const std::uint32_t unit = little_endian(bytes, i, 2);
    name += unit >= 0x20 && unit < 0x7F ? static_cast<char>(unit) : '?';
  }
  return {std::move(name),
          little_endian(bytes, 68, 4),
          little_endian(bytes, 72, 4),
          little_endian(bytes, 76, 4),
          little_endian(bytes, 116, 4),
          little_endian(bytes, 120, 4)};
}

// The children of the root are a tree of siblings.
void CompoundFile::list_root(const std::vector<Entry>& directory) {
  if (directory.empty()) return;
  std::vector<bool> met(directory.size(), false);
  std::vector<std::uint32_t> waiting = {directory[0].child};
  while (!waiting.empty()) {
    const std::uint32_t at = waiting.back();
    waiting.pop_back();
    if (at >= directory.size() || met[at]) continue;
    met[at] = true;
    root_.push_back(directory[at]);
    waiting.push_back(directory[at].left);
    waiting.push_back(directory[at].right);
  }
}

}  // namespace muko
