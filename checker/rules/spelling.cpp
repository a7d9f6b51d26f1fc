// spelling: slips that are never right, wherever they stand (rules/slips.h).
//
//   - id: spelling
//     kind: spelling
//     slips:
//       - { wrong: "согласно приказа", right: "согласно приказу" }

#include <utility>

#include "checker/rules/kinds.h"
#include "checker/rules/slips.h"
#include "checker/rules/wordings.h"

namespace muko::rules {

Check spelling(const Params& params) {
  return [slips = Slips(params.list("slips"))](const Subject& subject, const Report& report) {
    for_each_wording(subject, [&](int document, const Facts&, const Wording& wording) {
      for (const FoundSlip& slip : slips.find(wording.quote.text)) {
        Hit hit = hit_on_words(document, wording, slip.start, slip.end);
        hit.slots["found"] = hit.quote;
        hit.slots["right"] = slip.right;
        report(std::move(hit));
      }
    });
  };
}

}  // namespace muko::rules
