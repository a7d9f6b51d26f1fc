// is_junk: a page whose words are no text, though it has some: letters without a known meaning.
#pragma once

#include "readers/page/page.h"

namespace muko {

// Such a page must be read as a picture. False for a page without words.
[[nodiscard]] bool is_junk(const Page& page);

}  // namespace muko
