#include "checker/rules/slips.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

#include "base/utf8.h"
#include "checker/rules/rule.h"
#include "checker/rules/wordings.h"
#include "language/letters.h"

namespace muko::rules {
namespace {

bool is_word_letter(char32_t letter) {
  return letters::is_any_letter(letter) || letters::is_digit(letter);
}

bool is_quote(char32_t letter) {
  static constexpr std::u32string_view kQuotes = U"«»\"“”„";
  return kQuotes.find(letter) != std::u32string_view::npos;
}

char32_t folded_letter(char32_t letter) {
  if (letter >= U'а' && letter <= U'я') return letter;
  return letters::is_hyphen(letter) ? U'-' : letters::fold(letter);
}

void append_folded(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t small_end = letters::skip_small(text, at);
    out.append(text, at, small_end - at);
    at = small_end;
    if (at == text.size()) break;
    const char32_t letter = letters::next(text, at);
    letters::append(out, folded_letter(letter));
  }
}

std::string folded(std::string_view text) {
  std::string out;
  append_folded(out, text);
  return out;
}

// A hash that grows with each letter of a word: what its beginnings, and it itself, are found by.
constexpr std::uint64_t kHashStart = 1469598103934665603U;  // FNV-1a, of code points
constexpr char32_t kWordEnd = U'\0';

std::uint64_t grown(std::uint64_t hash, char32_t letter) {
  return (hash ^ folded_letter(letter)) * 1099511628211U;
}

std::uint64_t bit_of_first_letter(std::string_view word) {
  std::size_t at = 0;
  return std::uint64_t{1} << (folded_letter(letters::next(word, at)) % 64);
}

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> pieces;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find(separator, start), text.size());
    if (end > start) pieces.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return pieces;
}

std::string capital(const std::string& text) {
  std::size_t at = 0;
  const char32_t letter = letters::next(text, at);
  if (letter < U'а' || letter > U'я') return text;
  std::string out;
  letters::append(out, letter - 32);
  return out + text.substr(at);
}

bool begins_with_capital(std::string_view text) {
  std::size_t at = 0;
  return is_upper(letters::next(text, at));
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t next = at;
    if (!is_space(letters::next(text, next))) break;
    at = next;
  }
  return at;
}

// «Рособрнадзор*» with the end of the word found: «Рособрнадзора».
std::string filled(const std::string& right, const std::vector<std::string>& ends) {
  std::string out;
  std::size_t next = 0;
  for (const char letter : right) {
    if (letter != '*') {
      out += letter;
    } else if (next < ends.size()) {
      out += ends[next++];
    }
  }
  return out;
}

}  // namespace

Slips::Slips(const std::vector<YamlNode>& list) {
  for (const YamlNode& node : list) {
    check_keys(node, {"wrong", "right", "unless"});
    Slip slip;
    slip.right = require_text(require(node, "right"));
    if (const YamlNode* unless = node.find("unless")) {
      for (const std::string& word : require_texts(*unless)) {
        slip.unless.push_back(choice_of(word, *unless));
      }
    }
    const YamlNode& wrong = require(node, "wrong");
    for (const std::string& text : require_texts(wrong)) add(text, wrong, slip);
  }
  std::sort(by_first_word_.begin(), by_first_word_.end(), [](const Entry& one, const Entry& other) {
    return std::tie(one.hash, one.slip) < std::tie(other.hash, other.slip);
  });
  for (const Entry& entry : by_first_word_) ++starts_.at(first_byte(entry.hash) + 1);
  std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
}

Slips::Choice Slips::choice_of(const std::string& word, const YamlNode& place) {
  if (word == "*") return {Form::Any, ""};
  if (word == "#") return {Form::Number, ""};
  const std::size_t star = word.find('*');
  if (star == std::string::npos) return {Form::Exact, folded(word)};
  if (star + 1 == word.size()) return {Form::Beginning, folded(word.substr(0, star))};
  if (star == 0) return {Form::Ending, folded(word.substr(1))};
  throw Error(ErrorCode::BadRule, place.place,
              "звёздочка стоит в начале или в конце слова: «" + word + "»");
}

