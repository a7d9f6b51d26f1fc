// regional_link: a submission that follows no regional act in any way.
//
//   - id: regional-link-missing
//     kind: regional_link

#include <algorithm>

#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"
#include "checker/rules/regional_way.h"

namespace muko::rules {
namespace {

bool needs_link(const Subject& subject) {
  if (subject.regional_itself) return false;
  for (std::size_t i = 0; i < subject.documents.size(); ++i) {
    const Kind kind = subject.documents[i]->kind;
    const bool act = is_plan(kind) || kind == Kind::Order || kind == Kind::Model ||
                     kind == Kind::Regulation || kind == Kind::Agreement;
    const bool plans = act || !subject.documents[i]->measures.empty();
    if (subject.is_municipal(static_cast<int>(i)) && plans) return true;
  }
  return false;
}

}  // namespace

Check regional_link(const Params& /*params*/) {
  return [](const Subject& subject, const Report& report) {
    if (!needs_link(subject) || has_regional_way(subject)) return;
    if (follows_foreign_act(subject)) return;  // said as the other region it is
    report(hit_on_absence(subject));
  };
}

}  // namespace muko::rules
