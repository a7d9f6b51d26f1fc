// Word: what the generator knows of WordprocessingML (ISO/IEC 29500-1, 17) on the tree of a part.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/xml_tree.h"

namespace muko::tmpl {

// True of <w:p> for "p", by namespace, Transitional and Strict alike.
[[nodiscard]] bool is_word(const XmlElement& element, std::string_view local_name);
// The element itself or the nearest around it; null where there is none.
[[nodiscard]] XmlElement* nearest_word(XmlElement* element, std::string_view local_name);
// "w:t" for "t": with the prefix that this element has.
[[nodiscard]] std::string word_name(const XmlElement& like, std::string_view local_name);

// Character data of <w:t>.
[[nodiscard]] std::string leaf_text(const XmlElement& leaf);
// Also marks its spaces as significant.
void set_leaf_text(XmlElement& leaf, std::string text);

// A tag that was found in the text is an element of its own: in a run for what prints, among the
// runs (later rows, paragraphs) for what controls.
[[nodiscard]] XmlElementPtr make_placeholder(std::size_t tag);
// The number of the tag; nullopt for any other element.
[[nodiscard]] std::optional<std::size_t> tag_of(const XmlElement& element);
// The same for a run that holds a placeholder.
[[nodiscard]] std::optional<std::size_t> output_of(const XmlElement& run);

// How many columns of the grid a cell (<w:tc>) is wide.
[[nodiscard]] int grid_span(const XmlElement& cell);

// True where a reader sees something there: text but spaces, a printing tag, a picture, a break.
[[nodiscard]] bool has_content(const XmlElement& element);
// A tag that is a value or a block, an element or a mark (marks.h), stands somewhere inside.
[[nodiscard]] bool holds_tags(const XmlElement& element);
// The same, and nothing else is to be seen.
[[nodiscard]] bool holds_only_tags(const XmlElement& element);
// Is there anything to be seen inside `unit` before and after `inner`?
struct Surroundings {
  bool before = false;
  bool after = false;
};
[[nodiscard]] Surroundings content_around(const XmlElement& unit, const XmlElement& inner);

}  // namespace muko::tmpl
