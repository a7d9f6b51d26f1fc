#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "reports/points.h"
#include "reports/report_sections.h"
#include "reports/wording.h"

namespace muko {

namespace {

constexpr std::size_t kQuoteWidth = 500;  // a longer quote is cut: its place is given

std::string painted(Severity severity, const std::string& text, const Paint& paint) {
  switch (severity) {
    case Severity::Error:
      return paint.red(text);
    case Severity::Warning:
      return paint.yellow(text);
    case Severity::Note:
      return paint.blue(text);
  }
  return text;
}

std::string costs_words(const Report& report, const std::vector<std::string>& costs) {
  std::vector<Point> points;
  for (const std::string& cost : costs) points.push_back(parse_point(cost));
  return points_words(report, points);
}

// A sentence of the rubric: a quote inside may bring line breaks of its own.
std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

// What is the same for every finding of the rule is said at the first one of a file.
std::string finding_lines(const Report& report, const Finding& finding, bool first_of_rule,
                          const Paint& paint) {
  const std::string indent = "    ";
  std::string head = painted(finding.severity, severity_words(finding.severity), paint);
  if (finding.certainty == Certainty::Unsure) head += " (проверьте сами)";
  std::string out =
      "\n  " + head + " · " + place_words(finding) + paint.faint(" · " + finding.rule) + "\n";
  out += wrap(one_line(finding.message), indent, indent);
  if (!finding.quote.empty()) {
    const std::string bar = indent + "│ ";
    out += wrap("«" + shorten(finding.quote, kQuoteWidth) + "»", bar, bar);
  }
  if (!finding.advice.empty())
    out += wrap("Как исправить: " + one_line(finding.advice), indent, indent);
  if (!finding.costs.empty()) {
    out += wrap("Влияет на баллы: " + costs_words(report, finding.costs), indent, indent);
  }
  if (first_of_rule && !finding.source.empty())
    out += wrap("Основание: " + finding.source, indent, indent);
  return out;
}

std::size_t count(const SubmissionReport& submission, Severity severity) {
  const auto& findings = submission.findings;
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(),
                    [severity](const Finding& finding) { return finding.severity == severity; }));
}

std::string counts_words(const SubmissionReport& submission) {
  return count_words(count(submission, Severity::Error), "ошибка", "ошибки", "ошибок") + ", " +
         count_words(count(submission, Severity::Warning), "замечание", "замечания", "замечаний") +
         ", " + count_words(count(submission, Severity::Note), "справка", "справки", "справок");
}

}  // namespace

std::string findings_section(const Report& report, const SubmissionReport& submission,
                             const Paint& paint) {
  if (submission.findings.empty()) return "\n" + paint.bold("Замечаний нет.") + "\n";
  std::string out = "\n" + paint.bold("Что найдено: " + counts_words(submission)) + "\n";
  const std::string* file = nullptr;
  std::set<std::string> rules;
  for (const Finding& finding : submission.findings) {
    if (file == nullptr || finding.file != *file) {
      out += "\n" +
             paint.bold(finding.file.empty() ? "Комплект в целом" : printable_name(finding.file)) +
             "\n";
      rules.clear();
    }
    file = &finding.file;
    // Rules of one id may rest on different grounds.
    const bool first = rules.insert(finding.rule + finding.source).second;
    out += finding_lines(report, finding, first, paint);
  }
  return out;
}

}  // namespace muko
