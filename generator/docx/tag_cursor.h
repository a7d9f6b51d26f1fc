// TagCursor: the tags of XML that we wrote ourselves, one after another, without a tree. Such XML
// has no CDATA and no comments, and every '>' that ends no tag is escaped.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace muko::tmpl {

enum class TagShape { Open, Close, Empty, Instruction };  // <a>, </a>, <a/>, <?a?>

struct XmlTag {
  TagShape shape = TagShape::Open;
  std::string_view name = {};        // as written: "w:p"
  std::string_view attributes = {};  // what stands behind the name
  std::size_t start = 0;             // byte offsets; `end` is excluded
  std::size_t end = 0;
};

class TagCursor {
 public:
  explicit TagCursor(std::string_view xml, std::size_t position = 0)
      : xml_(xml), position_(position) {}

  // False at the end of the text, and where a tag is not closed.
  bool next(XmlTag& tag);

 private:
  std::string_view xml_;
  std::size_t position_;
};

// Here, since it is called for every tag of what is written.
inline bool TagCursor::next(XmlTag& tag) {
  const bool here = position_ < xml_.size() && xml_[position_] == '<';
  const std::size_t start = here ? position_ : xml_.find('<', position_);
  if (start == std::string_view::npos) return false;
  std::size_t name_end = start + 1;  // names are short: no search pays
  while (name_end < xml_.size() && xml_[name_end] != '>' && xml_[name_end] != ' ') ++name_end;
  const bool closed = name_end < xml_.size() && xml_[name_end] == '>';
  const std::size_t close = closed ? name_end : xml_.find('>', name_end);
  if (close == std::string_view::npos) return false;
  position_ = close + 1;
  tag.start = start;
  tag.end = position_;
  std::string_view inside = xml_.substr(start + 1, close - start - 1);
  tag.shape = TagShape::Open;
  if (inside.starts_with('/')) {
    tag.shape = TagShape::Close;
    inside.remove_prefix(1);
  } else if (inside.starts_with('?')) {
    tag.shape = TagShape::Instruction;
    inside = inside.substr(1, inside.size() - 2);
  } else if (inside.ends_with('/')) {
    tag.shape = TagShape::Empty;
    inside.remove_suffix(1);
  }
  const std::size_t space = closed ? std::string_view::npos : inside.find(' ');
  tag.name = inside.substr(0, space);
  tag.attributes = space == std::string_view::npos ? std::string_view() : inside.substr(space);
  return true;
}

// The value of an attribute by its full name as written; "" where there is none.
[[nodiscard]] std::string_view attribute_value(std::string_view attributes, std::string_view name);

// Character data as a text: "&lt;" is "<".
[[nodiscard]] std::string unescape_xml(std::string_view text);

// "p" of "w:p".
[[nodiscard]] std::string_view local_name_of(std::string_view name);

}  // namespace muko::tmpl
