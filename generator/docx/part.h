// Part: one XML part of a template, compiled.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "generator/docx/runs.h"
#include "generator/language/ast.h"

namespace muko::tmpl {

struct Part {
  std::string name;  // "word/document.xml"
  Program program;
  DocxWriter writer;
  std::size_t last_id = 0;
};

// True where the bytes may hold a tag: a cheap look before the part is parsed.
[[nodiscard]] bool may_hold_tags(std::string_view xml);

// `title` is what messages call the part ("" for the text of the document), `file` the template.
// Faults of tags are added to `faults`. Throws Error: BadXml, LimitExceeded.
[[nodiscard]] Part compile_part(std::string name, std::string_view xml, const std::string& title,
                                const std::string& file, std::vector<Fault>& faults);

// «таблица 2, строка 3, ячейка 1: {{ м.срок }}: что не так (в тексте «…»)»
[[nodiscard]] std::string describe(const TagSource& tag, const std::string& message);

}  // namespace muko::tmpl
