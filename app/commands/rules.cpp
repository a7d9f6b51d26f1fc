#include <CLI/CLI.hpp>
#include <algorithm>

#include "app/commands/choice.h"
#include "app/commands/commands.h"
#include "generator/language/names.h"
#include "reports/reports.h"

namespace muko {

namespace {

constexpr const char* kHelp =
    R"(Показывает правила проверки; об одном — подробно, с плохим и хорошим примером.

Использование: muko rules [ПРАВИЛО] [--rubric ИМЯ|ФАЙЛ] [--format text|json]

  ПРАВИЛО                    имя правила, как в отчёте: deadline-vague; без него — все правила
  --rubric ИМЯ|ФАЙЛ          рубрика; по умолчанию fioko-1.2-partial
  --format text|json         вид ответа; по умолчанию text
  -h, --help                 эта справка

Примеры:
  muko rules
  muko rules deadline-vague
  muko rules --rubric мой-регион.yaml --format json
)";

std::vector<RuleSummary> of_id(std::vector<RuleSummary> rules, const std::string& id) {
  std::vector<std::string> known;
  for (const RuleSummary& rule : rules) known.push_back(rule.rule);
  std::erase_if(rules, [&](const RuleSummary& rule) { return rule.rule != id; });
  if (!rules.empty()) return rules;
  const std::string nearest = tmpl::nearest_name(id, known);
  throw Error(ErrorCode::NotFound, {},
              "нет правила «" + id + "»" +
                  (nearest.empty() ? "" : "; может быть, «" + nearest + "»?") +
                  (nearest.empty() ? "; все" : " Все") + " правила: muko rules");
}

}  // namespace

std::string declare(CLI::App& command, RulesOptions& options) {
  command.add_option("ПРАВИЛО", options.rule);
  command.add_option("--rubric", options.rubric);
  command.add_option("--format", options.format);
  return kHelp;
}

int run(const RulesOptions& options, Context& context) {
  require_one_of("--format", options.format, {"text", "json"});
  std::vector<RuleSummary> rules = summaries_of(context.rubric(options.rubric));
  if (!options.rule.empty()) rules = of_id(std::move(rules), options.rule);
  const Colour colour = context.terminal.out_colour();
  if (options.format == "json") {
    context.terminal.write_out(rules_json(rules) + "\n");
  } else {
    context.terminal.write_out(options.rule.empty() ? rules_text(rules, colour)
                                                    : rule_text(rules, colour));
  }
  return 0;
}

}  // namespace muko
