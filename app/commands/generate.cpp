#include <CLI/CLI.hpp>
#include <filesystem>

#include "app/case_report.h"
#include "app/commands/choice.h"
#include "app/commands/commands.h"
#include "app/commands/out_file.h"
#include "app/composed.h"
#include "app/template_schema.h"
#include "base/utf8.h"
#include "generator/generate.h"

namespace muko {

namespace fs = std::filesystem;

namespace {

constexpr const char* kHelp =
    R"(Составляет документ из шаблона DOCX и данных и сразу проверяет, готов ли он к подписанию.

Использование: muko generate ШАБЛОН|ВИД --data ФАЙЛ [-o ФАЙЛ.docx] [параметры]
               muko generate ШАБЛОН|ВИД --batch ЗАПИСИ -o ПАПКА [параметры]

  ШАБЛОН|ВИД                 файл DOCX или вид документа: order, roadmap, programme
  --data ФАЙЛ                данные в YAML или JSON; «-» — стандартный ввод
  -o ФАЙЛ.docx               куда записать, заменив прежний файл; «-» — на вывод. Без -o —
                             рядом с данными: приказ-данные.docx, и прежний не заменяется
  --set ПУТЬ=ЗНАЧЕНИЕ        заменить одно значение данных; можно повторять
  --undefined error|mark|empty
                             поле без значения: ошибка (по умолчанию), пометка в тексте, пусто
  --report-cases             показать всё, что шаблон склоняет, и отметить, в чём нет уверенности
  --allow-unready            код 0, даже если документ не готов к подписанию
  --batch ЗАПИСИ             по документу на каждую запись: список в YAML или JSON, JSONL, или
                             таблица XLSX, ODT, DOCX (первая строка — имена полей: приказ.номер);
                             --data тогда — поля, общие для всех записей
  --name ОБРАЗЕЦ             имя файла записи: "Приказ {{ приказ.номер }}"; {{ запись }} — её номер.
                             Без него — приказ-001.docx, приказ-002.docx …
  --jobs N                   сколько документов составлять сразу (по умолчанию — по числу ядер)
  -h, --help                 эта справка

Код возврата: 0 — готово к подписанию или свой документ, вид которого не узнан и который не
проверялся; 1 — документ записан, но не готов: что мешает, сказано; 2 — документ не составлен
(с --batch — хотя бы один; остальные записаны).

Примеры:
  muko generate order --data приказ.yaml
  muko generate order --data приказ.yaml --set приказ.номер=87-о -o "Приказ 87-о.docx"
  muko generate мой-шаблон.docx --data данные.json --undefined mark --allow-unready
  muko generate письмо.docx --batch школы.xlsx --name "Письмо {{ школа }}" -o письма
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

// Options that mean nothing for one document.
void refuse_batch_options(const GenerateOptions& options) {
  if (options.data.empty()) {
    throw Error(ErrorCode::BadUsage, {},
                "укажите данные: --data ФАЙЛ, или --batch ФАЙЛ для многих документов");
  }
  if (!options.name.empty() || options.jobs != 0) {
    throw Error(ErrorCode::BadUsage, {}, "--name и --jobs нужны только вместе с --batch");
  }
}

}  // namespace

std::string declare(CLI::App& command, GenerateOptions& options) {
  command.add_option("ШАБЛОН|ВИД", options.template_name)->required();
  command.add_option("--data", options.data);
  command.add_option("--batch", options.batch);
  command.add_option("--name", options.name);
  command.add_option("--jobs", options.jobs);
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
  if (!options.batch.empty()) {
    return run_batch(options, file, undefined, document_name(file), context);
  }
  refuse_batch_options(options);
  const std::string out = out_file(options, file, context);
  Data data = read_data(context.read_text(options.data), options.data);
  for (const std::string& assignment : options.assignments) set_value(data, assignment);

  const Template compiled = Template::compile(context.read(file), file);
  const Rubric rubric = context.rubric_for_signing(kDefaultRubric);
  const Vocabulary vocabulary = context.vocabulary();
  const Composed document =
      compose({compiled, file, schema_of(file, context), undefined, rubric, vocabulary}, data, out);
  context.write(out, document.bytes);
  std::string text = printable(verdict(document));
  if (options.report_cases) text += printable(case_report(compiled.declined_values(data)));
  if (out == "-") {
    context.terminal.write_error(text);
  } else {
    context.terminal.write_out(text);
  }
  return document.ready() || options.allow_unready ? 0 : 1;
}

}  // namespace muko
