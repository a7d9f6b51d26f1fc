// The JSON of `muko check` (design.md §4; schemas/check.schema.json).

#include <nlohmann/json.hpp>
#include <utility>

#include "document/location_json.h"
#include "reports/json_values.h"
#include "reports/reports.h"

namespace muko {

using nlohmann::ordered_json;

namespace {

ordered_json parts_value(const std::vector<Part>& parts) {
  ordered_json value = ordered_json::array();
  for (const Part& part : parts) {
    value.push_back({{"kind", name_of(part.kind)}, {"location", location_json(part.where, {})}});
  }
  return value;
}

ordered_json warnings_value(const std::vector<Warning>& warnings) {
  ordered_json value = ordered_json::array();
  for (const Warning& warning : warnings) {
    value.push_back({{"code", warning.code},
                     {"message", warning.message},
                     {"location", location_json(warning.where, {})}});
  }
  return value;
}

ordered_json documents_value(const std::vector<DocumentSummary>& documents) {
  ordered_json value = ordered_json::array();
  for (const DocumentSummary& document : documents) {
    value.push_back({{"file", document.file},
                     {"format", name_of(document.format)},
                     {"kind", name_of(document.kind)},
                     {"parts", parts_value(document.parts)},
                     {"warnings", warnings_value(document.warnings)}});
  }
  return value;
}

ordered_json failures_value(const std::vector<Error>& failures) {
  ordered_json value = ordered_json::array();
  for (const Error& failure : failures) {
    for (const Fault& fault : failure.faults()) {
      value.push_back({{"file", text_or_null(fault.place.file)}, {"error", fault.message}});
    }
  }
  return value;
}

ordered_json evidence_value(const std::vector<Evidence>& evidence) {
  ordered_json value = ordered_json::array();
  for (const Evidence& piece : evidence) {
    value.push_back({{"file", piece.file},
                     {"location", location_json(piece.where, piece.heading)},
                     {"quote", piece.quote}});
  }
  return value;
}

ordered_json scores_value(const std::vector<Score>& scores) {
  ordered_json value = ordered_json::array();
  for (const Score& score : scores) {
    value.push_back({{"track", name_of(score.track)},
                     {"position", name_of(score.position)},
                     {"parameter", score.parameter},
                     {"points", number_value(score.points)},
                     {"max", number_value(score.max)},
                     {"counted", score.counted},
                     {"why", score.why},
                     {"evidence", evidence_value(score.evidence)}});
  }
  return value;
}

ordered_json coverage_value(const std::vector<Coverage>& coverage) {
  ordered_json value = ordered_json::array();
  for (const Coverage& regional : coverage) {
    ordered_json measures = ordered_json::array();
    for (const CoverageMeasure& measure : regional.measures) {
      measures.push_back({{"file", measure.file},
                          {"location", location_json(measure.where, measure.heading)},
                          {"title", measure.title},
                          {"explicit", measure.is_explicit},
                          {"similarity", measure.similarity}});
    }
    value.push_back({{"regional", regional.regional},
                     {"title", regional.title},
                     {"measures", std::move(measures)}});
  }
  return value;
}

ordered_json findings_value(const std::vector<Finding>& findings) {
  ordered_json value = ordered_json::array();
  for (const Finding& finding : findings) {
    value.push_back({{"rule", finding.rule},
                     {"severity", name_of(finding.severity)},
                     {"certainty", name_of(finding.certainty)},
                     {"message", finding.message},
                     {"file", text_or_null(finding.file)},
                     {"location", location_json(finding.where, finding.heading)},
                     {"quote", finding.quote},
                     {"advice", text_or_null(finding.advice)},
                     {"source", text_or_null(finding.source)},
                     {"costs", finding.costs},
                     {"fingerprint", finding.fingerprint}});
  }
  return value;
}

ordered_json total_value(const Total& total) {
  return {{"points", number_value(total.points)},
          {"max", number_value(total.max)},
          {"percent", number_value(total.percent)},
          {"band", text_or_null(total.band)}};
}

ordered_json submission_value(const SubmissionReport& submission) {
  ordered_json special_case = nullptr;
  if (submission.special_case == SpecialCase::NoShnor) special_case = "no-shnor";
  return {{"path", submission.path},
          {"municipality", text_or_null(submission.municipality)},
          {"documents", documents_value(submission.documents)},
          {"failures", failures_value(submission.failures)},
          {"special_case", std::move(special_case)},
          {"scores", scores_value(submission.scores)},
          {"total", total_value(submission.total)},
          {"coverage", coverage_value(submission.coverage)},
          {"findings", findings_value(submission.findings)}};
}

}  // namespace

std::string report_json(const Report& report) {
  ordered_json submissions = ordered_json::array();
  for (const SubmissionReport& submission : report.submissions) {
    submissions.push_back(submission_value(submission));
  }
  const ordered_json value = {
      {"rubric", {{"id", report.rubric_id}, {"version", report.rubric_version}}},
      {"warnings", report.warnings},
      {"submissions", std::move(submissions)}};
  return to_text(value);
}

}  // namespace muko
