// Report: the outcome of a check, as design.md §4 publishes it. Plain data for `reports`.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "checker/facts/facts.h"

namespace muko {

enum class Severity { Error, Warning, Note };
enum class Certainty { Sure, Unsure };
// Whether one document can break the rule alone, or only all documents of a submission together.
enum class Scope { Document, Submission };
enum class SpecialCase { None, NoShnor };
enum class Position { Measures, Decisions, Effectiveness };
[[nodiscard]] const char* name_of(Severity severity);    // "error" …
[[nodiscard]] const char* name_of(Certainty certainty);  // "sure" …
[[nodiscard]] const char* name_of(Position position);    // "measures" …
[[nodiscard]] const char* name_of(Scope scope);          // "document" …

struct Finding {
  std::string rule;  // "deadline-vague"
  Severity severity = Severity::Warning;
  Certainty certainty = Certainty::Sure;
  Scope scope = Scope::Document;
  std::string message = {};
  std::string file = {};
  Location where = {};
  std::vector<std::string> heading = {};  // the headings above
  std::string measure = {};               // its number in the plan, for a place in words
  std::string column = {};                // header of the cell's column, for a place in words
  bool across_columns = false;            // its cell, a band's, stands in no one column
  std::string quote = {};
  std::string advice = {};              // what to write instead
  std::string source = {};              // «domain.md §7», «ГОСТ Р 7.0.97-2016, 5.10»
  std::vector<std::string> costs = {};  // "T1.measures.deadlines"; of a section "goals.present"
  std::string fingerprint = {};
};

// A rule of a rubric, as `muko rules` shows it.
struct RuleSummary {
  std::string rule;  // "deadline-vague"
  Severity severity = Severity::Warning;
  Scope scope = Scope::Document;
  std::string message = {};  // its slots in braces: «срок «{deadline}» …»
  std::string advice = {};
  std::string source = {};
  std::vector<std::string> costs = {};  // parameters: "deadlines"
  std::string bad = {};                 // an example of what it finds, "" without
  std::string good = {};                // an example of the right wording
};

struct Evidence {
  std::string file = {};
  Location where = {};
  std::vector<std::string> heading = {};
  std::string quote = {};
};

struct Score {
  std::optional<Track> track = {};  // nullopt where the rubric scores sections
  std::string position = {};        // "measures"; the section: "goals"
  std::string parameter;            // "deadlines"
  double points = 0;
  double max = 1;
  bool counted = true;  // false: shown, not added («beyond»)
  std::string why = {};
  std::vector<Evidence> evidence = {};
};

struct Total {
  double points = 0;
  double max = 0;
  double percent = 0;
  std::string band = {};  // «высокий (условная шкала)»
};

// One regional measure and the municipal ones that answer it.
struct CoverageMeasure {
  std::string file = {};
  Location where = {};
  std::vector<std::string> heading = {};
  std::string title = {};
  bool is_explicit = false;
  double similarity = 0;  // 0…1
};
struct Coverage {
  std::string regional;  // "3.2"
  std::string title;
  std::vector<CoverageMeasure> measures = {};
};

struct DocumentSummary {
  std::string file;
  Format format = Format::Docx;
  Kind kind = Kind::Unknown;
  std::vector<Part> parts = {};
  std::vector<Warning> warnings = {};
};

struct SubmissionReport {
  std::string path = {};          // what the user gave: a file or a folder
  std::string municipality = {};  // "" unknown
  std::vector<DocumentSummary> documents = {};
  std::vector<Error> failures = {};  // files that could not be read
  SpecialCase special_case = SpecialCase::None;
  std::vector<Score> scores = {};
  Total total = {};
  std::vector<Coverage> coverage = {};
  std::vector<Finding> findings = {};  // by file, then by place
};

struct Report {
  std::string rubric_id = {};
  std::string rubric_title = {};
  std::string rubric_version = {};
  std::map<std::string, std::string> titles = {};  // of tracks, positions, parameters: "T1", …
  std::vector<std::string> warnings = {};          // on the run as a whole
  std::vector<SubmissionReport> submissions = {};
};

}  // namespace muko
