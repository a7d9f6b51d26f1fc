// Json values: the pieces that the reports' JSON has in common (design.md §4).
#pragma once

#include <optional>
#include <string>

#include "base/json_writer.h"
#include "checker/report.h"

namespace muko {

// null where the text is absent or empty.
void field_or_null(JsonWriter& json, const char* name, const char* text);
void field_or_null(JsonWriter& json, const char* name, const std::string& text);
void field_or_null(JsonWriter& json, const char* name, const std::optional<std::string>& text);
void date_or_null(JsonWriter& json, const char* name, const std::optional<Date>& date);

// "specificity","intervals":[{"start","end"}],"recurrence"
void deadline_fields(JsonWriter& json, const Deadline& deadline);

}  // namespace muko
