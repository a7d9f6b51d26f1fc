#include "checker/facts/party_names.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.h"
#include "checker/facts/party_kind.h"
#include "checker/facts/stemmed.h"
#include "language/person.h"

namespace muko {

namespace {

constexpr std::string_view kAnd = "и";

bool is_preposition(std::string_view lower) {
  static constexpr std::array<std::string_view, 12> kWords = {"по", "с",   "со", "для", "в", "во",
                                                              "на", "при", "за", "от",  "к", "и"};
  return std::find(kWords.begin(), kWords.end(), lower) != kWords.end();
}

bool begins_upper(std::string_view word) {
  std::size_t position = 0;
  return !word.empty() && is_upper(next_code_point(word, position));
}

// Looks at a text word by word and says where a new name begins.
class NameCutter {
 public:
  NameCutter(std::string_view text, const PartyWords& words)
      : text_(text), words_(words), tokens_(outer_words(text)), persons_(find_persons(text)) {}

  std::vector<std::string_view> names() {
    std::vector<std::string_view> found;
    std::size_t start = 0;
    for (std::size_t at = 1; at < tokens_.size(); ++at) {
      if (tokens_[at].start <= start) continue;
      const std::optional<std::size_t> end = cut_before(at, start);
      if (!end) continue;
      found.push_back(trim(text_.substr(start, *end - start)));
      start = next_start(at);
    }
    found.push_back(trim(text_.substr(start)));
    return found;
  }

 private:
  static std::vector<Word> outer_words(std::string_view text) {
    const std::vector<bool> inside = enclosed(text);
    std::vector<Word> outer;
    for (const Word& word : split_words(text)) {
      if (!inside[word.start]) outer.push_back(word);
    }
    return outer;
  }

  // The end of the name that stops before word `at`; nullopt where it goes on.
  std::optional<std::size_t> cut_before(std::size_t at, std::size_t start) const {
    if (is_and(at)) return joins_names(at, start) ? std::optional(tokens_[at].start) : std::nullopt;
    if (is_and(at - 1)) return {};
    const bool cut = is_behind_person(at) || (!inside_person(at) && begins_name(at, start));
    return cut ? std::optional(tokens_[at].start) : std::nullopt;
  }

  std::size_t next_start(std::size_t at) const {
    return is_and(at) ? tokens_[at].end : tokens_[at].start;
  }

  bool is_and(std::size_t at) const { return tokens_[at].text == kAnd; }

  std::string_view left(std::size_t at, std::size_t start) const {
    return trim(text_.substr(start, tokens_[at].start - start));
  }

  // A quote or bracket closes right before the word.
  bool is_closed_before(std::size_t at) const {
    const std::string_view gap =
        text_.substr(tokens_[at - 1].end, tokens_[at].start - tokens_[at - 1].end);
    const std::string_view end = trim(gap);
    return !end.empty() && (end.back() == ')' || end.back() == '"' ||
                            (end.size() >= 2 && end.substr(end.size() - 2) == "»"));
  }

  bool is_parted_by_spaces(std::size_t at) const {
    return trim(text_.substr(tokens_[at - 1].end, tokens_[at].start - tokens_[at - 1].end)).empty();
  }

  bool inside_person(std::size_t at) const {
    return std::any_of(persons_.begin(), persons_.end(), [&](const FoundPerson& person) {
      return tokens_[at].start > person.start && tokens_[at].start < person.end;
    });
  }

  // Right behind a person, and another one follows: «директор Иванова И.И. методист Петров П.П.»
  bool is_behind_person(std::size_t at) const {
    for (std::size_t index = 0; index + 1 < persons_.size(); ++index) {
      const std::size_t end = persons_[index].end;
      const bool first_behind = tokens_[at].start >= end && tokens_[at - 1].start < end;
      if (first_behind && trim(text_.substr(end, tokens_[at].start - end)).empty()) return true;
    }
    return false;
  }

