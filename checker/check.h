// check: the documents of one submission -> scores and findings.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "checker/facts/facts.h"
#include "checker/links/links.h"
#include "checker/report.h"
#include "checker/rubric/rubric.h"

namespace muko {

// One file of a submission: the Document is kept for the headings above a place and for quotes.
struct CheckedDocument {
  Document document;
  Facts facts;
};

struct Submission {
  std::string path = {};
  std::vector<CheckedDocument> documents = {};
  std::vector<Error> failures = {};
};

// What is wrong with `--regional` for this submission, for Report::warnings: it is of another
// region than the municipality. One sentence; "" where nothing is wrong.
[[nodiscard]] std::string regional_warning(const Submission& submission, const Facts& regional);

// `regional`: the document of `--regional`, null without it.
[[nodiscard]] SubmissionReport check(const Submission& submission, const RegionalIndex* regional,
                                     const Rubric& rubric);

}  // namespace muko
