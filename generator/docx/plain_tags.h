// PlainTags: tags outside the text of paragraphs: in attributes (alternative texts, watermarks),
// commands of fields, addresses of links, texts of charts, properties of the document.
#pragma once

#include <string>
#include <vector>

#include "generator/docx/find_tags.h"
#include "ooxml/package.h"

namespace muko::tmpl {

// A part of WordprocessingML: attributes and commands of fields; `links` are the relationships of
// the part, whose targets may hold tags.
void find_plain_tags(XmlElement& root, const std::vector<ParagraphPlace>& paragraphs,
                     const std::vector<ooxml::Relationship>& links, FoundTags& found);

// Any other part: all of its texts. A tag that lies over several runs of a paragraph of DrawingML
// goes to the first of them.
void find_plain_texts(XmlElement& root, const std::string& part, FoundTags& found);

}  // namespace muko::tmpl
