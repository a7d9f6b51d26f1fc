#include "document/document.h"

#include <algorithm>
#include <utility>

#include "document/location_json.h"

namespace muko {
namespace {

bool covers(const Cell& cell, int row, int column) {
  return row >= cell.row && row < cell.row + cell.rowspan && column >= cell.column &&
         column < cell.column + cell.colspan;
}

}  // namespace

const char* name_of(Format format) {
  switch (format) {
    case Format::Docx:
      return "docx";
    case Format::Odt:
      return "odt";
    case Format::Pdf:
      return "pdf";
    case Format::Scan:
      return "scan";
    case Format::Doc:
      return "doc";
    case Format::Rtf:
      return "rtf";
    case Format::Xlsx:
      return "xlsx";
    case Format::Txt:
      return "txt";
    case Format::Html:
      return "html";
  }
  return "";
}

const char* name_of(Story story) {
  switch (story) {
    case Story::Body:
      return "body";
    case Story::TextBox:
      return "text_box";
    case Story::Header:
      return "header";
    case Story::Footer:
      return "footer";
    case Story::Footnote:
      return "footnote";
    case Story::Endnote:
      return "endnote";
    case Story::Comment:
      return "comment";
  }
  return "";
}

Location whole(const Location& where) {
  Location place = where;
  place.start = -1;
  place.end = -1;
  return place;
}

Location part_of(const Location& where, int start, int end) {
  Location place = where;
  place.start = start;
  place.end = end;
  return place;
}

const Cell* Table::at(int row, int column) const {
  if (row < 1 || row > rows || column < 1 || column > columns) return nullptr;
  // Cells stand by row, then column: the covering one is not behind this place.
  const auto behind = std::upper_bound(
      cells.begin(), cells.end(), std::pair(row, column),
      [](const auto& place, const Cell& cell) { return place < std::pair(cell.row, cell.column); });
  for (auto cell = behind; cell != cells.begin();) {
    --cell;
    if (covers(*cell, row, column)) return &*cell;
  }
  return nullptr;
}

}  // namespace muko
