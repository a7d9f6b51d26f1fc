// YamlEvents: plain YAML and JSON by libyaml, ten times as fast as yaml-cpp.
#pragma once

#include <string>
#include <string_view>

#include "base/yaml_builder.h"

namespace muko {

// Tells `builder` the values of `text` (UTF-8, no control characters). False where that is more
// than plain YAML: broken, with anchors, tags, directives or a second document, or with line ends
// that not everyone takes for such; what the builder was told then is of no use.
// Throws Error: LimitExceeded.
[[nodiscard]] bool build_plain_yaml(std::string_view text, const std::string& file,
                                    YamlBuilder& builder);

}  // namespace muko
