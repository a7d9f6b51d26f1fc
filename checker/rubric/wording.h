// Wording: Russian numerals in the sentences of the scores.
#pragma once

#include <string>

namespace muko {

// The form that goes with a number: 1 «строка», 2 «строки», 5 «строк».
struct Forms {
  const char* one;
  const char* few;
  const char* many;
};
[[nodiscard]] const char* form_of(int number, const Forms& forms);
// «5 строк».
[[nodiscard]] std::string counted(int number, const Forms& forms);
// «27 %»; rounded down, so that 79.9 % never reads as the 80 % that are asked.
[[nodiscard]] std::string percent_text(double share);

}  // namespace muko
