#include "language/time_atom_reader.h"

namespace muko::timing {

std::optional<Recurrence> step_of(const Token& unit) {
  if (unit.kind != TokenKind::Word) return {};
  switch (unit.meaning.word) {
    case Word::Year:
    case Word::Years:
      return Recurrence::Yearly;
    case Word::HalfYear:
      return Recurrence::HalfYearly;
    case Word::Quarter:
    case Word::SchoolQuarter:
      return Recurrence::Quarterly;
    case Word::MonthUnit:
      return Recurrence::Monthly;
    case Word::Week:
      return Recurrence::Weekly;
    default:
      return {};
  }
}

// «каждый год», «каждую вторую пятницу месяца», «каждое 5 число».
void AtomReader::read_each() {
  using Kind = Atom::Kind;
  std::size_t ahead = 1;
  bool counted = false;
  while (ahead < 4) {
    const bool number = peek(ahead).kind == TokenKind::Number || is(Word::Last, ahead);
    if (!number && !is(Word::School, ahead) && !is(Word::Working, ahead)) break;
    counted = counted || number;
    ++ahead;
  }
  if (is(Word::Month, ahead)) return add_recurrence(Kind::Recurs, Recurrence::Yearly, ahead);
  if (names_day_of_each(ahead, counted)) return read_day_of_each(ahead);
  if (is(Word::Day, ahead)) {
    add(Kind::Broad, ahead + 1);
    return;
  }
  const auto step = step_of(peek(ahead));
  if (!step) return noise(1);
  add_recurrence(Kind::Recurs, *step, ahead + 1);
}

// A day, or a numbered part, that comes back: «пятницу», «5 число», «первую неделю месяца».
bool AtomReader::names_day_of_each(std::size_t unit, bool counted) const {
  if (is(Word::Weekday, unit) || is(Word::DayNumber, unit)) return true;
  return counted && (is(Word::Day, unit) || is(Word::MonthUnit, unit + 1));
}

void AtomReader::read_day_of_each(std::size_t unit) {
  const bool of_month = is(Word::MonthUnit, unit + 1);
  const bool weekly = is(Word::Weekday, unit) && !of_month;
  add_recurrence(Atom::Kind::Recurs, weekly ? Recurrence::Weekly : Recurrence::Monthly, 0);
  add_named_day(of_month ? unit + 2 : unit + 1);
}

void AtomReader::read_recurs() {
  const int value = peek().meaning.value;
  if (value == kDaily) {
    add(Atom::Kind::Broad, 1);
    return;
  }
  add_recurrence(Atom::Kind::Recurs, static_cast<Recurrence>(value), 1);
}

// «раз в год», «2 раза в учебном году», «раз в 3 месяца»: `ahead` is the place of «раз».
void AtomReader::read_times(std::size_t ahead) {
  std::size_t unit = ahead + 1;
  const auto skip_while = [&](auto... words) {
    while ((is(words, unit) || ...)) ++unit;
  };
  skip_while(Word::In, Word::For, Word::On, Word::During, Word::Each, Word::Filler);
  const bool number = peek(unit).kind == TokenKind::Number && peek(unit).digits <= 2 &&
                      peek(unit).form != NumberForm::Roman;
  if (number) ++unit;
  skip_while(Word::School, Word::Working, Word::Filler, Word::Each);
  if (const auto step = step_of(peek(unit)); step && unit > ahead + 1) {
    return add_recurrence(Atom::Kind::Recurs, *step, unit + 1);
  }
  if (is(Word::Day, unit) && unit > ahead + 1) {
    add(Atom::Kind::Broad, unit + 1);
    return;
  }
  noise(ahead + 1);
}

// A quarter without its number: «по кварталам», «по итогам квартала».
void AtomReader::read_bare_unit() {
  const Token& unit = peek();
  if (unit.meaning.plural_dative && was(Word::To)) {
    return add_recurrence(Atom::Kind::Recurs, *step_of(unit), 1);
  }
  if (!unit.is(Word::MonthUnit) && !unit.is(Word::Week)) {
    add(Atom::Kind::Broad, 1);
  } else {
    add(was(Word::For) ? Atom::Kind::Term : Atom::Kind::Noise, 1);
  }
}

void AtomReader::read_weekday() {
  if (peek().meaning.plural_dative && was(Word::To)) {
    add_recurrence(Atom::Kind::Recurs, Recurrence::Weekly, 0);
  }
  add_named_day(1);
}

// «отчётным кварталом»; «месяца, следующего за отчётным».
void AtomReader::read_reporting() {
  if (const auto step = step_of(peek(1))) {
    return add_recurrence(Atom::Kind::Implied, *step, 2);
  }
  for (std::size_t back = 1; back <= 5; ++back) {
    if (const auto step = step_of(behind(back))) {
      return add_recurrence(Atom::Kind::Implied, *step, 1);
    }
  }
  noise(1);
}

}  // namespace muko::timing
