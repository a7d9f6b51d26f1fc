#include "language/time_composer.h"

#include <cstddef>
#include <utility>

namespace muko::timing {

namespace {

using Kind = Atom::Kind;

bool is_time(const std::vector<Atom>& atoms, std::size_t index) {
  return index < atoms.size() && atoms[index].kind == Kind::Time;
}

bool is_kind(const std::vector<Atom>& atoms, std::size_t index, Kind kind) {
  return index < atoms.size() && atoms[index].kind == kind;
}

bool is_open_fine(const Atom& atom) {
  return atom.kind == Kind::Time && is_fine(atom.span) && !has_year(atom.span) && !atom.span.fault;
}

bool is_faulty_fine(const Atom& atom) {
  return atom.kind == Kind::Time && is_fine(atom.span) && atom.span.fault;
}

bool is_one_year(const Span& span) {
  return span.grain == Grain::Year && !span.fault && span.first.year == span.last.year;
}

bool is_one_day(const Span& span) {
  return span.grain == Grain::Day && !span.fault && span.first == span.last;
}

// «май 2022», «май 2022/2023 учебного года»: true where the year found its month.
bool take_year(Atom& time, const Atom& year) {
  if (is_one_year(year.span)) {
    time.span = with_year(time.span, year.span.first.year);
  } else {
    const auto fits = fitting_years(time.span, bounds(year.span), 2);
    if (fits.size() != 1) return false;
    time.span = with_year(time.span, fits.front());
    time.year_context = bounds(year.span);
  }
  time.end_token = year.end_token;
  return true;
}

std::vector<Atom> attach_years(const std::vector<Atom>& atoms) {
  std::vector<Atom> attached;
  attached.reserve(atoms.size());
  for (const Atom& atom : atoms) {
    const bool year = atom.kind == Kind::Time && !is_fine(atom.span) && !atom.span.fault;
    if (year && !attached.empty() && is_open_fine(attached.back()) &&
        take_year(attached.back(), atom)) {
      continue;
    }
    if (year && !attached.empty() && is_faulty_fine(attached.back())) {
      attached.back().end_token = atom.end_token;  // the year of «31 апреля 2024 г.»
      continue;
    }
    attached.push_back(atom);
  }
  return attached;
}

// Whether the year at `index` heads a list: «2023 год: июнь».
bool heads_list(const std::vector<Atom>& atoms, std::size_t index) {
  return is_time(atoms, index + 1) ||
         (is_kind(atoms, index + 1, Kind::Break) && is_time(atoms, index + 2));
}

// «май, ноябрь 2023, 2024 гг.»: years in a row behind a month are one stretch of years.
std::vector<Atom> merge_years(const std::vector<Atom>& atoms) {
  std::vector<Atom> merged;
  merged.reserve(atoms.size());
  for (std::size_t index = 0; index < atoms.size(); ++index) {
    const bool behind_month = !merged.empty() && is_open_fine(merged.back());
    merged.push_back(atoms[index]);
    if (!behind_month || !is_time(atoms, index) || !is_one_year(atoms[index].span)) continue;
    std::size_t last = index;
    while (is_kind(atoms, last + 1, Kind::Separator) && is_time(atoms, last + 2) &&
           is_one_year(atoms[last + 2].span) &&
           atoms[last + 2].span.first.year == atoms[last].span.first.year + 1) {
      last += 2;
    }
    if (last == index || heads_list(atoms, last)) continue;
    merged.back().span.last = atoms[last].span.last;
    merged.back().end_token = atoms[last].end_token;
    index = last;
  }
  return merged;
}

// Joins ranges, walking from left to right.
class RangeJoiner {
 public:
  explicit RangeJoiner(const std::vector<Atom>& atoms) : atoms_(atoms) {}

  std::vector<Atom> join_all() {
    joined_.reserve(atoms_.size());
    while (at_ < atoms_.size()) {
      if (atoms_[at_].kind == Kind::From && is_time(atoms_, at_ + 1)) {
        read_from();
      } else if (atoms_[at_].kind == Kind::Time) {
        read_time();
      } else if (is_end(at_) && at_ + 1 < atoms_.size()) {
        read_to();
      } else {
        joined_.push_back(atoms_[at_++]);
      }
    }
    return std::move(joined_);
  }

 private:
  [[nodiscard]] bool is_end(std::size_t index) const {
    return is_kind(atoms_, index, Kind::To) || is_kind(atoms_, index, Kind::Through);
  }

