#include "checker/facts/territories.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "base/utf8.h"
#include "checker/facts/acts.h"
#include "checker/facts/stemmed.h"
#include "language/letters.h"

namespace muko {
namespace {

constexpr std::size_t kMaxWordsBack = 10;       // from a territory to the word that gives its role
constexpr std::size_t kLongestSentence = 240;   // bytes looked back
constexpr std::size_t kMostTerritories = 1000;  // of one paragraph
constexpr std::size_t kOwnerWordsBack = 5;
constexpr std::size_t kMaxWordsBehind = 6;  // to the words that make it a partner

using Place = std::tuple<int, int, int>;  // table, row, cell

// The acts that a passage cites, by where they stand: a territory in their titles is a mention.
class TerritorySearch {
 public:
  TerritorySearch(const Text& text, const Vocabulary& vocabulary, Facts& facts)
      : text_(text), vocabulary_(vocabulary), facts_(facts) {
    for (std::size_t i = 0; i < facts.measures.size(); ++i) {
      const Measure& measure = facts.measures[i];
      for (const Location* where : {&measure.where, &measure.deadline_where,
                                    &measure.responsible_where, &measure.result_where}) {
        add_place(*where, static_cast<int>(i));
      }
    }
  }

  void run() {
    for (std::size_t part = 0; part < facts_.parts.size(); ++part) {
      part_ = static_cast<int>(part);
      const Part& range = facts_.parts[part];
      for (int i = text_.first_passage(range.first_block);
           i < text_.first_passage(range.last_block); ++i) {
        read_passage(static_cast<std::size_t>(i));
      }
    }
  }

 private:
  void add_place(const Location& where, int measure) {
    const Place place =
        where.table > 0 ? Place{where.table, where.row, where.cell} : Place{0, where.paragraph, 0};
    measures_.emplace(place, measure);
  }

