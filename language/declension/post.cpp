#include "language/declension/post.h"

#include "language/declension/adjective_word.h"
#include "language/declension/noun.h"
#include "language/declension/noun_words.h"
#include "language/declension/person_name.h"
#include "language/letters.h"
#include "language/nominative.h"
#include "language/word_match.h"

namespace muko::declension {
namespace {

using word_match::is_any;

constexpr std::string_view kNoHead = "не найдено главное слово: проверьте падеж";
constexpr std::string_view kNoAgreement = "определение и главное слово не согласованы";
constexpr std::size_t kMaxTokens = 400;

// A token without the marks around it.
struct Word {
  std::size_t start = 0;  // of the letters, in the text
  std::size_t end = 0;
  std::size_t marks_end = 0;  // of the token
  std::u32string lower = {};
  bool opens_quote = false;
  bool opens_bracket = false;
  char32_t mark = 0;  // the last mark behind it: , : ; )
};

bool is_opening_quote(char32_t letter) {
  return Text(U"«„“\"").find(letter) != Text::npos;
}
bool is_closing_quote(char32_t letter) {
  return Text(U"»”\"“").find(letter) != Text::npos;
}

Word word_of(Text text, const Token& token) {
  Word word{token.start, token.end, token.end};
  for (; word.start < word.end && !letters::is_any_letter(text[word.start]) &&
         !letters::is_digit(text[word.start]);
       ++word.start) {
    word.opens_quote = word.opens_quote || is_opening_quote(text[word.start]);
    word.opens_bracket = word.opens_bracket || text[word.start] == U'(';
  }
  for (; word.end > word.start && Text(U",:;)»”\"“").find(text[word.end - 1]) != Text::npos;
       --word.end) {
    if (word.mark == 0) word.mark = text[word.end - 1];
  }
  word.lower = to_lower(text.substr(word.start, word.end - word.start));
  return word;
}

bool is_dash_token(Text token) {
  return token.size() == 1 && letters::is_dash(token.front());
}

// «и.о.», «зам.», «врио»: they stand for a word that isn't declined in writing, with all behind.
bool is_fixed_head(Text lower) {
  static constexpr std::array<Text, 16> kHeads = {
      U"и.о.", U"и.о",  U"и.",   U"врио", U"вр.и.о.", U"в.и.о.", U"ио",    U"зам.",
      U"зав.", U"нач.", U"пом.", U"рук.", U"дир.",    U"пред.",  U"секр.", U"замзав."};
  return is_any(lower, kHeads);
}

// «гл. специалист», «временно исполняющий»: the word stays, the head comes behind.
bool is_passed_over(Text lower) {
  static constexpr std::array<Text, 16> kWords = {
      U"гл.",   U"ст.",   U"мл.",   U"вед.",      U"муниц.", U"гос.", U"временно", U"вновь",
      U"ранее", U"особо", U"также", U"постоянно", U"а",      U"и",    U"или",      U"недавно"};
  return is_any(lower, kWords);
}

bool is_abbreviation(Text word) {
  const auto capitals = std::count_if(
      word.begin(), word.end(), [](char32_t letter) { return letters::lower(letter) != letter; });
  return capitals > 1 && word.find(U'-') == Text::npos;
}

bool agrees(NounGender adjective, const Noun& noun) {
  if (adjective == noun.gender) return true;
  return noun.common && adjective != NounGender::Plural && adjective != NounGender::Neuter;
}

// «Директор», «Администрация» are hardly surnames, «Мельник» may be one.
bool is_post_like(const Noun& noun, Text lower) {
  if (noun.gender != NounGender::Masculine) return noun.known;
  static constexpr std::array<Text, 8> kSuffixes = {U"тель", U"тор", U"лог", U"ист",
                                                    U"вед",  U"ант", U"ент", U"льник"};
  const std::u32string key = folded(lower.substr(lower.rfind(U'-') + 1));
  return noun.common || listed_masculine(key).has_value() || ends_with_any(key, kSuffixes);
}

// A head with the adjectives before it, at tokens `first` to `head`.
struct Head {
  std::size_t head = 0;
  std::vector<Forms> forms = {};  // from the first token read on
  NounGender gender = NounGender::Masculine;
  Animacy animacy = Animacy::Animate;
  bool known = false;
  bool post_like = false;   // hardly a surname
  bool participle = false;  // no noun: what follows is governed by it
  bool abbreviation = false;
  std::string_view doubt = {};
};

class PostReader {
 public:
  explicit PostReader(Text text) : text_(text), capitals_(is_all_upper(text)) {
    for (const Token& token : tokens_of(text)) {
      if (words_.size() < kMaxTokens) words_.push_back(word_of(text, token));
    }
  }

