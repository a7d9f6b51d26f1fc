#include "readers/xlsx/sheet.h"

#include <algorithm>
#include <charconv>
#include <climits>
#include <cstdint>
#include <set>
#include <unordered_map>
#include <utility>

#include "base/utf8.h"
#include "readers/lengths.h"

namespace muko::xlsx {
namespace {

constexpr int kMaxRow = 1'048'576;
constexpr int kMaxColumn = 16'384;
constexpr std::size_t kMaxCells = 200'000;
constexpr std::size_t kMaxTextBytes = std::size_t{64} << 20U;
constexpr std::size_t kMaxMergeSteps = 20'000'000;  // cells looked at

struct Range {
  CellReference first = {};
  CellReference last = {};
};

std::optional<Range> read_range(std::string_view text) {
  const std::size_t colon = text.find(':');
  const auto first = read_reference(text.substr(0, colon));
  const auto last =
      colon == std::string_view::npos ? first : read_reference(text.substr(colon + 1));
  if (!first || !last) return std::nullopt;
  return Range{*first, *last};
}

bool is_true(std::string_view value) {
  return value == "1" || value == "true";
}

std::uint64_t key_of(int row, int column) {
  return static_cast<std::uint64_t>(row) << 32U | static_cast<std::uint32_t>(column);
}

bool is_empty(const RichText& text) {
  return std::all_of(text.begin(), text.end(),
                     [](const TextRun& run) { return trim(run.text).empty(); });
}

// Without spaces and line breaks behind the last word.
void trim_end(RichText& text) {
  while (!text.empty()) {
    std::string& last = text.back().text;
    const std::size_t end = last.find_last_not_of(" \n\t");
    last.erase(end == std::string::npos ? 0 : end + 1);
    if (!last.empty()) return;
    text.pop_back();
  }
}

std::optional<double> read_number(std::string_view text) {
  double number = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
  if (result.ec != std::errc()) return std::nullopt;
  return number;
}

// t="d": "2031-09-01T00:00:00" -> "01.09.2031".
std::string iso_date_text(const std::string& text) {
  const bool date = text.size() >= 10 && text[4] == '-' && text[7] == '-';
  return date ? text.substr(8, 2) + "." + text.substr(5, 2) + "." + text.substr(0, 4) : text;
}

// Hidden rows or columns, as ranges that do not touch.
class Hidden {
 public:
  void add(int first, int last) {
    if (first <= last) ranges_.emplace_back(first, last);
  }
  // Once all are added.
  void join() {
    std::sort(ranges_.begin(), ranges_.end());
    std::vector<std::pair<int, int>> joined;
    for (const auto& range : ranges_) {
      if (joined.empty() || range.first > joined.back().second + 1) {
        joined.push_back(range);
      } else {
        joined.back().second = std::max(joined.back().second, range.second);
      }
    }
    ranges_ = std::move(joined);
    int count = 0;
    for (const auto& range : ranges_) {
      counts_.push_back(count);
      count += range.second - range.first + 1;
    }
  }
  // How many of the numbers before this one are hidden.
  [[nodiscard]] int count_before(int number) const {
    const auto behind = std::lower_bound(ranges_.begin(), ranges_.end(), std::pair(number, 0));
    if (behind == ranges_.begin()) return 0;
    const auto index = static_cast<std::size_t>(behind - ranges_.begin()) - 1;
    const auto& range = ranges_[index];
    return counts_[index] + std::min(range.second + 1, number) - range.first;
  }
  // `number`, or the first one behind it that is shown.
  [[nodiscard]] int first_shown(int number) const {
    const auto behind =
        std::upper_bound(ranges_.begin(), ranges_.end(), std::pair(number, INT_MAX));
    if (behind == ranges_.begin()) return number;
    const auto& range = *(behind - 1);
    return number <= range.second ? range.second + 1 : number;
  }

 private:
  std::vector<std::pair<int, int>> ranges_;
  std::vector<int> counts_;  // of the numbers in the ranges before
};

std::size_t size_of(const RichText& text) {
  std::size_t bytes = 0;
  for (const TextRun& run : text) bytes += run.text.size();
  return bytes;
}

class SheetReader {
 public:
  SheetReader(const ooxml::Relationships& links, const Workbook& workbook)
      : links_(links), workbook_(workbook) {}

