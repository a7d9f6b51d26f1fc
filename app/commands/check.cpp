#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>

#include "app/commands/choice.h"
#include "app/commands/commands.h"
#include "app/commands/out_file.h"
#include "app/reading.h"
#include "app/submission.h"
#include "reports/reports.h"

namespace muko {

namespace {

constexpr const char* kHelp =
    R"(Проверяет документы муниципалитета по рубрике: считает баллы по трекам и показывает каждое
замечание с местом, цитатой и советом, что написать вместо этого.

Использование: muko check ПУТЬ... [параметры]

  ПУТЬ                       файл или папка с документами; всё вместе — одна заявка
  --regional ФАЙЛ            региональный комплекс мер, с которым сверять ссылки
  --rubric ИМЯ|ФАЙЛ          рубрика; по умолчанию fioko-1.2-partial
  --format text|json         вид отчёта; по умолчанию text
  -o ФАЙЛ                    куда записать отчёт; по умолчанию на экран
  --fail-under ПРОЦЕНТ       код 1, если набрано меньше
  -h, --help                 эта справка

Код возврата: 0 — ошибок нет; 1 — есть замечания уровня «ошибка» или не набран --fail-under;
2 — что-то не удалось прочитать (отчёт по остальному всё равно выдаётся).

Примеры:
  muko check план.docx
  muko check заявка/ --regional "комплекс мер.docx"
  muko check приказ.docx план.docx --format json -o отчёт.json
)";

std::optional<double> parse_percent(const std::string& text) {
  if (text.empty()) return std::nullopt;
  double value = 0;
  const char* end = text.data() + text.size();
  const auto parsed = std::from_chars(text.data(), end, value);
  const bool whole = parsed.ec == std::errc() && parsed.ptr == end;
  if (whole && value >= 0 && value <= 100) return value;
  throw Error(ErrorCode::BadUsage, {},
              "--fail-under: «" + text + "» не процент; нужно число от 0 до 100");
}

Report new_report(const Rubric& rubric) {
  Report report;
  report.rubric_id = rubric.id;
  report.rubric_title = rubric.title;
  report.rubric_version = rubric.version;
  for (const RubricTrack& track : rubric.tracks) {
    report.titles[name_of(track.track)] = track.title;
  }
  for (const RubricPosition& position : rubric.positions) {
    report.titles[name_of(position.position)] = position.title;
  }
  for (const RubricParameter& parameter : rubric.parameters) {
    report.titles[parameter.id] = parameter.title;
  }
  return report;
}

bool is_error(const Finding& finding) {
  return finding.severity == Severity::Error;
}

int exit_status(const SubmissionReport& submission, std::optional<double> fail_under) {
  if (!submission.failures.empty()) return 2;
  const auto& findings = submission.findings;
  if (std::any_of(findings.begin(), findings.end(), is_error)) return 1;
  return fail_under && submission.total.percent < *fail_under ? 1 : 0;
}

// Nothing to judge: the errors, and no report that would look like a verdict.
int tell_failures(const Context& context, const Submission& submission) {
  for (const Error& failure : submission.failures) context.tell(failure);
  if (submission.failures.empty()) context.tell(submission.path + ": документов не найдено");
  return 2;
}

}  // namespace

std::string declare(CLI::App& command, CheckOptions& options) {
  command.add_option("ПУТЬ", options.paths)->required();
  command.add_option("--regional", options.regional);
  command.add_option("--rubric", options.rubric);
  command.add_option("--format", options.format);
  command.add_option("-o", options.out);
  command.add_option("--fail-under", options.fail_under);
  return kHelp;
}

int run(const CheckOptions& options, Context& context) {
  require_one_of("--format", options.format, {"text", "json"});
  const std::optional<double> fail_under = parse_percent(options.fail_under);
  refuse_overwriting(options.out, options.paths);
  refuse_overwriting(options.out, {options.regional, options.rubric});
  const Vocabulary vocabulary = context.vocabulary();
  const Rubric rubric = context.rubric(options.rubric);
  std::optional<CheckedDocument> regional;
  if (!options.regional.empty()) regional = read_checked(context, options.regional, vocabulary);

  Report report = new_report(rubric);
  Submission submission = read_submission(context, options.paths, vocabulary, report.warnings);
  if (submission.documents.empty()) return tell_failures(context, submission);
  if (regional) {
    const std::string warning = regional_warning(submission, regional->facts);
    if (!warning.empty()) report.warnings.push_back(warning);
  }
  report.submissions.push_back(check(submission, regional ? &regional->facts : nullptr, rubric));
  name_columns(report.submissions.back(), submission);

  const bool to_screen = options.out.empty() || options.out == "-";
  const Colour colour = to_screen ? context.terminal.out_colour() : Colour::Never;
  context.write(options.out, options.format == "json" ? report_json(report) + "\n"
                                                      : report_text(report, colour));
  for (const Error& failure : report.submissions.back().failures) context.tell(failure);
  return exit_status(report.submissions.back(), fail_under);
}

}  // namespace muko
