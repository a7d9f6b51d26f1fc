#include <algorithm>
#include <cstdint>

#include "base/utf8.h"
#include "language/letters.h"
#include "language/words.h"

namespace muko {

namespace {

// A letter that stands alone between spaces, with the marks that cling to it («Ю:»).
struct LoneLetter {
  std::size_t start = 0;
  std::size_t end = 0;
  std::size_t gap = 0;  // spaces behind it
  bool upper = false;
  bool marks_behind = false;
};

// Spaces from `position` on; moves it behind them.
std::size_t skip_spaces(std::string_view text, std::size_t& position) {
  std::size_t count = 0;
  while (position < text.size()) {
    std::size_t after = position;
    const char32_t c = letters::next(text, after);
    if (c == U'\n' || !is_space(c)) break;
    position = after;
    ++count;
  }
  return count;
}

// The lone letter at `start`, or one with `end` == `start` where there is none.
LoneLetter lone_letter(std::string_view text, std::size_t start) {
  LoneLetter letter{start, start};
  std::size_t position = start;
  const char32_t c = letters::next(text, position);
  if (!letters::is_any_letter(c)) return letter;
  letter.upper = is_upper(c);
  std::size_t end = position;
  while (position < text.size()) {
    const char32_t mark = letters::next(text, position);
    if (is_space(mark)) break;
    if (mark != U':' && mark != U',' && mark != U'.' && mark != U';') return letter;
    letter.marks_behind = true;
    end = position;
  }
  letter.end = end;
  letter.gap = skip_spaces(text, end);
  return letter;
}

std::vector<LoneLetter> lone_letters(std::string_view text, std::size_t start) {
  std::vector<LoneLetter> run;
  while (start < text.size()) {
    const LoneLetter letter = lone_letter(text, start);
    if (letter.end == start) break;
    run.push_back(letter);
    if (letter.marks_behind || letter.gap == 0) break;
    start = letter.end;
    (void)skip_spaces(text, start);
  }
  return run;
}

// Three lone capitals, or four letters of any size: fewer may be initials and prepositions.
bool is_letterspaced(const std::vector<LoneLetter>& run) {
  if (run.size() < 3) return false;
  return run.size() > 3 ||
         std::all_of(run.begin(), run.end(), [](const LoneLetter& letter) { return letter.upper; });
}

void append_closed(std::string& out, std::string_view text, const std::vector<LoneLetter>& run) {
  std::size_t letter_gap = SIZE_MAX;
  for (std::size_t i = 0; i + 1 < run.size(); ++i) letter_gap = std::min(letter_gap, run[i].gap);
  for (std::size_t i = 0; i < run.size(); ++i) {
    out += text.substr(run[i].start, run[i].end - run[i].start);
    if (i + 1 < run.size() && run[i].gap > letter_gap) out += ' ';
  }
}

}  // namespace

std::string close_letterspacing(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool at_word_start = true;
  for (std::size_t position = 0; position < text.size();) {
    if (at_word_start) {
      const std::vector<LoneLetter> run = lone_letters(text, position);
      if (is_letterspaced(run)) {
        append_closed(out, text, run);
        position = run.back().end;
        at_word_start = false;
        continue;
      }
    }
    const std::size_t start = position;
    at_word_start = is_space(letters::next(text, position));
    if (!at_word_start) position = letters::skip_cyrillic(text, position);
    out += text.substr(start, position - start);
  }
  return out;
}

}  // namespace muko
