#include "checker/rules/likeness.h"

#include <algorithm>

#include "base/utf8.h"
#include "language/letters.h"

namespace muko::rules {
namespace {

constexpr std::size_t kShortest = 3;     // letters of a word that tells something
constexpr std::size_t kMostWords = 400;  // of a text; no item of a list has more

void add_stem(std::string_view word, const StemSet& ignored, Stems& found) {
  if (word.empty()) return;
  const bool number = word.front() >= '0' && word.front() <= '9';
  if (!number && is_shorter_utf8(word, kShortest)) return;
  const auto [stem, root] = stem_and_root(word);
  if (ignored.count(stem) == 0) found.push_back({stem, root, number});
}

bool has_akin(const Stem& word, const Stems& whole) {
  return std::any_of(whole.begin(), whole.end(),
                     [&](const Stem& other) { return akin(word, other); });
}

}  // namespace

Stems telling_stems(std::string_view text, const StemSet& ignored) {
  Stems found;
  found.reserve(text.size() / 12 + 4);
  for (auto word = next_word(text, 0); word; word = next_word(text, word->end)) {
    std::string_view rest = word->text;
    const bool plain = letters::skip_cyrillic(rest, 0) == rest.size();
    for (std::size_t hyphen = plain ? std::string_view::npos : rest.find('-');
         hyphen != std::string_view::npos; hyphen = rest.find('-')) {
      add_stem(rest.substr(0, hyphen), ignored, found);
      rest = rest.substr(hyphen + 1);
    }
    add_stem(rest, ignored, found);
    if (found.size() >= kMostWords) break;
  }
  return found;
}

StemSet stem_set(const std::vector<std::string>& phrases) {
  StemSet found;
  for (const std::string& phrase : phrases) {
    for (const StemKey key : stem_keys(phrase)) found.insert(key);
  }
  return found;
}

bool akin(const Stem& stem, const Stem& other) {
  return stem.key == other.key || (stem.root != 0 && stem.root == other.root);
}

std::size_t count_akin(const Stems& part, const Stems& whole) {
  return static_cast<std::size_t>(std::count_if(
      part.begin(), part.end(), [&](const Stem& word) { return has_akin(word, whole); }));
}

bool all_akin(const Stems& part, const Stems& whole) {
  return std::all_of(part.begin(), part.end(),
                     [&](const Stem& word) { return has_akin(word, whole); });
}

double akin_share(const Stems& part, const Stems& whole) {
  if (part.empty()) return 1;
  return static_cast<double>(count_akin(part, whole)) / static_cast<double>(part.size());
}

}  // namespace muko::rules
