#include "reports/json_values.h"

#include "reports/reports.h"

namespace muko {

void field_or_null(JsonWriter& json, const char* name, const char* text) {
  json.key(name).text_or_null(text);
}

void field_or_null(JsonWriter& json, const char* name, const std::string& text) {
  json.key(name).text_or_null(text);
}

void field_or_null(JsonWriter& json, const char* name, const std::optional<std::string>& text) {
  json.key(name).text_or_null(text.value_or(""));
}

void date_or_null(JsonWriter& json, const char* name, const std::optional<Date>& date) {
  field_or_null(json, name, date ? to_iso(*date) : "");
}

void deadline_fields(JsonWriter& json, const Deadline& deadline) {
  json.field("specificity", name_of(deadline.specificity));
  json.key("intervals").array(deadline.intervals, [&](const Interval& interval) {
    json.object([&] {
      date_or_null(json, "start", interval.start);
      date_or_null(json, "end", interval.end);
    });
  });
  field_or_null(json, "recurrence", deadline.recurrence ? name_of(*deadline.recurrence) : "");
}

std::string deadline_json(const Deadline& deadline) {
  JsonWriter json;
  json.object([&] { deadline_fields(json, deadline); });
  return json.text();
}

}  // namespace muko
