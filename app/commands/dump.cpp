#include <CLI/CLI.hpp>

#include "app/commands/commands.h"
#include "app/commands/each_file.h"
#include "base/utf8.h"
#include "document/dump.h"

namespace muko {

namespace {

constexpr const char* kHelp =
    R"(Показывает документ так, как программа его прочитала: абзац за абзацем, таблица за таблицей,
с номерами, по которым отчёт называет место.

Использование: muko dump ФАЙЛ... [--format text|json|jsonl]

  ФАЙЛ                       документы; архив или письмо (.eml) — все документы в нём;
                             «-» — стандартный ввод
  --format text|json|jsonl   вид ответа; по умолчанию text. JSON — одна строка на документ в
                             порядке файлов; непрочитанный файл даёт {"file","error"} и код 2
  -h, --help                 эта справка

Примеры:
  muko dump приказ.docx
  muko dump --format json приказ.docx > приказ.json
)";

}  // namespace

std::string declare(CLI::App& command, DumpOptions& options) {
  command.add_option("ФАЙЛ", options.paths)->required();
  command.add_option("--format", options.format);
  return kHelp;
}

int run(const DumpOptions& options, Context& context) {
  return answer_each(context, options.paths, options.format, [&](Source source) {
    const Document document = read_source(context, std::move(source));
    return options.format == "text" ? printable(dump_text(document)) : dump_json(document);
  });
}

}  // namespace muko
