#include "checker/rules/slips.h"

#include <algorithm>
#include <optional>
#include <sstream>
#include <utility>

#include "base/utf8.h"
#include "checker/rules/rule.h"
#include "checker/rules/wordings.h"
#include "language/letters.h"

namespace muko::rules {
namespace {

constexpr std::uint32_t kHash = 2654435761U;

bool is_word_letter(char32_t letter) {
  return letters::is_any_letter(letter) || letters::is_digit(letter);
}

bool is_quote(char32_t letter) {
  static constexpr std::u32string_view kQuotes = U"«»\"“”„";
  return kQuotes.find(letter) != std::u32string_view::npos;
}

std::string folded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t letter = letters::next(text, at);
    letters::append(out, letters::is_hyphen(letter) ? U'-' : letters::fold(letter));
  }
  return out;
}

// The first two letters as one number: what slips are found by.
std::uint32_t beginning_of(std::string_view text, std::size_t at) {
  const char32_t first = letters::fold(letters::next(text, at));
  if (at >= text.size()) return static_cast<std::uint32_t>(first) << 16U;
  const char32_t second = letters::next(text, at);
  const char32_t next = is_word_letter(second) ? letters::fold(second) : U'\0';
  return (static_cast<std::uint32_t>(first) << 16U) ^ static_cast<std::uint32_t>(next);
}

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> pieces;
  std::stringstream stream(text);
  for (std::string piece; std::getline(stream, piece, separator);) {
    if (!piece.empty()) pieces.push_back(piece);
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
    const std::uint32_t beginning = beginning_of(choice.letters, 0);
    may_begin_.set((beginning * kHash) >> 20U);
    by_beginning_[beginning].push_back(slips_.size());
  }
  slips_.push_back(std::move(slip));
}

Slips::Token Slips::token_at(std::string_view text, std::size_t at) {
  Token token;
  token.start = skip_spaces(text, at);
  token.end = token.start;
  if (token.start >= text.size()) return token;
  const char32_t first = letters::next(text, token.end);
  if (is_quote(first)) {
    token.quote = true;
    token.folded = "\"";
    return token;
  }
  if (is_word_letter(first)) token.end = word_end(text, token.start);
  token.number = letters::is_digit(first);
  token.folded = folded(text.substr(token.start, token.end - token.start));
  return token;
}

bool Slips::accepts(const Choice& choice, const Token& token) {
  const std::string& word = token.folded;
  const std::string& part = choice.letters;
  switch (choice.form) {
    case Form::Exact:
      return word == part;
    case Form::Beginning:
      return word.size() >= part.size() && word.compare(0, part.size(), part) == 0;
    case Form::Ending:
      return word.size() >= part.size() &&
             word.compare(word.size() - part.size(), part.size(), part) == 0;
    case Form::Number:
      return token.number;
    case Form::Any:
      return !word.empty() && !token.quote && word_end(word, 0) == word.size();
  }
  return false;
}

const Slips::Choice* Slips::accepted(const Element& element, const Token& token) {
  const auto found = std::find_if(element.begin(), element.end(),
                                  [&](const Choice& choice) { return accepts(choice, token); });
  return found == element.end() ? nullptr : &*found;
}

bool Slips::match(const Slip& slip, std::string_view text, FoundSlip& found) {
  std::vector<std::string> ends;
  std::size_t at = found.start;
  for (const Element& element : slip.elements) {
    const Token token = token_at(text, at);
    const Choice* choice = accepted(element, token);
    if (choice == nullptr) return false;
    at = token.end;
    if (choice->form == Form::Beginning) {
      ends.push_back(token.folded.substr(choice->letters.size()));
    }
  }
  found.end = at;
  found.right = filled(slip.right, ends);
  if (begins_with_capital(text.substr(found.start))) found.right = capital(found.right);
  return true;
}

// A word of `unless` between the beginning of the sentence and `at`.
bool Slips::excused(const Slip& slip, std::string_view text, std::size_t at) {
  if (slip.unless.empty()) return false;
  const std::size_t stop = text.substr(0, at).rfind(". ");
  std::size_t from = stop == std::string_view::npos ? 0 : stop + 2;
  while (from < at) {
    const Token token = token_at(text, from);
    if (token.end <= from) break;
    if (token.start < at && accepted(slip.unless, token) != nullptr) return true;
    from = token.end;
  }
  return false;
}

const std::vector<std::size_t>* Slips::beginning_at(std::string_view text, std::size_t at) const {
  const std::uint32_t beginning = beginning_of(text, at);
  if (!may_begin_.test((beginning * kHash) >> 20U)) return nullptr;
  const auto known = by_beginning_.find(beginning);
  return known == by_beginning_.end() ? nullptr : &known->second;
}

std::vector<FoundSlip> Slips::find(std::string_view text) const {
  std::vector<FoundSlip> all;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t next = at;
    if (!is_word_letter(letters::next(text, next))) {
      at = next;
      continue;
    }
    std::size_t end = word_end(text, at);
    if (const auto* known = beginning_at(text, at)) {
      for (const std::size_t index : *known) {
        FoundSlip found{at, at, {}};
        if (!match(slips_[index], text, found) || excused(slips_[index], text, at)) continue;
        end = found.end;
        all.push_back(std::move(found));
        break;
      }
    }
    at = end;
  }
  return all;
}

}  // namespace muko::rules
