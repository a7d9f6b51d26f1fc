// TextChecks: `format: date` of a schema, which valijson can't check well: its dates know no
// February. Its patterns work on bytes and overflow the stack on a long text: they are refused.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace muko {

struct TextFault {
  std::string pointer;
  std::string message;  // without the name of the field
};

// Throws Error(BadRule) for a `pattern`.
[[nodiscard]] std::vector<TextFault> check_texts(const nlohmann::json& value,
                                                 const nlohmann::json& schema,
                                                 const std::string& schema_file);

}  // namespace muko
