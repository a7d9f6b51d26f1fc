#include "checker/facts/party_kind.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.h"
#include "checker/facts/stemmed.h"
#include "language/person.h"

namespace muko {

namespace {

constexpr std::size_t kMaxAdjectives = 2;
constexpr std::size_t kMaxHeadWords = 4;

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

template <std::size_t N>
bool ends_with_any(std::string_view text, const std::array<std::string_view, N>& ends) {
  return std::any_of(ends.begin(), ends.end(), [&](auto end) { return ends_with(text, end); });
}

bool is_nominative_adjective(std::string_view lower) {
  static constexpr std::array<std::string_view, 9> endings = {"ый", "ий", "ая", "яя", "ое",
                                                              "ее", "ые", "ие", "ой"};
  return lower.size() > 8 && ends_with_any(lower, endings) && !ends_with(lower, "ние");
}

// The word is `lemma` or its plural in the nominative.
bool is_nominative(std::string_view lower, std::string_view lemma) {
  if (lower == lemma) return true;
  if (lower.substr(0, lemma.size()) == lemma) {
    const std::string_view ending = lower.substr(lemma.size());
    return ending == "и" || ending == "ы" || (ending == "а" && lemma == "директор");
  }
  if (!ends_with(lemma, "ь") && !ends_with(lemma, "й") && !ends_with(lemma, "а")) return false;
  const std::string_view base = lemma.substr(0, lemma.size() - 2);
  if (lower.substr(0, base.size()) != base) return false;
  const std::string_view ending = lower.substr(base.size());
  if (ends_with(lemma, "ь")) return ending == "и" || ending == "я";
  if (ends_with(lemma, "й")) return ending == "е";
  return false;
}

std::string_view first_word_of(std::string_view phrase) {
  const auto words = split_words(phrase);
  return words.empty() ? std::string_view() : words.front().text;
}

// The first part of «педагоги-психологи» too.
std::string head_form(std::string_view word) {
  const std::string lower = to_lower(word);
  return lower.substr(0, lower.find('-'));
}

struct HeadList {
  PartyKind kind;
  const WordList* list;
};

std::array<HeadList, 5> head_lists(const Vocabulary& vocabulary) {
  return {{{PartyKind::OrganisationClass, &vocabulary.organisation_classes},
           {PartyKind::Post, &vocabulary.posts},
           {PartyKind::Role, &vocabulary.roles},
           {PartyKind::Organisation, &vocabulary.legal_forms},
           {PartyKind::Organisation, &vocabulary.organisations}}};
}

std::vector<StemKey> head_stems(const Stemmed& stemmed) {
  std::vector<StemKey> heads;
  const std::size_t count = std::min(stemmed.stems.size(), kMaxHeadWords);
  for (std::size_t index = 0; index < count; ++index) {
    const std::string_view word = stemmed.words[index].text;
    const std::size_t hyphen = word.find('-');
    const bool whole = hyphen == std::string_view::npos;
    heads.push_back(whole ? stemmed.stems[index] : stem_key(word.substr(0, hyphen)));
  }
  return heads;
}

// A head at this word in the nominative.
bool is_nominative_head(const Stemmed& stemmed, const std::vector<StemKey>& heads, std::size_t at,
                        const Vocabulary& vocabulary) {
  const std::string lower = head_form(stemmed.words[at].text);
  const auto lists = head_lists(vocabulary);
  return std::any_of(lists.begin(), lists.end(), [&](const HeadList& entry) {
    const auto match = entry.list->set.match_at(heads, at);
    if (!match) return false;
    const std::string phrase = to_lower(entry.list->phrases[match->phrase]);
    return is_nominative(lower, head_form(first_word_of(phrase)));
  });
}

std::string known_words(std::string_view abbreviation, const PartyWords& words) {
  const std::string key(abbreviation);
  const auto own = words.abbreviations.find(key);
  if (own != words.abbreviations.end()) return own->second;
  const auto common = words.vocabulary.abbreviations.find(key);
  return common == words.vocabulary.abbreviations.end() ? std::string() : common->second;
}

bool is_impersonal(const Stemmed& stemmed, const Vocabulary& vocabulary) {
  const auto match = vocabulary.impersonal.set.match_at(stemmed.stems, 0);
  return match && match->end == stemmed.stems.size();
}

bool has_proper_name(std::string_view name) {
  return name.find("«") != std::string_view::npos || name.find('"') != std::string_view::npos ||
         name.find("№") != std::string_view::npos;
}

struct FoundHead {
  PartyKind kind = PartyKind::Organisation;
  std::size_t first = 0;
  std::size_t length = 0;
};

std::optional<FoundHead> find_head(const std::vector<StemKey>& heads,
                                   const Vocabulary& vocabulary) {
  std::optional<FoundHead> best;
  for (const HeadList& entry : head_lists(vocabulary)) {
    const auto match = entry.list->set.find(heads);
    if (!match) continue;
    const std::size_t length = match->end - match->first;
    if (!best || match->first < best->first ||
        (match->first == best->first && length > best->length)) {
      best = FoundHead{entry.kind, match->first, length};
    }
  }
  return best;
}

PartyKind kind_of_words(std::string_view name, const Stemmed& stemmed, const PartyWords& words) {
  const auto head = find_head(head_stems(stemmed), words.vocabulary);
  if (!head) {
    static constexpr std::array<std::string_view, 2> plural_endings = {"ы", "и"};
    const std::string lower(stemmed.words.front().text);
    const bool plain = lower == to_lower(lower) && ends_with_any(lower, plural_endings);
    return plain ? PartyKind::Role : PartyKind::Organisation;
  }
  static constexpr std::array<std::string_view, 4> singular_endings = {"ое", "ая", "ый", "ий"};
  const bool one = head->first <= kMaxAdjectives &&
                   ends_with_any(to_lower(stemmed.words.front().text), singular_endings);
  const bool named = head->kind == PartyKind::OrganisationClass && (one || has_proper_name(name));
  return named ? PartyKind::Organisation : head->kind;
}

// «МБУ «ИМЦ» (Иванов А.А.)» is the body; a post with its person is the person.
PartyKind kind_with_person(std::string_view name, std::size_t person, const PartyWords& words) {
  const std::string_view before = name.substr(0, person);
  const std::size_t open = before.rfind('(');
  if (open == std::string_view::npos || before.find(')', open) != std::string_view::npos) {
    return PartyKind::Person;
  }
  const std::string_view bearer = trim(before.substr(0, open));
  if (split_words(bearer).empty() || !find_persons(bearer).empty()) return PartyKind::Person;
  const PartyKind kind = kind_of_party(bearer, words);
  const bool body = kind == PartyKind::Organisation || kind == PartyKind::OrganisationClass;
  return body ? kind : PartyKind::Person;
}

}  // namespace

bool is_capitals(std::string_view word) {
  int capitals = 0;
  for (std::size_t position = 0; position < word.size();) {
    const char32_t c = next_code_point(word, position);
    if (is_letter(c) && !is_upper(c)) return false;
    if (is_letter(c)) ++capitals;
  }
  return capitals >= 2;
}

bool is_legal_form(std::string_view word, const PartyWords& words) {
  return is_capitals(word) && words.vocabulary.legal_forms.set.found_in(word);
}

bool is_body_abbreviation(std::string_view word, const PartyWords& words) {
  if (!is_capitals(word) || is_legal_form(word, words)) return false;
  const std::vector<StemKey> word_stems = stem_keys(word);
  if (words.vocabulary.territory_marks.set.found_in(word_stems)) return false;
  if (words.vocabulary.schools.set.found_in(word_stems)) return false;
  return !known_words(word, words).empty() ||
         words.vocabulary.organisation_classes.set.found_in(word_stems);
}

bool opens_party(std::string_view name, const PartyWords& words) {
  const Stemmed stemmed(name.substr(0, std::min<std::size_t>(name.size(), 160)));
  if (stemmed.words.empty()) return false;
  const std::string_view first = stemmed.words.front().text;
  if (is_legal_form(first, words) || is_body_abbreviation(first, words)) return true;
  const std::vector<StemKey> heads = head_stems(stemmed);
  for (std::size_t at = 0; at <= kMaxAdjectives && at < heads.size(); ++at) {
    if (is_nominative_head(stemmed, heads, at, words.vocabulary)) return true;
    if (!is_nominative_adjective(to_lower(stemmed.words[at].text))) return false;
  }
  return false;
}

PartyKind kind_of_party(std::string_view name, const PartyWords& words) {
  const Stemmed stemmed(name);
  if (stemmed.words.empty()) return PartyKind::Organisation;
  if (is_impersonal(stemmed, words.vocabulary)) return PartyKind::Impersonal;
  const std::vector<FoundPerson> persons = find_persons(name);
  if (!persons.empty()) return kind_with_person(name, persons.front().start, words);
  const std::string_view first = stemmed.words.front().text;
  if (is_body_abbreviation(first, words)) {
    const std::string meaning = known_words(first, words);
    if (!meaning.empty()) return kind_of_words(meaning, Stemmed(meaning), words);
  }
  return kind_of_words(name, stemmed, words);
}

}  // namespace muko
