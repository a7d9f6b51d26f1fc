// Lexer: the inside of a tag as tokens; and where the tags of a text are.
//
// What Word's autocorrect does to a tag is understood: typographic quotes, long dashes and
// non-breaking spaces and hyphens.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "generator/language/token.h"

namespace muko::tmpl {

enum class TagKind { Output, Statement, Comment };  // {{ }}, {% %}, {# #}

// docxtpl's prefixes: what the tag stands for is the paragraph, row, cell or run around it.
enum class TagScope { Inline, Paragraph, Row, Cell, Run };

struct Tag {
  TagKind kind = TagKind::Output;
  TagScope scope = TagScope::Inline;
  bool trim_before = false;      // {%-
  bool trim_after = false;       // -%}
  std::string_view inside = {};  // between the marks, without prefix, '-' and outer spaces
  std::size_t start = 0;         // byte offsets in the text; `end` is excluded
  std::size_t end = 0;
  bool closed = true;      // false: the text ends before the tag does
  bool is_escape = false;  // {_{ and its like: `inside` is to be printed as it is
};

// The tags of a text in order. What `inside` refers to is the text.
[[nodiscard]] std::vector<Tag> find_tags(std::string_view text);
// The same for a text in pieces: `in_raw` says whether {% raw %} is open before and behind.
[[nodiscard]] std::vector<Tag> find_tags(std::string_view text, bool& in_raw);
[[nodiscard]] bool is_raw_begin(std::string_view inside);
[[nodiscard]] bool is_raw_end(std::string_view inside);

// The tokens, always ended by End. What is wrong is put into `fault` ("" when nothing is).
[[nodiscard]] std::vector<Token> read_tokens(std::string_view inside, std::string& fault);

}  // namespace muko::tmpl
