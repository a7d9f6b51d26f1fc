#include "generator/data/pointer.h"

#include <algorithm>
#include <optional>

namespace muko {
namespace {

using json = nlohmann::ordered_json;

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](char letter) { return letter >= '0' && letter <= '9'; });
}

std::optional<std::string> search(const json& here,
                                  const json* wanted,  // NOLINT(misc-no-recursion)
                                  const std::string& pointer) {
  if (&here == wanted) return pointer;
  if (here.is_object()) {
    for (const auto& [key, value] : here.items()) {
      if (&value != wanted && !value.is_structured()) continue;
      auto found = search(value, wanted, pointer + "/" + escape_pointer(key));
      if (found) return found;
    }
  } else if (here.is_array()) {
    for (std::size_t i = 0; i < here.size(); ++i) {
      if (&here[i] != wanted && !here[i].is_structured()) continue;
      auto found = search(here[i], wanted, pointer + "/" + std::to_string(i));
      if (found) return found;
    }
  }
  return std::nullopt;
}

}  // namespace

std::string escape_pointer(std::string_view key) {
  std::string escaped;
  for (const char letter : key) {
    if (letter == '~') {
      escaped += "~0";
    } else if (letter == '/') {
      escaped += "~1";
    } else {
      escaped += letter;
    }
  }
  return escaped;
}

std::vector<std::string> split_pointer(std::string_view pointer) {
  std::vector<std::string> steps;
  for (std::size_t i = 0; i < pointer.size(); ++i) {
    if (pointer[i] == '/') {
      steps.emplace_back();
    } else if (!steps.empty() && pointer[i] == '~' && i + 1 < pointer.size()) {
      steps.back() += pointer[++i] == '1' ? '/' : '~';
    } else if (!steps.empty()) {
      steps.back() += pointer[i];
    }
  }
  return steps;
}

std::string readable_pointer(std::string_view pointer) {
  std::string path;
  for (const std::string& step : split_pointer(pointer)) {
    if (is_number(step) && step.size() < 9) {
      path += "[" + std::to_string(std::stoi(step) + 1) + "]";
    } else {
      path += (path.empty() ? "" : ".") + step;
    }
  }
  return path;
}

SourcePlace place_of(const Data& data, std::string pointer) {
  while (true) {
    const auto found = data.places.find(pointer);
    if (found != data.places.end()) return found->second;
    if (pointer.empty()) return {};
    pointer.resize(pointer.rfind('/'));
  }
}

SourcePlace place_of_key(const Data& data, const std::string& pointer) {
  const auto found = data.key_places.find(pointer);
  return found != data.key_places.end() ? found->second : place_of(data, pointer);
}

std::optional<std::string> pointer_to(const Data& data, const json* value) {
  return search(data.value, value, "");
}

}  // namespace muko
