#include "readers/docx/values.h"

namespace muko::docx {
std::optional<int> read_int_value(XmlNode node) {
  return read_int(node.attribute("val"));
}

std::optional<bool> read_switch(XmlNode node) {
  if (!node) return std::nullopt;
  const std::string_view value = node.attribute("val");
  return value != "0" && value != "false" && value != "off";
}

bool is_on(XmlNode node) {
  return read_switch(node).value_or(false);
}

std::optional<double> read_points(std::string_view text) {
  return read_length(text, 1.0 / 20);
}

std::optional<double> read_millimetres(std::string_view text) {
  const auto points = read_points(text);
  if (!points) return std::nullopt;
  return to_millimetres(*points);
}

std::optional<double> read_font_size(std::string_view text) {
  return read_length(text, 0.5);
}

}  // namespace muko::docx
