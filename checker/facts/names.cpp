#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.h"
#include "checker/facts/cell_items.h"
#include "checker/facts/passport.h"
#include "checker/facts/stemmed.h"
#include "checker/facts/steps.h"
#include "language/nominative.h"
#include "language/territory.h"

namespace muko {
namespace {

constexpr std::size_t kMostNames = 5000;
constexpr std::size_t kLongestText = 2000;  // bytes of a cell or line that names bodies
constexpr std::size_t kBehind = 200;        // bytes behind a body's name that say whose it is

bool is_joining(std::string_view word) {
  static constexpr std::array<std::string_view, 3> kWords = {"по", "и", "в"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

// «управление по вопросам образования и молодёжной политики»: words [first, end) of a text.
struct BodyRange {
  std::size_t first = 0;
  std::size_t end = 0;
};

class BodyFinder {
 public:
  BodyFinder(std::string_view text, const ListWords& lists)
      : text_(text), stemmed_(text), lists_(lists) {}

  std::vector<BodyRange> find() const {
    std::vector<BodyRange> found;
    for (std::size_t at = 0; at < stemmed_.words.size(); ++at) {
      if (!is_head(at)) continue;
      const std::size_t end = end_of_name(at);
      if (end > at + 1 && has_core(at + 1, end)) found.push_back({at, end});
    }
    return found;
  }

  [[nodiscard]] std::string name(const BodyRange& range) const {
    std::string joined;
    for (std::size_t at = range.first; at < range.end; ++at) {
      joined += (joined.empty() ? "" : " ") + to_lower(stemmed_.words[at].text);
    }
    return body_nominative(joined);
  }

  [[nodiscard]] std::string_view quote(const BodyRange& range) const {
    const std::size_t start = stemmed_.words[range.first].start;
    return text_.substr(start, stemmed_.words[range.end - 1].end - start);
  }

  [[nodiscard]] std::string_view behind(const BodyRange& range) const {
    const std::string_view rest = text_.substr(stemmed_.words[range.end - 1].end, kBehind);
    return rest.substr(0, rest.find_first_of(",;(\n"));
  }

 private:
  [[nodiscard]] bool is_head(std::size_t at) const {
    return lists_.body_heads.set.match_at(stemmed_.stems, at).has_value();
  }

  [[nodiscard]] bool is_name_word(std::size_t at) const {
    return lists_.body_words.set.match_at(stemmed_.stems, at).has_value();
  }

  [[nodiscard]] bool has_core(std::size_t first, std::size_t end) const {
    for (std::size_t at = first; at < end; ++at) {
      if (lists_.body_core.set.match_at(stemmed_.stems, at)) return true;
    }
    return false;
  }

  [[nodiscard]] std::size_t end_of_name(std::size_t head) const {
    std::size_t end = head + 1;
    for (std::size_t at = head + 1; at < stemmed_.words.size(); ++at) {
      const std::size_t before = stemmed_.words[at - 1].end;
      const std::string_view gap = trim(text_.substr(before, stemmed_.words[at].start - before));
      const bool comma = gap == "," && end == at;
      if (!gap.empty() && !comma) break;
      if (is_name_word(at)) {
        end = at + 1;
      } else if (comma || !is_joining(to_lower(stemmed_.words[at].text))) {
        break;
      }
    }
    return end;
  }

  std::string_view text_;
  Stemmed stemmed_;
  const ListWords& lists_;
};

class NameReader {
 public:
  NameReader(const Text& text, const Vocabulary& vocabulary, Facts& facts)
      : text_(text), vocabulary_(vocabulary), facts_(facts) {}

  void run() {
    read_heads();
    for (int block = 0; block < text_.blocks(); ++block) {
      for (const PassportRow& row : passport_rows(text_, block, vocabulary_)) {
        read_row(row, part_of(block));
      }
    }
    for (const Measure& measure : facts_.measures) read_parties(measure);
  }

 private:
  [[nodiscard]] int part_of(int block) const {
    int part = 0;
    for (std::size_t i = 0; i < facts_.parts.size(); ++i) {
      if (facts_.parts[i].first_block <= block) part = static_cast<int>(i);
    }
    return part;
  }

  [[nodiscard]] Location place(const char* requisite) const {
    const auto found = facts_.requisites.places.find(requisite);
    return found == facts_.requisites.places.end() ? facts_.requisites.opening : found->second;
  }

  // Letterhead, signature, marks and stamps.
  void read_heads() {
    const Requisites& requisites = facts_.requisites;
    add_bodies(requisites.issuer.value_or(""), 0, place("issuer"));
    add_bodies(requisites.signatory_post.value_or(""), 0, place("signatory_post"));
    for (std::size_t i = 0; i < facts_.parts.size(); ++i) {
      const Part& part = facts_.parts[i];
      if (part.stamp) add_bodies(part.stamp->body, static_cast<int>(i), part.stamp->quote.where);
      if (part.mark) add_bodies(part.mark->body, static_cast<int>(i), part.mark->quote.where);
    }
  }

  void read_row(const PassportRow& row, int part) {
    if (opens_with(row.label, vocabulary_.lists.titles, 1)) {
      add_programme(row, part);
    } else if (opens_with(row.label, vocabulary_.lists.bodies, 2)) {
      for (const ListLine& line : row.lines) add_bodies(line.text, part, line.where);
    }
  }

  void add_programme(const PassportRow& row, int part) {
    std::string name;
    for (const ListLine& line : row.lines) {
      if (!trim(line.text).empty()) name += (name.empty() ? "" : " ") + one_line(line.text);
    }
    if (name.empty() || name.size() > kLongestText) return;
    const Quote quote{name, row.lines.front().where};
    name = std::string(trim(name.substr(0, name.find("(далее"))));
    facts_.names.push_back({NameUse::What::Programme, name, part, quote});
  }

  void read_parties(const Measure& measure) {
    for (const Party& party : measure.responsible) {
      const bool body = party.kind == PartyKind::Organisation || party.kind == PartyKind::Post;
      if (!body || party.part == PartyPart::Approver) continue;
      add_bodies(party.text, measure.part, measure.responsible_where);
    }
  }

  void add_bodies(std::string_view text, int part, const Location& where) {
    if (text.empty() || text.size() > kLongestText || facts_.names.size() > kMostNames) return;
    const BodyFinder finder(text, vocabulary_.lists);
    for (const BodyRange& range : finder.find()) {
      if (!is_own(finder.behind(range))) continue;
      facts_.names.push_back({NameUse::What::Body,
                              finder.name(range),
                              part,
                              {std::string(finder.quote(range)), where}});
    }
  }

  // Not the region's nor another municipality's: «комитет образования … области».
  [[nodiscard]] bool is_own(std::string_view behind) const {
    const std::vector<FoundTerritory> found = find_territories(behind);
    if (found.empty()) return true;
    const FoundTerritory& first = found.front();
    if (first.kind == TerritoryKind::Region) return false;
    const auto& own = facts_.municipality;
    return !own || same_place(own->stem, first.stem);
  }

  const Text& text_;
  const Vocabulary& vocabulary_;
  Facts& facts_;
};

}  // namespace

void read_names(const Text& text, const Vocabulary& vocabulary, Facts& facts) {
  NameReader(text, vocabulary, facts).run();
}

}  // namespace muko
