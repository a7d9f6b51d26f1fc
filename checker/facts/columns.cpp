#include "checker/facts/columns.h"

#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "checker/facts/passport.h"
#include "checker/facts/stemmed.h"

namespace muko {

namespace {

// Above the header may stand the plan's title and a row of the whole width.
constexpr int kMaxTitleRows = 4;
// A header cell is a name, no sentence.
constexpr std::size_t kMaxHeaderWords = 14;
constexpr std::size_t kMaxHeaderBytes = 400;

// «Задача-действие», «Результаты/показатели»: the parts are words of their own.
std::string spread(std::string_view text) {
  std::string out = normalize(text);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '-' || c == '/' || c == '.'; }, ' ');
  return out;
}

struct Candidate {
  std::optional<Column> role = {};
  std::size_t first = 0;
  std::size_t length = 0;
};

bool better(const PhraseSet::Match& match, const Candidate& than) {
  const std::size_t length = match.end - match.first;
  return !than.role || match.first < than.first ||
         (match.first == than.first && length > than.length);
}

bool is_bare_number(const std::string& text, const Stemmed& stemmed) {
  return text.find("№") != std::string::npos && stemmed.words.size() <= 1;
}

std::optional<Column> role_of(std::string_view text, const Vocabulary& vocabulary) {
  if (text.size() > kMaxHeaderBytes) return {};
  const std::string spread_text = spread(text);
  const Stemmed stemmed(spread_text);
  if (stemmed.words.size() > kMaxHeaderWords) return {};
  if (is_bare_number(spread_text, stemmed)) return Column::Number;

  Candidate best;
  for (const auto& [role, phrases] : vocabulary.columns) {
    const auto match = phrases.set.find(stemmed.stems);
    if (match && better(*match, best)) best = {role, match->first, match->end - match->first};
  }
  const auto other = vocabulary.other_columns.set.find(stemmed.stems);
  if (other && best.role && (other->first < best.first || better(*other, best))) return {};
  const auto track = vocabulary.columns.find(Column::Track);
  if (best.role == Column::Task && track != vocabulary.columns.end() &&
      track->second.set.found_in(stemmed.stems)) {
    return Column::Track;
  }
  return best.role;
}

// «начало» alone, or «Срок начала».
PlanColumn::Bound bound_of(const std::string& own_text, const Vocabulary& vocabulary) {
  const std::string text = spread(own_text);
  const Stemmed stemmed(text);
  const auto covers = [&](const WordList& words) {
    const auto match = words.set.find(stemmed.stems);
    return match && (match->end == stemmed.stems.size() || match->end - match->first > 1);
  };
  if (covers(vocabulary.deadline_start)) return PlanColumn::Bound::Start;
  if (covers(vocabulary.deadline_end)) return PlanColumn::Bound::End;
  return PlanColumn::Bound::None;
}

bool is_month(const std::string& word) {
  static const std::set<std::string> kMonths = {"январь",   "февраль", "март",   "апрель",
                                                "май",      "июнь",    "июль",   "август",
                                                "сентябрь", "октябрь", "ноябрь", "декабрь"};
  return kMonths.count(word) != 0;
}

