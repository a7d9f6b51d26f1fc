#include "app/preflight.h"

#include <utility>

#include "app/submission.h"
#include "checker/check.h"
#include "checker/facts/read_facts.h"
#include "readers/reader.h"

namespace muko {

namespace {

// An own order gets date and number when it is registered, after the signature (domain.md §7).
bool waits_for_registration(const Finding& finding) {
  return finding.rule == "number-missing" || finding.rule == "date-missing";
}

}  // namespace

Preflight preflight(const std::string& bytes, const std::string& file, const Rubric& rubric,
                    const Vocabulary& vocabulary) {
  Submission submission;
  submission.path = file;
  CheckedDocument checked;
  checked.document = read_document(bytes, file);
  checked.facts = read_facts(checked.document, vocabulary, FactsFor::Rules);
  submission.documents.push_back(std::move(checked));

  SubmissionReport report = check(submission, nullptr, rubric);
  name_columns(report, submission);
  // A document that holds a plan is a submission of its own; an order or a programme without one
  // waits for the rest of its package.
  const bool holds_plan = !submission.documents.front().facts.plans.empty();
  Preflight outcome;
  outcome.recognised = submission.documents.front().facts.kind != Kind::Unknown;
  for (Finding& finding : report.findings) {
    if (finding.severity != Severity::Error) continue;
    if (waits_for_registration(finding)) {
      outcome.registered = false;
    } else if (finding.scope == Scope::Submission && !holds_plan) {
      outcome.reminders.push_back(std::move(finding));
    } else {
      outcome.blockers.push_back(std::move(finding));
    }
  }
  return outcome;
}

}  // namespace muko
