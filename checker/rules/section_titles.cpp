#include "checker/rules/section_titles.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/utf8.h"

namespace muko {
namespace {

using std::string_view;

constexpr std::size_t kLongestTitle = 600;  // bytes
constexpr std::size_t kLongestLead = 200;   // bytes before the sign of «Цель: …»
constexpr std::size_t kMostLeads = 4;       // words before an opening
constexpr std::size_t kMostWords = 12;      // of a plain line that is a title
constexpr std::size_t kMostBehind = 5;      // of them behind the opening
constexpr std::size_t kFewestBehind = 3;    // words behind the sign of «Цель: …»

template <std::size_t kCount>
bool ends_with_any(string_view word, const std::array<string_view, kCount>& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [word](string_view ending) { return word.ends_with(ending); });
}

// «муниципальная», «целевых», «методические»; «-ие» and «-ий» behind other letters are of nouns:
// «обеспечение», «мероприятий».
bool is_adjective(string_view low) {
  static constexpr std::array<string_view, 8> kEndings = {"ый", "ая", "яя",  "ое",
                                                          "ые", "ых", "ого", "ому"};
  static constexpr std::array<string_view, 6> kSoft = {"кие", "гие", "хие", "кий", "щие", "щий"};
  return ends_with_any(low, kEndings) || ends_with_any(low, kSoft);
}

// A sentence has its verb, a title none.
bool is_verb(string_view low) {
  static constexpr std::array<string_view, 7> kEndings = {"тся", "ает", "яет", "ует",
                                                          "ают", "яют", "уют"};
  return ends_with_any(low, kEndings);
}

bool is_conjunction(string_view low) {
  return low == "и" || low == "или" || low == "а" || low == "также";
}

bool is_number(string_view word) {
  return word.find_first_not_of("0123456789IVXLivxlХІ") == string_view::npos;
}

bool parts_words(string_view gap) {
  static constexpr std::array<string_view, 9> kSigns = {",", ";", "/", ".",  ":",
                                                        "(", "–", "—", " - "};
  return std::any_of(kSigns.begin(), kSigns.end(),
                     [gap](string_view sign) { return gap.find(sign) != string_view::npos; });
}

class TitleReader {
 public:
  TitleReader(string_view text, const Cycle& cycle)
      : cycle_(cycle), text_(text), words_(split_words(text)), keys_(stem_keys(words_)) {
    for (const Word& word : words_) low_.push_back(to_lower(word.text));
  }

  // The sections named; `behind()` words follow the last one's opening. A line or the words before
  // a colon begin with a section; a heading may come to it: «Нормативная база, цели и показатели».
  std::vector<std::size_t> read(TitleLook look) {
    std::vector<std::size_t> sections;
    for (std::size_t at = behind_number(); at < words_.size();) {
      const auto match = match_from(at);
      const bool taken = match && is_named(*match, sections);
      if (taken) {
        // What hangs on a noun before it stands in another case; so does what follows «и».
        governed_ = sections.empty() && !is_nominative(*match);
        sections.push_back(match->section);
        end_ = match->end;
      } else if (sections.empty() && look == TitleLook::Line) {
        break;
      }
      at = next_piece(taken ? match->end : at + 1);
    }
    std::sort(sections.begin(), sections.end());
    sections.erase(std::unique(sections.begin(), sections.end()), sections.end());
    return sections;
  }

  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] std::size_t behind() const { return words_.size() - end_; }
  [[nodiscard]] bool has_verb() const {
    return std::any_of(low_.begin(), low_.end(),
                       [](const std::string& low) { return is_verb(low); });
  }

 private:
  struct Match {
    std::size_t section = 0;
    std::size_t first = 0;
    std::size_t end = 0;
  };

  [[nodiscard]] std::size_t behind_number() const {
    std::size_t at = 0;
    while (at + 1 < words_.size() && is_number(words_[at].text)) ++at;
    return at;
  }

  [[nodiscard]] bool opens_piece(std::size_t at) const {
    if (at == 0 || is_conjunction(low_[at - 1])) return true;
    return parts_words(text_.substr(words_[at - 1].end, words_[at].start - words_[at - 1].end));
  }

  [[nodiscard]] std::size_t next_piece(std::size_t at) const {
    while (at < words_.size() && (!opens_piece(at) || is_conjunction(low_[at]))) ++at;
    return at;
  }

  [[nodiscard]] bool is_lead(std::size_t at) const {
    return cycle_.leads.count(keys_[at]) > 0 || is_number(words_[at].text);
  }

