#include "generator/docx/find_tags.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "generator/docx/word.h"
#include "generator/language/lexer.h"

namespace muko::tmpl {
namespace {

// A paragraph with tags and its address for messages.
struct Paragraph {
  XmlElement* element;
  std::string where;
};

// Numbers the paragraphs as Location does (document/location.h).
class ParagraphWalk {
 public:
  explicit ParagraphWalk(std::string part) : part_(std::move(part)) {}

  void walk(XmlElement& element) {  // NOLINT(misc-no-recursion)
    if (is_word(element, "tbl")) {
      walk_table(element);
      return;
    }
    const bool in_box = std::exchange(in_box_, in_box_ || is_word(element, "txbxContent"));
    if (is_word(element, "p")) {
      if (table_ == 0 && !in_box_) ++paragraph_;
      found_.push_back({&element, address()});
    }
    walk_children(element);
    in_box_ = in_box;
  }

  [[nodiscard]] std::vector<Paragraph> take() { return std::move(found_); }

 private:
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

  static int grid_span(const XmlElement& cell) {
    const XmlElement* properties = cell.child("tcPr");
    const XmlElement* span = properties == nullptr ? nullptr : properties->child("gridSpan");
    const XmlAttribute* value = span == nullptr ? nullptr : span->attribute("val");
    const bool plain = value != nullptr && !value->value.empty() && value->value.size() <= 2 &&
                       value->value.find_first_not_of("0123456789") == std::string::npos;
    return plain ? std::max(1, std::stoi(value->value)) : 1;
  }

  [[nodiscard]] std::string address() const {
    std::string where = part_;
    const auto add = [&](const std::string& text) { where += (where.empty() ? "" : ", ") + text; };
    if (table_ > 0) {
      add("таблица " + std::to_string(table_) + ", строка " + std::to_string(row_) + ", ячейка " +
          std::to_string(cell_));
    }
    if (in_box_) add("надпись");
    if (table_ == 0 && !in_box_) add("абзац " + std::to_string(paragraph_));
    return where;
  }

  std::string part_;
  std::vector<Paragraph> found_ = {};
  int paragraph_ = 0;
  int tables_ = 0;
  int table_ = 0;
  int row_ = 0;
  int cell_ = 0;
  bool in_box_ = false;
};

// A stretch of the paragraph's text and the element it comes from: <w:t>, or one character of
// <w:tab/> and its like.
struct Atom {
  XmlElement* leaf;
  std::size_t start;
  std::size_t length;
};

// The text of one paragraph whatever runs it lies in, and cuts in it.
class ParagraphText {
 public:
  explicit ParagraphText(XmlElement& paragraph) { collect(paragraph); }

  [[nodiscard]] const std::string& text() const { return text_; }

  // Takes [start, end) out of the paragraph and puts a placeholder there (in a run of its own
  // with the formatting of the first one when `in_run`). Cuts must go from the last to the first.
  XmlElement* cut(std::size_t start, std::size_t end, std::size_t tag, bool in_run) {
    const std::size_t index = atom_at(start);
    const Atom& first = atoms_[index];
    XmlElement& run = *first.leaf->parent;
    XmlElementPtr placed = make_placeholder(tag);
    if (in_run) {
      XmlElementPtr own = new_run(run);
      insert_child(*own, own->children.size(), std::move(placed));
      placed = std::move(own);
    }
    XmlElement& parent = *run.parent;
    const std::size_t place = index_in_parent(run) + 1;
    XmlElementPtr tail = split(first, start, std::min(end, first.start + first.length));
    if (tail) insert_child(parent, place, std::move(tail));
    XmlElement* placeholder = insert_child(parent, place, std::move(placed));
    for (std::size_t i = index + 1; i < atoms_.size() && atoms_[i].start < end; ++i) {
      erase_front(atoms_[i], end - atoms_[i].start);
    }
    drop_if_empty(*first.leaf);
    return placeholder;
  }

