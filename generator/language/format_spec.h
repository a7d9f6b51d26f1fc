// FormatSpec: how one value is laid out: "*^+12,.2f" of {:…} and of %….
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "generator/language/context.h"

namespace muko::tmpl {

struct FormatSpec {
  char32_t fill = U' ';
  char align = 0;   // < > ^ =, 0: by the kind of value
  char sign = '-';  // '-', '+', ' '
  bool alternate = false;
  char grouping = 0;  // ',' or '_'
  std::size_t width = 0;
  std::optional<int> precision = std::nullopt;
  char type = 0;
};

// nullopt where the text is no such thing.
[[nodiscard]] std::optional<FormatSpec> read_spec(std::string_view text);
// A number that must have one of the types of numbers; a fault where it has not.
[[nodiscard]] std::string format_number(const Value& number, const FormatSpec& spec,
                                        Context& context);
[[nodiscard]] std::string format_text(std::string_view text, const FormatSpec& spec,
                                      Context& context);
// `text` made as wide as the layout wants: numbers to the right, texts to the left.
[[nodiscard]] std::string padded(const std::string& text, const FormatSpec& spec, char align,
                                 Context& context);

}  // namespace muko::tmpl
