#include "generator/docx/list_restarts.h"

#include "generator/docx/finish.h"
#include "generator/docx/open_blocks.h"
#include "generator/docx/word.h"

namespace muko::tmpl {
namespace {

class ListWalk {
 public:
  explicit ListWalk(const FoundTags& found) : found_(found) {}

  void walk(const XmlElement& element) {  // NOLINT(misc-no-recursion)
    if (const auto tag = tag_of(element)) enter(*tag);
    if (is_word(element, "p")) see_paragraph(element);
    for (const XmlElementPtr& child : element.children) walk(*child);
  }

  [[nodiscard]] ListRestarts take() { return std::move(restarts_); }

 private:
  struct Loop {
    std::size_t tag = 0;
    std::size_t paragraphs = 0;
    std::map<std::string, std::size_t> items = {};  // direct ones and, as two, those of inner loops
    std::map<std::string, std::size_t> all = {};
  };

  void enter(std::size_t tag) {
    if (is<ForTag>(found_.tags[tag])) open_.push_back({.tag = tag});
    const bool ends_loop = blocks_.pass(found_.tags[tag].statement) == BlockKind::For;
    if (ends_loop && !open_.empty()) leave(tag);
  }

  void see_paragraph(const XmlElement& paragraph) {
    if (open_.empty()) return;
    Loop& loop = open_.back();
    ++loop.paragraphs;
    const XmlElement* properties = paragraph.child("pPr");
    const XmlElement* list = properties == nullptr ? nullptr : properties->child("numPr");
    const XmlElement* number = list == nullptr ? nullptr : list->child("numId");
    const XmlAttribute* value = number == nullptr ? nullptr : number->attribute("val");
    if (value == nullptr || value->value == "0") return;
    ++loop.items[value->value];
    ++loop.all[value->value];
  }

  void leave(std::size_t end) {
    const Loop loop = std::move(open_.back());
    open_.pop_back();
    Loop* outer = open_.empty() ? nullptr : &open_.back();
    for (const auto& [number, count] : loop.items) {
      const bool nothing_else = loop.all.at(number) == loop.paragraphs;
      if (count >= 2 && !nothing_else) {
        restarts_[loop.tag].push_back(std::string(kListMark) + number + "?>");
        restarts_[end].push_back(std::string(kListEndMark) + number + "?>");
      } else if (outer != nullptr) {
        outer->items[number] += 2;
      }
    }
    if (outer == nullptr) return;
    outer->paragraphs += loop.paragraphs;
    for (const auto& [number, count] : loop.all) outer->all[number] += count;
  }

  const FoundTags& found_;
  OpenBlocks blocks_ = {};
  std::vector<Loop> open_ = {};
  ListRestarts restarts_ = {};
};

}  // namespace

ListRestarts find_list_restarts(const XmlElement& root, const FoundTags& found) {
  ListWalk walk(found);
  walk.walk(root);
  return walk.take();
}

}  // namespace muko::tmpl
