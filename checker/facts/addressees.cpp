#include "checker/facts/addressees.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "checker/facts/stemmed.h"
#include "checker/facts/text.h"
#include "language/deadline.h"
#include "language/nominative.h"
#include "language/person.h"

namespace muko {
namespace {

constexpr std::size_t kLongestAddressee = 600;  // bytes

template <std::size_t N>
bool ends_with_any(std::string_view word, const std::array<std::string_view, N>& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [word](std::string_view ending) { return ends_with(word, ending); });
}

// «МБОУ», «ИМЦ».
bool is_acronym(std::string_view word) {
  return is_all_upper(to_utf32(word));
}

// A noun or adjective in the dative by its ending.
bool is_dative(std::string_view low) {
  static constexpr std::array<std::string_view, 8> kSure = {"ам", "ям", "ому", "ему",
                                                            "ым", "им", "ою",  "ей"};
  static constexpr std::array<std::string_view, 5> kPossible = {"у", "ю", "е", "ии", "ой"};
  return ends_with_any(low, kSure) || ends_with_any(low, kPossible);
}

// A plural in -ам, -ям; else the first noun behind its adjectives is a body, post or role, or an
// acronym. «Информацию принять» names nobody.
bool names_somebody(const Stemmed& words, std::size_t first, const Vocabulary& vocabulary) {
  const std::string opening = fold(words.words[first].text);
  if (!is_dative(opening) && !is_acronym(words.words[first].text)) return false;
  for (std::size_t i = first; i < words.stems.size() && i < first + 6; ++i) {
    for (const WordList* list : {&vocabulary.organisations, &vocabulary.posts, &vocabulary.roles,
                                 &vocabulary.organisation_classes, &vocabulary.legal_forms,
                                 &vocabulary.documents.signers}) {
      if (list->set.match_at(words.stems, i)) return true;
    }
    if (is_acronym(words.words[i].text)) return true;
    const std::string low = fold(words.words[i].text);
    static constexpr std::array<std::string_view, 4> kAdjective = {"ому", "ему", "ой", "ым"};
    static constexpr std::array<std::string_view, 2> kPlural = {"ам", "ям"};
    if (ends_with_any(low, kPlural)) return true;
    if (!ends_with_any(low, kAdjective)) return false;
  }
  return false;
}

// «Экономисту», «психологу»: who does something, by the ending; none of the things that are ordered
// ends so in the accusative.
bool is_agent(std::string_view low) {
  static constexpr std::array<std::string_view, 6> kEndings = {"исту", "ологу",  "телю",
                                                               "тору", "льнику", "арю"};
  return low.size() > 10 && ends_with_any(low, kEndings);
}

// «Централизованной бухгалтерии (Гнатюк О.Е.) предусмотреть …»: a person before the verb.
bool names_person_before_verb(std::string_view clause, const Stemmed& words, std::size_t first) {
  std::size_t verb = first;
  while (verb < words.words.size() && !is_infinitive(fold(words.words[verb].text))) ++verb;
  if (verb == first || verb == words.words.size() || !is_dative(fold(words.words[first].text))) {
    return false;
  }
  const std::size_t start = words.words[first].start;
  return !find_persons(clause.substr(start, words.words[verb].start - start)).empty();
}

// «Возложить персональную ответственность на директоров»: behind «на».
std::size_t behind_verb(const Stemmed& words, std::size_t first) {
  for (std::size_t i = first; i < words.words.size() && i < first + 6; ++i) {
    if (words.words[i].text == "на") return i + 1;
  }
  return first;
}

// «Назначить муниципальным координатором Юдину М.А.»
std::vector<std::string> appointed(std::string_view clause, const Stemmed& words,
                                   const Vocabulary& vocabulary) {
  std::vector<std::string> names;
  if (!vocabulary.documents.appoint.set.match_at(words.stems, 0)) return names;
  for (FoundPerson& person : find_persons(clause)) names.push_back(std::move(person.text));
  return names;
}

// The end of the addressee: the verb, the deadline, a colon or a dash.
std::size_t phrase_end(std::string_view text, const std::vector<Word>& words, std::size_t first) {
  std::size_t end = std::min(text.find(':', words[first].start), text.size());
  int depth = 0;
  std::size_t position = words[first].start;
  for (std::size_t i = first; i < words.size(); ++i) {
    for (; position < words[i].start; ++position) {
      if (text[position] == '(') ++depth;
      if (text[position] == ')') --depth;
    }
    if (words[i].start >= end) break;
    if (depth <= 0 && i > first && is_infinitive(fold(words[i].text))) {
      end = words[i].start;
      break;
    }
  }
  for (const FoundDeadline& deadline : find_deadlines(text.substr(0, end))) {
    if (deadline.start > words[first].start) {
      end = std::min(end, deadline.start);
      break;
    }
  }
  return end;
}

std::string_view without_tail(std::string_view text) {
  for (bool changed = true; changed;) {
    const std::size_t size = text.size();
    text = trim(text);
    while (!text.empty() && std::string_view(",;:.").find(text.back()) != std::string_view::npos) {
      // The full stop of initials stays.
      const bool initials = text.back() == '.' && !find_persons(text).empty() &&
                            find_persons(text).back().end == text.size();
      if (initials) break;
      text.remove_suffix(1);
    }
    for (const std::string_view word : {" в срок", " срок", " –", " —", " -", " не позднее", " и",
                                        " в", " рекомендовать", " необходимо", " следует"}) {
      if (ends_with(text, word)) text.remove_suffix(word.size());
    }
    changed = text.size() != size;
  }
  return text;
}

// Surely the next one: «…, заведующему», not «…, муниципальным координатором».
bool opens_addressee(std::string_view low) {
  static constexpr std::array<std::string_view, 6> kEndings = {"ам", "ям", "ому", "ему", "у", "ю"};
  return low.size() > 6 && ends_with_any(low, kEndings);
}

// «Отделу … (Зимина Н.П.), заведующему ИМЦ»: parted by commas outside brackets where the next word
// is in the dative again, and by «и» behind a bracket.
std::vector<std::string> split(std::string_view phrase) {
  std::vector<std::string> parts;
  int depth = 0;
  std::size_t start = 0;
  for (std::size_t at = 0; at < phrase.size(); ++at) {
    if (phrase[at] == '(') ++depth;
    if (phrase[at] == ')') --depth;
    const bool comma = phrase[at] == ',' || phrase[at] == '\n' || phrase[at] == ';';
    if (!comma || depth > 0) continue;
    const std::vector<Word> words = split_words(phrase.substr(at + 1));
    if (words.empty() || is_acronym(words.front().text)) continue;
    if (!opens_addressee(fold(words.front().text))) continue;
    parts.emplace_back(without_tail(phrase.substr(start, at - start)));
    start = at + 1;
  }
  parts.emplace_back(without_tail(phrase.substr(start)));
  parts.erase(std::remove(parts.begin(), parts.end(), std::string()), parts.end());
  return parts;
}

// «Ответственный: Иванова И.И.», «Ответственные – директора школ.»
std::vector<std::string> labelled(std::string_view clause, const Vocabulary& vocabulary) {
  const auto labels = vocabulary.labels.find(Column::Responsible);
  if (labels == vocabulary.labels.end()) return {};
  const Stemmed words(clause);
  for (const auto& match : labels->second.set.find_all(words.stems)) {
    const std::size_t end = words.words[match.end - 1].end;
    const std::string_view behind = trim(clause.substr(end));
    bool marked = starts_with(behind, ":") || starts_with(behind, ".:");
    for (const std::string_view dash : {"–", "—", "-"})
      marked = marked || starts_with(behind, dash);
    if (!marked) continue;
    std::string_view named = behind;
    const std::size_t first =
        split_words(named).empty() ? named.size() : split_words(named)[0].start;
    named = named.substr(first);
    const std::size_t stop =
        std::min({named.find('\n'), named.find(". "), named.find(';'), named.size()});
    const std::string_view text = without_tail(named.substr(0, stop));
    if (!text.empty()) return {std::string(text)};
  }
  return {};
}

}  // namespace

