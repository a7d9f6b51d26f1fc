#include "readers/mail/headers.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "language/encoding.h"

namespace muko::mail {
namespace {

constexpr std::size_t kMaxHeaders = 2000;  // lines

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// A byte that `mark` and two hexadecimal digits at `at` stand for.
std::optional<char> escaped_byte(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size()) return std::nullopt;
  const int high = hex_digit(text[at + 1]);
  const int low = hex_digit(text[at + 2]);
  if (high < 0 || low < 0) return std::nullopt;
  return static_cast<char>(high * 16 + low);
}

std::string_view take_line(std::string_view& bytes) {
  const std::size_t end = std::min(bytes.find('\n'), bytes.size());
  std::string_view line = bytes.substr(0, end);
  bytes.remove_prefix(std::min(end + 1, bytes.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

// `%D0%BF` of RFC 2231.
std::string decode_percents(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::optional<char> byte = text[at] == '%' ? escaped_byte(text, at) : std::nullopt;
    out += byte.value_or(text[at]);
    if (byte) at += 2;
  }
  return out;
}

struct EncodedWord {
  std::string charset = {};
  std::string bytes = {};
  std::size_t end = 0;
};

// RFC 2047 allows 75 bytes; programs write longer ones.
constexpr std::size_t kLongestWord = 4000;

// At `at` stands "=?": the word, where it is one.
std::optional<EncodedWord> encoded_word(std::string_view whole, std::size_t at) {
  const std::string_view text = whole.substr(0, at + kLongestWord);
  const std::size_t charset_end = text.find('?', at + 2);
  if (charset_end == text.npos || charset_end + 2 >= text.size()) return std::nullopt;
  if (text[charset_end + 2] != '?') return std::nullopt;
  const std::size_t end = text.find("?=", charset_end + 3);
  if (end == text.npos) return std::nullopt;
  EncodedWord word;
  word.charset = std::string(text.substr(at + 2, charset_end - at - 2));
  word.charset.erase(std::min(word.charset.find('*'), word.charset.size()));  // RFC 2231: language
  const std::string_view inner = text.substr(charset_end + 3, end - charset_end - 3);
  if (text[charset_end + 1] == 'B' || text[charset_end + 1] == 'b') {
    word.bytes = decode_base64(inner);
  } else {
    std::string spaced(inner);
    std::replace(spaced.begin(), spaced.end(), '_', ' ');
    word.bytes = decode_quoted_printable(spaced);
  }
  word.end = end + 2;
  return word;
}

std::string without_bytes_of_8_bits(std::string_view text) {
  return is_valid_utf8(text) ? std::string(text) : decode_text(text).text;
}

// One of "; name=value": quoted or not. Moves `text` behind it.
std::pair<std::string, std::string> take_parameter(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of("; \t\r\n"), text.size()));
  const std::size_t name_end = std::min(text.find_first_of("=;"), text.size());
  std::string name = to_lower(trim(text.substr(0, name_end)));
  const bool has_value = name_end < text.size() && text[name_end] == '=';
  text.remove_prefix(std::min(name_end + 1, text.size()));
  if (!has_value) return {std::move(name), {}};
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  std::string value;
  if (!text.starts_with('"')) {
    const std::size_t end = std::min(text.find(';'), text.size());
    value = std::string(trim(text.substr(0, end)));
    text.remove_prefix(end);
    return {std::move(name), std::move(value)};
  }
  std::size_t at = 1;
  for (; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\' && at + 1 < text.size()) ++at;
    value += text[at];
  }
  text.remove_prefix(std::min(at + 1, text.size()));
  return {std::move(name), std::move(value)};
}

// RFC 2231: name*0*=koi8-r'ru'%D0; name*1=…: pieces that are one value, the first with its
// encoding.
class LongParameter {
 public:
  void add(std::string_view value, bool escaped) {
    if (escaped && bytes_.empty() && charset_.empty()) {
      const std::size_t first = value.find('\'');
      const std::size_t second = first == value.npos ? first : value.find('\'', first + 1);
      if (second != value.npos) {
        charset_ = std::string(value.substr(0, first));
        value.remove_prefix(second + 1);
      }
    }
    bytes_ += escaped ? decode_percents(value) : std::string(value);
  }
  [[nodiscard]] std::string text() const { return decode_text_named(bytes_, charset_); }

