// Runs: how a value is written into the run of its tag.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/xml_tree.h"
#include "generator/language/render.h"

namespace muko::tmpl {

// The XML that stands for the special characters of a value. All of it assumes that <w:t> of the
// run is open, and leaves it open.
struct RunText {
  std::string line_break;       // \n
  std::string tab;              // \t
  std::string page_break;       // \f
  std::string paragraph_break;  // \a and blank lines
  std::string mark_open;        // before and after a highlighted «[не заполнено: …]»
  std::string mark_close;
};

class DocxWriter final : public Writer {
 public:
  // Number of the formatting of a run that prints a tag.
  std::size_t add_run(const XmlElement& run);

  // `text` escaped. Blank lines and \a begin a new paragraph like the one around, \n a new line;
  // line ends at the end of the text don't count.
  void write(std::string_view text, std::size_t run, std::string& out) const override;
  void mark(std::string_view field, std::size_t run, std::string& out) const override;

 private:
  std::vector<RunText> runs_;
  std::map<std::string, std::size_t> known_;  // by paragraph_break and mark_open
};

}  // namespace muko::tmpl
