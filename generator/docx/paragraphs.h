// Paragraphs: all paragraphs of a part in their order, each with its address for messages.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/xml_tree.h"

namespace muko::tmpl {

struct ParagraphPlace {
  XmlElement* element = nullptr;
  std::string where = {};  // «раздел «Меры», таблица 2, строка 3, ячейка 1»
  std::size_t number = 0;  // from 0, among all paragraphs of the part
};

using StyleIds = std::set<std::string, std::less<>>;

// The styles of headings among the styles of a document (word/styles.xml).
[[nodiscard]] StyleIds heading_styles(std::string_view styles_xml);

// `part` is what messages call it: "" for the text of the document, «верхний колонтитул».
// Paragraphs, tables, rows and cells are numbered as Location does (document/location.h).
[[nodiscard]] std::vector<ParagraphPlace> list_paragraphs(XmlElement& root, const std::string& part,
                                                          const StyleIds& headings);

}  // namespace muko::tmpl
