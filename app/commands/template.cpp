#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>

#include "app/commands/choice.h"
#include "app/commands/commands.h"
#include "app/commands/out_file.h"
#include "app/reading.h"
#include "app/template_schema.h"
#include "base/utf8.h"
#include "generator/generate.h"

namespace muko {

namespace {

constexpr const char* kCheckHelp =
    R"(Проверяет шаблон DOCX: показывает все ошибки его тегов сразу. С данными — ещё и все поля,
которых в них нет, всё, что не сходится со схемой данных шаблона, и то, что шаблон не использует.

Использование: muko template check ШАБЛОН [--data ФАЙЛ] [--annotated КОПИЯ.docx]

  ШАБЛОН                     файл DOCX или вид документа: order, roadmap, programme
  --data ФАЙЛ                данные в YAML или JSON
  --annotated КОПИЯ.docx     записать копию шаблона, где ошибки показаны примечаниями Word
  -h, --help                 эта справка

Код возврата: 0 — ошибок нет; 1 — есть ошибки; 2 — файл не прочитан.

Примеры:
  muko template check мой-приказ.docx
  muko template check order --data приказ.yaml
)";

constexpr const char* kFieldsHelp =
    R"(Печатает поля, которые использует шаблон.

Использование: muko template fields ШАБЛОН [--format json|text|yaml]

  ШАБЛОН                     файл DOCX или вид документа: order, roadmap, programme
  --format json|text|yaml    JSON Schema (draft-07; по умолчанию), дерево полей для чтения или
                             файл данных, который осталось заполнить
  -h, --help                 эта справка

Примеры:
  muko template fields мой-приказ.docx --format yaml > данные.yaml
  muko template fields мой-приказ.docx > поля.schema.json
)";

// Faults are what the user asked for; a file that can't be read at all is another matter.
bool is_answer(const Error& error) {
  return error.code() == ErrorCode::BadTemplate || error.code() == ErrorCode::BadData;
}

// What is no fault but worth a look: data that no tag asks for, fields that other data would need.
void tell_notes(const std::vector<Fault>& notes, const std::string& end, const Context& context) {
  constexpr std::size_t kMostShown = 20;
  for (std::size_t i = 0; i < std::min(notes.size(), kMostShown); ++i) {
    context.terminal.write_out(
        printable(to_string(notes[i].place) + ": " + notes[i].message + end + "\n"));
  }
  if (notes.size() > kMostShown) {
    context.terminal.write_out("… и ещё " + std::to_string(notes.size() - kMostShown) + "\n");
  }
}

// Runs one step; its faults are told and counted, other errors go up.
void run_step(Context& context, const std::string& file, bool& faulty,
              const std::function<void()>& step) {
  const std::optional<Error> error = attempt(file, step);
  if (!error) return;
  if (!is_answer(*error)) throw Error(*error);
  context.tell(*error);
  faulty = true;
}

void annotate(const TemplateOptions& options, const std::string& file, const std::string& bytes,
              Context& context) {
  refuse_overwriting(options.annotated, {file, options.data});
  std::optional<Data> data;
  if (!options.data.empty()) data = read_data(context.read_text(options.data), options.data);
  context.write(options.annotated, annotate_template(bytes, file, data ? &*data : nullptr));
  context.terminal.write_error(printable_name(options.annotated) +
                               ": ошибки показаны примечаниями\n");
}

}  // namespace

std::string declare_template_check(CLI::App& command, TemplateOptions& options) {
  command.add_option("ШАБЛОН", options.file)->required();
  command.add_option("--data", options.data);
  command.add_option("--annotated", options.annotated);
  return kCheckHelp;
}

std::string declare_template_fields(CLI::App& command, TemplateOptions& options) {
  command.add_option("ШАБЛОН", options.file)->required();
  command.add_option("--format", options.format);
  return kFieldsHelp;
}

int run_template_check(const TemplateOptions& options, Context& context) {
  const std::string file = context.resources.template_file(options.file).string();
  const std::string bytes = context.read(file);
  std::optional<Template> compiled;
  bool faulty = false;
  run_step(context, file, faulty, [&] { compiled = Template::compile(bytes, file); });
  if (!options.data.empty()) {
    const Data data = read_data(context.read_text(options.data), options.data);
    run_step(context, options.data, faulty,
             [&] { validate_by_schema(data, file, schema_of(file, context)); });
    if (compiled) {
      run_step(context, file, faulty, [&] { (void)compiled->render(data); });
      const TemplateCheck check = check_template(bytes, file, &data);
      // What rendering has met is told already.
      if (!faulty) tell_notes(check.missing, " (при других данных)", context);
      tell_notes(check.unused, "", context);
    }
  }
  if (faulty && !options.annotated.empty()) annotate(options, file, bytes, context);
  if (!faulty) context.terminal.write_out(printable_name(file) + ": ошибок нет\n");
  return faulty ? 1 : 0;
}

int run_template_fields(const TemplateOptions& options, Context& context) {
  const std::string file = context.resources.template_file(options.file).string();
  require_one_of("--format", options.format, {"json", "text", "yaml"});
  const Template compiled = Template::compile(context.read(file), file);
  const std::string text = options.format == "json"   ? compiled.fields_schema()
                           : options.format == "text" ? compiled.fields_tree()
                                                      : compiled.fields_yaml();
  context.terminal.write_out(text);
  return 0;
}

}  // namespace muko
