#include <CLI/CLI.hpp>

#include "app/commands/choice.h"
#include "app/commands/commands.h"
#include "language/declension/declension.h"
#include "reports/reports.h"

namespace muko {

namespace {

constexpr const char* kHelp =
    R"(Склоняет имя, должность или название по падежам: так же, как фильтр «падеж» в шаблоне.

Использование: muko decline [--format text|json] -- ТЕКСТ

  ТЕКСТ                      ФИО, фамилия с инициалами, должность или орган в именительном падеже
  --format text|json         вид ответа; по умолчанию text
  -h, --help                 эта справка

Если в форме нет уверенности, сказано почему: такую проверьте сами.

Примеры:
  muko decline -- "Ясенев Пётр Ильич"
  muko decline --format json -- "первый заместитель главы"
)";

}  // namespace

std::string declare(CLI::App& command, DeclineOptions& options) {
  command.add_option("ТЕКСТ", options.words)->required();
  command.add_option("--format", options.format);
  return kHelp;
}

int run(const DeclineOptions& options, Context& context) {
  require_one_of("--format", options.format, {"text", "json"});
  std::string text;
  for (const std::string& word : options.words) text += (text.empty() ? "" : " ") + word;
  const Declined declined = decline(text);
  context.terminal.write_out(options.format == "json" ? declined_json(declined) + "\n"
                                                      : declined_text(declined));
  return 0;
}

}  // namespace muko
