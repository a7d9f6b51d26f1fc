// Form: how a document looks: its sheets, its text, page numbers, stamps and dates. For rules on
// the form alone; what a format does not show for sure is left out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/document.h"
#include "language/calendar.h"

namespace muko {

// Millimetres from the edge of the paper to the text; nullopt: not known.
struct Margins {
  std::optional<double> left = {};
  std::optional<double> right = {};
  std::optional<double> top = {};
  std::optional<double> bottom = {};
};

// The pages of one section. Of a DOCX or ODT the margins are as set; of a PDF what its text leaves,
// so the margins set are no wider than that.
struct SheetForm {
  Margins margins = {};
  bool landscape = false;
  int part = 0;           // index in Facts::parts, of its first words
  std::string text = {};  // its first words
  Location where = {};
};

// A paragraph of the running text: no heading, list, letterhead, stamp, signature or table.
struct TextForm {
  std::string text = {};
  Location where = {};
  double size = 0;                          // pt, of most of its letters; 0: not known
  std::optional<double> indent = {};        // mm; nullopt: nothing says where it should begin
  std::optional<double> spacing = {};       // lines
  std::optional<Alignment> alignment = {};  // Left, Justified
};

struct PageNumberForm {
  std::string text = {};
  Location where = {};
  bool at_foot = false;
  bool on_first_page = false;
  std::optional<Alignment> alignment = {};
};

// The first line of an approval stamp or of an appendix mark, and the width of its widest one.
struct StampForm {
  std::string text = {};
  Location where = {};
  int part = 0;
  bool is_approval = false;            // «УТВЕРЖДЁН», not «Приложение»
  std::optional<Alignment> side = {};  // of the page
  double width = 0;                    // mm, at least; 0: not known
};

// A date of the document itself: among its requisites, in a stamp or mark; with what stands behind
// it: «05.06.2016 г.».
struct DateForm {
  std::string text = {};
  Location where = {};
  Date date = {};
};

struct Form {
  bool known = false;  // false: a scan, a text, a page of the web show no form
  std::vector<SheetForm> sheets = {};
  std::vector<TextForm> texts = {};
  bool several_pages = false;   // for sure
  bool maybe_numbered = false;  // something at the edge of a page may be its number
  std::vector<PageNumberForm> page_numbers = {};
  std::vector<StampForm> stamps = {};
  std::vector<DateForm> dates = {};
};

}  // namespace muko
