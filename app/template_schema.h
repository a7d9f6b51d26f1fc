// TemplateSchema: the JSON Schema of a template's data, a file beside it.
#pragma once

#include <string>

#include "app/context.h"
#include "generator/data/data.h"

namespace muko {

// «order.schema.json» beside «order.docx».
[[nodiscard]] std::string schema_file_of(const std::string& template_file);
// Its text; "" where there is none. Throws Error.
[[nodiscard]] std::string schema_of(const std::string& template_file, Context& context);
// Throws Error(BadData) with all faults; nothing is checked where `schema` is "".
void validate_by_schema(const Data& data, const std::string& template_file,
                        const std::string& schema);

}  // namespace muko
