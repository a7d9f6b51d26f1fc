// Values: scalars and trees of YAML -> values of the data with their places, and values set by
// path.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/yaml.h"
#include "generator/data/data.h"

namespace muko {

// What a text without quotes means: a number, true, false, nothing or itself.
[[nodiscard]] nlohmann::ordered_json plain_scalar(const std::string& text);
// YAML or JSON; what a file `*.json` holds must be JSON to the letter. Throws Error(BadYaml).
[[nodiscard]] YamlNode parse_values(std::string_view text, const std::string& file);
// The value of a node, its places under `pointer` added to those of `data`.
[[nodiscard]] nlohmann::ordered_json convert(const YamlNode& node, const std::string& pointer,
                                             Data& data);

// The value that a path of names and numbers leads to («приказ.номер», «школы.0.имя»), made where
// it is not there yet; it stands at `place` from now on. Throws Error(`code`) there for a path that
// leads nowhere.
[[nodiscard]] nlohmann::ordered_json& value_at(Data& data, std::string_view path,
                                               const SourcePlace& place, ErrorCode code);

}  // namespace muko
