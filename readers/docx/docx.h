// Docx: WordprocessingML (ISO/IEC 29500, Transitional and Strict) -> Document.
//
// * Text: tracked changes as accepted, fields by their result, hidden text out, symbols, formulas
//   as plain characters; list numbers and bullets as seen; page breaks (no page numbers: a DOCX
//   has no pages).
// * Formatting: of spans and paragraphs, styles resolved. Not: colours, highlighting, conditional
//   formatting of tables (a bold first row), right-to-left text.
// * Tables with their grid, nested ones; text boxes behind their paragraph; sections, headers,
//   footers, notes. Not: comments, diagrams, charts, embedded files.
#pragma once

#include <string>

#include "document/document.h"
#include "ooxml/package.h"

namespace muko {

// Throws Error: BadArchive, BadXml (nothing of the main part can be read), LimitExceeded.
[[nodiscard]] Document read_docx(const ooxml::Package& package);
[[nodiscard]] Document read_docx(std::string bytes, const std::string& file);

}  // namespace muko