bool is_year(const std::string& word) {
  return word.size() == 4 && word.compare(0, 2, "20") == 0 &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// «I квартал», «2 кв.», «январь», «1 полугодие»; a year too where `years` are looked for.
bool names_a_span(const std::string& own_text, bool years) {
  const std::string text = spread(own_text);
  const auto words = split_words(text);
  if (words.empty() || words.size() > 4) return false;
  return std::any_of(words.begin(), words.end(), [&](const Word& word) {
    const std::string lower(word.text);
    return (words.size() > 1 && (lower == "квартал" || lower == "кв" || lower == "полугодие")) ||
           is_month(lower) || (years && is_year(lower));
  });
}

// The cells of one column from the first header row to the last, each once.
std::vector<const Cell*> header_cells(const Grid& grid, int first, int last, int column) {
  std::vector<const Cell*> cells;
  for (int row = first; row <= last; ++row) {
    const Cell* cell = grid.at(row, column);
    if (cell != nullptr && (cells.empty() || cells.back() != cell)) cells.push_back(cell);
  }
  return cells;
}

// A cell over several columns with different cells under it heads a group («Сроки»).
bool heads_group(const Grid& grid, const Cell& cell) {
  if (cell.colspan < 2 || cell.colspan >= grid.columns()) return false;
  const int below = cell.row + std::max(cell.rowspan, 1);
  const Cell* first = grid.at(below, cell.column);
  const Cell* last = grid.at(below, cell.column + cell.colspan - 1);
  return !is_blank(first) && !is_blank(last) && first != last;
}

// Under a cell that heads no group a header in two rows has nothing: else the row below is one of
// measures whose cells are parted.
bool ends_above(const Grid& grid, const Cell& cell, int row) {
  const Cell* below = grid.at(row, cell.column);
  return below == &cell || is_blank(below);
}

// The last row of the header that begins in `row`.
int last_header_row(const Grid& grid, int row) {
  int last = row;
  const auto cells = grid.row(row);
  for (const Cell* cell : cells) {
    if (!heads_group(grid, *cell)) continue;
    last = std::max(last, cell->row + std::max(cell->rowspan, 1));
  }
  last = std::min({last, grid.rows(), row + 2});
  const bool deeper = std::all_of(cells.begin(), cells.end(), [&](const Cell* cell) {
    return heads_group(grid, *cell) || ends_above(grid, *cell, last);
  });
  return deeper ? last : row;
}

// «II» or «2» below «Срок, квартал 2024 года»: «II квартал 2024»; "" where it is none.
std::string quarter_below(const std::string& own, const std::string& above) {
  static const std::set<std::string> kNumbers = {"I", "II", "III", "IV", "1", "2", "3", "4"};
  if (kNumbers.count(own) == 0) return "";
  const std::string text = spread(above);
  std::string name;
  std::string year;
  for (const Word& word : split_words(text)) {
    const std::string lower(word.text);
    if (stem_key(lower) == stem_key("квартал")) name = own + " квартал";
    if (is_year(lower)) year = " " + lower;
  }
  return name.empty() ? "" : name + year;
}

std::optional<PlanColumn> read_column(const Grid& grid, int first, int last, int index,
                                      const Vocabulary& vocabulary) {
  const auto cells = header_cells(grid, first, last, index);
  if (cells.empty()) return {};
  const std::string own(trim(cells.back()->text));
  auto role = role_of(own, vocabulary);
  const auto above = cells.size() > 1 ? role_of(cells.front()->text, vocabulary) : std::nullopt;
  // Under «Сроки» also «начало» and «2024», under «Результат» also «показатель».
  if (above && *above != Column::Title && *above != Column::Task) role = above;
  if (!role) role = above;
  const bool span = names_a_span(own, above == Column::Deadline);
  if (!role && span) role = Column::Deadline;
  if (!role) return {};

  PlanColumn column{*role, index};
  column.name = own;
  const std::string quarter =
      *role == Column::Deadline && cells.size() > 1 ? quarter_below(own, cells.front()->text) : "";
  if (!quarter.empty()) column.name = quarter;
  if (*role == Column::Deadline) {
    column.bound = span || !quarter.empty() ? PlanColumn::Bound::Span : bound_of(own, vocabulary);
  } else if (*role == Column::Responsible) {
    const std::string text = spread(own);
    const Stemmed stemmed(text);
    const auto co_executors = vocabulary.co_executors.set.find(stemmed.stems);
    column.co_executor = co_executors && co_executors->first == 0;
    column.slash_parts_roles = co_executors && co_executors->first > 0;
  }
  return column;
}

bool looks_numbered(const Grid& grid, int after_row, int column) {
  int numbers = 0;
  int others = 0;
  for (int row = after_row + 1; row <= grid.rows(); ++row) {
    const Cell* cell = grid.at(row, column);
    if (is_blank(cell) || cell->colspan > 1) continue;
    const std::string_view text = trim(cell->text);
    const bool number = text.front() >= '0' && text.front() <= '9' && text.size() <= 8;
    ++(number ? numbers : others);
  }
  return numbers > 0 && others == 0;
}

// «Сроки и ответственные»: the other of the two, in the same cell.
std::optional<PlanColumn> shared_column(const PlanColumn& column, const Vocabulary& vocabulary) {
  const bool deadline = column.role == Column::Deadline;
  if (!deadline && column.role != Column::Responsible) return {};
  const Column other = deadline ? Column::Responsible : Column::Deadline;
  const auto phrases = vocabulary.columns.find(other);
  const std::string text = spread(column.name);
  if (phrases == vocabulary.columns.end() || !phrases->second.set.found_in(text)) return {};
  // «Срок исполнения», «Дата сдачи исполнителем» name one thing.
  const bool joined =
      text.find(',') != std::string::npos || text.find(" и ") != std::string::npos ||
      column.name.find('/') != std::string::npos || column.name.find('\n') != std::string::npos;
  if (!joined) return {};
  PlanColumn shared = column;
  shared.role = other;
  shared.bound = PlanColumn::Bound::None;
  return shared;
}

// Where no column is a title but one of tasks or directions is there, that is the title; of two
// titles the one whose cells are merged less is.
void settle_title(PlanHeader& header, const Grid& grid) {
  std::vector<PlanColumn*> titles;
  PlanColumn* task = nullptr;
  for (PlanColumn& column : header.columns) {
    if (column.role == Column::Title) titles.push_back(&column);
    if (column.role == Column::Task) task = &column;
  }
  if (titles.empty() && task != nullptr) task->role = Column::Title;
  if (titles.size() < 2) return;

  const auto cell_count = [&](const PlanColumn* column) {
    std::set<const Cell*> cells;
    for (int row = header.last_row + 1; row <= grid.rows(); ++row) {
      const Cell* cell = grid.at(row, column->index);
      if (!is_blank(cell)) cells.insert(cell);
    }
    return cells.size();
  };
  const auto keep = std::max_element(titles.begin(), titles.end(), [&](auto* a, auto* b) {
    return cell_count(a) < cell_count(b);
  });
  PlanColumn* kept = *keep;
  for (PlanColumn* title : titles) {
    if (title == kept) continue;
    const bool sparse = cell_count(title) < cell_count(kept);
    title->role = sparse && title->index < kept->index ? Column::Task : Column::Number;
    if (title->role == Column::Number) title->index = 0;
  }
  std::erase_if(header.columns, [](const PlanColumn& column) { return column.index == 0; });
}

bool names_other_table(const Grid& grid, int row, const Vocabulary& vocabulary) {
  const auto cells = grid.row(row);
  return std::any_of(cells.begin(), cells.end(), [&](const Cell* cell) {
    if (cell->text.size() > kMaxHeaderBytes) return false;
    const std::string text = spread(cell->text);
    const Stemmed stemmed(text);
    const auto match = vocabulary.other_tables.set.find(stemmed.stems);
    return match && match->first == 0 && stemmed.words.size() <= kMaxHeaderWords;
  });
}

bool is_plan(const PlanHeader& header, bool other_table) {
  const PlanColumn* title = header.find(Column::Title);
  const bool deadline = header.find(Column::Deadline) != nullptr;
  const bool responsible = header.find(Column::Responsible) != nullptr;
  if (title == nullptr) return false;
  return other_table ? deadline && responsible : deadline || responsible;
}

std::string quote_of(const Grid& grid, int row) {
  std::string quote;
  for (const Cell* cell : grid.row(row)) {
    if (!quote.empty()) quote += " | ";
    quote += trim(cell->text);
  }
  std::replace(quote.begin(), quote.end(), '\n', ' ');
  return quote;
}

void add_column(PlanHeader& header, const Grid& grid, PlanColumn column,
                const Vocabulary& vocabulary) {
  const Cell* cell = grid.at(header.last_row, column.index);
  const bool over_number = column.role == Column::Title && cell != nullptr && cell->colspan == 2 &&
                           looks_numbered(grid, header.last_row, column.index);
  if (over_number) {
    header.columns.push_back({Column::Number, column.index});
    ++column.index;
  }
  // «Сроки» over two columns of dates.
  const Cell* below = grid.at(header.last_row + 1, column.index);
  if (column.role == Column::Deadline && cell != nullptr && cell->colspan == 2 &&
      below != nullptr && below->colspan == 1) {
    PlanColumn end = column;
    ++end.index;
    end.bound = PlanColumn::Bound::End;
    column.bound = PlanColumn::Bound::Start;
    header.columns.push_back(column);
    header.columns.push_back(std::move(end));
    return;
  }
  if (auto shared = shared_column(column, vocabulary)) {
    column.shared = true;
    shared->shared = true;
    header.columns.push_back(std::move(*shared));
  }
  header.columns.push_back(std::move(column));
}

// «дата, период | мероприятие | исполнитель» below «Когда | Что делаем | Кто отвечает»: the header
// said twice.
bool says_again(const Grid& grid, int row, const PlanHeader& header, const Vocabulary& vocabulary) {
  int same = 0;
  for (const Cell* cell : grid.row(row)) {
    if (is_blank(cell)) continue;
    const auto role = role_of(cell->text, vocabulary);
    const bool agrees =
        role &&
        std::any_of(header.columns.begin(), header.columns.end(), [&](const PlanColumn& column) {
          return column.index == cell->column && column.role == *role;
        });
    if (!agrees || cell->text.size() > 60) return false;
    ++same;
  }
  return same >= 3;
}

std::optional<PlanHeader> read_header(const Grid& grid, int row, const Vocabulary& vocabulary) {
  PlanHeader header;
  header.first_row = row;
  header.last_row = last_header_row(grid, row);
  header.width = grid.columns();
  for (int index = 1; index <= grid.columns(); ++index) {
    // A column merged over several of the grid is one.
    const Cell* cell = grid.at(header.last_row, index);
    if (index > 1 && cell != nullptr && cell == grid.at(header.last_row, index - 1)) continue;
    auto column = read_column(grid, row, header.last_row, index, vocabulary);
    if (column) add_column(header, grid, std::move(*column), vocabulary);
  }
  settle_title(header, grid);
  if (!is_plan(header, names_other_table(grid, row, vocabulary))) return {};

  if (says_again(grid, header.last_row + 1, header, vocabulary)) ++header.last_row;

  const bool numbered = header.find(Column::Number) != nullptr;
  if (!numbered && is_blank(grid.at(row, 1))) {
    const bool numbers = looks_numbered(grid, header.last_row, 1);
    if (numbers || header.find(Column::Task) == nullptr) {
      header.columns.push_back({numbers ? Column::Number : Column::Task, 1});
    }
  }
  for (const Cell* cell : grid.row(row)) header.row_text.push_back(normalize(cell->text));
  header.quote = quote_of(grid, row);
  header.where = grid.row(row).front()->where;
  header.where.cell = 0;
  return header;
}

}  // namespace

