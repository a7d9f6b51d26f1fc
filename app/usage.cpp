#include "app/usage.h"

#include <CLI/CLI.hpp>
#include <string_view>

namespace muko {

namespace {

// What stands behind the last of `marks` in a message: the parser's messages name the culprit so.
std::string behind(const std::string& message, std::string_view mark) {
  const std::size_t at = message.rfind(mark);
  return at == std::string::npos ? message : message.substr(at + mark.size());
}

std::string before(const std::string& message, std::string_view mark) {
  return message.substr(0, message.find(mark));
}

// "muko template check"
std::string full_name(const CLI::App& program) {
  std::string name = "muko";
  const CLI::App* command = &program;
  while (!command->get_subcommands().empty()) {
    command = command->get_subcommands().front();
    name += " " + command->get_name();
  }
  return name;
}

std::string trouble(const CLI::ParseError& error) {
  const std::string message = error.what();
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    const std::string name = before(message, " is required");
    if (name == "A subcommand") return "не указана команда";
    return "не указано обязательное: " + name;
  }
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    return "непонятно, что значит: " + behind(message, "expected: ");
  }
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    return "неверное число значений у " + before(before(message, ":"), " was given");
  }
  return "неверная командная строка (" + message + ")";
}

}  // namespace

std::string usage_error(const CLI::ParseError& error, const CLI::App& program) {
  return trouble(error) + "; справка: " + full_name(program) + " --help";
}

}  // namespace muko
