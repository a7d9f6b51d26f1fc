// Markup: texts as HTML, addresses and JSON have them: what Jinja2's filters make of values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "generator/language/context.h"
#include "generator/language/value.h"

namespace muko::tmpl {

// < as &lt;
[[nodiscard]] std::string escaped_markup(std::string_view text);
// Without tags and comments, spaces drawn together, &lt; as <.
[[nodiscard]] std::string without_markup(std::string_view text);
// For an address: %20 for a space; of a query («+» for a space) unless `in_path`.
[[nodiscard]] std::string url_quoted(std::string_view text, bool in_path);

struct LinkStyle {
  std::int64_t limit = -1;  // of what is shown; negative: none
  std::string target = {};
  std::string rel = {};
};
// Addresses in a text as <a href="…">.
[[nodiscard]] std::string linked(std::string_view text, const LinkStyle& style);

// As Python's json.dumps writes it with sorted keys; `indent` < 0: on one line.
[[nodiscard]] std::string json_text(const Value& value, std::int64_t indent, Context& context);
// As Python's pprint shows a value in lines of 80 characters; a long text is not parted.
[[nodiscard]] std::string pretty_repr(const Value& value, Context& context);

}  // namespace muko::tmpl
