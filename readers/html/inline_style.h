// InlineStyle: what an element says of its looks, by its name, attributes and style attribute.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/xml.h"
#include "document/document.h"

namespace muko::html {

// What holds for the text inside an element; inherited by those inside it.
struct Look {
  SpanFormat text = {};
  Alignment alignment = Alignment::Left;
  double indent_first_line = 0;  // mm
  bool preformatted = false;
};

// The value of a property in a style attribute, in lower case: "center" of "text-align: CENTER".
// "" where it is absent.
[[nodiscard]] std::string style_value(XmlNode node, std::string_view property);

[[nodiscard]] Look look_of(XmlNode node, const Look& outer);
// Its content is not shown.
[[nodiscard]] bool is_hidden(XmlNode node);
[[nodiscard]] bool begins_page(XmlNode node);

}  // namespace muko::html
