// Data: the values that a template is filled with, and the place of each in its file.
#pragma once

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/yaml.h"

namespace muko {

struct Data {
  nlohmann::ordered_json value = {};
  // JSON pointer ("/measures/0/title") -> place of the value; of a key for a missing member: the
  // place of the object around it.
  std::map<std::string, SourcePlace> places = {};
  // JSON pointer -> place of the key itself; a list's item has none.
  std::map<std::string, SourcePlace> key_places = {};
  // Of the files they come from, "" for the working folder: pictures and documents that the data
  // name lie there, in the first that has them.
  std::vector<std::filesystem::path> folders = {};
};

// YAML or JSON text -> Data; what a file `*.json` holds must be JSON to the letter. Dates stay
// texts. Throws Error(BadYaml).
[[nodiscard]] Data read_data(std::string_view text, const std::string& file);

// `--set path=value`: "order.number=87-о", "schools.0.name=…". Throws Error(BadUsage).
void set_value(Data& data, std::string_view assignment);

// Checks the data by a JSON Schema (draft-07; text of the schema). Throws Error(BadData) with all
// faults at once, each at its place, with a suggestion for a misspelt field.
void validate(const Data& data, std::string_view schema, const std::string& schema_file);

}  // namespace muko
