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
  // Key by key: an initializer list would copy all that is in it, and places are many.
  ordered_json json = ordered_json::object();
  json["page"] = number_or_null(where.page);
  json["paragraph"] = number_or_null(where.paragraph);
  json["table"] = number_or_null(where.table);
  json["row"] = number_or_null(where.row);
  json["cell"] = number_or_null(where.cell);
  json["start"] = offset_or_null(where.start);
  json["end"] = offset_or_null(where.end);
  json["heading"] = heading;
  if (where.story != Story::Body) json["story"] = name_of(where.story);
  return json;
}

}  // namespace muko
