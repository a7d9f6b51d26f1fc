#include "document/location_json.h"

#include <nlohmann/json.hpp>

namespace muko {
namespace {

using nlohmann::ordered_json;

ordered_json number_or_null(int number) {
  return number == 0 ? ordered_json(nullptr) : ordered_json(number);
}

ordered_json offset_or_null(int offset) {
  return offset < 0 ? ordered_json(nullptr) : ordered_json(offset);
}

}  // namespace

ordered_json location_json(const Location& where, const std::vector<std::string>& heading) {
  ordered_json json = {
      {"page", number_or_null(where.page)},   {"paragraph", number_or_null(where.paragraph)},
      {"table", number_or_null(where.table)}, {"row", number_or_null(where.row)},
      {"cell", number_or_null(where.cell)},   {"start", offset_or_null(where.start)},
      {"end", offset_or_null(where.end)},     {"heading", heading}};
  if (where.story != Story::Body) json["story"] = name_of(where.story);
  return json;
}

}  // namespace muko
