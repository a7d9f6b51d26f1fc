#include "language/declension/person_name.h"

#include "base/utf8.h"
#include "language/declension/given_name.h"
#include "language/declension/surname.h"
#include "language/letters.h"
#include "language/nominative.h"
#include "language/word_match.h"

namespace muko::declension {
namespace {

using word_match::is_any;

constexpr std::string_view kNoGender =
    "неизвестен пол: у мужчины эта фамилия склоняется, у женщины нет";
constexpr std::string_view kMismatch = "отчество, имя и фамилия не сходятся в роде";
constexpr std::size_t kMaxWords = 6;

enum class Role { Surname, Given, Patronymic, FatherName, Fixed };

struct NamePart {
  Token token;
  std::u32string lower = {};
  Role role = Role::Fixed;
};

bool is_name_letter(char32_t letter) {
  return letters::is_russian(letter) || is_cyrillic(letter);
}

// «И.», «И.И.», «А.-М.», «Дж.»: returns where they end in the token.
std::size_t initials_end(Text word) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < word.size();) {
    if (word[at] == U'-' && at > 0) ++at;
    std::size_t next = at;
    while (next < word.size() && next < at + 2 && is_name_letter(word[next])) ++next;
    const bool initial = next > at && next < word.size() && word[next] == U'.' &&
                         letters::lower(word[at]) != word[at];
    if (!initial) break;
    at = next + 1;
    end = at;
  }
  return end;
}

bool is_name_word(Text word) {
  static constexpr Text kMarks = U"-'’ʼ\u2010\u2011";
  return std::all_of(word.begin(), word.end(), [](char32_t letter) {
    return is_name_letter(letter) || kMarks.find(letter) != Text::npos;
  });
}

bool is_small_particle(Text word) {
  static constexpr std::array<Text, 14> kParticles = {U"фон", U"ван", U"де",  U"дер", U"ден",
                                                      U"ла",  U"ле",  U"да",  U"ди",  U"дю",
                                                      U"дос", U"эль", U"аль", U"бен"};
  return is_any(word, kParticles);
}

class NameReader {
 public:
  NameReader(Text text, std::optional<NounGender> gender) : text_(text), gender_(gender) {}

  // The name may stand in any case: only its words are asked for.
  void allow_any_case() { any_case_ = true; }

  // False where this is no name.
  bool read(Evidence evidence) {
    if (!cut() || words_.empty() || words_.size() > kMaxWords) return false;
    if (evidence == Evidence::Certain && !initials_ && !has_patronymic()) return false;
    return initials_ ? read_with_initials() : read_full(evidence);
  }

  [[nodiscard]] FullName full_name() const {
    FullName name;
    for (const NamePart& part : parts_) {
      const bool father = part.role == Role::Patronymic || part.role == Role::FatherName;
      std::string& member = part.role == Role::Given ? name.given
                            : father                 ? name.patronymic
                                                     : name.surname;
      if (!member.empty()) member += ' ';
      member += to_utf8(text_.substr(part.token.start, part.token.end - part.token.start));
    }
    name.initials = to_utf8(initials_text_);
    return name;
  }

  Phrase decline() {
    find_gender();
    if (gender_) return in_gender(*gender_);
    Phrase man = in_gender(NounGender::Masculine);
    const Phrase woman = in_gender(NounGender::Feminine);
    man.gender.reset();
    if (man.forms != woman.forms) man.doubt_that(kNoGender);
    return man;
  }

 private:
  // Words and initials; false where something else stands among them.
  bool cut() {
    for (Token token : tokens_of(text_)) {
      const Text word = text_.substr(token.start, token.end - token.start);
      const std::size_t initials = initials_end(word);
      if (initials > 0) {
        if (initials_ && !touching_) return false;
        initials_ = true;
        initials_text_ += word.substr(0, initials);
        touching_ = initials == word.size();
        token.start += initials;
        if (token.start == token.end) continue;
      }
      if (initials == 0) touching_ = false;
      if (!add_word(token)) return false;
    }
    return true;
  }

  bool add_word(Token token) {
    const Text word = text_.substr(token.start, token.end - token.start);
    if (word.size() > 40 || !is_name_word(word) || word.back() == U'-') return false;
    NamePart part{token, to_lower(word), Role::Fixed};
    const bool small = is_small_particle(part.lower) || patronymic_particle(part.lower);
    if (!starts_upper(word) && !small) return false;
    if (is_small_particle(part.lower) && !starts_upper(word)) {
      parts_.push_back(std::move(part));
      return true;
    }
    words_.push_back(parts_.size());
    parts_.push_back(std::move(part));
    return true;
  }

  NamePart& word(std::size_t index) { return parts_[words_[index]]; }
  Text lower(std::size_t index) { return word(index).lower; }

  std::optional<NounGender> patronymic(std::size_t index) {
    if (!any_case_) return patronymic_gender(lower(index));
    return patronymic_gender(patronymic_nominative(lower(index)));
  }

