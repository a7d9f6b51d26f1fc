#include "language/stemmer.h"

#include "base/utf8.h"

namespace muko {
namespace {

// Entries of the cache, powers of two: a short run touches little memory.
constexpr std::size_t kCachedFirst = std::size_t{1} << 12U;
constexpr std::size_t kCachedMost = std::size_t{1} << 14U;
// Longer than any word: bytes that a hostile file sends. They are their own stems.
constexpr std::size_t kMaxWordBytes = 256;
constexpr std::size_t kRoot = 5;  // letters

StemKey root_of(const std::string& stem) {
  if (is_shorter_utf8(stem, kRoot)) return 0;
  return hash_of(std::string_view(stem).substr(0, byte_offset(stem, kRoot)));
}

}  // namespace

Stemmer::Stemmer(Fold fold)
    : fold_(fold), stemmer_(sb_stemmer_new("russian", "UTF_8")), cache_(kCachedFirst) {}

std::string Stemmer::stem(std::string_view word) {
  std::string folded = fold_(word);
  if (folded.size() > kMaxWordBytes || !stemmer_) return folded;
  const auto* symbols = reinterpret_cast<const sb_symbol*>(folded.data());
  const sb_symbol* stem = sb_stemmer_stem(stemmer_.get(), symbols, static_cast<int>(folded.size()));
  if (stem == nullptr) return folded;
  const auto length = static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()));
  return {reinterpret_cast<const char*>(stem), length};
}

const Stemmer::Cached& Stemmer::learn(std::string_view word, std::size_t hash) {
  if (pair_of(hash)->hash == 0 && ++used_ > cache_.size() / 4 && cache_.size() < kCachedMost) {
    grow();
  }
  const std::string stemmed = stem(word);
  Cached* const pair = pair_of(hash);
  pair[1] = pair[0];  // the older of two is forgotten
  return pair[0] = {hash, hash_of(stemmed), root_of(stemmed)};
}

void Stemmer::grow() {
  std::vector<Cached> old(cache_.size() * 4);
  old.swap(cache_);
  used_ = 0;
  for (const Cached& cached : old) {
    if (cached.hash == 0) continue;
    Cached* const pair = pair_of(cached.hash);
    used_ += pair[0].hash == 0 ? 1 : 0;
    pair[1] = pair[0];
    pair[0] = cached;
  }
}

}  // namespace muko
