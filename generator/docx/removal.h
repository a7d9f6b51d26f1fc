// Removal: what leaves the tree of a part when its tags were lifted out: rows and paragraphs that
// docxtpl's prefixes take away, and those that held nothing but tags.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "generator/docx/find_tags.h"

namespace muko::tmpl {

// Properties (<w:pPr>) of a paragraph that vanished, by the element it stood in: a cell that is
// left without a paragraph gets one like it.
using VanishedParagraphs = std::map<const XmlElement*, XmlElementPtr>;

class Removal {
 public:
  Removal(FoundTags& found, XmlElement& root) : found_(found), root_(root) {}

  // With all that is in them.
  void drop_units(const std::vector<XmlElement*>& units);
  // Of these rows and cells, those that hold nothing but tags of no block; {% set %} stays.
  void drop_hollow_rows(const std::set<XmlElement*>& units);
  // The same of all paragraphs with tags but `kept`.
  void drop_hollow_paragraphs(const std::set<const XmlElement*>& kept);

  [[nodiscard]] VanishedParagraphs take_vanished() { return std::move(vanished_); }

 private:
  void remember_properties(const XmlElement& unit);

  FoundTags& found_;
  XmlElement& root_;
  std::vector<XmlElementPtr> gone_ = {};  // alive: what stands inside is still asked
  VanishedParagraphs vanished_ = {};
};

}  // namespace muko::tmpl
