// TimeAtoms: tokens read as the stretches of time and the words between that tie them together.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "language/deadline.h"
#include "language/time_lexer.h"
#include "language/time_span.h"

namespace muko::timing {

struct Atom {
  enum class Kind : std::uint8_t {
    Time,  // `span`: «15 мая», «I квартал», «2024 год», «2023/2024 учебный год»
    From,     // «с», «не ранее»
    To,       // «до», «к», «не позднее»
    Through,  // «по»: an end only before a time
    Dash,
    In,
    On,
    For,        // «за»
    During,     // «в течение»
    Separator,  // comma, semicolon, «и»
    Break,      // brackets, colon, full stop
    Recurs,     // `recurrence`
    Implied,    // a recurrence that «до 5 числа месяца» implies
    Term,       // a term counted from an event, its length named
    NamedDay,  // a day without a date: «5 число», «пятница», «I четверть»
    Holidays,  // «осенние каникулы»: a time of the year whose dates each school has its own
    Broad,  // a length that names no day: «ежедневно», «2 года», «в течение квартала»
    WholePeriod,     // «весь период»
    ThisYear,        // «в течение года»
    ThisSchoolYear,  // «в течение учебного года»
    Noise,
  };

  Kind kind = Kind::Noise;
  Span span = {};
  // Where the year of `span` was found among several: «май 2024/2025 учебного года».
  std::optional<Period> year_context = {};
  Recurrence recurrence = Recurrence::Yearly;
  bool at_start = false;  // This…, WholePeriod: its beginning is meant («до начала года»)
  bool conjunction = false;     // Separator: «и»
  std::size_t first_token = 0;  // the tokens it was read from, the end excluded
  std::size_t end_token = 0;
};

// The years in the name of a plan («по плану на 2024 год») are no term of a measure, but they are
// the period of the plan.
enum class PlanYears : std::uint8_t { Skip, Keep };
[[nodiscard]] std::vector<Atom> read_atoms(const std::vector<Token>& tokens,
                                           PlanYears plan_years = PlanYears::Skip);

}  // namespace muko::timing
