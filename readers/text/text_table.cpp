#include "readers/text/text_table.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/bytes.h"
#include "base/utf8.h"

namespace muko::text {
namespace {

constexpr int kMaxRows = 20'000;
constexpr std::size_t kMaxColumns = 500;
constexpr std::size_t kMaxGap = 4;  // empty lines where a page ends

using Fields = std::vector<std::string>;

// "| a | b\|c |" -> "a", "b|c".
Fields split_pipes(std::string_view line) {
  line = trim(line);
  if (line.starts_with('|')) line.remove_prefix(1);
  if (line.ends_with('|') && !line.ends_with("\\|")) line.remove_suffix(1);
  Fields fields(1);
  for (std::size_t at = 0; at < line.size(); ++at) {
    const bool escaped = line[at] == '\\' && at + 1 < line.size() && line[at + 1] == '|';
    if (escaped) ++at;
    if (line[at] == '|' && !escaped) {
      fields.emplace_back();
    } else {
      fields.back() += line[at];
    }
  }
  for (std::string& field : fields) field = std::string(trim(field));
  return fields;
}

bool has_pipes(std::string_view line) {
  return trim(line).find('|', 1) != std::string_view::npos;
}

// "|---|:--:|"
bool is_separator(const Fields& fields) {
  return std::all_of(fields.begin(), fields.end(), [](const std::string& field) {
    return !field.empty() && field.find_first_not_of("-:= ") == std::string::npos &&
           field.find_first_of("-=") != std::string::npos;
  });
}

Fields split_tabs(std::string_view line) {
  Fields fields;
  std::size_t start = 0;
  while (start <= line.size()) {
    const std::size_t end = std::min(line.find('\t', start), line.size());
    fields.emplace_back(trim(line.substr(start, end - start)));
    start = end + 1;
  }
  return fields;
}

std::size_t count_filled(const Fields& fields) {
  return static_cast<std::size_t>(std::count_if(
      fields.begin(), fields.end(), [](const std::string& field) { return !field.empty(); }));
}

void add_row(Fields fields, TextTable& table) {
  if (fields.size() > kMaxColumns) fields.resize(kMaxColumns);
  for (std::size_t column = 0; column < fields.size(); ++column) {
    if (fields[column].empty()) continue;
    table.cells.push_back({table.rows, static_cast<int>(column), 1, 1, std::move(fields[column])});
  }
  table.columns = std::max(table.columns, static_cast<int>(fields.size()));
  ++table.rows;
}

std::optional<TextTable> find_one_table(const std::vector<Line>& lines, std::size_t start) {
  if (auto drawn = find_drawn_table(lines, start)) return drawn;
  if (auto pipes = find_pipe_table(lines, start)) return pipes;
  return find_tab_table(lines, start);
}

Fields first_row_of(const TextTable& table) {
  Fields texts;
  for (const TextCell& cell : table.cells) {
    if (cell.row == 0) texts.push_back(cell.text);
  }
  return texts;
}

// The rest of a table broken by the end of a page: rows of its width without a header of their
// own, or with the same one.
bool goes_on(const TextTable& table, const TextTable& next) {
  if (next.marks != table.marks || next.columns != table.columns) return false;
  if (next.marks == TableMarks::Drawn || next.header_rows != 0) return false;
  const Fields row = first_row_of(next);
  return row == first_row_of(table) || std::any_of(row.begin(), row.end(), has_digit);
}

void append_rows(TextTable& table, TextTable next) {
  const bool repeats = first_row_of(next) == first_row_of(table);
  for (TextCell& cell : next.cells) {
    if (repeats && cell.row == 0) continue;
    cell.row += table.rows - (repeats ? 1 : 0);
    table.cells.push_back(std::move(cell));
  }
  table.rows += next.rows - (repeats ? 1 : 0);
}

}  // namespace

std::optional<TextTable> find_table(const std::vector<Line>& lines, std::size_t start) {
  auto table = find_one_table(lines, start);
  while (table && table->rows < kMaxRows) {
    std::size_t next_start = start + table->lines;
    while (next_start < lines.size() && lines[next_start].empty()) ++next_start;
    if (next_start >= lines.size() || next_start - start - table->lines > kMaxGap) break;
    auto next = find_one_table(lines, next_start);
    if (!next || !goes_on(*table, *next)) break;
    append_rows(*table, *next);
    table->lines = next_start + next->lines - start;
  }
  return table;
}

std::optional<TextTable> find_pipe_table(const std::vector<Line>& lines, std::size_t start) {
  TextTable table{TableMarks::Pipes};
  std::size_t end = start;
  for (; end < lines.size() && has_pipes(lines[end].text) && table.rows < kMaxRows; ++end) {
    Fields fields = split_pipes(lines[end].text);
    if (is_separator(fields)) {
      if (table.rows == 1) table.header_rows = 1;
    } else {
      add_row(std::move(fields), table);
    }
  }
  table.lines = end - start;
  if (table.rows < 2 || table.columns < 2) return std::nullopt;
  return table;
}

std::optional<TextTable> find_tab_table(const std::vector<Line>& lines, std::size_t start) {
  TextTable table{TableMarks::Tabs};
  std::size_t widest = 0;
  std::size_t end = start;
  for (; end < lines.size() && table.rows < kMaxRows; ++end) {
    Fields fields = split_tabs(lines[end].text);
    const std::size_t filled = count_filled(fields);
    const bool is_row = fields.size() >= 2 && filled >= (table.rows == 0 ? 2U : 1U);
    if (!is_row) break;
    widest = std::max(widest, filled);
    add_row(std::move(fields), table);
  }
  table.lines = end - start;
  // Two columns may be a line to sign on, or a number set apart by a tab.
  const bool enough = widest >= 3 ? table.rows >= 2 : table.rows >= 3;
  if (widest < 2 || !enough) return std::nullopt;
  return table;
}

}  // namespace muko::text
