// Xlsx: SpreadsheetML (ISO/IEC 29500, Transitional and Strict) -> Document.
//
// * Sheets as tables: texts, rich ones with their formatting; numbers, dates and per cents as they
//   are shown; merged cells; links. Hidden sheets, rows and columns are left out, with a warning.
// * The name of a sheet is a heading; rows above and below a table (its title, signatures) are
//   paragraphs. Not: comments, pictures, charts, conditional formats, formulas without a result.
#pragma once

#include "document/document.h"
#include "ooxml/package.h"

namespace muko {

// Throws Error: BadArchive, BadXml (the list of sheets can't be read), LimitExceeded.
[[nodiscard]] Document read_xlsx(const ooxml::Package& package);

}  // namespace muko
