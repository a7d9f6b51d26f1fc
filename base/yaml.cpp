#include "base/yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <sstream>

#include "base/utf8.h"
#include "base/yaml_builder.h"
#include "base/yaml_events.h"

namespace muko {
namespace {

// The text with the surrogate pairs of JSON ("\uD83D\uDE00") spelt as YAML can read them
// ("\U0001F600"), and where that made a line shorter.
struct Respelt {
  std::string text;
  std::vector<std::size_t> shortened;  // byte offsets in `text`, each two columns
};

constexpr std::size_t kEscapeLength = 6;  // \uD83D

// The code unit of an escape at `position`: 0 where there is none.
char32_t escaped_unit(std::string_view text, std::size_t position) {
  const std::string_view escape = text.substr(std::min(position, text.size()), kEscapeLength);
  if (escape.size() < kEscapeLength || !escape.starts_with("\\u")) return 0;
  std::uint32_t unit = 0;
  const auto [end, error] =
      std::from_chars(escape.data() + 2, escape.data() + escape.size(), unit, 16);
  const bool whole = error == std::errc() && end == escape.data() + escape.size();
  return whole ? unit : 0;
}

// The code point of a pair at `position`: 0 where there is none.
char32_t surrogate_pair(std::string_view text, std::size_t position) {
  const char32_t high = escaped_unit(text, position);
  if (high < 0xD800 || high > 0xDBFF) return 0;
  const char32_t low = escaped_unit(text, position + kEscapeLength);
  if (low < 0xDC00 || low > 0xDFFF) return 0;
  return 0x10000 + ((high - 0xD800) << 10U) + (low - 0xDC00);
}

std::string eight_digits(char32_t code_point) {
  constexpr std::string_view hexadecimal = "0123456789ABCDEF";
  std::string digits(8, '0');
  for (std::size_t i = digits.size(); i > 0; code_point >>= 4U) {
    digits[--i] = hexadecimal[code_point & 0xFU];
  }
  return digits;
}

Respelt respell_surrogates(std::string_view text) {
  Respelt respelt;
  std::size_t copied = 0;
  for (std::size_t found = text.find('\\'); found != std::string_view::npos;
       found = text.find('\\', found)) {
    const char32_t code_point = surrogate_pair(text, found);
    if (code_point == 0) {
      found += 2;  // with the character that it escapes: «\\uD83D» is no escape of a code unit
      continue;
    }
    respelt.text.append(text, copied, found - copied);
    respelt.text += "\\U" + eight_digits(code_point);
    respelt.shortened.push_back(respelt.text.size());
    found += 2 * kEscapeLength;
    copied = found;
  }
  respelt.text.append(text, copied);
  return respelt;
}

// Turns the byte columns of yaml-cpp into places. Remembers the last one: values come in the
// order of the text, and a JSON file may be one line of megabytes.
class Places {
 public:
  Places(const Respelt& source, const std::string& file)
      : source_(source), file_(std::make_shared<const std::string>(file)) {}

  [[nodiscard]] YamlPlace at(const YAML::Mark& mark) {
    if (mark.line < 0 || mark.column < 0) return {.file = file_};
    find_lines();
    const std::size_t line = line_of(mark);
    const std::size_t start = line_starts_[line];
    const std::size_t end = offset_of(mark);
    if (start != line_start_ || end < end_) {
      line_start_ = start;
      end_ = start;
      length_ = 0;
    }
    length_ += length_utf8(std::string_view(source_.text).substr(end_, end - end_));
    end_ = end;
    return {file_, static_cast<int>(line) + 1, static_cast<int>(length_ + lost(start, end)) + 1};
  }

  // What stands in the text from there on.
  [[nodiscard]] std::string_view text_from(const YAML::Mark& mark) {
    find_lines();
    return std::string_view(source_.text).substr(offset_of(mark));
  }

  [[nodiscard]] YamlPlace at_byte(std::size_t offset) {
    find_lines();
    const auto behind = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    YAML::Mark mark;
    mark.line = static_cast<int>(behind - line_starts_.begin()) - 1;
    mark.column = static_cast<int>(offset - *(behind - 1));
    return at(mark);
  }

 private:
  // Once, and only where a place is asked for.
  void find_lines() {
    if (!line_starts_.empty()) return;
    line_starts_ = {0};
    const std::string& text = source_.text;
    for (std::size_t end = text.find('\n'); end != text.npos; end = text.find('\n', end + 1)) {
      line_starts_.push_back(end + 1);
    }
  }

