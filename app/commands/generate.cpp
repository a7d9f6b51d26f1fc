#include <CLI/CLI.hpp>
#include <filesystem>

#include "app/case_report.h"
#include "app/commands/choice.h"
#include "app/commands/commands.h"
#include "app/commands/out_file.h"
#include "app/preflight.h"
#include "app/reading.h"
#include "app/template_schema.h"
#include "base/utf8.h"
#include "generator/generate.h"
#include "reports/wording.h"

namespace muko {

namespace fs = std::filesystem;

namespace {

constexpr const char* kHelp =
    R"(Составляет документ из шаблона DOCX и данных и сразу проверяет, готов ли он к подписанию.

Использование: muko generate ШАБЛОН|ВИД --data ФАЙЛ [параметры]

  ШАБЛОН|ВИД                 файл DOCX или вид документа: order, roadmap, programme
  --data ФАЙЛ                данные в YAML или JSON; «-» — стандартный ввод
  -o ФАЙЛ.docx               куда записать, заменив прежний файл; «-» — на вывод. Без -o —
                             рядом с данными: приказ-данные.docx, и прежний не заменяется
  --set ПУТЬ=ЗНАЧЕНИЕ        заменить одно значение данных; можно повторять
  --undefined error|mark|empty
                             поле без значения: ошибка (по умолчанию), пометка в тексте, пусто
  --report-cases             показать всё, что шаблон склоняет, и отметить, в чём нет уверенности
  --allow-unready            код 0, даже если документ не готов к подписанию
  -h, --help                 эта справка

Код возврата: 0 — готово к подписанию; 1 — документ записан, но не готов: что мешает, сказано;
2 — документ не составлен.

Примеры:
  muko generate order --data приказ.yaml
  muko generate order --data приказ.yaml --set приказ.номер=87-о -o "Приказ 87-о.docx"
  muko generate мой-шаблон.docx --data данные.json --undefined mark --allow-unready
)";

Undefined undefined_of(const std::string& name) {
  require_one_of("--undefined", name, {"error", "mark", "empty"});
  if (name == "mark") return Undefined::Mark;
  return name == "empty" ? Undefined::Empty : Undefined::Error;
}

// What the templates of the program make, as their files are called; one's own goes by its name.
std::string document_name(const fs::path& template_file) {
  const std::string name = template_file.stem().string();
  if (name == "order") return "приказ";
  if (name == "programme") return "программа";
  return name == "roadmap" ? "дорожная-карта" : name;
}

// Beside the data, never in place of what lies there: «приказ-наш-округ.docx».
std::string default_out(const GenerateOptions& options, const std::string& template_file) {
  if (options.data == "-") {
    throw Error(ErrorCode::BadUsage, {}, "данные со стандартного ввода: укажите -o ФАЙЛ.docx");
  }
  const fs::path data = options.data;
  const std::string name = document_name(template_file) + "-" + data.stem().string() + ".docx";
  const fs::path out = data.parent_path() / name;
  std::error_code error;
  if (fs::exists(fs::symlink_status(out, error))) {
    throw Error(ErrorCode::BadUsage, {out.string()},
                "такой файл уже есть; удалите его или укажите имя в -o (файл -o заменяется)");
  }
  return out.string();
}

std::string out_file(const GenerateOptions& options, const std::string& template_file,
                     const Context& context) {
  if (options.out.empty()) return default_out(options, template_file);
  refuse_overwriting(options.out, {options.data, template_file, schema_file_of(template_file),
                                   context.resources.rubric(kDefaultRubric).string(),
                                   context.resources.vocabulary().string()});
  return options.out;
}

std::string finding_line(const Finding& finding) {
  std::string line = "  • " + place_words(finding) + ": " + finding.message;
  if (!finding.quote.empty()) line += " — «" + finding.quote + "»";
  if (!finding.advice.empty()) line += "\n    Как исправить: " + finding.advice;
  return line + "\n";
}

// What the data lack, where the document is made all the same: the fields without a value, and
// what the schema refuses beside them.
std::vector<Fault> faults_of_data(const Template& compiled, const Data& data,
                                  const std::string& file, Context& context) {
  const auto unfilled = attempt(file, [&] { (void)compiled.render(data, Undefined::Error); });
  const auto refused = attempt(file, [&] { validate_by_template(data, file, context); });
  std::vector<Fault> faults = unfilled ? unfilled->faults() : std::vector<Fault>();
  if (!refused) return faults;
  for (const Fault& fault : refused->faults()) faults.push_back(fault);
  return faults;
}

std::string verdict(const std::string& out, const Preflight& preflight,
                    const std::vector<Fault>& unfilled) {
  if (preflight.ready() && unfilled.empty()) {
    const std::string note =
        preflight.registered ? "" : " (не зарегистрирован: дата и номер пока не указаны)";
    std::string text = out + ": готово к подписанию" + note + "\n";
    if (!preflight.reminders.empty()) text += "  Проверьте, что в пакете это есть:\n";
    for (const Finding& reminder : preflight.reminders) text += "  • " + reminder.message + "\n";
    return text;
  }
  std::string text = out + ": не готово к подписанию, мешает:\n";
  for (const Fault& fault : unfilled) {
    const std::string place = to_string(fault.place);
    text += "  • " + (place.empty() ? "" : place + ": ") + fault.message + "\n";
  }
  if (!preflight.recognised) {
    text += "  • вид документа не узнан: это не приказ, не программа и не план; проверьте шаблон\n";
  }
  for (const Finding& blocker : preflight.blockers) text += finding_line(blocker);
  return text;
}

}  // namespace

std::string declare(CLI::App& command, GenerateOptions& options) {
  command.add_option("ШАБЛОН|ВИД", options.template_name)->required();
  command.add_option("--data", options.data)->required();
  command.add_option("-o", options.out);
  command.add_option("--set", options.assignments)->expected(1)->take_all();
  command.add_option("--undefined", options.undefined);
  command.add_flag("--allow-unready", options.allow_unready);
  command.add_flag("--report-cases", options.report_cases);
  return kHelp;
}

int run(const GenerateOptions& options, Context& context) {
  const Undefined undefined = undefined_of(options.undefined);
  const std::string file = context.resources.template_file(options.template_name).string();
  const std::string out = out_file(options, file, context);
  Data data = read_data(context.read_text(options.data), options.data);
  for (const std::string& assignment : options.assignments) set_value(data, assignment);
  if (undefined == Undefined::Error) validate_by_template(data, file, context);

  const Template compiled = Template::compile(context.read(file), file);
  const std::string bytes = compiled.render(data, undefined);
  context.write(out, bytes);

  const Preflight outcome =
      preflight(bytes, out, context.rubric(kDefaultRubric), context.vocabulary());
  const std::vector<Fault> unfilled = undefined == Undefined::Error
                                          ? std::vector<Fault>()
                                          : faults_of_data(compiled, data, file, context);
  std::string text = printable(verdict(out, outcome, unfilled));
  if (options.report_cases) text += printable(case_report(compiled.declined_values(data)));
  if (out == "-") {
    context.terminal.write_error(text);
  } else {
    context.terminal.write_out(text);
  }
  const bool ready = outcome.ready() && unfilled.empty();
  return ready || options.allow_unready ? 0 : 1;
}

}  // namespace muko
