#include "generator/language/filters.h"

#include <algorithm>

namespace muko::tmpl {

std::array<std::span<const Filter>, 4> filter_tables() {
  return {text_filters(), list_filters(), number_filters(), russian_filters()};
}

const Filter* find_filter(std::string_view name) {
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

}  // namespace muko::tmpl
