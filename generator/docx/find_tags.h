// FindTags: the tags of one part, wherever Word split them, each made an element of its own.
#pragma once

#include <string>
#include <vector>

#include "base/xml_tree.h"
#include "generator/language/build.h"

namespace muko::tmpl {

struct FoundTags {
  std::vector<ReadTag> tags = {};            // in the order of the text
  std::vector<XmlElement*> elements = {};    // of each tag; null for a comment
  std::vector<XmlElement*> paragraphs = {};  // that held a tag which prints nothing
  std::vector<TagFault> faults = {};
};

// `part` is what messages call it: "" for the text of the document, «верхний колонтитул».
[[nodiscard]] FoundTags find_tags_in(XmlElement& root, const std::string& part);

}  // namespace muko::tmpl
