#include "generator/compare_fields.h"

#include <string>

#include "generator/data/pointer.h"
#include "generator/language/names.h"

namespace muko::tmpl {
namespace {

constexpr std::size_t kMaxDifferences = 200;

class FieldComparison {
 public:
  explicit FieldComparison(const Data& data) : data_(data) {}

  void compare(const Field& field, const json& value,
               const std::string& pointer) {  // NOLINT(misc-no-recursion)
    if (value.is_array() && field.item != nullptr) {
      for (std::size_t i = 0; i < value.size() && !is_full(); ++i) {
        compare(*field.item, value[i], pointer + "/" + std::to_string(i));
      }
    }
    if (!value.is_object() || field.members.empty()) return;
    for (const auto& [name, asked] : field.members) {
      const auto found = value.find(name);
      if (found == value.end()) {
        report_missing(name, *asked, field, value, pointer);
      } else {
        compare(*asked, *found, pointer + "/" + escape_pointer(name));
      }
    }
    if (!field.whole) report_unused(field, value, pointer);
  }

  [[nodiscard]] FieldDifferences take() { return std::move(found_); }

 private:
  [[nodiscard]] bool is_full() const {
    return found_.missing.size() + found_.unused.size() >= kMaxDifferences;
  }

  void report_missing(const std::string& name, const Field& asked, const Field& field,
                      const json& value, const std::string& pointer) {
    if (asked.optional || is_full()) return;
    std::vector<std::string> unused;  // a misspelt field is one that nobody asks for
    for (const auto& [key, item] : value.items()) {
      if (field.find(key) == nullptr) unused.push_back(key);
    }
    const std::string path = readable_pointer(pointer + "/" + escape_pointer(name));
    found_.missing.push_back(
        {place_of(data_, pointer),
         "нет поля «" + path + "», которое нужно шаблону" + did_you_mean(name, unused)});
  }

  void report_unused(const Field& field, const json& value, const std::string& pointer) {
    std::vector<std::string> missing;
    for (const auto& [name, asked] : field.members) {
      if (value.find(name) == value.end()) missing.push_back(name);
    }
    for (const auto& [key, item] : value.items()) {
      if (field.find(key) != nullptr || is_full()) continue;
      const std::string path = pointer + "/" + escape_pointer(key);
      found_.unused.push_back({place_of_key(data_, path), "поле «" + readable_pointer(path) +
                                                              "» шаблоном не используется" +
                                                              did_you_mean(key, missing)});
    }
  }

  const Data& data_;
  FieldDifferences found_ = {};
};

}  // namespace

FieldDifferences compare_fields(const Field& fields, const Data& data) {
  FieldComparison comparison(data);
  comparison.compare(fields, data.value, "");
  return comparison.take();
}

}  // namespace muko::tmpl
