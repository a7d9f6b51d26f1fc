// The JSON of `muko check` (design.md §4; schemas/check.schema.json).

#include "document/location_json.h"
#include "reports/json_values.h"
#include "reports/reports.h"

namespace muko {
namespace {

class ReportJson {
 public:
  std::string of(const Report& report) {
    json_.object([&] {
      json_.key("rubric").object([&] {
        json_.field("id", report.rubric_id);
        json_.field("version", report.rubric_version);
      });
      json_.field("warnings", report.warnings);
      json_.key("submissions").array(report.submissions, [&](const auto& one) { submission(one); });
    });
    return json_.text();
  }

 private:
  void location(const Location& where, const std::vector<std::string>& heading = {}) {
    json_.key("location");
    write_location(json_, where, heading);
  }

  void submission(const SubmissionReport& one) {
    json_.object([&] {
      json_.field("path", one.path);
      field_or_null(json_, "municipality", one.municipality);
      json_.key("documents").array(one.documents, [&](const auto& each) { document(each); });
      json_.key("failures");
      failures(one.failures);
      field_or_null(json_, "special_case",
                    one.special_case == SpecialCase::NoShnor ? "no-shnor" : "");
      json_.key("scores").array(one.scores, [&](const auto& each) { score(each); });
      json_.key("total");
      total(one.total);
      json_.key("coverage").array(one.coverage, [&](const auto& each) { coverage(each); });
      json_.key("findings").array(one.findings, [&](const auto& each) { finding(each); });
    });
  }

  void document(const DocumentSummary& one) {
    json_.object([&] {
      json_.field("file", one.file);
      json_.field("format", name_of(one.format));
      json_.field("kind", name_of(one.kind));
      json_.key("parts").array(one.parts, [&](const Part& part) {
        json_.object([&] {
          json_.field("kind", name_of(part.kind));
          location(part.where);
        });
      });
      json_.key("warnings").array(one.warnings, [&](const Warning& warning) {
        json_.object([&] {
          json_.field("code", warning.code);
          json_.field("message", warning.message);
          location(warning.where);
        });
      });
    });
  }

  void failures(const std::vector<Error>& errors) {
    std::vector<Fault> faults;
    for (const Error& error : errors) {
      faults.insert(faults.end(), error.faults().begin(), error.faults().end());
    }
    json_.array(faults, [&](const Fault& fault) {
      json_.object([&] {
        field_or_null(json_, "file", fault.place.file);
        json_.field("error", fault.message);
      });
    });
  }

  void score(const Score& one) {
    json_.object([&] {
      field_or_null(json_, "track", one.track ? name_of(*one.track) : "");
      json_.field("position", one.position);
      json_.field("parameter", one.parameter);
      json_.key("points").points(one.points);
      json_.key("max").points(one.max);
      json_.field("counted", one.counted);
      json_.field("why", one.why);
      json_.key("evidence").array(one.evidence, [&](const Evidence& piece) {
        json_.object([&] {
          json_.field("file", piece.file);
          location(piece.where, piece.heading);
          json_.field("quote", piece.quote);
        });
      });
    });
  }

  void total(const Total& one) {
    json_.object([&] {
      json_.key("points").points(one.points);
      json_.key("max").points(one.max);
      json_.key("percent").points(one.percent);
      field_or_null(json_, "band", one.band);
    });
  }

  void coverage(const Coverage& one) {
    json_.object([&] {
      json_.field("regional", one.regional);
      json_.field("title", one.title);
      json_.key("measures").array(one.measures, [&](const CoverageMeasure& measure) {
        json_.object([&] {
          json_.field("file", measure.file);
          location(measure.where, measure.heading);
          json_.field("title", measure.title);
          json_.field("explicit", measure.is_explicit);
          json_.field("similarity", measure.similarity);
        });
      });
    });
  }

  void finding(const Finding& one) {
    json_.object([&] {
      json_.field("rule", one.rule);
      json_.field("severity", name_of(one.severity));
      json_.field("certainty", name_of(one.certainty));
      json_.field("message", one.message);
      field_or_null(json_, "file", one.file);
      location(one.where, one.heading);
      json_.field("quote", one.quote);
      field_or_null(json_, "advice", one.advice);
      field_or_null(json_, "source", one.source);
      json_.field("costs", one.costs);
      json_.field("fingerprint", one.fingerprint);
    });
  }

  JsonWriter json_;
};

}  // namespace

std::string report_json(const Report& report) {
  return ReportJson().of(report);
}

}  // namespace muko
