#include "readers/archive/names.h"

#include <algorithm>

#include "base/utf8.h"
#include "language/encoding.h"
#include "readers/archive/litter.h"

namespace muko {
namespace {

// The piece of a path up to '/', and moves `path` behind it.
std::string_view take_component(std::string_view& path) {
  const std::size_t end = std::min(path.find('/'), path.size());
  const std::string_view component = path.substr(0, end);
  path.remove_prefix(std::min(end + 1, path.size()));
  return component;
}

bool is_drive(std::string_view name) {
  return name.size() >= 2 && name[1] == ':' && ((name[0] | 0x20) >= 'a') &&
         ((name[0] | 0x20) <= 'z');
}

}  // namespace

DecodedNames decode_names(const std::vector<std::string>& stored) {
  DecodedNames decoded;
  std::string unclear;  // a name a line
  for (const std::string& name : stored) {
    decoded.guessed.push_back(!is_valid_utf8(name));
    if (decoded.guessed.back()) unclear += name + "\n";
  }
  const DecodedText guess = unclear.empty() ? DecodedText() : decode_text(unclear);
  decoded.encoding = guess.encoding;
  for (std::size_t i = 0; i < stored.size(); ++i) {
    std::string name = stored[i];
    if (decoded.guessed[i]) name = decode_text_named(name, std::string(guess.encoding));
    std::replace(name.begin(), name.end(), '\\', '/');
    while (name.starts_with("./")) name.erase(0, 2);
    decoded.names.push_back(std::move(name));
  }
  return decoded;
}

NameKind judge_name(std::string_view name) {
  if (name.starts_with('/') || is_drive(name)) return NameKind::Escaping;
  bool litter = name.empty() || name.ends_with('/');
  while (!name.empty()) {
    const std::string_view component = take_component(name);
    if (component == "..") return NameKind::Escaping;
    litter = litter || is_litter(component);
  }
  return litter ? NameKind::Litter : NameKind::Usual;
}

bool comes_before(std::string_view one, std::string_view other) {
  for (;;) {
    const bool one_is_file = one.find('/') == one.npos;
    const bool other_is_file = other.find('/') == other.npos;
    if (one_is_file != other_is_file) return one_is_file;
    if (one_is_file) return one < other;
    const std::string_view one_folder = take_component(one);
    const std::string_view other_folder = take_component(other);
    if (one_folder != other_folder) return one_folder < other_folder;
  }
}

}  // namespace muko
