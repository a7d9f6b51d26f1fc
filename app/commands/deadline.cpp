#include <CLI/CLI.hpp>

#include "app/commands/choice.h"
#include "app/commands/commands.h"
#include "language/deadline.h"
#include "reports/reports.h"

namespace muko {

namespace {

constexpr const char* kHelp =
    R"(Объясняет, как программа понимает срок: конкретный ли он и какие даты значит.

Использование: muko deadline [--period НАЧАЛО/КОНЕЦ] [--format text|json] -- ТЕКСТ

  ТЕКСТ                      срок, как он написан в документе
  --period НАЧАЛО/КОНЕЦ      период документа, например 2024-01-01/2024-12-31: он даёт год
                             месяцу без года
  --format text|json         вид ответа; по умолчанию text
  -h, --help                 эта справка

Примеры:
  muko deadline -- "до 1 марта 2024 г."
  muko deadline --period 2024-09-01/2025-08-31 --format json -- "ноябрь"
)";

Period parse_period(const std::string& text) {
  const std::size_t slash = text.find('/');
  const auto start = parse_iso(text.substr(0, slash));
  const auto end = slash == std::string::npos ? std::nullopt : parse_iso(text.substr(slash + 1));
  const bool whole = start && end && start->year != 0 && end->year != 0;
  if (!whole || *end < *start) {
    throw Error(ErrorCode::BadUsage, {},
                "--period: «" + text + "» не период; нужно так: 2024-01-01/2024-12-31");
  }
  return {*start, *end};
}

}  // namespace

std::string declare(CLI::App& command, DeadlineOptions& options) {
  command.add_option("ТЕКСТ", options.words)->required();
  command.add_option("--period", options.period);
  command.add_option("--format", options.format);
  return kHelp;
}

int run(const DeadlineOptions& options, Context& context) {
  require_one_of("--format", options.format, {"text", "json"});
  std::optional<Period> period;
  if (!options.period.empty()) period = parse_period(options.period);
  std::string text;
  for (const std::string& word : options.words) text += (text.empty() ? "" : " ") + word;
  const Deadline deadline = read_deadline(text, period);
  context.terminal.write_out(options.format == "json" ? deadline_json(deadline) + "\n"
                                                      : deadline_text(deadline));
  return 0;
}

}  // namespace muko
