#include "generator/language/format_spec.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "base/utf8.h"
#include "generator/language/python_text.h"

namespace muko::tmpl {
namespace {

constexpr int kMaxPrecision = 100;

// "*^" at the start of a layout: any character before the mark is what fills.
void read_align(std::u32string_view& rest, FormatSpec& spec) {
  static constexpr std::u32string_view kMarks = U"<>^=";
  if (rest.size() > 1 && kMarks.find(rest[1]) != std::u32string_view::npos) {
    spec.fill = rest[0];
    spec.align = static_cast<char>(rest[1]);
    rest.remove_prefix(2);
  } else if (!rest.empty() && kMarks.find(rest[0]) != std::u32string_view::npos) {
    spec.align = static_cast<char>(rest[0]);
    rest.remove_prefix(1);
  }
}

bool take(std::u32string_view& rest, char32_t letter) {
  if (rest.empty() || rest.front() != letter) return false;
  rest.remove_prefix(1);
  return true;
}

std::size_t read_size(std::u32string_view& rest) {
  std::size_t size = 0;
  while (!rest.empty() && rest.front() >= U'0' && rest.front() <= U'9') {
    if (size < 100'000'000) size = size * 10 + (rest.front() - U'0');
    rest.remove_prefix(1);
  }
  return size;
}

bool is_whole_type(char type) {
  return std::string_view("dbcoxXn").find(type) != std::string_view::npos;
}

bool is_float_type(char type) {
  return std::string_view("eEfFgG%").find(type) != std::string_view::npos;
}

std::string upper_ascii(std::string text) {
  for (char& letter : text) {
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  }
  return text;
}

std::string whole_digits(std::uint64_t magnitude, const FormatSpec& spec) {
  const int base = spec.type == 'b'                       ? 2
                   : spec.type == 'o'                     ? 8
                   : spec.type == 'x' || spec.type == 'X' ? 16
                                                          : 10;
  std::array<char, 72> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), magnitude, base);
  std::string digits(buffer.data(), end.ptr);
  return spec.type == 'X' ? upper_ascii(std::move(digits)) : digits;
}

std::string whole_prefix(const FormatSpec& spec) {
  if (!spec.alternate || spec.type == 0 || spec.type == 'd' || spec.type == 'n') return {};
  return std::string("0") + spec.type;
}

// As Python: without a type the shortest form, with ".0" of a whole one.
std::string float_digits(double size, const FormatSpec& spec) {
  if (!std::isfinite(size)) return float_text(size);
  if (spec.type == 0 && !spec.precision) return float_text(size);
  const bool percent = spec.type == '%';
  const char type = spec.type == 0 ? 'g' : spec.type;
  const auto format = type == 'e' || type == 'E'   ? std::chars_format::scientific
                      : type == 'g' || type == 'G' ? std::chars_format::general
                                                   : std::chars_format::fixed;
  std::array<char, 512> buffer{};
  int precision = spec.precision.value_or(6);
  if (format == std::chars_format::general && precision == 0) precision = 1;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(),
                                 percent ? size * 100 : size, format, precision);
  std::string digits(buffer.data(), end.ptr);
  if (percent) digits += '%';
  return type == 'E' || type == 'G' ? upper_ascii(std::move(digits)) : digits;
}

// 1234567.8 -> 1,234,567.8
std::string grouped(const std::string& digits, const FormatSpec& spec) {
  if (spec.grouping == 0) return digits;
  const bool decimal = spec.type != 'x' && spec.type != 'X' && spec.type != 'b' && spec.type != 'o';
  const std::size_t step = decimal ? 3 : 4;
  std::size_t whole = digits.find_first_not_of("0123456789");
  if (!decimal || whole == std::string::npos) whole = digits.size();
  std::string result;
  for (std::size_t i = 0; i < whole; ++i) {
    if (i > 0 && (whole - i) % step == 0) result += spec.grouping;
    result += digits[i];
  }
  return result + digits.substr(whole);
}

