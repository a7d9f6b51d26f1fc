// The report of `muko check` for a terminal: score first, then what to mend and where.

#include <algorithm>

#include "base/utf8.h"
#include "reports/report_sections.h"
#include "reports/reports.h"
#include "reports/wording.h"

namespace muko {

namespace {

constexpr std::size_t kRegionalTitleWidth = 85;

std::string head(const SubmissionReport& submission, const Paint& paint) {
  const std::string& name = submission.municipality;
  std::string out =
      paint.bold(name.empty() ? "Муниципалитет не определён" : printable_name(name)) + "\n";
  out += wrap(printable_name(submission.path), "", "");
  out += "\nДокументы\n";
  for (const DocumentSummary& document : submission.documents) {
    std::string parts;
    for (const Part& part : document.parts) {
      parts += (parts.empty() ? "" : ", ") + kind_words(part.kind);
    }
    if (document.parts.size() < 2) parts = kind_words(document.kind);
    out += wrap(printable_name(document.file) + " — " + parts, "  • ", "    ");
  }
  return out;
}

bool has_errors(const SubmissionReport& submission) {
  const auto& findings = submission.findings;
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& finding) { return finding.severity == Severity::Error; });
}

bool is_recognised(const SubmissionReport& submission) {
  const auto& documents = submission.documents;
  return std::any_of(documents.begin(), documents.end(), [](const DocumentSummary& document) {
    return document.kind != Kind::Unknown;
  });
}

// The closing line: what to do next.
std::string next_step(const SubmissionReport& submission) {
  if (!submission.failures.empty()) {
    return "Что дальше: сохраните непрочитанные файлы в DOCX, исправьте отмеченное как «ошибка» и "
           "запустите проверку снова: без этих файлов оценка неполна.";
  }
  if (!is_recognised(submission)) {
    return "Что дальше: ни приказа, ни программы, ни плана здесь не узнано; проверьте, те ли это "
           "файлы.";
  }
  if (has_errors(submission)) {
    return "Что дальше: исправьте отмеченное как «ошибка» в указанных местах и запустите проверку "
           "снова.";
  }
  if (submission.total.points < submission.total.max) {
    return "Что дальше: ошибок нет, но баллы получены не все; выше сказано почему.";
  }
  if (!submission.findings.empty()) {
    return "Что дальше: ошибок нет; просмотрите замечания — эксперт, скорее всего, обратит на них "
           "внимание.";
  }
  if (submission.scores.empty()) return "Что дальше: исправлять нечего.";
  return "Что дальше: документы можно направлять; окончательную оценку даёт эксперт.";
}

std::string submission_text(const Report& report, const SubmissionReport& submission,
                            const Paint& paint) {
  return head(submission, paint) + reading_section(submission, paint) +
         score_section(report, submission, paint) + lost_points_section(report, submission, paint) +
         findings_section(report, submission, paint) + coverage_section(submission, paint) + "\n" +
         wrap(next_step(submission), "", "");
}

}  // namespace

std::string coverage_section(const SubmissionReport& submission, const Paint& paint) {
  const std::vector<Coverage>& coverage = submission.coverage;
  if (coverage.empty()) return "";
  const auto answered =
      std::count_if(coverage.begin(), coverage.end(),
                    [](const Coverage& regional) { return !regional.measures.empty(); });
  std::string out = "\n" +
                    paint.bold("Региональные меры: " + std::to_string(answered) + " из " +
                               std::to_string(coverage.size()) + " нашли отклик в документах") +
                    "\n";
  for (const Coverage& regional : coverage) {
    if (!regional.measures.empty()) continue;
    out += wrap(regional.regional + " " + shorten(regional.title, kRegionalTitleWidth),
                "  нет отклика: ", "    ");
  }
  return out;
}

std::string reading_section(const SubmissionReport& submission, const Paint& paint) {
  std::string out;
  for (const Error& failure : submission.failures) {
    for (const Fault& fault : failure.faults()) {
      const std::string place = to_string(fault.place);
      out += wrap((place.empty() ? "" : place + ": ") + fault.message, "  не прочитан: ", "    ");
    }
  }
  for (const DocumentSummary& document : submission.documents) {
    for (const Warning& warning : document.warnings) {
      out += wrap(printable_name(document.file) + ", " + place_words(warning.where, "", {}) + ": " +
                      warning.message,
                  "  при чтении: ", "    ");
    }
  }
  return out.empty() ? out : "\n" + paint.yellow("Обратите внимание") + "\n" + out;
}

std::string report_text(const Report& report, Colour colour) {
  const Paint paint(colour);
  std::string rubric = report.rubric_title.empty() ? report.rubric_id : report.rubric_title;
  std::string out = wrap(
      "Проверка: " + rubric + " (" + report.rubric_id + ", версия " + report.rubric_version + ")",
      "", "");
  for (const std::string& warning : report.warnings) out += wrap(warning, "! ", "  ");
  for (const SubmissionReport& submission : report.submissions) {
    out += "\n" + submission_text(report, submission, paint);
  }
  return out;
}

}  // namespace muko
