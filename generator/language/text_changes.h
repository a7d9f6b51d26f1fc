// TextChanges: what methods and filters make of a text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "generator/language/context.h"

namespace muko::tmpl {

[[nodiscard]] std::string upper_text(std::string_view text);  // ß as SS
[[nodiscard]] std::string lower_text(std::string_view text);
[[nodiscard]] std::string folded_text(std::string_view text);  // ß as ss
[[nodiscard]] std::string capitalized(std::string_view text);
// Every word with a capital: Python's, for which «it's» is two words.
[[nodiscard]] std::string title_of_words(std::string_view text);
[[nodiscard]] std::string swapped_case(std::string_view text);

// True where the text has letters and each of them is of this case.
[[nodiscard]] bool is_all_of_case(std::string_view text, bool upper);

// Without spaces, or without these letters, at the ends that are asked for.
[[nodiscard]] std::string stripped(std::string_view text, bool left, bool right);
[[nodiscard]] std::string stripped_of(std::string_view text, std::string_view letters, bool left,
                                      bool right);
// At most `limit` cuts, any number where it is negative.
[[nodiscard]] std::vector<std::string> split_at(std::string_view text, std::string_view separator,
                                                std::int64_t limit, bool from_end);
[[nodiscard]] std::vector<std::string> split_at_spaces(std::string_view text, std::int64_t limit,
                                                       bool from_end);
[[nodiscard]] std::vector<std::string> split_lines(std::string_view text, bool keep_ends);

// At most `count` times, always where it is negative.
[[nodiscard]] Value replaced(std::string_view text, std::string_view from, std::string_view to,
                             std::int64_t count, Context& context);
// `align` is '<', '^' or '>'.
[[nodiscard]] Value justified(const std::string& text, std::int64_t width, char align,
                              std::string_view fill, Context& context);

}  // namespace muko::tmpl
