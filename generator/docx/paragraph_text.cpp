#include "generator/docx/paragraph_text.h"

#include <algorithm>
#include <utility>

#include "generator/docx/word.h"

namespace muko::tmpl {
namespace {

// Deleted text, and what has paragraphs of its own.
bool is_hidden(const XmlElement& element) {
  return is_word(element, "pPr") || is_word(element, "del") || is_word(element, "moveFrom") ||
         is_word(element, "txbxContent") || element.local_name() == "AlternateContent";
}

std::string text_of(const XmlElement& child) {
  if (is_word(child, "t")) return leaf_text(child);
  if (is_word(child, "tab")) return "\t";
  if (is_word(child, "br") || is_word(child, "cr")) return "\n";
  return is_word(child, "noBreakHyphen") ? "-" : "";
}

XmlElementPtr new_run(const XmlElement& like) {
  XmlElementPtr run = clone_shell(like);
  const XmlElement* properties = like.child("rPr");
  if (properties != nullptr) insert_child(*run, 0, clone(*properties));
  return run;
}

void drop_run_if_empty(XmlElement& run) {
  for (const XmlElementPtr& child : run.children) {
    if (!child->is_text() && !is_word(*child, "rPr")) return;
  }
  detach(run);
}

void drop_if_empty(XmlElement& leaf) {
  if (!leaf_text(leaf).empty()) return;
  XmlElement& run = *leaf.parent;
  detach(leaf);
  drop_run_if_empty(run);
}

}  // namespace

XmlElement* ParagraphText::cut(std::size_t start, std::size_t end, std::size_t tag, bool in_run) {
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

void ParagraphText::erase(std::size_t start, std::size_t end) {
  for (const Atom& atom : atoms_) {
    const std::size_t from = std::max(start, atom.start);
    const std::size_t to = std::min(end, atom.start + atom.length);
    if (from >= to || !is_word(*atom.leaf, "t")) continue;
    std::string text = leaf_text(*atom.leaf);
    text.erase(from - atom.start, to - from);
    set_leaf_text(*atom.leaf, std::move(text));
  }
}

void ParagraphText::collect(XmlElement& element) {  // NOLINT(misc-no-recursion)
  for (const XmlElementPtr& child : element.children) {
    if (child->is_text() || is_hidden(*child)) continue;
    if (is_word(*child, "r")) {
      collect_run(*child);
    } else if (!is_word(*child, "p")) {
      collect(*child);
    }
  }
}

void ParagraphText::collect_run(XmlElement& run) {
  for (const XmlElementPtr& child : run.children) {
    const std::string text = text_of(*child);
    if (text.empty()) continue;
    atoms_.push_back({child.get(), text_.size(), text.size()});
    text_ += text;
  }
}

std::size_t ParagraphText::atom_at(std::size_t offset) const {
  const auto behind =
      std::upper_bound(atoms_.begin(), atoms_.end(), offset,
                       [](std::size_t wanted, const Atom& atom) { return wanted < atom.start; });
  return static_cast<std::size_t>(behind - atoms_.begin()) - 1;
}

// Leaves what is before `start` in the run; gives what is from `end` on as another run, null
// where there is nothing.
XmlElementPtr ParagraphText::split(const Atom& atom, std::size_t start, std::size_t end) {
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

void ParagraphText::erase_front(const Atom& atom, std::size_t count) {
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

}  // namespace muko::tmpl
