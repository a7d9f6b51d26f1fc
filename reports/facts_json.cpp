// The JSON of `muko extract` (design.md §4; schemas/extract.schema.json).

#include <map>
#include <tuple>

#include "document/location_json.h"
#include "document/walk.h"
#include "reports/json_values.h"
#include "reports/reports.h"

namespace muko {
namespace {

// Places with the headings above them. The cells of a table share theirs, so a long plan asks the
// document once.
class Places {
 public:
  explicit Places(const Document& document) : document_(document) {}

  void write(JsonWriter& json, const Location& where) {
    const auto key =
        std::make_tuple(where.story, where.table > 0 ? 0 : where.paragraph, where.table);
    auto found = headings_.find(key);
    if (found == headings_.end()) {
      found = headings_.emplace(key, heading_path(document_, where)).first;
    }
    write_location(json, where, found->second);
  }

 private:
  const Document& document_;
  std::map<std::tuple<Story, int, int>, std::vector<std::string>> headings_ = {};
};

class FactsJson {
 public:
  explicit FactsJson(const Document& document) : places_(document) {}

  std::string of(const Facts& facts) {
    json_.object([&] { document(facts); });
    return json_.text();
  }

 private:
  void document(const Facts& facts) {
    json_.field("file", facts.file);
    json_.field("format", name_of(facts.format));
    json_.field("pages", facts.pages);
    json_.field("kind", name_of(facts.kind));
    json_.key("parts").array(facts.parts, [&](const Part& one) { part(one); });
    owner("municipality", facts.municipality);
    owner("region", facts.region);
    period(facts.period);
    requisites(facts.requisites);
    json_.key("abbreviations").object([&] {
      for (const auto& [short_form, words] : facts.abbreviations) json_.field(short_form, words);
    });
    json_.key("measures").array(facts.measures, [&](const Measure& one) { measure(one); });
    json_.key("warnings").array(facts.warnings, [&](const Warning& one) { warning(one); });
  }

  void location(const Location& where) {
    json_.key("location");
    places_.write(json_, where);
  }

  void part(const Part& one) {
    json_.object([&] {
      json_.field("kind", name_of(one.kind));
      location(one.where);
    });
  }

  void owner(const char* name, const std::optional<Owner>& one) {
    field_or_null(json_, name, one ? one->name : "");
  }

  void period(const std::optional<Period>& one) {
    json_.key("period");
    if (!one) return json_.null();
    json_.object([&] {
      json_.field("start", to_iso(one->start));
      json_.field("end", to_iso(one->end));
    });
  }

  void requisites(const Requisites& one) {
    json_.key("requisites").object([&] {
      field_or_null(json_, "type", one.type);
      date_or_null(json_, "date", one.date);
      field_or_null(json_, "number", one.number);
      field_or_null(json_, "place", one.place);
      field_or_null(json_, "issuer", one.issuer);
      field_or_null(json_, "heading", one.heading);
      field_or_null(json_, "signatory", one.signatory);
      field_or_null(json_, "signatory_post", one.signatory_post);
    });
  }

  void measure(const Measure& one) {
    json_.object([&] {
      field_or_null(json_, "number", one.number);
      field_or_null(json_, "section", one.section);
      field_or_null(json_, "track", one.track ? name_of(*one.track) : "");
      json_.field("title", one.title);
      deadline(one.deadline);
      json_.key("responsible").array(one.responsible, [&](const Party& each) { party(each); });
      field_or_null(json_, "result", one.result);
      json_.key("regional");
      regional(one);
      location(one.where);
    });
  }

  void deadline(const std::optional<Deadline>& one) {
    json_.key("deadline");
    if (!one) return json_.null();
    json_.object([&] {
      json_.field("text", one->text);
      deadline_fields(json_, *one);
    });
  }

  void party(const Party& one) {
    json_.object([&] {
      json_.field("text", one.text);
      json_.field("kind", name_of(one.kind));
      json_.field("part", name_of(one.part));
    });
  }

  void regional(const Measure& one) {
    if (!one.regional.empty()) {
      json_.array(one.regional, [&](const RegionalMatch& each) { match(each); });
    } else {
      json_.array(one.citations, [&](const MeasureCitation& each) { bare_citation(each); });
    }
  }

  void match(const RegionalMatch& one) {
    json_.object([&] {
      field_or_null(json_, "document", one.document);
      json_.field("measure", one.measure);
      json_.field("explicit", one.is_explicit);
      json_.field("similarity", one.similarity);
    });
  }

  // No regional document was at hand: which one is meant is not known.
  void bare_citation(const MeasureCitation& one) {
    json_.object([&] {
      json_.key("document").null();
      json_.field("measure", one.number);
      json_.field("explicit", true);
      json_.key("similarity").null();
    });
  }

  void warning(const Warning& one) {
    json_.object([&] {
      json_.field("code", one.code);
      json_.field("message", one.message);
      location(one.where);
    });
  }

  Places places_;
  JsonWriter json_;
};

}  // namespace

std::string facts_json(const Facts& facts, const Document& document) {
  return FactsJson(document).of(facts);
}

}  // namespace muko
