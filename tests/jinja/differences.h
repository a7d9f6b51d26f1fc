// Differences: the cases of cases.json where muko is not as Jinja2, on purpose, and why.
#pragma once

#include <map>
#include <string>

namespace muko::test {

[[nodiscard]] const std::map<std::string, std::string>& deliberate_differences();

}  // namespace muko::test
