// Sheet: the cells of one worksheet that hold something and are seen.
#pragma once

#include <string>
#include <vector>

#include "base/xml.h"
#include "document/document.h"
#include "readers/xlsx/workbook.h"

namespace muko::xlsx {

// Rows (hidden ones not counted) and columns, from 1.
struct SheetCell {
  int row = 0;
  int column = 0;
  int last_row = 0;  // of the merged range it stands for; else its own
  int last_column = 0;
  const CellFormat* format = nullptr;
  RichText text = {};
  std::string link = {};
};

struct Sheet {
  std::vector<SheetCell> cells = {};  // by row, then column
  int hidden_rows = 0;                // with text in them
  int hidden_columns = 0;
  bool cut = false;  // it was too large
};

// `node`: worksheet; `links` of its part.
[[nodiscard]] Sheet read_sheet(XmlNode node, const ooxml::Relationships& links,
                               const Workbook& workbook);

// "BC12" -> row 12, column 55; nullopt for anything else.
struct CellReference {
  int row = 0;
  int column = 0;
};
[[nodiscard]] std::optional<CellReference> read_reference(std::string_view text);

}  // namespace muko::xlsx
