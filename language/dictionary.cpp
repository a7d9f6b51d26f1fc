#include "language/dictionary.h"

#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <vector>

#include "base/files.h"
#include "language/affixes.h"

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

constexpr std::uint64_t kHashStart = 1469598103934665603U;  // FNV-1a

std::uint64_t hashed(std::uint64_t hash, char c) {
  return (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
}

// The lines of a .dic file, «роспись/N», found by their word.
class WordList {
 public:
  explicit WordList(std::string text) : text_(std::move(text)) {
    // Few lines are shorter; those there is no room for are left out.
    std::size_t size = 16;
    while (size < text_.size() / kShortLine) size *= 2;
    slots_.assign(size, 0);
    // The first line is the number of words.
    for (std::size_t at = behind_line(0); at < text_.size(); at = behind_line(insert(at))) {
    }
  }

  // Calls `visit` with the flags of each entry of this word, until it returns true.
  template <typename Visit>
  [[nodiscard]] bool any(std::string_view word, Visit visit) const {
    std::uint64_t hash = kHashStart;
    for (const char c : word) hash = hashed(hash, c);
    for (std::size_t slot = place_of(hash); slots_[slot] != 0; slot = (slot + 1) & mask()) {
      const std::string_view rest = std::string_view(text_).substr(slots_[slot]);
      if (!rest.starts_with(word)) continue;
      const std::string_view flags = rest.substr(word.size(), rest.find('\n') - word.size());
      if ((flags.empty() || ends_word(flags.front())) && visit(flags)) return true;
    }
    return false;
  }

 private:
  [[nodiscard]] std::size_t behind_line(std::size_t at) const {
    const std::size_t end = text_.find('\n', at);
    return end == std::string::npos ? text_.size() : end + 1;
  }
  [[nodiscard]] std::size_t mask() const { return slots_.size() - 1; }
  [[nodiscard]] std::size_t place_of(std::uint64_t hash) const {
    return static_cast<std::size_t>(hash ^ (hash >> 29U)) & mask();
  }

  // The word at `offset`; returns the place behind it.
  std::size_t insert(std::size_t offset) {
    std::uint64_t hash = kHashStart;
    std::size_t end = offset;
    for (; end < text_.size() && !ends_word(text_[end]); ++end) hash = hashed(hash, text_[end]);
    if (++used_ > slots_.size() / 4 * 3) return end;
    std::size_t slot = place_of(hash);
    while (slots_[slot] != 0) slot = (slot + 1) & mask();
    slots_[slot] = static_cast<std::uint32_t>(offset);
    return end;
  }

  std::string text_;
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
