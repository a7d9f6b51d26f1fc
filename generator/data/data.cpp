#include "generator/data/data.h"

#include "generator/data/values.h"

namespace muko {

Data read_data(std::string_view text, const std::string& file) {
  const YamlNode root = parse_values(text, file);
  Data data;
  data.folders = {std::filesystem::path(file).parent_path()};
  data.value = convert(root, "", data);
  if (data.value.is_null()) data.value = nlohmann::ordered_json::object();
  if (!data.value.is_object()) {
    throw Error(ErrorCode::BadYaml, root.place,
                "нужны поля вида «имя: значение», а здесь что-то другое");
  }
  return data;
}

void set_value(Data& data, std::string_view assignment) {
  const SourcePlace place = {"--set " + std::string(assignment), 0, 0};
  const std::size_t equals = assignment.find('=');
  if (equals == std::string_view::npos || equals == 0) {
    throw Error(ErrorCode::BadUsage, place, "нужно вида путь=значение, например приказ.номер=87-о");
  }
  auto& value = value_at(data, assignment.substr(0, equals), place, ErrorCode::BadUsage);
  const std::string text(assignment.substr(equals + 1));
  // What was a text stays one: `--set order.number=87` for a number written "86".
  value = value.is_string() ? nlohmann::ordered_json(text) : plain_scalar(text);
}

}  // namespace muko