  Sheet read(XmlNode node) {
    read_hidden_columns(node.child("cols"));
    read_rows(node.child("sheetData"));
    sort_cells();
    read_links(node.child("hyperlinks"));
    merge(node.child("mergeCells"));
    drop_hidden();
    return std::move(sheet_);
  }

 private:
  void read_hidden_columns(XmlNode columns);
  void read_rows(XmlNode data);
  void read_cells(XmlNode row, int number);
  [[nodiscard]] RichText text_of(XmlNode cell, const CellFormat& format) const;
  [[nodiscard]] std::string number_of(const std::string& value, const CellFormat& format) const;
  void sort_cells();
  void read_links(XmlNode list);
  void merge(XmlNode list);
  void drop_hidden();
  void merge_range(const Range& range, std::vector<bool>& covered);

  const ooxml::Relationships& links_;
  const Workbook& workbook_;
  Sheet sheet_;
  std::size_t text_bytes_ = 0;  // of all cells: a shared text may stand in every one
  Hidden hidden_columns_;
  Hidden hidden_rows_;
  std::size_t merge_steps_ = 0;
};

void SheetReader::read_hidden_columns(XmlNode columns) {
  for (const XmlNode node : columns.children()) {
    const bool no_width = read_number(node.attribute("width")).value_or(1) == 0;
    if (!is_true(node.attribute("hidden")) && !no_width) continue;
    hidden_columns_.add(read_int(node.attribute("min")).value_or(1),
                        read_int(node.attribute("max")).value_or(0));
  }
  hidden_columns_.join();
}

// Rows and cells that say no number follow the one before.
void SheetReader::read_rows(XmlNode data) {
  int number = 0;
  for (const XmlNode row : data.children()) {
    if (row.name() != "row") continue;
    number = read_int(row.attribute("r")).value_or(number + 1);
    if (number < 1 || number > kMaxRow) continue;
    const bool no_height = read_number(row.attribute("ht")).value_or(1) == 0;
    if (is_true(row.attribute("hidden")) || no_height) hidden_rows_.add(number, number);
    read_cells(row, number);
  }
  hidden_rows_.join();
}

void SheetReader::read_cells(XmlNode row, int number) {
  int column = 0;
  for (const XmlNode node : row.children()) {
    if (node.name() != "c") continue;
    const auto reference = read_reference(node.attribute("r"));
    column = reference ? reference->column : column + 1;
    if (column > kMaxColumn) continue;
    if (sheet_.cells.size() >= kMaxCells) {
      sheet_.cut = true;
      return;
    }
    const CellFormat& format = workbook_.formats().at(read_int(node.attribute("s")).value_or(0));
    RichText text = text_of(node, format);
    text_bytes_ += size_of(text);
    if (text_bytes_ > kMaxTextBytes) {
      sheet_.cut = true;
      return;
    }
    if (is_empty(text)) continue;
    trim_end(text);
    sheet_.cells.push_back({number, column, number, column, &format, std::move(text)});
  }
}

std::string SheetReader::number_of(const std::string& value, const CellFormat& format) const {
  const auto number = read_number(trim(value));
  if (!number) return value;
  return number_text(*number, format.number_format, workbook_.date_system());
}

RichText SheetReader::text_of(XmlNode cell, const CellFormat& format) const {
  const std::string_view type = cell.attribute("t");
  if (type == "inlineStr") return read_rich_text(cell.child("is"));
  const std::string value = cell.child("v").text();
  if (value.empty()) return {};
  if (type == "s") {
    const RichText* shared = workbook_.shared_text(read_int(value).value_or(-1));
    return shared == nullptr ? RichText() : *shared;
  }
  if (type == "str") return {{unescape(value)}};
  if (type == "b") return {{value == "0" || value == "false" ? "ЛОЖЬ" : "ИСТИНА"}};
  if (type == "e") return {{value}};
  if (type == "d") return {{iso_date_text(value)}};
  return {{number_of(value, format)}};
}

void SheetReader::sort_cells() {
  const auto place = [](const SheetCell& cell) { return std::pair(cell.row, cell.column); };
  std::stable_sort(
      sheet_.cells.begin(), sheet_.cells.end(),
      [&](const SheetCell& one, const SheetCell& other) { return place(one) < place(other); });
  const auto twice = [&](const SheetCell& one, const SheetCell& other) {
    return place(one) == place(other);
  };
  sheet_.cells.erase(std::unique(sheet_.cells.begin(), sheet_.cells.end(), twice),
                     sheet_.cells.end());
}

void SheetReader::read_links(XmlNode list) {
  std::unordered_map<std::uint64_t, std::string> links;
  for (const XmlNode node : list.children()) {
    const auto range = read_range(node.attribute("ref"));
    const ooxml::Relationship* link = links_.by_id(node.attribute("id"));
    if (!range) continue;
    std::string target = link == nullptr ? std::string() : link->target;
    const std::string_view place = node.attribute("location");
    if (!place.empty()) target.append("#").append(place);
    links.emplace(key_of(range->first.row, range->first.column), std::move(target));
  }
  if (links.empty()) return;
  for (SheetCell& cell : sheet_.cells) {
    const auto found = links.find(key_of(cell.row, cell.column));
    if (found != links.end()) cell.link = found->second;
  }
}

// The first cell of a merged range stands for all of it; what the others hold is not seen.
void SheetReader::merge(XmlNode list) {
  std::vector<bool> covered(sheet_.cells.size(), false);
  for (const XmlNode node : list.children()) {
    const auto range = read_range(node.attribute("ref"));
    if (range && merge_steps_ < kMaxMergeSteps) merge_range(*range, covered);
  }
  std::vector<SheetCell> seen;
  for (std::size_t i = 0; i < covered.size(); ++i) {
    if (!covered[i]) seen.push_back(std::move(sheet_.cells[i]));
  }
  sheet_.cells = std::move(seen);
}

void SheetReader::merge_range(const Range& range, std::vector<bool>& covered) {
  const auto first =
      std::lower_bound(sheet_.cells.begin(), sheet_.cells.end(), range.first.row,
                       [](const SheetCell& cell, int row) { return cell.row < row; });
  for (auto cell = first; cell != sheet_.cells.end() && cell->row <= range.last.row; ++cell) {
    ++merge_steps_;
    if (cell->column < range.first.column || cell->column > range.last.column) continue;
    if (cell->row == range.first.row && cell->column == range.first.column) {
      cell->last_row = range.last.row;
      cell->last_column = range.last.column;
    } else {
      covered[static_cast<std::size_t>(cell - sheet_.cells.begin())] = true;
    }
  }
}

// A merged range is seen as long as a part of it is: its cell moves to the first row and column
// of it that are shown. Rows are counted anew, so that hidden ones leave no gap.
void SheetReader::drop_hidden() {
  std::set<int> rows;
  std::set<int> columns;
  std::vector<SheetCell> seen;
  for (SheetCell& cell : sheet_.cells) {
    const int row = hidden_rows_.first_shown(cell.row);
    const int column = hidden_columns_.first_shown(cell.column);
    if (row > cell.last_row) {
      rows.insert(cell.row);
    } else if (column > cell.last_column) {
      columns.insert(cell.column);
    } else {
      cell.row = row - hidden_rows_.count_before(row);
      cell.column = column;
      cell.last_row = cell.last_row - hidden_rows_.count_before(cell.last_row);
      seen.push_back(std::move(cell));
    }
  }
  sheet_.hidden_rows = static_cast<int>(rows.size());
  sheet_.hidden_columns = static_cast<int>(columns.size());
  sheet_.cells = std::move(seen);
  sort_cells();
}

}  // namespace

Sheet read_sheet(XmlNode node, const ooxml::Relationships& links, const Workbook& workbook) {
  return SheetReader(links, workbook).read(node);
}

std::optional<CellReference> read_reference(std::string_view text) {
  CellReference reference;
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    if (text[at] == '$') continue;
    if (text[at] < 'A' || text[at] > 'Z') break;
    reference.column = reference.column * 26 + (text[at] - 'A' + 1);
    if (reference.column > kMaxColumn) return std::nullopt;
  }
  const auto row = read_int(text.substr(at));
  if (!row || *row < 1 || *row > kMaxRow || reference.column == 0) return std::nullopt;
  reference.row = *row;
  return reference;
}

}  // namespace muko::xlsx
