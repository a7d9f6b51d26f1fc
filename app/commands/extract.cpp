#include <CLI/CLI.hpp>
#include <utility>
#include <vector>

#include "app/commands/commands.h"
#include "app/commands/each_file.h"
#include "app/reading.h"
#include "checker/links/links.h"
#include "reports/reports.h"

namespace muko {

namespace {

constexpr const char* kHelp =
    R"(Показывает, что программа поняла в документе: вид и состав, реквизиты, период, меры со
сроками, исполнителями и результатами.

Использование: muko extract ФАЙЛ... [--regional ФАЙЛ] [--format text|json|jsonl]

  ФАЙЛ                       документы; архив или письмо (.eml) — все документы в нём;
                             «-» — стандартный ввод
  --regional ФАЙЛ            региональный комплекс мер: к каждой мере покажет те, на которые она
                             отвечает
  --format text|json|jsonl   вид ответа; по умолчанию text. JSON — одна строка на документ в
                             порядке файлов; непрочитанный файл даёт {"file","error"} и код 2
  -h, --help                 эта справка

Примеры:
  muko extract план.docx
  muko extract --format json приказ.docx план.docx > документы.jsonl
)";

std::optional<CheckedDocument> read_regional(const std::string& file, const Vocabulary& vocabulary,
                                             Context& context) {
  if (file.empty()) return std::nullopt;
  std::vector<std::string> warnings;
  CheckedDocument regional = read_only_document(context, file, vocabulary, warnings);
  for (const std::string& warning : warnings) context.tell(warning);
  return regional;
}

}  // namespace

std::string declare(CLI::App& command, ExtractOptions& options) {
  command.add_option("ФАЙЛ", options.paths)->required();
  command.add_option("--regional", options.regional);
  command.add_option("--format", options.format);
  return kHelp;
}

int run(const ExtractOptions& options, Context& context) {
  const Vocabulary vocabulary = context.vocabulary();
  const auto regional = read_regional(options.regional, vocabulary, context);
  const LinkOptions links = regional ? context.rubric(kDefaultRubric).links : LinkOptions();
  const auto index = index_of(regional, links);
  return answer_each(context, options.paths, options.format, [&](Source source) {
    CheckedDocument checked = read_checked(context, std::move(source), vocabulary);
    if (index) link_measures(checked.facts, *index);
    return options.format == "text" ? facts_text(checked.facts, context.terminal.out_colour())
                                    : facts_json(checked.facts, checked.document);
  });
}

}  // namespace muko
