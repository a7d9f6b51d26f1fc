// SubDocument: the text of another DOCX in place of a tag: {$document: "приложение.docx"}. Its
// styles, lists, pictures, charts and links come along without clashes; what it says of pages,
// comments and bookmarks stays behind. Tags in it are text.
#pragma once

#include <string>

#include "generator/docx/additions.h"
#include "generator/docx/runs.h"

namespace muko::tmpl {

// Its paragraphs and tables. What is wrong goes to `fault`.
[[nodiscard]] std::string sub_document_xml(const json& object, const Run& run,
                                           const std::string& part, Additions& additions,
                                           std::string& fault);

}  // namespace muko::tmpl
