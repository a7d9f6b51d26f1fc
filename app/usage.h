// Usage: what is wrong with a command line, in Russian.
#pragma once

#include <string>

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace muko {

// `program`: the parser that threw, for the name of the command in the advice.
[[nodiscard]] std::string usage_error(const CLI::ParseError& error, const CLI::App& program);

}  // namespace muko
