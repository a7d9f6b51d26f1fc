// Sections: w:sectPr -> page setup, and which header and footer a page of it shows.
#pragma once

#include <string>
#include <vector>

#include "base/xml.h"
#include "document/document.h"

namespace muko::docx {

[[nodiscard]] Section read_section(XmlNode properties);

// A header or footer that begins to be shown with a section.
struct PageStory {
  Story story = Story::Header;
  std::string kind = {};  // "default", "first", "even"
  std::string id = {};    // of the relationship
  int section = 0;
};

// A section without a header of its own goes on with that of the section before it (ISO 29500-1,
// 17.10.5). Those that no page shows are left out: "first" without w:titlePg, "even" unless
// `even_and_odd`.
[[nodiscard]] std::vector<PageStory> find_page_stories(const std::vector<XmlNode>& sections,
                                                       bool even_and_odd);

}  // namespace muko::docx
