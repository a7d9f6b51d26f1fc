#include <cstdint>

#include "language/numeric_date.h"
#include "language/time_atom_reader.h"

namespace muko::timing {

bool AtomReader::is_year_number(std::size_t ahead) const {
  const Token& token = peek(ahead);
  return token.kind == TokenKind::Number && token.digits == 4 && is_year(token.value);
}

bool AtomReader::is_year_word(std::size_t ahead) const {
  return is(Word::Year, ahead) || is(Word::YearMark, ahead) || is(Word::Years, ahead);
}

// Directly behind a time whose year is open: «15 мая», «сентябрь».
bool AtomReader::follows_open_time() const {
  if (atoms_.empty()) return false;
  const Atom& last = atoms_.back();
  return last.kind == Atom::Kind::Time && last.end_token == at_ && is_fine(last.span) &&
         !has_year(last.span);
}

// «по плану работы на 2024 год»: the year belongs to the plan's name.
bool AtomReader::follows_plan() const {
  constexpr std::size_t near = 8;
  const bool asked = was(Word::On) || was(Word::For);
  return asked && plan_at_ != SIZE_MAX && at_ - plan_at_ <= near;
}

// «2024», «2021–2024 гг.», «2023/24 уч. год», «2024 календарный год».
bool AtomReader::read_years() {
  if (!is_year_number(0)) return false;
  const int first = peek().value;
  const int last = second_year();
  std::size_t count = last == 0 ? 1 : 3;
  const bool slash = last == first + 1 && peek(1).kind == TokenKind::Slash;
  const YearWords words = year_words(count);
  const bool school = words.school || (slash && !words.plural);
  add_years(first, last == 0 ? first : last, school, words.plural, count + words.count);
  return true;
}

// The other year of «2021–2024», «2023/24 уч. год»; 0 where there is none.
int AtomReader::second_year() const {
  if (peek(1).kind != TokenKind::Dash && peek(1).kind != TokenKind::Slash) return 0;
  if (is_year_number(2)) return peek(2).value;
  const Token& second = peek(2);
  const int next_year = peek().value + 1;
  const bool short_form = second.kind == TokenKind::Number && second.digits == 2 &&
                          second.value == next_year % 100 &&
                          (is(Word::School, 3) || is_year_word(3));
  return short_form ? next_year : 0;
}

// «гг.», «г.г.», «учебный год», «календарный год» behind a year.
AtomReader::YearWords AtomReader::year_words(std::size_t ahead) const {
  YearWords words;
  std::size_t marks = 0;
  for (; words.count < 4; ++words.count) {
    const std::size_t here = ahead + words.count;
    const bool calendar = is(Word::Working, here) && is(Word::Year, here + 1);
    if (!is(Word::School, here) && !is_year_word(here) && !calendar) break;
    words.school = words.school || is(Word::School, here);
    words.plural = words.plural || is(Word::Years, here);
    if (is(Word::YearMark, here)) ++marks;
  }
  words.plural = words.plural || marks >= 2;
  return words;
}

void AtomReader::add_years(int first, int last, bool school, bool plural, std::size_t count) {
  if (plan_years_ == PlanYears::Skip && follows_plan()) return noise(count);
  if (!school) return add_time(years_span(first, last), count);
  if (first == last) return add_time(school_years_span(first, first), count);
  if (last != first + 1 && !plural) {
    return add_time(faulty_span(Grain::SchoolYear, DeadlineFault::ImpossibleSchoolYear), count);
  }
  make_school_years_before();
  add_time(school_years_span(first, last - 1), count);
}

// «2023–2024, 2024–2025 учебные годы»: the word is said once for all of the list.
void AtomReader::make_school_years_before() {
  using Kind = Atom::Kind;
  std::size_t index = atoms_.size();
  while (index >= 2 && atoms_[index - 1].kind == Kind::Separator &&
         atoms_[index - 2].kind == Kind::Time) {
    Span& span = atoms_[index - 2].span;
    if (span.grain != Grain::Year || span.last.year != span.first.year + 1) return;
    span = school_years_span(span.first.year, span.first.year);
    index -= 2;
  }
}

// «учебный год», «учебный 2023/2024 год», «учебный год 2023/2024».
void AtomReader::read_school() {
  std::size_t count = 1;
  while (is_year_word(count) && count < 4) ++count;
  if (is_year_number(count)) {
    skip(count);
    const int first = peek().value;
    const bool pair =
        (peek(1).kind == TokenKind::Dash || peek(1).kind == TokenKind::Slash) && is_year_number(2);
    std::size_t used = pair ? 3 : 1;
    const int last = pair ? peek(2).value : first;
    while (is_year_word(used) && used < 6) ++used;
    return add_years(first, last, true, false, used);
  }
  if (count == 1) return skip(1);
  add(was(Word::Next) ? Atom::Kind::Broad : Atom::Kind::ThisSchoolYear, count);
}

void AtomReader::read_this_year() {
  if (is_year_number(1)) return skip(1);
  add(was(Word::Next) ? Atom::Kind::Broad : Atom::Kind::ThisYear, 1);
}

// «май 24 г.», and years that can't be: «23 декабря 20222 года».
bool AtomReader::read_odd_year() {
  const Token& number = peek();
  if (number.form != NumberForm::Figure) return false;
  const bool marked = is(Word::Year, 1) || is(Word::YearMark, 1);
  const bool behind_time = follows_open_time();
  const std::size_t count = marked ? 2 : 1;
  if (number.digits == 2 && marked && behind_time) {
    add_time(years_span(full_year(number.value), full_year(number.value)), count);
    return true;
  }
  const bool impossible =
      number.digits >= 4 ? marked || behind_time : number.digits == 3 && marked && behind_time;
  if (!impossible) return false;
  if (behind_time) {
    atoms_.back().span = faulty_span(atoms_.back().span.grain, DeadlineFault::ImpossibleDate);
    skip(count);
  } else {
    add_time(faulty_span(Grain::Year, DeadlineFault::ImpossibleDate), count);
  }
  return true;
}

}  // namespace muko::timing
