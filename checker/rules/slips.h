// Slips: misspelt words and phrases, as data, sought in texts.
//
// A slip is written as words parted by spaces: «в течении срок*|период*|#». A word is an exact
// form, `нач*` any word that begins so, `*ого` one that ends so, `*` any word, `#` a number, `"` a
// quotation mark; `|` parts alternatives. Letter case and «ё» don't count. In the right wording
// each `*` stands for what the words `нач*` went on with, in their order.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/yaml.h"
#include "language/key_filter.h"

namespace muko::rules {

struct FoundSlip {
  std::size_t start = 0;  // bytes
  std::size_t end = 0;
  std::string right = {};
};

class Slips {
 public:
  // A list of { wrong: …, right: …, unless: … }; `wrong` and `unless` are one text or several.
  // Where a word of `unless` stands before the slip in its sentence, it is none. Throws
  // Error(BadRule).
  explicit Slips(const std::vector<YamlNode>& list);

  // From left to right, none overlapping another.
  [[nodiscard]] std::vector<FoundSlip> find(std::string_view text) const;

 private:
  enum class Form { Exact, Beginning, Ending, Any, Number };
  struct Choice {
    Form form = Form::Exact;
    std::string letters = {};
  };
  using Element = std::vector<Choice>;
  struct Slip {
    std::vector<Element> elements = {};
    std::string right = {};
    Element unless = {};
  };
  // A word, or a sign between words.
  struct Token {
    enum class Kind { Word, Number, Quote, Sign };
    Kind kind = Kind::Sign;
    std::size_t start = 0;
    std::size_t end = 0;
  };
  class Tokens;
  struct Match {
    std::size_t slip = 0;
    std::size_t end = 0;  // the index behind its last token
  };

  static Choice choice_of(const std::string& word, const YamlNode& place);
  static bool accepts(const Choice& choice, std::string_view word, Token::Kind kind);
  static const Choice* accepted(const Element& element, const Tokens& tokens, std::size_t at);
  void add(const std::string& wrong, const YamlNode& place, Slip slip);
  [[nodiscard]] std::optional<Match> found_at(const Tokens& tokens, std::size_t at) const;
  void consider(std::uint64_t hash, const Tokens& tokens, std::size_t at,
                std::optional<Match>& found) const;
  static std::optional<std::size_t> match(const Slip& slip, const Tokens& tokens, std::size_t at);
  static std::string right_for(const Slip& slip, const Tokens& tokens, std::size_t at);
  static bool excused(const Slip& slip, const Tokens& tokens, std::size_t at);

  static std::uint64_t bits_of_first_letters(const Element& element);
  void add_first_word(const Choice& choice, std::uint64_t seconds);
  [[nodiscard]] bool may_open_slip(std::string_view text, std::size_t at) const;
  static std::size_t first_byte(std::uint64_t hash) { return hash >> 56U; }

  std::vector<Slip> slips_ = {};
  // By the hash of a first word that is exact, of the beginning of any other.
  struct Entry {
    std::uint64_t hash = 0;
    // A bit for each letter that its second word may begin with; 0 where it has none.
    std::uint64_t seconds = 0;
    std::size_t slip = 0;  // index
  };
  std::vector<Entry> by_first_word_ = {};  // in order
  // Where the hashes of each first byte begin there, and the end.
  std::array<std::size_t, 257> starts_ = {};
  KeyFilter<14> may_begin_ = {};
  KeyFilter<14> goes_on_ = {};  // the hash of every beginning of a first word
  KeyFilter<14> fours_ = {};    // its first four letters: for a look at most words
};

}  // namespace muko::rules
