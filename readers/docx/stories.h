// Stories: headers, footers, footnotes and endnotes, each from its own part.
#pragma once

#include "readers/docx/reading.h"

namespace muko::docx {

// Once the body is read: which notes it refers to, and its sections, are then known.
void read_stories(Reading& reading);

}  // namespace muko::docx
