// Page: the page that a program saved as a letter (MHTML, RFC 2557; Word's «web archive»).
#pragma once

#include <string>
#include <string_view>

namespace muko::mail {

// Its HTML, in UTF-8 with a byte order mark. Throws Error: CannotRead where there is none,
// LimitExceeded.
[[nodiscard]] std::string page_of(std::string_view mhtml, const std::string& file);

}  // namespace muko::mail
