// duplicate_measure: one measure twice in a track: the same words, whatever their order and case
// forms, and the same deadline.
//
//   - id: duplicate-measure
//     kind: duplicate_measure

#include <algorithm>
#include <map>
#include <string>

#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"
#include "language/words.h"

namespace muko::rules {
namespace {

std::string key_of(const Item& item) {
  auto words = stem_keys(item.measure->title);
  std::sort(words.begin(), words.end());
  std::string key = std::to_string(item.document) + "|" + std::to_string(item.measure->part) + "|";
  for (const Track track : item.tracks) key += name_of(track);
  for (const StemKey word : words) key += "|" + std::to_string(word);
  return key + "|" + (item.measure->deadline ? normalize(item.measure->deadline->text) : "");
}

}  // namespace

Check duplicate_measure(const Params& /*params*/) {
  return [](const Subject& subject, const Report& report) {
    std::map<std::string, const Item*> seen;
    for (const Item& item : subject.items) {
      if (item.measure == nullptr || !item.measure->paired) continue;
      if (seen.emplace(key_of(item), &item).second) continue;
      report(hit_on(item, item.measure->where, item.measure->title));
    }
  };
}

}  // namespace muko::rules
