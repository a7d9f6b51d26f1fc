#include "app/usage.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <string_view>

#include "base/error.h"
#include "generator/language/names.h"

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

// The parser of the command that was given, and its name: "muko template check".
const CLI::App& command_of(const CLI::App& program, std::string& name) {
  const CLI::App* command = &program;
  while (!command->get_subcommands().empty()) {
    command = command->get_subcommands().front();
    name += " " + command->get_name();
  }
  return *command;
}

std::vector<std::string> options_of(const CLI::App& parser) {
  std::vector<std::string> names;
  for (const CLI::Option* option : parser.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    for (const std::string& name : option->get_snames()) names.push_back("-" + name);
  }
  return names;
}

// «…; может быть, «--version»? Справка: muko --help».
std::string with_advice(const std::string& trouble, const std::string& word,
                        const std::vector<std::string>& known, const std::string& name) {
  const std::string nearest = tmpl::nearest_name(word, known);
  if (nearest.empty()) return trouble + "; справка: " + name + " --help";
  return trouble + "; может быть, «" + nearest + "»? Справка: " + name + " --help";
}

std::string unknown_option(const CLI::App& parser, const std::string& name,
                           const std::string& option) {
  const std::string bare = option.substr(0, option.find('='));
  const bool letter = bare.size() < 3;  // near to every other
  return with_advice("нет параметра «" + bare + "»", bare,
                     letter ? std::vector<std::string>() : options_of(parser), name);
}

std::string trouble(const CLI::ParseError& error) {
  const std::string message = error.what();
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    const std::string name = before(message, " is required");
    if (name == "A subcommand") return "не указана команда";
    return "не указано обязательное: " + name;
  }
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    return "лишнее: " + behind(message, "expected: ");
  }
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    const std::string option = before(before(message, ":"), " was given");
    const bool repeated = message.find("At Most") != std::string::npos;
    return repeated ? option + ": указано несколько раз, а нужно одно значение"
                    : "неверное число значений у " + option;
  }
  return "неверная командная строка (" + message + ")";
}

}  // namespace

void require_known_option(const CLI::App& parser, const std::string& name,
                          const std::string& option) {
  const std::vector<std::string> known = options_of(parser);
  const std::string bare = option.substr(0, option.find('='));
  if (std::find(known.begin(), known.end(), bare) != known.end()) return;
  throw Error(ErrorCode::BadUsage, {}, unknown_option(parser, name, option));
}

std::string unknown_command(const std::string& name, const std::string& word,
                            const std::vector<std::string>& known) {
  std::string list;
  for (const std::string& one : known) list += (list.empty() ? "" : ", ") + one;
  const std::string trouble = "нет команды «" + (name + " " + word).substr(5) + "»; есть: " + list;
  return with_advice(trouble, word, known, name);
}

std::string usage_error(const CLI::ParseError& error, const CLI::App& program) {
  std::string name = "muko";
  const CLI::App& command = command_of(program, name);
  const std::string culprit = behind(error.what(), "expected: ");
  const bool extra = dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr;
  if (extra && culprit[0] == '-' && culprit.find(' ') == std::string::npos) {
    return unknown_option(command, name, culprit);
  }
  return trouble(error) + "; справка: " + name + " --help";
}

}  // namespace muko
