// Values: simple types of WordprocessingML attributes (ISO 29500-1, 17.18 and 22.9).
#pragma once

#include <optional>
#include <string_view>

#include "base/xml.h"
#include "readers/lengths.h"

namespace muko::docx {

// The attribute "val" of `node`.
[[nodiscard]] std::optional<int> read_int_value(XmlNode node);

// <w:b/> and <w:b w:val="1"/> are on, "0", "false" and "off" off; nullopt without the element.
[[nodiscard]] std::optional<bool> read_switch(XmlNode node);
[[nodiscard]] bool is_on(XmlNode node);

// A length in points: "1440" are twips, Strict writes "25.4mm", "1in", "72pt". nullopt for
// anything else.
[[nodiscard]] std::optional<double> read_points(std::string_view text);
// Rounded to 0.1: a margin that was set to 15 mm is stored as 14.99.
[[nodiscard]] std::optional<double> read_millimetres(std::string_view text);
// A font size: "28" are half points.
[[nodiscard]] std::optional<double> read_font_size(std::string_view text);

}  // namespace muko::docx
