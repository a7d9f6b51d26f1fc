// PostHead: the words of a post or body, and its head word with the adjectives before it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/declension/phrase.h"

namespace muko::declension {

// A token without the marks around it.
struct Word {
  std::size_t start = 0;  // of the letters, in the text
  std::size_t end = 0;
  std::size_t marks_end = 0;  // of the token
  std::u32string lower = {};
  bool opens_quote = false;
  bool opens_bracket = false;
  char32_t mark = 0;  // the last mark behind it: , : ; )
};

class PostText {
 public:
  explicit PostText(Text text);

  [[nodiscard]] Text text() const { return text_; }
  [[nodiscard]] const std::vector<Word>& words() const { return words_; }
  [[nodiscard]] Text original(std::size_t i) const;
  // A token that is one dash, not a hyphen inside a word.
  [[nodiscard]] bool is_dash(std::size_t i) const;
  // How many quotes close behind the word.
  [[nodiscard]] std::size_t closed_quotes(std::size_t i) const;
  // «МБОУ», «ИРО»: not a word that is in capitals as the whole text is.
  [[nodiscard]] bool is_abbreviation(std::size_t i) const;

 private:
  Text text_;
  bool capitals_;
  std::vector<Word> words_ = {};
};

// A head with the adjectives before it, at tokens `first` to `head`.
struct Head {
  std::size_t head = 0;
  std::vector<Forms> forms = {};  // from the first token read on
  NounGender gender = NounGender::Masculine;
  Animacy animacy = Animacy::Animate;
  bool common = false;  // «глава»
  bool known = false;
  bool post_like = false;   // hardly a surname
  bool participle = false;  // no noun: what follows is governed by it
  bool abbreviation = false;
  std::string_view doubt = {};
};

// The head that begins at word `i`; nullopt where none is in the nominative there.
[[nodiscard]] std::optional<Head> read_head(const PostText& post, std::size_t i);
// «и.о.», «зам.»: what stands behind isn't declined either.
[[nodiscard]] bool is_fixed_head(Text lower);

}  // namespace muko::declension
