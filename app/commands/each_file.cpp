#include "app/commands/each_file.h"

#include <nlohmann/json.hpp>

#include "app/commands/choice.h"
#include "app/reading.h"

namespace muko {

namespace {

std::string error_json(const std::string& path, const Error& error) {
  std::string message;
  for (const Fault& fault : error.faults()) {
    message += (message.empty() ? "" : "; ") + fault.message;
  }
  const nlohmann::ordered_json value = {{"file", path}, {"error", message}};
  return value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace

int answer_each(const Context& context, const std::vector<std::string>& paths,
                const std::string& format, const Answer& answer) {
  require_one_of("--format", format, {"text", "json", "jsonl"});
  const bool json = format != "text";
  int status = 0;
  bool first = true;
  Progress progress(context.terminal, paths.size());
  for (const std::string& path : paths) {
    progress.step(path);
    std::string out;
    const std::optional<Error> error = attempt(path, [&] { out = answer(path); });
    if (error) {
      status = 2;
      context.tell(*error);
      if (json) out = error_json(path, *error);
    } else if (json) {
      out += '\n';
    } else if (!first) {
      out.insert(0, "\n");
    }
    context.terminal.write_out(out);
    first = false;
  }
  return status;
}

}  // namespace muko
