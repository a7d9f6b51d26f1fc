// Blocks: the body of a page, or a cell of it -> paragraphs and tables.
#pragma once

#include <string>
#include <vector>

#include "base/xml.h"
#include "document/document.h"
#include "readers/html/inline_style.h"
#include "readers/places.h"

namespace muko::html {

// What all of one page shares.
struct Reading {
  Document& document;
  Places places = {};
  std::size_t cells = 0;
  bool cut = false;  // it was too large
};

// One flow of text: the body or a cell.
struct Flow {
  Reading& reading;
  Place place = {};
  int table_depth = 0;
};

void read_blocks(XmlNode container, const Look& look, Flow& flow, std::vector<Block>& out);

// Appends the table, unless it has no cells.
void read_table(XmlNode node, const Look& look, Flow& flow, std::vector<Block>& out);

}  // namespace muko::html
