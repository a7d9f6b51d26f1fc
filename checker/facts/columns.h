// Columns: the header of a plan's table, read by the synonyms of its columns (domain.md §3).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "checker/facts/facts.h"
#include "checker/facts/grid.h"
#include "checker/facts/vocabulary.h"

namespace muko {

// What one column of the grid holds.
struct PlanColumn {
  enum class Bound { None, Start, End, Span };  // Span: «I квартал», «март»: the name says when

  Column role = Column::Title;
  int index = 1;                   // column of the grid
  Bound bound = Bound::None;       // of a deadline
  std::string name = {};           // its own header, as written
  bool shared = false;             // «Срок, ответственный»: both in one cell
  bool co_executor = false;        // «Соисполнители»
  bool slash_parts_roles = false;  // «Исполнители/соисполнители»: in one cell
};

struct PlanHeader {
  int first_row = 0;
  int last_row = 0;  // 0: a table continued without a header
  std::vector<PlanColumn> columns = {};
  int width = 0;                           // columns of the grid
  std::vector<std::string> row_text = {};  // normalised cells of the first row: to know it again
  std::string quote = {};                  // the cells joined by " | "
  Location where = {};

  [[nodiscard]] const PlanColumn* find(Column role) const;
  [[nodiscard]] std::vector<const PlanColumn*> all(Column role) const;
};

// The header of the table, in one or two rows among its first ones; nullopt where it is no plan.
[[nodiscard]] std::optional<PlanHeader> find_plan_header(const Grid& grid,
                                                         const Vocabulary& vocabulary);
// The row repeats the header.
[[nodiscard]] bool repeats_header(const Grid& grid, int row, const PlanHeader& header);

}  // namespace muko
