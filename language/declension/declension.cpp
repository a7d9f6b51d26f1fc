#include "language/declension/declension.h"

#include <algorithm>

#include "base/utf8.h"
#include "language/declension/person_name.h"
#include "language/declension/post.h"
#include "language/letters.h"

namespace muko {
namespace {

using declension::Evidence;
using declension::Phrase;
using Text = std::u32string_view;

constexpr std::size_t kMaxLetters = 2000;

// «Ясенев П.И., директор школы», «Ясенев П.И. — директор школы».
std::optional<Phrase> person_with_post(Text text, std::optional<NounGender> gender) {
  for (std::size_t at = 1; at + 2 < text.size(); ++at) {
    const bool comma = text[at] == U',';
    const bool dash = text[at] == U' ' && letters::is_dash(text[at + 1]) && text[at + 2] == U' ';
    if (!comma && !dash) continue;
    auto person = declension::decline_person(text.substr(0, at), Evidence::Certain, gender);
    if (!person) return std::nullopt;
    std::size_t rest = at + (comma ? 1 : 3);
    while (rest < text.size() && is_space(text[rest])) ++rest;
    person->add(text.substr(at, rest - at));
    const Phrase post = declension::decline_post(text.substr(rest));
    person->add(post);
    return person;
  }
  return std::nullopt;
}

// «Дарвин Чарльз»: several words, each like a name.
bool all_capitalised(Text text) {
  const auto tokens = declension::tokens_of(text);
  return tokens.size() > 1 &&
         std::all_of(tokens.begin(), tokens.end(), [text](const declension::Token& token) {
           return declension::starts_upper(text.substr(token.start, token.end - token.start));
         });
}

Phrase decline_any(Text text, std::optional<NounGender> gender) {
  if (auto both = person_with_post(text, gender)) return std::move(*both);
  if (auto person = declension::decline_person(text, Evidence::Certain, gender)) {
    return std::move(*person);
  }
  if (auto person = declension::decline_person(text, Evidence::Likely, gender)) {
    return std::move(*person);
  }
  const bool is_post = declension::opens_like_post(text);
  if (!is_post) {
    if (auto person = declension::decline_person(text, Evidence::Possible, gender)) {
      return std::move(*person);
    }
  }
  // «Уильямс Энтони»: neither a name nor a post that is known.
  if (!is_post && all_capitalised(text)) {
    Phrase unknown;
    unknown.add(text);
    unknown.doubt_that("неясно, имя это или должность");
    return unknown;
  }
  return declension::decline_post(text);
}

}  // namespace

Declined decline(std::string_view text, std::optional<NounGender> gender) {
  const std::size_t start = static_cast<std::size_t>(trim(text).data() - text.data());
  const std::string_view words = trim(text);
  const std::u32string letters = to_utf32(words);
  Phrase phrase;
  if (letters.empty() || letters.size() > kMaxLetters) {
    phrase.add(Text(letters));
    phrase.doubt_that(letters.empty() ? "нет текста" : "текст слишком длинный");
  } else {
    phrase = decline_any(letters, gender);
  }
  Declined declined;
  declined.gender = phrase.gender;
  declined.doubt = phrase.doubt;
  for (std::size_t i = 0; i < kCaseCount; ++i) {
    declined.forms.at(i) = std::string(text.substr(0, start)) + to_utf8(phrase.forms.at(i)) +
                           std::string(text.substr(start + words.size()));
  }
  return declined;
}

std::optional<FullName> read_full_name(std::string_view text) {
  const std::u32string letters = to_utf32(trim(text));
  if (letters.empty() || letters.size() > kMaxLetters) return std::nullopt;
  return declension::read_name(letters);
}

}  // namespace muko
