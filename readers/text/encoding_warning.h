// EncodingWarning: what the user is told of a guessed encoding.
#pragma once

#include <vector>

#include "document/document.h"
#include "language/encoding.h"

namespace muko {

void warn_of_guessed_encoding(const DecodedText& text, std::vector<Warning>& warnings);

}  // namespace muko
