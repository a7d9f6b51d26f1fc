#include "language/time_atoms.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "language/numeric_date.h"
#include "language/time_atom_reader.h"

namespace muko::timing {

namespace {

const Token kNothing = [] {
  Token token;
  token.kind = TokenKind::Stop;
  return token;
}();

bool is_single_day(const Span& span) {
  return span.grain == Grain::Day && (span.fault || span.first == span.last);
}

// «в конце мая»: a third of the month.
Span third_of(const Span& month, int third) {
  Span part = ten_days_span(third, third, month.first.month);
  return has_year(month) ? with_year(part, month.first.year) : part;
}

}  // namespace

std::vector<Atom> read_atoms(const std::vector<Token>& tokens, PlanYears plan_years) {
  return AtomReader(tokens, plan_years).read();
}

std::vector<Atom> AtomReader::read() {
  atoms_.reserve(tokens_.size());
  while (at_ < tokens_.size()) read_one();
  return std::move(atoms_);
}

const Token& AtomReader::peek(std::size_t ahead) const {
  return at_ + ahead < tokens_.size() ? tokens_[at_ + ahead] : kNothing;
}

const Token& AtomReader::behind(std::size_t back) const {
  return at_ >= back ? tokens_[at_ - back] : kNothing;
}

Atom& AtomReader::add(Atom::Kind kind, std::size_t count) {
  Atom atom;
  atom.kind = kind;
  atom.first_token = at_;
  atom.end_token = at_ + count;
  at_ += count;
  if (edge_ != Edge::None) apply_edge(atom);
  edge_ = Edge::None;
  atoms_.push_back(atom);
  return atoms_.back();
}

// «не позднее, чем до …»: two of a kind are one.
void AtomReader::add_preposition(Atom::Kind kind, std::size_t count) {
  if (!atoms_.empty() && atoms_.back().kind == kind) {
    atoms_.back().end_token = at_ + count;
    return skip(count);
  }
  add(kind, count);
}

void AtomReader::add_recurrence(Atom::Kind kind, Recurrence recurrence, std::size_t count) {
  add(kind, count).recurrence = recurrence;
}

// A date behind «от» is that of an act, and the year behind it too.
void AtomReader::add_time(const Span& span, std::size_t count) {
  const bool of_act = at_ == since_at_ && (is_single_day(span) || !is_fine(span));
  if (of_act) {
    noise(count);
    since_at_ = at_;
    return;
  }
  const Edge edge = std::exchange(edge_, Edge::None);
  Atom& atom = add(Atom::Kind::Time, count);
  atom.span = span;
  edge_ = edge;
  if (edge_ != Edge::None) apply_edge(atom);
  edge_ = Edge::None;
}

void AtomReader::add_times(const std::vector<Span>& spans, std::size_t count) {
  const std::size_t first = at_;
  for (const Span& span : spans) {
    if (&span != &spans.front()) add(Atom::Kind::Separator, 0);
    at_ = first;
    add_time(span, count);
  }
  at_ = first + count;
}

// «до начала X» ends where X starts; «в начале мая» are its first ten days.
void AtomReader::apply_edge(Atom& atom) {
  using Kind = Atom::Kind;
  const bool at_start = edge_ == Edge::Beginning && edge_after_to_;
  if (atom.kind != Kind::Time) {
    atom.at_start = at_start;
    return;
  }
  Span& span = atom.span;
  if (span.fault) return;
  if (at_start) {
    span.last = span.first;
    span.over_new_year = span.to_month_end = false;
  } else if (span.grain == Grain::Month && span.first.month == span.last.month &&
             !(edge_ == Edge::End && edge_after_to_)) {
    span = third_of(span, edge_ == Edge::Beginning ? 1 : edge_ == Edge::Middle ? 2 : 3);
  }
}

void AtomReader::read_one() {
  switch (peek().kind) {
    case TokenKind::Word:
      return read_word();
    case TokenKind::Number:
      if (!read_years() && !read_odd_year()) read_counted();
      return;
    case TokenKind::Date:
      return read_date();
    default:
      return read_mark();
  }
}

void AtomReader::read_mark() {
  using Kind = Atom::Kind;
  switch (peek().kind) {
    case TokenKind::Dash:
      add(Kind::Dash, 1);
      break;
    case TokenKind::Comma:
    case TokenKind::Slash:
      add(Kind::Separator, 1);
      break;
    case TokenKind::NumberSign:
      read_number_sign();
      break;
    default:
      add(Kind::Break, 1);
      break;
  }
}

void AtomReader::read_word() {
  switch (peek().meaning.word) {
    case Word::Month:
      return read_month();
    case Word::Season:
      return read_season();
    case Word::Last:
      return read_counted();
    case Word::Beginning:
    case Word::Middle:
    case Word::End:
      return read_edge();
    case Word::Each:
      return read_each();
    case Word::Recurs:
      return read_recurs();
    case Word::Times:
      return read_times(0);
    case Word::Whole:
      return read_whole();
    case Word::Period:
      return read_period();
    case Word::School:
      return read_school();
    case Word::Year:
      return read_this_year();
    case Word::Quarter:
    case Word::HalfYear:
    case Word::SchoolQuarter:
    case Word::Week:
    case Word::MonthUnit:
      return read_bare_unit();
    case Word::Day:
      return read_day();
    case Word::Weekday:
      return read_weekday();
    case Word::TermAdjective:
      return read_term_adjective();
    case Word::Reporting:
      return read_reporting();
    default:
      return read_connecting_word();
  }
}

void AtomReader::read_connecting_word() {
  using Kind = Atom::Kind;
  switch (peek().meaning.word) {
    case Word::From:
    case Word::After:
      return add_preposition(Kind::From, 1);
    case Word::To:
      return add_preposition(peek().meaning.value == 1 ? Kind::Through : Kind::To, 1);
    case Word::Not:
      return read_not();
    case Word::In:
      add(Kind::In, 1);
      return;
    case Word::On:
      add(Kind::On, 1);
      return;
    case Word::For:
      add(Kind::For, 1);
      return;
    case Word::And:
      add(Kind::Separator, 1).conjunction = true;
      return;
    case Word::During:
      return read_during();
    case Word::Holidays:
      add(Kind::Broad, 1);
      return;
    case Word::Eve:
      add(Kind::Term, 1);
      return;
    case Word::Since:
      since_at_ = at_ + 1;
      return noise(1);
    case Word::Plan:
      plan_at_ = at_;
      return noise(1);
    case Word::Reference:
      return read_reference();
    case Word::YearMark:
    case Word::Filler:
    case Word::Next:
    case Word::SeasonNoun:
    case Word::Working:
      return skip(1);
    default:
      return noise(1);
  }
}

void AtomReader::read_date() {
  const Token& date = peek();
  std::size_t count = 1;
  while (is_year_word(count) && count < 3) ++count;
  if (date.day != 0) return add_time(day_span(date.day, date.month, date.year), count);
  add_time(with_year(month_span(date.month), date.year), count);
}

void AtomReader::read_month() {
  add_time(month_span(peek().meaning.value), is(Word::MonthUnit, 1) ? 2 : 1);
}

// «осень», «осенний период», «осенне-зимний»; «осенние каникулы» have no dates of their own.
void AtomReader::read_season() {
  const int value = peek().meaning.value;
  if (is(Word::Holidays, 1)) {
    add(Atom::Kind::Holidays, 2);
    return;
  }
  if (value < kAdjective) return add_time(season_span(value), 1);
  const bool names_time = is(Word::Period, 1) || is(Word::SeasonNoun, 1) ||
                          (peek(1).kind == TokenKind::Dash && is(Word::Season, 2));
  if (!names_time) return noise(1);
  add_time(season_span(value - kAdjective), peek(1).kind == TokenKind::Dash ? 1 : 2);
}

void AtomReader::read_edge() {
  using Kind = Atom::Kind;
  const Word word = peek().meaning.word;
  edge_after_to_ = !atoms_.empty() && atoms_.back().kind == Kind::To;
  // «по окончании года»: no end, but what it comes after.
  if (!atoms_.empty() && atoms_.back().kind == Kind::Through) atoms_.back().kind = Kind::Noise;
  edge_ = word == Word::Beginning ? Edge::Beginning
          : word == Word::Middle  ? Edge::Middle
                                  : Edge::End;
  skip(1);
}

void AtomReader::read_not() {
  if (is(Word::NotLater, 1)) return add_preposition(Atom::Kind::To, 2);
  if (is(Word::NotBefore, 1)) return add_preposition(Atom::Kind::From, 2);
  if (is(Word::Filler, 1)) return skip(2);
  noise(1);
}

void AtomReader::read_whole() {
  using Kind = Atom::Kind;
  const std::size_t ahead = is(Word::School, 1) || is(Word::Working, 1) ? 2 : 1;
  if (is(Word::Period, ahead)) {
    add(Kind::WholePeriod, is(Word::Realization, ahead + 1) ? ahead + 2 : ahead + 1);
  } else if (is(Word::Year, ahead)) {
    add(is(Word::School, 1) ? Kind::ThisSchoolYear : Kind::ThisYear, ahead + 1);
  } else {
    noise(1);
  }
}

// «в течение срока», «в период реализации», «до конца срока действия»; the bare word is no time.
void AtomReader::read_period() {
  const bool of_work = is(Word::Realization, 1) && peek(2).kind != TokenKind::Colon &&
                       peek(2).kind != TokenKind::Dash;
  const bool asked = was(Word::During) || was(Word::End) || was(Word::Beginning) ||
                     (of_work && (at_ == 0 || was(Word::In) || was(Word::On)));
  if (!asked) return skip(1);
  add(Atom::Kind::WholePeriod, of_work ? 2 : 1);
}

void AtomReader::read_during() {
  std::size_t unit = 1;
  while (is(Word::Working, unit) || is(Word::School, unit)) ++unit;
  if (is(Word::Day, unit) || is(Word::Week, unit) || is(Word::MonthUnit, unit)) {
    add(Atom::Kind::Term, unit + 1);
  } else {
    add(Atom::Kind::During, 1);
  }
}

// «в день проведения», «на следующий день», «за день до»; «не позднее следующего дня».
void AtomReader::read_day() {
  const int form = peek().meaning.value;
  for (std::size_t back = 1; back <= 3 && behind(back).kind == TokenKind::Word; ++back) {
    const bool later = was(Word::NotLater, back);
    const bool nominative =
        form == 1 && (was(Word::In, back) || was(Word::On, back) || was(Word::For, back));
    if (nominative || (later && form <= 2)) {
      add(Atom::Kind::Term, 1);
      return;
    }
  }
  noise(1);
}

void AtomReader::read_term_adjective() {
  if (!is(Word::Period, 1)) return noise(1);
  add(Atom::Kind::Term, 2);
}

// «п. 2.1», «приложение 3»: numbers of clauses, not of days.
void AtomReader::read_reference() {
  std::size_t count = 1;
  while (peek(count).kind == TokenKind::Number ||
         (peek(count).kind == TokenKind::Date && peek(count).year == 0)) {
    ++count;
  }
  // «приложение 1 сентября»: what a month follows is a day after all.
  if (count > 1 && is(Word::Month, count)) --count;
  noise(count);
}

// A day before «№ 48-р» is the date of an act.
void AtomReader::read_number_sign() {
  using Kind = Atom::Kind;
  for (std::size_t back = 1; back <= 2 && back <= atoms_.size(); ++back) {
    Atom& atom = atoms_[atoms_.size() - back];
    if (atom.kind != Kind::Time) break;
    atom.kind = Kind::Noise;
    if (is_fine(atom.span)) break;
  }
  noise(1);
}

}  // namespace muko::timing
