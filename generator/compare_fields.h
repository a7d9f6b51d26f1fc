// CompareFields: what a template asks for against the data there are.
#pragma once

#include <vector>

#include "base/error.h"
#include "generator/data/data.h"
#include "generator/language/fields.h"

namespace muko::tmpl {

struct FieldDifferences {
  std::vector<Fault> missing;  // asked for, not in the data
  std::vector<Fault> unused;   // in the data, never asked for
};

// Each at its place in the data, with the name that may have been meant.
[[nodiscard]] FieldDifferences compare_fields(const Field& fields, const Data& data);

}  // namespace muko::tmpl
