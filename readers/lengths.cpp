#include "readers/lengths.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace muko {
namespace {

struct Unit {
  std::string_view name;
  double points;
};
constexpr std::array<Unit, 7> kUnits = {{{"mm", 1 / kMillimetresPerPoint},
                                         {"cm", 10 / kMillimetresPerPoint},
                                         {"in", 72},
                                         {"pt", 1},
                                         {"pc", 12},
                                         {"pi", 12},
                                         {"px", 0.75}}};

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

}  // namespace

std::optional<int> read_int(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  int number = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
  if (result.ec != std::errc()) return std::nullopt;
  return std::clamp(number, -1'000'000, 1'000'000);
}

std::optional<double> read_length(std::string_view text, double plain) {
  const auto number = split_number(text);
  if (!number) return std::nullopt;
  if (number->second.empty() && plain != 0) return number->first * plain;
  const auto* const unit = std::find_if(kUnits.begin(), kUnits.end(), [&number](const Unit& each) {
    return each.name == number->second;
  });
  if (unit == kUnits.end()) return std::nullopt;
  return number->first * unit->points;
}

std::optional<double> read_percent(std::string_view text) {
  const auto number = split_number(text);
  if (!number || number->second != "%") return std::nullopt;
  return number->first;
}

double to_millimetres(double points) {
  return std::round(points * kMillimetresPerPoint * 10) / 10;
}

}  // namespace muko
