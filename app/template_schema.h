// TemplateSchema: the JSON Schema of a template's data lies beside it, X.docx with X.schema.json.
#pragma once

#include <string>

#include "app/context.h"
#include "generator/data/data.h"

namespace muko {

// Where it lies, or would.
[[nodiscard]] std::string schema_file_of(const std::string& template_file);

// Checks the data by the template's schema; a template without one takes any data.
// Throws Error(BadData) with all faults.
void validate_by_template(const Data& data, const std::string& template_file, Context& context);

}  // namespace muko
