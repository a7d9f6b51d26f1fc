// abbreviation_undefined: abbreviations that no document of the submission explains and that are
// not among the `common` ones, each once. A paragraph in capitals tells nothing but in a cell of a
// plan: «МЦПР» as who is responsible. A word that the submission also writes small is a word.
//
//   - id: abbreviation-undefined
//     kind: abbreviation_undefined
//     common: [РФ, СОШ]

#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "checker/rules/capitals.h"
#include "checker/rules/kinds.h"
#include "checker/rules/wordings.h"
#include "language/words.h"

namespace muko::rules {
namespace {

using Names = std::set<std::string, std::less<>>;

// «РИМЦ и школы» explains its pieces too.
void add_pieces(const std::string& name, Names& names) {
  names.insert(normalize(name));
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

// Capitals in a cell of a table are an abbreviation where they are all of it: «МЦПР, ИМС».
bool is_shown(const Wording& wording) {
  const std::string_view text = wording.quote.text;
  if (!is_in_capitals(text)) return false;
  const bool cell = wording.quote.where.table > 0 && wording.quote.where.row > 1;
  if (!cell) return true;
  const auto words = split_words(text);
  std::size_t capitals = 0;
  for (const FoundCapitals& found : find_capitals(text)) {
    capitals += length_utf8(found.letters) <= 6 ? 1 : 0;
  }
  return capitals != words.size();
}

// The first use of each unknown one, by its normal form.
std::map<std::string, Use> unknown_uses(const Subject& subject, const Names& common) {
  const Names known = explained(subject);
  std::map<std::string, Use> uses;
  for_each_wording(subject, [&](int document, const Facts&, const Wording& wording) {
    if (wording.formal) return;
    for (FoundCapitals& found : find_capitals(wording.quote.text)) {
      std::string name = normalize(found.letters);
      if (common.count(name) > 0 || known.count(name) > 0 || is_shown(wording)) continue;
      uses.emplace(std::move(name), Use{document, &wording, std::move(found)});
    }
  });
  return uses;
}

// Drops what the texts also write in small letters: «ПРИКАЗ», «НЕ».
void drop_words(const Subject& subject, std::map<std::string, Use>& uses) {
  if (uses.empty()) return;
  for_each_wording(subject, [&](int, const Facts&, const Wording& wording) {
    for (const Word& word : split_words(wording.quote.text)) {
      const std::string_view text = word.text;
      if (text == to_lower(text)) uses.erase(std::string(normalize(text)));
    }
  });
}

}  // namespace

Check abbreviation_undefined(const Params& params) {
  Names common;
  for (const std::string& name : params.texts("common")) common.insert(normalize(name));

  return [common](const Subject& subject, const Report& report) {
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
