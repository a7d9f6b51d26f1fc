// Hits: how the kinds of check say what they found.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "checker/rules/rule.h"

namespace muko::rules {

// Every document that is judged, in their order.
void for_each_municipal(const Subject& subject,
                        const std::function<void(int, const Facts&)>& visit);

// A hit on a measure or a decision: its tracks, its positions, its title as {title}.
[[nodiscard]] Hit hit_on(const Item& item, const Location& where, const std::string& quote);
// The Item of a measure; null where it does not count.
[[nodiscard]] const Item* item_of(const Subject& subject, int document, int measure);
// At most `letters` code points of a text, whole words, with «…» where it was cut.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t letters = 80);
// «12.02.2024»; «12.02» with an open year.
[[nodiscard]] std::string russian_date(const Date& date);
// «2024–2025 годы», «2024 год», «2024/2025 учебный год», else «с 12.02.2024 по …».
[[nodiscard]] std::string russian_period(const Period& period);
// «трек 2 «…»».
[[nodiscard]] std::string track_name(const Subject& subject, Track track);
// The table of the measure has this column, or the measure is from a text with such words.
[[nodiscard]] bool has_column(const Facts& facts, const Measure& measure, Column column);
// Unsure where a file of the submission was not read: what is missing may be in it.
[[nodiscard]] Certainty certainty_of_absence(const Subject& subject);
// A hit on the plan for what the whole submission lacks.
[[nodiscard]] Hit hit_on_absence(const Subject& subject);
// Something of the submission is the plan, or an order on it: not a note or an agreement alone, no
// regional act, no order on one matter.
[[nodiscard]] bool must_show_plan(const Subject& subject);
// Plan of the municipality: of an order's appendix or of a file of its own.
[[nodiscard]] bool is_plan(Kind kind);

}  // namespace muko::rules