  Phrase read() {
    const auto head = words_.empty() ? std::nullopt : read_head(0);
    if (!head) {
      phrase_.add(text_);
      phrase_.doubt_that(kNoHead);
      return phrase_;
    }
    phrase_.gender = head->gender;
    if (head->abbreviation) phrase_.gender.reset();
    put(*head, 0);
    if (!is_fixed_head(words_[head->head].lower)) read_tail(*head);
    read_person();
    phrase_.add(text_.substr(at_));
    return phrase_;
  }

  bool opens_with_known_head() {
    const auto head = words_.empty() ? std::nullopt : read_head(0);
    return head && head->post_like;
  }

 private:
  Text original(std::size_t i) const {
    return text_.substr(words_[i].start, words_[i].end - words_[i].start);
  }

  // A head from token `i` on; nullopt where none is in the nominative.
  std::optional<Head> read_head(std::size_t i) const {
    Head head;
    std::vector<Adjective> adjectives;
    std::size_t first_adjective = i;
    for (; i < words_.size(); ++i) {
      const Word& word = words_[i];
      if (!adjectives.empty() && governs_from(i)) return substantive(i - 1, head, adjectives);
      if (word.opens_quote || word.lower.empty()) return std::nullopt;
      if (head.forms.empty() && adjectives.empty() && is_fixed_head(word.lower)) {
        return fixed_head(i, head);
      }
      if (is_passed_over(word.lower)) {
        if (!adjectives.empty()) return substantive(i - 1, head, adjectives);
        head.forms.push_back(unchanged(original(i)));
        first_adjective = i + 1;
        continue;
      }
      if (is_abbreviation(original(i)) && !capitals_) return abbreviation(i, head, adjectives);
      const auto adjective = adjective_at(i);
      if (!adjective) return noun_head(i, head, adjectives);
      adjectives.push_back(*adjective);
      if (is_substantive(word.lower)) return substantive(i, head, adjectives);
      if (word.mark != 0 && word.mark != U',') return substantive(i, head, adjectives);
    }
    if (adjectives.empty() || first_adjective >= words_.size()) return std::nullopt;
    return substantive(words_.size() - 1, head, adjectives);
  }

  std::optional<Adjective> adjective_at(std::size_t i) const {
    const Text lower = words_[i].lower;
    if (auto pronoun = decline_pronoun(lower)) return pronoun;
    if (!is_adjective_word(lower)) return std::nullopt;
    return decline_adjective(lower);
  }

  // The adjective before is the head: «ответственный за …», «дежурный по школе».
  bool governs_from(std::size_t i) const {
    static constexpr std::array<Text, 16> kPrepositions = {
        U"за", U"по", U"в",  U"на", U"при", U"с",  U"из",  U"от",
        U"к",  U"у",  U"до", U"об", U"о",   U"со", U"для", U"во"};
    return is_any(words_[i].lower, kPrepositions) || words_[i].opens_quote ||
           words_[i].lower.empty();
  }

  std::optional<Head> fixed_head(std::size_t i, Head head) const {
    std::size_t last = i;
    // «и. о. директора»
    if (words_[i].lower == U"и." && i + 1 < words_.size() && words_[i + 1].lower == U"о.") ++last;
    for (std::size_t k = i; k <= last; ++k) head.forms.push_back(unchanged(original(k)));
    head.head = last;
    head.known = true;
    head.post_like = true;
    head.participle = true;
    return head;
  }

