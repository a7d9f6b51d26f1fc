#include "checker/report.h"

namespace muko {

const char* name_of(Scope scope) {
  return scope == Scope::Document ? "document" : "submission";
}

const char* name_of(Severity severity) {
  switch (severity) {
    case Severity::Error:
      return "error";
    case Severity::Warning:
      return "warning";
    case Severity::Note:
      return "note";
  }
  return "";
}

const char* name_of(Certainty certainty) {
  return certainty == Certainty::Sure ? "sure" : "unsure";
}

const char* name_of(Position position) {
  switch (position) {
    case Position::Measures:
      return "measures";
    case Position::Decisions:
      return "decisions";
    case Position::Effectiveness:
      return "effectiveness";
  }
  return "";
}

}  // namespace muko
