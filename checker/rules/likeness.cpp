#include "checker/rules/likeness.h"

#include <algorithm>

#include "base/utf8.h"

namespace muko::rules {
namespace {

constexpr std::size_t kShortest = 3;     // letters of a word that tells something
constexpr std::size_t kRoot = 5;         // letters that words of one root share
constexpr std::size_t kMostWords = 400;  // of a text; no item of a list has more

bool is_number(std::string_view word) {
  return word.front() >= '0' && word.front() <= '9';
}

void add_stem(std::string_view word, const std::set<std::string>& ignored,
              std::vector<std::string>& found) {
  if (word.empty() || (!is_number(word) && length_utf8(word) < kShortest)) return;
  std::string stemmed = stem(word);
  if (ignored.count(stemmed) == 0) found.push_back(std::move(stemmed));
}

}  // namespace

std::vector<std::string> telling_stems(std::string_view text,
                                       const std::set<std::string>& ignored) {
  std::vector<std::string> found;
  for (const Word& word : split_words(text)) {
    std::string_view rest = word.text;
    for (std::size_t hyphen = rest.find('-'); hyphen != std::string_view::npos;
         hyphen = rest.find('-')) {
      add_stem(rest.substr(0, hyphen), ignored, found);
      rest = rest.substr(hyphen + 1);
    }
    add_stem(rest, ignored, found);
    if (found.size() >= kMostWords) break;
  }
  return found;
}

std::set<std::string> stem_set(const std::vector<std::string>& phrases) {
  std::set<std::string> found;
  for (const std::string& phrase : phrases) {
    for (const Word& word : split_words(phrase)) found.insert(stem(word.text));
  }
  return found;
}

bool akin(const std::string& stem, const std::string& other) {
  if (stem == other) return true;
  if (length_utf8(stem) < kRoot || length_utf8(other) < kRoot) return false;
  return substr_utf8(stem, 0, kRoot) == substr_utf8(other, 0, kRoot);
}

std::size_t count_akin(const std::vector<std::string>& part,
                       const std::vector<std::string>& whole) {
  return static_cast<std::size_t>(
      std::count_if(part.begin(), part.end(), [&](const std::string& word) {
        return std::any_of(whole.begin(), whole.end(),
                           [&](const std::string& other) { return akin(word, other); });
      }));
}

double akin_share(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  if (part.empty()) return 1;
  return static_cast<double>(count_akin(part, whole)) / static_cast<double>(part.size());
}

}  // namespace muko::rules
