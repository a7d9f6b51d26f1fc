// PartHead: what stands above the title of an appendix: its mark and its approval stamp.
#pragma once

#include <optional>
#include <string>

#include "checker/facts/facts.h"
#include "checker/facts/text.h"
#include "checker/facts/vocabulary.h"

namespace muko {

// «Приложение № 2», «ПРИЛОЖЕНИЕ к приказу …» alone on its line.
[[nodiscard]] bool is_mark_line(const Line& line);
// «УТВЕРЖДЁН», «УТВЕРЖДАЮ», «Утверждено приказом …» alone on its line.
[[nodiscard]] bool is_stamp_line(const Line& line, const Vocabulary& vocabulary);

struct PartHead {
  std::optional<std::string> appendix_number = {};
  std::optional<ActReference> stamp = {};
  std::optional<ActReference> mark = {};
  bool nested = false;  // «Приложение к Положению»: of an appendix, not of the order
  int title_line = -1;  // index in Text::lines(): the first line behind; -1 where nothing follows
};
// Reads lines [first, last).
[[nodiscard]] PartHead read_part_head(const Text& text, const Vocabulary& vocabulary, int first,
                                      int last);

// The line behind the title that begins at `first`: broken over lines and paragraphs.
[[nodiscard]] int title_end(const Text& text, int first, int last);
// The lines [first, last) in one.
[[nodiscard]] std::string join_lines(const Text& text, int first, int last);

}  // namespace muko