  // Takes [start, end) out.
  void erase(std::size_t start, std::size_t end) {
    for (const Atom& atom : atoms_) {
      const std::size_t from = std::max(start, atom.start);
      const std::size_t to = std::min(end, atom.start + atom.length);
      if (from >= to || !is_word(*atom.leaf, "t")) continue;
      std::string text = leaf_text(*atom.leaf);
      text.erase(from - atom.start, to - from);
      set_leaf_text(*atom.leaf, std::move(text));
    }
  }

 private:
  void collect(XmlElement& element) {  // NOLINT(misc-no-recursion)
    for (const XmlElementPtr& child : element.children) {
      if (child->is_text() || is_hidden(*child)) continue;
      if (is_word(*child, "r")) {
        collect_run(*child);
      } else if (!is_word(*child, "p")) {
        collect(*child);
      }
    }
  }

  // Deleted text, and what has paragraphs of its own.
  static bool is_hidden(const XmlElement& element) {
    return is_word(element, "pPr") || is_word(element, "del") || is_word(element, "moveFrom") ||
           is_word(element, "txbxContent") || element.local_name() == "AlternateContent";
  }

  void collect_run(XmlElement& run) {
    for (const XmlElementPtr& child : run.children) {
      std::string text;
      if (is_word(*child, "t")) text = leaf_text(*child);
      if (is_word(*child, "tab")) text = "\t";
      if (is_word(*child, "br") || is_word(*child, "cr")) text = "\n";
      if (is_word(*child, "noBreakHyphen")) text = "-";
      if (text.empty()) continue;
      atoms_.push_back({child.get(), text_.size(), text.size()});
      text_ += text;
    }
  }

  [[nodiscard]] std::size_t atom_at(std::size_t offset) const {
    const auto behind =
        std::upper_bound(atoms_.begin(), atoms_.end(), offset,
                         [](std::size_t wanted, const Atom& atom) { return wanted < atom.start; });
    return static_cast<std::size_t>(behind - atoms_.begin()) - 1;
  }

  static XmlElementPtr new_run(const XmlElement& like) {
    XmlElementPtr run = clone_shell(like);
    const XmlElement* properties = like.child("rPr");
    if (properties != nullptr) insert_child(*run, 0, clone(*properties));
    return run;
  }

  // Leaves what is before `start` in the run; gives what is from `end` on as another run, null
  // where there is nothing.
  static XmlElementPtr split(const Atom& atom, std::size_t start, std::size_t end) {
    XmlElement& leaf = *atom.leaf;
    XmlElement& run = *leaf.parent;
    const std::string text = leaf_text(leaf);
    XmlElementPtr tail = new_run(run);
    const std::size_t properties = tail->children.size();
    if (end - atom.start < text.size()) {
      XmlElement* rest = insert_child(*tail, properties, clone_shell(leaf));
      set_leaf_text(*rest, text.substr(end - atom.start));
    }
    const std::size_t next = index_in_parent(leaf) + 1;
    while (run.children.size() > next) {
      XmlElementPtr follower = detach(*run.children[next]);
      insert_child(*tail, tail->children.size(), std::move(follower));
    }
    set_leaf_text(leaf, text.substr(0, start - atom.start));
    if (tail->children.size() == properties) return nullptr;
    return tail;
  }

  static void erase_front(const Atom& atom, std::size_t count) {
    XmlElement& leaf = *atom.leaf;
    if (is_word(leaf, "t")) {
      const std::string text = leaf_text(leaf);
      set_leaf_text(leaf, count < text.size() ? text.substr(count) : "");
      drop_if_empty(leaf);
    } else {
      XmlElement& run = *leaf.parent;
      detach(leaf);
      drop_run_if_empty(run);
    }
  }

  static void drop_if_empty(XmlElement& leaf) {
    if (!leaf_text(leaf).empty()) return;
    XmlElement& run = *leaf.parent;
    detach(leaf);
    drop_run_if_empty(run);
  }

  static void drop_run_if_empty(XmlElement& run) {
    for (const XmlElementPtr& child : run.children) {
      if (!child->is_text() && !is_word(*child, "rPr")) return;
    }
    detach(run);
  }