  // «с 1 сентября текущего года по …»: what stands between a time and its other end.
  [[nodiscard]] std::size_t behind_asides(std::size_t index) const {
    while (is_kind(atoms_, index, Kind::ThisYear) || is_kind(atoms_, index, Kind::ThisSchoolYear)) {
      ++index;
    }
    return index;
  }

  // Where the other end of a range stands that begins before `index`; 0 where there is none.
  [[nodiscard]] std::size_t range_end(std::size_t index, bool after_from) const {
    index = behind_asides(index);
    const bool conjunction =
        after_from && is_kind(atoms_, index, Kind::Separator) && atoms_[index].conjunction;
    if (conjunction && is_end(index + 1)) ++index;
    const bool dash = is_kind(atoms_, index, Kind::Dash);
    if (!dash && !is_end(index)) return 0;
    ++index;
    if (dash && is_end(index)) ++index;
    return is_time(atoms_, index) ? index : 0;
  }

  void push_joined(const Atom& first, std::size_t last) {
    Atom atom = first;
    atom.span = join(first.span, atoms_[last].span);
    atom.end_token = atoms_[last].end_token;
    atom.year_context = atoms_[last].year_context;
    joined_.push_back(atom);
    at_ = last + 1;
  }

  void read_from() {
    Atom time = atoms_[at_ + 1];
    time.first_token = atoms_[at_].first_token;
    if (const std::size_t last = range_end(at_ + 2, true)) return push_joined(time, last);
    // «с 1 по 15 мая» was read as one stretch of days.
    time.span.open_end = !time.span.is_range;
    joined_.push_back(time);
    at_ += 2;
  }

  void read_time() {
    const std::size_t last = range_end(at_ + 1, false);
    const bool by_dash = is_kind(atoms_, behind_asides(at_ + 1), Kind::Dash);
    if (last != 0 && (by_dash || is_fine(atoms_[at_].span) == is_fine(atoms_[last].span))) {
      return push_joined(atoms_[at_], last);
    }
    joined_.push_back(atoms_[at_++]);
  }

  void read_to() {
    Atom bounded = atoms_[at_ + 1];
    const bool bounds_time = bounded.kind == Kind::Time || bounded.kind == Kind::ThisYear ||
                             bounded.kind == Kind::ThisSchoolYear ||
                             bounded.kind == Kind::WholePeriod;
    if (!bounds_time) {
      joined_.push_back(atoms_[at_++]);
      return;
    }
    bounded.first_token = atoms_[at_].first_token;
    bounded.span.open_start = true;
    joined_.push_back(bounded);
    at_ += 2;
    share_to();
  }

  // «до 25 июня и 20 декабря»: «до» bounds each day of the list.
  void share_to() {
    while (is_one_day(joined_.back().span) && is_kind(atoms_, at_, Kind::Separator) &&
           is_time(atoms_, at_ + 1) && is_one_day(atoms_[at_ + 1].span) &&
           range_end(at_ + 2, false) == 0) {
      joined_.push_back(atoms_[at_]);
      joined_.push_back(atoms_[at_ + 1]);
      joined_.back().span.open_start = true;
      at_ += 2;
    }
  }

  const std::vector<Atom>& atoms_;
  std::size_t at_ = 0;
  std::vector<Atom> joined_;
};

Span reopened(Span span) {
  span.over_new_year = span.last.year > span.first.year;
  span.first.year = span.last.year = 0;
  return span;
}

// «май 2022, 2024 гг.»: the month comes again with each year.
void repeat_for_years(std::vector<Atom>& atoms) {
  for (std::size_t index = 2; index < atoms.size(); ++index) {
    Atom& year = atoms[index];
    if (year.kind != Kind::Time || !is_one_year(year.span) || year.span.open_start) continue;
    const Atom& before = atoms[index - 2];
    const bool listed = atoms[index - 1].kind == Kind::Separator && before.kind == Kind::Time &&
                        is_fine(before.span) && has_year(before.span) && !before.span.fault;
    if (!listed || heads_list(atoms, index)) continue;
    year.span = with_year(reopened(before.span), year.span.first.year);
  }
}

}  // namespace

std::vector<Atom> compose(const std::vector<Atom>& atoms) {
  std::vector<Atom> composed = RangeJoiner(attach_years(merge_years(atoms))).join_all();
  composed = attach_years(composed);
  repeat_for_years(composed);
  return composed;
}

std::optional<Recurrence> recurrence_of(const std::vector<Atom>& atoms) {
  std::optional<Recurrence> implied;
  for (const Atom& atom : atoms) {
    if (atom.kind == Kind::Recurs) return atom.recurrence;
    if (atom.kind == Kind::Implied) implied = atom.recurrence;
  }
  return implied;
}

}  // namespace muko::timing
