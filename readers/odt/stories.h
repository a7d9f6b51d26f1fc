// Stories: headers, footers, footnotes and endnotes.
#pragma once

#include "readers/odt/reading.h"

namespace muko::odt {

// Once the body is read: its notes and its kinds of page are then known.
void read_stories(Reading& reading);

}  // namespace muko::odt
