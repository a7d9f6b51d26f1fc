#include "readers/docx/values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace muko::docx {
namespace {

constexpr double kMillimetresPerPoint = 25.4 / 72;

struct Unit {
  std::string_view name;
  double points;
};
constexpr std::array<Unit, 6> kUnits = {{{"mm", 1 / kMillimetresPerPoint},
                                         {"cm", 10 / kMillimetresPerPoint},
                                         {"in", 72},
                                         {"pt", 1},
                                         {"pc", 12},
                                         {"pi", 12}}};

// A decimal number at the start of `text`, and what follows it.
std::optional<std::pair<double, std::string_view>> split_number(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  double number = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
  if (error != std::errc()) return std::nullopt;
  constexpr double limit = 1'000'000;
  if (!(number >= -limit && number <= limit)) return std::nullopt;
  return std::pair(number, text.substr(static_cast<std::size_t>(end - text.data())));
}

// A number without a unit is in units of `plain` points.
std::optional<double> read_length(std::string_view text, double plain) {
  const auto number = split_number(text);
  if (!number) return std::nullopt;
  if (number->second.empty()) return number->first * plain;
  const auto* const unit = std::find_if(kUnits.begin(), kUnits.end(), [&number](const Unit& each) {
    return each.name == number->second;
  });
  if (unit == kUnits.end()) return std::nullopt;
  return number->first * unit->points;
}

}  // namespace

std::optional<int> read_int(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  int number = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
  if (result.ec != std::errc()) return std::nullopt;
  return std::clamp(number, -1'000'000, 1'000'000);
}

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
  return std::round(*points * kMillimetresPerPoint * 10) / 10;
}

std::optional<double> read_font_size(std::string_view text) {
  return read_length(text, 0.5);
}

}  // namespace muko::docx
