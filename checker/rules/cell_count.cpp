// cell_count: several measures in one row, and other counts of deadlines or executors, so that
// nobody can say which belongs to which.
//
//   - id: cell-count-mismatch
//     kind: cell_count

#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"

namespace muko::rules {

namespace {

Hit hit_on_row(const Subject& subject, int document, const CountMismatch& mismatch) {
  Hit hit;
  hit.document = document;
  hit.where = mismatch.quote.where;
  hit.quote = mismatch.quote.text;
  hit.tracks.clear();
  for (const Item& item : subject.items) {
    const bool row = item.document == document && item.measure != nullptr &&
                     item.measure->where.table == hit.where.table &&
                     item.measure->where.row == hit.where.row;
    if (!row) continue;
    hit.tracks.insert(item.tracks.begin(), item.tracks.end());
    if (hit.number.empty()) hit.number = item.measure->number;
  }
  hit.positions = {Position::Measures};
  if (mismatch.guessed) hit.certainty = Certainty::Unsure;
  hit.slots = {{"measures", std::to_string(mismatch.measures)},
               {"deadlines", std::to_string(mismatch.deadlines)},
               {"responsible", std::to_string(mismatch.responsible)}};
  return hit;
}

}  // namespace

Check cell_count(const Params& /*params*/) {
  return [](const Subject& subject, const Report& report) {
    for_each_municipal(subject, [&](int document, const Facts& facts) {
      for (const CountMismatch& mismatch : facts.mismatches) {
        report(hit_on_row(subject, document, mismatch));
      }
    });
  };
}

}  // namespace muko::rules
