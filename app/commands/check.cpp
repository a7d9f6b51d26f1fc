#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <filesystem>

#include "app/commands/choice.h"
#include "app/commands/commands.h"
#include "app/commands/out_file.h"
#include "app/reading.h"
#include "app/submission.h"
#include "reports/reports.h"

namespace muko {

namespace {

constexpr const char* kHelp =
    R"(Проверяет документы муниципалитета по рубрике: считает баллы по трекам или разделам и показывает
каждое замечание с местом, цитатой и советом, что написать вместо этого.

Использование: muko check ПУТЬ... [параметры]

  ПУТЬ                       файл, папка с документами, со всеми папками в ней, архив или письмо
                             (.eml); всё вместе — одна заявка
  --regional ФАЙЛ            региональный комплекс мер, с которым сверять ссылки
  --rubric ИМЯ|ФАЙЛ          рубрика; по умолчанию fioko-1.2-partial, неполный управленческий цикл;
                             fioko-1.2-full — полный, девять разделов; gost — оформление по ГОСТ,
                             действовавшему в день документа (gost-2016 или gost-2025)
  --format text|json         вид отчёта; по умолчанию text
  -o ФАЙЛ                    куда записать отчёт; по умолчанию на экран
  --fail-under ПРОЦЕНТ       код 1, если набрано меньше
  -h, --help                 эта справка

Код возврата: 0 — ошибок нет; 1 — есть замечания уровня «ошибка» или не набран --fail-under;
2 — что-то не удалось прочитать (отчёт по остальному всё равно выдаётся, в JSON — в любом случае).

Примеры:
  muko check план.docx
  muko check заявка/ --regional "комплекс мер.docx"
  muko check приказ.docx план.docx --format json -o отчёт.json
)";

std::optional<double> parse_percent(const std::optional<std::string>& given) {
  if (!given) return std::nullopt;
  const std::string& text = *given;
  double value = 0;
  const char* end = text.data() + text.size();
  const auto parsed = std::from_chars(text.data(), end, value);
  const bool whole = parsed.ec == std::errc() && parsed.ptr == end;
  if (whole && value >= 0 && value <= 100) return value;
  throw Error(ErrorCode::BadUsage, {},
              "--fail-under: «" + text + "» не процент; нужно число от 0 до 100");
}

void refuse_without_points(const std::optional<double>& fail_under, const Rubric& rubric) {
  if (!fail_under || gives_points(rubric)) return;
  throw Error(ErrorCode::BadUsage, {},
              "--fail-under: рубрика «" + rubric.id + "» баллов не даёт; уберите этот параметр");
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
  for (const CycleSection& section : rubric.lexicon.cycle.sections) {
    report.titles[section.id] = section.title;
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

// The form of a document costs time to look at, and few rubrics ask for it.
FactsFor facts_for(const std::vector<Edition>& editions) {
  const auto& rules = editions.back().rubric.rules;
  const bool form =
      std::any_of(rules.begin(), rules.end(), [](const rules::Rule& rule) { return rule.of_form; });
  return form ? FactsFor::FormRules : FactsFor::Rules;
}

// An older report in the folder: it may be written anew.
bool is_report(const FoundFile& file) {
  return file.from_folder && std::filesystem::path(file.path).extension() == ".json";
}

// A report never replaces what it is made from.
std::vector<std::string> inputs_of(const CheckOptions& options, const FoundFiles& found,
                                   const Context& context) {
  std::vector<std::string> inputs = {options.regional, context.resources.vocabulary().string(),
                                     context.resources.rubric(options.rubric).string()};
  for (const FoundFile& file : found.files) {
    if (!is_report(file)) inputs.push_back(file.path);
  }
  return inputs;
}

// The regional document where one is named and can be read; else its trouble is a failure.
std::optional<CheckedDocument> read_regional(const std::string& file, const Vocabulary& vocabulary,
                                             const Context& context, Submission& submission,
                                             std::vector<std::string>& warnings) {
  std::optional<CheckedDocument> regional;
  if (file.empty()) return regional;
  const auto error =
      attempt(file, [&] { regional = read_only_document(context, file, vocabulary, warnings); });
  if (error) submission.failures.push_back(*error);
  return regional;
}

void write_report(const CheckOptions& options, const Report& report, const Context& context) {
  const bool to_screen = options.out.empty() || options.out == "-";
  const Colour colour = to_screen ? context.terminal.out_colour() : Colour::Never;
  context.write(options.out, options.format == "json" ? report_json(report) + "\n"
                                                      : report_text(report, colour));
}

// Nothing to judge, or not by what was asked: the errors, and no text that would look like a
// verdict. A program that waits for JSON gets it in every case.
int tell_failures(const CheckOptions& options, Report& report, const Submission& submission,
                  const Context& context) {
  report.submissions.push_back({.path = submission.path, .failures = submission.failures});
  if (submission.failures.empty()) {
    context.tell(submission.path + ": документов не найдено");
  }
  for (const Error& failure : submission.failures) context.tell(failure);
  if (options.format == "json") write_report(options, report, context);
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
  // A submission is a set: the report is the same in whatever order its files are named.
  std::vector<std::string> paths = options.paths;
  std::sort(paths.begin(), paths.end());
  const FoundFiles found = find_files(paths);
  refuse_overwriting(options.out, inputs_of(options, found, context));
  for (const std::string& warning : found.warnings) context.tell(warning);
  const Vocabulary vocabulary = context.vocabulary();
  const std::vector<Edition> editions = context.editions(options.rubric);
  refuse_without_points(fail_under, editions.back().rubric);

  std::vector<std::string> warnings;
  Submission submission =
      read_submission(context, found, vocabulary, warnings, facts_for(editions));
  const Rubric& rubric = edition_for(editions, submission);
  Report report = new_report(rubric);
  report.warnings = std::move(warnings);
  const auto regional =
      read_regional(options.regional, vocabulary, context, submission, report.warnings);
  const bool judged = !submission.documents.empty() && (regional || options.regional.empty());
  if (!judged) return tell_failures(options, report, submission, context);
  if (regional) {
    const std::string warning = regional_warning(submission, regional->facts);
    if (!warning.empty()) report.warnings.push_back(warning);
  }
  const auto index = index_of(regional, rubric.links);
  report.submissions.push_back(check(submission, index ? &*index : nullptr, rubric));
  name_columns(report.submissions.back(), submission);
  write_report(options, report, context);
  for (const Error& failure : submission.failures) context.tell(failure);
  return exit_status(report.submissions.back(), fail_under);
}

}  // namespace muko
