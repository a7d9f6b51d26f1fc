#include "generator/data/text_checks.h"

#include "base/error.h"
#include "generator/data/pointer.h"
#include "generator/data/schema.h"
#include "generator/language/russian.h"

namespace muko {
namespace {

using nlohmann::json;

class TextChecks {
 public:
  TextChecks(const json& root, std::string schema_file)
      : root_(root), schema_file_(std::move(schema_file)) {}

  // The depth is that of the data, which its parser limits.
  void check(const json& value, const json* schema,
             const std::string& pointer) {  // NOLINT(misc-no-recursion)
    schema = resolve(root_, schema);
    if (schema == nullptr || !schema->is_object()) return;
    if (value.is_string()) {
      check_text(value.get_ref<const std::string&>(), *schema, pointer);
    } else if (value.is_array()) {
      for (std::size_t i = 0; i < value.size(); ++i) {
        const std::string step = std::to_string(i);
        check(value[i], schema_of_member(root_, *schema, step), pointer + "/" + step);
      }
    } else if (value.is_object()) {
      for (const auto& [key, member] : value.items()) {
        check(member, schema_of_member(root_, *schema, key), pointer + "/" + escape_pointer(key));
      }
    }
  }

  [[nodiscard]] std::vector<TextFault> take() { return std::move(faults_); }

 private:
  void check_text(const std::string& text, const json& schema, const std::string& pointer) {
    const auto format = schema.find("format");
    if (format != schema.end() && *format == "date") check_date(text, pointer);
    if (schema.contains("pattern")) {
      throw Error(ErrorCode::BadRule, {schema_file_},
                  "«pattern» в схеме данных не поддерживается: уберите его у «" +
                      readable_pointer(pointer) + "»");
    }
  }

  void check_date(const std::string& text, const std::string& pointer) {
    const auto iso = parse_iso(text);
    if (iso && iso->year != 0 && exists(*iso)) return;
    const bool iso_form = text.size() == 10 && text[4] == '-' && text[7] == '-';
    const auto read = tmpl::read_date(text);
    const std::string example = read ? to_iso(*read) : "2024-03-05";
    faults_.push_back(
        {pointer, "«" + text + "» не дата" +
                      (iso_form ? ": такого дня нет" : "; запишите её как " + example)});
  }

  const json& root_;
  std::string schema_file_;
  std::vector<TextFault> faults_ = {};
};

}  // namespace

std::vector<TextFault> check_texts(const json& value, const json& schema,
                                   const std::string& schema_file) {
  TextChecks checks(schema, schema_file);
  checks.check(value, &schema, "");
  return checks.take();
}

}  // namespace muko