 private:
  std::string charset_ = {};
  std::string bytes_ = {};
};

}  // namespace

Headers take_headers(std::string_view& bytes) {
  Headers headers;
  std::string* last = nullptr;
  std::string ignored;
  if (bytes.starts_with("From ")) (void)take_line(bytes);  // of mbox
  for (std::size_t count = 0; !bytes.empty() && count < kMaxHeaders; ++count) {
    const std::string_view line = take_line(bytes);
    if (line.empty()) break;
    if ((line[0] == ' ' || line[0] == '\t') && last != nullptr) {
      *last += " " + std::string(trim(line));
      continue;
    }
    const std::size_t colon = line.find(':');
    if (colon == line.npos) continue;
    const auto [at, added] = headers.try_emplace(to_lower(line.substr(0, colon)),
                                                 std::string(trim(line.substr(colon + 1))));
    last = added ? &at->second : &ignored;
  }
  return headers;
}

Field parse_field(std::string_view text) {
  Field field;
  const std::size_t end = std::min(text.find(';'), text.size());
  field.value = to_lower(trim(text.substr(0, end)));
  text.remove_prefix(end);
  std::map<std::string, LongParameter> pieces;
  while (!text.empty()) {
    auto [name, value] = take_parameter(text);
    const std::size_t star = name.find('*');
    if (star == name.npos) {
      if (!name.empty()) field.parameters.try_emplace(name, decode_words(value));
    } else {
      pieces[name.substr(0, star)].add(value, name.ends_with('*'));
    }
  }
  for (const auto& [name, parameter] : pieces) field.parameters[name] = parameter.text();
  return field;
}

std::string decode_base64(std::string_view text) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  out.reserve(text.size() / 4 * 3);
  unsigned bits = 0;
  int count = 0;
  for (const char c : text) {
    if (c == '=') {  // the end; another piece may have been put behind it
      count = 0;
      continue;
    }
    const std::size_t digit = kDigits.find(c);
    if (digit == kDigits.npos) continue;
    bits = bits << 6U | static_cast<unsigned>(digit);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    out += static_cast<char>(bits >> static_cast<unsigned>(count) & 0xFFU);
  }
  return out;
}

std::string decode_quoted_printable(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '=') {
      out += text[at];
      continue;
    }
    const std::optional<char> byte = escaped_byte(text, at);
    const std::size_t end = text.find_first_not_of(" \t\r", at + 1);
    if (byte) {
      out += *byte;
      at += 2;
    } else if (end == text.npos || text[end] == '\n') {
      at = end == text.npos ? text.size() : end;
    } else {
      out += '=';
    }
  }
  return out;
}

std::string decode_words(std::string_view text) {
  std::string out;
  EncodedWord run;  // neighbours of one charset: a letter may be split between them
  const auto flush = [&] {
    if (!run.bytes.empty()) out += decode_text_named(run.bytes, run.charset);
    run = {};
  };
  std::size_t plain = 0;
  for (std::size_t at = text.find("=?"); at != text.npos; at = text.find("=?", at)) {
    std::optional<EncodedWord> word = encoded_word(text, at);
    if (!word) {
      at += 2;
      continue;
    }
    const std::string_view between = text.substr(plain, at - plain);
    if (run.end == 0 || !trim(between).empty() || word->charset != run.charset) flush();
    if (plain == 0 || !trim(between).empty()) out += without_bytes_of_8_bits(between);
    run.charset = word->charset;
    run.bytes += word->bytes;
    run.end = at = plain = word->end;
  }
  flush();
  return out + without_bytes_of_8_bits(text.substr(plain));
}

}  // namespace muko::mail
