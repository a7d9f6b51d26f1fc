#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "checker/facts/form_steps.h"

namespace muko {
namespace {

// Behind a date: « г.», « года», «г».
std::size_t end_with_year_word(std::string_view low, std::size_t end) {
  const std::string_view behind = low.substr(end);
  const std::size_t blank = static_cast<std::size_t>(trim(behind).data() - behind.data());
  const std::string_view word = trim(behind);
  for (const std::string_view year : {"года", "г.", "г"}) {
    if (starts_with_word(word, year) || (year == "г." && starts_with(word, year))) {
      return end + blank + year.size();
    }
  }
  return end;
}

bool is_requisite_date(const Passage& passage, const Facts& facts) {
  const auto place = facts.requisites.places.find("date");
  return place != facts.requisites.places.end() &&
         whole(place->second) == whole(whole_passage(passage));
}

void add_dates(const Passage& passage, bool all, const Facts& facts, Form& form) {
  for (const FoundDate& found : find_dates(passage.text)) {
    if (!all && facts.requisites.date != found.date) continue;
    const std::size_t end = end_with_year_word(passage.low, found.end);
    DateForm date;
    date.text = std::string(passage.text.substr(found.start, end - found.start));
    date.where = locate(passage, found.start, end);
    date.date = found.date;
    form.dates.push_back(std::move(date));
    if (!all) return;
  }
}

}  // namespace

void read_date_forms(const Text& text, Facts& facts) {
  std::size_t part = 0;
  for (const Passage& passage : text.passages()) {
    while (part + 1 < facts.parts.size() && passage.block >= facts.parts[part + 1].first_block) {
      ++part;
    }
    const Part& own = facts.parts[part];
    const bool in_head = (own.mark || own.stamp) && passage.block >= own.first_block &&
                         passage.block < own.body_block;
    if (passage.text.empty()) continue;
    if (in_head || is_requisite_date(passage, facts)) {
      add_dates(passage, in_head, facts, facts.form);
    }
  }
}

}  // namespace muko
