// MendWords: letters and digits that OCR takes for one another, put right where the word itself
// leaves no doubt.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "readers/scan/ocr_output.h"

namespace muko::scan {

// The word with Latin look-alikes inside Cyrillic («рaйон»), letters inside numbers and dates
// («2О22», «З1.12.2022») and what is left of rules («|») mended. "" where nothing is left.
[[nodiscard]] std::string mended(std::string_view word);

// Mends each word; «№» before a number, which is also read «Ne», «No», «Мо». Words that are only
// dust are left out.
void mend_words(std::vector<OcrWord>& words);

}  // namespace muko::scan