const PlanColumn* PlanHeader::find(Column role) const {
  const auto found = std::find_if(columns.begin(), columns.end(),
                                  [&](const PlanColumn& column) { return column.role == role; });
  return found == columns.end() ? nullptr : &*found;
}

std::vector<const PlanColumn*> PlanHeader::all(Column role) const {
  std::vector<const PlanColumn*> found;
  for (const PlanColumn& column : columns) {
    if (column.role == role) found.push_back(&column);
  }
  return found;
}

std::optional<PlanHeader> find_plan_header(const Grid& grid, const Vocabulary& vocabulary) {
  // «Исполнители | Управление образования» is a row of a passport, no header.
  if (is_passport(grid, vocabulary)) return {};
  for (int row = 1; row <= std::min(grid.rows(), kMaxTitleRows + 1); ++row) {
    if (grid.row(row).size() < 2) continue;
    if (auto header = read_header(grid, row, vocabulary)) return header;
  }
  return {};
}

bool repeats_header(const Grid& grid, int row, const PlanHeader& header) {
  const auto cells = grid.row(row);
  if (cells.size() != header.row_text.size()) return false;
  for (std::size_t index = 0; index < cells.size(); ++index) {
    if (normalize(cells[index]->text) != header.row_text[index]) return false;
  }
  return true;
}

}  // namespace muko
