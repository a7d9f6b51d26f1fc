#include "checker/facts/quotes.h"

#include <algorithm>

#include "language/letters.h"

namespace muko {
namespace {

constexpr std::size_t kLongest = 3000;  // bytes; a quotation open for longer is a slip

bool is_opening(char32_t letter) {
  return letter == U'«' || letter == U'„' || letter == U'“';
}

bool is_closing(char32_t letter) {
  return letter == U'»' || letter == U'”';
}

// A straight mark opens before a letter and closes behind one.
bool straight_opens(std::string_view text, std::size_t behind) {
  if (behind >= text.size()) return false;
  std::size_t at = behind;
  const char32_t next = letters::next(text, at);
  return letters::is_any_letter(next) || letters::is_digit(next);
}

}  // namespace

std::optional<QuotedRange> quoted_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return std::nullopt;
  std::size_t position = at;
  const char32_t first = letters::next(text, position);
  const bool straight = first == U'"';
  if (!is_opening(first) && !straight) return std::nullopt;

  QuotedRange range{at, at, position - at, 0};
  QuotedRange last = range;  // the last closing mark seen
  int depth = 1;
  const std::size_t limit = std::min(text.size(), at + kLongest);
  while (position < limit) {
    const std::size_t mark = position;
    const char32_t letter = letters::next(text, position);
    if (straight && letter == U'"') {
      depth += straight_opens(text, position) && text[mark - 1] == ' ' ? 1 : -1;
    } else if (!straight && is_opening(letter) && !(first == U'„' && letter == U'“')) {
      ++depth;
      continue;
    } else if (!straight && (is_closing(letter) || (first == U'„' && letter == U'“'))) {
      --depth;
    } else {
      continue;
    }
    last.end = position;
    last.closing = position - mark;
    if (depth == 0) return last;
  }
  if (last.end == at) return std::nullopt;
  return last;
}

std::vector<QuotedRange> find_quoted(std::string_view text) {
  std::vector<QuotedRange> ranges;
  for (std::size_t at = 0; at < text.size();) {
    if (const auto range = quoted_at(text, at)) {
      ranges.push_back(*range);
      at = range->end;
      continue;
    }
    const std::size_t mark = at;
    const char32_t letter = letters::next(text, at);
    // Not closed within reach: neither is what opens behind it.
    if (is_opening(letter)) at = std::min(text.size(), mark + kLongest);
  }
  return ranges;
}

}  // namespace muko
