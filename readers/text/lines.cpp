#include "readers/text/lines.h"

#include <algorithm>
#include <cstddef>

#include "base/utf8.h"

namespace muko::text {
namespace {

constexpr int kTab = 8;
constexpr std::size_t kMaxLabel = 12;  // bytes

std::string_view without_end(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\r' || line.back() == '\x1A')) {
    line.remove_suffix(1);
  }
  return line.find_first_not_of(" \t") == std::string_view::npos ? std::string_view() : line;
}

int next_column(char32_t c, int column) {
  return c == U'\t' ? (column / kTab + 1) * kTab : column + 1;
}

bool is_bullet(std::string_view word) {
  return word == "-" || word == "–" || word == "—" || word == "•" || word == "*" || word == "·";
}

}  // namespace

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  bool page_break = false;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\n\r\f\v", start), text.size());
    const std::string_view line = without_end(text.substr(start, end - start));
    lines.push_back({line, page_break && !line.empty()});
    if (!line.empty()) page_break = false;
    if (end < text.size() && text[end] == '\f') page_break = true;
    const bool pair = end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n';
    start = end + (pair ? 2 : 1);
  }
  return lines;
}

int indent_of(std::string_view line) {
  int column = 0;
  for (const char c : line) {
    if (c != ' ' && c != '\t') break;
    column = next_column(static_cast<unsigned char>(c), column);
  }
  return column;
}

int width_of(std::string_view line) {
  int column = 0;
  for (std::size_t at = 0; at < line.size();) {
    column = next_column(next_code_point(line, at), column);
  }
  return column;
}

bool begins_with_label(std::string_view line) {
  line = trim(line);
  const std::string_view word = line.substr(0, line.find_first_of(" \t"));
  if (word.size() == line.size()) return false;  // there is no text behind it
  if (is_bullet(word)) return true;
  if (word.size() < 2 || word.size() > kMaxLabel) return false;
  const char last = word.back();
  if (last == ')') {
    return word.find_first_not_of("0123456789.") == word.size() - 1 || length_utf8(word) == 2;
  }
  const std::string_view digits = word.substr(0, word.find_first_not_of("0123456789."));
  if (digits == word) return word.find('.') != std::string_view::npos && word.front() != '.';
  return last == '.' && word.find_first_not_of("IVXLC") == word.size() - 1;
}

}  // namespace muko::text
