// CaseFile: a template, data and what comes of them as one text.
//
//   What the case shows.
//   == document            (header1, footer1, footnotes, endnotes, comments: the same)
//   # A heading
//   A paragraph; runs are parted by ¦: one ¦run¦ two; ¦b:bold¦, ¦i:italic¦
//   - an item of list 1
//   | a cell | one of two columns [2] | two ¶ paragraphs |
//   <w:p>…                 XML as it is
//   == data                YAML
//   == mode                mark, empty; убирать пустые строки, списки заново: options
//   == file logo.png       40x20 (pixels); or приложение.docx, with lines of a document
//   == link rId9           the address of an external link
//   == part word/charts/chart1.xml chart TYPE    XML of the whole part
//   == text …              what is expected: the text of each part …
//   == xml                 … the XML of the body, if the section is there
//   == error               … or the error
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "tests/generator/build_docx.h"

namespace muko::test {

struct CaseFile {
  std::string name;
  std::string title;  // what stands before the first section
  std::vector<std::pair<std::string, std::string>> sections;  // in their order

  [[nodiscard]] const std::string* find(const std::string& section) const;
};

[[nodiscard]] CaseFile read_case(const std::filesystem::path& file);
[[nodiscard]] Package package_of(const CaseFile& test_case);
// Lines of a document -> what stands in <w:body>.
[[nodiscard]] std::string body_of_lines(const std::string& lines);
// A PNG of so many pixels, one colour.
[[nodiscard]] std::string png_of(const std::string& size);

}  // namespace muko::test
