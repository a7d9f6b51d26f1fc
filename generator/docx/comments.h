// Comments: faults of a template as comments of Word in a copy of it.
#pragma once

#include <string>
#include <vector>

#include "generator/docx/additions.h"
#include "generator/docx/part.h"

namespace muko::tmpl {

// Each fault at the paragraph of its tag; one in a header, a note or a property, where Word allows
// no comments, at the first paragraph of the text.
void add_comments(const std::vector<PlacedFault>& faults, Additions& additions);

// Takes the comment `id` and its marks out of a part.
void drop_comment(XmlElement& element, const std::string& id);

}  // namespace muko::tmpl
