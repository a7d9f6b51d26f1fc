// Styles: what a style says with all that it inherits; each resolved once, when first used.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "readers/odt/properties.h"
#include "readers/odt/source.h"

namespace muko::odt {

struct ParagraphStyle {
  std::string name = {};                // of the style the user chose: "Heading 1"
  ParagraphProperties properties = {};  // with the document's defaults
  ParagraphProperties over_list = {};   // what stands above the list's indents
  TextProperties text = {};
  std::optional<std::string_view> list_style = {};   // "" = expressly none
  std::optional<std::string_view> master_page = {};  // a page of this kind begins; "" = none
  int outline_level = 0;                             // of a heading by its style; 0 = none
};

// What a style in the file says.
struct StyleNode {
  XmlNode node = {};
  bool automatic = false;
};

class Styles {
 public:
  // `source` must outlive it.
  explicit Styles(const Source& source);

  // The default style where there is no such name. Valid as long as Styles.
  [[nodiscard]] const ParagraphStyle& paragraph(Scope scope, std::string_view name);
  [[nodiscard]] const TextProperties& text(Scope scope, std::string_view name);
  // A style of any family ("table-cell", "table-column", "table"), without what it inherits.
  [[nodiscard]] StyleNode find(Scope scope, std::string_view family, std::string_view name) const;
  // text:list-style, absent where there is none.
  [[nodiscard]] XmlNode list_style(Scope scope, std::string_view name) const;
  [[nodiscard]] XmlNode outline_style() const { return outline_; }
  [[nodiscard]] XmlNode page_layout(std::string_view name) const;
  // style:master-page in the order of the file.
  [[nodiscard]] const std::vector<XmlNode>& master_pages() const { return master_pages_; }
  // The name of the font itself.
  [[nodiscard]] std::string_view font_of(const TextProperties& text) const;

 private:
  using Index = std::unordered_map<std::string, XmlNode>;  // by family and name

  void index(XmlNode container, Index& index);
  void index_fonts(XmlNode container);
  [[nodiscard]] std::vector<StyleNode> chain_of(Scope scope, std::string_view family,
                                                std::string_view name) const;
  [[nodiscard]] ParagraphStyle resolve_paragraph(Scope scope, std::string_view name) const;
  [[nodiscard]] const Index& automatic(Scope scope) const;

  Index common_;
  Index automatic_content_;
  Index automatic_styles_;
  std::unordered_map<std::string_view, std::string_view> fonts_;
  std::vector<XmlNode> master_pages_;
  XmlNode outline_;
  ParagraphStyle default_;  // style:default-style
  std::map<std::string, ParagraphStyle, std::less<>> paragraphs_[2];
  std::map<std::string, TextProperties, std::less<>> texts_[2];
};

}  // namespace muko::odt
