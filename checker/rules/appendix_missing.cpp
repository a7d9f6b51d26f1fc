// appendix_missing: an order approves what is neither in its file nor in the submission.
//
//   - id: appendix-missing
//     kind: appendix_missing
//
// Where the clause names no appendix, only a plan or a programme is asked for: a staff, a schedule
// may stand in the clause itself.

#include "checker/rules/appendix.h"
#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"

namespace muko::rules {

namespace {

bool is_missing(const Subject& subject, int document, const Approval& approval) {
  const bool asked = approval.appendix_number || is_plan(approval.kind);
  return asked && !approved_part(subject, document, approval);
}

Hit hit_on_approval(const Subject& subject, int document, const Approval& approval) {
  Hit hit;
  hit.document = document;
  hit.where = approval.quote.where;
  hit.quote = approval.quote.text;
  hit.slots["title"] = shortened(approval.title);
  hit.slots["clause"] = approval.clause;
  const std::string number = approval.appendix_number.value_or("");
  hit.slots["appendix"] = number.empty() ? "" : " (приложение № " + number + ")";
  hit.owner = approval.title;
  hit.certainty = certainty_of_absence(subject);
  // Without a regulation no row lacks its deadline; without the plan all do.
  if (!is_plan(approval.kind)) hit.tracks.clear();
  return hit;
}

}  // namespace

Check appendix_missing(const Params& /*params*/) {
  return [](const Subject& subject, const Report& report) {
    for_each_municipal(subject, [&](int document, const Facts& facts) {
      for (const Approval& approval : facts.approvals) {
        if (!is_missing(subject, document, approval)) continue;
        report(hit_on_approval(subject, document, approval));
      }
    });
  };
}

}  // namespace muko::rules