  [[nodiscard]] std::size_t line_of(const YAML::Mark& mark) const {
    return std::min(static_cast<std::size_t>(mark.line), line_starts_.size() - 1);
  }

  [[nodiscard]] std::size_t offset_of(const YAML::Mark& mark) const {
    const std::size_t offset = line_starts_[line_of(mark)] + static_cast<std::size_t>(mark.column);
    return std::min(offset, source_.text.size());
  }

  // Columns that respelling took out between two offsets.
  [[nodiscard]] std::size_t lost(std::size_t start, std::size_t end) const {
    const auto& shortened = source_.shortened;
    const auto first = std::upper_bound(shortened.begin(), shortened.end(), start);
    const auto last = std::upper_bound(shortened.begin(), shortened.end(), end);
    return 2 * static_cast<std::size_t>(last - first);
  }

  const Respelt& source_;
  std::shared_ptr<const std::string> file_;
  std::vector<std::size_t> line_starts_ = {};
  std::size_t line_start_ = 0;  // the line of the last answer,
  std::size_t end_ = 0;         // how far it went in bytes,
  std::size_t length_ = 0;      // and in code points
};

// Passes on what yaml-cpp tells.
class Handler final : public YAML::EventHandler {
 public:
  Handler(Places& places, YamlBuilder& builder) : places_(places), builder_(builder) {}

  [[nodiscard]] const std::optional<YAML::Mark>& last_quoted() const { return last_quoted_; }

  void OnDocumentStart(const YAML::Mark& /*mark*/) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    builder_.add_leaf({.place = places_.at(mark)}, anchor);
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    const bool quoted = tag == "!" || tag == "tag:yaml.org,2002:str";
    if (quoted) last_quoted_ = mark;
    builder_.add_leaf({.kind = YamlNode::Kind::Scalar,
                       .quoted = quoted,
                       .scalar = value,
                       .place = places_.at(mark)},
                      anchor);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value /*style*/) override {
    builder_.open({.kind = YamlNode::Kind::List, .place = places_.at(mark)}, anchor);
  }
  void OnSequenceEnd() override { builder_.close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value /*style*/) override {
    builder_.open({.kind = YamlNode::Kind::Map, .place = places_.at(mark)}, anchor);
  }
  void OnMapEnd() override { builder_.close(); }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    builder_.add_alias(anchor, places_.at(mark));
  }

 private:
  Places& places_;
  YamlBuilder& builder_;
  std::optional<YAML::Mark> last_quoted_;
};

struct Explanation {
  std::string_view message;  // yaml-cpp's, or its beginning
  std::string_view meaning;
};

constexpr Explanation kExplanations[] = {
    {"illegal map value", "лишнее двоеточие: текст с «: » внутри возьмите в кавычки"},
    {"illegal map key", "здесь не может стоять ключ: проверьте отступ"},
    {"illegal block entry", "здесь не может стоять пункт списка «- »: проверьте отступ"},
    {"end of map not found", "ключ стоит не на своём месте: проверьте отступ и двоеточие"},
    {"end of sequence not found", "пункт списка стоит не на своём месте: проверьте отступ и «- »"},
    {"end of map flow not found", "не закрыта скобка «{» или пропущена запятая"},
    {"end of sequence flow not found", "не закрыта скобка «[» или пропущена запятая"},
    {"illegal flow end", "лишняя закрывающая скобка"},
    {"illegal EOF in scalar", "не закрыта кавычка"},
    {"illegal tab", "отступ сделан табуляцией: замените её пробелами"},
    {"unknown escape character", "неизвестное сочетание с «\\» в кавычках: удвойте «\\»"},
    {"invalid unicode", "недопустимый знак в записи «\\u…»"},
    {"bad character found while scanning hex number", "после «\\u» нужны четыре цифры от 0 до F"},
    {"illegal document indicator in scalar", "внутри текста в кавычках стоит «---» или «...»"},
    {"unknown token", "текст не может начинаться с этого знака: возьмите его в кавычки"},
    {"alias not found", "после «*» нужно имя: текст, который начинается с «*», возьмите в кавычки"},
    {"anchor not found",
     "после «&» нужно имя: текст, который начинается с «&», возьмите в кавычки"},
    {"illegal character found while scanning alias",
     "текст, который начинается с «*», возьмите в кавычки"},
    {"illegal character found while scanning anchor",
     "текст, который начинается с «&», возьмите в кавычки"},
    {"the referenced anchor is not defined", "ссылка «*» ведёт на значение, которого выше нет"},
    {"unexpected character in block scalar",
     "после «|» или «>» в этой строке ничего быть не может"},
};

