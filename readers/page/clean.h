// clean_page: drops what no page can hold, so that the steps behind need not ask.
#pragma once

#include "readers/page/page.h"

namespace muko::page {

// Words without text, and geometry that is no number, outside of the page or turned inside out, go;
// sizes are made sensible. Of a page with more words or rules than print can have the rest goes:
// then false.
bool clean_page(Page& page);

}  // namespace muko::page
