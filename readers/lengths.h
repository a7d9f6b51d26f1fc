// Lengths: numbers with a unit, as the attributes of office formats hold them.
#pragma once

#include <optional>
#include <string_view>

namespace muko {

inline constexpr double kMillimetresPerPoint = 25.4 / 72;

// "12", "-7"; what follows the digits is ignored ("12.5" is 12). Clamped to ±1,000,000.
[[nodiscard]] std::optional<int> read_int(std::string_view text);
// A length in points: "25.4mm", "1in", "72pt", "10px"; a number without a unit is in units of
// `plain` points (0: there must be a unit). nullopt for anything else.
[[nodiscard]] std::optional<double> read_length(std::string_view text, double plain = 0);
// "115%" -> 115; nullopt where it is no percentage.
[[nodiscard]] std::optional<double> read_percent(std::string_view text);
// Points to millimetres, rounded to 0.1: a margin that was set to 15 mm is stored as 14.99.
[[nodiscard]] double to_millimetres(double points);

}  // namespace muko
