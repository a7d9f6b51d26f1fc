#include "generator/language/names.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/utf8.h"

namespace muko::tmpl {
namespace {

struct Pair {
  char32_t latin;
  char32_t cyrillic;
};

constexpr std::array<Pair, 23> kLookAlikes = {{
    {U'a', U'а'}, {U'c', U'с'}, {U'e', U'е'}, {U'o', U'о'}, {U'p', U'р'}, {U'x', U'х'},
    {U'y', U'у'}, {U'i', U'і'}, {U'k', U'к'}, {U'A', U'А'}, {U'B', U'В'}, {U'C', U'С'},
    {U'E', U'Е'}, {U'H', U'Н'}, {U'K', U'К'}, {U'M', U'М'}, {U'O', U'О'}, {U'P', U'Р'},
    {U'T', U'Т'}, {U'X', U'Х'}, {U'Y', U'У'}, {U'm', U'м'}, {U't', U'т'},
}};

// A Latin letter as the Cyrillic one it looks like, or the other way; 0 where there is none.
char32_t twin(char32_t letter) {
  for (const Pair& pair : kLookAlikes) {
    if (pair.latin == letter) return pair.cyrillic;
    if (pair.cyrillic == letter) return pair.latin;
  }
  return 0;
}

// One word in one script; "" where it is in order, or its letters can't be mistaken.
std::u32string unmix_word(const std::u32string& word) {
  const auto count = [&](bool cyrillic, bool with_twin) {
    return std::count_if(word.begin(), word.end(), [&](char32_t letter) {
      return is_letter(letter) && is_cyrillic(letter) == cyrillic &&
             (!with_twin || twin(letter) != 0);
    });
  };
  const auto latin = count(false, false);
  const auto cyrillic = count(true, false);
  if (latin == 0 || cyrillic == 0) return {};
  const bool to_cyrillic = latin == count(false, true);
  if (!to_cyrillic && cyrillic != count(true, true)) return {};
  std::u32string result;
  for (const char32_t letter : word) {
    const bool foreign = is_letter(letter) && is_cyrillic(letter) != to_cyrillic;
    result += foreign ? twin(letter) : letter;
  }
  return result;
}

// Every letter in lower case and, where it has a twin, as Cyrillic.
std::u32string skeleton(std::string_view name) {
  std::u32string result;
  for (const char32_t letter : to_utf32(name)) {
    const char32_t lower = to_lower(letter);
    const char32_t other = is_cyrillic(lower) ? 0 : twin(lower);
    result += other != 0 ? other : lower == U'ё' ? U'е' : lower;
  }
  return result;
}

// Insertions, deletions, changes and swaps of neighbours between two names.
std::size_t distance(const std::u32string& left, const std::u32string& right) {
  const std::size_t width = right.size() + 1;
  std::vector<std::size_t> cost((left.size() + 1) * width);
  for (std::size_t i = 0; i <= left.size(); ++i) cost[i * width] = i;
  for (std::size_t j = 0; j <= right.size(); ++j) cost[j] = j;
  for (std::size_t i = 1; i <= left.size(); ++i) {
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const std::size_t change = left[i - 1] == right[j - 1] ? 0 : 1;
      std::size_t best = std::min({cost[(i - 1) * width + j] + 1, cost[i * width + j - 1] + 1,
                                   cost[(i - 1) * width + j - 1] + change});
      if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) {
        best = std::min(best, cost[(i - 2) * width + j - 2] + 1);
      }
      cost[i * width + j] = best;
    }
  }
  return cost.back();
}

constexpr std::size_t kMaxNameLength = 60;  // of names worth a comparison

}  // namespace

std::optional<std::string> unmix_letters(std::string_view name) {
  std::u32string result;
  std::u32string word;
  bool mixed = false;
  const auto finish = [&] {
    const std::u32string clean = unmix_word(word);
    mixed = mixed || !clean.empty();
    result += clean.empty() ? word : clean;
    word.clear();
  };
  for (const char32_t letter : to_utf32(name)) {
    if (is_letter(letter)) {
      word += letter;
      continue;
    }
    finish();
    result += letter;
  }
  finish();
  if (!mixed) return std::nullopt;
  return to_utf8(result);
}

std::string nearest_name(std::string_view name, const std::vector<std::string>& candidates) {
  const std::u32string wanted = skeleton(name);
  if (wanted.empty() || wanted.size() > kMaxNameLength) return {};
  std::size_t best = wanted.size() <= 3 ? 2 : wanted.size() <= 5 ? 2 : 3;  // one more than allowed
  std::string result;
  for (const std::string& candidate : candidates) {
    const std::u32string other = skeleton(candidate);
    if (other.empty() || other.size() > kMaxNameLength || candidate == name) continue;
    const std::size_t steps = distance(wanted, other);
    if (steps < best && steps < std::min(wanted.size(), other.size())) {
      best = steps;
      result = candidate;
    }
  }
  return result;
}

std::string did_you_mean(std::string_view name, const std::vector<std::string>& candidates) {
  const std::string nearest = nearest_name(name, candidates);
  return nearest.empty() ? "" : "; может быть, «" + nearest + "»?";
}

}  // namespace muko::tmpl
