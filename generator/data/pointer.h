// Pointer: JSON pointers (RFC 6901) of the data, their places, and how people read them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/data/data.h"

namespace muko {

[[nodiscard]] std::string escape_pointer(std::string_view key);
// "/a/0/b" -> "a", "0", "b"
[[nodiscard]] std::vector<std::string> split_pointer(std::string_view pointer);
// «measures[1].title» for "/measures/0/title": list items count from 1, as people do.
[[nodiscard]] std::string readable_pointer(std::string_view pointer);
// The place of a value; of the nearest value around it where it has none of its own.
[[nodiscard]] SourcePlace place_of(const Data& data, std::string pointer);
// The place of a key; of its value where it has none of its own.
[[nodiscard]] SourcePlace place_of_key(const Data& data, const std::string& pointer);
// The pointer of a value that is part of the data, by its address; nullopt for any other.
[[nodiscard]] std::optional<std::string> pointer_to(const Data& data,
                                                    const nlohmann::ordered_json* value);

}  // namespace muko
