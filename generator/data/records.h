// Records: the data of many documents in one file, a record each.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/data/data.h"

namespace muko {

// YAML or JSON: a list of maps. A file `*.jsonl`: a JSON object on each line, blank lines left out.
// Throws Error(BadYaml), LimitExceeded (more than 100,000 records).
[[nodiscard]] std::vector<Data> read_records(std::string_view text, const std::string& file);

// A cell of a table of records: the path of its field («приказ.номер», «школы.0.имя»), what stands
// there and where. An empty one is a field without a value; whole numbers are numbers, all else is
// a text as it stands: «3.10» is the number of a clause.
struct RecordCell {
  std::string path = {};
  std::string text = {};
  SourcePlace place = {};
};
// Throws Error(BadData) for a path that leads into another one's value.
[[nodiscard]] Data record_of(const std::vector<RecordCell>& cells);

// The fields that all records share, where a record does not say otherwise.
void add_shared(Data& record, const Data& shared);

}  // namespace muko
