#include "base/yaml_events.h"

#include <yaml.h>

#include <algorithm>
#include <array>

namespace muko {
namespace {

class Parser {
 public:
  explicit Parser(std::string_view text) {
    created_ = yaml_parser_initialize(&parser_) != 0;
    if (!created_) return;
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()),
                                 text.size());
  }
  ~Parser() {
    yaml_event_delete(&event_);
    if (created_) yaml_parser_delete(&parser_);
  }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  // The next event; null where there is none but an error.
  [[nodiscard]] const yaml_event_t* next() {
    yaml_event_delete(&event_);
    return created_ && yaml_parser_parse(&parser_, &event_) != 0 ? &event_ : nullptr;
  }

 private:
  yaml_parser_t parser_ = {};
  yaml_event_t event_ = {};
  bool created_ = false;
};

// A carriage return alone, and the line ends of YAML 1.1 that YAML 1.2 has no more: NEL, LS, PS.
bool has_odd_line_ends(std::string_view text) {
  for (std::size_t at = text.find('\r'); at != std::string_view::npos; at = text.find('\r', at)) {
    if (++at == text.size() || text[at] != '\n') return true;
  }
  constexpr std::array<std::string_view, 3> kOdd = {"\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"};
  return std::any_of(kOdd.begin(), kOdd.end(),
                     [&](std::string_view end) { return text.find(end) != text.npos; });
}

bool is_null(std::string_view text) {
  constexpr std::array<std::string_view, 5> kNulls = {"", "~", "null", "Null", "NULL"};
  return std::find(kNulls.begin(), kNulls.end(), text) != kNulls.end();
}

// Tells a builder what libyaml tells.
class Reader {
 public:
  Reader(std::string_view text, const std::string& file, YamlBuilder& builder)
      : parser_(text), file_(std::make_shared<const std::string>(file)), builder_(builder) {}

  // The whole text: true where it was one plain document.
  bool read() {
    for (const yaml_event_t* event = parser_.next(); event != nullptr; event = parser_.next()) {
      if (event->type == YAML_STREAM_END_EVENT) return true;
      if (!take(*event)) return false;
    }
    return false;
  }

 private:
  bool take(const yaml_event_t& event) {
    switch (event.type) {
      case YAML_DOCUMENT_START_EVENT:
        return ++documents_ == 1 && event.data.document_start.version_directive == nullptr &&
               event.data.document_start.tag_directives.start ==
                   event.data.document_start.tag_directives.end;
      case YAML_SCALAR_EVENT:
        return take_scalar(event);
      case YAML_SEQUENCE_START_EVENT:
        return take_start(event, YamlNode::Kind::List, event.data.sequence_start.anchor,
                          event.data.sequence_start.tag);
      case YAML_MAPPING_START_EVENT:
        return take_start(event, YamlNode::Kind::Map, event.data.mapping_start.anchor,
                          event.data.mapping_start.tag);
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT:
        builder_.close();
        return true;
      case YAML_ALIAS_EVENT:
        return false;
      default:
        return true;
    }
  }

  bool take_scalar(const yaml_event_t& event) {
    const auto& scalar = event.data.scalar;
    if (scalar.anchor != nullptr || scalar.tag != nullptr) return false;
    std::string text(reinterpret_cast<const char*>(scalar.value), scalar.length);
    const bool quoted = scalar.style != YAML_PLAIN_SCALAR_STYLE;
    if (!quoted && is_null(text)) {
      builder_.add_leaf({.place = place_of(event)});
    } else {
      builder_.add_leaf({.kind = YamlNode::Kind::Scalar,
                         .quoted = quoted,
                         .scalar = std::move(text),
                         .place = place_of(event)});
    }
    return true;
  }

  bool take_start(const yaml_event_t& event, YamlNode::Kind kind, const yaml_char_t* anchor,
                  const yaml_char_t* tag) {
    if (anchor != nullptr || tag != nullptr) return false;
    builder_.open({.kind = kind, .place = place_of(event)});
    return true;
  }

  // libyaml counts columns in code points, from 0.
  [[nodiscard]] YamlPlace place_of(const yaml_event_t& event) const {
    return {file_, static_cast<int>(event.start_mark.line) + 1,
            static_cast<int>(event.start_mark.column) + 1};
  }

  Parser parser_;
  std::shared_ptr<const std::string> file_;
  YamlBuilder& builder_;
  int documents_ = 0;
};

}  // namespace

bool build_plain_yaml(std::string_view text, const std::string& file, YamlBuilder& builder) {
  return !has_odd_line_ends(text) && Reader(text, file, builder).read();
}

}  // namespace muko