void Slips::add(const std::string& wrong, const YamlNode& place, Slip slip) {
  for (const std::string& word : split(wrong, ' ')) {
    Element element;
    for (const std::string& one : split(word, '|')) element.push_back(choice_of(one, place));
    slip.elements.push_back(std::move(element));
  }
  if (slip.elements.empty()) throw Error(ErrorCode::BadRule, place.place, "нужно слово");
  for (const Choice& choice : slip.elements.front()) {
    const bool short_beginning = choice.form == Form::Beginning && length_utf8(choice.letters) < 2;
    if ((choice.form != Form::Exact && choice.form != Form::Beginning) || short_beginning) {
      throw Error(ErrorCode::BadRule, place.place,
                  "первое слово — точное или с двумя буквами перед звёздочкой: «" + wrong + "»");
    }
    const bool alone = slip.elements.size() == 1;
    add_first_word(choice, alone ? 0 : bits_of_first_letters(slip.elements[1]));
  }
  slips_.push_back(std::move(slip));
}

void Slips::add_first_word(const Choice& choice, std::uint64_t seconds) {
  std::uint64_t hash = kHashStart;
  for (std::size_t at = 0; at < choice.letters.size();) {
    hash = grown(hash, letters::next(choice.letters, at));
    goes_on_.add(hash);
  }
  if (choice.form == Form::Exact) hash = grown(hash, kWordEnd);
  may_begin_.add(hash);
  by_first_word_.push_back({hash, seconds, slips_.size()});
  if (const auto four = letters::four_lower_codes(choice.letters)) {
    fours_.add(*four);
  } else if (choice.form == Form::Beginning) {
    fours_.add_all();  // any word may go on from so few letters
  }
}

// One bit for the first letter of each alternative; all of them where it may be any.
std::uint64_t Slips::bits_of_first_letters(const Element& element) {
  std::uint64_t bits = 0;
  for (const Choice& choice : element) {
    const bool known = choice.form == Form::Exact || choice.form == Form::Beginning;
    if (!known || choice.letters.empty()) return ~std::uint64_t{0};
    bits |= bit_of_first_letter(choice.letters);
  }
  return bits;
}

// A text cut into tokens; each is folded when a slip asks for it, for most none does.
class Slips::Tokens {
 public:
  explicit Tokens(std::string_view text) : text_(text) {
    all_.reserve(text.size() / 10 + 4);
    for (std::size_t at = skip_spaces(text, 0); at < text.size(); at = skip_spaces(text, at)) {
      all_.push_back(token_at(at));
      at = all_.back().end;
    }
  }

  [[nodiscard]] std::size_t size() const { return all_.size(); }
  [[nodiscard]] const Token& operator[](std::size_t index) const { return all_[index]; }
  [[nodiscard]] std::string_view text() const { return text_; }
  // As it stands in the text, and as slips are compared with it.
  [[nodiscard]] std::string_view written(std::size_t index) const {
    const Token& token = all_[index];
    if (token.kind == Token::Kind::Quote) return kQuote;
    return text_.substr(token.start, token.end - token.start);
  }
  [[nodiscard]] const std::string& folded(std::size_t index) const {
    if (folded_.empty()) folded_.resize(all_.size());
    std::string& known = folded_[index];
    if (known.empty()) append_folded(known, written(index));
    return known;
  }

 private:
  static constexpr std::string_view kQuote = "\"";  // for all quotation marks

  [[nodiscard]] Token token_at(std::size_t start) const {
    Token token{.start = start, .end = start};
    const char32_t first = letters::next(text_, token.end);
    if (is_word_letter(first)) {
      token.kind = letters::is_digit(first) ? Token::Kind::Number : Token::Kind::Word;
      token.end = word_end(text_, start);
    } else if (is_quote(first)) {
      token.kind = Token::Kind::Quote;
    }
    return token;
  }

  std::string_view text_;
  std::vector<Token> all_;
  mutable std::vector<std::string> folded_;
};

bool Slips::accepts(const Choice& choice, std::string_view word, Token::Kind kind) {
  const std::string_view part = choice.letters;
  switch (choice.form) {
    case Form::Exact:
      return word == part;
    case Form::Beginning:
      return word.substr(0, part.size()) == part;
    case Form::Ending:
      return word.size() >= part.size() && word.substr(word.size() - part.size()) == part;
    case Form::Number:
      return kind == Token::Kind::Number;
    case Form::Any:
      return kind == Token::Kind::Word || kind == Token::Kind::Number;
  }
  return false;
}