std::string explain(const std::string& message) {
  for (const Explanation& known : kExplanations) {
    if (message.starts_with(known.message)) return std::string(known.meaning);
  }
  return "не удалось понять запись YAML (" + message + ")";
}

// Bytes that no text has, and that the scanner of yaml-cpp takes for its own marks (0x04). Without
// a branch, so that the compiler looks at many at once.
bool is_control(char byte) {
  return static_cast<int>(static_cast<unsigned char>(byte) < 0x20U) &
         static_cast<int>(byte != '\t') & static_cast<int>(byte != '\n') &
         static_cast<int>(byte != '\r');
}

void check_characters(std::string_view text, const std::string& file, Places& places) {
  if (!is_valid_utf8(text)) {
    throw Error(ErrorCode::BadYaml, {.file = file},
                "текст не в кодировке UTF-8: сохраните файл в UTF-8");
  }
  // All at once first: almost every text has none.
  bool any = false;
  for (const char byte : text) any |= is_control(byte);
  if (any) {
    const auto* const found = std::find_if(text.begin(), text.end(), is_control);
    throw Error(ErrorCode::BadYaml, places.at_byte(static_cast<std::size_t>(found - text.begin())),
                "недопустимый управляющий знак (код " +
                    std::to_string(static_cast<unsigned char>(*found)) + ")");
  }
}

// Where a text in quotes that opens `text` ends: npos where the quote is never closed.
std::size_t closing_quote(std::string_view text) {
  const char quote = text[0];
  for (std::size_t i = 1; i < text.size(); ++i) {
    const bool doubled = quote == '\'' && text.substr(i, 2) == "''";
    if (text[i] == quote && !doubled) return i;
    if (doubled || (quote == '"' && text[i] == '\\')) ++i;
  }
  return std::string_view::npos;
}

// yaml-cpp takes the rest of the text for the value of a quote that is not closed, and is content.
void check_last_quote(const std::optional<YAML::Mark>& last_quoted, Places& places) {
  if (!last_quoted) return;
  std::string_view text = places.text_from(*last_quoted);
  while (text.starts_with('&') || text.starts_with('!')) {
    text.remove_prefix(std::min(text.find_first_of(" \t\r\n"), text.size()));
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  }
  const bool opens = text.starts_with('"') || text.starts_with('\'');
  if (opens && closing_quote(text) == std::string_view::npos) {
    throw Error(ErrorCode::BadYaml, places.at(*last_quoted), "не закрыта кавычка");
  }
}

void build_all_yaml(const std::string& text, Places& places, YamlBuilder& builder) {
  std::istringstream stream(text);
  YAML::Parser parser(stream);
  Handler handler(places, builder);
  if (!parser.HandleNextDocument(handler)) return;
  YamlNode first = builder.take_root();
  if (parser.HandleNextDocument(handler)) {
    throw Error(ErrorCode::BadYaml, builder.take_root().place,
                "в файле второй документ («---»): нужен один");
  }
  builder.restore_root(std::move(first));
  check_last_quote(handler.last_quoted(), places);
}

// Everything that YAML can be, slowly, or what is wrong with it.
YamlBuilder read_all_yaml(const Respelt& respelt, Places& places) {
  YamlBuilder builder;
  try {
    build_all_yaml(respelt.text, places, builder);
  } catch (const YAML::Exception& error) {
    throw Error(ErrorCode::BadYaml, places.at(error.mark), explain(error.msg));
  }
  return builder;
}

}  // namespace

YamlPlace::operator SourcePlace() const {
  return {file == nullptr ? std::string() : *file, line, column};
}

const YamlNode* YamlNode::find(std::string_view key) const {
  if (kind != Kind::Map) return nullptr;
  for (const auto& [name, value] : entries) {
    if (name.scalar == key) return &value;
  }
  return nullptr;
}

YamlNode parse_yaml(std::string_view text, const std::string& file) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  const Respelt respelt = respell_surrogates(text);
  Places places(respelt, file);
  check_characters(respelt.text, file, places);

  YamlBuilder builder;
  const bool plain = respelt.shortened.empty() && build_plain_yaml(respelt.text, file, builder);
  if (!plain) builder = read_all_yaml(respelt, places);
  if (!builder.faults().empty()) throw Error(ErrorCode::BadYaml, builder.faults());
  YamlNode root = builder.take_root();
  if (root.place.line == 0) root.place = {std::make_shared<const std::string>(file), 1, 1};
  return root;
}

}  // namespace muko
