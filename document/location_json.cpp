#include "document/location_json.h"

namespace muko {
namespace {

void number_or_null(JsonWriter& json, const char* name, int number, int least) {
  json.key(name);
  if (number < least) {
    json.null();
  } else {
    json.value(number);
  }
}

}  // namespace

void write_location(JsonWriter& json, const Location& where,
                    const std::vector<std::string>& heading) {
  json.object([&] {
    number_or_null(json, "page", where.page, 1);
    number_or_null(json, "paragraph", where.paragraph, 1);
    number_or_null(json, "table", where.table, 1);
    number_or_null(json, "row", where.row, 1);
    number_or_null(json, "cell", where.cell, 1);
    number_or_null(json, "start", where.start, 0);
    number_or_null(json, "end", where.end, 0);
    json.field("heading", heading);
    if (where.story != Story::Body) json.field("story", name_of(where.story));
  });
}

}  // namespace muko
