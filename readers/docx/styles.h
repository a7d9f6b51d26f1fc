// Styles: what a style says with all that it is based on; each resolved once, when first used.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "readers/docx/properties.h"
#include "readers/docx/style_sheet.h"

namespace muko::docx {

struct ParagraphStyle {
  std::string id = {};
  std::string name = {};                // "heading 1"
  ParagraphProperties properties = {};  // of the whole chain, without the document's defaults
  RunProperties run = {};               // the same
  std::string list_style = {};          // id of the style in the chain that names the list
};

struct TableStyle {
  RunProperties run = {};
  bool bordered = false;
};

class Styles {
 public:
  // `xml` of the styles part, "" without one.
  Styles(std::string xml, std::string place, std::vector<Warning>& warnings);

  // The default style where `id` is "", unknown or no paragraph style. Valid as long as Styles.
  [[nodiscard]] const ParagraphStyle& paragraph(std::string_view id);
  [[nodiscard]] const RunProperties& character(std::string_view id);
  [[nodiscard]] const TableStyle& table(std::string_view id);
  // w:numId that a numbering style stands for; 0 where there is none.
  [[nodiscard]] int list_of_numbering_style(std::string_view id);

  [[nodiscard]] const RunProperties& default_run() const { return default_run_; }
  [[nodiscard]] const ParagraphProperties& default_paragraph() const { return default_paragraph_; }

 private:
  [[nodiscard]] std::vector<XmlNode> chain_of(std::string_view id);
  [[nodiscard]] ParagraphStyle resolve_paragraph(std::string_view id);
  [[nodiscard]] RunProperties resolve_character(std::string_view id);
  [[nodiscard]] TableStyle resolve_table(std::string_view id);

  StyleSheet sheet_;
  RunProperties default_run_;
  ParagraphProperties default_paragraph_;
  std::map<std::string, ParagraphStyle, std::less<>> paragraphs_;
  std::map<std::string, RunProperties, std::less<>> characters_;
  std::map<std::string, TableStyle, std::less<>> tables_;
};

}  // namespace muko::docx
