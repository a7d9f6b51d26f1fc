#include "checker/rubric/wording.h"

#include <cmath>

namespace muko {
namespace {

constexpr double kAlmost = 1e-9;  // 0.29 * 100 is 28.999…

}  // namespace

const char* form_of(int number, const Forms& forms) {
  const int tens = number % 100;
  const int units = number % 10;
  if (tens >= 11 && tens <= 14) return forms.many;
  if (units == 1) return forms.one;
  return units >= 2 && units <= 4 ? forms.few : forms.many;
}

std::string counted(int number, const Forms& forms) {
  return std::to_string(number) + " " + form_of(number, forms);
}

std::string percent_text(double share) {
  return std::to_string(static_cast<int>(std::floor(share * 100 + kAlmost))) + " %";
}

}  // namespace muko