  void read_passage(std::size_t index) {
    const Passage& passage = text_.passages()[index];
    const auto& all = text_.territories()[index];
    if (all.empty()) return;
    const std::vector<FoundTerritory> territories(
        all.begin(),
        all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), kMostTerritories)));
    const auto acts = find_acts(passage.text, vocabulary_);
    const int measure = measure_at(passage);
    for (const FoundTerritory& territory : territories) {
      TerritoryMention mention;
      mention.role = role_of(territory, passage, acts, measure);
      mention.part = part_;
      mention.measure = measure;
      mention.quote.text =
          std::string(passage.text.substr(territory.start, territory.end - territory.start));
      mention.quote.where = locate(passage, territory.start, territory.end);
      mention.territory = territory;
      facts_.territories.push_back(std::move(mention));
    }
  }

  // The measure whose cell or paragraph it is; one of several in a cell by the offset.
  [[nodiscard]] int measure_at(const Passage& passage) const {
    const Location& where = passage.paragraph->where;
    const Place place =
        where.table > 0 ? Place{where.table, where.row, where.cell} : Place{0, where.paragraph, 0};
    const auto [first, last] = measures_.equal_range(place);
    if (first == last) return -1;
    int best = first->second;
    for (auto found = first; found != last; ++found) {
      const Location& title = facts_.measures[static_cast<std::size_t>(found->second)].where;
      if (title.start >= 0 && title.start <= passage.shift) best = found->second;
    }
    return best;
  }

  [[nodiscard]] TerritoryRole role_of(const FoundTerritory& territory, const Passage& passage,
                                      const std::vector<FoundAct>& acts, int measure) const {
    if (is_title(passage)) return TerritoryRole::Owner;
    for (const FoundAct& act : acts) {
      if (territory.start < act.start || territory.end > act.end) continue;
      const std::string_view cited = passage.text.substr(act.start, territory.start - act.start);
      return is_quote_open(cited) ? TerritoryRole::Mention : TerritoryRole::Partner;
    }
    const std::string_view before = sentence_before(passage.text, territory.start);
    const std::string_view behind = passage.text.substr(territory.end);
    const Stemmed words(before);
    if (is_address(words, behind)) return TerritoryRole::Mention;
    if (is_own(territory)) return TerritoryRole::Owner;
    if (word_before(words, vocabulary_.documents.partners, kMaxWordsBack) || is_agreed(behind)) {
      return TerritoryRole::Partner;
    }
    if (measure >= 0) return TerritoryRole::Owner;
    return role_in_text(passage, words);
  }

  // «… района по соглашению о сотрудничестве», «… района (по согласованию)». «По согласованию с …»
  // names another, so that it must end the phrase.
  [[nodiscard]] bool is_agreed(std::string_view behind) const {
    behind = behind.substr(0, std::min({behind.find_first_of(",;\n"), behind.find(". "),
                                        kLongestSentence, behind.size()}));
    const Stemmed words(behind);
    const auto match = vocabulary_.documents.partners_behind.set.find(words.stems);
    if (match && match->first <= kMaxWordsBehind) return true;
    const auto agreed = vocabulary_.documents.agreed.set.find(words.stems);
    return agreed && agreed->first <= kMaxWordsBehind && agreed->end == words.stems.size();
  }

  // Inside the title of an act, not in the name of its body.
  static bool is_quote_open(std::string_view text) {
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
      const char32_t letter = letters::next(text, at);
      if (letter == U'«' || letter == U'“') ++depth;
      if (letter == U'»' || letter == U'”') --depth;
      if (letter == U'"') depth = depth > 0 ? depth - 1 : depth + 1;
    }
    return depth > 0;
  }

  [[nodiscard]] bool is_own(const FoundTerritory& territory) const {
    const auto& owner =
        territory.kind == TerritoryKind::Municipality ? facts_.municipality : facts_.region;
    return owner && owner->stem == territory.stem;
  }

  [[nodiscard]] TerritoryRole role_in_text(const Passage& passage, const Stemmed& before) const {
    const Kind kind = facts_.parts[static_cast<std::size_t>(part_)].kind;
    if (passage.table != nullptr && passage.table->bordered) {
      const bool plan = kind == Kind::Roadmap || kind == Kind::Programme;
      return plan ? TerritoryRole::Owner : TerritoryRole::Mention;
    }
    if (kind == Kind::Agreement) return TerritoryRole::Partner;
    const bool owned = word_before(before, vocabulary_.documents.owners, kOwnerWordsBack);
    return owned ? TerritoryRole::Owner : TerritoryRole::Mention;
  }

  // «ул. …», «… районный суд».
  [[nodiscard]] bool is_address(const Stemmed& before, std::string_view behind) const {
    if (vocabulary_.documents.mentions.set.opens(behind.substr(0, 60))) return true;
    return word_before(before, vocabulary_.documents.mentions, 2);
  }

  // One of the list's phrases within the last words before the territory.
  static bool word_before(const Stemmed& before, const WordList& list, std::size_t words) {
    const std::size_t from = before.stems.size() > words ? before.stems.size() - words : 0;
    return list.set.find(before.stems, from).has_value();
  }

  static std::string_view sentence_before(std::string_view text, std::size_t end) {
    std::size_t start = end > kLongestSentence ? end - kLongestSentence : 0;
    for (std::size_t at = start; at < end; ++at) {
      if (text[at] == ';' || text[at] == '\n' ||
          (text[at] == '.' && at + 1 < end && text[at + 1] == ' ')) {
        start = at + 1;
      }
    }
    return text.substr(start, end - start);
  }

  // Title, mark, stamp and letterhead of a part.
  [[nodiscard]] bool is_title(const Passage& passage) const {
    const Part& part = facts_.parts[static_cast<std::size_t>(part_)];
    if (passage.block < part.body_block) return true;
    return part.kind == Kind::Order && facts_.requisites.heading &&
           facts_.requisites.heading->find(in_one_line(passage.text)) != std::string::npos;
  }

  const Text& text_;
  const Vocabulary& vocabulary_;
  Facts& facts_;
  std::multimap<Place, int> measures_;
  int part_ = 0;
};

}  // namespace

void read_territories(const Text& text, const Vocabulary& vocabulary, Facts& facts) {
  TerritorySearch(text, vocabulary, facts).run();
}

}  // namespace muko