  std::optional<Head> abbreviation(std::size_t i, Head head,
                                   std::vector<Adjective> adjectives) const {
    for (const Adjective& adjective : adjectives) head.forms.push_back(adjective.forms);
    head.forms.push_back(unchanged(original(i)));
    head.head = i;
    head.animacy = Animacy::Inanimate;
    head.abbreviation = true;
    head.known = true;
    head.post_like = true;
    if (!adjectives.empty()) head.gender = adjectives.front().gender;
    return head;
  }

  // The last adjective is the head: «заведующая», «дежурный».
  std::optional<Head> substantive(std::size_t i, Head head,
                                  std::vector<Adjective> adjectives) const {
    for (Adjective& adjective : adjectives) {
      make_animate(adjective);
      head.forms.push_back(adjective.forms);
      if (adjective.gender != adjectives.back().gender) head.doubt = kNoAgreement;
    }
    head.head = i;
    head.gender = adjectives.back().gender;
    head.participle = is_participle(words_[i].lower);
    head.known = is_substantive(words_[i].lower);
    head.post_like = head.known;
    return head;
  }

  std::optional<Head> noun_head(std::size_t i, Head head, std::vector<Adjective> adjectives) const {
    auto noun = decline_noun(words_[i].lower);
    const bool fits = noun && std::all_of(adjectives.begin(), adjectives.end(),
                                          [&noun](const Adjective& adjective) {
                                            return agrees(adjective.gender, *noun);
                                          });
    if (!fits) {
      if (adjectives.empty()) return std::nullopt;
      // «руководящий работой», «уполномоченный главы»: the noun is governed.
      auto governing = substantive(i - 1, head, adjectives);
      if (!governing->participle) governing->doubt = kNoAgreement;
      return governing;
    }
    for (Adjective& adjective : adjectives) {
      if (noun->animacy == Animacy::Animate) make_animate(adjective);
      head.forms.push_back(adjective.forms);
    }
    head.forms.push_back(noun->forms);
    head.head = i;
    head.gender = adjectives.empty() ? noun->gender : adjectives.back().gender;
    head.animacy = noun->animacy;
    head.known = noun->known;
    head.post_like = is_post_like(*noun, words_[i].lower);
    head.doubt = noun->doubt;
    return head;
  }

  // Adds a head that begins at token `first`, and the text before it.
  void put(const Head& head, std::size_t first) {
    for (std::size_t k = 0; k < head.forms.size(); ++k) put_word(first + k, head.forms[k]);
    phrase_.doubt_that(head.doubt);
    next_ = head.head + 1;
  }

  void put_word(std::size_t i, const Forms& forms) {
    phrase_.add(text_.substr(at_, words_[i].start - at_));
    const bool same = forms.front() == forms[1] && forms[1] == forms[4];
    phrase_.add(same ? unchanged(original(i)) : in_letters_of(original(i), forms));
    at_ = words_[i].end;
  }

  // Behind the head: adjectives that agree with it, and further heads of the same rank.
  void read_tail(Head head) {
    bool direct = true;  // nothing governed stands between
    while (next_ < words_.size()) {
      if (person_begins_at(next_)) return;
      if (skip_quoted()) {
        direct = false;
        continue;
      }
      if (add_agreeing(head, direct)) continue;
      if (auto other = coordinated(head, direct)) {
        head = std::move(*other);
        direct = true;
        continue;
      }
      direct = false;
      ++next_;
    }
  }

  // What stands in quotes is a name: nothing in it changes.
  bool skip_quoted() {
    if (!words_[next_].opens_quote) return false;
    std::size_t depth = 0;
    for (; next_ < words_.size(); ++next_) {
      if (words_[next_].opens_quote) ++depth;
      const Text marks =
          text_.substr(words_[next_].end, words_[next_].marks_end - words_[next_].end);
      const auto closed = std::count_if(marks.begin(), marks.end(), is_closing_quote);
      depth -= std::min(depth, static_cast<std::size_t>(closed));
      if (depth == 0) break;
    }
    next_ = std::min(next_ + 1, words_.size());
    return true;
  }

