#include "checker/facts/schools.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/utf8.h"

namespace muko {

namespace {

constexpr std::size_t kNone = std::string_view::npos;
// A name in quotes is not longer.
constexpr std::size_t kMaxNameBytes = 240;

bool is_number(std::string_view word) {
  return !word.empty() && word.size() <= 4 && word.front() >= '0' && word.front() <= '9';
}

bool begins_upper(std::string_view word) {
  std::size_t position = 0;
  return !word.empty() && is_upper(next_code_point(word, position));
}

// «с.», «п.», «пос.», «д.», «г.», «села»: a place follows.
bool is_settlement_word(std::string_view word) {
  static const std::set<std::string> kWords = {"с",    "п",       "пос",     "пгт",     "рп",
                                               "д",    "дер",     "г",       "ст",      "х",
                                               "села", "поселка", "деревни", "станицы", "города"};
  return kWords.count(to_lower(word)) != 0;
}

class SchoolFinder {
 public:
  SchoolFinder(std::string_view text, const Stemmed& stemmed, const Vocabulary& vocabulary)
      : text_(text), words_(stemmed.words), stems_(stemmed.stems), vocabulary_(vocabulary) {}

  std::vector<FoundSchool> find() {
    for (std::size_t at = 0; at < words_.size(); ++at) {
      auto school = is_legal_form(at) ? behind_legal_form(at)
                    : is_school(at)   ? around_school(at)
                                      : std::nullopt;
      if (!school) continue;
      while (at + 1 < words_.size() && words_[at + 1].start < school->end) ++at;
      found_.push_back(std::move(*school));
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool is_school(std::size_t at) const {
    return vocabulary_.schools.set.match_at(stems_, at).has_value();
  }

  // In capitals: «во всех школах» is no «ВО».
  [[nodiscard]] bool is_legal_form(std::size_t at) const {
    return begins_upper(words_[at].text) && vocabulary_.legal_forms.set.match_at(stems_, at);
  }

  [[nodiscard]] std::string_view gap(std::size_t at) const {
    return text_.substr(words_[at - 1].end, words_[at].start - words_[at - 1].end);
  }

  // The end of the quotation that opens before word `at`; kNone where none does.
  [[nodiscard]] std::size_t quote_end(std::size_t at) const {
    const std::string_view before = gap(at);
    const std::size_t from = words_[at].start;
    const std::string_view rest = text_.substr(from, kMaxNameBytes);
    if (before.find("«") != kNone) {
      const std::size_t close = rest.find("»");
      return close == kNone ? kNone : from + close + std::string_view("»").size();
    }
    if (before.find('"') != kNone || before.find("“") != kNone) {
      const std::size_t close = std::min(rest.find('"'), rest.find("”"));
      return close == kNone ? kNone : from + close + (rest[close] == '"' ? 1 : 3);
    }
    return kNone;
  }

  [[nodiscard]] bool has_school_word(std::size_t first, std::size_t end_byte) const {
    for (std::size_t at = first; at < words_.size() && words_[at].start < end_byte; ++at) {
      if (is_school(at)) return true;
    }
    return false;
  }

  [[nodiscard]] FoundSchool school(std::size_t start, std::size_t name, std::size_t end) const {
    std::string key = normalize(text_.substr(name, end - name));
    std::erase_if(key, [](char c) { return c == '"' || c == ' '; });
    return {std::move(key), start, end};
  }

  // «МБОУ «Пожарная СОШ»», «МБОУ СОШ № 3», «МКОУ СОШ с. Заречное», «МБОУ Заречная СОШ».
  [[nodiscard]] std::optional<FoundSchool> behind_legal_form(std::size_t form) const {
    std::size_t at = form + 1;
    while (at < words_.size() && is_legal_form(at)) ++at;
    if (at >= words_.size()) return {};
    const std::size_t quoted = quote_end(at);
    if (quoted != kNone) {
      if (!has_school_word(at, quoted)) return {};
      return school(words_[form].start, words_[at].start, quoted);
    }
    for (std::size_t word = at; word < std::min(words_.size(), at + 3); ++word) {
      if (!is_school(word)) continue;
      const std::size_t end = end_of_name(word);
      if (word == at && end == words_[word].end) return {};
      return school(words_[form].start, words_[at].start, end);
    }
    return {};
  }

  // «школа № 3», «СОШ с. Заречное», «Заречная СОШ», «школы № 1, 2».
  [[nodiscard]] std::optional<FoundSchool> around_school(std::size_t at) const {
    const std::size_t end = end_of_name(at);
    const bool adjective = at > 0 && begins_upper(words_[at - 1].text) &&
                           is_name(words_[at - 1].text) && trim(gap(at)).empty();
    if (end == words_[at].end && !adjective) return {};
    const std::size_t start = words_[adjective ? at - 1 : at].start;
    return school(start, start, end);
  }

  // «Заречная», not «МБОУ» nor the first word of a sentence like «Каждая школа».
  [[nodiscard]] bool is_name(std::string_view word) const {
    const std::string lower = to_lower(word);
    constexpr std::size_t kSixLetters = 12;
    const std::string_view tail =
        std::string_view(lower).substr(lower.size() - std::min<std::size_t>(lower.size(), 8));
    const bool place = tail.find("ск") != kNone || tail.find("ная") != kNone ||
                       tail.find("ной") != kNone || tail.find("вая") != kNone ||
                       tail.find("вой") != kNone;
    static const std::set<std::string> kCommon = {
        "каждая",     "основная",    "средняя",  "начальная",  "вечерняя",      "опорная",
        "базовая",    "городская",   "районная", "сельская",   "муниципальная", "современная",
        "российская", "электронная", "летняя",   "профильная", "сильная",       "успешная"};
    return lower.size() >= kSixLetters && place && kCommon.count(lower) == 0;
  }

  // The quotation names one school, not a seminar «for schools «…»».
  [[nodiscard]] bool is_short_name(std::size_t at, std::size_t end) const {
    static const std::set<std::string> kMany = {"школ", "школам", "школах", "школами"};
    constexpr std::size_t kMaxShortName = 60;
    return kMany.count(to_lower(words_[at].text)) == 0 && end - words_[at].end <= kMaxShortName;
  }

  // Behind the word «школа»: «№ 3», a quotation, a place.
  [[nodiscard]] std::size_t end_of_name(std::size_t at) const {
    if (at + 1 >= words_.size()) return words_[at].end;
    const std::string_view between = gap(at + 1);
    if (between.find("№") != kNone && is_number(words_[at + 1].text)) return words_[at + 1].end;
    const std::size_t quoted = quote_end(at + 1);
    if (quoted != kNone && trim(between) == "«" && is_short_name(at, quoted)) return quoted;
    const bool place = at + 2 < words_.size() && trim(between).empty() &&
                       is_settlement_word(words_[at + 1].text) && begins_upper(words_[at + 2].text);
    return place ? words_[at + 2].end : words_[at].end;
  }

  std::string_view text_;
  const std::vector<Word>& words_;
  const std::vector<StemKey>& stems_;
  const Vocabulary& vocabulary_;
  std::vector<FoundSchool> found_;
};

}  // namespace

std::vector<FoundSchool> find_schools(std::string_view text, const Stemmed& stemmed,
                                      const Vocabulary& vocabulary) {
  return SchoolFinder(text, stemmed, vocabulary).find();
}

}  // namespace muko
