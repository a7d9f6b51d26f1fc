// "{} из {всего:>5}".format(часть, всего=…)

#include <optional>

#include "generator/language/format.h"
#include "generator/language/format_spec.h"
#include "generator/language/object.h"
#include "generator/language/python_text.h"
#include "generator/language/sequence.h"

namespace muko::tmpl {
namespace {

class BraceFormat {
 public:
  BraceFormat(const CallArguments& arguments, Context& context)
      : arguments_(arguments), context_(context) {}

  // nullopt after a fault. A layout may hold fields itself: {:{width}}.
  std::optional<std::string> format(std::string_view text, int depth) {  // NOLINT
    std::string out;
    while (!text.empty()) {
      context_.step();
      const std::size_t brace = text.find_first_of("{}");
      out += text.substr(0, brace);
      if (brace == std::string_view::npos) break;
      text.remove_prefix(brace);
      if (text.starts_with("{{") || text.starts_with("}}")) {
        out += text.front();
        text.remove_prefix(2);
        continue;
      }
      const std::size_t end = field_end(text);
      if (end == std::string_view::npos || depth > 1) {
        return fail("в формате лишняя фигурная скобка: сама скобка пишется дважды");
      }
      const auto value = format_field(text.substr(1, end - 1), depth);
      if (!value) return std::nullopt;
      out += *value;
      text.remove_prefix(end + 1);
    }
    return out;
  }

 private:
  std::optional<std::string> fail(std::string message) {
    (void)context_.fault(std::move(message));
    return std::nullopt;
  }

  static std::size_t field_end(std::string_view text) {
    if (!text.starts_with('{')) return std::string_view::npos;
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '{') ++depth;
      if (text[i] == '}' && --depth == 0) return i;
    }
    return std::string_view::npos;
  }

  // name!r:layout
  std::optional<std::string> format_field(std::string_view field, int depth) {  // NOLINT
    const std::size_t colon = field.find(':');
    std::string_view name = field.substr(0, colon);
    char conversion = 0;
    const std::size_t mark = name.find('!');
    if (mark != std::string_view::npos && mark + 1 < name.size()) {
      conversion = name[mark + 1];
      name = name.substr(0, mark);
    }
    const auto value = find_value(name);
    if (!value) return std::nullopt;
    std::string layout;
    if (colon != std::string_view::npos) {
      auto inner = format(field.substr(colon + 1), depth + 1);
      if (!inner) return std::nullopt;
      layout = std::move(*inner);
    }
    const auto spec = read_spec(layout);
    if (!spec) return fail("непонятный формат «" + layout + "»");
    return format_value(*value, conversion, *spec);
  }

  std::optional<std::string> format_value(const Value& value, char conversion,
                                          const FormatSpec& spec) {
    if (conversion == 'r') return format_text(python_repr(value, context_), spec, context_);
    const bool number = is_numeric(value) && conversion != 's';
    if (number && (value.type() != ValueType::Boolean || spec.type != 0)) {
      return format_number(value, spec, context_);
    }
    if (spec.type != 0 && spec.type != 's') {
      return fail(std::string("вид «") + spec.type +
                  "» в формате не подходит значению: " + type_name(value));
    }
    return format_text(python_text(value, context_), spec, context_);
  }

  // "", "0", "имя", and members of them: "0[ключ].поле"
  std::optional<Value> find_value(std::string_view name) {
    const std::size_t end = name.find_first_of(".[");
    auto value = argument(name.substr(0, end));
    std::string_view path = end == std::string_view::npos ? "" : name.substr(end);
    while (value && !path.empty()) {
      const bool bracket = path.front() == '[';
      path.remove_prefix(1);
      const std::size_t stop = path.find_first_of(bracket ? "]" : ".[");
      const Value key{json(std::string(path.substr(0, stop)))};
      Value next = follow_path(*value, key, context_);
      if (next.absent() != nullptr) return missing(name);
      value = std::move(next);
      path.remove_prefix(stop == std::string_view::npos ? path.size() : stop + (bracket ? 1 : 0));
    }
    return value;
  }

  std::optional<Value> argument(std::string_view name) {
    const bool digits = name.find_first_not_of("0123456789") == std::string_view::npos;
    if (digits && name.size() < 6) {
      const std::size_t index =
          name.empty() ? next_++ : static_cast<std::size_t>(std::stoul(std::string(name)));
      if (index < arguments_.positional.size()) return arguments_.positional[index];
    }
    for (const auto& [known, value] : arguments_.named) {
      if (known == name) return value;
    }
    return missing(name);
  }

  std::optional<Value> missing(std::string_view name) {
    (void)context_.fault("для формата нет значения «{" + std::string(name) + "}»");
    return std::nullopt;
  }

  const CallArguments& arguments_;
  Context& context_;
  std::size_t next_ = 0;
};

}  // namespace

Value format_braces(const std::string& format, const CallArguments& arguments, Context& context) {
  context.spend(format.size());
  auto text = BraceFormat(arguments, context).format(format, 0);
  return text ? context.text(std::move(*text)) : Value::nothing();
}

}  // namespace muko::tmpl
