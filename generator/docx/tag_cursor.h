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

// The value of an attribute by its full name as written; "" where there is none.
[[nodiscard]] std::string_view attribute_value(std::string_view attributes, std::string_view name);

// Character data as a text: "&lt;" is "<".
[[nodiscard]] std::string unescape_xml(std::string_view text);

// "p" of "w:p".
[[nodiscard]] std::string_view local_name_of(std::string_view name);

}  // namespace muko::tmpl
