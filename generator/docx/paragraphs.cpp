#include "generator/docx/paragraphs.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "generator/docx/paragraph_text.h"
#include "generator/docx/word.h"

namespace muko::tmpl {
namespace {

constexpr std::size_t kMaxHeading = 60;  // code points of a heading in a message

// "val" of a child of <w:pPr>.
std::string_view property_of(const XmlElement& paragraph, std::string_view name) {
  const XmlElement* properties = paragraph.child("pPr");
  const XmlElement* property = properties == nullptr ? nullptr : properties->child(name);
  const XmlAttribute* value = property == nullptr ? nullptr : property->attribute("val");
  return value == nullptr ? std::string_view() : std::string_view(value->value);
}

class ParagraphWalk {
 public:
  ParagraphWalk(const std::string& part, const StyleIds& headings)
      : part_(part), headings_(headings) {}

  // Text and properties hold no paragraphs; in a damaged file they may, and vanish with them.
  static bool holds_no_paragraphs(const XmlElement& element) {
    static constexpr std::array<std::string_view, 7> kLeaves = {
        "t", "tab", "br", "cr", "noBreakHyphen", "rPr", "pPr"};
    return std::any_of(kLeaves.begin(), kLeaves.end(),
                       [&](std::string_view name) { return is_word(element, name); });
  }

  void walk(XmlElement& element) {  // NOLINT(misc-no-recursion)
    if (holds_no_paragraphs(element)) return;
    if (is_word(element, "tbl")) {
      walk_table(element);
      return;
    }
    const bool in_box = std::exchange(in_box_, in_box_ || is_word(element, "txbxContent"));
    if (is_word(element, "p")) {
      if (table_ == 0 && !in_box_) ++paragraph_;
      found_.push_back({&element, address(), found_.size()});
      read_heading(element);
    }
    walk_children(element);
    in_box_ = in_box;
  }

  [[nodiscard]] std::vector<ParagraphPlace> take() { return std::move(found_); }

 private:
  // A heading is the place of what follows it.
  void read_heading(XmlElement& paragraph) {
    if (table_ > 0 || in_box_) return;
    const bool outlined = !property_of(paragraph, "outlineLvl").empty() &&
                          property_of(paragraph, "outlineLvl") != "9";
    if (!outlined && headings_.count(property_of(paragraph, "pStyle")) == 0) return;
    const std::string text = ParagraphText(paragraph).text();
    const std::string_view shown = trim(text);
    if (shown.empty()) return;
    heading_ = "раздел «" + std::string(substr_utf8(shown, 0, kMaxHeading));
    heading_ += is_shorter_utf8(shown, kMaxHeading + 1) ? "»" : "…»";
  }

  void walk_children(XmlElement& element) {  // NOLINT(misc-no-recursion)
    for (const XmlElementPtr& child : element.children) {
      if (!child->is_text()) walk(*child);
    }
  }

  void walk_table(XmlElement& table) {  // NOLINT(misc-no-recursion)
    const int outer_table = std::exchange(table_, ++tables_);
    const int outer_row = std::exchange(row_, 0);
    const int outer_cell = std::exchange(cell_, 0);
    walk_rows(table);
    table_ = outer_table;
    row_ = outer_row;
    cell_ = outer_cell;
  }

  // Rows and cells may stand inside content controls.
  void walk_rows(XmlElement& element) {  // NOLINT(misc-no-recursion)
    for (const XmlElementPtr& child : element.children) {
      if (child->is_text()) continue;
      if (is_word(*child, "tr")) {
        ++row_;
        cell_ = 0;
        walk_rows(*child);
      } else if (is_word(*child, "tc")) {
        ++cell_;
        walk_children(*child);
        cell_ += grid_span(*child) - 1;
      } else {
        walk_rows(*child);
      }
    }
  }

  [[nodiscard]] std::string address() const {
    std::string where = part_;
    const auto add = [&](const std::string& text) { where += (where.empty() ? "" : ", ") + text; };
    if (!heading_.empty()) add(heading_);
    if (table_ > 0) {
      add("таблица " + std::to_string(table_) + ", строка " + std::to_string(row_) + ", ячейка " +
          std::to_string(cell_));
    }
    if (in_box_) add("надпись");
    if (table_ == 0 && !in_box_) add("абзац " + std::to_string(paragraph_));
    return where;
  }

  const std::string& part_;
  const StyleIds& headings_;
  std::vector<ParagraphPlace> found_ = {};
  std::string heading_ = {};
  int paragraph_ = 0;
  int tables_ = 0;
  int table_ = 0;
  int row_ = 0;
  int cell_ = 0;
  bool in_box_ = false;
};

// The value of the attribute `name` in a tag's text.
std::string_view attribute_in(std::string_view tag, std::string_view name) {
  const std::size_t found = tag.find(name);
  if (found == std::string_view::npos) return {};
  const std::size_t start = found + name.size();
  const std::size_t end = tag.find('"', start);
  return end == std::string_view::npos ? std::string_view() : tag.substr(start, end - start);
}

}  // namespace

// Styles are looked at as text: a tree of them all would cost more than the template.
StyleIds heading_styles(std::string_view styles_xml) {
  static constexpr std::string_view kStyle = ":style ";
  StyleIds ids;
  for (std::size_t at = styles_xml.find(kStyle); at != std::string_view::npos;) {
    const std::size_t next = styles_xml.find(kStyle, at + kStyle.size());
    const std::string_view style = styles_xml.substr(at, next - at);
    const std::size_t name = style.find(":name ");
    const std::string_view shown = name == std::string_view::npos
                                       ? style.substr(0, 0)
                                       : attribute_in(style.substr(name), "val=\"");
    const bool heading = shown.starts_with("heading ") || shown == "Title" ||
                         style.find("outlineLvl") != std::string_view::npos;
    if (heading) ids.emplace(attribute_in(style, "styleId=\""));
    at = next;
  }
  return ids;
}

std::vector<ParagraphPlace> list_paragraphs(XmlElement& root, const std::string& part,
                                            const StyleIds& headings) {
  ParagraphWalk walk(part, headings);
  walk.walk(root);
  return walk.take();
}

}  // namespace muko::tmpl
