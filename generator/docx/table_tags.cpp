#include "generator/docx/table_tags.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "generator/docx/marks.h"
#include "generator/docx/nesting.h"
#include "generator/docx/open_blocks.h"
#include "generator/docx/word.h"
#include "generator/language/lexer.h"

namespace muko::tmpl {
namespace {

// The children of <w:tcPr> in the order that ISO 29500-1, 17.4.69 fixes.
constexpr std::array<std::string_view, 13> kCellProperties = {
    "cnfStyle", "tcW",   "gridSpan",      "hMerge",    "vMerge", "tcBorders", "shd",
    "noWrap",   "tcMar", "textDirection", "tcFitText", "vAlign", "hideMark"};

std::size_t order_of(std::string_view name) {
  const auto found = std::find(kCellProperties.begin(), kCellProperties.end(), name);
  return static_cast<std::size_t>(found - kCellProperties.begin());
}

XmlElement& cell_properties(XmlElement& cell) {
  if (XmlElement* properties = cell.child("tcPr")) return *properties;
  auto made = std::make_unique<XmlElement>();
  made->name = word_name(cell, "tcPr");
  made->ns = cell.ns;
  return *insert_child(cell, 0, std::move(made));
}

// Puts <w:name w:attribute="value" …/> in place of one that is there.
void set_property(XmlElement& cell, std::string_view name,
                  const std::vector<std::pair<std::string, std::string>>& attributes) {
  XmlElement& properties = cell_properties(cell);
  if (XmlElement* old = properties.child(name)) detach(*old);
  std::size_t place = 0;
  while (place < properties.children.size() &&
         order_of(properties.children[place]->local_name()) < order_of(name)) {
    ++place;
  }
  auto made = std::make_unique<XmlElement>();
  made->name = word_name(cell, name);
  made->ns = cell.ns;
  for (const auto& [attribute, value] : attributes) {
    made->attributes.push_back({word_name(cell, attribute), value});
  }
  insert_child(properties, place, std::move(made));
}

class Lowering {
 public:
  Lowering(FoundTags& found, XmlElement& root) : found_(found), root_(root) {}

  void lower() {
    std::vector<std::size_t> order;
    collect_order(root_, order);
    for (const std::size_t tag : order) {
      const ReadTag& read = found_.tags[tag];
      if (is<ForTag>(read)) ++loops_;
      if (blocks_.pass(read.statement) == BlockKind::For) --loops_;
      const bool merges = is<VmTag>(read) || is<HmTag>(read);
      if (!merges && !is<ColspanTag>(read) && !is<CellbgTag>(read)) continue;
      lower_one(tag, merges);
    }
  }

 private:
  void lower_one(std::size_t tag, bool merges) {
    XmlElement* element = found_.elements[tag];
    XmlElement* cell = nearest_word(element, "tc");
    if (cell == nullptr) {
      fault(tag, "этот тег возможен только в ячейке таблицы");
      return;
    }
    if (merges && loops_ == 0) {
      fault(tag,
            "этот тег возможен только внутри цикла по строкам или ячейкам: "
            "{%tr for … %} или {%tc for … %}");
      return;
    }
    detach(*element);
    found_.elements[tag] = nullptr;
    if (is<ColspanTag>(found_.tags[tag])) set_span(tag, *cell);
    if (is<CellbgTag>(found_.tags[tag])) set_colour(tag, *cell);
    if (is<VmTag>(found_.tags[tag])) merge_down(tag, *cell);
    if (is<HmTag>(found_.tags[tag])) merge_across(tag, *cell);
  }

  void set_span(std::size_t tag, XmlElement& cell) {
    found_.value_places[tag] = {ValuePlace::Span, "1"};
    set_property(cell, "gridSpan", {{"val", tag_mark(tag)}});
  }

  void set_colour(std::size_t tag, XmlElement& cell) {
    found_.value_places[tag] = {ValuePlace::Colour, "auto"};
    set_property(cell, "shd", {{"val", "clear"}, {"color", "auto"}, {"fill", tag_mark(tag)}});
  }

  // {% set begins = loop.changed(key) %} before the cell, the answer in <w:vMerge>, and the text of
  // the cell only where it begins.
  void merge_down(std::size_t tag, XmlElement& cell) {
    set_property(cell, "vMerge", {{"val", merge_value(tag, cell)}});
    wrap_content(tag, cell);
  }

  void merge_across(std::size_t tag, XmlElement& cell) {
    if (!found_.insides[tag].ends_with("hm")) {  // with a key
      set_property(cell, "hMerge", {{"val", merge_value(tag, cell)}});
      wrap_content(tag, cell);
      return;
    }
    const std::string span = std::to_string(grid_span(cell));
    const std::size_t wide = add(tag, TagKind::Statement, "colspan " + span + " * loop.length");
    found_.value_places[wide] = {ValuePlace::Span, "1"};
    set_property(cell, "gridSpan", {{"val", tag_mark(wide)}});
    place_before(cell, add(tag, TagKind::Statement, "if loop.first"));
    const std::size_t place = index_in_parent(cell) + 1;
    insert_child(*cell.parent, place, make_placeholder(add(tag, TagKind::Statement, "endif")));
  }

  std::string merge_value(std::size_t tag, XmlElement& cell) {
    const std::string key = key_of(tag);
    const std::string condition = key.empty() ? "loop.first" : "loop.changed(" + key + ")";
    place_before(cell, add(tag, TagKind::Statement, "set " + name_of(tag) + " = " + condition));
    const std::size_t value =
        add(tag, TagKind::Output, "\"restart\" if " + name_of(tag) + " else \"continue\"");
    found_.value_places[value] = {ValuePlace::Plain, "restart"};
    return tag_mark(value);
  }

  void wrap_content(std::size_t tag, XmlElement& cell) {
    const std::size_t first = is_word(*cell.children.front(), "tcPr") ? 1 : 0;
    const std::size_t begin = add(tag, TagKind::Statement, "if " + name_of(tag));
    insert_child(cell, first, make_placeholder(begin));
    const std::size_t end = add(tag, TagKind::Statement, "endif");
    insert_child(cell, cell.children.size(), make_placeholder(end));
  }

  // A name that no template has.
  static std::string name_of(std::size_t tag) { return "_begins_" + std::to_string(tag); }

  [[nodiscard]] std::string key_of(std::size_t tag) const {
    const std::string& inside = found_.insides[tag];
    return inside.substr(std::min<std::size_t>(2, inside.size()));
  }

  std::size_t add(std::size_t like, TagKind kind, const std::string& inside) {
    const TagSource source = found_.tags[like].source;
    const Tag tag{.kind = kind, .inside = inside};
    const std::size_t number =
        add_tag(tag, "", {nullptr, source.where, found_.places[like]}, found_);
    found_.tags[number].source = source;
    return number;
  }

  static void place_before(XmlElement& cell, std::size_t tag) {
    insert_child(*cell.parent, index_in_parent(cell), make_placeholder(tag));
  }

  void fault(std::size_t tag, std::string message) {
    found_.faults.push_back({tag, std::move(message)});
  }

  FoundTags& found_;
  XmlElement& root_;
  OpenBlocks blocks_ = {};
  int loops_ = 0;
};

}  // namespace

void lower_table_tags(FoundTags& found, XmlElement& root) {
  Lowering(found, root).lower();
}

}  // namespace muko::tmpl
