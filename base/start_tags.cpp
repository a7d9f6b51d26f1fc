#include "base/start_tags.h"

#include <algorithm>

namespace muko::xml {
namespace {

constexpr std::size_t kShortTag = 1024;        // bytes: of too few attributes to matter
constexpr std::size_t kLongestHtmlName = 100;  // HTML_PARSER_BUFFER_SIZE; the rest is another name
constexpr std::size_t kMaxLooks = 16;          // at each byte of HTML

// `text` goes from '<' to before the next one: in XML no start tag goes beyond. A value may hold
// '>'.
std::string_view tag_of(std::string_view text) {
  char quote = '\0';
  for (std::size_t at = 1; at < text.size(); ++at) {
    const char c = text[at];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return text.substr(0, at);
    }
  }
  return text;
}

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool begins_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || c == '.';
}

bool is_in_name(char c) {
  return begins_name(c) || (c >= '0' && c <= '9') || c == '-';
}

// Walks over a start tag of HTML as htmlParseStartElement does, faults and all. `text` begins with
// '<' and may go on behind the tag.
class HtmlTag {
 public:
  explicit HtmlTag(std::string_view text) : text_(text) {}

  std::size_t count_attributes() {
    std::size_t count = 0;
    skip_name();
    for (skip_blanks(); !at_end(); skip_blanks()) {
      if (begins_name(text_[at_])) {
        ++count;
        skip_attribute();
      } else {
        while (!at_end() && !is_blank(text_[at_])) ++at_;
      }
    }
    return count;
  }
  [[nodiscard]] std::size_t size() const { return at_; }

 private:
  [[nodiscard]] bool is_over() const { return at_ >= text_.size(); }
  [[nodiscard]] bool at_end() const {
    return is_over() || text_[at_] == '>' || text_.substr(at_, 2) == "/>";
  }
  void skip_blanks() {
    while (!is_over() && is_blank(text_[at_])) ++at_;
  }
  void skip_name() {
    const std::size_t end = std::min(text_.size(), at_ + kLongestHtmlName);
    while (at_ < end && is_in_name(text_[at_])) ++at_;
  }
  void skip_attribute() {
    skip_name();
    skip_blanks();
    if (is_over() || text_[at_] != '=') return;
    ++at_;
    skip_blanks();
    if (is_over()) return;
    const char quote = text_[at_];
    if (quote == '"' || quote == '\'') {
      at_ = std::min(text_.find(quote, at_ + 1), text_.size() - 1) + 1;
    } else {
      while (!is_over() && !is_blank(text_[at_]) && text_[at_] != '>') ++at_;
    }
  }

  std::string_view text_;
  std::size_t at_ = 1;
};

// How often '=' stands in it: in steps whose count a byte holds, for vector instructions.
std::size_t count_signs(std::string_view xml) {
  constexpr std::size_t kStep = 255;
  std::size_t signs = 0;
  for (; !xml.empty(); xml.remove_prefix(std::min(kStep, xml.size()))) {
    unsigned char some = 0;
    for (const char c : xml.substr(0, kStep)) {
      some = static_cast<unsigned char>(some + (c == '=' ? 1 : 0));
    }
    signs += some;
  }
  return signs;
}

}  // namespace

bool has_more_pairs(std::string_view xml, std::size_t limit) {
  // All together could not have so many.
  const std::size_t signs = count_signs(xml);
  if (signs <= limit / std::max<std::size_t>(signs, 1)) return false;
  std::size_t pairs = 0;
  for (std::size_t at = xml.find('<'); at < xml.size() && pairs <= limit;) {
    const std::size_t next = std::min(xml.find('<', at + 1), xml.size());
    if (next - at > kShortTag) {
      const std::string_view tag = tag_of(xml.substr(at, next - at));
      const auto attributes = static_cast<std::size_t>(std::count(tag.begin(), tag.end(), '='));
      if (tag.size() > kShortTag) pairs += attributes * attributes;
    }
    at = next;
  }
  return pairs > limit;
}

// A comment or a script may hold what looks like a tag, so that the place where one ends does not
// say where the next one begins: every '<' is looked at.
bool has_more_pairs_in_html(std::string_view html, std::size_t limit) {
  std::size_t pairs = 0;
  std::size_t looked = 0;
  for (std::size_t at = html.find('<'); at < html.size(); at = html.find('<', at + 1)) {
    if (at + 1 == html.size() || !begins_name(html[at + 1])) continue;
    HtmlTag tag(html.substr(at));
    const std::size_t attributes = tag.count_attributes();
    pairs += attributes * attributes;
    looked += tag.size();
    if (pairs > limit || looked / kMaxLooks > html.size()) return true;
  }
  return false;
}

}  // namespace muko::xml
