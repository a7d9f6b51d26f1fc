// result_missing: a measure without result or indicator, where the plan has a column for it.
//
//   - id: result-missing
//     kind: result_missing

#include "base/utf8.h"
#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"
#include "language/words.h"

namespace muko::rules {
namespace {

// "", "-", "–": no word in it.
bool is_blank(const std::optional<std::string>& text) {
  return !text || split_words(*text).empty();
}

}  // namespace

Check result_missing(const Params& /*params*/) {
  return [](const Subject& subject, const Report& report) {
    for (const Item& item : subject.items) {
      if (item.measure == nullptr || !item.measure->paired || item.measure->plan < 0) continue;
      const Facts& facts = *subject.documents[static_cast<std::size_t>(item.document)];
      if (!has_column(facts, *item.measure, Column::Result)) continue;
      if (!is_blank(item.measure->result)) continue;
      report(hit_on(item, item.measure->where, item.measure->title));
    }
  };
}

}  // namespace muko::rules
