// NumberFormat: a number as a list shows it (ISO 29500-1, 17.18.59).
#pragma once

#include <string>
#include <string_view>

namespace muko {

// "decimal", "decimalZero", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter",
// "russianUpper", "russianLower", "ordinal", "numberInDash", "none"; an unknown one is decimal.
[[nodiscard]] std::string format_number(int number, std::string_view format);

}  // namespace muko
