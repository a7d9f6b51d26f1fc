#include "language/dictionary.h"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <vector>

#include "base/files.h"
#include "language/affixes.h"
#include "language/letters.h"

namespace muko {
namespace {

constexpr std::size_t kShortLine = 12;

constexpr const char* kAffixFile = "/usr/share/hunspell/ru_RU.aff";
constexpr const char* kWordFile = "/usr/share/hunspell/ru_RU.dic";
constexpr std::size_t kLongestWord = 120;  // bytes

// «ё» (D1 91) -> «е» (D0 B5), in place. Its second byte is the rarer one to look for.
void fold_yo(std::string& text) {
  char* const end = text.data() + text.size();
  for (char* at = text.data(); at < end; ++at) {
    at = static_cast<char*>(std::memchr(at, '\x91', static_cast<std::size_t>(end - at)));
    if (at == nullptr) return;
    if (at > text.data() && at[-1] == '\xD1') {
      at[-1] = '\xD0';
      at[0] = '\xB5';
    }
  }
}

std::string read_if_there(const char* file) {
  std::string text = read_file_if_there(file).value_or("");
  fold_yo(text);
  return text;
}

bool ends_word(char c) {
  return c == '/' || c == '\n' || c == '\r' || c == '\t' || c == ' ';
}

constexpr std::size_t kBeginning = 16;  // bytes: eight letters

// The first of four letters that are Cyrillic, the others as zeros.
std::uint64_t cyrillic_beginning(const char* at, bool& whole) {
  const std::uint64_t four = letters::four_letters(at);
  const std::uint64_t others = letters::but_cyrillic(four);
  whole = others == 0;
  if (whole) return four;
  return four & ((std::uint64_t{1} << (std::countr_zero(others) / 16 * 16)) - 1);
}

// Of the Cyrillic letters that a word begins with, eight at most: what stands behind the word makes
// no difference. Reads kBeginning bytes.
std::uint64_t hash_of_beginning(const char* at) {
  constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15U;
  bool whole = false;
  std::uint64_t hash = cyrillic_beginning(at, whole) * kMix;
  if (whole) hash = (hash ^ (hash >> 32U) ^ cyrillic_beginning(at + kBeginning / 2, whole)) * kMix;
  return (hash ^ (hash >> 32U)) * kMix >> 32U;  // bits on which all letters bear
}

// The lines of a .dic file, «роспись/N», found by the beginning of their word.
class WordList {
 public:
  explicit WordList(std::string text) : text_(std::move(text)), end_(text_.size()) {
    // Few lines are shorter; those there is no room for are left out.
    std::size_t size = 16;
    while (size < end_ / kShortLine) size *= 2;
    slots_.assign(size, 0);
    text_.append(kBeginning, '\n');
    // The first line is the number of words.
    for (std::size_t at = behind_line(0); at < end_; at = behind_line(at)) insert(at);
  }

  // Calls `visit` with the flags of each entry of this word, until it returns true.
  template <typename Visit>
  [[nodiscard]] bool any(std::string_view word, Visit visit) const {
    std::array<char, kBeginning> beginning = {};
    word.copy(beginning.data(), beginning.size());
    const std::uint64_t hash = hash_of_beginning(beginning.data());
    for (std::size_t slot = hash & mask(); slots_[slot] != 0; slot = (slot + 1) & mask()) {
      const std::string_view rest = std::string_view(text_).substr(slots_[slot]);
      if (!rest.starts_with(word)) continue;
      const std::string_view flags = rest.substr(word.size(), rest.find('\n') - word.size());
      if ((flags.empty() || ends_word(flags.front())) && visit(flags)) return true;
    }
    return false;
  }

 private:
  [[nodiscard]] std::size_t behind_line(std::size_t at) const { return text_.find('\n', at) + 1; }
  [[nodiscard]] std::size_t mask() const { return slots_.size() - 1; }

  void insert(std::size_t line) {
    if (++used_ > slots_.size() / 4 * 3) return;
    std::size_t slot = hash_of_beginning(text_.data() + line) & mask();
    while (slots_[slot] != 0) slot = (slot + 1) & mask();
    slots_[slot] = static_cast<std::uint32_t>(line);
  }

  std::string text_;  // with bytes behind it to look at
  std::size_t end_;
  std::vector<std::uint32_t> slots_;  // offsets of lines; 0 is free
  std::size_t used_ = 0;
};

class Dictionary {
 public:
  Dictionary() : words_(read_if_there(kWordFile)), affixes_(read_if_there(kAffixFile)) {}

  [[nodiscard]] bool knows(std::string_view word) const {
    if (word.empty() || word.size() > kLongestWord) return false;
    if (words_.any(word, [](std::string_view) { return true; })) return true;
    for (std::size_t length = 0; length < word.size(); ++length) {
      const std::size_t stem = word.size() - length;
      const auto* endings = affixes_.with(word.substr(stem));
      if (endings != nullptr && is_form(word.substr(0, stem), *endings)) return true;
    }
    return false;
  }

 private:
  [[nodiscard]] bool is_form(std::string_view stem, const std::vector<Ending>& endings) const {
    for (const Ending& ending : endings) {
      const std::string base = std::string(stem) + ending.strip;
      if (!fits(ending, base)) continue;
      const auto has_flag = [&](std::string_view flags) {
        return flags.find(ending.flag) != std::string_view::npos;
      };
      if (words_.any(base, has_flag)) return true;
    }
    return false;
  }

  WordList words_;
  Affixes affixes_;
};

}  // namespace

bool knows_word(std::string_view word) {
  static const Dictionary dictionary;
  std::string folded(word);
  fold_yo(folded);
  return dictionary.knows(folded);
}

}  // namespace muko
