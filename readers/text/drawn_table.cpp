// Tables drawn with lines: ┌──┬──┐ │ а│ б│ ├──┼──┤, also of the signs + - |.
//
// Where a bar stands, a column ends. Lines of text between two rules are one row; where there are
// no rules but those around the header, each line is a row unless its first cell is empty. A rule
// with a gap leaves the cell above it open: it goes on below.

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "readers/grid_edges.h"
#include "readers/text/text_table.h"

namespace muko::text {
namespace {

constexpr std::size_t kMaxLines = 50'000;
constexpr int kMaxRulesTogether = 3;
constexpr int kRuleLength = 3;  // signs side by side that make a rule

bool is_horizontal(char32_t c) {
  return c == U'-' || c == U'=' || c == U'_' || c == 0x2500 || c == 0x2501 || c == 0x2550;
}

bool is_vertical(char32_t c) {
  return c == U'|' || c == 0x2502 || c == 0x2503 || c == 0x2551;
}

// Corners and crossings: + and the box-drawing signs that are no plain lines.
bool is_junction(char32_t c) {
  return c == U'+' || (c >= 0x250C && c <= 0x254B) || (c >= 0x2552 && c <= 0x256C);
}

bool is_bar(char32_t c) {
  return is_vertical(c) || is_junction(c);
}

enum class LineKind { Other, Text, Rule };

LineKind kind_of(const std::u32string& line) {
  const std::size_t first = line.find_first_not_of(U" \t");
  if (first == std::u32string::npos) return LineKind::Other;
  int run = 0;
  int longest = 0;
  bool letters = false;
  for (const char32_t c : line) {
    run = is_horizontal(c) ? run + 1 : 0;
    longest = std::max(longest, run);
    letters = letters || is_letter(c) || (c >= U'0' && c <= U'9');
  }
  const char32_t head = line[first];
  const bool framed = is_bar(head) || is_horizontal(head);
  const bool boxes =
      std::any_of(line.begin(), line.end(), [](char32_t c) { return is_junction(c) && c != U'+'; });
  if (framed && longest >= kRuleLength && (!letters || boxes)) return LineKind::Rule;
  const auto bars = std::count_if(line.begin(), line.end(), is_vertical);
  return bars >= 2 && is_vertical(head) ? LineKind::Text : LineKind::Other;
}

// A cell between two bars over some lines.
struct DrawnCell {
  int left = 0;  // places of its bars
  int right = 0;
  int row = 0;
  int rowspan = 1;
  std::string text = {};
};

class DrawnTable {
 public:
  explicit DrawnTable(std::vector<std::u32string> lines) : lines_(std::move(lines)) {
    count_groups();
  }

  TextTable read();

 private:
  void count_groups();
  void read_rule(const std::u32string& line);
  void read_text(const std::u32string& line);
  void begin_row(const std::vector<DrawnCell>& pieces);
  void continue_row(const std::vector<DrawnCell>& pieces);
  void finish(TextTable& table);
  [[nodiscard]] DrawnCell* find_open(const DrawnCell& piece);

