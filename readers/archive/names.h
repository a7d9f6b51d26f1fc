// Names of the entries of an archive: from bytes to paths that stay inside it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace muko {

struct DecodedNames {
  std::vector<std::string> names = {};  // UTF-8, '/' between folders
  std::vector<bool> guessed = {};
  std::string_view encoding = {};  // of those guessed: "CP866"
};

// All names of one archive at once: together they tell the encoding better.
[[nodiscard]] DecodedNames decode_names(const std::vector<std::string>& stored);

enum class NameKind {
  Usual,
  Litter,    // of other programs, or a name of nothing
  Escaping,  // absolute, of another disk, or with ".."
};
[[nodiscard]] NameKind judge_name(std::string_view name);

// As one goes through a folder: its files by name, then those of each folder in it.
[[nodiscard]] bool comes_before(std::string_view one, std::string_view other);

}  // namespace muko
