// Parts: the input of a target as the parts of a package, so that libFuzzer changes XML and not the
// bits of a deflated stream. The pieces between zero bytes are the parts named, in their order; the
// rest of them are empty.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/zip.h"

namespace muko::fuzz {

inline ZipContents parts_of(std::string_view input, std::initializer_list<const char*> names) {
  ZipContents parts;
  for (const char* name : names) {
    const std::size_t end = std::min(input.find('\0'), input.size());
    if (end > 0) parts.emplace_back(name, std::string(input.substr(0, end)));
    input.remove_prefix(std::min(end + 1, input.size()));
  }
  return parts;
}

}  // namespace muko::fuzz
