#include "generator/docx/lift.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>

#include "generator/docx/nesting.h"
#include "generator/docx/removal.h"
#include "generator/docx/word.h"

namespace muko::tmpl {
namespace {

std::vector<XmlElement*> path_to(XmlElement* element) {
  std::vector<XmlElement*> path;
  for (; element != nullptr; element = element->parent) path.push_back(element);
  std::reverse(path.begin(), path.end());
  return path;
}

XmlElement* common_ancestor(const std::vector<XmlElement*>& elements) {
  std::vector<XmlElement*> common = path_to(elements.front()->parent);
  for (XmlElement* element : elements) {
    const std::vector<XmlElement*> path = path_to(element->parent);
    const auto differ = std::mismatch(common.begin(), common.end(), path.begin(), path.end());
    common.erase(differ.first, common.end());
  }
  return common.back();
}

XmlElement* child_around(XmlElement* element, const XmlElement* ancestor) {
  while (element->parent != ancestor) element = element->parent;
  return element;
}

bool all_same(const std::vector<XmlElement*>& elements) {
  return std::all_of(elements.begin(), elements.end(),
                     [&](const XmlElement* each) { return each == elements.front(); });
}

bool is_properties(const XmlElement& element) {
  return element.local_name().ends_with("Pr");
}

bool is_hollow(const XmlElement& container) {
  return std::all_of(container.children.begin(), container.children.end(),
                     [](const XmlElementPtr& child) { return is_properties(*child); });
}

// Makes `element` a child of `ancestor`: what lies between is parted in two.
void split_up(XmlElement& element, const XmlElement& ancestor) {
  while (element.parent != &ancestor) {
    XmlElement& container = *element.parent;
    XmlElementPtr right = clone_shell(container);
    for (const XmlElementPtr& child : container.children) {
      if (is_properties(*child)) insert_child(*right, right->children.size(), clone(*child));
    }
    const std::size_t next = index_in_parent(element) + 1;
    while (container.children.size() > next) {
      XmlElementPtr follower = detach(*container.children[next]);
      insert_child(*right, right->children.size(), std::move(follower));
    }
    XmlElementPtr taken = detach(element);
    XmlElement& outer = *container.parent;
    const std::size_t place = index_in_parent(container) + 1;
    if (!is_hollow(*right)) insert_child(outer, place, std::move(right));
    insert_child(outer, place, std::move(taken));
    if (is_hollow(container)) detach(container);
  }
}

// Where a tag goes: beside a unit (a row, a paragraph), or up to a child of it.
enum class Side { Before, After, Inside };
struct Target {
  std::size_t tag;
  XmlElement* unit;
  Side side;
};

class Lifter {
 public:
  Lifter(FoundTags& found, bool drop_empty) : found_(found), drop_empty_(drop_empty) {}

  void plan(const TagBlock& block) {
    std::vector<XmlElement*> elements;
    for (const std::size_t tag : block.tags) elements.push_back(found_.elements[tag]);
    const TagScope scope = scope_of(block);
    if (scope == TagScope::Inline || scope == TagScope::Run) {
      plan_by_place(block, elements);
    } else {
      plan_by_prefix(block, elements, scope);
    }
  }

  // Tags of one unit and side keep the order of the text.
  void apply() {
    std::stable_sort(targets_.begin(), targets_.end(),
                     [](const Target& left, const Target& right) { return left.tag < right.tag; });
    std::map<std::pair<const XmlElement*, Side>, XmlElement*> last;
    for (const Target& target : targets_) {
      XmlElement& element = *found_.elements[target.tag];
      if (target.side == Side::Inside) {
        split_up(element, *target.unit);
        continue;
      }
      XmlElementPtr taken = detach(element);
      XmlElement*& previous = last[{target.unit, target.side}];
      const bool behind = target.side == Side::After;
      const XmlElement& neighbour = previous != nullptr && behind ? *previous : *target.unit;
      insert_child(*target.unit->parent, index_in_parent(neighbour) + (behind ? 1 : 0),
                   std::move(taken));
      previous = &element;
    }
    for (const TagBlock* block : inline_blocks_) make_siblings(*block);
  }

  // docxtpl's «{#tr … #}», «{%p set … %}»: the unit around goes, and a tag that does something
  // stays in its place.
  void plan_alone(std::size_t tag) {
    const TagScope scope = found_.tags[tag].scope;
    if (!is_unit(scope) || is<OutputTag>(found_.tags[tag])) return;
    XmlElement* unit = unit_of(*found_.elements[tag], scope);
    if (unit == nullptr) {
      found_.faults.push_back({tag, kOutsideATable});
      return;
    }
    targets_.push_back({tag, unit, Side::Before});
    dropped_.insert(unit);
  }

