#include "language/declension/post_head.h"

#include "language/declension/adjective_word.h"
#include "language/declension/noun.h"
#include "language/declension/noun_words.h"
#include "language/letters.h"
#include "language/nominative.h"
#include "language/word_match.h"

namespace muko::declension {
namespace {

using word_match::is_any;

constexpr std::string_view kNoAgreement = "определение и главное слово не согласованы";
constexpr std::size_t kMaxTokens = 400;

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

// «и.о.», «зам.», «врио»: they stand for a word that isn't declined in writing, with all behind.
bool is_fixed_head_word(Text lower) {
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

class HeadReader {
 public:
  explicit HeadReader(const PostText& post) : post_(post), words_(post.words()) {}

  // A head from word `i` on; nullopt where none is in the nominative.
  std::optional<Head> read_head(std::size_t i) const {
    Head head;
    std::vector<Adjective> adjectives;
    std::size_t first_adjective = i;
    for (; i < words_.size(); ++i) {
      const Word& word = words_[i];
      if (!adjectives.empty() && governs_from(i)) return substantive(i - 1, head, adjectives);
      if (word.opens_quote || word.lower.empty()) return std::nullopt;
      if (head.forms.empty() && adjectives.empty() && is_fixed_head_word(word.lower)) {
        return fixed_head(i, head);
      }
      if (is_passed_over(word.lower)) {
        if (!adjectives.empty()) return substantive(i - 1, head, adjectives);
        head.forms.push_back(unchanged(original(i)));
        first_adjective = i + 1;
        continue;
      }
      if (post_.is_abbreviation(i)) return abbreviation(i, head, adjectives);
      const auto adjective = adjective_at(i);
      if (!adjective) return noun_head(i, head, adjectives);
      adjectives.push_back(*adjective);
      if (is_substantive(word.lower)) return substantive(i, head, adjectives);
      if (word.mark != 0 && word.mark != U',') return substantive(i, head, adjectives);
    }
    if (adjectives.empty() || first_adjective >= words_.size()) return std::nullopt;
    return substantive(words_.size() - 1, head, adjectives);
  }

 private:
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
    head.common = noun->common;
    head.known = noun->known;
    head.post_like = is_post_like(*noun, words_[i].lower);
    head.doubt = noun->doubt;
    return head;
  }

  Text original(std::size_t i) const { return post_.original(i); }

  const PostText& post_;
  const std::vector<Word>& words_;
};

}  // namespace

PostText::PostText(Text text) : text_(text), capitals_(is_all_upper(text)) {
  for (const Token& token : tokens_of(text)) {
    if (words_.size() < kMaxTokens) words_.push_back(word_of(text, token));
  }
}

Text PostText::original(std::size_t i) const {
  return text_.substr(words_[i].start, words_[i].end - words_[i].start);
}

bool PostText::is_dash(std::size_t i) const {
  const Word& word = words_[i];
  return word.lower.empty() && word.end > 0 && letters::is_dash(text_[word.end - 1]);
}

std::size_t PostText::closed_quotes(std::size_t i) const {
  const Text marks = text_.substr(words_[i].end, words_[i].marks_end - words_[i].end);
  return static_cast<std::size_t>(std::count_if(marks.begin(), marks.end(), is_closing_quote));
}

bool PostText::is_abbreviation(std::size_t i) const {
  const Text word = original(i);
  const auto capitals = std::count_if(
      word.begin(), word.end(), [](char32_t letter) { return letters::lower(letter) != letter; });
  if (capitals < 2 || word.find(U'-') != Text::npos) return false;
  if (!capitals_) return true;
  if (is_adjective_word(words_[i].lower)) return false;
  const auto noun = decline_noun(words_[i].lower);
  return !noun || !noun->known;
}

std::optional<Head> read_head(const PostText& post, std::size_t i) {
  if (post.words().empty()) return std::nullopt;
  return HeadReader(post).read_head(i);
}

bool is_fixed_head(Text lower) {
  return is_fixed_head_word(lower);
}

}  // namespace muko::declension
