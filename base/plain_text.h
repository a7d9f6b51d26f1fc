// PlainText: most values are written as they are; one look, eight bytes at a time, says so.
#pragma once

#include <string_view>

namespace muko {

// True where UTF-8 text may stand in XML as it is: no control character, nothing to be escaped, no
// U+FFFE or U+FFFF. False says only that one must look closer.
[[nodiscard]] bool is_plain_text(std::string_view text);

}  // namespace muko
