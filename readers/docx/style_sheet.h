// StyleSheet: the styles part, of which only what is asked for is parsed.
//
// Word's usual part is 30–400 KB, mostly table styles that no paragraph uses; a document needs some
// five styles of it. So the text is cut into its <w:style> elements by a plain search, and one
// element is parsed when it is asked for. A part that can't be cut safely (another encoding than
// UTF-8, comments, CDATA, an unusual root, damage) is parsed as a whole.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/xml.h"
#include "document/document.h"
#include "readers/docx/root_tag.h"

namespace muko::docx {

class StyleSheet {
 public:
  // `xml` may be empty: a document without styles. `place` is the part's name for messages. Damage
  // becomes a warning.
  StyleSheet(std::string xml, std::string place, std::vector<Warning>& warnings);
  StyleSheet(const StyleSheet&) = delete;  // entries are views of xml_
  StyleSheet& operator=(const StyleSheet&) = delete;

  // Absent node where there is none.
  [[nodiscard]] XmlNode find(std::string_view id);
  [[nodiscard]] XmlNode doc_defaults();
  // "" where none is marked as the default of its type ("paragraph", "table").
  [[nodiscard]] std::string_view default_style(std::string_view type) const;

 private:
  struct Entry {
    std::string_view xml = {};  // not parsed yet
    XmlNode node = {};          // once it is
  };

  [[nodiscard]] bool cut();
  [[nodiscard]] std::optional<std::string> cut_root();
  [[nodiscard]] bool cut_defaults(const std::string& prefix);
  [[nodiscard]] bool cut_styles(const std::string& prefix);
  [[nodiscard]] bool cut_style(std::string_view xml);
  void add(std::string_view id, std::string_view type, bool is_default, Entry entry);
  void parse_whole();
  [[nodiscard]] XmlNode parse(Entry& entry);
  void warn(const std::string& what);

  std::string xml_;
  std::string place_;
  std::vector<Warning>& warnings_;
  RootTag root_;
  Entry doc_defaults_;
  std::unordered_map<std::string_view, Entry> entries_;  // by id; the first one wins
  std::vector<std::pair<std::string_view, std::string_view>> defaults_;  // type, id
  std::vector<XmlDocument> parsed_;
};

}  // namespace muko::docx