  std::vector<std::u32string> lines_;
  int groups_ = 0;  // of lines of text between rules
  std::vector<DrawnCell> cells_;
  std::vector<std::size_t> open_;  // cells of the row being read
  int rows_ = 0;
  int first_group_rows_ = 0;
  bool after_rule_ = true;
  std::u32string rule_;  // the last one
};

void DrawnTable::count_groups() {
  bool in_text = false;
  for (const std::u32string& line : lines_) {
    const bool text = kind_of(line) == LineKind::Text;
    if (text && !in_text) ++groups_;
    in_text = text;
  }
}

// A hyphen at the end of a line may be one of the word («март-апрель»): it stays.
void append_words(std::string& text, std::string_view words) {
  if (words.empty()) return;
  const bool broken = text.size() > 1 && text.back() == '-' && text[text.size() - 2] != ' ';
  if (!text.empty() && !broken) text += ' ';
  text += words;
}

std::vector<DrawnCell> split_bars(const std::u32string& line) {
  std::vector<DrawnCell> pieces;
  int left = -1;
  for (int at = 0; at < static_cast<int>(line.size()); ++at) {
    if (!is_bar(line[static_cast<std::size_t>(at)])) continue;
    if (left >= 0) {
      const std::string text = to_utf8(std::u32string_view(line).substr(
          static_cast<std::size_t>(left) + 1, static_cast<std::size_t>(at - left) - 1));
      pieces.push_back({left, at, 0, 1, std::string(trim(text))});
    }
    left = at;
  }
  return pieces;
}

DrawnCell* DrawnTable::find_open(const DrawnCell& piece) {
  for (const std::size_t index : open_) {
    DrawnCell& cell = cells_[index];
    if (cell.left == piece.left && cell.right == piece.right) return &cell;
  }
  return nullptr;
}

// Between its bars the rule has a gap: the cell goes on.
bool is_open_at(const std::u32string& rule, const DrawnCell& cell) {
  const auto middle = static_cast<std::size_t>((cell.left + cell.right) / 2);
  return middle < rule.size() && !is_horizontal(rule[middle]) && !is_junction(rule[middle]);
}

void DrawnTable::begin_row(const std::vector<DrawnCell>& pieces) {
  std::vector<std::size_t> open;
  for (DrawnCell piece : pieces) {
    DrawnCell* above = rows_ > 0 && after_rule_ ? find_open(piece) : nullptr;
    if (above != nullptr && is_open_at(rule_, *above)) {
      ++above->rowspan;
      append_words(above->text, piece.text);
      open.push_back(static_cast<std::size_t>(above - cells_.data()));
      continue;
    }
    piece.row = rows_;
    open.push_back(cells_.size());
    cells_.push_back(std::move(piece));
  }
  open_ = std::move(open);
  ++rows_;
}

void DrawnTable::continue_row(const std::vector<DrawnCell>& pieces) {
  for (const DrawnCell& piece : pieces) {
    DrawnCell* cell = find_open(piece);
    if (cell != nullptr) append_words(cell->text, piece.text);
  }
}

void DrawnTable::read_text(const std::u32string& line) {
  const std::vector<DrawnCell> pieces = split_bars(line);
  if (pieces.empty()) return;
  const bool rows_have_rules = groups_ > 2;
  const bool new_row = after_rule_ || (!rows_have_rules && rows_ > first_group_rows_ &&
                                       groups_ == 2 && !pieces.front().text.empty());
  if (new_row) {
    begin_row(pieces);
  } else {
    continue_row(pieces);
  }
  after_rule_ = false;
}

void DrawnTable::read_rule(const std::u32string& line) {
  if (first_group_rows_ == 0) first_group_rows_ = rows_;
  rule_ = line;
  after_rule_ = true;
}

void DrawnTable::finish(TextTable& table) {
  std::vector<int> bars;
  for (const DrawnCell& cell : cells_) {
    bars.push_back(cell.left);
    bars.push_back(cell.right);
  }
  std::sort(bars.begin(), bars.end());
  bars.erase(std::unique(bars.begin(), bars.end()), bars.end());
  const auto index = [&bars](int bar) {
    return static_cast<int>(std::lower_bound(bars.begin(), bars.end(), bar) - bars.begin());
  };
  for (DrawnCell& cell : cells_) {
    const int column = index(cell.left);
    table.cells.push_back(
        {cell.row, column, cell.rowspan, index(cell.right) - column, std::move(cell.text)});
  }
  table.rows = rows_;
  table.columns = static_cast<int>(bars.size()) - 1;
}

TextTable DrawnTable::read() {
  for (const std::u32string& line : lines_) {
    if (kind_of(line) == LineKind::Rule) {
      read_rule(line);
    } else {
      read_text(line);
    }
  }
  TextTable table{TableMarks::Drawn};
  table.lines = lines_.size();
  finish(table);
  return table;
}

// The lines of a table, and how many of them are rules and text.
struct DrawnLines {
  std::vector<std::u32string> lines = {};
  int rules = 0;
  int texts = 0;
};

DrawnLines collect_lines(const std::vector<Line>& lines, std::size_t start) {
  DrawnLines drawn;
  int rules_together = 0;
  for (std::size_t i = start; i < lines.size() && drawn.lines.size() < kMaxLines; ++i) {
    std::u32string line = to_utf32(lines[i].text);
    const LineKind kind = kind_of(line);
    if (kind == LineKind::Other || (drawn.lines.empty() && kind != LineKind::Rule)) break;
    const bool rule = kind == LineKind::Rule;
    ++(rule ? drawn.rules : drawn.texts);
    rules_together = rule ? rules_together + 1 : 0;
    if (rules_together > kMaxRulesTogether) break;  // lines of signs that part a text
    drawn.lines.push_back(std::move(line));
  }
  return drawn;
}

}  // namespace

std::optional<TextTable> find_drawn_table(const std::vector<Line>& lines, std::size_t start) {
  DrawnLines drawn = collect_lines(lines, start);
  if (drawn.rules < 2 || drawn.texts < 1) return std::nullopt;
  TextTable table = DrawnTable(std::move(drawn.lines)).read();
  if (table.columns < 2 && table.rows < 2) return std::nullopt;
  return table;
}

}  // namespace muko::text
