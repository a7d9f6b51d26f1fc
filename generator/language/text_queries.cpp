// The methods that ask something of a text.

#include <algorithm>

#include "base/find_text.h"
#include "base/utf8.h"
#include "generator/language/methods.h"
#include "generator/language/sequence.h"
#include "generator/language/text_changes.h"

namespace muko::tmpl {
namespace {

// The stretch of a text that start and end leave, and where it begins, in code points.
struct Stretch {
  std::string_view text;
  std::int64_t start;
  bool valid;  // false where it begins behind the end
};

Stretch stretch_of(const Value& self, const Value& from, const Value& to, Context& context) {
  const std::string& text = *self.text();
  context.spend(text.size());
  const auto length = static_cast<std::int64_t>(length_utf8(text));
  const auto clamped = [&](std::int64_t index) {
    return std::clamp<std::int64_t>(index < 0 ? index + length : index, 0, length);
  };
  const std::int64_t wanted = whole_argument(from, 0, context);
  const std::int64_t start = clamped(wanted);
  const std::int64_t end = clamped(whole_argument(to, length, context));
  if (wanted > length || end < start) return {{}, start, false};
  return {substr_utf8(text, static_cast<std::size_t>(start), static_cast<std::size_t>(end)), start,
          true};
}

template <bool from_end>
std::int64_t position_of(const Value& self, const Arguments& arguments, Context& context) {
  const Stretch stretch = stretch_of(self, arguments[1], arguments[2], context);
  const std::string* part = arguments[0].text();
  if (part == nullptr) {
    (void)context.fault(std::string("искать можно строку, а здесь ") + type_name(arguments[0]));
    return -1;
  }
  if (!stretch.valid) return -1;
  const std::size_t at = from_end ? stretch.text.rfind(*part) : find_text(stretch.text, *part);
  if (at == std::string_view::npos) return -1;
  return stretch.start + static_cast<std::int64_t>(length_utf8(stretch.text.substr(0, at)));
}

template <bool from_end>
Value find(const Value& self, const Arguments& arguments, Context& context) {
  return Value(json(position_of<from_end>(self, arguments, context)));
}

template <bool from_end>
Value index(const Value& self, const Arguments& arguments, Context& context) {
  const std::int64_t at = position_of<from_end>(self, arguments, context);
  return at < 0 ? context.fault("index(): в строке этого нет; есть find()") : Value(json(at));
}

Value count(const Value& self, const Arguments& arguments, Context& context) {
  const Stretch stretch = stretch_of(self, arguments[1], arguments[2], context);
  const std::string* part = arguments[0].text();
  if (part == nullptr) return context.fault("count() строки считает строки");
  if (!stretch.valid) return Value(json(0));
  if (part->empty()) return Value(json(length_utf8(stretch.text) + 1));
  std::size_t found = 0;
  for (std::size_t at = find_text(stretch.text, *part); at != std::string_view::npos;
       at = find_text(stretch.text, *part, at + part->size())) {
    ++found;
  }
  return Value(json(found));
}

template <bool at_end>
Value touches(const Value& self, const Arguments& arguments, Context& context) {
  const Stretch stretch = stretch_of(self, arguments[1], arguments[2], context);
  std::vector<Value> parts = {arguments[0]};
  if (arguments[0].list() != nullptr) parts = arguments[0].list()->items;
  for (const Value& part : parts) {
    if (part.text() == nullptr) return context.fault("startswith() и endswith() нужна строка");
    const bool there =
        at_end ? stretch.text.ends_with(*part.text()) : stretch.text.starts_with(*part.text());
    if (there && stretch.valid) return Value(json(true));
  }
  return Value(json(false));
}

bool is_digit(char32_t letter) {
  return letter >= U'0' && letter <= U'9';
}
// Superscripts and the like: digits to Python, but no decimal ones.
bool is_any_digit(char32_t letter) {
  return is_digit(letter) || letter == 0xB2 || letter == 0xB3 || letter == 0xB9 ||
         (letter >= 0x2070 && letter <= 0x2089 && letter != 0x2071);
}
bool is_numeral(char32_t letter) {
  return is_any_digit(letter) || (letter >= 0xBC && letter <= 0xBE) ||
         (letter >= 0x2150 && letter <= 0x2189);
}
bool is_word_letter(char32_t letter) {
  return is_letter(letter) || is_numeral(letter);
}

// True where there is something and each letter of it is of the kind.
template <bool (*is_kind)(char32_t)>
Value all_of(const Value& self, const Arguments& /*none*/, Context& context) {
  const std::string& text = *self.text();
  context.spend(text.size());
  bool all = !text.empty();
  for (std::size_t position = 0; position < text.size() && all;) {
    all = is_kind(next_code_point(text, position));
  }
  return Value(json(all));
}

template <bool upper>
Value has_case(const Value& self, const Arguments& /*none*/, Context& /*context*/) {
  return Value(json(is_all_of_case(*self.text(), upper)));
}

// Every word begins with a capital and has no other.
Value istitle(const Value& self, const Arguments& /*none*/, Context& /*context*/) {
  bool found = false;
  bool inside = false;
  for (std::size_t position = 0; position < self.text()->size();) {
    const char32_t letter = next_code_point(*self.text(), position);
    const bool is_word = is_letter(letter);
    if (is_word && is_upper(letter) == inside) return Value(json(false));
    found = found || is_word;
    inside = is_word;
  }
  return Value(json(found));
}

Value isidentifier(const Value& self, const Arguments& /*none*/, Context& /*context*/) {
  bool first = true;
  for (std::size_t position = 0; position < self.text()->size(); first = false) {
    const char32_t letter = next_code_point(*self.text(), position);
    const bool fits = is_letter(letter) || letter == U'_' || (is_digit(letter) && !first);
    if (!fits) return Value(json(false));
  }
  return Value(json(!first));
}

constexpr std::array<Method, 17> kMethods = {{
    {.name = "find", .parameters = {"sub", "start", "end"}, .required = 1, .function = find<false>},
    {.name = "rfind", .parameters = {"sub", "start", "end"}, .required = 1, .function = find<true>},
    {.name = "index",
     .parameters = {"sub", "start", "end"},
     .required = 1,
     .function = index<false>},
    {.name = "rindex",
     .parameters = {"sub", "start", "end"},
     .required = 1,
     .function = index<true>},
    {.name = "count", .parameters = {"sub", "start", "end"}, .required = 1, .function = count},
    {.name = "startswith",
     .parameters = {"prefix", "start", "end"},
     .required = 1,
     .function = touches<false>},
    {.name = "endswith",
     .parameters = {"suffix", "start", "end"},
     .required = 1,
     .function = touches<true>},
    {.name = "isdigit", .function = all_of<is_any_digit>},
    {.name = "isdecimal", .function = all_of<is_digit>},
    {.name = "isnumeric", .function = all_of<is_numeral>},
    {.name = "isalpha", .function = all_of<is_letter>},
    {.name = "isalnum", .function = all_of<is_word_letter>},
    {.name = "isspace", .function = all_of<is_space>},
    {.name = "isupper", .function = has_case<true>},
    {.name = "islower", .function = has_case<false>},
    {.name = "istitle", .function = istitle},
    {.name = "isidentifier", .function = isidentifier},
}};

}  // namespace

std::span<const Method> text_queries() {
  return kMethods;
}

}  // namespace muko::tmpl
