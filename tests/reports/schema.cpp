#include "tests/reports/schema.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace muko::test {

std::vector<std::string> mismatches(const std::string& text, const std::string& name) {
  std::ifstream file(std::string(MUKO_SOURCE_DIR) + "/schemas/" + name + ".schema.json");
  const auto schema_json = nlohmann::json::parse(file);
  valijson::Schema schema;
  valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(schema_json),
                                          schema);
  const auto value = nlohmann::json::parse(text);
  valijson::ValidationResults results;
  const valijson::adapters::NlohmannJsonAdapter target(value);
  if (valijson::Validator().validate(schema, target, &results)) return {};
  std::vector<std::string> out;
  valijson::ValidationResults::Error error;
  while (results.popError(error)) {
    std::string place;
    for (const std::string& step : error.context) place += step;
    out.push_back(place + ": " + error.description);
  }
  return out;
}

}  // namespace muko::test
