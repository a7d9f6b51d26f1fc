// Reading: what all functions share while one document is read.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/document.h"
#include "ooxml/package.h"
#include "readers/docx/fields.h"
#include "readers/docx/numbering.h"
#include "readers/docx/styles.h"
#include "readers/docx/theme_fonts.h"
#include "readers/part.h"
#include "readers/places.h"

namespace muko::docx {

// A mark in the text that a note belongs to.
struct NoteReference {
  Story story = Story::Footnote;
  std::string id;  // w:id
  int section = 0;
};

class Reading {
 public:
  // Both must outlive it.
  Reading(const ooxml::Package& package, Document& document);

  [[nodiscard]] const ooxml::Package& package() const { return package_; }
  [[nodiscard]] Document& document() { return document_; }
  [[nodiscard]] PartLinks& links() { return links_; }  // of the main part
  [[nodiscard]] Styles& styles() { return styles_; }
  [[nodiscard]] Numbering& numbering();
  [[nodiscard]] const std::string& theme_font(ThemeFont font) { return fonts_.name_of(font); }

  [[nodiscard]] Places& places() { return places_; }

  void warn(std::string code, std::string message, const Location& where = {});

  std::vector<NoteReference> notes = {};  // in the order of the text
  std::vector<XmlNode> sections = {};     // w:sectPr of those that have ended
  bool has_pictures = false;
  bool has_text = false;

 private:
  const ooxml::Package& package_;
  Document& document_;
  PartLinks links_;
  ThemeFonts fonts_;
  Styles styles_;
  std::optional<XmlDocument> numbering_part_;
  std::optional<Numbering> numbering_;
  Places places_;
};

// One flow of text: the body, a cell, a text box, a header, a note.
struct Flow {
  Reading& reading;
  PartLinks& links;  // of the part it stands in
  Story story = Story::Body;
  Place place = {};
  int table_depth = 0;
  const RunProperties* table_run = nullptr;  // what the style of the table around says
  Fields fields = {};
  bool page_break = false;  // the next paragraph begins a page
  int story_section = -1;   // of a header or note: the section it belongs to

  [[nodiscard]] int section() const {
    return story_section >= 0 ? story_section : static_cast<int>(reading.sections.size());
  }
};

}  // namespace muko::docx
