// Reading: what all functions share while one document is read.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "readers/odt/lists.h"
#include "readers/odt/source.h"
#include "readers/odt/styles.h"
#include "readers/places.h"

namespace muko::odt {

// text:note, to be read behind the body.
struct Note {
  XmlNode node = {};
  int section = 0;
};

struct Reading {
  Reading(const Source& the_source, Document& the_document)
      : source(the_source), document(the_document), styles(the_source), lists(styles) {}

  void warn(std::string code, std::string message) {
    document.warnings.push_back({std::move(code), std::move(message)});
  }

  const Source& source;
  Document& document;
  Styles styles;
  Lists lists;
  Places places = {};
  std::vector<Note> notes = {};       // in the order of the text
  std::vector<XmlNode> masters = {};  // style:master-page of each section begun
  bool has_pictures = false;
  bool has_text = false;
};

// One flow of text: the body, a cell, a text box, a header, a note.
struct Flow {
  Reading& reading;
  Scope scope = Scope::Content;
  Story story = Story::Body;
  Place place = {};
  int depth = 0;            // of tables and text boxes
  bool page_break = false;  // the next paragraph begins a page
  int story_section = -1;   // of a header or note: the section it belongs to
  ListPlace list = {};

  [[nodiscard]] int section() const {
    if (story_section >= 0) return story_section;
    return reading.masters.empty() ? 0 : static_cast<int>(reading.masters.size()) - 1;
  }
};

}  // namespace muko::odt