  bool has_patronymic() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (i > 0 && (patronymic(i) || patronymic_particle(lower(i)))) return true;
    }
    return false;
  }

  bool read_with_initials() {
    if (words_.size() != 1) return false;
    word(0).role = Role::Surname;
    return true;
  }

  bool read_full(Evidence evidence) {
    std::size_t count = words_.size();
    // «Алиев Рашид Гасан оглы»: the father's name stays as it is.
    if (count > 2 && patronymic_particle(lower(count - 1))) {
      told_ = patronymic_particle(lower(count - 1));
      word(count - 1).role = Role::FatherName;
      word(count - 2).role = Role::FatherName;
      count -= 2;
    } else if (count > 2 && patronymic(count - 1) && !is_given_first()) {
      word(--count).role = Role::Patronymic;
    } else if (count > 1 && is_patronymic_of_first() && !is_surname_first()) {
      word(0).role = Role::Given;
      word(1).role = Role::Patronymic;
      if (count == 3) word(2).role = Role::Surname;
      return count <= 3;
    } else if (count > 2) {
      return false;
    }
    return count == 2 ? read_pair(evidence) : read_single(count, evidence);
  }

  // «Роман Аркадьевич Абрамович»: the last word only looks like a patronymic.
  bool is_given_first() {
    return words_.size() == 3 && patronymic(1) && given_kind(lower(0)) != GivenKind::Unknown &&
           given_kind(lower(1)) == GivenKind::Unknown;
  }
  // «Анна Абрамович»: hers would be «Абрамовна».
  bool is_patronymic_of_first() {
    const auto gender = patronymic(1);
    const bool of_man = gender == NounGender::Masculine;
    return gender && !(of_man && words_.size() == 2 && given_kind(lower(0)) == GivenKind::Feminine);
  }
  // «Абрамович Роман».
  bool is_surname_first() {
    return given_kind(lower(1)) != GivenKind::Unknown ||
           (words_.size() == 2 && given_kind(lower(0)) == GivenKind::Unknown &&
            surname_gender(lower(0)));
  }

  bool read_pair(Evidence evidence) {
    const bool first = given_kind(lower(0)) != GivenKind::Unknown;
    const bool second = given_kind(lower(1)) != GivenKind::Unknown;
    const bool with_father = words_.size() > 2;
    const bool surname_tells = surname_gender(lower(0)) || surname_gender(lower(1));
    const bool usual = first || second || with_father;
    if (!usual && (evidence != Evidence::Possible || !surname_tells)) return false;
    // «Иван Ясенев» against «Ясенев Иван», «Антон Мария Петровна».
    const bool given_first =
        !with_father && ((first && !second) || (!first && !second && !surname_gender(lower(0))));
    word(0).role = given_first ? Role::Given : Role::Surname;
    word(1).role = given_first ? Role::Surname : Role::Given;
    return true;
  }

  bool read_single(std::size_t count, Evidence evidence) {
    if (count != 1) return false;
    const bool usual = words_.size() > 1 || given_kind(lower(0)) != GivenKind::Unknown;
    if (!usual && evidence != Evidence::Possible) return false;
    const bool given = usual;
    word(0).role = given ? Role::Given : Role::Surname;
    return true;
  }

  void tell(std::optional<NounGender> gender) {
    if (!gender) return;
    if (!told_) told_ = gender;
    if (told_ != gender) doubt_ = kMismatch;
  }

  // The patronymic tells first, then the given name, then the surname.
  void find_gender() {
    for (const NamePart& part : parts_) {
      if (part.role == Role::Patronymic) tell(patronymic_gender(part.lower));
    }
    for (const NamePart& part : parts_) {
      if (part.role != Role::Given) continue;
      const GivenKind kind = given_kind(part.lower);
      if (kind == GivenKind::Masculine) tell(NounGender::Masculine);
      if (kind == GivenKind::Feminine) tell(NounGender::Feminine);
    }
    for (const NamePart& part : parts_) {
      if (part.role == Role::Surname && !told_) told_ = surname_gender(part.lower);
    }
    if (!gender_) gender_ = told_;
  }

  static bool is_fixed(const NamePart& part) {
    return part.role == Role::Fixed || part.role == Role::FatherName;
  }

  static NameForms forms_of(const NamePart& part, NounGender gender) {
    switch (part.role) {
      case Role::Surname:
        return decline_surname(part.lower, gender);
      case Role::Given:
        return decline_given(part.lower, gender);
      case Role::Patronymic:
        return {decline_patronymic(part.lower), {}};
      case Role::FatherName:
      case Role::Fixed:
        break;
    }
    return {unchanged(part.lower), {}};
  }

  [[nodiscard]] Phrase in_gender(NounGender gender) const {
    Phrase phrase;
    phrase.gender = gender;
    std::size_t at = 0;
    for (const NamePart& part : parts_) {
      const Text word = text_.substr(part.token.start, part.token.end - part.token.start);
      phrase.add(text_.substr(at, part.token.start - at));
      const NameForms name = forms_of(part, gender);
      phrase.add(is_fixed(part) ? unchanged(word) : in_letters_of(word, name.forms));
      phrase.doubt_that(name.doubt);
      at = part.token.end;
    }
    phrase.add(text_.substr(at));
    phrase.doubt_that(doubt_);
    return phrase;
  }

  Text text_;
  std::optional<NounGender> gender_;
  std::optional<NounGender> told_ = {};  // by the name itself
  std::vector<NamePart> parts_ = {};
  std::vector<std::size_t> words_ = {};  // of parts_: those that are no particle
  bool any_case_ = false;
  bool initials_ = false;
  std::u32string initials_text_ = {};
  bool touching_ = false;  // the token before held initials alone
  std::string_view doubt_ = {};
};

}  // namespace

std::optional<Phrase> decline_person(Text text, Evidence evidence,
                                     std::optional<NounGender> gender) {
  NameReader reader(text, gender);
  if (!reader.read(evidence)) return std::nullopt;
  return reader.decline();
}

std::optional<FullName> read_name(Text text) {
  NameReader reader(text, {});
  reader.allow_any_case();
  if (!reader.read(Evidence::Possible)) return std::nullopt;
  return reader.full_name();
}

}  // namespace muko::declension
