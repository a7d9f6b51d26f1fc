// nothing_planned: papers that approve or describe, and hold no measure and no order to anybody:
// there is nothing in them that could have a deadline or an executor.
//
//   - id: deadline-missing
//     kind: nothing_planned

#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"

namespace muko::rules {

Check nothing_planned(const Params& /*params*/) {
  return [](const Subject& subject, const Report& report) {
    if (!must_show_plan(subject) || !subject.items.empty()) return;
    report(hit_on_absence(subject));
  };
}

}  // namespace muko::rules
