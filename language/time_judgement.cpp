#include <algorithm>
#include <cstddef>
#include <utility>

#include "language/time_composer.h"

namespace muko::timing {

namespace {

using Kind = Atom::Kind;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);
// «май 2021–2024 гг.» stands for each May; of more years than these it is left open.
constexpr std::size_t kMostYears = 8;

bool is_open_fine(const Atom& atom) {
  return atom.kind == Kind::Time && is_fine(atom.span) && !has_year(atom.span) && !atom.span.fault;
}

// A time from which others may take their year.
bool is_source(const Atom& atom) {
  if (atom.kind != Kind::Time || atom.span.fault || !has_year(atom.span)) return false;
  return is_fine(atom.span) || (!atom.span.open_start && !atom.span.open_end);
}

class YearSettler {
 public:
  YearSettler(std::vector<Atom>& atoms, const std::optional<Period>& period)
      : atoms_(atoms),
        period_(period),
        yearly_(recurrence_of(atoms) == Recurrence::Yearly),
        next_source_(atoms.size() + 1, kNone) {
    for (std::size_t index = atoms_.size(); index-- > 0;) {
      next_source_[index] = is_source(atoms_[index]) ? index : next_source_[index + 1];
    }
  }

  void settle() {
    const bool headed = opens_with_years();
    std::vector<Atom> settled;
    settled.reserve(atoms_.size());
    for (std::size_t index = 0; index < atoms_.size(); ++index) {
      if (is_source(atoms_[index])) last_source_ = index;
      if (is_open_fine(atoms_[index])) {
        settle_at(index, headed, settled);
      } else {
        settled.push_back(atoms_[index]);
      }
    }
    atoms_ = std::move(settled);
  }

 private:
  // «2024 год: март, май; 2025 год: …»
  [[nodiscard]] bool opens_with_years() const {
    const auto first = std::find_if(atoms_.begin(), atoms_.end(),
                                    [](const Atom& atom) { return atom.kind == Kind::Time; });
    return first != atoms_.end() && !is_fine(first->span);
  }

  void settle_at(std::size_t index, bool headed, std::vector<Atom>& settled) {
    const std::size_t next = next_source_[index];
    const bool look_back = next == kNone || (headed && last_source_ != kNone);
    const std::size_t source = look_back ? last_source_ : next;
    settle_one(atoms_[index], source, !look_back, settled);
    // The next of a list follows this one: «сентябрь 2024 г., ноябрь, январь».
    const bool leads = look_back && source != kNone && is_fine(atoms_[source].span);
    if (!leads) return;
    atoms_[index] = settled.back();
    if (is_source(atoms_[index])) last_source_ = index;
  }

  void settle_one(const Atom& atom, std::size_t source, bool forward, std::vector<Atom>& settled) {
    Atom time = atom;
    if (source == kNone) {
      if (period_) fill_from(*period_, time.span);
    } else if (!is_fine(atoms_[source].span)) {
      return settle_within(time, bounds(atoms_[source].span), settled);
    } else if (forward && atoms_[source].year_context) {
      return settle_within(time, *atoms_[source].year_context, settled);
    } else if (forward) {
      time.span = as_before(time.span, atoms_[source].span);
    } else if (!yearly_) {
      time.span = as_after(time.span, atoms_[source].span);
    }
    settled.push_back(time);
  }

  static void fill_from(const Period& period, Span& span) {
    const auto fits = fitting_years(span, period, 2);
    if (fits.size() == 1) span = with_year(span, fits.front());
  }

  // The years that are named stand for a period of their own.
  void settle_within(Atom& time, const Period& years, std::vector<Atom>& settled) const {
    const auto fits = fitting_years(time.span, years, kMostYears + 1);
    const bool each = fits.size() == 1 || (!yearly_ && fits.size() <= kMostYears);
    if (fits.empty() || !each) {
      settled.push_back(time);
      return;
    }
    for (const int year : fits) {
      settled.push_back(time);
      settled.back().span = with_year(time.span, year);
    }
  }

  // «сентябрь, ноябрь 2024 г.»: the year at the end of a list is that of all its months, unless
  // only the year before it lies in the document's period.
  [[nodiscard]] Span as_before(const Span& span, const Span& source) const {
    const int year = source.first.year;
    const Span same = with_year(span, year - (span.over_new_year ? 1 : 0));
    const Span before = with_year(span, year - 1);
    if (period_ && !lies_inside(same, *period_) && lies_inside(before, *period_)) return before;
    return same;
  }

  // «сентябрь 2024 г., январь»: the next January.
  static Span as_after(const Span& span, const Span& source) {
    const Span same = with_year(span, source.first.year);
    if (same.fault || same.first >= source.first) return same;
    return with_year(span, source.first.year + 1);
  }

