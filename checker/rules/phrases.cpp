#include "checker/rules/phrases.h"

#include <algorithm>
#include <cstddef>

namespace muko {
namespace {

using Stems = std::vector<StemKey>;

// The phrase from its word `next` on, behind the word `at` of the text.
bool continues(const Stems& phrase, const Stems& text, std::size_t at, std::size_t gap) {
  for (std::size_t next = 1; next < phrase.size(); ++next) {
    const std::size_t last = std::min(text.size(), at + gap + 2);
    std::size_t found = at + 1;
    while (found < last && text[found] != phrase[next]) ++found;
    if (found >= last) return false;
    at = found;
  }
  return true;
}

bool found(const Stems& phrase, const Stems& text, std::size_t gap) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == phrase.front() && continues(phrase, text, at, gap)) return true;
  }
  return false;
}

Stems sorted_once(Stems stems) {
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

}  // namespace

Phrases::Phrases(const std::vector<std::string>& phrases, int gap) : gap_(gap) {
  for (const std::string& phrase : phrases) {
    Stems words = stem_keys(phrase);
    if (!words.empty()) phrases_.push_back(std::move(words));
  }
}

bool Phrases::found_in(const Stems& stems) const {
  return std::any_of(phrases_.begin(), phrases_.end(), [&](const Stems& phrase) {
    return found(phrase, stems, static_cast<std::size_t>(gap_));
  });
}

bool Phrases::found_in(std::string_view text) const {
  return !phrases_.empty() && found_in(stem_keys(text));
}

double containment(const Stems& part, const Stems& whole) {
  const Stems words = sorted_once(part);
  if (words.empty()) return 0;
  const auto shared = std::count_if(words.begin(), words.end(), [&](StemKey word) {
    return std::find(whole.begin(), whole.end(), word) != whole.end();
  });
  return static_cast<double>(shared) / static_cast<double>(words.size());
}

}  // namespace muko
