// Rounding: numbers as accounts and spreadsheets round them.
#pragma once

#include <string>

namespace muko {

// The digits of a number without its sign, "1234.57": half goes up, and by the number as it was
// written (2.675 -> "2.68"). `decimals` < 0: as many as the number has.
[[nodiscard]] std::string rounded_digits(double number, int decimals);

}  // namespace muko