  std::vector<Atom>& atoms_;
  const std::optional<Period>& period_;
  bool yearly_ = false;
  std::vector<std::size_t> next_source_;
  std::size_t last_source_ = kNone;
};

Interval to_interval(const Span& span) {
  Interval interval;
  if (!span.open_start) interval.start = span.first;
  if (!span.open_end) interval.end = span.last;
  return interval;
}

bool is_within_year(const Period& period) {
  const Date next_start{period.start.year + 1, period.start.month, period.start.day};
  return period.end < next_start;
}

// The year that «год» means in a document of this period, if it can be only one.
std::optional<Period> year_in(const Period& period, const Atom& atom) {
  if (atom.kind == Kind::ThisSchoolYear) {
    const int start = period.start.month >= 9 ? period.start.year : period.start.year - 1;
    if (period.end > Date{start + 1, 8, 31}) return {};
    return period;
  }
  if (period.start.year == period.end.year) {
    return Period{{period.start.year, 1, 1}, {period.end.year, 12, 31}};
  }
  if (!is_within_year(period) || atom.span.open_start) return {};
  return period;
}

// Which of its parts a deadline rests on.
struct Parts {
  std::vector<Interval> fine = {};
  std::vector<Interval> broad = {};
  bool concrete = false;
  bool calendar = false;  // anything of a calendar at all
  bool holidays = false;
  const Atom* this_year = nullptr;
  const Atom* whole_period = nullptr;
};

void add_time(const Span& span, Parts& parts, Deadline& deadline) {
  if (span.fault) {
    if (std::find(deadline.faults.begin(), deadline.faults.end(), *span.fault) ==
        deadline.faults.end()) {
      deadline.faults.push_back(*span.fault);
    }
    return;
  }
  (is_fine(span) ? parts.fine : parts.broad).push_back(to_interval(span));
}

Parts parts_of(const std::vector<Atom>& atoms, Deadline& deadline) {
  Parts parts;
  for (const Atom& atom : atoms) {
    switch (atom.kind) {
      case Kind::Time:
        add_time(atom.span, parts, deadline);
        break;
      case Kind::Term:
      case Kind::NamedDay:
        parts.concrete = true;
        break;
      case Kind::Holidays:
        parts.concrete = parts.holidays = true;
        break;
      case Kind::ThisYear:
      case Kind::ThisSchoolYear:
        parts.this_year = &atom;
        break;
      case Kind::WholePeriod:
        parts.whole_period = &atom;
        break;
      case Kind::Broad:
      case Kind::Recurs:
      case Kind::Implied:
        parts.calendar = true;
        break;
      default:
        break;
    }
  }
  return parts;
}

Interval bounded(const Period& period, const Atom& atom) {
  if (!atom.span.open_start) return {period.start, period.end};
  return {{}, atom.at_start ? period.start : period.end};
}

// «с 2021 г., весь период»: to the end of the period.
void close_by_period(std::vector<Interval>& broad, const Period& period) {
  for (Interval& interval : broad) {
    if (!interval.end) interval.end = period.end;
  }
}

std::vector<Interval> broad_intervals(const Parts& parts, const std::optional<Period>& period) {
  // «летние каникулы 2024 года» last a part of the year: no bounds of theirs are known.
  if (parts.holidays) return {};
  std::vector<Interval> broad = parts.broad;
  if (!period) return broad;
  if (parts.whole_period != nullptr && !broad.empty()) close_by_period(broad, *period);
  if (!broad.empty() || parts.concrete) return broad;
  if (parts.whole_period != nullptr) {
    broad.push_back(bounded(*period, *parts.whole_period));
  } else if (parts.this_year != nullptr) {
    if (const auto year = year_in(*period, *parts.this_year)) {
      broad.push_back(bounded(*year, *parts.this_year));
    }
  }
  return broad;
}

}  // namespace

void settle_years(std::vector<Atom>& atoms, const std::optional<Period>& period) {
  YearSettler(atoms, period).settle();
}

Deadline judge(const std::vector<Atom>& atoms, const std::optional<Period>& period) {
  Deadline deadline;
  const Parts parts = parts_of(atoms, deadline);
  deadline.recurrence = recurrence_of(atoms);
  deadline.intervals = parts.fine.empty() ? broad_intervals(parts, period) : parts.fine;

  const bool broad = parts.calendar || parts.this_year != nullptr ||
                     parts.whole_period != nullptr || !parts.broad.empty();
  if (!parts.fine.empty() || parts.concrete) {
    deadline.specificity = Specificity::Concrete;
  } else {
    deadline.specificity = broad ? Specificity::Broad : Specificity::Vague;
  }
  return deadline;
}

Deadline deadline_of(const std::vector<Atom>& atoms, const std::optional<Period>& period) {
  std::vector<Atom> composed = compose(atoms);
  settle_years(composed, period);
  return judge(composed, period);
}

}  // namespace muko::timing
