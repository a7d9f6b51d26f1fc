// WriteDocx: a small DOCX from a text that a person can read, for transcripts and their like.
#pragma once

#include <string>
#include <string_view>

namespace muko::test {

// A line is a paragraph; neighbouring lines «| a | b |» are the rows of a table.
[[nodiscard]] std::string docx_of(std::string_view text);

}  // namespace muko::test
