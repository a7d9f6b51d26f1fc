#include "app/template_schema.h"

#include <filesystem>
#include <system_error>

namespace muko {

void validate_by_template(const Data& data, const std::string& template_file, Context& context) {
  std::filesystem::path schema = template_file;
  schema.replace_extension(".schema.json");
  std::error_code error;
  if (!std::filesystem::is_regular_file(schema, error)) return;
  validate(data, context.read_text(schema.string()), schema.string());
}

}  // namespace muko
