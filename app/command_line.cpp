#include "app/command_line.h"

#include <CLI/CLI.hpp>

#include "app/commands/commands.h"
#include "app/usage.h"
#include "base/version.h"

namespace muko {

namespace {

constexpr const char* kHelp =
    R"(muko — документы поддержки школ с низкими результатами: составление и проверка.

Использование: muko КОМАНДА ...

  generate         составить документ из шаблона и данных
  check            проверить документы муниципалитета: баллы и замечания
  extract          показать, что программа поняла в документе
  dump             показать документ так, как он прочитан
  deadline         объяснить, как понят срок
  decline          просклонять имя, должность или название
  rules            показать правила проверки, с примерами
  template check   проверить шаблон
  template fields  показать поля шаблона

  -h, --help       эта справка; «muko КОМАНДА --help» — справка по команде
  -V, --version    версия программы

Примеры:
  muko check заявка/ --regional "комплекс мер.docx"
  muko generate order --data приказ.yaml
)";

constexpr const char* kTemplateHelp =
    R"(Работа с шаблонами DOCX.

Использование: muko template check|fields ШАБЛОН

  check            показать все ошибки шаблона сразу
  fields           показать поля шаблона как JSON Schema
  -h, --help       эта справка; «muko template check --help» — справка по команде

Пример:
  muko template check мой-приказ.docx
)";

// The options of all commands; the parser keeps references into it.
struct Options {
  GenerateOptions generate = {};
  CheckOptions check = {};
  ExtractOptions extract = {};
  DumpOptions dump = {};
  DeadlineOptions deadline = {};
  DeclineOptions decline = {};
  RulesOptions rules = {};
  TemplateOptions template_check = {};
  TemplateOptions template_fields = {};
};

// What runs: set by the parser where it has met a command.
using Run = std::function<int(Context&)>;

void set_help(CLI::App& command, const std::string& help) {
  command.set_help_flag("-h,--help");
  command.formatter_fn(
      [help](const CLI::App*, const std::string&, CLI::AppFormatMode) { return help; });
}

template <typename Subject>
void add_command(CLI::App& program, const char* name, Subject& options, Run& chosen) {
  CLI::App* command = program.add_subcommand(name);
  set_help(*command, declare(*command, options));
  command->final_callback(
      [&] { chosen = [&options](Context& context) { return run(options, context); }; });
}

void add_template_commands(CLI::App& program, Options& options, Run& chosen) {
  CLI::App* group = program.add_subcommand("template");
  set_help(*group, kTemplateHelp);
  group->require_subcommand(1);
  CLI::App* check = group->add_subcommand("check");
  set_help(*check, declare_template_check(*check, options.template_check));
  check->final_callback([&] {
    chosen = [&](Context& context) { return run_template_check(options.template_check, context); };
  });
  CLI::App* fields = group->add_subcommand("fields");
  set_help(*fields, declare_template_fields(*fields, options.template_fields));
  fields->final_callback([&] {
    chosen = [&](Context& context) {
      return run_template_fields(options.template_fields, context);
    };
  });
}

void declare_all(CLI::App& program, Options& options, Run& chosen) {
  set_help(program, kHelp);
  program.set_version_flag("-V,--version", std::string("muko ") + kVersion);
  program.require_subcommand(1);
  add_command(program, "generate", options.generate, chosen);
  add_command(program, "check", options.check, chosen);
  add_command(program, "extract", options.extract, chosen);
  add_command(program, "dump", options.dump, chosen);
  add_command(program, "deadline", options.deadline, chosen);
  add_command(program, "decline", options.decline, chosen);
  add_command(program, "rules", options.rules, chosen);
  add_template_commands(program, options, chosen);
}

// A word in the place of a command that is none: said by its name, where the parser would only miss
// a command.
void require_known_word(const CLI::App& program, const std::string& name, const std::string& word) {
  if (word[0] == '-') return require_known_option(program, name, word);
  std::vector<std::string> known;
  for (const CLI::App* command : program.get_subcommands(nullptr)) {
    if (command->get_name() == word) return;
    known.push_back(command->get_name());
  }
  throw Error(ErrorCode::BadUsage, {}, unknown_command(name, word, known));
}

// The first word, and the second where the first is a group of commands.
void require_known_words(const CLI::App& program, const std::vector<std::string>& words) {
  const CLI::App* command = &program;
  std::string name = "muko";
  for (const std::string& word : words) {
    if (word.empty() || command->get_subcommands(nullptr).empty()) return;
    require_known_word(*command, name, word);
    if (word[0] == '-') return;
    command = command->get_subcommand(word);
    name += " " + word;
  }
}

}  // namespace

int run_command_line(int argument_count, const char* const* arguments, Context& context) {
  Options options;
  Run chosen;
  CLI::App program;
  declare_all(program, options, chosen);
  require_known_words(program,
                      {arguments + std::min(argument_count, 1), arguments + argument_count});
  try {
    program.parse(argument_count, arguments);
  } catch (const CLI::CallForHelp&) {
    context.terminal.write_out(program.help());
    return 0;
  } catch (const CLI::CallForVersion&) {
    context.terminal.write_out(program.version() + "\n");
    return 0;
  } catch (const CLI::ParseError& error) {
    throw Error(ErrorCode::BadUsage, {}, usage_error(error, program));
  }
  return chosen(context);
}

}  // namespace muko
