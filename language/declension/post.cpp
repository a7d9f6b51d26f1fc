#include "language/declension/post.h"

#include "base/utf8.h"
#include "language/declension/adjective_word.h"
#include "language/declension/oblique_stem.h"
#include "language/declension/person_name.h"
#include "language/declension/post_head.h"
#include "language/word_match.h"

namespace muko::declension {
namespace {

using word_match::is_any;

constexpr std::string_view kNoHead = "не найдено главное слово: проверьте падеж";

bool is_place_kind(Text lower) {
  static constexpr std::array<Text, 8> kKinds = {U"город",   U"поселок", U"посёлок", U"село",
                                                 U"деревня", U"станица", U"хутор",   U"аул"};
  return is_any(lower, kKinds);
}

class PostReader {
 public:
  explicit PostReader(Text text) : post_(text), text_(text), words_(post_.words()) {}

  Phrase read() {
    const auto head = read_head(post_, 0);
    if (!head) {
      phrase_.add(text_);
      phrase_.doubt_that(kNoHead);
      return phrase_;
    }
    phrase_.gender = head->gender;
    const bool fixed = is_fixed_head(words_[head->head].lower);
    if (head->abbreviation || fixed) phrase_.gender.reset();
    if (!fixed && !head->participle) doubt_noun_behind(head->head, head->abbreviation);
    put(*head, 0);
    if (fixed) {
      while (next_ < words_.size() && !person_begins_at(next_)) ++next_;
    } else {
      read_tail(*head);
    }
    read_person();
    phrase_.add(text_.substr(at_));
    return phrase_;
  }

  bool opens_with_known_head() {
    const auto head = read_head(post_, 0);
    return head && head->post_like;
  }

 private:
  Text original(std::size_t i) const { return post_.original(i); }

  // «МАОУ лицей № 2», «учреждение средняя школа № 2», «педагог психолог»: a second nominative
  // without a sign between.
  void doubt_noun_behind(std::size_t head, bool abbreviation) {
    const std::size_t next = head + 1;
    if (next >= words_.size() || starts_upper(original(next)) || words_[head].mark != 0) return;
    const auto noun = read_head(post_, next);
    if (!noun || !noun->post_like || noun->gender == NounGender::Plural) return;
    const bool conjunction = is_any(words_[next].lower, std::array<Text, 2>{U"и", U"или"});
    if (conjunction || words_[next].opens_bracket || is_fixed_head(words_[next].lower)) return;
    // «председатель жюри», «городской округ город …» have nothing to decline there.
    const bool unchanging = noun->forms.back()[0] == noun->forms.back()[1];
    if (unchanging || is_place_kind(words_[next].lower)) return;
    phrase_.doubt_that(abbreviation ? "неясно, склоняется ли слово после сокращения"
                                    : "неясно, склоняется ли название после главного слова");
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
      if (direct && add_place(head)) {
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
      depth -= std::min(depth, post_.closed_quotes(next_));
      if (depth == 0) break;
    }
    next_ = std::min(next_ + 1, words_.size());
    return true;
  }

  // «город Липовск»: the town's name is declined with its kind; those of villages often aren't
  // (Розенталь, § 197), so they stay and are reported.
  bool add_place(const Head& head) {
    const Text kind = words_[head.head].lower;
    if (!is_place_kind(kind) || words_[next_].opens_quote || !starts_upper(original(next_))) {
      return false;
    }
    const bool alone = next_ + 1 == words_.size() || words_[next_ + 1].lower.empty() ||
                       !starts_upper(original(next_ + 1));
    const auto forms = kind == U"город" && alone ? town_forms(words_[next_].lower) : std::nullopt;
    if (forms) put_word(next_, *forms);
    if (!forms) phrase_.doubt_that("неясно, склоняется ли географическое название");
    ++next_;
    return true;
  }

  static std::optional<Forms> town_forms(Text lower) {
    if (lower.size() < 3 || lower.find(U'-') != Text::npos) return std::nullopt;
    const char32_t last = lower.back();
    if (last == U'а') return first_declension(lower, Stress::Stem);
    if (is_vowel(last) || last == U'ь' || last == U'й') return std::nullopt;
    const ObliqueStem stem = oblique_stem(lower);
    if (!stem.doubt.empty() || stem.drops_vowel) return std::nullopt;
    return masculine_noun({lower, stem.stem, stem.stress, Animacy::Inanimate});
  }

  // «специалист, ответственный за …», «школы, функционирующие …», «инженер главный».
  bool add_agreeing(const Head& head, bool direct) {
    const bool behind_comma = words_[next_ - 1].mark == U',';
    const bool near = direct || behind_comma;
    if (head.participle || head.abbreviation || !near || words_[next_].opens_bracket) return false;
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
    const auto head = read_head(post_, i);
    return head && head->head == i;
  }

  // «…, секретарь комиссии», «… — начальник управления», «родители и педагоги», «(законные …».
  std::optional<Head> coordinated(const Head& head, bool direct) {
    const Word& word = words_[next_];
    const bool conjunction = word.lower == U"и" || word.lower == U"или";
    const bool dash = post_.is_dash(next_);
    const bool comma = words_[next_ - 1].mark == U',';
    if (!conjunction && !dash && !comma && !word.opens_bracket) return std::nullopt;
    const std::size_t first = conjunction || dash ? next_ + 1 : next_;
    if (first >= words_.size()) return std::nullopt;
    auto other = read_head(post_, first);
    if (!other || !other->known || other->abbreviation) return std::nullopt;
    const bool plural = other->gender == NounGender::Plural;
    const bool same_number = plural == (head.gender == NounGender::Plural);
    const bool person = other->animacy == Animacy::Animate;
    // «директор гимназии и школы»: a genitive looks like a nominative plural. «секретарь»,
    // «классные руководители» are nominatives whatever stands before.
    const bool clear = person && (direct || (plural ? other->forms.size() > 1 : !other->common));
    if (!clear && (!same_number || (!direct && plural && !person))) return std::nullopt;
    if (conjunction || dash) {
      phrase_.add(text_.substr(at_, words_[next_].end - at_));
      at_ = words_[next_].end;
    }
    put(*other, first);
    return other;
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

  PostText post_;
  Text text_;
  const std::vector<Word>& words_;
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
