// The help is written by hand: every option that a command takes must stand in it.

#include <gmock/gmock.h>

#include <CLI/CLI.hpp>

#include "app/commands/commands.h"

namespace muko {
namespace {

using testing::HasSubstr;

void expect_all_named(const CLI::App& command, const std::string& help) {
  EXPECT_FALSE(command.get_options().empty());
  for (const CLI::Option* option : command.get_options()) {
    const std::string name = option->get_name(true);  // "--format", or the name of a positional
    EXPECT_THAT(help, HasSubstr(name.substr(0, name.find(','))));
  }
  EXPECT_THAT(help, HasSubstr("Использование: muko "));
  EXPECT_THAT(help, HasSubstr("\nПример"));
}

template <typename Options>
void expect_options_in_help() {
  CLI::App command;
  command.set_help_flag("-h,--help");
  Options options;
  const std::string help = declare(command, options);
  expect_all_named(command, help);
}

TEST(Help, NamesEveryOptionOfACommand) {
  expect_options_in_help<GenerateOptions>();
  expect_options_in_help<CheckOptions>();
  expect_options_in_help<ExtractOptions>();
  expect_options_in_help<DumpOptions>();
  expect_options_in_help<DeadlineOptions>();
}

TEST(Help, NamesEveryOptionOfTheTemplateCommands) {
  TemplateOptions options;
  CLI::App check;
  expect_all_named(check, declare_template_check(check, options));
  CLI::App fields;
  expect_all_named(fields, declare_template_fields(fields, options));
}

}  // namespace
}  // namespace muko
