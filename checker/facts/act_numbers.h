// ActNumbers: the numbers of acts behind «№».
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace muko {

// A number behind «№», «N»: «274/1», «3.12-132-р», «45 о/д». `start`: of the sign.
struct FoundNumber {
  std::string_view number = {};
  std::size_t start = 0;
  std::size_t end = 0;
};
[[nodiscard]] std::vector<FoundNumber> find_numbers(std::string_view text);

}  // namespace muko
