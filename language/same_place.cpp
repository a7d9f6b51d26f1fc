#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"
#include "language/territory.h"

namespace muko {
namespace {

constexpr std::size_t kShared = 5;  // letters at the beginning of two forms of one name …
constexpr std::size_t kEnding = 2;  // … and those in which they may differ at the end
constexpr std::size_t kShortest = 3;
// What makes the adjective of a town's name: «Пенза» – «пензенский», «Сочи» – «сочинский».
constexpr std::array<std::u32string_view, 6> kSuffixes = {U"овск", U"евск", U"енск",
                                                          U"инск", U"ск",   U"цк"};

std::u32string letters_of(const std::string& stem) {
  std::u32string letters = to_utf32(stem);
  letters.erase(std::remove(letters.begin(), letters.end(), U'-'), letters.end());
  return letters;
}

// «инт» – «интинск»
bool is_adjective_of(const std::u32string& adjective, const std::u32string& name) {
  if (name.size() < kShortest || !adjective.starts_with(name)) return false;
  const std::u32string_view rest = std::u32string_view(adjective).substr(name.size());
  return std::find(kSuffixes.begin(), kSuffixes.end(), rest) != kSuffixes.end();
}

}  // namespace

bool same_place(const std::string& stem, const std::string& other) {
  const std::u32string a = letters_of(stem);
  const std::u32string b = letters_of(other);
  if (a == b || is_adjective_of(a, b) || is_adjective_of(b, a)) return true;
  const auto differ = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  const auto shared = static_cast<std::size_t>(differ.first - a.begin());
  return shared >= kShared && std::max(a.size(), b.size()) - shared <= kEnding;
}

}  // namespace muko
