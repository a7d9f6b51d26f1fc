#include "generator/language/markup.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "generator/language/text_changes.h"

namespace muko::tmpl {
namespace {

struct Entity {
  char letter;
  std::string_view name;
};
constexpr std::array<Entity, 5> kEntities = {
    {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'\'', "&#39;"}, {'"', "&#34;"}}};

std::string unescaped(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const auto* found = std::find_if(kEntities.begin(), kEntities.end(), [&](const Entity& each) {
      return text.starts_with(each.name);
    });
    const bool quote = text.starts_with("&quot;");
    if (found == kEntities.end() && !quote) {
      result += text.front();
      text.remove_prefix(1);
    } else {
      result += quote ? '"' : found->letter;
      text.remove_prefix(quote ? 6 : found->name.size());
    }
  }
  return result;
}

// What ends a word of an address and does not belong to it.
std::size_t tail_size(std::string_view word) {
  std::size_t size = 0;
  const auto ends = [&](std::string_view mark) {
    return word.substr(0, word.size() - size).ends_with(mark);
  };
  const auto open = std::count(word.begin(), word.end(), '(');
  auto close = std::count(word.begin(), word.end(), ')');
  while (size < word.size()) {
    if (ends(".") || ends(",")) {
      ++size;
    } else if (ends("&gt;")) {
      size += 4;
    } else if (ends(")") && close > open) {
      --close;
      ++size;
    } else {
      break;
    }
  }
  return size;
}

std::size_t head_size(std::string_view word) {
  std::size_t size = 0;
  while (word.substr(size).starts_with('(') || word.substr(size).starts_with("&lt;")) {
    size += word[size] == '(' ? 1 : 4;
  }
  return size;
}

bool is_mail(std::string_view word) {
  const std::size_t at = word.find('@');
  const std::size_t dot = word.rfind('.');
  return at != std::string_view::npos && at > 0 && dot != std::string_view::npos && dot > at + 1 &&
         dot + 1 < word.size() && word.find_first_of(":/@", at + 1) == std::string_view::npos;
}

// Where a word leads; "" where it is no address.
std::string address_of(std::string_view word) {
  if (word.starts_with("https://") || word.starts_with("http://")) return std::string(word);
  if (word.starts_with("www.")) return "https://" + std::string(word);
  if (word.starts_with("mailto:") && is_mail(word.substr(7))) return std::string(word);
  return is_mail(word) ? "mailto:" + std::string(word) : "";
}

void append_link(std::string_view word, const LinkStyle& style, std::string& out) {
  const std::size_t head = head_size(word);
  const std::size_t tail = tail_size(word.substr(head));
  std::string_view middle = word.substr(head, word.size() - head - tail);
  const std::string address = address_of(middle);
  if (address.empty()) {
    out += word;
    return;
  }
  const bool mail = address.starts_with("mailto:");
  if (middle.starts_with("mailto:")) middle.remove_prefix(7);
  out.append(word.substr(0, head)).append("<a href=\"").append(address).append("\"");
  if (!mail) out.append(" rel=\"").append(style.rel).append("\"");
  if (!mail && !style.target.empty()) out.append(" target=\"").append(style.target).append("\"");
  out += '>';
  const bool long_text =
      style.limit >= 0 && !mail && static_cast<std::int64_t>(length_utf8(middle)) > style.limit;
  if (long_text) {
    out.append(substr_utf8(middle, 0, static_cast<std::size_t>(style.limit))).append("...");
  } else {
    out += middle;
  }
  out.append("</a>").append(word.substr(word.size() - tail));
}

}  // namespace

std::string escaped_markup(std::string_view text) {
  std::string result;
  for (const char letter : text) {
    const auto* found = std::find_if(kEntities.begin(), kEntities.end(),
                                     [&](const Entity& each) { return each.letter == letter; });
    if (found == kEntities.end()) {
      result += letter;
    } else {
      result += found->name;
    }
  }
  return result;
}

std::string without_markup(std::string_view text) {
  std::string kept;
  while (!text.empty()) {
    const std::size_t open = text.find('<');
    kept += text.substr(0, open);
    if (open == std::string_view::npos) break;
    text.remove_prefix(open);
    const bool comment = text.starts_with("<!--");
    std::size_t close = comment ? text.find("-->") : text.find('>');
    if (close == std::string_view::npos && comment) close = text.find('>');
    if (close == std::string_view::npos) {
      kept += text;
      break;
    }
    text.remove_prefix(close + (text.substr(close).starts_with("-->") ? 3 : 1));
  }
  std::string result;
  for (const std::string& word : split_at_spaces(kept, -1, false)) {
    if (!result.empty()) result += ' ';
    result += word;
  }
  return unescaped(result);
}

std::string url_quoted(std::string_view text, bool in_path) {
  static constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string result;
  for (const char letter : text) {
    const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                       (letter >= '0' && letter <= '9') ||
                       std::string_view("_.-~").find(letter) != std::string_view::npos;
    if (plain || (in_path && letter == '/')) {
      result += letter;
    } else if (!in_path && letter == ' ') {
      result += '+';
    } else {
      const auto byte = static_cast<unsigned char>(letter);
      result += {'%', kDigits[byte >> 4U], kDigits[byte & 0xFU]};
    }
  }
  return result;
}

std::string linked(std::string_view text, const LinkStyle& style) {
  const std::string escaped = escaped_markup(text);
  std::string result;
  std::size_t start = 0;
  for (std::size_t position = 0; position <= escaped.size();) {
    const std::size_t end = position;
    const bool at_end = position == escaped.size();
    const bool space = at_end || is_space(next_code_point(escaped, position));
    if (space) {
      append_link(std::string_view(escaped).substr(start, end - start), style, result);
      if (at_end) break;
      result += escaped.substr(end, position - end);
      start = position;
    }
  }
  return result;
}

}  // namespace muko::tmpl