bool is_infinitive(std::string_view low) {
  static constexpr std::array<std::string_view, 6> kEndings = {"ть",   "ти",   "чь",
                                                               "ться", "тись", "чься"};
  static constexpr std::array<std::string_view, 12> kNouns = {
      "ость",   "есть",   "часть",  "область", "деятельность", "сеть",
      "власть", "печать", "память", "дети",    "пути",         "сети"};
  static constexpr std::array<std::string_view, 4> kOthers = {"ости", "ности", "части", "асти"};
  if (low.size() < 8 || !ends_with_any(low, kEndings)) return false;
  return !ends_with_any(low, kNouns) && !ends_with_any(low, kOthers);
}

std::vector<std::string> find_addressees(std::string_view clause, const Vocabulary& vocabulary) {
  const Stemmed words(clause);
  if (words.words.empty()) return {};
  std::size_t first = 0;
  const bool entrusts = vocabulary.documents.entrust.set.match_at(words.stems, 0).has_value();
  if (entrusts) {
    first = behind_verb(words, vocabulary.documents.entrust.set.match_at(words.stems, 0)->end);
  }
  if (first < words.words.size()) {
    const std::string low = fold(words.words[first].text);
    const bool person =
        !find_persons(clause.substr(words.words[first].start, 80)).empty() &&
        find_persons(clause.substr(words.words[first].start, 80)).front().start == 0;
    const bool named = names_somebody(words, first, vocabulary) ||
                       (entrusts && !is_infinitive(low)) || person || is_agent(low) ||
                       names_person_before_verb(clause, words, first);
    if (named && !is_infinitive(low) && low.size() > 4) {
      const std::size_t end = phrase_end(clause, words.words, first);
      const std::string_view phrase =
          clause.substr(words.words[first].start, end - words.words[first].start);
      if (end < clause.size() && phrase.size() < kLongestAddressee) return split(phrase);
      if (entrusts && phrase.size() < kLongestAddressee) return split(phrase);
    }
  }
  std::vector<std::string> names = appointed(clause, words, vocabulary);
  return names.empty() ? labelled(clause, vocabulary) : names;
}

}  // namespace muko
