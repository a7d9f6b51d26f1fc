// Json values: the pieces that the reports' JSON has in common (design.md §4).
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "checker/report.h"

namespace muko {

// null where the text is absent or empty.
[[nodiscard]] nlohmann::ordered_json text_or_null(const std::string& text);
[[nodiscard]] nlohmann::ordered_json text_or_null(const std::optional<std::string>& text);
[[nodiscard]] nlohmann::ordered_json date_or_null(const std::optional<Date>& date);
[[nodiscard]] nlohmann::ordered_json period_or_null(const std::optional<Period>& period);

// Whole numbers without a fraction: 1, but 0.5.
[[nodiscard]] nlohmann::ordered_json number_value(double number);

// {"specificity","intervals":[{"start","end"}],"recurrence"}
[[nodiscard]] nlohmann::ordered_json deadline_value(const Deadline& deadline);

// UTF-8 that is broken becomes U+FFFD: a report is written whatever a document holds.
[[nodiscard]] std::string to_text(const nlohmann::ordered_json& value);

}  // namespace muko
