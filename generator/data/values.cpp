#include "generator/data/values.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/utf8.h"
#include "generator/data/json_syntax.h"
#include "generator/data/pointer.h"

namespace muko {
namespace {

using json = nlohmann::ordered_json;

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// A number of YAML's core schema, but for what official papers mean as a text: "007", "1_000".
json plain_number(std::string_view text) {
  std::string_view digits = text;
  if (digits.starts_with('-') || digits.starts_with('+')) digits.remove_prefix(1);
  const std::string_view whole = digits.substr(0, digits.find_first_of(".eE"));
  if (!is_digits(whole) || (whole.size() > 1 && whole.starts_with('0'))) return {};
  if (text.starts_with('+')) text.remove_prefix(1);
  const char* end = text.data() + text.size();
  std::int64_t integer = 0;
  const auto as_integer = std::from_chars(text.data(), end, integer);
  if (as_integer.ec == std::errc() && as_integer.ptr == end) return integer;
  if (is_digits(digits)) return {};  // too long for a number, as accounts are: a text
  double number = 0;
  const auto as_number = std::from_chars(text.data(), end, number);
  const bool whole_text = as_number.ec == std::errc() && as_number.ptr == end;
  return whole_text && std::isfinite(number) ? json(number) : json();
}

// JSON without a name that says so, as on stdin. What only begins like it may still be YAML.
bool is_json(std::string_view text) {
  const std::string_view inner = trim(text);
  return (inner.starts_with('{') || inner.starts_with('[')) && json::accept(inner);
}

// JSON is YAML but for its tabs; strings hold none, so that no column changes.
std::string without_tabs(std::string_view json_text) {
  std::string text(json_text);
  std::replace(text.begin(), text.end(), '\t', ' ');
  return text;
}

std::string in_one_line(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::vector<std::string> split_path(std::string_view path) {
  std::vector<std::string> steps = {""};
  for (const char letter : path) {
    if (letter == '.') {
      steps.emplace_back();
    } else {
      steps.back() += letter;
    }
  }
  return steps;
}

// Where a value is set, and how its faults are told.
struct Assignment {
  const SourcePlace& place;
  ErrorCode code;

  [[noreturn]] void fail(const std::string& message) const { throw Error(code, place, message); }
};

// The value that a path leads to, made where it is not there yet: a
// list by its first item.
json& descend(json& value, const std::string& step, const Assignment& assignment) {
  if (value.is_null()) value = step == "0" ? json::array() : json::object();
  if (value.is_array()) {
    std::size_t index = 0;
    std::from_chars(step.data(), step.data() + step.size(), index);
    if (!is_digits(step) || index > value.size()) {
      assignment.fail("в списке нет пункта «" + step + "»: пункты считаются с 0, их " +
                      std::to_string(value.size()));
    }
    if (index == value.size()) value.push_back(json());
    return value[index];
  }
  if (!value.is_object()) assignment.fail("у «" + in_one_line(value) + "» нет полей");
  return value[step];
}

}  // namespace

json plain_scalar(const std::string& text) {
  if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL") return {};
  if (text == "true" || text == "True" || text == "TRUE") return true;
  if (text == "false" || text == "False" || text == "FALSE") return false;
  json number = plain_number(text);
  return number.is_null() ? json(text) : number;
}

YamlNode parse_values(std::string_view text, const std::string& file) {
  const bool json_file = to_lower(file).ends_with(".json");
  if (json_file) require_json(text, file);
  return json_file || is_json(text) ? parse_yaml(without_tabs(text), file) : parse_yaml(text, file);
}

json convert(const YamlNode& node, const std::string& pointer,
             Data& data) {  // NOLINT(misc-no-recursion)
  data.places[pointer] = node.place;
  json result;
  switch (node.kind) {
    case YamlNode::Kind::Null:
      break;
    case YamlNode::Kind::Scalar:
      result = node.quoted ? json(node.scalar) : plain_scalar(node.scalar);
      break;
    case YamlNode::Kind::List:
      result = json::array();
      for (std::size_t i = 0; i < node.items.size(); ++i) {
        result.push_back(convert(node.items[i], pointer + "/" + std::to_string(i), data));
      }
      break;
    case YamlNode::Kind::Map:
      result = json::object();
      for (const auto& [key, value] : node.entries) {
        const std::string place = pointer + "/" + escape_pointer(key.scalar);
        result[key.scalar] = convert(value, place, data);
        data.key_places[place] = key.place;
        // What was left empty has no place in the text but that of its key.
        if (value.kind == YamlNode::Kind::Null) data.places[place] = key.place;
      }
      break;
  }
  return result;
}

json& value_at(Data& data, std::string_view path, const SourcePlace& place, ErrorCode code) {
  const Assignment assignment{place, code};
  json* value = &data.value;
  std::string pointer;
  for (const std::string& step : split_path(path)) {
    if (step.empty()) assignment.fail("в пути пустое имя");
    json& around = *value;
    const std::size_t size = around.size();
    value = &descend(around, step, assignment);
    pointer += "/" + escape_pointer(step);
    // What the file doesn't have was made by the path.
    if (around.size() > size) data.places[pointer] = data.key_places[pointer] = place;
  }
  data.places[pointer] = place;
  return *value;
}

}  // namespace muko
