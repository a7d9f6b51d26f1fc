// RenderLine: the template language in one line of a test.
#pragma once

#include <string>
#include <string_view>

#include "generator/data/data.h"
#include "generator/language/text_template.h"
#include "tests/base/caught.h"

namespace muko::test {

[[nodiscard]] inline std::string rendered(std::string_view text, std::string_view yaml = "",
                                          Undefined undefined = Undefined::Error) {
  const Data data = read_data(yaml, "data.yaml");
  return tmpl::render_text(tmpl::compile_text(text, "t"), data.value, undefined);
}

// The message of the fault.
[[nodiscard]] inline std::string fault_of(std::string_view text, std::string_view yaml = "") {
  return caught([&] { (void)rendered(text, yaml); }).text;
}

}  // namespace muko::test