void append_letter(std::int64_t code, std::string& text, Context& context) {
  const bool exists = code >= 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
  if (exists) {
    append_utf8(text, static_cast<char32_t>(code));
  } else {
    (void)context.fault("знака с номером " + std::to_string(code) + " нет");
  }
}

std::string sign_of(bool negative, const FormatSpec& spec) {
  if (negative) return "-";
  return spec.sign == '-' ? "" : std::string(1, spec.sign);
}

}  // namespace

std::optional<FormatSpec> read_spec(std::string_view text) {
  const std::u32string letters = to_utf32(text);
  std::u32string_view rest = letters;
  FormatSpec spec;
  read_align(rest, spec);
  for (const char sign : {'+', '-', ' '}) {
    if (take(rest, static_cast<unsigned char>(sign))) spec.sign = sign;
  }
  spec.alternate = take(rest, U'#');
  if (take(rest, U'0') && spec.align == 0) {
    spec.fill = U'0';
    spec.align = '=';
  }
  spec.width = read_size(rest);
  if (take(rest, U',')) spec.grouping = ',';
  if (take(rest, U'_')) spec.grouping = '_';
  if (take(rest, U'.')) {
    if (rest.empty() || rest.front() < U'0' || rest.front() > U'9') return std::nullopt;
    spec.precision = static_cast<int>(read_size(rest));
  }
  if (rest.empty()) return spec;
  static constexpr std::u32string_view kTypes = U"bcdeEfFgGnosxX%";
  if (rest.size() > 1 || kTypes.find(rest.front()) == std::u32string_view::npos) {
    return std::nullopt;
  }
  spec.type = static_cast<char>(rest.front());
  return spec;
}

std::string padded(const std::string& text, const FormatSpec& spec, char align, Context& context) {
  const std::size_t length = length_utf8(text);
  if (spec.width <= length) return text;
  const std::size_t missing = spec.width - length;
  if (missing > kMaxTextBytes / 4) {
    (void)context.too_long_text();
    return text;
  }
  context.spend(missing);
  if (spec.align != 0) align = spec.align;
  std::string fill;
  for (std::size_t i = 0; i < missing; ++i) append_utf8(fill, spec.fill);
  if (align == '<') return text + fill;
  if (align == '>') return fill + text;
  const std::size_t digits = text.find_first_not_of("+- ");
  if (align == '=')
    return text.substr(0, digits) + fill + text.substr(std::min(digits, text.size()));
  const std::size_t half = byte_offset(fill, missing / 2);
  return fill.substr(0, half) + text + fill.substr(half);
}

std::string format_number(const Value& number, const FormatSpec& spec, Context& context) {
  const bool as_float = is_float_type(spec.type) || (!is_integral(number) && spec.type == 0);
  if (spec.precision.value_or(0) > kMaxPrecision) {
    (void)context.fault("в формате больше " + std::to_string(kMaxPrecision) + " знаков");
    return {};
  }
  if (!as_float && (!is_integral(number) || (spec.type != 0 && !is_whole_type(spec.type)))) {
    (void)context.fault(std::string("вид «") + spec.type +
                        "» в формате не подходит значению: " + type_name(number));
    return {};
  }
  std::string text;
  if (as_float) {
    const double value = double_of(number);
    text = sign_of(std::signbit(value), spec) + grouped(float_digits(std::abs(value), spec), spec);
  } else if (spec.type == 'c') {
    append_letter(integer_of(number), text, context);
  } else {
    const std::int64_t value = integer_of(number);
    const std::uint64_t magnitude =
        value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    text = sign_of(value < 0, spec) + whole_prefix(spec) +
           grouped(whole_digits(magnitude, spec), spec);
  }
  return padded(text, spec, '>', context);
}

std::string format_text(std::string_view text, const FormatSpec& spec, Context& context) {
  if (spec.precision) {
    text = substr_utf8(text, 0, static_cast<std::size_t>(*spec.precision));
  }
  FormatSpec layout = spec;
  if (layout.align == '=') layout.align = '<';
  return padded(std::string(text), layout, '<', context);
}

}  // namespace muko::tmpl
