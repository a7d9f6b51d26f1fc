#include "checker/facts/calendar_faults.h"

#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "language/numeric_date.h"

namespace muko {
namespace {

constexpr std::size_t kYearDigits = 4;
constexpr std::string_view kSchool = "учебн";
constexpr int kLastDay = 31;
constexpr int kMonths = 12;
// The months that are shorter.
constexpr std::array<std::pair<std::string_view, int>, 5> kShortMonths = {
    {{"февраля", 29}, {"апреля", 30}, {"июня", 30}, {"сентября", 30}, {"ноября", 30}}};

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

// Walks back over the digits that end at `at`; their start, `at` where there are none.
std::size_t digits_before(std::string_view text, std::size_t at) {
  while (at > 0 && is_digit(text[at - 1])) --at;
  return at;
}

std::size_t spaces_before(std::string_view text, std::size_t at) {
  while (at > 0 && text[at - 1] == ' ') --at;
  return at;
}

// «-», «–», «—», «/» before `at`, with spaces around; `at` where there is none.
std::size_t separator_before(std::string_view text, std::size_t at) {
  const std::size_t end = spaces_before(text, at);
  for (const std::string_view mark : {"-", "/", "–", "—"}) {
    if (text.substr(0, end).ends_with(mark)) return spaces_before(text, end - mark.size());
  }
  return at;
}

int number_at(std::string_view text, std::size_t start, std::size_t end) {
  int number = 0;
  for (std::size_t i = start; i < end; ++i) number = number * 10 + (text[i] - '0');
  return number;
}

// «учебном году», one of them: the end of the words; nullopt where years are meant.
std::optional<std::size_t> one_school_year(std::string_view low, std::size_t at) {
  std::size_t space = low.find(' ', at);
  if (space == std::string_view::npos) return std::nullopt;
  while (space < low.size() && low[space] == ' ') ++space;
  for (const std::string_view year : {"года", "году", "годом", "годе", "год"}) {
    const std::string_view rest = low.substr(space);
    if (!starts_with_word(rest, year)) continue;
    return space + year.size();
  }
  return std::nullopt;
}

using Range = std::pair<std::size_t, std::size_t>;

// The range «2021-2024 учебном году» before and with the word at `at`.
std::optional<Range> bad_school_year(std::string_view low, std::size_t at) {
  const std::size_t second_end = spaces_before(low, at);
  const std::size_t second = digits_before(low, second_end);
  const std::size_t first_end = separator_before(low, second);
  const std::size_t first = digits_before(low, first_end);
  if (second == second_end || first_end == second || first_end - first != kYearDigits) {
    return std::nullopt;
  }
  const int from = number_at(low, first, first_end);
  const std::size_t digits = second_end - second;
  if (!timing::is_year(from) || (digits != kYearDigits && digits != 2)) return std::nullopt;
  const int to = number_at(low, second, second_end);
  const int next = digits == 2 ? (from + 1) % 100 : from + 1;
  const auto end = one_school_year(low, at);
  if (to == next || !end) return std::nullopt;
  return Range(first, *end);
}

class Search {
 public:
  Search(const Text& text, Facts& facts) : text_(text), facts_(facts) {
    for (const Plan& plan : facts.plans) plans_.insert(plan.where.table);
    for (const Clause& clause : facts.clauses) clauses_.insert(clause.where.paragraph);
  }

  void run() {
    for (const Passage& passage : text_.passages()) {
      if (is_read_elsewhere(passage.paragraph->where)) continue;
      find_school_years(passage);
      find_figures(passage);
      find_words(passage);
    }
  }

 private:
  [[nodiscard]] bool is_read_elsewhere(const Location& where) const {
    if (where.table > 0) return plans_.count(where.table) > 0;
    return clauses_.count(where.paragraph) > 0;
  }

  void add(const Passage& passage, DeadlineFault fault, const Range& range) {
    int part = 0;
    for (std::size_t i = 0; i < facts_.parts.size(); ++i) {
      if (passage.block >= facts_.parts[i].first_block) part = static_cast<int>(i);
    }
    facts_.calendar_faults.push_back(
        {fault,
         part,
         {std::string(passage.text.substr(range.first, range.second - range.first)),
          locate(passage, range.first, range.second)}});
  }

  void find_school_years(const Passage& passage) {
    for (std::size_t at = find_in(passage.low, kSchool); at != std::string_view::npos;
         at = find_in(passage.low, kSchool, at + kSchool.size())) {
      const auto range = bad_school_year(passage.low, at);
      if (range) add(passage, DeadlineFault::ImpossibleSchoolYear, *range);
    }
  }

  // «31.04.2024».
  void find_figures(const Passage& passage) {
    const std::string_view low = passage.low;
    for (std::size_t at = low.find('.'); at != std::string_view::npos; at = low.find('.', at + 1)) {
      const std::size_t start = digits_before(low, at);
      if (start == at || (start > 0 && low[start - 1] == '.')) continue;
      const auto date = timing::read_numeric_date(low, start);
      const bool whole = date && date->day > 0 && date->year > 0;
      if (!whole || date->day > kLastDay || date->month < 1 || date->month > kMonths) continue;
      if (exists({date->year, date->month, date->day})) continue;
      add(passage, DeadlineFault::ImpossibleDate, {start, date->end});
    }
  }

  // «31 апреля»; of the other months every day up to the 31st exists.
  void find_words(const Passage& passage) {
    const bool late_day =
        passage.low.find('3') != std::string::npos || passage.low.find("29") != std::string::npos;
    if (!late_day) return;
    for (const auto& [month, days] : kShortMonths) {
      for (std::size_t at = find_in(passage.low, month); at != std::string_view::npos;
           at = find_in(passage.low, month, at + month.size())) {
        const std::size_t end = spaces_before(passage.low, at);
        const std::size_t start = digits_before(passage.low, end);
        if (start == end || end - start > 2) continue;
        const int day = number_at(passage.low, start, end);
        if (day <= days || day > kLastDay) continue;
        add(passage, DeadlineFault::ImpossibleDate, {start, at + month.size()});
      }
    }
  }

  const Text& text_;
  Facts& facts_;
  std::set<int> plans_;
  std::set<int> clauses_;
};

}  // namespace

void read_calendar_faults(const Text& text, Facts& facts) {
  Search(text, facts).run();
}

}  // namespace muko
