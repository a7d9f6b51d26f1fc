// Stemmer: the Snowball stems of Russian words, and their keys, kept for the words met.
#pragma once

#include <libstemmer.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "language/word_hash.h"
#include "language/words.h"

namespace muko {

// Snowball keeps state, so each thread needs its own.
class Stemmer {
 public:
  // The form in which a word is stemmed: lower case, one alphabet.
  using Fold = std::string (*)(std::string_view);
  explicit Stemmer(Fold fold);

  // The stem of a word as it is written.
  [[nodiscard]] std::string stem(std::string_view word);
  [[nodiscard]] StemKey key(std::string_view word) { return known(word).key; }
  [[nodiscard]] StemAndRoot both(std::string_view word) {
    const Cached& found = known(word);
    return {found.key, found.root};
  }

 private:
  // 64 bits of a hash stand for the word and for the stem: among the words of a language no two
  // meet.
  struct Cached {
    std::size_t hash = 0;
    StemKey key = 0;
    StemKey root = 0;
  };
  struct Delete {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
  };

  const Cached& known(std::string_view word) {
    const std::size_t hash = hash_of(word) | 1U;  // 0 is an entry without a word
    const Cached* const pair = pair_of(hash);
    if (pair[0].hash == hash) return pair[0];
    return pair[1].hash == hash ? pair[1] : learn(word, hash);
  }
  const Cached& learn(std::string_view word, std::size_t hash);
  // The two entries that a word may have.
  [[nodiscard]] Cached* pair_of(std::size_t hash) {
    return &cache_[(hash & ~std::size_t{1}) % cache_.size()];
  }
  void grow();

  Fold fold_;
  std::unique_ptr<sb_stemmer, Delete> stemmer_;
  // The words of these documents repeat, and in the same case and spelling. Each has one of two
  // neighbouring entries.
  std::vector<Cached> cache_;
  std::size_t used_ = 0;  // pairs
};

}  // namespace muko
