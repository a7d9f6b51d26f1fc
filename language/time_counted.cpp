#include <algorithm>

#include "language/time_atom_reader.h"

namespace muko::timing {

namespace {

// «последний квартал» is the fourth.
int part_of(int number, int parts) {
  return number == kLastPart ? parts : number;
}

Span half_years_of(int first, int last, bool school) {
  first = part_of(first, 2);
  last = part_of(last, 2);
  return school ? school_halves_span(first, last) : half_years_span(first, last);
}

Span last_day_of(int month) {
  const int day = days_in_month(0, month);
  Span span = day_span(day, month);
  span.to_month_end = true;
  return span;
}

Span part_of_month(Word unit, int first, int last, int month) {
  switch (unit) {
    case Word::TenDays:
      return ten_days_span(first, last, month);
    case Word::Half:
      return half_month_span(first, month);
    case Word::Day:
      return first == kLastPart ? last_day_of(month) : days_span(first, last, month);
    default:
      return weeks_span(first, last, month);
  }
}

}  // namespace

// A small number, an ordinal or «последний»; «двадцать пятого» is one of two tokens.
std::optional<int> AtomReader::number_at(std::size_t ahead, std::size_t& used, bool& plain) const {
  used = 1;
  const Token& token = peek(ahead);
  if (token.is(Word::Last)) {
    plain = false;
    return kLastPart;
  }
  if (token.kind != TokenKind::Number || token.digits > 2) return {};
  if (token.form == NumberForm::Roman || token.form == NumberForm::Ordinal) plain = false;
  const bool tens = token.form == NumberForm::Count && token.digits == 0 &&
                    (token.value == 20 || token.value == 30);
  const Token& units = peek(ahead + 1);
  if (tens && units.kind == TokenKind::Number && units.digits == 0 && units.value < 10 &&
      units.form != NumberForm::Roman) {
    used = 2;
    if (units.form == NumberForm::Ordinal) plain = false;
    return token.value + units.value;
  }
  return token.value;
}

// How many tokens at `ahead` join the ends of a range: «–», «по», «до» behind «с», «– по»; 0: none.
std::size_t AtomReader::range_joint(std::size_t ahead) const {
  if (peek(ahead).kind == TokenKind::Dash) return is(Word::To, ahead + 1) ? 2 : 1;
  if (!is(Word::To, ahead)) return 0;
  const bool joins = peek(ahead).meaning.value == 1 || was(Word::From) || was(Word::Since);
  return joins ? 1 : 0;
}

AtomReader::Group AtomReader::group_here() const {
  Group group;
  std::size_t used = 0;
  auto number = number_at(0, used, group.plain);
  while (number) {
    group.elements.push_back({*number, *number});
    group.count += used;
    if (const std::size_t joint = range_joint(group.count)) {
      const auto last = number_at(group.count + joint, used, group.plain);
      if (!last) break;
      group.elements.back().last = *last;
      group.count += joint + used;
    }
    const TokenKind kind = peek(group.count).kind;
    const bool listed =
        kind == TokenKind::Comma || kind == TokenKind::Slash || is(Word::And, group.count);
    if (!listed) break;
    number = number_at(group.count + 1, used, group.plain);
    if (number) ++group.count;
  }
  return group;
}

void AtomReader::mark_ranges(const Group& group, std::vector<Span>& spans) {
  for (std::size_t index = 0; index < spans.size(); ++index) {
    spans[index].is_range = group.elements[index].first != group.elements[index].last;
  }
}

void AtomReader::read_counted() {
  const Group group = group_here();
  if (group.elements.empty()) return noise(1);
  if (is(Word::Times, group.count)) return read_times(group.count);
  if (read_days(group) || read_parts_of_year(group) || read_parts_of_month(group) ||
      read_length(group)) {
    return;
  }
  noise(group.count);
}

int AtomReader::month_at(std::size_t ahead) const {
  if (is(Word::Month, ahead)) return peek(ahead).meaning.value;
  const Token& token = peek(ahead);
  return token.kind == TokenKind::Date && token.day == 0 ? token.month : 0;
}

// «15 мая», «5, 10–15 мая», «с 1 по 15.09.2022», «5 число».
bool AtomReader::read_days(const Group& group) {
  const std::size_t count = group.count;
  const bool numbered = is(Word::DayNumber, count);
  if (is(Word::Month, count) || (numbered && is(Word::Month, count + 1))) {
    const std::size_t end = numbered ? count + 1 : count;
    const int month = peek(end).meaning.value;
    std::vector<Span> spans;
    for (const Element& element : group.elements) {
      spans.push_back(element.first == kLastPart ? ten_days_span(3, 3, month)
                                                 : days_span(element.first, element.last, month));
    }
    mark_ranges(group, spans);
    add_times(spans, end + 1);
    return true;
  }
  const std::size_t joint = range_joint(count);
  const Token& end = peek(count + joint);
  if (joint != 0 && end.kind == TokenKind::Date && end.day != 0) {
    const Span first = day_span(group.elements.back().first, end.month, end.year);
    add_time(join(first, day_span(end.day, end.month, end.year)), count + joint + 1);
    return true;
  }
  if (numbered) add_named_day(count + 1);
  return numbered;
}

// A day without a date. «5 число следующего месяца» comes back each month.
void AtomReader::add_named_day(std::size_t count) {
  add(Atom::Kind::NamedDay, count);
  std::size_t unit = 0;
  while (is(Word::Next, unit) || is(Word::Filler, unit)) ++unit;
  const bool implies = is(Word::MonthUnit, unit) || is(Word::Quarter, unit);
  if (implies) add_recurrence(Atom::Kind::Implied, *step_of(peek(unit)), unit + 1);
}

// The half of a school year: «II полугодие 2023/2024 учебного года».
bool AtomReader::school_year_at(std::size_t ahead) const {
  if (is(Word::School, ahead)) return true;
  if (!is_year_number(ahead)) return false;
  const bool pair = is_year_number(ahead + 2);
  if (pair && peek(ahead + 1).kind == TokenKind::Slash) return true;
  for (std::size_t next = ahead + 1; next <= ahead + 5; ++next) {
    if (is(Word::School, next)) return true;
  }
  return false;
}

// «полугодие», «половина 2024 года».
bool AtomReader::is_half(std::size_t ahead) const {
  if (is(Word::HalfYear, ahead)) return true;
  return is(Word::Half, ahead) &&
         (is_year_word(ahead + 1) || is_year_number(ahead + 1) || is(Word::School, ahead + 1));
}

bool AtomReader::read_parts_of_year(const Group& group) {
  const std::size_t count = group.count;
  if (is(Word::SchoolQuarter, count)) {
    add_named_day(count + 1);
    return true;
  }
  const bool half = is_half(count);
  if (!half && !is(Word::Quarter, count)) return false;
  const bool school = half && school_year_at(count + 1);
  std::vector<Span> spans;
  for (const Element& element : group.elements) {
    spans.push_back(half ? half_years_of(element.first, element.last, school)
                         : quarters_span(part_of(element.first, 4), part_of(element.last, 4)));
  }
  mark_ranges(group, spans);
  add_times(spans, count + 1);
  return true;
}

// «2 недели», «10 дней»; «2 неделя» and what a month follows are parts of it.
bool AtomReader::counts_length(const Group& group, const Token& unit, int month) {
  if (!group.plain || unit.is(Word::TenDays) || unit.is(Word::Half)) return false;
  if (month != 0) return unit.is(Word::Day);
  const bool one_of_them = unit.is(Word::Week) && unit.meaning.value == 1 &&
                           (group.elements.front().first > 1 || month_to_refine() != nullptr);
  return !one_of_them;
}

// Ten days, weeks, halves and weekdays of a month: «вторая декада марта», «1–2 неделя мая».
bool AtomReader::read_parts_of_month(const Group& group) {
  std::size_t unit_at = group.count;
  if (is(Word::Working, unit_at) && !group.plain) ++unit_at;
  const Token& unit = peek(unit_at);
  const bool part = unit.is(Word::TenDays) || unit.is(Word::Half) || unit.is(Word::Week) ||
                    unit.is(Word::Weekday) || unit.is(Word::Day) || unit.is(Word::MonthUnit);
  if (!part) return false;
  const int month = month_at(unit_at + 1);
  if (counts_length(group, unit, month)) return false;
  if (unit.is(Word::Half) && is(Word::Day, unit_at + 1)) {
    noise(unit_at + 2);
  } else if (unit.is(Word::MonthUnit)) {
    add_named_day(unit_at + 1);
  } else {
    add_part(unit.meaning.word, group, month, unit_at + 1);
  }
  return true;
}

// `month` 0: none is named behind, but one may stand before («март, 2-я декада»).
void AtomReader::add_part(Word unit, const Group& group, int month, std::size_t count) {
  Atom* before = month == 0 ? month_to_refine() : nullptr;
  if (month == 0 && before == nullptr) return add_named_day(count);
  const int of_month = before != nullptr ? before->span.first.month : month;
  std::vector<Span> spans;
  for (const Element& element : group.elements) {
    spans.push_back(part_of_month(unit, element.first, element.last, of_month));
  }
  mark_ranges(group, spans);
  if (before == nullptr) {
    if (!is(Word::Month, count)) {
      for (Span& span : spans) span = with_year(span, peek(count).year);
    }
    return add_times(spans, count + 1);
  }
  const int year = before->span.first.year;
  before->span = year != 0 ? with_year(spans.front(), year) : spans.front();
  skip(count);
}

// The month named last, where only commas and brackets stand between.
Atom* AtomReader::month_to_refine() {
  using Kind = Atom::Kind;
  for (std::size_t index = atoms_.size(); index-- > 0;) {
    Atom& atom = atoms_[index];
    if (atom.kind == Kind::Separator || atom.kind == Kind::Break || atom.kind == Kind::In) continue;
    const bool month = atom.kind == Kind::Time && atom.span.grain == Grain::Month &&
                       !atom.span.fault && atom.span.first.month == atom.span.last.month;
    return month ? &atom : nullptr;
  }
  return nullptr;
}

// «10 рабочих дней», «2 недели», «три месяца» are counted from an event; «2 года» are a length.
bool AtomReader::read_length(const Group& group) {
  std::size_t unit = group.count;
  while (is(Word::Working, unit) || is(Word::School, unit)) ++unit;
  if (!group.plain) return false;
  if (peek(unit).kind == TokenKind::Dash) ++unit;  // «3-дневный срок»
  if (is(Word::TermAdjective, unit) && is(Word::Period, unit + 1)) {
    add(Atom::Kind::Term, unit + 2);
    return true;
  }
  if (unit != group.count && peek(unit - 1).kind == TokenKind::Dash) return false;
  if (is(Word::Day, unit) || is(Word::Week, unit) || is(Word::MonthUnit, unit)) {
    add(Atom::Kind::Term, unit + 1);
    return true;
  }
  if (!is_year_word(unit)) return false;
  add(Atom::Kind::Broad, unit + 1);
  return true;
}

}  // namespace muko::timing
