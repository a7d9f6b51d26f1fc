// Document: what every reader makes and everything else looks at. Plain data; knows no format.
//
// Text is what a person sees: tracked insertions in, deletions out, fields by their result, list
// numbers apart (`Paragraph::label`), soft hyphens removed, tabs as '\t', line breaks as '\n',
// NBSP kept (U+00A0), UTF-8.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "document/location.h"

namespace muko {

enum class Format { Docx, Odt, Pdf, Scan, Doc, Rtf, Xlsx, Txt, Html };
[[nodiscard]] const char* name_of(Format format);  // "docx" …

enum class Alignment { Left, Center, Right, Justified };

// The formatting in force (styles resolved), not what is written on the run alone.
struct SpanFormat {
  bool bold = false;
  bool italic = false;
  bool underline = false;
  bool caps = false;       // shown in capitals; `text` stays as typed
  bool hidden = false;     // never: hidden text is not in the Document. Kept for other formats
  bool uncertain = false;  // OCR or a guess of the reader
  double size = 0;         // pt; 0 unknown
  std::string font = {};
  std::string link = {};  // target of a hyperlink

  friend bool operator==(const SpanFormat&, const SpanFormat&) = default;
};

// Neighbouring characters of one format. `where.start/end` are its offsets in the paragraph's own
// text (not the cell's).
struct Span {
  std::string text;
  SpanFormat format = {};
  Location where = {};
};

struct ParagraphFormat {
  Alignment alignment = Alignment::Left;
  double indent_first_line = 0;  // mm; negative = hanging
  double indent_left = 0;        // mm
  double indent_right = 0;       // mm
  double space_before = 0;       // pt
  double space_after = 0;        // pt
  double line_spacing = 1;       // lines
  bool page_break_before = false;
};

enum class ParagraphKind { Plain, Heading, ListItem };

struct Paragraph {
  ParagraphKind kind = ParagraphKind::Plain;
  std::string text = {};  // all spans joined
  std::string label = {};  // "1.2.", "а)", "•": the number or bullet a reader sees; "" without one
  int level = 0;           // of a heading (1…9) or a list item (1…9); else 0
  std::string style = {};  // its name as shown in Word ("heading 1", "Normal")
  ParagraphFormat format = {};
  std::vector<Span> spans = {};
  int section = 0;  // index in Document::sections
  Location where = {};
};

struct Table;
using Block = std::variant<Paragraph, Table>;

// Each cell once, at its top left place of the grid.
struct Cell {
  int row = 1;     // from 1
  int column = 1;  // from 1
  int rowspan = 1;
  int colspan = 1;
  std::string text = {};  // its paragraphs ("label text"), also those of nested tables, joined by
                          // '\n'; empty ones are left out
  std::vector<Block> blocks;  // no initializer: clang 14 would want Table complete here
  Location where = {};
};

struct Table {
  int rows = 0;
  int columns = 0;
  int header_rows = 0;           // rows marked as repeated header; 0 when none is marked
  bool bordered = true;          // false: a table used for layout (letterhead)
  std::vector<Cell> cells = {};  // by row, then by column
  int section = 0;
  Location where = {};

  // The cell that covers this place of the grid (spans counted); null outside.
  [[nodiscard]] const Cell* at(int row, int column) const;
};

struct Section {
  double width = 210;  // mm
  double height = 297;
  double margin_left = 0;
  double margin_right = 0;
  double margin_top = 0;
  double margin_bottom = 0;
  bool landscape = false;
  bool different_first_page = false;
};

// Headers, footers, footnotes, endnotes: outside the flow of the text.
struct StoryBlocks {
  Story story = Story::Header;
  std::string kind = {};  // header and footer: "default", "first", "even"; notes: their number
  int section = 0;
  std::vector<Block> blocks = {};
};

// The reader skipped or guessed something; reading went on.
struct Warning {
  std::string code;     // "damaged-part", "unknown-element": kebab-case
  std::string message;  // Russian
  Location where = {};
};

struct Document {
  std::string file = {};  // as the user named it; in an archive "archive.zip/inner.docx"
  Format format = Format::Docx;
  std::optional<int> pages = {};
  std::vector<Block> blocks = {};  // the body; text boxes stand behind their anchor paragraph
  std::vector<StoryBlocks> stories = {};  // the rest
  std::vector<Section> sections = {};
  std::vector<Warning> warnings = {};
};

}  // namespace muko
