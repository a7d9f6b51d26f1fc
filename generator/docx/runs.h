// Runs: how a value is written into the run of its tag.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/xml_tree.h"
#include "generator/docx/marks.h"

namespace muko::tmpl {

// <w:rPr>: its children as XML, by their place in the order of the standard.
using RunProperties = std::vector<std::pair<std::size_t, std::string>>;
[[nodiscard]] RunProperties read_properties(const XmlElement* run_properties);
// Puts "<w:b/>" for "b" in its place, instead of one that is there.
void set_property(RunProperties& properties, std::string_view local_name, std::string xml);
// "<w:rPr>…</w:rPr>", "" for none.
[[nodiscard]] std::string written(const RunProperties& properties, const std::string& prefix);

// The XML that stands for the special characters of a value. All of it assumes that <w:t> of the
// run is open, and leaves it open.
struct RunText {
  std::string line_break = {};       // \n
  std::string tab = {};              // \t
  std::string page_break = {};       // \f
  std::string paragraph_break = {};  // \a, and blank lines where these part paragraphs
  bool blank_lines_part = false;
};

// A run that prints a tag.
struct Run {
  std::string prefix = {};  // "w:"
  RunProperties properties = {};
  std::string run_properties = {};        // as written
  std::string paragraph_properties = {};  // for a second paragraph like the one around
  bool in_paragraph = false;              // directly: then the paragraph may be ended here
  bool in_link = false;
  bool blank_lines_part = false;
  RunText text = {};
  std::string mark_open = {};  // before and after a highlighted «[не заполнено: …]»
  std::string mark_close = {};

  [[nodiscard]] std::string tag(std::string_view name) const {
    return "<" + prefix + std::string(name) + ">";
  }
  [[nodiscard]] std::string end_tag(std::string_view name) const {
    return "</" + prefix + std::string(name) + ">";
  }
  // "</w:t></w:r>" and "<w:r>…<w:t …>".
  [[nodiscard]] std::string close() const;
  [[nodiscard]] std::string open() const;
};

// What the special characters become in a run of these properties.
[[nodiscard]] RunText texts_of(const Run& run);

// `text` escaped. \a (and a blank line, where the template asks for it) begins a new paragraph like
// the one around, \n a new line; line ends at the end of the text don't count.
void write_text(std::string_view text, const RunText& texts, std::string& out);
// False where XML 1.0 (2.2) does not allow a character of the text (\a and \f mean a new paragraph
// and page).
[[nodiscard]] bool is_printable(std::string_view text);
// Escaped for an attribute as well; line ends are spaces.
void write_plain(std::string_view text, std::string& out);

// What the tags of a part print into: runs, and places that are none.
class RunTable {
 public:
  // Number of the formatting of a run that prints a tag.
  std::size_t add_run(const XmlElement& element);
  std::size_t add_place(PlaceOfValue place);

  // Null for a place.
  [[nodiscard]] const Run* run(std::size_t number) const {
    return number < kFirstPlace ? &runs_[number] : nullptr;
  }
  [[nodiscard]] const PlaceOfValue& place(std::size_t number) const {
    return places_[number - kFirstPlace];
  }

  // Blank lines in a value part paragraphs; else they are line breaks, as with docxtpl.
  bool blank_lines_part = false;
  std::string table_properties = {};  // <w:tblPr> of the first table, for tables of the data

 private:
  static constexpr std::size_t kFirstPlace = std::size_t{1} << 32U;

  std::vector<Run> runs_ = {};
  std::map<std::string, std::size_t> known_ = {};  // by paragraph_break and mark_open
  std::vector<PlaceOfValue> places_ = {};
};

}  // namespace muko::tmpl
