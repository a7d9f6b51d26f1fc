// Numbering: lists (ISO/IEC 29500-1, 17.9) that are added to word/numbering.xml.
#pragma once

#include <string>

#include "base/xml_tree.h"

namespace muko::tmpl {

// A list (<w:num>) that counts like the list `number` but begins anew. "" where there is none.
[[nodiscard]] std::string add_restarted_list(XmlElement& numbering, const std::string& number);

// The highest value of the attribute `attribute` of children `name`.
[[nodiscard]] std::size_t highest(const XmlElement& parent, std::string_view name,
                                  std::string_view attribute);
// Puts a child where the order of CT_Numbering wants it: abstractNum before num.
void add_list_part(XmlElement& numbering, XmlElementPtr part);

}  // namespace muko::tmpl
