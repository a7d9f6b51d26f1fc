// Pages: master pages -> sections, and which header and footer a page of them shows.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/xml.h"
#include "document/document.h"
#include "readers/odt/reading.h"

namespace muko::odt {

// A paragraph or table of the body begins; `master_page` as its style says. Begins a section where
// the page becomes another, and the first one.
void begin_page(const std::optional<std::string_view>& master_page, Flow& flow);

[[nodiscard]] Section read_section(XmlNode master, const Styles& styles);

// A header or footer of a section.
struct PageStory {
  Story story = Story::Header;
  std::string kind = {};  // "default", "first", "even"
  XmlNode node = {};
  int section = 0;
};
// Those that a page shows, by story and kind, then by section.
[[nodiscard]] std::vector<PageStory> find_page_stories(const std::vector<XmlNode>& masters,
                                                       const Styles& styles);

}  // namespace muko::odt
