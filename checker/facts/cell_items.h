// Cell items: the lines of a cell, their markers, and the several measures of one cell.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "checker/facts/vocabulary.h"

namespace muko {

// No cell or paragraph of a real document is longer; what is, is not looked into (a hostile file
// would take quadratic time).
inline constexpr std::size_t kMaxReadBytes = std::size_t{32} << 10U;

// «1.2.», «а)», «•» at the beginning of a line.
struct Marker {
  enum class Kind { None, Bullet, Number, Letter, Roman };

  Kind kind = Kind::None;
  std::string number = {};  // "1.2", "а", "IV"; "" of a bullet
  int depth = 0;            // of "1.2": 2
  std::size_t end = 0;      // byte behind the marker and its space
};
[[nodiscard]] Marker read_marker(std::string_view line);

// A stretch of a text, byte offsets, without spaces at its ends.
struct TextRange {
  std::size_t start = 0;
  std::size_t end = 0;

  [[nodiscard]] std::string_view of(std::string_view text) const {
    return text.substr(start, end - start);
  }
};
// The lines that are not blank.
[[nodiscard]] std::vector<TextRange> lines_of(std::string_view text);

// A line in one piece: every line break a space.
[[nodiscard]] std::string one_line(std::string_view text);

// Without the commas, colons, semicolons and the full stop at the end; «И.И.», «г.» keep theirs.
[[nodiscard]] std::string_view without_end_sign(std::string_view text);

// Begins with a small letter: goes on with the line before.
[[nodiscard]] bool begins_small(std::string_view text);
// «Проведение», «Провести», «Семинар»: the words a measure begins with.
[[nodiscard]] bool begins_with_action(std::string_view text, const Vocabulary& vocabulary);

struct TitleItem {
  TextRange range = {};  // without the marker
  Marker marker = {};
};
// The measures of a title cell. `deadlines` and `executors` are the counts of the other cells of
// the row: unmarked paragraphs are measures of their own where the counts agree or each opens with
// an action; else they are one measure.
[[nodiscard]] std::vector<TitleItem> title_items(std::string_view text, std::size_t deadlines,
                                                 std::size_t executors,
                                                 const Vocabulary& vocabulary);

// The deadlines of a cell, one a line; a line that only ends or begins an interval joins the next.
[[nodiscard]] std::vector<std::string> deadline_items(std::string_view text);

// The results of a cell, one a line; a line that begins small goes on with the one before.
[[nodiscard]] std::vector<std::string> result_items(std::string_view text);

}  // namespace muko
