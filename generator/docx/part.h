// Part: one XML part of a template, compiled.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.h"
#include "generator/docx/invariants.h"
#include "generator/docx/options.h"
#include "generator/docx/runs.h"
#include "generator/language/ast.h"
#include "ooxml/package.h"

namespace muko::tmpl {

struct Part {
  std::string name = {};  // "word/document.xml"
  Program program = {};
  RunTable runs = {};
  std::size_t last_id = 0;
  std::string prefix = {};  // "w:"; "" for a part that is no text of Word
  bool marks = false;       // finish.h has to see to what is rendered
  bool dynamic = false;     // blocks repeat and drop elements: what is rendered must be checked
  Breaches breaches = 0;    // that the template has itself
  std::vector<std::string> relations = {};                       // ids, sorted
  std::vector<std::pair<std::size_t, std::size_t>> places = {};  // run, tag: that are no text
  std::vector<std::size_t> paragraphs = {};                      // of each tag, as it is numbered
};

// A part to be compiled.
struct PartSource {
  std::string name;
  std::string title;  // what messages call it, "" for the text of the document
  bool word = true;   // WordprocessingML; else a chart, properties of the document
  std::string xml = {};
  std::vector<ooxml::Relationship> links = {};
};

// What is wrong with a tag, and the paragraph that it stands in.
struct PlacedFault {
  std::string part;
  std::size_t paragraph;
  Fault fault;
};

// True where the part may hold a tag: a cheap look before it is parsed.
[[nodiscard]] bool may_hold_tags(const PartSource& source);

// `file` is the template. Faults of tags are added to `faults`. Throws Error: BadXml,
// LimitExceeded.
[[nodiscard]] Part compile_part(const PartSource& source, const std::string& file,
                                const TemplateOptions& options, std::vector<PlacedFault>& faults);

// «таблица 2, строка 3, ячейка 1: {{ м.срок }}: что не так (в тексте «…»)»
[[nodiscard]] std::string describe(const TagSource& tag, const std::string& message);

}  // namespace muko::tmpl
