// TimeComposer: atoms tied together: ranges joined, years shared out, and what it all comes to.
#pragma once

#include <optional>
#include <vector>

#include "language/deadline.h"
#include "language/time_atoms.h"

namespace muko::timing {

// Years joined to their months («май 2022»), bounds to ranges («с … по …»), «до» to what it
// bounds. A Time that took others in covers their tokens.
[[nodiscard]] std::vector<Atom> compose(const std::vector<Atom>& atoms);

// Open years filled in from the years named nearby («май, ноябрь 2024 г.») and where exactly one
// fits from `period`.
void settle_years(std::vector<Atom>& atoms, const std::optional<Period>& period);

// The deadline that composed and settled atoms make, its text still empty.
[[nodiscard]] Deadline judge(const std::vector<Atom>& atoms, const std::optional<Period>& period);

// All three.
[[nodiscard]] Deadline deadline_of(const std::vector<Atom>& atoms,
                                   const std::optional<Period>& period);

// The recurrence that is named, or else the last one implied.
[[nodiscard]] std::optional<Recurrence> recurrence_of(const std::vector<Atom>& atoms);

}  // namespace muko::timing
