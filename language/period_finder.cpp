#include <cstddef>

#include "base/bytes.h"
#include "language/calendar.h"
#include "language/time_composer.h"
#include "language/time_lexer.h"

namespace muko {

namespace {

using timing::Atom;
using timing::Grain;
using timing::Span;
using timing::Token;
using timing::Word;
using Kind = Atom::Kind;

// Days enough for a plan: a shorter range of dates is the term of one measure.
constexpr int kLeastMonths = 3;

class PeriodFinder {
 public:
  PeriodFinder(const std::vector<Token>& tokens, std::vector<Atom> atoms)
      : tokens_(tokens), atoms_(std::move(atoms)) {}

  std::vector<FoundPeriod> find() {
    for (std::size_t index = 0; index < atoms_.size(); ++index) {
      if (continues_list(index)) {
        extend(atoms_[index]);
      } else if (names_period(index)) {
        push(atoms_[index]);
        last_ = index;
      }
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] Kind kind_before(std::size_t index) const {
    return index == 0 ? Kind::Break : atoms_[index - 1].kind;
  }

  // «за 2023 год», «по итогам 2022–2023 учебного года»: what is reported on.
  [[nodiscard]] bool is_reported(std::size_t index) const {
    if (kind_before(index) == Kind::For) return true;
    const std::size_t first = atoms_[index].first_token;
    return first > 0 && tokens_[first - 1].is(Word::Results);
  }

  [[nodiscard]] bool names_period(std::size_t index) const {
    const Atom& atom = atoms_[index];
    const Span& span = atom.span;
    const bool usable = atom.kind == Kind::Time && !span.fault && has_year(span) &&
                        !span.open_start && !span.open_end;
    if (!usable || is_reported(index)) return false;
    if (!is_fine(span)) return names_years(index);
    const int months = (span.last.year - span.first.year) * 12 + span.last.month - span.first.month;
    if (months + 1 < kLeastMonths) return false;
    const bool part_of_year = span.grain == Grain::Quarter || span.grain == Grain::HalfYear;
    return !part_of_year || kind_before(index) == Kind::On;
  }

  // A single calendar year is a period behind «на», in a list and where it is all of the text.
  [[nodiscard]] bool names_years(std::size_t index) const {
    const Span& span = atoms_[index].span;
    if (span.grain == Grain::SchoolYear || span.first.year != span.last.year) return true;
    if (kind_before(index) == Kind::On) return true;
    const bool listed = index + 2 < atoms_.size() && follows_year(index + 2, span.last.year);
    return atoms_.size() == 1 || (listed && index == 0);
  }

  // The next year of a list: «на 2024, 2025 и 2026 годы».
  [[nodiscard]] bool follows_year(std::size_t index, int year) const {
    const Atom& atom = atoms_[index];
    return atom.kind == Kind::Time && atom.span.grain == Grain::Year && !atom.span.fault &&
           atom.span.first.year == year + 1 && kind_before(index) == Kind::Separator;
  }

  [[nodiscard]] bool continues_list(std::size_t index) const {
    return !found_.empty() && index == last_ + 2 && !found_.back().school_year &&
           follows_year(index, found_.back().period.end.year) &&
           atoms_[index - 2].span.grain == Grain::Year;
  }

  void extend(const Atom& atom) {
    found_.back().period.end = atom.span.last;
    found_.back().end = end_of(atom);
    last_ += 2;
  }

  void push(const Atom& atom) {
    FoundPeriod period;
    period.period = timing::bounds(atom.span);
    period.school_year = atom.span.grain == Grain::SchoolYear;
    period.start = tokens_[atom.first_token].start;
    period.end = end_of(atom);
    found_.push_back(period);
  }

  [[nodiscard]] std::size_t end_of(const Atom& atom) const {
    return tokens_[atom.end_token - 1].end;
  }

  const std::vector<Token>& tokens_;
  std::vector<Atom> atoms_;
  std::vector<FoundPeriod> found_;
  std::size_t last_ = 0;
};

}  // namespace

std::vector<FoundPeriod> find_periods(std::string_view text) {
  if (!has_digit(text)) return {};
  const std::vector<Token> tokens = timing::read_tokens(text);
  std::vector<Atom> atoms = timing::compose(timing::read_atoms(tokens, timing::PlanYears::Keep));
  return PeriodFinder(tokens, std::move(atoms)).find();
}

}  // namespace muko