  // The units that docxtpl's prefixes take away with all that is in them.
  [[nodiscard]] std::vector<XmlElement*> dropped() const {
    std::vector<XmlElement*> units;
    std::set_difference(dropped_.begin(), dropped_.end(), bodies_.begin(), bodies_.end(),
                        std::back_inserter(units));
    return units;
  }

  // The rows and other units that a tag was lifted out of.
  [[nodiscard]] const std::set<XmlElement*>& units() const { return units_; }
  // Paragraphs that must not vanish although they held only tags.
  [[nodiscard]] const std::set<const XmlElement*>& kept() const { return kept_; }

 private:
  static constexpr const char* kOutsideATable = "приставки tr и tc возможны только в таблице";

  static bool is_unit(TagScope scope) {
    return scope != TagScope::Inline && scope != TagScope::Run;
  }

  static XmlElement* unit_of(XmlElement& element, TagScope scope) {
    const bool row = scope == TagScope::Row;
    return nearest_word(&element, row ? "tr" : scope == TagScope::Cell ? "tc" : "p");
  }

  [[nodiscard]] TagScope scope_of(const TagBlock& block) const {
    for (const std::size_t tag : block.tags) {
      if (is_unit(found_.tags[tag].scope)) return found_.tags[tag].scope;
    }
    return TagScope::Inline;
  }

  void plan_by_place(const TagBlock& block, const std::vector<XmlElement*>& elements) {
    const XmlElement* paragraph = nearest_word(elements.front(), "p");
    const bool inside = std::all_of(elements.begin(), elements.end(), [&](XmlElement* each) {
      return nearest_word(each, "p") == paragraph;
    });
    if (inside) {
      inline_blocks_.push_back(&block);
      return;
    }
    XmlElement* common = common_ancestor(elements);
    XmlElement* row = nearest_word(common, "tr");
    const bool between_cells =
        row != nullptr && nearest_word(common, "tc") == nearest_word(row, "tc");
    std::vector<XmlElement*> units;
    for (XmlElement* element : elements) {
      units.push_back(between_cells ? row : child_around(element, common));
      const bool into_table = !between_cells && is_word(*units.back(), "tbl");
      if (into_table || !stays_in_story(element, *units.back())) {
        fault(block,
              "начало и конец блока стоят в разных местах (в таблице и вне её, в надписи и вне "
              "её): перенесите их в одно место");
        return;
      }
    }
    plan_units(block, elements, units);
  }

  // The tags of a block inside one paragraph.
  void make_siblings(const TagBlock& block) {
    std::vector<XmlElement*> elements;
    for (const std::size_t tag : block.tags) elements.push_back(found_.elements[tag]);
    const XmlElement* common = common_ancestor(elements);
    for (XmlElement* element : elements) split_up(*element, *common);
  }

  // A text box has a text of its own: a block can't begin in it and end outside.
  static bool stays_in_story(const XmlElement* element, const XmlElement& unit) {
    for (; element != &unit; element = element->parent) {
      if (is_word(*element, "txbxContent")) return false;
    }
    return true;
  }

  void plan_by_prefix(const TagBlock& block, const std::vector<XmlElement*>& elements,
                      TagScope scope) {
    std::vector<XmlElement*> units;
    for (XmlElement* element : elements) {
      units.push_back(unit_of(*element, scope));
      if (units.back() == nullptr) {
        fault(block, kOutsideATable);
        return;
      }
      if (units.back()->parent != units.front()->parent) {
        fault(block,
              "начало и конец блока стоят в разных таблицах, строках или ячейках: перенесите "
              "их в одну");
        return;
      }
    }
    plan_units(block, elements, units);
  }

  void plan_units(const TagBlock& block, const std::vector<XmlElement*>& elements,
                  const std::vector<XmlElement*>& units) {
    const bool same = all_same(units);
    if (same && units.size() > 2) {
      fault(block,
            "все ветви блока стоят в одной строке таблицы: для каждой ветви нужна своя строка");
      return;
    }
    if (same) bodies_.insert(units.front());
    std::vector<Target> targets;
    bool splice = !drop_empty_ && all_paragraphs(units) && !is_unit(scope_of(block));
    for (std::size_t i = 0; i < units.size(); ++i) {
      if (!same && is_unit(found_.tags[block.tags[i]].scope)) {
        dropped_.insert(units[i]);
        targets.push_back({block.tags[i], units[i], Side::Before});
        continue;
      }
      Surroundings around = content_around(*units[i], *elements[i]);
      const Side side = same ? (i == 0 ? Side::Before : Side::After)
                             : side_of(block, block.tags[i], *units[i], around);
      targets.push_back({block.tags[i], units[i], side});
      splice = splice || (!goes_whole(*units[i]) && parts_text(block, block.tags[i], around));
    }
    if (splice && !same && !splice_paragraphs(targets)) {
      fault(block, "рядом с тегом блока стоит другой текст: поставьте тег отдельной строкой");
      return;
    }
    units_.insert(units.begin(), units.end());
    targets_.insert(targets_.end(), targets.begin(), targets.end());
  }

