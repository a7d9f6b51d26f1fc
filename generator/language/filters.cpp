#include "generator/language/filters.h"

#include <algorithm>
#include <utility>

namespace muko::tmpl {

std::array<std::span<const Filter>, 8> filter_tables() {
  return {text_filters(),  layout_filters(), markup_filters(), list_filters(),
          order_filters(), choice_filters(), number_filters(), russian_filters()};
}

const Filter* find_filter(std::string_view name) {
  if (name.empty()) return nullptr;  // as the names are that a filter has not
  for (const std::span<const Filter> table : filter_tables()) {
    for (const Filter& filter : table) {
      if (std::find(filter.names.begin(), filter.names.end(), name) != filter.names.end()) {
        return &filter;
      }
    }
  }
  return nullptr;
}

std::vector<std::string> filter_names() {
  std::vector<std::string> names;
  for (const std::span<const Filter> table : filter_tables()) {
    for (const Filter& filter : table) {
      for (const std::string_view name : filter.names) {
        if (!name.empty()) names.emplace_back(name);
      }
    }
  }
  return names;
}

Value apply_filter(const Filter& filter, Value input, const Arguments& arguments,
                   Context& context) {
  // Null is a field without a value: as little to be filtered as one that is not there.
  const bool missing = input.absent() != nullptr || input.type() == ValueType::None;
  if (missing && !filter.takes_absent) {
    if (!context.is_lenient() || !filter.as_python) return input;
    if (input.absent() != nullptr) input = Value(json(""));
  }
  return filter.function(input, arguments, context);
}

}  // namespace muko::tmpl
