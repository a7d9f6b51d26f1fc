#include "generator/language/text_changes.h"

#include <algorithm>

#include "base/find_text.h"
#include "base/utf8.h"
#include "generator/language/russian.h"

namespace muko::tmpl {
namespace {

constexpr char32_t kSharpS = U'ß';

// In a text each of whose letters is changed on its own; `what` appends one.
template <typename Change>
std::string letter_by_letter(std::string_view text, Change what) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t start = position;
    const char32_t letter = next_code_point(text, position);
    what(letter, text.substr(start, position - start), result);
  }
  return result;
}

bool ends_line(char32_t letter) {
  return (letter >= 0x0A && letter <= 0x0D) || (letter >= 0x1C && letter <= 0x1E) ||
         letter == 0x85 || letter == 0x2028 || letter == 0x2029;
}

// Bytes of the first or last code point.
std::size_t first_size(std::string_view text) {
  std::size_t position = 0;
  (void)next_code_point(text, position);
  return position;
}
std::size_t last_size(std::string_view text) {
  std::size_t size = 1;
  while (size < text.size() && size < 4 &&
         (static_cast<unsigned char>(text[text.size() - size]) & 0xC0U) == 0x80U) {
    ++size;
  }
  return size;
}

// Takes letters away at the ends for as long as `goes` says so.
template <typename Goes>
std::string strip_if(std::string_view text, bool left, bool right, Goes goes) {
  while (left && !text.empty() && goes(text.substr(0, first_size(text)))) {
    text.remove_prefix(first_size(text));
  }
  while (right && !text.empty() && goes(text.substr(text.size() - last_size(text)))) {
    text.remove_suffix(last_size(text));
  }
  return std::string(text);
}

bool is_blank(std::string_view letter) {
  std::size_t position = 0;
  return is_space(next_code_point(letter, position));
}

}  // namespace

std::string upper_text(std::string_view text) {
  if (text.find("ß") == std::string_view::npos) return upper_case(text);
  return letter_by_letter(text, [](char32_t letter, std::string_view bytes, std::string& out) {
    out += letter == kSharpS ? "SS" : upper_case(bytes);
  });
}

std::string lower_text(std::string_view text) {
  return to_lower(text);
}

std::string folded_text(std::string_view text) {
  return letter_by_letter(text, [](char32_t letter, std::string_view /*bytes*/, std::string& out) {
    if (letter == kSharpS) {
      out += "ss";
    } else {
      append_utf8(out, to_lower(letter));
    }
  });
}

std::string capitalized(std::string_view text) {
  const std::size_t first = byte_offset(text, 1);
  return upper_text(text.substr(0, first)) + to_lower(text.substr(first));
}

std::string title_of_words(std::string_view text) {
  bool inside = false;
  return letter_by_letter(text, [&](char32_t letter, std::string_view bytes, std::string& out) {
    out += inside ? to_lower(bytes) : upper_text(bytes);
    inside = is_letter(letter);
  });
}

std::string swapped_case(std::string_view text) {
  return letter_by_letter(text, [](char32_t letter, std::string_view bytes, std::string& out) {
    out += is_upper(letter) ? to_lower(bytes) : upper_text(bytes);
  });
}

bool is_all_of_case(std::string_view text, bool upper) {
  bool found = false;
  for (std::size_t position = 0; position < text.size();) {
    const char32_t letter = next_code_point(text, position);
    if (!is_letter(letter)) continue;
    if (is_upper(letter) != upper) return false;
    found = true;
  }
  return found;
}

std::string stripped(std::string_view text, bool left, bool right) {
  return strip_if(text, left, right, is_blank);
}

std::string stripped_of(std::string_view text, std::string_view letters, bool left, bool right) {
  return strip_if(text, left, right, [&](std::string_view letter) {
    return letters.find(letter) != std::string_view::npos;
  });
}

