// Quotes: what stands between quotation marks, nested ones inside.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace muko {

// [start, end) with the marks; text() without them.
struct QuotedRange {
  std::size_t start = 0;
  std::size_t end = 0;
  std::size_t opening = 0;  // bytes of the mark before …
  std::size_t closing = 0;  // … and behind

  [[nodiscard]] std::string_view text(std::string_view whole) const {
    return whole.substr(start + opening, end - closing - start - opening);
  }
};

// The outermost quotations, from left to right: «…», “…”, „…“, "…". Where one is not closed as
// often as opened («Об … «дорожной карты»), it ends with the last closing mark.
[[nodiscard]] std::vector<QuotedRange> find_quoted(std::string_view text);
// The quotation that opens at `at`.
[[nodiscard]] std::optional<QuotedRange> quoted_at(std::string_view text, std::size_t at);

}  // namespace muko
