// TextTemplate: the template language in plain text: names of files, tests.
#pragma once

#include <string>
#include <string_view>

#include "generator/generate.h"
#include "generator/language/ast.h"
#include "generator/language/context.h"

namespace muko::tmpl {

// Throws Error(BadTemplate) with all faults, each at its line and column of `file`.
[[nodiscard]] Program compile_text(std::string_view text, const std::string& file);

// Throws Error: BadData with all faults, LimitExceeded. Undefined::Mark prints
// «[не заполнено: поле]».
[[nodiscard]] std::string render_text(const Program& program, const json& data,
                                      Undefined undefined = Undefined::Error,
                                      const RenderLimits& limits = {});

}  // namespace muko::tmpl
