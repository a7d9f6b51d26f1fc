// The JSON of `muko extract` (design.md §4; schemas/extract.schema.json).

#include <map>
#include <nlohmann/json.hpp>
#include <tuple>
#include <utility>

#include "document/location_json.h"
#include "document/walk.h"
#include "reports/json_values.h"
#include "reports/reports.h"

namespace muko {

using nlohmann::ordered_json;

namespace {

// Places with the headings above them. The cells of a table share theirs, so a long plan asks the
// document once.
class Places {
 public:
  explicit Places(const Document& document) : document_(document) {}

  ordered_json value(const Location& where) {
    const auto key =
        std::make_tuple(where.story, where.table > 0 ? 0 : where.paragraph, where.table);
    auto found = headings_.find(key);
    if (found == headings_.end()) {
      found = headings_.emplace(key, heading_path(document_, where)).first;
    }
    return location_json(where, found->second);
  }

 private:
  const Document& document_;
  std::map<std::tuple<Story, int, int>, std::vector<std::string>> headings_ = {};
};

ordered_json owner_name(const std::optional<Owner>& owner) {
  return owner ? text_or_null(owner->name) : ordered_json(nullptr);
}

ordered_json requisites_value(const Requisites& requisites) {
  return {{"type", text_or_null(requisites.type)},
          {"date", date_or_null(requisites.date)},
          {"number", text_or_null(requisites.number)},
          {"place", text_or_null(requisites.place)},
          {"issuer", text_or_null(requisites.issuer)},
          {"heading", text_or_null(requisites.heading)},
          {"signatory", text_or_null(requisites.signatory)},
          {"signatory_post", text_or_null(requisites.signatory_post)}};
}

ordered_json measure_deadline(const std::optional<Deadline>& deadline) {
  if (!deadline) return nullptr;
  ordered_json value = ordered_json::object();
  value["text"] = deadline->text;
  value.update(deadline_value(*deadline));
  return value;
}

ordered_json parties(const std::vector<Party>& responsible) {
  ordered_json value = ordered_json::array();
  for (const Party& party : responsible) {
    ordered_json& entry = value.emplace_back(ordered_json::object());
    entry["text"] = party.text;
    entry["kind"] = name_of(party.kind);
    entry["part"] = name_of(party.part);
  }
  return value;
}

ordered_json regional_match(const RegionalMatch& match) {
  return {{"document", text_or_null(match.document)},
          {"measure", match.measure},
          {"explicit", match.is_explicit},
          {"similarity", match.similarity}};
}

// A citation that no regional document was at hand for: which one is meant is not known.
ordered_json bare_citation(const MeasureCitation& citation) {
  return {{"document", nullptr},
          {"measure", citation.number},
          {"explicit", true},
          {"similarity", nullptr}};
}

ordered_json regional_value(const Measure& measure) {
  ordered_json value = ordered_json::array();
  for (const RegionalMatch& match : measure.regional) value.push_back(regional_match(match));
  if (!measure.regional.empty()) return value;
  for (const MeasureCitation& cited : measure.citations) value.push_back(bare_citation(cited));
  return value;
}

ordered_json measure_value(const Measure& measure, Places& places) {
  // Key by key: an initializer list would copy all that is in it.
  ordered_json value = ordered_json::object();
  value["number"] = text_or_null(measure.number);
  value["section"] = text_or_null(measure.section);
  value["track"] = measure.track ? ordered_json(name_of(*measure.track)) : ordered_json(nullptr);
  value["title"] = measure.title;
  value["deadline"] = measure_deadline(measure.deadline);
  value["responsible"] = parties(measure.responsible);
  value["result"] = text_or_null(measure.result);
  value["regional"] = regional_value(measure);
  value["location"] = places.value(measure.where);
  return value;
}

ordered_json parts_value(const Facts& facts, Places& places) {
  ordered_json value = ordered_json::array();
  for (const Part& part : facts.parts) {
    value.push_back({{"kind", name_of(part.kind)}, {"location", places.value(part.where)}});
  }
  return value;
}

ordered_json measures_value(const Facts& facts, Places& places) {
  ordered_json value = ordered_json::array();
  for (const Measure& measure : facts.measures) value.push_back(measure_value(measure, places));
  return value;
}

ordered_json warnings_value(const Facts& facts, Places& places) {
  ordered_json value = ordered_json::array();
  for (const Warning& warning : facts.warnings) {
    value.push_back({{"code", warning.code},
                     {"message", warning.message},
                     {"location", places.value(warning.where)}});
  }
  return value;
}

}  // namespace

std::string facts_json(const Facts& facts, const Document& document) {
  Places places(document);
  ordered_json value = ordered_json::object();
  value["file"] = facts.file;
  value["format"] = name_of(facts.format);
  value["pages"] = facts.pages ? ordered_json(*facts.pages) : ordered_json(nullptr);
  value["kind"] = name_of(facts.kind);
  value["parts"] = parts_value(facts, places);
  value["municipality"] = owner_name(facts.municipality);
  value["region"] = owner_name(facts.region);
  value["period"] = period_or_null(facts.period);
  value["requisites"] = requisites_value(facts.requisites);
  ordered_json& abbreviations = value["abbreviations"] = ordered_json::object();
  for (const auto& [short_form, words] : facts.abbreviations) abbreviations[short_form] = words;
  value["measures"] = measures_value(facts, places);
  value["warnings"] = warnings_value(facts, places);
  return to_text(value);
}

}  // namespace muko
