#include "app/template_schema.h"

#include <filesystem>
#include <system_error>

namespace muko {

std::string schema_file_of(const std::string& template_file) {
  return std::filesystem::path(template_file).replace_extension(".schema.json").string();
}

void validate_by_template(const Data& data, const std::string& template_file, Context& context) {
  const std::string schema = schema_file_of(template_file);
  std::error_code error;
  if (!std::filesystem::is_regular_file(schema, error)) return;
  validate(data, context.read_text(schema), schema);
}

}  // namespace muko
