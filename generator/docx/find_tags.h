// FindTags: the tags of one part, wherever Word split them, each made an element of its own.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/xml_tree.h"
#include "generator/docx/marks.h"
#include "generator/docx/paragraphs.h"
#include "generator/language/build.h"

namespace muko::tmpl {

struct FoundTags {
  std::vector<ReadTag> tags = {};          // in the order of the text
  std::vector<XmlElement*> elements = {};  // of each tag; null for a comment without a prefix
  std::vector<std::size_t> places = {};    // of each tag: ParagraphPlace::number
  std::vector<std::string> insides = {};   // of each tag: what it says
  std::vector<std::size_t> leaves = {};  // of each tag: the attribute or plain text it stands in; 0
  std::map<std::size_t, PlaceOfValue> value_places = {};  // of tags in such places
  std::vector<XmlElement*> paragraphs = {};               // that held a tag which prints nothing
  std::vector<TagFault> faults = {};
};

// Adds a tag that was found in `text`; gives its number.
std::size_t add_tag(const Tag& tag, const std::string& text, const ParagraphPlace& place,
                    FoundTags& found);

[[nodiscard]] FoundTags find_tags_in(const std::vector<ParagraphPlace>& paragraphs);

}  // namespace muko::tmpl
