// Plan rows: what each row of a plan's table is, and the texts of its cells.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "checker/facts/columns.h"
#include "checker/facts/facts.h"
#include "checker/facts/grid.h"
#include "checker/facts/vocabulary.h"

namespace muko {

enum class RowKind {
  Skipped,       // blank, a repeated header, the numbers of the columns
  Band,          // a section, a track, a goal: no measure
  Continuation,  // goes on with the row above
  Measures,
};

// The texts of a row of measures; a merged cell counts for each row.
struct PlanRow {
  struct Executors {
    std::string text = {};
    bool co_executor = false;
    bool slash_parts_roles = false;
  };

  std::string number = {};
  const Cell* number_cell = nullptr;
  std::string title = {};
  const Cell* title_cell = nullptr;
  std::string task = {};  // of the column of tasks or directions
  const Cell* task_cell = nullptr;
  std::string track = {};
  const Cell* track_cell = nullptr;
  std::string deadline = {};
  std::vector<Executors> executors = {};
  std::string result = {};
  std::string regional = {};
  Location deadline_where = {};
  Location responsible_where = {};
  Location result_where = {};
  Location regional_where = {};
};

[[nodiscard]] RowKind kind_of_row(const Grid& grid, int row, const PlanHeader& header,
                                  const Vocabulary& vocabulary, const PlanRow* above);
[[nodiscard]] PlanRow read_row(const Grid& grid, int row, const PlanHeader& header);
// Joins the texts of a Continuation to the row above it.
void continue_row(PlanRow& above, const Grid& grid, int row, const PlanHeader& header);
// The cell of a Band that holds its words.
[[nodiscard]] const Cell& band_cell(const Grid& grid, int row, const PlanHeader& header);

// «1.1.» -> "1.1": a number without the points and brackets around it.
[[nodiscard]] std::string bare_number(std::string_view text);

}  // namespace muko
