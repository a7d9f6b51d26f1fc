#include "reports/layout.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"

namespace muko {

namespace {

// Words as a wrapped line sees them: NBSP binds, every other space parts.
std::vector<std::string_view> words_of_line(std::string_view line) {
  std::vector<std::string_view> words;
  std::size_t start = 0;
  for (std::size_t i = 0; i <= line.size(); ++i) {
    const bool ends = i == line.size() || line[i] == ' ' || line[i] == '\t' || line[i] == '\r';
    if (!ends) continue;
    if (i > start) words.push_back(line.substr(start, i - start));
    start = i + 1;
  }
  return words;
}

struct Wrapping {
  std::string out = {};
  std::string line = {};
  std::size_t width = 0;

  void open(std::string_view opening) {
    line = std::string(opening);
    width = display_width(opening);
    empty = true;
  }
  void close() {
    while (!line.empty() && line.back() == ' ') line.pop_back();
    out += line + '\n';
  }
  void add(std::string_view word, std::string_view rest) {
    const std::size_t word_width = display_width(word);
    if (!empty && width + 1 + word_width > kTextWidth) {
      close();
      open(rest);
    }
    if (!empty) {
      line += ' ';
      ++width;
    }
    line += word;
    width += word_width;
    empty = false;
  }

  bool empty = true;
};

}  // namespace

std::size_t display_width(std::string_view text) {
  return length_utf8(text);
}

std::string pad_right(std::string_view text, std::size_t width) {
  const std::size_t taken = display_width(text);
  return std::string(text) + std::string(width > taken ? width - taken : 0, ' ');
}

std::string pad_left(std::string_view text, std::size_t width) {
  const std::size_t taken = display_width(text);
  return std::string(width > taken ? width - taken : 0, ' ') + std::string(text);
}

std::string shorten(std::string_view text, std::size_t width) {
  std::string line = printable(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  if (display_width(line) <= width) return line;
  return std::string(trim(substr_utf8(line, 0, width - 1))) + "…";
}

std::string wrap(std::string_view text, std::string_view first, std::string_view rest) {
  const std::string clean = printable(text);
  Wrapping wrapping;
  wrapping.open(first);
  std::size_t start = 0;
  while (start <= clean.size()) {
    const std::size_t end = std::min(clean.find('\n', start), clean.size());
    const std::string_view line = std::string_view(clean).substr(start, end - start);
    for (const std::string_view word : words_of_line(line)) wrapping.add(word, rest);
    start = end + 1;
    if (start > clean.size()) break;
    wrapping.close();
    wrapping.open(rest);
  }
  wrapping.close();
  return std::move(wrapping.out);
}

std::string Paint::with(const char* code, const std::string& text) const {
  return on_ ? code + text + "\x1b[0m" : text;
}

}  // namespace muko
