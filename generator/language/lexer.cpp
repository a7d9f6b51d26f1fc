#include "generator/language/lexer.h"

#include <array>
#include <charconv>

#include "base/utf8.h"

namespace muko::tmpl {
namespace {

// The quotes that may end what `open` began; empty where `open` is no quote.
std::u32string_view closing_quotes(char32_t open) {
  switch (open) {
    case U'"':
      return U"\"";
    case U'\'':
      return U"'";
    case U'“':
    case U'”':
    case U'„':
      return U"“”\"";
    case U'«':
      return U"»";
    case U'‘':
    case U'’':
    case U'‚':
      return U"‘’'";
    default:
      return {};
  }
}

// Byte offset behind the quote that ends the string whose first character is at `position`; npos
// where nothing ends it.
std::size_t skip_string(std::string_view text, std::size_t position) {
  const std::u32string_view closing = closing_quotes(next_code_point(text, position));
  while (position < text.size()) {
    const char32_t letter = next_code_point(text, position);
    if (letter == U'\\' && position < text.size()) {
      (void)next_code_point(text, position);
    } else if (closing.find(letter) != std::u32string_view::npos) {
      return position;
    }
  }
  return std::string_view::npos;
}

// Offset of `mark` at or after `position`, strings skipped; npos where there is none.
std::size_t find_mark(std::string_view text, std::size_t position, std::string_view mark) {
  while (position < text.size()) {
    if (text.substr(position).starts_with(mark)) return position;
    const std::size_t here = position;
    if (closing_quotes(next_code_point(text, position)).empty()) continue;
    const std::size_t behind = skip_string(text, here);
    if (behind == std::string_view::npos) return std::string_view::npos;
    position = behind;
  }
  return std::string_view::npos;
}

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

struct ScopeMark {
  std::string_view prefix;
  TagScope scope;
};
constexpr std::array<ScopeMark, 4> kScopes = {{{"tr", TagScope::Row},
                                               {"tc", TagScope::Cell},
                                               {"p", TagScope::Paragraph},
                                               {"r", TagScope::Run}}};

// "tr for x in xs": the prefix stands right behind the mark, with a space after it.
void take_scope(Tag& tag) {
  for (const ScopeMark& mark : kScopes) {
    if (!tag.inside.starts_with(mark.prefix)) continue;
    std::size_t position = mark.prefix.size();
    if (position >= tag.inside.size()) return;
    if (!is_space(next_code_point(tag.inside, position))) continue;
    tag.scope = mark.scope;
    tag.inside.remove_prefix(position);
    return;
  }
}

void take_trims(Tag& tag) {
  if (tag.inside.starts_with('-') || tag.inside.starts_with('+')) {
    tag.trim_before = tag.inside.front() == '-';
    tag.inside.remove_prefix(1);
  }
  if (tag.inside.ends_with('-') || tag.inside.ends_with('+')) {
    tag.trim_after = tag.inside.back() == '-';
    tag.inside.remove_suffix(1);
  }
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

bool is_digit(char32_t letter) {
  return letter >= U'0' && letter <= U'9';
}
bool begins_name(char32_t letter) {
  return is_letter(letter) || letter == U'_';
}

bool is_dash(char32_t letter) {
  return letter == U'-' || (letter >= 0x2010 && letter <= 0x2015) || letter == 0x2212;
}

class Lexer {
 public:
  Lexer(std::string_view text, std::string& fault) : text_(text), fault_(fault) {}

  std::vector<Token> read() {
    while (skip_spaces() && fault_.empty()) tokens_.push_back(next());
    tokens_.push_back({});
    return std::move(tokens_);
  }

 private:
  bool skip_spaces() {
    while (position_ < text_.size()) {
      std::size_t behind = position_;
      if (!is_space(next_code_point(text_, behind))) return true;
      position_ = behind;
    }
    return false;
  }

  [[nodiscard]] char32_t peek() const {
    std::size_t position = position_;
    return position < text_.size() ? next_code_point(text_, position) : U'\0';
  }

  Token next() {
    const char32_t letter = peek();
    if (!closing_quotes(letter).empty()) return read_string();
    if (is_digit(letter)) return read_number();
    if (begins_name(letter)) return read_name();
    return read_symbol(letter);
  }

  Token read_name() {
    const std::size_t start = position_;
    while (begins_name(peek()) || is_digit(peek())) (void)next_code_point(text_, position_);
    return {.kind = TokenKind::Name, .text = std::string(text_.substr(start, position_ - start))};
  }

  Token read_number() {
    const std::size_t start = position_;
    while (is_digit(peek())) ++position_;
    const auto digit_at = [&](std::size_t at) {
      return at < text_.size() && is_digit(static_cast<unsigned char>(text_[at]));
    };
    const bool fraction = peek() == U'.' && digit_at(position_ + 1);
    if (fraction) {
      ++position_;
      while (is_digit(peek())) ++position_;
    }
    Token token{.kind = fraction ? TokenKind::Float : TokenKind::Integer};
    token.text = text_.substr(start, position_ - start);
    const char* end = token.text.data() + token.text.size();
    const auto result = fraction ? std::from_chars(token.text.data(), end, token.number)
                                 : std::from_chars(token.text.data(), end, token.integer);
    if (result.ec != std::errc()) fault_ = "слишком большое число «" + token.text + "»";
    return token;
  }

  Token read_string() {
    const std::size_t behind = skip_string(text_, position_);
    if (behind == std::string_view::npos) {
      fault_ = "не закрыты кавычки: " + std::string(text_.substr(position_));
      position_ = text_.size();
      return {};
    }
    const std::u32string quoted = to_utf32(text_.substr(position_, behind - position_));
    position_ = behind;
    return {.kind = TokenKind::String, .text = unescape(quoted.substr(1, quoted.size() - 2))};
  }

  static std::string unescape(const std::u32string& quoted) {
    std::string text;
    for (std::size_t i = 0; i < quoted.size(); ++i) {
      if (quoted[i] != U'\\' || i + 1 == quoted.size()) {
        append_utf8(text, quoted[i]);
        continue;
      }
      const char32_t letter = quoted[++i];
      append_utf8(text, letter == U'n' ? U'\n' : letter == U't' ? U'\t' : letter);
    }
    return text;
  }

  Token read_symbol(char32_t letter) {
    static constexpr std::array<std::string_view, 26> kSymbols = {
        "==", "!=", "<=", ">=", "**", "//", "|", "(", ")", "[", "]", "{", "}",
        ",",  ".",  ":",  "=",  "<",  ">",  "+", "*", "/", "%", "~", "-", ";"};
    if (is_dash(letter)) {
      (void)next_code_point(text_, position_);
      return {.kind = TokenKind::Symbol, .text = "-"};
    }
    for (const std::string_view symbol : kSymbols) {
      if (!text_.substr(position_).starts_with(symbol)) continue;
      position_ += symbol.size();
      return {.kind = TokenKind::Symbol, .text = std::string(symbol)};
    }
    fault_ = "непонятный знак «";
    append_utf8(fault_, letter);
    fault_ += "»";
    position_ = text_.size();
    return {};
  }

  std::string_view text_;
  std::string& fault_;
  std::size_t position_ = 0;
  std::vector<Token> tokens_ = {};
};

}  // namespace

std::vector<Tag> find_tags(std::string_view text) {
  std::vector<Tag> tags;
  std::size_t position = text.find('{');
  while (position != std::string_view::npos) {
    const Marks* marks = marks_at(text, position);
    if (marks == nullptr) {
      position = text.find('{', position + 1);
      continue;
    }
    tags.push_back(read_tag(text, position, *marks));
    position = text.find('{', tags.back().end);
  }
  return tags;
}

std::vector<Token> read_tokens(std::string_view inside, std::string& fault) {
  return Lexer(inside, fault).read();
}

}  // namespace muko::tmpl
