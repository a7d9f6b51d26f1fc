#include "generator/language/arguments.h"

#include <algorithm>
#include <string>

namespace muko::tmpl {
namespace {

std::optional<Arguments> fail(const Signature& signature, const std::string& what,
                              Context& context) {
  (void)context.fault("«" + std::string(signature.name) + "»: " + what);
  return std::nullopt;
}

}  // namespace

std::optional<Arguments> bind_arguments(const Signature& signature, CallArguments given,
                                        Context& context) {
  const auto begin = signature.parameters.begin();
  const auto end = std::find(begin, signature.parameters.end(), std::string_view());
  const auto count = static_cast<std::size_t>(end - begin);
  Arguments arguments;
  arguments.values.resize(count);
  for (std::size_t i = 0; i < given.positional.size(); ++i) {
    if (i < count) {
      arguments.values[i] = std::move(given.positional[i]);
    } else if (signature.variadic) {
      arguments.rest.push_back(std::move(given.positional[i]));
    } else {
      return fail(signature, "аргументов не больше " + std::to_string(count), context);
    }
  }
  for (auto& [name, value] : given.named) {
    const auto found = std::find(begin, end, name);
    if (found != end) {
      arguments.values[static_cast<std::size_t>(found - begin)] = std::move(value);
    } else if (signature.variadic) {
      arguments.named.emplace_back(name, std::move(value));
    } else {
      return fail(signature, "нет аргумента «" + std::string(name) + "»", context);
    }
  }
  const std::size_t known = given.positional.size() + given.named.size();
  if (known < signature.required) {
    return fail(signature, "нужно аргументов: " + std::to_string(signature.required), context);
  }
  return arguments;
}

}  // namespace muko::tmpl
