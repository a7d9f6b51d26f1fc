// TextTable: tables written in lines of text, by pipes, tabs or drawn lines.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "readers/text/lines.h"

namespace muko::text {

// Rows and columns from 0.
struct TextCell {
  int row = 0;
  int column = 0;
  int rowspan = 1;
  int colspan = 1;
  std::string text = {};
};

enum class TableMarks { Pipes, Tabs, Drawn };

struct TextTable {
  TableMarks marks = TableMarks::Pipes;
  int rows = 0;
  int columns = 0;
  int header_rows = 0;
  std::size_t lines = 0;  // of the text that it takes
  std::vector<TextCell> cells = {};
};

// The table that begins at lines[start]; nullopt where none does.
[[nodiscard]] std::optional<TextTable> find_table(const std::vector<Line>& lines,
                                                  std::size_t start);

// The same for each kind.
[[nodiscard]] std::optional<TextTable> find_pipe_table(const std::vector<Line>& lines,
                                                       std::size_t start);
[[nodiscard]] std::optional<TextTable> find_tab_table(const std::vector<Line>& lines,
                                                      std::size_t start);
[[nodiscard]] std::optional<TextTable> find_drawn_table(const std::vector<Line>& lines,
                                                        std::size_t start);

}  // namespace muko::text
