// Person: surnames with initials, in any case and order.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace muko {

// «Федорову В.Ф.», «В.Ф. Федорова», «Зимина Нина Петровна». `key` joins the case forms:
// equal keys may be one person («федоров|в|ф»). `start`, `end`: byte offsets.
struct FoundPerson {
  std::string text;
  std::string surname;   // as written
  std::string initials;  // "В.Ф."
  std::string key;
  std::size_t start = 0;
  std::size_t end = 0;
};
[[nodiscard]] std::vector<FoundPerson> find_persons(std::string_view text);

}  // namespace muko