  // The opening that the piece begins with, behind words that may stand before it.
  [[nodiscard]] std::optional<Match> match_from(std::size_t piece) const {
    const std::size_t last = std::min(words_.size(), piece + kMostLeads + 1);
    bool bare = true;  // «Ожидаемые результаты» are not «Результаты»
    for (std::size_t at = piece; at < last; ++at) {
      if (const auto match = match_at(at, bare)) return match;
      const bool adjective = is_adjective(low_[at]);
      if (!adjective && !is_lead(at)) break;
      bare = bare && !adjective;
    }
    return std::nullopt;
  }

  // The longest of all sections' openings; what is one as a whole only where the words are bare.
  [[nodiscard]] std::optional<Match> match_at(std::size_t at, bool bare) const {
    std::optional<Match> best;
    for (std::size_t i = 0; i < cycle_.sections.size(); ++i) {
      const CycleSection& section = cycle_.sections[i];
      const auto found = section.openings.match_at(keys_, at);
      std::size_t end = found ? found->end : 0;
      if (!found && bare) end = end_of_whole(section, at);
      if (end > at && (!best || end > best->end)) best = Match{i, at, end};
    }
    return best;
  }

  // 0 where the words to the end of the piece are none of the section's.
  [[nodiscard]] std::size_t end_of_whole(const CycleSection& section, std::size_t at) const {
    const auto& all = section.whole;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& whole) {
      return whole.size() <= keys_.size() - at &&
             std::equal(whole.begin(), whole.end(),
                        keys_.begin() + static_cast<std::ptrdiff_t>(at));
    });
    if (found == all.end()) return 0;
    const std::size_t end = at + found->size();
    const bool whole = end == words_.size() || is_conjunction(low_[end]) || opens_piece(end);
    return whole ? end : 0;
  }

  [[nodiscard]] bool is_nominative(const Match& match) const {
    return cycle_.sections[match.section].nominatives.count(low_[match.first]) > 0;
  }

  // Behind «и» the same case shows that it is named too: «мониторинг и анализ», but «анализ
  // эффективности мер и решений».
  [[nodiscard]] bool is_named(const Match& match, const std::vector<std::size_t>& before) const {
    if (before.empty() || is_nominative(match)) return true;
    return governed_ && match.section > before.back();
  }

  const Cycle& cycle_;
  string_view text_;
  std::vector<Word> words_;
  std::vector<StemKey> keys_;
  std::vector<std::string> low_;
  std::size_t end_ = 0;
  bool governed_ = false;
};

std::size_t words_in(string_view text) {
  return split_words(text.substr(0, kLongestTitle)).size();
}

bool may_follow_dash(const std::vector<std::size_t>& sections, const Cycle& cycle) {
  return std::all_of(sections.begin(), sections.end(),
                     [&](std::size_t section) { return cycle.sections[section].dash; });
}

// «Цель: …», «Мониторинг показателей. Дважды в год …»: the title, then the text in one paragraph.
SectionTitle read_run_in(string_view text, const Cycle& cycle) {
  static constexpr std::array<string_view, 4> kSigns = {":", ". ", " – ", " — "};
  for (const string_view sign : kSigns) {
    const std::size_t at = text.substr(0, kLongestLead).find(sign);
    if (at == string_view::npos) continue;
    if (words_in(text.substr(at + sign.size())) < kFewestBehind) continue;
    TitleReader reader(text.substr(0, at), cycle);
    std::vector<std::size_t> sections = reader.read(TitleLook::Line);
    const std::size_t behind = sign == ". " ? 0 : kMostBehind;
    const bool dash = sign != ":" && sign != ". ";
    if (sections.empty() || reader.behind() > behind || reader.has_verb()) continue;
    if (dash && !may_follow_dash(sections, cycle)) continue;
    return {std::move(sections), at + sign.size()};
  }
  return {};
}

// «Мониторинг – наблюдение за …»: a term, not a section.
bool is_definition(string_view text) {
  return text.find(" – ") != string_view::npos || text.find(" — ") != string_view::npos;
}

}  // namespace

SectionTitle read_section_title(string_view text, TitleLook look, const Cycle& cycle) {
  SectionTitle title = read_run_in(text, cycle);
  if (!title.sections.empty() || text.size() > kLongestTitle) return title;
  TitleReader reader(text, cycle);
  if (look == TitleLook::Line && (reader.size() > kMostWords || is_definition(text))) return {};
  title.sections = reader.read(look);
  const bool sentence = reader.behind() > kMostBehind || reader.has_verb();
  if (look == TitleLook::Line && sentence) return {};
  return title;
}

}  // namespace muko
