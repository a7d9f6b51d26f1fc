// Markdown: the marks of headings, items and emphasis (CommonMark, the part that people use).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "readers/paragraph_text.h"
#include "readers/text/lines.h"

namespace muko::text {

// It has headings by #, a ruled table or fenced lines.
[[nodiscard]] bool is_markdown(const std::vector<Line>& lines);

struct MarkdownBlock {
  int heading = 0;         // 1…6
  std::string label = {};  // of an item: "•", "1."
  int level = 1;           // of an item
  std::string_view text = {};
};
// nullopt where the line begins no block.
[[nodiscard]] std::optional<MarkdownBlock> read_markdown_block(std::string_view line);

// "---", "***", "```": shows nothing of its own.
[[nodiscard]] bool is_markdown_rule(std::string_view line);

// Text with **bold**, *italic*, `code` and [links](url).
void append_markdown(std::string_view text, ParagraphText& out);

}  // namespace muko::text