  // «специалист, ответственный за …», «школы, функционирующие …», «инженер главный».
  bool add_agreeing(const Head& head, bool direct) {
    const bool behind_comma = words_[next_ - 1].mark == U',';
    if (head.participle || head.abbreviation || (!direct && !behind_comma)) return false;
    const Text lower = words_[next_].lower;
    if (ends_with(lower, U"ой") || ends_with(lower, U"ей") || !is_adjective_word(lower))
      return false;
    auto adjective = decline_adjective(lower);
    if (!adjective || adjective->gender != head.gender) return false;
    // «…, главный специалист» is a head of its own.
    if (behind_comma && !is_governing(next_)) return false;
    if (head.animacy == Animacy::Animate) make_animate(*adjective);
    put_word(next_, adjective->forms);
    ++next_;
    return true;
  }

  // The adjective has no noun of its own behind it.
  bool is_governing(std::size_t i) const {
    const auto head = read_head(i);
    return head && head->head == i;
  }

  // «…, секретарь комиссии», «… — начальник управления», «родители и педагоги», «(законные …».
  std::optional<Head> coordinated(const Head& head, bool direct) {
    const Word& word = words_[next_];
    const bool conjunction = word.lower == U"и" || word.lower == U"или";
    const bool dash = is_dash_token(original_token(next_));
    const bool comma = words_[next_ - 1].mark == U',';
    if (!conjunction && !dash && !comma && !word.opens_bracket) return std::nullopt;
    const std::size_t first = conjunction || dash ? next_ + 1 : next_;
    if (first >= words_.size()) return std::nullopt;
    auto other = read_head(first);
    if (!other || !other->known || other->abbreviation) return std::nullopt;
    const bool plural = other->gender == NounGender::Plural;
    const bool same_number = plural == (head.gender == NounGender::Plural);
    const bool person = other->animacy == Animacy::Animate;
    // «директор гимназии и школы»: a genitive looks like a nominative plural.
    if (!same_number || (!direct && plural && !person)) return std::nullopt;
    if (conjunction || dash) {
      phrase_.add(text_.substr(at_, words_[next_].end - at_));
      at_ = words_[next_].end;
    }
    put(*other, first);
    return other;
  }

  // The token with its marks: a dash has no letters.
  Text original_token(std::size_t i) const {
    if (words_[i].end > words_[i].start) return original(i);
    const std::size_t end = words_[i].end;
    return end > 0 ? text_.substr(end - 1, 1) : Text();
  }

  // «… Ясенев П.И.» to the end of the text; «имени А.С. Ясенева» is a school's name.
  bool person_begins_at(std::size_t i) const {
    static constexpr std::array<Text, 6> kNames = {U"имени",  U"им.", U"им",
                                                   U"памяти", U"ул.", U"ип"};
    if (i == 0 || !starts_upper(original(i)) || is_any(words_[i - 1].lower, kNames)) return false;
    if (words_.size() - i > 4) return false;
    return decline_person(trimmed(text_.substr(words_[i].start)), Evidence::Certain, {})
        .has_value();
  }

  static Text trimmed(Text text) {
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
  }

  void read_person() {
    if (next_ >= words_.size() || !person_begins_at(next_)) return;
    const Text name = trimmed(text_.substr(words_[next_].start));
    const auto person = decline_person(name, Evidence::Certain, {});
    if (!person) return;
    phrase_.add(text_.substr(at_, words_[next_].start - at_));
    phrase_.add(*person);
    at_ = words_[next_].start + name.size();
  }

  Text text_;
  bool capitals_;
  std::vector<Word> words_ = {};
  Phrase phrase_ = {};
  std::size_t at_ = 0;    // what is before is in `phrase_`
  std::size_t next_ = 0;  // the word to look at next
};

}  // namespace

Phrase decline_post(Text text) {
  return PostReader(text).read();
}

bool opens_like_post(Text text) {
  return PostReader(text).opens_with_known_head();
}

}  // namespace muko::declension
