// The Russian filters of wording: quotes, spaces that don't break, enumerations.

#include <algorithm>
#include <array>
#include <vector>

#include "base/utf8.h"
#include "generator/language/filter_input.h"
#include "generator/language/russian.h"
#include "generator/language/russian_filters.h"
#include "generator/language/sequence.h"

namespace muko::tmpl {
namespace {

constexpr const char* kNoBreak = "\u00A0";

// « » and " become „ “: they will stand inside « ».
std::string with_inner_quotes(std::string_view text) {
  std::string result;
  bool open = false;
  for (std::size_t position = 0; position < text.size();) {
    const char32_t letter = next_code_point(text, position);
    const bool plain = letter == U'"';
    if (letter == U'«' || (plain && !open)) {
      result += "„";
      open = true;
    } else if (letter == U'»' || plain) {
      result += "“";
      open = false;
    } else {
      append_utf8(result, letter);
    }
  }
  return result;
}

// «Точка роста» that is quoted as a whole already.
bool is_quoted(std::string_view text) {
  const std::string_view open = "«";
  const std::string_view close = "»";
  return text.starts_with(open) && text.ends_with(close) &&
         text.find(open, open.size()) == std::string_view::npos &&
         text.find(close) == text.size() - close.size();
}

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_number(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char letter) {
    return (letter >= '0' && letter <= '9') || letter == ',' || letter == '.';
  });
}

// «П.И.», «П.»
bool is_initials(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t position = 0; position < word.size();) {
    const char32_t letter = next_code_point(word, position);
    if (letter == U'.') {
      if (letters != 1) return false;
      letters = 0;
    } else if (!is_upper(letter) || ++letters > 1) {
      return false;
    }
  }
  return letters == 0 && !word.empty();
}

bool is_surname(std::string_view word) {
  std::size_t position = 0;
  return !word.empty() && is_upper(next_code_point(word, position)) && word.size() > 4;
}

// A line must not end between these two words.
bool belong_together(std::string_view before, std::string_view behind) {
  static constexpr std::array<std::string_view, 25> kBefore = {
      "№",    "§",   "г.", "с.",   "п.",   "пп.",  "ст.",   "ч.",  "гл.",
      "т.",   "ул.", "д.", "кв.",  "стр.", "рис.", "табл.", "им.", "и.о.",
      "И.о.", "и.",  "И.", "врио", "ВРИО", "тел.", "каб."};
  static constexpr std::array<std::string_view, 20> kBehind = {
      "г.",    "г",    "г.,", "гг.",  "гг.,", "года", "году", "руб.", "руб.,", "коп.",
      "коп.,", "тыс.", "млн", "млрд", "%",    "чел.", "ч.",   "мин.", "кв.",   "шт."};
  const bool marked = is_one_of(before, kBefore) || is_initials(before);
  if (marked) return true;
  if (is_number(before) && is_one_of(behind, kBehind)) return true;
  // «5 марта», «Ясенев П.И.»
  static constexpr std::array<std::string_view, 12> kMonths = {
      "января", "февраля", "марта",    "апреля",  "мая",    "июня",
      "июля",   "августа", "сентября", "октября", "ноября", "декабря"};
  if (is_number(before) && is_one_of(behind, kMonths)) return true;
  std::string_view initials = behind;
  while (!initials.empty() && (initials.back() == ',' || initials.back() == ';')) {
    initials.remove_suffix(1);
  }
  return is_surname(before) && is_initials(initials);
}

// An item of an enumeration without the mark at its end.
std::string_view bare_item(std::string_view text) {
  text = trim(text);
  while (!text.empty() && (text.back() == ';' || text.back() == ',' || text.back() == '.')) {
    text.remove_suffix(1);
  }
  return text;
}

}  // namespace

Value quoted_filter(const Value& input, const Arguments& /*none*/, Context& context) {
  const auto text = text_of(input, context);
  if (!text) return Value::nothing();
  const std::string_view trimmed = trim(*text);
  if (trimmed.empty() || is_quoted(trimmed)) return text_value(std::string(trimmed));
  return text_value("«" + with_inner_quotes(trimmed) + "»");
}

Value no_breaks_filter(const Value& input, const Arguments& /*none*/, Context& context) {
  const auto text = text_of(input, context);
  if (!text) return Value::nothing();
  std::string result;
  std::string_view before;
  for (std::size_t start = 0; start <= text->size();) {
    const std::size_t end = std::min(text->find(' ', start), text->size());
    const std::string_view word = std::string_view(*text).substr(start, end - start);
    if (start > 0) result += belong_together(before, word) ? kNoBreak : " ";
    result += word;
    before = word;
    start = end + 1;
  }
  return text_value(std::move(result));
}

Value enumeration_filter(const Value& input, const Arguments& arguments, Context& context) {
  // A text would be enumerated letter by letter.
  if (input.text() != nullptr) {
    return context.fault("фильтру «перечень» нужен список, а здесь строка");
  }
  const auto items = list_of("перечень", input, context);
  if (!items) return Value::nothing();
  const std::string separator = text_or(arguments[0], "; ");
  const bool by_member = arguments[1].absent() == nullptr;
  std::string result;
  for (const Value& item : *items) {
    const Value part = by_member ? follow_path(item, arguments[1], context) : item;
    const bool plain = part.text() != nullptr || is_numeric(part);
    const auto text = plain ? text_of(part, context) : std::nullopt;
    if (!text) return context.fault("фильтр «перечень» соединяет только строки и числа");
    const std::string_view bare = bare_item(*text);
    if (bare.empty()) continue;
    if (!result.empty()) result += separator;
    result += bare;
    context.step(result.size());
  }
  return text_value(result.empty() ? result : result + ".");
}

Value first_upper_filter(const Value& input, const Arguments& /*none*/, Context& context) {
  const auto text = text_of(input, context);
  return text ? text_value(first_upper(*text)) : Value::nothing();
}

}  // namespace muko::tmpl
