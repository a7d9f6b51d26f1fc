// MergeStyles: styles and lists of another document into this one.
#pragma once

#include <map>
#include <string>

#include "base/xml_tree.h"
#include "generator/docx/additions.h"
#include "ooxml/package.h"

namespace muko::tmpl {

class StyleMerge {
 public:
  StyleMerge(const ooxml::Package& from, Additions& additions);
  ~StyleMerge();

  // The id that a style has here: of one with the same name (the look of this document wins), else
  // of a copy. "" where the other document has no such style.
  [[nodiscard]] std::string style(const std::string& id);
  // The same of a list (<w:num>); "0" (no list) where there is none.
  [[nodiscard]] std::string list(const std::string& number);

 private:
  [[nodiscard]] std::string copy_style(const XmlElement& style);
  void map_references(XmlElement& element);
  [[nodiscard]] std::string free_id(const std::string& id) const;

  Additions& additions_;
  XmlTree styles_ = {};
  XmlTree numbering_ = {};
  XmlElement* our_styles_ = nullptr;
  XmlElement* our_numbering_ = nullptr;
  std::map<std::string, std::string> style_ids_ = {};
  std::map<std::string, std::string> list_ids_ = {};
  std::map<std::string, std::string> abstract_ids_ = {};
};

}  // namespace muko::tmpl
