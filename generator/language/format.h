// Format: "%05.2f" % number and "{:>8}".format(text), as Python has them.
#pragma once

#include <string>

#include "generator/language/context.h"
#include "generator/language/value.h"

namespace muko::tmpl {

struct CallArguments;

// `argument` is a tuple of values, a map for %(name)s, or the one value.
[[nodiscard]] Value format_percent(const std::string& format, const Value& argument,
                                   Context& context);
[[nodiscard]] Value format_braces(const std::string& format, const CallArguments& arguments,
                                  Context& context);

}  // namespace muko::tmpl