  // What stands before is a whole name: a body with more than its head, an abbreviation, a name
  // in quotes.
  bool is_complete(std::size_t at, std::size_t start) const {
    const std::string_view before = left(at, start);
    const Word& last = tokens_[at - 1];
    if (is_closed_before(at)) return true;
    if (is_preposition(to_lower(last.text)) || is_legal_form(last.text, words_)) return false;
    if (is_body_abbreviation(before, words_)) return true;
    const PartyKind kind = kind_of_party(before, words_);
    const bool body = kind == PartyKind::Organisation || kind == PartyKind::OrganisationClass;
    return body && before.size() > last.text.size() && opens_party(before, words_);
  }

  // Both are capitals of their own, though the document explains neither.
  bool are_plain_capitals(std::size_t at, std::size_t start) const {
    const std::string_view before = left(at, start);
    constexpr std::size_t kThreeLetters = 6;
    const auto plain = [&](std::string_view word) {
      return is_capitals(word) && word.size() >= kThreeLetters && !is_legal_form(word, words_) &&
             !words_.vocabulary.schools.set.found_in(word) &&
             !words_.vocabulary.territory_marks.set.found_in(word);
    };
    return plain(before) && plain(tokens_[at].text);
  }

  bool begins_name(std::size_t at, std::size_t start) const {
    const std::string_view word = tokens_[at].text;
    if (!is_parted_by_spaces(at) && !is_closed_before(at)) return false;
    if (is_capitals(word)) {
      const bool body = is_legal_form(word, words_) || is_body_abbreviation(word, words_);
      return body ? is_complete(at, start) : are_plain_capitals(at, start);
    }
    const bool open = begins_upper(word) || is_closed_before(at);
    return open && opens_party(text_.substr(tokens_[at].start), words_) && is_complete(at, start);
  }

  // «и» between two whole names, not inside one («комитет образования и науки», «ШНОР и ШНСУ»).
  bool joins_names(std::size_t at, std::size_t start) const {
    if (at + 1 >= tokens_.size()) return false;
    const std::string_view right = trim(text_.substr(tokens_[at].end));
    const std::string_view before = left(at, start);
    if (!opens_party(right, words_)) return false;
    const std::string_view next = tokens_[at + 1].text;
    if (begins_upper(next)) {
      const bool classes = is_class(before) && is_class(next);
      return !classes && (is_complete(at, start) || is_capitals(before));
    }
    return is_closed_before(at) || (!persons_.empty() && persons_.front().end <= tokens_[at].start);
  }

  bool is_class(std::string_view name) const {
    return kind_of_party(name, words_) == PartyKind::OrganisationClass;
  }

  std::string_view text_;
  const PartyWords& words_;
  std::vector<Word> tokens_;  // outside quotes and brackets
  std::vector<FoundPerson> persons_;
};

}  // namespace

std::vector<bool> enclosed(std::string_view text) {
  std::vector<bool> inside(text.size(), false);
  const auto close = [&](std::size_t from, std::size_t to) {
    std::fill(inside.begin() + static_cast<std::ptrdiff_t>(from),
              inside.begin() + static_cast<std::ptrdiff_t>(to), true);
  };
  constexpr std::size_t kNone = std::string_view::npos;
  std::size_t quote = kNone;
  std::size_t straight = kNone;
  std::size_t bracket = kNone;
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t start = position;
    const char32_t c = next_code_point(text, position);
    if (c == U'«' && quote == kNone) quote = start;
    if (c == U'(' && bracket == kNone) bracket = start;
    if (c == U'»' && quote != kNone) close(std::exchange(quote, kNone), position);
    if (c == U')' && bracket != kNone) close(std::exchange(bracket, kNone), position);
    const bool plain = c == U'"' || c == U'“' || c == U'”' || c == U'„';
    if (plain && straight != kNone) {
      close(std::exchange(straight, kNone), position);
    } else if (plain) {
      straight = start;
    }
  }
  return inside;
}

std::vector<std::string_view> split_names(std::string_view text, const PartyWords& words) {
  return NameCutter(text, words).names();
}

}  // namespace muko
