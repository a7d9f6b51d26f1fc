// Layout: lines of a fixed width for a terminal, with or without colours.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "reports/reports.h"

namespace muko {

inline constexpr std::size_t kTextWidth = 100;  // columns

// Columns that a text takes on a terminal: code points (no wide or combining ones are expected).
[[nodiscard]] std::size_t display_width(std::string_view text);
[[nodiscard]] std::string pad_right(std::string_view text, std::size_t width);
[[nodiscard]] std::string pad_left(std::string_view text, std::size_t width);
// One line: breaks and tabs become spaces; cut with «…» behind `width` columns.
[[nodiscard]] std::string shorten(std::string_view text, std::size_t width);

// The text wrapped at kTextWidth; the first line opens with `first`, the others with `rest`. Each
// line ends with '\n'. Its own line breaks are kept. Both openings must be free of colours.
[[nodiscard]] std::string wrap(std::string_view text, std::string_view first,
                               std::string_view rest);

// Colours where they are wanted; the text alone elsewhere.
class Paint {
 public:
  explicit Paint(Colour colour) : on_(colour == Colour::Always) {}
  [[nodiscard]] std::string bold(std::string text) const { return with("\x1b[1m", text); }
  [[nodiscard]] std::string red(std::string text) const { return with("\x1b[31m", text); }
  [[nodiscard]] std::string green(std::string text) const { return with("\x1b[32m", text); }
  [[nodiscard]] std::string yellow(std::string text) const { return with("\x1b[33m", text); }
  [[nodiscard]] std::string blue(std::string text) const { return with("\x1b[34m", text); }
  [[nodiscard]] std::string faint(std::string text) const { return with("\x1b[2m", text); }

 private:
  [[nodiscard]] std::string with(const char* code, const std::string& text) const;

  bool on_;
};

}  // namespace muko
