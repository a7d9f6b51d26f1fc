#include "readers/paragraph_text.h"

#include <algorithm>
#include <utility>

#include "base/bytes.h"
#include "base/utf8.h"
#include "readers/symbols.h"

namespace muko {
namespace {

constexpr char32_t kSoftHyphen = 0xAD;
constexpr char32_t kByteOrderMark = 0xFEFF;
constexpr char32_t kFirmHyphen = 0x2011;  // at which no line ends

// The first bytes of what append_raw changes: the rest of the text is copied as it is. (« and NBSP
// begin with 0xC2 as the soft hyphen does, dashes and quotes with 0xE2 as the firm one.)
bool may_change(std::string_view text) {
  const bool rare = any_place(text, [](auto byte) {
    const auto first = byte(0);
    return first == '\n' || first == '\r' || first == '\xEF' || first == '\xE2' || first == '\xC2';
  });
  if (!rare) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\n' || c == '\r' || c == '\xEF') return true;
    if (c == '\xE2' && text.substr(i, 3) == "\u2011") return true;
    if (c == '\xC2' && text.substr(i, 2) == "\u00AD") return true;
  }
  return false;
}

std::string clean(std::string_view text, std::string_view font) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = next_code_point(text, at);
    if (code == kSoftHyphen || code == kByteOrderMark) continue;
    if (code == U'\n' || code == U'\r') {
      out += ' ';
    } else if (code == kFirmHyphen) {
      out += '-';
    } else {
      append_utf8(out, is_symbol_code(code) ? symbol_character(font, code) : code);
    }
  }
  return out;
}

int code_points(std::string_view text) {
  return static_cast<int>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

}  // namespace

void ParagraphText::append(std::string_view text, const SpanFormat& format) {
  if (text.empty()) return;
  const int start = length_;
  length_ += code_points(text);  // libxml2 lets only valid UTF-8 through
  text_ += text;
  if (!spans_.empty() && spans_.back().format == format) {
    spans_.back().text += text;
    spans_.back().where.end = length_;
    return;
  }
  Span span{std::string(text), format};
  span.where.start = start;
  span.where.end = length_;
  spans_.push_back(std::move(span));
}

void ParagraphText::append_raw(std::string_view text, const SpanFormat& format) {
  if (may_change(text)) {
    append(clean(text, format.font), format);
  } else {
    append(text, format);
  }
}

void ParagraphText::trim_end() {
  while (!spans_.empty()) {
    Span& last = spans_.back();
    const std::size_t kept = last.text.find_last_not_of(" \n\t") + 1;
    const auto dropped = static_cast<int>(last.text.size() - kept);  // ASCII: a byte each
    text_.resize(text_.size() - static_cast<std::size_t>(dropped));
    length_ -= dropped;
    last.text.resize(kept);
    last.where.end -= dropped;
    if (kept != 0) return;
    spans_.pop_back();
  }
}

void ParagraphText::move_to(Paragraph& paragraph) {
  for (Span& span : spans_) {
    span.where = part_of(paragraph.where, span.where.start, span.where.end);
  }
  paragraph.text = std::move(text_);
  paragraph.spans = std::move(spans_);
  *this = {};
}

}  // namespace muko
