#include "reports/json_values.h"

#include <cmath>
#include <cstdint>

#include "reports/reports.h"

namespace muko {

using nlohmann::ordered_json;

ordered_json text_or_null(const std::string& text) {
  return text.empty() ? ordered_json(nullptr) : ordered_json(text);
}

ordered_json text_or_null(const std::optional<std::string>& text) {
  return text ? text_or_null(*text) : ordered_json(nullptr);
}

ordered_json date_or_null(const std::optional<Date>& date) {
  return date ? ordered_json(to_iso(*date)) : ordered_json(nullptr);
}

ordered_json period_or_null(const std::optional<Period>& period) {
  if (!period) return nullptr;
  return {{"start", to_iso(period->start)}, {"end", to_iso(period->end)}};
}

ordered_json number_value(double number) {
  const auto whole = static_cast<std::int64_t>(std::llround(number));
  return static_cast<double>(whole) == number ? ordered_json(whole) : ordered_json(number);
}

ordered_json deadline_value(const Deadline& deadline) {
  ordered_json intervals = ordered_json::array();
  for (const Interval& interval : deadline.intervals) {
    ordered_json& entry = intervals.emplace_back(ordered_json::object());
    entry["start"] = date_or_null(interval.start);
    entry["end"] = date_or_null(interval.end);
  }
  ordered_json value = ordered_json::object();
  value["specificity"] = name_of(deadline.specificity);
  value["intervals"] = std::move(intervals);
  value["recurrence"] = nullptr;
  if (deadline.recurrence) value["recurrence"] = name_of(*deadline.recurrence);
  return value;
}

std::string to_text(const ordered_json& value) {
  return value.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

std::string deadline_json(const Deadline& deadline) {
  return to_text(deadline_value(deadline));
}

}  // namespace muko
