// Schema: holds a JSON text against a file of schemas/.
#pragma once

#include <string>
#include <vector>

namespace muko::test {

// "place: what is wrong" for each mismatch; empty where the text fits schemas/NAME.schema.json.
[[nodiscard]] std::vector<std::string> mismatches(const std::string& text, const std::string& name);

}  // namespace muko::test
