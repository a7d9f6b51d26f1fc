#include "checker/rules/values.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace muko::rules {
namespace {

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

bool is_digits(std::string_view word) {
  return std::all_of(word.begin(), word.end(), is_digit);
}

std::string_view between(std::string_view text, const Word& word, const Word& next) {
  return text.substr(word.end, next.start - word.end);
}

// «4–6 классов»: the word behind the last number of the range.
std::size_t behind_range(std::string_view text, const std::vector<Word>& words, std::size_t at) {
  static constexpr std::array<std::string_view, 5> kJoints = {"–", "—", "-", ",", "и"};
  for (++at; at < words.size() && is_digits(words[at].text); ++at) {
    const std::string_view joint = trim(between(text, words[at - 1], words[at]));
    if (std::find(kJoints.begin(), kJoints.end(), joint) == kJoints.end()) break;
  }
  return at;
}

// «4,5»: the second word goes on with the first.
bool is_fraction(std::string_view text, const std::vector<Word>& words, std::size_t at) {
  if (at + 1 >= words.size() || !is_digits(words[at].text)) return false;
  const std::string_view joint = between(text, words[at], words[at + 1]);
  return (joint == "," || joint == ".") && is_digits(words[at + 1].text);
}

}  // namespace

bool is_year(std::string_view word) {
  return is_digits(word) && word.size() == 4 && (word.front() == '1' || word.front() == '2');
}

std::vector<Value> Values::find(std::string_view text) const {
  const std::vector<Word> words = split_words(text);
  std::vector<Value> found;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_digit(words[i].text.front()) || !is_value(text, words, i)) continue;
    const std::size_t start = words[i].start;
    if (is_fraction(text, words, i)) ++i;
    found.push_back({std::string(text.substr(start, words[i].end - start)), start, words[i].end});
  }
  return found;
}

bool Values::is_value(std::string_view text, const std::vector<Word>& words, std::size_t at) const {
  const Word& word = words[at];
  if (is_year(word.text) || word.text.find('-') != std::string_view::npos) return false;
  if (trim(text.substr(0, word.start)).ends_with("№")) return false;
  if (text.substr(word.end, 1) == "+") return false;
  const auto named = [&](std::size_t other) {
    return other < words.size() && no_values_.count(stem_key(words[other].text)) > 0;
  };
  return !named(behind_range(text, words, at)) && !(at > 0 && named(at - 1));
}

}  // namespace muko::rules
