// ListStyles: what a list style says of its levels, and the label of one item.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "base/xml.h"
#include "readers/odt/properties.h"
#include "readers/odt/styles.h"

namespace muko::odt {

inline constexpr std::size_t kListLevels = 10;

using ListCounters = std::array<std::optional<int>, kListLevels>;

struct ListLevel {
  int start = 1;
  std::string format = "none";  // as format_number() knows it
  int digits = 0;               // at least so many: "001"
  std::string bullet = {};
  std::optional<std::string> pattern = {};  // "%1%.%2%." (LibreOffice); else the four below
  std::string prefix = {};
  std::string suffix = {};
  int display_levels = 1;
  ParagraphProperties indents = {};
};

using ListStyle = std::array<ListLevel, kListLevels>;

// `node`: text:list-style or text:outline-style; may be absent.
[[nodiscard]] ListStyle read_list_style(XmlNode node, Scope scope, const Styles& styles);

// "2.1.", "а)", "•"; all counters down to `level` (0…9) are set.
[[nodiscard]] std::string label_of(const ListStyle& style, const ListCounters& counters,
                                   std::size_t level);

}  // namespace muko::odt
