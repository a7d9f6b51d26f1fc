// abbreviation_undefined: abbreviations that no document of the submission explains and that are
// not among the `common` ones, each once. A paragraph in capitals tells nothing but in the row of a
// measure: «МЦПР» as who is responsible. A word that is also written small, or that the dictionary
// has, is a word.
//
//   - id: abbreviation-undefined
//     kind: abbreviation_undefined
//     common: [РФ, СОШ]

#include <iterator>
#include <map>
#include <set>
#include <string>
#include <unordered_set>
#include <utility>

#include "base/utf8.h"
#include "checker/rules/capitals.h"
#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"
#include "checker/rules/wordings.h"
#include "language/dictionary.h"
#include "language/letters.h"
#include "language/words.h"

namespace muko::rules {
namespace {

constexpr std::size_t kShortestWord = 4;  // letters

using Names = std::unordered_set<std::string>;

// Capitals and nothing else: it has no pieces.
bool is_whole(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const char32_t letter = letters::next(name, at);
    if (!letters::is_any_letter(letter) || !is_upper(letter)) return false;
  }
  return true;
}

// «РИМЦ и школы» explains its pieces too.
void add_pieces(const std::string& name, Names& names) {
  names.insert(normalize(name));
  if (is_whole(name)) return;
  for (const Word& word : split_words(name)) names.insert(normalize(word.text));
  for (const FoundCapitals& found : find_capitals(name)) names.insert(normalize(found.letters));
}

Names explained(const Subject& subject) {
  Names names;
  const auto add = [&names](const Facts& facts) {
    for (const auto& [name, words] : facts.abbreviations) add_pieces(name, names);
  };
  for (const Facts* facts : subject.documents) add(*facts);
  if (subject.regional != nullptr) add(*subject.regional);
  return names;
}

struct Use {
  int document = 0;
  const Wording* wording = nullptr;
  FoundCapitals found = {};
};

using Rows = std::set<std::pair<int, int>>;  // table and row of each measure

Rows rows_of(const Facts& facts) {
  Rows rows;
  for (const Measure& measure : facts.measures) {
    rows.emplace(measure.where.table, measure.where.row);
  }
  return rows;
}

// Capitals for show: a title, a band. In the row of a measure they are who carries it out.
bool is_shown(const Wording& wording, const Rows& rows) {
  const Location& where = wording.quote.where;
  const bool measure = where.table > 0 && rows.count({where.table, where.row}) > 0;
  return !measure && is_in_capitals(wording.quote.text);
}

// The first use of each unknown one, by its normal form.
std::map<std::string, Use> unknown_uses(const Subject& subject, const Names& common) {
  const Names known = explained(subject);
  std::map<std::string, Use> uses;
  for_each_municipal(subject, [&](int document, const Facts& facts) {
    const Rows rows = rows_of(facts);
    for (const Wording& wording : facts.wordings) {
      if (wording.formal) continue;
      for (FoundCapitals& found : find_capitals(wording.quote.text)) {
        std::string name = normalize(found.letters);
        if (common.count(name) > 0 || known.count(name) > 0 || is_shown(wording, rows)) continue;
        uses.emplace(std::move(name), Use{document, &wording, std::move(found)});
      }
    }
  });
  return uses;
}

// Words in capitals: «ВАЖНО», «ПОЧЕМУ». Short words are too often abbreviations too.
bool is_word(const std::string& name) {
  return length_utf8(name) >= kShortestWord && knows_word(name);
}

bool is_small(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    if (is_upper(letters::next(word, at))) return false;
  }
  return true;
}

// Drops what the texts also write in small letters, «НЕ», and words of the language.
void drop_words(const Subject& subject, std::map<std::string, Use>& uses) {
  if (uses.empty()) return;
  std::set<StemKey> names;
  std::set<std::size_t> sizes;
  for (const auto& [name, use] : uses) {
    names.insert(stem_key(name));
    sizes.insert(name.size());
  }
  for_each_wording(subject, [&](int, const Facts&, const Wording& wording) {
    const std::string_view text = wording.quote.text;
    for (auto word = next_word(text, 0); word; word = next_word(text, word->end)) {
      // Plain letters stay as they are; other words may be spelt in other bytes.
      const bool plain = letters::skip_small(word->text, 0) == word->text.size();
      if (plain && sizes.count(word->text.size()) == 0) continue;
      const bool alike = names.count(stem_key(word->text)) > 0;
      if (alike && is_small(word->text)) uses.erase(normalize(word->text));
    }
  });
  for (auto use = uses.begin(); use != uses.end();) {
    use = is_word(use->first) ? uses.erase(use) : std::next(use);
  }
}

}  // namespace

Check abbreviation_undefined(const Params& params) {
  Names common;
  for (const std::string& name : params.texts("common")) add_pieces(name, common);

  return [common = std::move(common)](const Subject& subject, const Report& report) {
    std::map<std::string, Use> uses = unknown_uses(subject, common);
    drop_words(subject, uses);
    for (const auto& [name, use] : uses) {
      Hit hit = hit_on_words(use.document, *use.wording, use.found.start, use.found.end);
      hit.slots["name"] = use.found.letters;
      report(std::move(hit));
    }
  };
}

}  // namespace muko::rules
