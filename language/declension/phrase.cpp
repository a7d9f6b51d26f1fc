#include "language/declension/phrase.h"

#include "language/letters.h"
#include "language/nominative.h"

namespace muko::declension {
namespace {

char32_t upper_letter(char32_t letter) {
  if (letter >= U'а' && letter <= U'я') return letter - 0x20;
  return letter == U'ё' ? U'Ё' : letter;
}

// One part between hyphens: the letters that both share keep their case, the rest is small.
std::u32string part_in_letters(Text lower, Text original, bool capitals) {
  std::u32string word(lower);
  bool shared = true;
  for (std::size_t i = 0; i < word.size(); ++i) {
    shared = shared && i < original.size();
    const bool same = shared && letters::lower(original[i]) == word[i];
    // «Пётр» — «Петра»: the letter differs, the word goes on.
    shared = same || (shared && letters::fold(original[i]) == word[i]);
    if (capitals) {
      word[i] = upper_letter(word[i]);
    } else if (same) {
      word[i] = original[i];
    }
  }
  return word;
}

std::u32string word_in_letters(Text lower, Text original) {
  const bool capitals = is_all_upper(original);
  std::u32string word;
  while (true) {
    const std::size_t end = lower.find(U'-');
    const std::size_t original_end = original.find(U'-');
    word += part_in_letters(lower.substr(0, end), original.substr(0, original_end), capitals);
    if (end == Text::npos) return word;
    word += U'-';
    lower.remove_prefix(end + 1);
    original = original_end == Text::npos ? Text() : original.substr(original_end + 1);
  }
}

}  // namespace

void Phrase::add(Text unchanged_text) {
  for (std::u32string& form : forms) form += unchanged_text;
}

void Phrase::add(const Forms& more) {
  for (std::size_t i = 0; i < kCaseCount; ++i) forms.at(i) += more.at(i);
}

void Phrase::add(const Phrase& more) {
  add(more.forms);
  doubt_that(more.doubt);
}

void Phrase::doubt_that(std::string_view reason) {
  if (doubt.empty()) doubt = reason;
}

std::vector<Token> tokens_of(Text text) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_space(text[at])) continue;
    const std::size_t start = at;
    while (at < text.size() && !is_space(text[at])) ++at;
    tokens.push_back({start, at});
  }
  return tokens;
}

Forms in_letters_of(Text original, const Forms& lower) {
  Forms forms;
  for (std::size_t i = 0; i < kCaseCount; ++i) {
    forms.at(i) = i == 0 ? std::u32string(original) : word_in_letters(lower.at(i), original);
  }
  return forms;
}

bool starts_upper(Text word) {
  return !word.empty() && letters::lower(word.front()) != word.front();
}

}  // namespace muko::declension
