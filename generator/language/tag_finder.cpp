#include "generator/language/lexer.h"

// Where the tags of a text are.

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "generator/language/quotes.h"

namespace muko::tmpl {
namespace {

struct Marks {
  TagKind kind;
  std::string_view open;
  std::string_view close;
};
constexpr std::array<Marks, 3> kMarks = {{{TagKind::Output, "{{", "}}"},
                                          {TagKind::Statement, "{%", "%}"},
                                          {TagKind::Comment, "{#", "#}"}}};

const Marks* marks_at(std::string_view text, std::size_t position) {
  for (const Marks& marks : kMarks) {
    if (text.substr(position).starts_with(marks.open)) return &marks;
  }
  return nullptr;
}

// Offset of `mark` at or after `position`, strings and pairs of braces skipped; npos where there is
// none. {{ {"а": {}} }} ends at the last two braces.
std::size_t find_mark(std::string_view text, std::size_t position, std::string_view mark) {
  int open = 0;
  while (position < text.size()) {
    if (open == 0 && text.substr(position).starts_with(mark)) return position;
    const std::size_t here = position;
    const char32_t letter = next_code_point(text, position);
    if (letter == U'{') ++open;
    if (letter == U'}' && open > 0) --open;
    if (closing_quotes(letter).empty()) continue;
    const std::size_t behind = skip_string(text, here);
    if (behind == std::string_view::npos) return std::string_view::npos;
    position = behind;
  }
  return std::string_view::npos;
}

// A string that nothing ends must not swallow the rest of the text: then quotes don't count.
std::size_t find_end(std::string_view text, std::size_t position, const Marks& marks) {
  if (marks.kind == TagKind::Comment) return text.find(marks.close, position);
  const std::size_t plain = text.find(marks.close, position);
  if (plain == std::string_view::npos) return plain;
  const std::size_t quoted = find_mark(text, position, marks.close);
  const std::size_t another = text.find(marks.open, position);
  if (quoted == std::string_view::npos || (another > plain && another < quoted)) return plain;
  return quoted;
}

// What docxtpl writes for marks that are no tag: the tag prints them.
struct Escape {
  std::string_view written;
  std::string_view meant;
};
constexpr std::array<Escape, 4> kEscapes = {
    {{"{_{", "{{"}, {"}_}", "}}"}, {"{_%", "{%"}, {"%_}", "%}"}}};

const Escape* escape_at(std::string_view text, std::size_t position) {
  for (const Escape& escape : kEscapes) {
    if (text.substr(position).starts_with(escape.written)) return &escape;
  }
  return nullptr;
}

struct ScopeMark {
  std::string_view prefix;
  TagScope scope;
};
constexpr std::array<ScopeMark, 7> kScopes = {{{"tr", TagScope::Row},
                                               {"tc", TagScope::Cell},
                                               {"p", TagScope::Paragraph},
                                               {"r", TagScope::Run},
                                               {"ряд", TagScope::Row},
                                               {"ячейка", TagScope::Cell},
                                               {"абзац", TagScope::Paragraph}}};

// A name, number, string or bracket: what a prefix may stand before. {{р | upper}} and {{ряд + 1}}
// speak of a field.
bool begins_operand(std::string_view text) {
  text = trim(text);
  if (text.empty()) return false;
  std::size_t position = 0;
  const char32_t letter = next_code_point(text, position);
  const bool name = is_letter(letter) || letter == U'_';
  const bool bracket = letter == U'(' || letter == U'[' || letter == U'{';
  const bool digit = letter >= U'0' && letter <= U'9';
  if (!name) return bracket || digit || !closing_quotes(letter).empty();
  static constexpr std::array<std::string_view, 13> kInfix = {
      "and", "or", "in", "is", "if", "else", "и", "или", "в", "из", "есть", "если", "иначе"};
  const std::size_t end = text.find_first_of(" \t\n");
  return std::find(kInfix.begin(), kInfix.end(), text.substr(0, end)) == kInfix.end();
}

// "tr for x in xs": the prefix stands right behind the mark, with a space after it.
void take_scope(Tag& tag) {
  for (const ScopeMark& mark : kScopes) {
    if (!tag.inside.starts_with(mark.prefix)) continue;
    std::size_t position = mark.prefix.size();
    if (position >= tag.inside.size()) return;
    if (!is_space(next_code_point(tag.inside, position))) continue;
    const bool statement = tag.kind != TagKind::Output;
    if (!statement && !begins_operand(tag.inside.substr(position))) continue;
    tag.scope = mark.scope;
    tag.inside.remove_prefix(position);
    return;
  }
}

// Bytes of the dash at the start of the text, 0 where there is none. Word makes long ones of them.
std::size_t leading_dash(std::string_view text) {
  std::size_t position = 0;
  if (text.empty() || !is_dash(next_code_point(text, position))) return 0;
  return position;
}

std::size_t trailing_dash(std::string_view text) {
  for (std::size_t length = 1; length <= 3 && length <= text.size(); length += 2) {
    if (leading_dash(text.substr(text.size() - length)) == length) return length;
  }
  return 0;
}

// A statement that ends with «–»: no operand follows, so it can only be the mark.
void take_trims(Tag& tag) {
  const std::size_t lead = leading_dash(tag.inside);
  tag.trim_before = lead > 0;
  tag.inside.remove_prefix(lead > 0 || !tag.inside.starts_with('+') ? lead : 1);
  const std::size_t trail = trailing_dash(tag.inside);
  tag.trim_after = trail > 0;
  tag.inside.remove_suffix(trail > 0 || !tag.inside.ends_with('+') ? trail : 1);
}

Tag read_tag(std::string_view text, std::size_t start, const Marks& marks) {
  const std::size_t from = start + marks.open.size();
  const std::size_t close = find_end(text, from, marks);
  if (close == std::string_view::npos) {
    return {.kind = marks.kind, .start = start, .end = text.size(), .closed = false};
  }
  Tag tag{.kind = marks.kind, .start = start, .end = close + marks.close.size()};
  tag.inside = text.substr(from, close - from);
  take_trims(tag);
  take_scope(tag);
  tag.inside = trim(tag.inside);
  return tag;
}

// The offset of the tag that ends a raw stretch; npos where none does.
std::size_t find_raw_end(std::string_view text, std::size_t position) {
  for (; (position = text.find("{%", position)) != std::string_view::npos; position += 2) {
    std::string_view inside = text.substr(position + 2);
    inside.remove_prefix(leading_dash(inside));
    while (!inside.empty() && (inside.front() == ' ' || inside.front() == '+')) {
      inside.remove_prefix(1);
    }
    if (inside.starts_with("endraw")) return position;
  }
  return position;
}

Tag escape_tag(const Escape& escape, std::size_t start) {
  return {.kind = TagKind::Output,
          .inside = escape.meant,
          .start = start,
          .end = start + escape.written.size(),
          .is_escape = true};
}

// The next offset where something may stand.
std::size_t find_brace(std::string_view text, std::size_t position) {
  return text.find_first_of("{}%", position);
}

}  // namespace

bool is_raw_begin(std::string_view inside) {
  return inside == "raw";
}

bool is_raw_end(std::string_view inside) {
  return inside == "endraw";
}

std::vector<Tag> find_tags(std::string_view text) {
  bool in_raw = false;
  return find_tags(text, in_raw);
}

std::vector<Tag> find_tags(std::string_view text, bool& in_raw) {
  std::vector<Tag> tags;
  const auto next = [&](std::size_t from) {
    return in_raw ? find_raw_end(text, from) : find_brace(text, from);
  };
  std::size_t position = next(0);
  while (position != std::string_view::npos) {
    const Escape* escape = in_raw ? nullptr : escape_at(text, position);
    const Marks* marks = marks_at(text, position);
    if (escape == nullptr && marks == nullptr) {
      position = next(position + 1);
      continue;
    }
    tags.push_back(escape != nullptr ? escape_tag(*escape, position)
                                     : read_tag(text, position, *marks));
    const Tag& tag = tags.back();
    if (tag.kind == TagKind::Statement && tag.closed) {
      in_raw = in_raw ? !is_raw_end(tag.inside) : is_raw_begin(tag.inside);
    }
    position = next(tag.end);
  }
  return tags;
}

}  // namespace muko::tmpl
