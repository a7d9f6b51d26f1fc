// Odt: OpenDocument text (ISO/IEC 26300-3, ODF 1.3), in a package or flat -> Document.
//
// * Text: tracked changes as accepted, fields by their text, hidden text and sections out, spaces
//   and tabs, formulas as plain characters; list numbers and bullets as seen.
// * Formatting: of spans and paragraphs, styles resolved. Not: colours, conditional styles.
// * Tables with their grid, nested ones, tables split inside a cell; text boxes behind their
//   paragraph; pages, headers, footers, notes. Not: comments, charts, embedded files.
#pragma once

#include <string_view>

#include "document/document.h"
#include "ooxml/package.h"

namespace muko {

// Throws Error: BadXml (nothing of the text can be read), Encrypted, LimitExceeded, Unsupported (a
// spreadsheet, a presentation).
[[nodiscard]] Document read_odt(const ooxml::Package& package);
// The whole document in one XML (.fodt).
[[nodiscard]] Document read_flat_odt(std::string_view bytes, const std::string& file);

}  // namespace muko