const Slips::Choice* Slips::accepted(const Element& element, const Tokens& tokens, std::size_t at) {
  const std::string_view word = tokens.folded(at);
  const auto found = std::find_if(element.begin(), element.end(), [&](const Choice& choice) {
    return accepts(choice, word, tokens[at].kind);
  });
  return found == element.end() ? nullptr : &*found;
}

// The index behind the last token of the slip.
std::optional<std::size_t> Slips::match(const Slip& slip, const Tokens& tokens, std::size_t at) {
  if (slip.elements.size() > tokens.size() - at) return std::nullopt;
  for (const Element& element : slip.elements) {
    if (accepted(element, tokens, at++) == nullptr) return std::nullopt;
  }
  return at;
}

std::string Slips::right_for(const Slip& slip, const Tokens& tokens, std::size_t at) {
  const bool capital_first = begins_with_capital(tokens.text().substr(tokens[at].start));
  std::vector<std::string> ends;
  for (const Element& element : slip.elements) {
    const Choice& choice = *accepted(element, tokens, at);
    if (choice.form == Form::Beginning) {
      ends.push_back(tokens.folded(at).substr(choice.letters.size()));
    }
    ++at;
  }
  const std::string right = filled(slip.right, ends);
  return capital_first ? capital(right) : right;
}

// A word of `unless` between the beginning of the sentence and the slip.
bool Slips::excused(const Slip& slip, const Tokens& tokens, std::size_t at) {
  if (slip.unless.empty()) return false;
  const std::size_t stop = tokens.text().substr(0, tokens[at].start).rfind(". ");
  const std::size_t from = stop == std::string_view::npos ? 0 : stop + 2;
  while (at-- > 0 && tokens[at].start >= from) {
    if (accepted(slip.unless, tokens, at) != nullptr) return true;
  }
  return false;
}

// The slip that begins at this token, the first of them in the list.
std::optional<Slips::Match> Slips::found_at(const Tokens& tokens, std::size_t at) const {
  const Token& token = tokens[at];
  if (token.kind != Token::Kind::Word && token.kind != Token::Kind::Number) return std::nullopt;
  const std::string_view text = tokens.text().substr(0, token.end);
  if (!may_open_slip(text, token.start)) return std::nullopt;
  std::optional<Match> found;
  std::uint64_t hash = kHashStart;
  for (std::size_t letter = token.start; letter < text.size();) {
    hash = grown(hash, letters::next(text, letter));
    if (!goes_on_.may_hold(hash)) return found;
    if (may_begin_.may_hold(hash)) consider(hash, tokens, at, found);
  }
  hash = grown(hash, kWordEnd);
  if (may_begin_.may_hold(hash)) consider(hash, tokens, at, found);
  return found;
}

// False for most words that no slip begins with.
bool Slips::may_open_slip(std::string_view text, std::size_t at) const {
  const auto four = letters::four_lower_codes(text, at);
  return !four || fours_.may_hold(*four);
}

// The slips whose first word has this hash, or a beginning that has it.
void Slips::consider(std::uint64_t hash, const Tokens& tokens, std::size_t at,
                     std::optional<Match>& found) const {
  const std::uint64_t second =
      at + 1 < tokens.size() ? bit_of_first_letter(tokens.written(at + 1)) : 0;
  const std::size_t behind = starts_[first_byte(hash) + 1];
  for (std::size_t known = starts_[first_byte(hash)]; known < behind; ++known) {
    const Entry& entry = by_first_word_[known];
    if (entry.hash != hash || (entry.seconds != 0 && (entry.seconds & second) == 0)) continue;
    if (found && found->slip < entry.slip) return;
    const auto end = match(slips_[entry.slip], tokens, at);
    if (end && !excused(slips_[entry.slip], tokens, at)) found = Match{entry.slip, *end};
  }
}

std::vector<FoundSlip> Slips::find(std::string_view text) const {
  const Tokens tokens(text);
  std::vector<FoundSlip> all;
  for (std::size_t at = 0; at < tokens.size();) {
    const auto found = found_at(tokens, at);
    if (!found) {
      ++at;
      continue;
    }
    const std::size_t end = tokens[found->end - 1].end;
    all.push_back({tokens[at].start, end, right_for(slips_[found->slip], tokens, at)});
    at = found->end;
  }
  return all;
}

}  // namespace muko::rules
