// Slips: misspelt words and phrases, as data, sought in texts.
//
// A slip is written as words parted by spaces: «в течении срок*|период*|#». A word is an exact
// form, `нач*` any word that begins so, `*ого` one that ends so, `*` any word, `#` a number, `"` a
// quotation mark; `|` parts alternatives. Letter case and «ё» don't count. In the right wording
// each `*` stands for what the words `нач*` went on with, in their order.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/yaml.h"

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
  // A slip, and a choice of its first word.
  struct Beginning {
    std::size_t slip = 0;
    Choice choice = {};
  };

  struct Match {
    const Slip* slip = nullptr;
    std::size_t end = 0;  // the index behind its last token
  };

  static Choice choice_of(const std::string& word, const YamlNode& place);
  static bool accepts(const Choice& choice, std::string_view folded, Token::Kind kind);
  static const Choice* accepted(const Element& element, const Tokens& tokens, std::size_t at);
  void add(const std::string& wrong, const YamlNode& place, Slip slip);
  [[nodiscard]] const std::vector<Beginning>& beginning_with(std::uint64_t letters_found) const;
  [[nodiscard]] std::optional<Match> found_at(const Tokens& tokens, std::size_t at) const;
  [[nodiscard]] std::optional<Match> match_any(const std::vector<Beginning>& beginnings,
                                               const Tokens& tokens, std::size_t at) const;
  static std::optional<std::size_t> match(const Slip& slip, const Tokens& tokens, std::size_t at);
  static std::string right_for(const Slip& slip, const Tokens& tokens, std::size_t at);
  static bool excused(const Slip& slip, const Tokens& tokens, std::size_t at);

  static constexpr std::size_t kBits = 4096;
  static std::size_t bit_of(std::uint64_t beginning) {
    return (beginning * 0x9E3779B97F4A7C15U) >> 52U;
  }
  std::vector<Slip> slips_ = {};
  std::bitset<kBits> may_begin_ = {};
  std::unordered_map<std::uint64_t, std::vector<Beginning>> by_beginning_ = {};
};

}  // namespace muko::rules
