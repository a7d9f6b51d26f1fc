// Special case: a regional document proves that the municipality has no such schools, so that
// track T1 gets the maximum (domain.md §2). Its own certificate is not enough.
#pragma once

#include <vector>

#include "checker/rules/subject.h"
#include "document/document.h"

namespace muko {

// The places that prove it; empty where nothing does. `texts`: the Documents of subject.documents,
// for what the regional act says in words.
[[nodiscard]] std::vector<SubjectPlace> proof_of_no_shnor(
    const Subject& subject, const std::vector<const Document*>& texts);

}  // namespace muko
