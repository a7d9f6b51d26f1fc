// Words: tokens, stems and the normal form in which texts are compared.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/key_filter.h"

namespace muko {

// A run of letters or digits (inner hyphens kept: «рабочей-группы» is one). Byte offsets.
struct Word {
  std::string_view text;
  std::size_t start = 0;
  std::size_t end = 0;
};
[[nodiscard]] std::vector<Word> split_words(std::string_view text);
// Not more than the first `most` of them.
[[nodiscard]] std::vector<Word> first_words(std::string_view text, std::size_t most);
// The first word at `from` or behind it.
[[nodiscard]] std::optional<Word> next_word(std::string_view text, std::size_t from);

// The Snowball stem of one Russian word, as `normalize` folds it. Any thread may call it.
[[nodiscard]] std::string stem(std::string_view word);
// The stems of all words of a text, in order.
[[nodiscard]] std::vector<std::string> stems(std::string_view text);

// A stem as a number: the same for words of one stem. For comparing; it is shown nowhere.
using StemKey = std::uint64_t;
[[nodiscard]] StemKey stem_key(std::string_view word);
// The stem, and its first five letters: the same for most words of one root («наставник»,
// «наставничество»). The root is 0 where the stem is shorter.
struct StemAndRoot {
  StemKey stem = 0;
  StemKey root = 0;
};
[[nodiscard]] StemAndRoot stem_and_root(std::string_view word);
// The keys of all words of a text, in order.
[[nodiscard]] std::vector<StemKey> stem_keys(std::string_view text);
[[nodiscard]] std::vector<StemKey> stem_keys(const std::vector<Word>& words);

// Lower case, «ё» as «е», every run of spaces (NBSP too) one space, every dash '-', quotes '"',
// Latin look-alikes inside Cyrillic words as Cyrillic; soft hyphens gone; trimmed. For comparing,
// never for showing.
[[nodiscard]] std::string normalize(std::string_view text);
// The text without the spaces of a letterspaced word: «П Р И К А З» -> «ПРИКАЗ». Where letters
// stand one space apart, wider gaps part the words.
[[nodiscard]] std::string close_letterspacing(std::string_view text);

// True where `text` (any form) holds the words of `phrase` in this order and next to each other,
// each agreeing by its stem: "контроль исполнение" finds «Контроль за исполнением» with gaps of at
// most `gap` words between.
[[nodiscard]] bool contains_phrase(std::string_view text, std::string_view phrase, int gap = 0);
// The same for stems at hand.
[[nodiscard]] bool contains_phrase(const std::vector<StemKey>& text_stems,
                                   const std::vector<StemKey>& phrase_stems, int gap = 0);

// Phrases with their stems ready, to be sought in many texts (word lists of rubrics). The words of
// a phrase stand next to each other in the text; a search costs one look-up a word of the text.
class PhraseSet {
 public:
  struct Match {
    std::size_t phrase = 0;  // its index in the list given
    std::size_t first = 0;   // index of its first word in the text …
    std::size_t end = 0;     // … and of the word behind its last
  };

  PhraseSet() = default;
  explicit PhraseSet(const std::vector<std::string>& phrases);

  [[nodiscard]] bool empty() const { return phrases_.empty(); }
  // False for most words that no phrase begins with: for a look at the first word of a text.
  [[nodiscard]] bool may_begin_with(StemKey stem) const { return may_begin_.may_hold(stem); }
  // The leftmost phrase from word `from` on; of several there the longest, then the first listed.
  [[nodiscard]] std::optional<Match> find(const std::vector<StemKey>& text_stems,
                                          std::size_t from = 0) const;
  // All of them from left to right, none overlapping another.
  [[nodiscard]] std::vector<Match> find_all(const std::vector<StemKey>& text_stems) const;
  // The phrase that begins at word `at`.
  [[nodiscard]] std::optional<Match> match_at(const std::vector<StemKey>& text_stems,
                                              std::size_t at) const;
  [[nodiscard]] bool found_in(const std::vector<StemKey>& text_stems) const;
  [[nodiscard]] bool found_in(std::string_view text) const;
  // Whether the text begins with one of them; a long text is not gone through.
  [[nodiscard]] bool opens(std::string_view text) const;
  // Words of the longest phrase.
  [[nodiscard]] std::size_t longest() const { return longest_; }

 private:
  struct Phrase {
    StemKey first = 0;
    std::size_t size = 0;   // words
    std::size_t index = 0;  // in the list given
    std::size_t start = 0;  // of its words in stems_
  };
  KeyFilter<11> may_begin_ = {};      // most words of a text end here
  std::vector<Phrase> phrases_ = {};  // by the first stem; of those the longest first
  std::vector<StemKey> stems_ = {};   // of all phrases, one behind another
  std::size_t longest_ = 0;
};

}  // namespace muko
