// Usage: what is wrong with a command line, in Russian.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace muko {

// Throws Error(BadUsage) where the parser knows no such option: «нет параметра «--versoin»; …».
// `name`: what runs the parser, "muko template".
void require_known_option(const CLI::App& parser, const std::string& name,
                          const std::string& option);
[[nodiscard]] std::string unknown_command(const std::string& name, const std::string& word,
                                          const std::vector<std::string>& known);

// `program`: the parser that threw, for the name of the command in the advice.
[[nodiscard]] std::string usage_error(const CLI::ParseError& error, const CLI::App& program);

}  // namespace muko