  // A unit with something to see belongs to the body that the tag begins or ends; one that holds
  // only tags will vanish.
  Side side_of(const TagBlock& block, std::size_t tag, const XmlElement& unit,
               const Surroundings& around) {
    const bool last = tag == block.tags.back();
    if (!around.before && !around.after) {
      if (!last || !parts_tables(block, unit)) return Side::Before;
      kept_.insert(&unit);
      return Side::After;
    }
    if (last) return Side::After;
    // A row goes whole to the branch that its tag begins.
    const bool ends_branch = tag != block.tags.front() && around.before && !goes_whole(unit);
    return ends_branch ? Side::After : Side::Before;
  }

  static bool all_paragraphs(const std::vector<XmlElement*>& units) {
    return std::all_of(units.begin(), units.end(),
                       [](const XmlElement* unit) { return is_word(*unit, "p"); });
  }

  static bool goes_whole(const XmlElement& unit) {
    return is_word(unit, "tr") || is_word(unit, "tc");
  }

  // Does the tag stand in the middle of a text, so that its unit can't go to one side as a whole?
  static bool parts_text(const TagBlock& block, std::size_t tag, const Surroundings& around) {
    if (tag == block.tags.front()) return around.before;
    if (tag == block.tags.back()) return around.after;
    return around.before && around.after;
  }

  // «Text {% if %} more¶ text {% endif %} text»: the tags stay in their paragraphs, and what is
  // between them, with the ends of paragraphs, is the body. False where that can't be.
  static bool splice_paragraphs(std::vector<Target>& targets) {
    for (Target& target : targets) {
      if (!is_word(*target.unit, "p")) return false;
      target.side = Side::Inside;
    }
    return true;
  }

  // Word joins two tables that have no paragraph between them: then the paragraph of the closing
  // tag is repeated with the table.
  [[nodiscard]] bool parts_tables(const TagBlock& block, const XmlElement& unit) const {
    if (!is<ForTag>(found_.tags[block.tags.front()]) || !is_word(unit, "p")) return false;
    if (found_.tags[block.tags.back()].scope != TagScope::Inline) return false;
    const std::size_t index = index_in_parent(unit);
    return index > 0 && is_word(*unit.parent->children[index - 1], "tbl");
  }

  void fault(const TagBlock& block, std::string message) {
    found_.faults.push_back({block.tags.front(), std::move(message)});
  }

  FoundTags& found_;
  bool drop_empty_;
  std::set<XmlElement*> dropped_ = {};
  std::set<XmlElement*> bodies_ = {};  // units that a block repeats whole
  std::vector<Target> targets_ = {};
  std::vector<const TagBlock*> inline_blocks_ = {};
  std::set<const XmlElement*> kept_ = {};
  std::set<XmlElement*> units_ = {};
};

// Elements of tags that left the tree are no more.
void forget_removed(FoundTags& found, const XmlElement& root) {
  std::vector<std::size_t> order;
  collect_order(root, order);
  const std::set<std::size_t> left(order.begin(), order.end());
  for (std::size_t tag = 0; tag < found.elements.size(); ++tag) {
    if (left.count(tag) == 0) found.elements[tag] = nullptr;
  }
}

}  // namespace

VanishedParagraphs lift_blocks(FoundTags& found, const std::vector<TagBlock>& blocks,
                               XmlElement& root, bool drop_empty) {
  Lifter lifter(found, drop_empty);
  for (const TagBlock& block : blocks) {
    if (found.elements[block.tags.front()] != nullptr) lifter.plan(block);
  }
  for (std::size_t tag = 0; tag < found.tags.size(); ++tag) {
    const bool alone = role_of(found.tags[tag].statement) == TagRole::Alone;
    if (alone && found.elements[tag] != nullptr) lifter.plan_alone(tag);
  }
  if (!found.faults.empty()) return {};
  lifter.apply();
  Removal removal(found, root);
  removal.drop_units(lifter.dropped());
  check_nesting(found, blocks, root);
  if (!found.faults.empty()) return {};
  removal.drop_hollow_rows(lifter.units());
  if (drop_empty) removal.drop_hollow_paragraphs(lifter.kept());
  forget_removed(found, root);
  return removal.take_vanished();
}

}  // namespace muko::tmpl
