// ParagraphText: the text of one paragraph whatever runs it lies in, and cuts in it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/xml_tree.h"

namespace muko::tmpl {

class ParagraphText {
 public:
  explicit ParagraphText(XmlElement& paragraph) { collect(paragraph); }

  [[nodiscard]] const std::string& text() const { return text_; }

  // Takes [start, end) out of the paragraph and puts a placeholder there (in a run of its own
  // with the formatting of the first one when `in_run`). Cuts must go from the last to the first.
  XmlElement* cut(std::size_t start, std::size_t end, std::size_t tag, bool in_run);

  // Takes [start, end) out.
  void erase(std::size_t start, std::size_t end);

 private:
  // A stretch of the text and the element it comes from: <w:t>, or one character of <w:tab/> and
  // its like.
  struct Atom {
    XmlElement* leaf;
    std::size_t start;
    std::size_t length;
  };

  void collect(XmlElement& element);
  void collect_run(XmlElement& run);
  [[nodiscard]] std::size_t atom_at(std::size_t offset) const;
  static XmlElementPtr split(const Atom& atom, std::size_t start, std::size_t end);
  static void erase_front(const Atom& atom, std::size_t count);

  std::string text_;
  std::vector<Atom> atoms_;
};

}  // namespace muko::tmpl
