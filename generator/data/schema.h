// Schema: what a JSON Schema (draft-07) says of one value of the data.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace muko {

// The schema with its local "$ref"s followed; null where one leads nowhere or in a circle.
[[nodiscard]] const nlohmann::json* resolve(const nlohmann::json& root,
                                            const nlohmann::json* schema);
// The schema of a member or item (`step` as in a pointer) of a value with this one; may be null.
[[nodiscard]] const nlohmann::json* schema_of_member(const nlohmann::json& root,
                                                     const nlohmann::json& schema,
                                                     const std::string& step);
// The schema of the value at a JSON pointer; null where nothing is said of it.
[[nodiscard]] const nlohmann::json* schema_at(const nlohmann::json& root, std::string_view pointer);
[[nodiscard]] std::vector<std::string> property_names(const nlohmann::json* schema);

}  // namespace muko
