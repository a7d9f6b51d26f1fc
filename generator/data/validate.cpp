// The faults come from valijson in English, for programmers; here they become Russian, each at
// its place in the file.

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>
#include <tuple>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "generator/data/data.h"
#include "generator/data/pointer.h"
#include "generator/data/schema.h"
#include "generator/data/text_checks.h"
#include "generator/language/names.h"
#include "generator/language/value.h"

namespace muko {
namespace {

using nlohmann::json;

json read_schema(std::string_view text, const std::string& file) {
  json schema = json::parse(text, nullptr, false);
  if (schema.is_discarded() || !schema.is_object()) {
    throw Error(ErrorCode::BadRule, {file}, "это не JSON Schema: проверьте скобки и запятые");
  }
  return schema;
}

// A field without a value is as good as none: `place:` of a form that was not filled in.
void drop_nulls(json& value) {  // NOLINT(misc-no-recursion)
  if (value.is_object()) {
    for (auto member = value.begin(); member != value.end();) {
      if (member->is_null()) {
        member = value.erase(member);
      } else {
        drop_nulls(*member);
        ++member;
      }
    }
  } else if (value.is_array()) {
    for (json& item : value) drop_nulls(item);
  }
}

// Dates are checked by us (text_checks.h). A property that is called "format" has an object for
// its schema and stays.
void drop_formats(json& schema) {  // NOLINT(misc-no-recursion)
  if (schema.is_object()) {
    const auto found = schema.find("format");
    if (found != schema.end() && found->is_string()) schema.erase(found);
  }
  if (schema.is_structured()) {
    for (json& part : schema) drop_formats(part);
  }
}

valijson::ValidationResults run_valijson(const json& value, json schema, const std::string& file) {
  drop_formats(schema);
  valijson::ValidationResults results;
  try {
    valijson::Schema compiled;
    valijson::SchemaParser parser;
    parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(schema), compiled);
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    validator.validate(compiled, valijson::adapters::NlohmannJsonAdapter(value), &results);
  } catch (const std::runtime_error& error) {
    throw Error(ErrorCode::BadRule, {file}, std::string("негодная схема данных: ") + error.what());
  }
  return results;
}

// "<root>", "[order]", "[0]" -> "/order/0"
std::string pointer_of(const std::vector<std::string>& context) {
  std::string pointer;
  for (const std::string& step : context) {
    const bool bracketed = step.size() >= 2 && step.front() == '[' && step.back() == ']';
    if (bracketed) pointer += "/" + escape_pointer(step.substr(1, step.size() - 2));
  }
  return pointer;
}

// The name in quotes at the end of a message: "… property 'order'."
std::string quoted_after(const std::string& text, std::string_view words) {
  const std::size_t first = text.find(words) + words.size() + 2;
  const std::size_t last = text.rfind('\'');
  return first < last ? text.substr(first, last - first) : "";
}

std::string number_part(const std::string& text) {
  const std::size_t first = text.find_first_of("0123456789");
  if (first == std::string::npos) return {};
  std::string number = text.substr(first, text.find_first_not_of("0123456789.", first) - first);
  if (number.find('.') != std::string::npos) {
    number.erase(number.find_last_not_of('0') + 1);
    if (number.ends_with('.')) number.pop_back();
  }
  return number;
}

std::string expected_type(const json* schema) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kTypes = {
      {{"string", "строка"},
       {"integer", "целое число"},
       {"number", "число"},
       {"boolean", "true или false"},
       {"array", "список"},
       {"object", "набор полей"},
       {"null", "пустое значение"}}};
  if (schema == nullptr || !schema->contains("type")) return "другое значение";
  const json& type = (*schema)["type"];
  const json types = type.is_array() ? type : json::array({type});
  std::string names;
  for (const json& each : types) {
    for (const auto& [name, russian] : kTypes) {
      if (each == name) names.append(names.empty() ? "" : " или ").append(russian);
    }
  }
  return names;
}

// The messages of valijson by how they begin; what they mean to a person.
struct Translation {
  std::string_view english;
  std::string_view russian;  // {} is the number in the message
};
constexpr std::array<Translation, 13> kTranslations = {{
    {"Expected number less than or equal to", "число должно быть не больше {}"},
    {"Expected number less than", "число должно быть меньше {}"},
    {"Expected number greater than or equal to", "число должно быть не меньше {}"},
    {"Expected number greater than", "число должно быть больше {}"},
    {"Array should contain no more than", "пунктов должно быть не больше {}"},
    {"Array should contain no fewer than", "пунктов должно быть не меньше {}"},
    {"String should be no more than", "знаков должно быть не больше {}"},
    {"String should be no fewer than 1 ", "поле пустое, впишите значение"},
    {"String should be no fewer than", "знаков должно быть не меньше {}"},
    {"Object should have no fewer than", "полей должно быть не меньше {}"},
    {"Object should have no more than", "полей должно быть не больше {}"},
    {"Elements at indexes", "пункты списка повторяются"},
    {"Failed to match expected value", "значение должно быть другим"},
}};

// These only say that something deeper is wrong, and that is told by itself.
bool is_summary(const std::string& english) {
  return english.starts_with("Failed to validate") || english.starts_with("Target should not");
}

class Translator {
 public:
  Translator(const Data& data, const json& value, const json& schema)
      : data_(data), value_(value), schema_(schema) {}

