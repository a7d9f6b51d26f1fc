#include "generator/docx/regrid.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "generator/docx/tag_cursor.h"

namespace muko::tmpl {
namespace {

constexpr std::size_t kMaxColumns = 63;  // of a table in Word

std::size_t number_of(std::string_view text) {
  std::size_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return std::min<std::size_t>(number, 10'000);
}

// The most columns that a row of the table at `position` takes.
std::size_t widest_row(std::string_view xml, std::size_t position, const std::string& prefix) {
  std::size_t widest = 0;
  std::size_t columns = 0;
  int depth = 0;  // of tables inside this one
  XmlTag tag;
  TagCursor cursor(xml, position);
  while (cursor.next(tag)) {
    if (!tag.name.starts_with(prefix)) continue;
    const std::string_view name = tag.name.substr(prefix.size());
    if (name == "tbl") {
      depth += tag.shape == TagShape::Open ? 1 : -1;
      if (depth < 0) break;
    }
    if (depth > 0 || tag.shape == TagShape::Close) continue;
    if (name == "tr") columns = 0;
    const std::size_t value = number_of(attribute_value(tag.attributes, prefix + "val"));
    if (name == "tc") ++columns;
    if (name == "gridSpan" && value > 1) columns += value - 1;
    if (name == "gridBefore" || name == "gridAfter") columns += value;
    widest = std::max(widest, columns);
  }
  return widest;
}

}  // namespace

std::size_t regrid(const std::string& xml, std::size_t position, const std::string& prefix,
                   std::string& out) {
  const std::string close = "</" + prefix + "tblGrid>";
  const std::size_t end = xml.find(close, position);
  if (end == std::string::npos) return position;
  std::vector<std::size_t> widths;
  std::size_t whole = 0;
  XmlTag tag;
  TagCursor cursor(std::string_view(xml).substr(0, end), position);
  while (cursor.next(tag)) {
    if (tag.name != prefix + "gridCol") continue;
    widths.push_back(number_of(attribute_value(tag.attributes, prefix + "w")));
    whole += widths.back();
  }
  const std::size_t columns = widest_row(xml, end + close.size(), prefix);
  if (columns > kMaxColumns) {
    throw Error(ErrorCode::LimitExceeded, {},
                "в таблице получается столбцов: " + std::to_string(columns) +
                    ", а Word показывает не больше 63; разделите данные на несколько таблиц");
  }
  const bool kept = columns == widths.size() || columns == 0;
  if (!kept) {
    // The first columns keep their proportions; those that came are as wide as the average.
    const std::size_t average = whole / std::max<std::size_t>(1, widths.size());
    widths.resize(columns, average);
    std::size_t sum = 0;
    for (const std::size_t width : widths) sum += width;
    if (whole == 0) whole = sum;
    for (std::size_t& width : widths) width = sum == 0 ? 0 : width * whole / sum;
  }
  for (const std::size_t width : widths) {
    out += "<" + prefix + "gridCol " + prefix + "w=\"" + std::to_string(width) + "\"/>";
  }
  return end;
}

}  // namespace muko::tmpl
