// Wordings: the text as written, for the kinds of check that look at words.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

#include "checker/rules/rule.h"

namespace muko::rules {

// Every paragraph of every document that is judged, in their order.
void for_each_wording(const Subject& subject,
                      const std::function<void(int, const Facts&, const Wording&)>& visit);

// A hit on the bytes [start, end) of a wording, which are its quote.
[[nodiscard]] Hit hit_on_words(int document, const Wording& wording, std::size_t start,
                               std::size_t end);

// The run of letters, digits and hyphens that begins at `at`.
[[nodiscard]] std::size_t word_end(std::string_view text, std::size_t at);
// The end of what no space parts: of an address, a number with its signs.
[[nodiscard]] std::string_view chunk_around(std::string_view text, std::size_t at);
// An e-mail or a page on the web.
[[nodiscard]] bool is_address(std::string_view chunk);

}  // namespace muko::rules
