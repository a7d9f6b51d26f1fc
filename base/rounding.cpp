#include "base/rounding.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>

namespace muko {
namespace {

// As few digits as tell the number from every other: what its author wrote.
std::string shortest(double number) {
  std::array<char, 400> buffer{};
  const auto result =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed);
  return {buffer.data(), result.ptr};
}

// One more in the last place: "1.99" -> "2.00".
void add_one(std::string& digits) {
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
    if (*digit == '.') continue;
    if (*digit != '9') {
      ++*digit;
      return;
    }
    *digit = '0';
  }
  digits.insert(digits.begin(), '1');
}

}  // namespace

std::string rounded_digits(double number, int decimals) {
  std::string digits = shortest(std::abs(number));
  if (decimals < 0) return digits;
  const std::size_t point = std::min(digits.find('.'), digits.size());
  if (point == digits.size()) digits += '.';
  const std::size_t end = point + 1 + static_cast<std::size_t>(decimals);
  const bool up = digits.size() > end && digits[end] >= '5';
  digits.resize(end, '0');
  if (decimals == 0) digits.pop_back();
  if (up) add_one(digits);
  return digits;
}

}  // namespace muko
