#include "generator/docx/word.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/utf8.h"
#include "generator/docx/marks.h"

namespace muko::tmpl {
namespace {

constexpr std::string_view kTransitional =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view kStrict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
constexpr std::string_view kPlaceholder = "muko:tag";

bool is_word_namespace(const XmlElement& element) {
  return element.ns != nullptr && (*element.ns == kTransitional || *element.ns == kStrict);
}

bool is_any(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Inside a run, everything but these is something to see.
bool is_run_content(const XmlElement& child) {
  if (child.is_text()) return false;
  if (!is_word_namespace(child)) return true;
  const std::string_view name = child.local_name();
  if (name == "t") return !trim(leaf_text(child)).empty();
  if (name == "br") return child.attribute("type") != nullptr;  // of a page or column
  return !is_any(name, {"rPr", "tab", "cr", "lastRenderedPageBreak"});
}

bool is_run_with_content(const XmlElement& run) {
  return std::any_of(run.children.begin(), run.children.end(),
                     [](const XmlElementPtr& child) { return is_run_content(*child); });
}

// Something to see beside tags.
bool has_static_content(const XmlElement& element) {  // NOLINT(misc-no-recursion)
  if (element.is_text() || tag_of(element)) return false;
  if (is_word(element, "r")) {
    return std::any_of(
        element.children.begin(), element.children.end(),
        [](const XmlElementPtr& child) { return !tag_of(*child) && is_run_content(*child); });
  }
  if (is_word(element, "sectPr") || !is_word_namespace(element)) return true;
  if (is_any(element.local_name(), {"tcPr", "trPr", "tblPr", "tblGrid", "sdtPr", "rPr"})) {
    return false;
  }
  return std::any_of(element.children.begin(), element.children.end(),
                     [](const XmlElementPtr& child) { return has_static_content(*child); });
}

// Walks the content of `unit` in order; `inner` parts what is before from what is after.
class ContentWalk {
 public:
  explicit ContentWalk(const XmlElement* inner) : inner_(inner) {}

  void walk(const XmlElement& element) {  // NOLINT(misc-no-recursion)
    if (&element == inner_) {
      passed_ = true;
      return;
    }
    if (element.is_text() || tag_of(element)) return;
    if (is_word(element, "r")) {
      if (is_run_with_content(element)) see();
      return;
    }
    if (is_word(element, "sectPr") || !is_word_namespace(element)) {
      see();  // a section break, a formula
      return;
    }
    if (is_any(element.local_name(), {"tcPr", "trPr", "tblPr", "tblGrid", "sdtPr", "rPr"})) return;
    for (const XmlElementPtr& child : element.children) walk(*child);
  }

  [[nodiscard]] Surroundings seen() const { return seen_; }

 private:
  void see() { (passed_ ? seen_.after : seen_.before) = true; }

  const XmlElement* inner_;
  bool passed_ = false;
  Surroundings seen_ = {};
};

}  // namespace

bool is_word(const XmlElement& element, std::string_view local_name) {
  return element.local_name() == local_name && is_word_namespace(element);
}

XmlElement* nearest_word(XmlElement* element, std::string_view local_name) {
  while (element != nullptr && !is_word(*element, local_name)) element = element->parent;
  return element;
}

std::string word_name(const XmlElement& like, std::string_view local_name) {
  std::string name = like.name.substr(0, like.name.size() - like.local_name().size());
  return name.append(local_name);
}

std::string leaf_text(const XmlElement& leaf) {
  std::string text;
  for (const XmlElementPtr& child : leaf.children) text += child->text;
  return text;
}

void set_leaf_text(XmlElement& leaf, std::string text) {
  leaf.children.clear();
  auto node = std::make_unique<XmlElement>();
  node->text = std::move(text);
  insert_child(leaf, 0, std::move(node));
  if (leaf.attribute("space") == nullptr) leaf.attributes.push_back({"xml:space", "preserve"});
}

XmlElementPtr make_placeholder(std::size_t tag) {
  auto placeholder = std::make_unique<XmlElement>();
  placeholder->name = kPlaceholder;
  placeholder->text = std::to_string(tag);
  return placeholder;
}

std::optional<std::size_t> tag_of(const XmlElement& element) {
  if (element.name != kPlaceholder || element.ns != nullptr) return std::nullopt;
  std::size_t tag = 0;
  const char* start = element.text.data();
  const auto result = std::from_chars(start, start + element.text.size(), tag);
  if (result.ec != std::errc()) return std::nullopt;
  return tag;
}

std::optional<std::size_t> output_of(const XmlElement& run) {
  if (run.children.empty() || !is_word(run, "r")) return std::nullopt;
  return tag_of(*run.children.back());
}

int grid_span(const XmlElement& cell) {
  const XmlElement* properties = cell.child("tcPr");
  const XmlElement* span = properties == nullptr ? nullptr : properties->child("gridSpan");
  const XmlAttribute* value = span == nullptr ? nullptr : span->attribute("val");
  const bool plain = value != nullptr && !value->value.empty() && value->value.size() <= 2 &&
                     value->value.find_first_not_of("0123456789") == std::string::npos;
  return plain ? std::max(1, std::stoi(value->value)) : 1;
}

bool holds_tags(const XmlElement& element) {  // NOLINT(misc-no-recursion)
  if (tag_of(element) || has_mark(element.text)) return true;
  return std::any_of(element.children.begin(), element.children.end(),
                     [](const XmlElementPtr& child) { return holds_tags(*child); });
}

bool holds_only_tags(const XmlElement& element) {
  return holds_tags(element) && !has_static_content(element);
}

bool has_content(const XmlElement& element) {
  ContentWalk walk(nullptr);
  walk.walk(element);
  return walk.seen().before;
}

Surroundings content_around(const XmlElement& unit, const XmlElement& inner) {
  ContentWalk walk(&inner);
  walk.walk(unit);
  return walk.seen();
}

}  // namespace muko::tmpl
