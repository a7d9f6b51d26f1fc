#include "app/template_schema.h"

#include <filesystem>
#include <system_error>

namespace muko {

std::string schema_file_of(const std::string& template_file) {
  return std::filesystem::path(template_file).replace_extension(".schema.json").string();
}

std::string schema_of(const std::string& template_file, Context& context) {
  const std::string schema = schema_file_of(template_file);
  std::error_code error;
  if (!std::filesystem::is_regular_file(schema, error)) return {};
  return context.read_text(schema);
}

void validate_by_schema(const Data& data, const std::string& template_file,
                        const std::string& schema) {
  if (!schema.empty()) validate(data, schema, schema_file_of(template_file));
}

}  // namespace muko
