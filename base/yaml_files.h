// YamlFiles: a YAML file whose long lists lie in files of their own.
#pragma once

#include <functional>
#include <string>

#include "base/yaml.h"

namespace muko {

using ReadText = std::function<std::string(const std::string& path)>;
using EditYaml = std::function<void(YamlNode&)>;

// The YAML of a file. A value `{ file: acts.yaml }` in it is what that file of the same folder
// holds; its places are those of that file. Throws what `read` and parse_yaml throw; BadYaml where
// the name leaves the folder. `edit` sees the YAML before its lists are read, which may then be
// fewer.
[[nodiscard]] YamlNode read_yaml(const std::string& path, const ReadText& read,
                                 const EditYaml& edit = {});

}  // namespace muko
