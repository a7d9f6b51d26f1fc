// GenerateRecords: the records of `generate --batch`, from data files and from tables.
#pragma once

#include <string>
#include <vector>

#include "app/context.h"
#include "generator/data/records.h"

namespace muko {

// YAML, JSON, JSONL (and «-»: stdin); of any other file that muko reads (XLSX, ODT, DOCX …) the
// first table: its first row holds the paths of fields, each other row is a record. Throws Error.
[[nodiscard]] std::vector<Data> records_of(const std::string& path, Context& context);

}  // namespace muko