std::vector<std::string> split_at(std::string_view text, std::string_view separator,
                                  std::int64_t limit, bool from_end) {
  std::vector<std::string> parts;
  const auto more = [&] { return limit < 0 || static_cast<std::int64_t>(parts.size()) < limit; };
  while (more()) {
    const std::size_t at = from_end ? text.rfind(separator) : find_text(text, separator);
    if (at == std::string_view::npos) break;
    const std::size_t behind = at + separator.size();
    parts.emplace_back(from_end ? text.substr(behind) : text.substr(0, at));
    text = from_end ? text.substr(0, at) : text.substr(behind);
  }
  parts.emplace_back(text);
  if (from_end) std::reverse(parts.begin(), parts.end());
  return parts;
}

std::vector<std::string> split_at_spaces(std::string_view text, std::int64_t limit, bool from_end) {
  const auto trimmed_end = [&](std::string_view part) {
    const std::string kept = stripped(part, !from_end, from_end);
    return from_end ? part.substr(0, kept.size()) : part.substr(part.size() - kept.size());
  };
  std::vector<std::string> parts;
  text = trimmed_end(text);
  while (!text.empty()) {
    if (limit >= 0 && static_cast<std::int64_t>(parts.size()) >= limit) {
      parts.emplace_back(text);
      break;
    }
    std::size_t size = 0;
    while (size < text.size()) {
      const std::string_view rest =
          from_end ? text.substr(0, text.size() - size) : text.substr(size);
      const std::size_t letter = from_end ? last_size(rest) : first_size(rest);
      if (is_blank(from_end ? rest.substr(rest.size() - letter) : rest.substr(0, letter))) break;
      size += letter;
    }
    parts.emplace_back(from_end ? text.substr(text.size() - size) : text.substr(0, size));
    text = trimmed_end(from_end ? text.substr(0, text.size() - size) : text.substr(size));
  }
  if (from_end) std::reverse(parts.begin(), parts.end());
  return parts;
}

std::vector<std::string> split_lines(std::string_view text, bool keep_ends) {
  std::vector<std::string> lines;
  std::size_t start = 0;
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t end = position;
    const char32_t letter = next_code_point(text, position);
    if (!ends_line(letter)) continue;
    if (letter == U'\r' && position < text.size() && text[position] == '\n') ++position;
    lines.emplace_back(text.substr(start, (keep_ends ? position : end) - start));
    start = position;
  }
  if (start < text.size()) lines.emplace_back(text.substr(start));
  return lines;
}

Value replaced(std::string_view text, std::string_view from, std::string_view to,
               std::int64_t count, Context& context) {
  std::string result;
  std::size_t start = 0;
  const auto more = [&] { return count < 0 || count-- > 0; };
  // An empty part is found between the letters.
  std::size_t at = find_text(text, from);
  while (at != std::string_view::npos && more()) {
    result.append(text, start, at - start).append(to);
    context.step();
    if (result.size() > kMaxTextBytes) return context.too_long_text();
    start = at + from.size();
    if (!from.empty()) {
      at = find_text(text, from, start);
    } else if (start >= text.size()) {
      break;
    } else {
      at = start + first_size(text.substr(start));
    }
  }
  return context.text(result.append(text.substr(start)));
}

Value justified(const std::string& text, std::int64_t width, char align, std::string_view fill,
                Context& context) {
  const auto length = static_cast<std::int64_t>(length_utf8(text));
  if (width <= length || fill.empty()) return context.text(text);
  const std::int64_t missing = width - length;
  if (missing > static_cast<std::int64_t>(kMaxTextBytes / 4)) return context.too_long_text();
  // Python puts the odd one of an odd width to the left.
  const std::int64_t left = align == '<'   ? 0
                            : align == '>' ? missing
                                           : missing / 2 + (missing & width & 1);
  const std::string_view one = fill.substr(0, first_size(fill));
  std::string result;
  for (std::int64_t i = 0; i < left; ++i) result += one;
  result += text;
  for (std::int64_t i = left; i < missing; ++i) result += one;
  return context.text(std::move(result));
}

}  // namespace muko::tmpl
