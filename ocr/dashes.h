// Dashes: those that Tesseract passed over, which it does at the ends of lines in a table's cells.
#pragma once

#include <vector>

#include "ocr/clean.h"
#include "ocr/recognise.h"

namespace muko::ocr {

// A flat mark at the height of a dash, close to a word of `words` and read by none of them, is put
// to the word it touches or made a word of its own.
void add_missed_dashes(const CleanPage& page, std::vector<ReadWord>& words);

}  // namespace muko::ocr
