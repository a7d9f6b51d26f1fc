// The methods that make texts of a text.

#include <algorithm>

#include "base/find_text.h"
#include "base/utf8.h"
#include "generator/language/format.h"
#include "generator/language/methods.h"
#include "generator/language/python_text.h"
#include "generator/language/russian.h"
#include "generator/language/sequence.h"
#include "generator/language/text_changes.h"

namespace muko::tmpl {
namespace {

std::string given(const Value& argument, std::string_view otherwise) {
  return argument.text() == nullptr ? std::string(otherwise) : *argument.text();
}

std::vector<Value> texts(const std::vector<std::string>& parts) {
  std::vector<Value> values;
  for (const std::string& part : parts) values.emplace_back(json(part));
  return values;
}

template <std::string (*change)(std::string_view)>
Value changed(const Value& self, const Arguments& /*none*/, Context& context) {
  return context.text(change(*self.text()));
}

template <bool left, bool right>
Value strip(const Value& self, const Arguments& arguments, Context& context) {
  const std::string* letters = arguments[0].text();
  return context.text(letters == nullptr ? stripped(*self.text(), left, right)
                                         : stripped_of(*self.text(), *letters, left, right));
}

template <bool from_end>
Value split(const Value& self, const Arguments& arguments, Context& context) {
  context.spend(self.text()->size());
  const std::string* separator = arguments[0].text();
  const std::int64_t limit = whole_argument(arguments[1], -1, context);
  if (separator == nullptr) {
    return context.list(texts(split_at_spaces(*self.text(), limit, from_end)));
  }
  if (separator->empty()) return context.fault("split() по пустой строке невозможен");
  return context.list(texts(split_at(*self.text(), *separator, limit, from_end)));
}

Value splitlines(const Value& self, const Arguments& arguments, Context& context) {
  context.spend(self.text()->size());
  return context.list(texts(split_lines(*self.text(), is_true(arguments[0]))));
}

Value join(const Value& self, const Arguments& arguments, Context& context) {
  const auto items = items_of(arguments[0], context);
  if (!items) return context.fault("join() нужен список");
  std::string result;
  for (const Value& item : *items) {
    if (item.text() == nullptr) {
      return context.fault(std::string("join() соединяет только строки, а здесь ") +
                           type_name(item) + ": есть фильтр «join»");
    }
    if (&item != &items->front()) result += *self.text();
    result += *item.text();
    context.step();
    if (result.size() > kMaxTextBytes) return context.too_long_text();
  }
  return context.text(std::move(result));
}

Value replace(const Value& self, const Arguments& arguments, Context& context) {
  if (arguments[0].text() == nullptr || arguments[1].text() == nullptr) {
    return context.fault("replace() нужны две строки");
  }
  return replaced(*self.text(), *arguments[0].text(), *arguments[1].text(),
                  whole_argument(arguments[2], -1, context), context);
}

template <char align>
Value justify(const Value& self, const Arguments& arguments, Context& context) {
  return justified(*self.text(), whole_argument(arguments[0], 0, context), align,
                   given(arguments[1], " "), context);
}

Value zfill(const Value& self, const Arguments& arguments, Context& context) {
  const std::string& text = *self.text();
  const bool sign = text.starts_with('-') || text.starts_with('+');
  const std::int64_t wanted = std::max<std::int64_t>(whole_argument(arguments[0], 0, context), 1);
  const std::int64_t width = wanted - (sign ? 1 : 0);
  const Value digits = justified(text.substr(sign ? 1 : 0), width, '>', "0", context);
  return digits.text() == nullptr ? digits
                                  : context.text(text.substr(0, sign ? 1 : 0) + *digits.text());
}

Value format(const Value& self, const Arguments& arguments, Context& context) {
  return format_braces(*self.text(), {arguments.rest, arguments.named}, context);
}

template <bool from_end>
Value partition(const Value& self, const Arguments& arguments, Context& context) {
  const std::string& text = *self.text();
  const std::string separator = given(arguments[0], "");
  if (separator.empty()) return context.fault("partition() по пустой строке невозможен");
  const std::size_t at = from_end ? text.rfind(separator) : find_text(text, separator);
  if (at == std::string::npos) {
    return context.tuple(texts(from_end ? std::vector<std::string>{"", "", text}
                                        : std::vector<std::string>{text, "", ""}));
  }
  return context.tuple(texts({text.substr(0, at), separator, text.substr(at + separator.size())}));
}

Value removeprefix(const Value& self, const Arguments& arguments, Context& context) {
  const std::string prefix = given(arguments[0], "");
  const bool there = self.text()->starts_with(prefix);
  return context.text(self.text()->substr(there ? prefix.size() : 0));
}

Value removesuffix(const Value& self, const Arguments& arguments, Context& context) {
  const std::string suffix = given(arguments[0], "");
  const bool there = self.text()->ends_with(suffix);
  return context.text(self.text()->substr(0, self.text()->size() - (there ? suffix.size() : 0)));
}

Value expandtabs(const Value& self, const Arguments& arguments, Context& context) {
  const std::int64_t size =
      std::clamp<std::int64_t>(whole_argument(arguments[0], 8, context), 0, 100);
  std::string result;
  std::int64_t column = 0;
  for (std::size_t position = 0; position < self.text()->size();) {
    const char32_t letter = next_code_point(*self.text(), position);
    if (letter != U'\t') {
      append_utf8(result, letter);
      column = letter == U'\n' || letter == U'\r' ? 0 : column + 1;
      continue;
    }
    const std::int64_t spaces = size == 0 ? 0 : size - column % size;
    result.append(static_cast<std::size_t>(spaces), ' ');
    column += spaces;
  }
  return context.text(std::move(result));
}

constexpr std::array<Method, 24> kMethods = {{
    {.name = "upper", .function = changed<upper_text>},
    {.name = "lower", .function = changed<lower_text>},
    {.name = "casefold", .function = changed<folded_text>},
    {.name = "capitalize", .function = changed<capitalized>},
    {.name = "title", .function = changed<title_of_words>},
    {.name = "swapcase", .function = changed<swapped_case>},
    {.name = "strip", .parameters = {"chars"}, .function = strip<true, true>},
    {.name = "lstrip", .parameters = {"chars"}, .function = strip<true, false>},
    {.name = "rstrip", .parameters = {"chars"}, .function = strip<false, true>},
    {.name = "split", .parameters = {"sep", "maxsplit"}, .function = split<false>},
    {.name = "rsplit", .parameters = {"sep", "maxsplit"}, .function = split<true>},
    {.name = "splitlines", .parameters = {"keepends"}, .function = splitlines},
    {.name = "join", .parameters = {"iterable"}, .required = 1, .function = join},
    {.name = "replace", .parameters = {"old", "new", "count"}, .required = 2, .function = replace},
    {.name = "center",
     .parameters = {"width", "fillchar"},
     .required = 1,
     .function = justify<'^'>},
    {.name = "ljust", .parameters = {"width", "fillchar"}, .required = 1, .function = justify<'<'>},
    {.name = "rjust", .parameters = {"width", "fillchar"}, .required = 1, .function = justify<'>'>},
    {.name = "zfill", .parameters = {"width"}, .required = 1, .function = zfill},
    {.name = "format", .variadic = true, .function = format},
    {.name = "partition", .parameters = {"sep"}, .required = 1, .function = partition<false>},
    {.name = "rpartition", .parameters = {"sep"}, .required = 1, .function = partition<true>},
    {.name = "removeprefix", .parameters = {"prefix"}, .required = 1, .function = removeprefix},
    {.name = "removesuffix", .parameters = {"suffix"}, .required = 1, .function = removesuffix},
    {.name = "expandtabs", .parameters = {"tabsize"}, .function = expandtabs},
}};

}  // namespace

std::span<const Method> text_methods() {
  return kMethods;
}

}  // namespace muko::tmpl
