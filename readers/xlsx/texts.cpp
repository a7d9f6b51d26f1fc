#include "readers/xlsx/texts.h"

#include <charconv>
#include <utility>

#include "base/utf8.h"

namespace muko::xlsx {
namespace {

constexpr std::size_t kEscape = 7;  // "_x000D_"

// The character of an escape at the start of `text`; 0 where there is none.
char32_t escaped_character(std::string_view text) {
  if (text.size() < kEscape || !text.starts_with("_x") || text[kEscape - 1] != '_') return 0;
  unsigned code = 0;
  const auto parsed = std::from_chars(text.data() + 2, text.data() + 6, code, 16);
  return parsed.ec == std::errc() && parsed.ptr == text.data() + 6 ? code : 0;
}

}  // namespace

std::string unescape(std::string text) {
  if (text.find("_x") == std::string::npos && text.find('\r') == std::string::npos) return text;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = escaped_character(std::string_view(text).substr(at));
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code == 0) {
      if (text[at] != '\r') out += text[at];
      ++at;
      continue;
    }
    if (!surrogate && (code >= 0x20 || code == U'\n' || code == U'\t')) append_utf8(out, code);
    at += kEscape;
  }
  return out;
}

RichText read_rich_text(XmlNode item) {
  RichText text;
  for (const XmlNode node : item.children()) {
    if (node.name() == "t") text.push_back({unescape(node.text())});
    if (node.name() == "r") {
      text.push_back({unescape(node.child("t").text()), node.child("rPr")});
    }
  }
  return text;
}

}  // namespace muko::xlsx
