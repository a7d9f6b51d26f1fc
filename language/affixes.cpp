#include "language/affixes.h"

#include <array>

#include "base/utf8.h"

namespace muko {
namespace {

constexpr std::string_view kNothing = "0";  // «strip nothing», «add nothing»

// The fields of a line, the first five of them.
std::array<std::string_view, 5> fields_of(std::string_view line) {
  std::array<std::string_view, 5> fields;
  std::size_t at = 0;
  for (std::string_view& field : fields) {
    at = line.find_first_not_of(" \t\r", at);
    if (at == std::string_view::npos) break;
    const std::size_t end = std::min(line.find_first_of(" \t\r", at), line.size());
    field = line.substr(at, end - at);
    at = end;
  }
  return fields;
}

std::vector<std::string> letters_of(std::string_view condition) {
  std::vector<std::string> letters;
  for (std::size_t at = 0; at < condition.size();) {
    std::size_t end = at;
    if (condition[at] == '[') {
      end = condition.find(']', at);
      end = end == std::string_view::npos ? condition.size() : end + 1;
    } else {
      (void)next_code_point(condition, end);
    }
    letters.emplace_back(condition.substr(at, end - at));
    at = end;
  }
  return letters;
}

bool agrees(std::string_view pattern, std::string_view letter) {
  if (pattern == ".") return true;
  if (pattern.front() != '[') return pattern == letter;
  const bool without = pattern.size() > 1 && pattern[1] == '^';
  return (pattern.find(letter) == std::string_view::npos) == without;
}

// The last letter of a text that is not empty, taken off.
std::string_view take_last(std::string_view& text) {
  std::size_t start = text.size() - 1;
  while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
  const std::string_view letter = text.substr(start);
  text.remove_suffix(letter.size());
  return letter;
}

}  // namespace

bool fits(const Ending& ending, std::string_view base) {
  if (!base.ends_with(ending.strip)) return false;
  for (auto pattern = ending.condition.rbegin(); pattern != ending.condition.rend(); ++pattern) {
    if (base.empty() || !agrees(*pattern, take_last(base))) return false;
  }
  return true;
}

Affixes::Affixes(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const auto [kind, flag, strip, add, condition] = fields_of(text.substr(at, end - at));
    at = end + 1;
    // The head of a group has only four fields: «SFX Z Y 4».
    if (kind != "SFX" || flag.empty() || condition.empty()) continue;
    Ending ending;
    ending.flag = flag.front();
    ending.strip = strip == kNothing ? "" : strip;
    ending.add = add == kNothing ? "" : add.substr(0, add.find('/'));
    ending.condition = letters_of(condition);
    by_add_[ending.add].push_back(std::move(ending));
  }
}

const std::vector<Ending>* Affixes::with(std::string_view add) const {
  const auto found = by_add_.find(std::string(add));
  return found == by_add_.end() ? nullptr : &found->second;
}

}  // namespace muko