  void add(const valijson::ValidationResults::Error& error) {
    const std::string pointer = pointer_of(error.context);
    const std::string& english = error.description;
    if (english.starts_with("Missing required property")) {
      missing_.push_back({pointer, quoted_after(english, "property")});
    } else if (english.starts_with("Object contains a property")) {
      add_unknown(pointer, quoted_after(english, "constraints:"));
    } else if (english.starts_with("Value type not permitted")) {
      add_type(pointer);
    } else if (english.starts_with("Failed to match against any enum")) {
      add_enum(pointer);
    } else if (!is_summary(english)) {
      add_other(pointer, english);
    } else {
      summaries_.push_back(pointer);
    }
  }

  void add(const TextFault& fault) { add(fault.pointer, fault.message); }

  // In the order of the file.
  std::vector<Fault> take() {
    for (const Missing& missing : missing_) add_missing(missing);
    if (faults_.empty() && !summaries_.empty()) {
      for (const std::string& pointer : summaries_) {
        add(pointer, "значение не подходит ни под один из разрешённых видов");
      }
    }
    std::stable_sort(faults_.begin(), faults_.end(), [](const Fault& left, const Fault& right) {
      return std::tie(left.place.file, left.place.line, left.place.column) <
             std::tie(right.place.file, right.place.line, right.place.column);
    });
    faults_.erase(std::unique(faults_.begin(), faults_.end()), faults_.end());
    return std::move(faults_);
  }

 private:
  struct Missing {
    std::string pointer;
    std::string name;
  };

  void add(const std::string& pointer, const std::string& message) {
    const std::string name = readable_pointer(pointer);
    faults_.push_back(
        {place_of(data_, pointer), name.empty() ? message : "поле «" + name + "»: " + message});
  }

  [[nodiscard]] const json& value_at(const std::string& pointer) const {
    return value_.at(json::json_pointer(pointer));
  }

  void add_missing(const Missing& missing) {
    const std::string pointer = missing.pointer + "/" + escape_pointer(missing.name);
    if (meant_.count(pointer) > 0) return;  // told with the misspelt name
    const bool empty = data_.value.contains(nlohmann::ordered_json::json_pointer(pointer));
    faults_.push_back(
        {place_of(data_, pointer), "поле «" + readable_pointer(pointer) + "» обязательно, " +
                                       (empty ? "а оно не заполнено" : "а его нет: впишите его")});
  }

  void add_unknown(const std::string& pointer, const std::string& name) {
    std::vector<std::string> free;  // a misspelt field is one that is not there
    const json& object = value_at(pointer);
    for (std::string& known : property_names(schema_at(schema_, pointer))) {
      if (!object.contains(known)) free.push_back(std::move(known));
    }
    const std::string nearest = tmpl::nearest_name(name, free);
    if (!nearest.empty()) meant_.insert(pointer + "/" + escape_pointer(nearest));
    const std::string own = pointer + "/" + escape_pointer(name);
    faults_.push_back({place_of_key(data_, own), "неизвестное поле «" + readable_pointer(own) +
                                                     "»" + tmpl::did_you_mean(name, free)});
  }

  void add_type(const std::string& pointer) {
    const json& value = value_at(pointer);
    const std::string expected = expected_type(schema_at(schema_, pointer));
    std::string message = "нужно: " + expected + ", а здесь " + tmpl::type_name(value);
    if (expected == "строка" && value.is_primitive()) message += "; возьмите значение в кавычки";
    add(pointer, message);
  }

  void add_enum(const std::string& pointer) {
    const json* schema = schema_at(schema_, pointer);
    std::vector<std::string> allowed;
    if (schema != nullptr && schema->contains("enum")) {
      for (const json& each : (*schema)["enum"]) {
        allowed.push_back(each.is_string() ? each.get<std::string>() : each.dump());
      }
    }
    std::string list;
    for (const std::string& each : allowed) list += (list.empty() ? "«" : ", «") + each + "»";
    const json& value = value_at(pointer);
    const std::string own = value.is_string()
                                ? value.get<std::string>()
                                : value.dump(-1, ' ', false, json::error_handler_t::replace);
    add(pointer, "«" + own + "» не подходит, можно: " + list + tmpl::did_you_mean(own, allowed));
  }

  void add_other(const std::string& pointer, const std::string& english) {
    for (const Translation& known : kTranslations) {
      if (!english.starts_with(known.english)) continue;
      std::string message(known.russian);
      const std::size_t slot = message.find("{}");
      if (slot != std::string::npos) {
        message.replace(slot, 2, number_part(english.substr(known.english.size())));
      }
      add(pointer, message);
      return;
    }
    add(pointer, "не подходит под описание данных (" + english + ")");
  }

  const Data& data_;
  const json& value_;
  const json& schema_;
  std::vector<Fault> faults_ = {};
  std::vector<Missing> missing_ = {};
  std::vector<std::string> summaries_ = {};
  std::set<std::string> meant_ = {};
};

}  // namespace

void validate(const Data& data, std::string_view schema, const std::string& schema_file) {
  const json parsed = read_schema(schema, schema_file);
  json value = data.value;
  drop_nulls(value);
  const std::vector<TextFault> text_faults = check_texts(value, parsed, schema_file);
  Translator translator(data, value, parsed);
  const valijson::ValidationResults results = run_valijson(value, parsed, schema_file);
  for (const auto& error : results) translator.add(error);
  for (const TextFault& fault : text_faults) translator.add(fault);
  std::vector<Fault> faults = translator.take();
  if (faults.empty() && results.numErrors() > 0) {
    faults.push_back({place_of(data, ""), "данные не подходят под схему " + schema_file});
  }
  if (!faults.empty()) throw Error(ErrorCode::BadData, std::move(faults));
}

}  // namespace muko
