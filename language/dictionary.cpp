#include "language/dictionary.h"

#include <cstdint>
#include <cstring>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/files.h"
#include "language/affixes.h"

namespace muko {
namespace {

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
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) return {};
  std::string text = read_file(file);
  fold_yo(text);
  return text;
}

std::size_t hash_of(std::string_view text) {
  std::uint64_t hash = 1469598103934665603U;  // FNV-1a
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return static_cast<std::size_t>(hash ^ (hash >> 29U));
}

// The lines of a .dic file, «роспись/N», found by their word.
class WordList {
 public:
  explicit WordList(std::string text) : text_(std::move(text)) {
    // Few lines are shorter; those there is no room for are left out.
    constexpr std::size_t kShortLine = 12;
    std::size_t size = 16;
    while (size < text_.size() / kShortLine) size *= 2;
    slots_.assign(size, 0);
    // The first line is the number of words.
    const char* at = next_line(text_.data());
    while (at != nullptr && ++at < text_.data() + text_.size()) {
      insert(static_cast<std::uint32_t>(at - text_.data()));
      at = next_line(at);
    }
  }

  // Calls `visit` with the flags of each entry of this word, until it returns true.
  template <typename Visit>
  [[nodiscard]] bool any(std::string_view word, Visit visit) const {
    for (std::size_t slot = hash_of(word) & mask();; slot = (slot + 1) & mask()) {
      if (slots_[slot] == 0) return false;
      const std::string_view line = line_at(slots_[slot]);
      if (word_of(line) == word && visit(line.substr(word.size()))) return true;
    }
  }

 private:
  [[nodiscard]] const char* next_line(const char* at) const {
    const char* end = text_.data() + text_.size();
    return at >= end ? nullptr
                     : static_cast<const char*>(
                           std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
  }
  [[nodiscard]] std::string_view line_at(std::uint32_t offset) const {
    const std::string_view rest = std::string_view(text_).substr(offset);
    return rest.substr(0, rest.find('\n'));
  }
  static std::string_view word_of(std::string_view line) {
    return line.substr(0, line.find_first_of("/\r\t "));
  }
  [[nodiscard]] std::size_t mask() const { return slots_.size() - 1; }

  void insert(std::uint32_t offset) {
    if (++used_ > slots_.size() / 4 * 3) return;
    std::size_t slot = hash_of(word_of(line_at(offset))) & mask();
    while (slots_[slot] != 0) slot = (slot + 1) & mask();
    slots_[slot] = offset;
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
