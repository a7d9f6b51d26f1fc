// Commands: for each its options, how they are declared, what runs. One .cpp a command.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/context.h"
#include "generator/generate.h"

namespace CLI {
class App;
}

namespace muko {

inline constexpr const char* kDefaultRubric = "fioko-1.2-partial";

struct GenerateOptions {
  std::string template_name = {};  // a kind or a path
  std::string data = {};
  std::string out = {};                       // "" = beside the data
  std::vector<std::string> assignments = {};  // path=value
  std::string undefined = "error";
  bool allow_unready = false;
  std::string batch = {};  // records, a document each; `out` is a folder then
  std::string name = {};   // of a record's file, as a template; "" = numbered
  int jobs = 0;            // 0 = as many as there are processors
  bool report_cases = false;
};

struct CheckOptions {
  std::vector<std::string> paths = {};
  std::string regional = {};
  std::string rubric = kDefaultRubric;
  std::string format = "text";
  std::string out = {};
  std::optional<std::string> fail_under = {};  // percent
};

struct ExtractOptions {
  std::vector<std::string> paths = {};
  std::string regional = {};
  std::string format = "text";
};

struct DumpOptions {
  std::vector<std::string> paths = {};
  std::string format = "text";
};

struct DeadlineOptions {
  std::vector<std::string> words = {};  // of the text, as the shell split them
  std::string period = {};              // START/END
  std::string format = "text";
};

struct DeclineOptions {
  std::vector<std::string> words = {};  // of the text, as the shell split them
  std::string format = "text";
};

struct RulesOptions {
  std::string rule = {};  // "" = all
  std::string rubric = kDefaultRubric;
  std::string format = "text";
};

struct TemplateOptions {
  std::string file = {};
  std::string data = {};
  std::string annotated = {};   // where a copy with the faults as comments goes
  std::string format = "json";  // of the fields
};

// Each declares its arguments on the parser; the help that a user sees is the text returned.
[[nodiscard]] std::string declare(CLI::App& command, GenerateOptions& options);
[[nodiscard]] std::string declare(CLI::App& command, CheckOptions& options);
[[nodiscard]] std::string declare(CLI::App& command, ExtractOptions& options);
[[nodiscard]] std::string declare(CLI::App& command, DumpOptions& options);
[[nodiscard]] std::string declare(CLI::App& command, DeadlineOptions& options);
[[nodiscard]] std::string declare(CLI::App& command, DeclineOptions& options);
[[nodiscard]] std::string declare(CLI::App& command, RulesOptions& options);
[[nodiscard]] std::string declare_template_check(CLI::App& command, TemplateOptions& options);
[[nodiscard]] std::string declare_template_fields(CLI::App& command, TemplateOptions& options);

// Each returns the exit status and throws Error where the work could not be done.
[[nodiscard]] int run(const GenerateOptions& options, Context& context);
// `generate --batch`: `stem` names the files where no pattern does.
[[nodiscard]] int run_batch(const GenerateOptions& options, const std::string& template_file,
                            Undefined undefined, const std::string& stem, Context& context);
[[nodiscard]] int run(const CheckOptions& options, Context& context);
[[nodiscard]] int run(const ExtractOptions& options, Context& context);
[[nodiscard]] int run(const DumpOptions& options, Context& context);
[[nodiscard]] int run(const DeadlineOptions& options, Context& context);
[[nodiscard]] int run(const DeclineOptions& options, Context& context);
[[nodiscard]] int run(const RulesOptions& options, Context& context);
[[nodiscard]] int run_template_check(const TemplateOptions& options, Context& context);
[[nodiscard]] int run_template_fields(const TemplateOptions& options, Context& context);

}  // namespace muko