  std::string text_;
  std::vector<Atom> atoms_;
};

constexpr std::size_t kAroundLength = 25;  // code points on each side of a tag in a message

// «… срок: {{ м.срок }} до …»; "" where the tag stands alone.
std::string text_around(const std::string& text, const Tag& tag) {
  const std::string_view before = std::string_view(text).substr(0, tag.start);
  const std::string_view after = std::string_view(text).substr(tag.end);
  if (trim(before).empty() && trim(after).empty()) return {};
  const std::size_t length = length_utf8(before);
  const bool cut_before = length > kAroundLength;
  const bool cut_after = length_utf8(after) > kAroundLength;
  std::string around = cut_before ? "…" : "";
  around += substr_utf8(before, cut_before ? length - kAroundLength : 0, length);
  around += text.substr(tag.start, tag.end - tag.start);
  around += substr_utf8(after, 0, kAroundLength);
  around += cut_after ? "…" : "";
  std::replace_if(
      around.begin(), around.end(), [](char letter) { return letter == '\t' || letter == '\n'; },
      ' ');
  return around;
}

constexpr std::size_t kMaxQuotedTag = 80;  // code points

std::string quoted_source(const std::string& text, const Tag& tag) {
  const std::string_view source = std::string_view(text).substr(tag.start, tag.end - tag.start);
  if (length_utf8(source) <= kMaxQuotedTag) return std::string(source);
  return std::string(substr_utf8(source, 0, kMaxQuotedTag)) + "…";
}

// What {%- and -%} take away beside the tag.
std::size_t trimmed_start(const std::string& text, const Tag& tag, std::size_t from) {
  if (!tag.trim_before) return tag.start;
  const std::string_view before = std::string_view(text).substr(from, tag.start - from);
  const std::string_view kept = trim(before);
  if (kept.empty()) return from;
  return static_cast<std::size_t>(kept.data() - text.data()) + kept.size();
}

std::size_t trimmed_end(const std::string& text, const Tag& tag, std::size_t to) {
  if (!tag.trim_after) return tag.end;
  const std::string_view after = std::string_view(text).substr(tag.end, to - tag.end);
  const std::string_view kept = trim(after);
  if (kept.empty()) return to;
  return static_cast<std::size_t>(kept.data() - text.data());
}

void take_tags(const Paragraph& paragraph, FoundTags& found) {
  ParagraphText runs(*paragraph.element);
  const std::string& text = runs.text();
  const std::vector<Tag> tags = find_tags(text);
  const std::size_t base = found.tags.size();
  bool controls = false;
  for (const Tag& tag : tags) {
    std::string fault;
    Statement statement = parse_tag(tag, fault);
    controls = controls || tag.kind != TagKind::Output;
    if (!fault.empty()) found.faults.push_back({found.tags.size(), std::move(fault)});
    found.tags.push_back({std::move(statement),
                          tag.scope,
                          {paragraph.where, quoted_source(text, tag), text_around(text, tag)}});
  }
  if (controls) found.paragraphs.push_back(paragraph.element);
  found.elements.resize(found.tags.size(), nullptr);
  for (std::size_t i = tags.size(); i-- > 0;) {
    const std::size_t behind = i + 1 < tags.size() ? tags[i + 1].start : text.size();
    const std::size_t end = trimmed_end(text, tags[i], behind);
    found.elements[base + i] =
        runs.cut(tags[i].start, end, base + i, tags[i].kind == TagKind::Output);
    if (tags[i].kind == TagKind::Comment) {
      detach(*found.elements[base + i]);
      found.elements[base + i] = nullptr;
    }
    const std::size_t start = trimmed_start(text, tags[i], i == 0 ? 0 : tags[i - 1].end);
    if (start < tags[i].start) runs.erase(start, tags[i].start);
  }
}

}  // namespace

FoundTags find_tags_in(XmlElement& root, const std::string& part) {
  ParagraphWalk walk(part);
  walk.walk(root);
  FoundTags found;
  for (const Paragraph& paragraph : walk.take()) take_tags(paragraph, found);
  return found;
}

}  // namespace muko::tmpl
