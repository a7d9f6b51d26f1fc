// "Приказ № %s от %(дата)s" % values

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/utf8.h"
#include "generator/language/format.h"
#include "generator/language/format_spec.h"
#include "generator/language/python_text.h"
#include "generator/language/sequence.h"

namespace muko::tmpl {
namespace {

class PercentFormat {
 public:
  PercentFormat(std::string_view format, const Value& argument, Context& context)
      : rest_(format), argument_(argument), context_(context) {
    const List* list = argument.list();
    if (list != nullptr && list->kind == ListKind::Tuple) {
      values_ = list->items;
    } else {
      values_ = {argument};
    }
  }

  // nullopt after a fault.
  std::optional<std::string> format() {
    std::string out;
    for (std::size_t mark = rest_.find('%'); mark != std::string_view::npos;
         mark = rest_.find('%')) {
      out += rest_.substr(0, mark);
      rest_.remove_prefix(mark + 1);
      if (!append_value(out)) return std::nullopt;
      context_.step();
    }
    const bool all_used = next_ >= values_.size() || named_ || argument_.type() == ValueType::Map;
    if (!all_used) return fail("в формате меньше знаков «%», чем значений");
    return out.append(rest_);
  }

 private:
  std::optional<std::string> fail(std::string message) {
    (void)context_.fault(std::move(message));
    return std::nullopt;
  }

  bool append_value(std::string& out) {
    const std::optional<std::string> key = take_key();
    FormatSpec spec = take_spec();
    if (!rest_.empty() && rest_.front() == '%') {
      rest_.remove_prefix(1);
      out += '%';
      return true;
    }
    if (rest_.empty()) return fail("формат кончается знаком «%»").has_value();
    const char type = rest_.front();
    rest_.remove_prefix(1);
    const auto value = key ? named_value(*key) : next_value();
    if (!value) return false;
    const auto text = format_value(*value, type, spec);
    if (!text) return false;
    out += *text;
    return true;
  }

  std::optional<std::string> take_key() {
    if (!rest_.starts_with('(')) return std::nullopt;
    const std::size_t end = rest_.find(')');
    if (end == std::string_view::npos) return std::nullopt;
    std::string key(rest_.substr(1, end - 1));
    rest_.remove_prefix(end + 1);
    named_ = true;
    return key;
  }

  FormatSpec take_spec() {
    FormatSpec spec;
    for (;
         !rest_.empty() && std::string_view("-+ 0#").find(rest_.front()) != std::string_view::npos;
         rest_.remove_prefix(1)) {
      take_flag(rest_.front(), spec);
    }
    spec.width = take_size(spec);
    if (!rest_.empty() && rest_.front() == '.') {
      rest_.remove_prefix(1);
      spec.precision = static_cast<int>(take_size(spec));
    }
    return spec;
  }

  static void take_flag(char flag, FormatSpec& spec) {
    if (flag == '-') spec.align = '<';
    if (flag == '+' || (flag == ' ' && spec.sign != '+')) spec.sign = flag;
    if (flag == '#') spec.alternate = true;
    if (flag != '0' || spec.align == '<') return;
    spec.fill = U'0';
    spec.align = '=';
  }

  // A number, or * for the next value.
  std::size_t take_size(FormatSpec& spec) {
    std::size_t size = 0;
    if (!rest_.empty() && rest_.front() == '*') {
      rest_.remove_prefix(1);
      const auto value = next_value();
      const std::int64_t given = value && is_integral(*value) ? integer_of(*value) : 0;
      if (given < 0) spec.align = '<';
      return static_cast<std::size_t>(
          std::abs(std::clamp<std::int64_t>(given, -100'000'000, 100'000'000)));
    }
    for (; !rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9'; rest_.remove_prefix(1)) {
      if (size < 100'000'000) size = size * 10 + static_cast<std::size_t>(rest_.front() - '0');
    }
    return size;
  }

  std::optional<Value> next_value() {
    if (next_ < values_.size()) return values_[next_++];
    (void)context_.fault("для формата не хватает значений");
    return std::nullopt;
  }

  std::optional<Value> named_value(const std::string& key) {
    auto found = find_field(argument_, key);
    if (!found) (void)context_.fault("для формата нет значения «" + key + "»");
    return found;
  }

  std::optional<std::string> format_value(const Value& value, char type, FormatSpec spec) {
    if (type == 's' || type == 'r' || type == 'a') {
      if (spec.fill == U'0') spec.fill = U' ';
      if (spec.align != '<') spec.align = '>';
      return format_text(type == 's' ? python_text(value, context_) : python_repr(value, context_),
                         spec, context_);
    }
    if (type == 'c' && value.text() != nullptr) {
      if (spec.align != '<') spec.align = '>';
      return format_text(*value.text(), spec, context_);
    }
    if (std::string_view("dicoxXeEfFgGu").find(type) == std::string_view::npos) {
      return fail(std::string("в формате непонятное «%") + type + "»");
    }
    if (!is_numeric(value)) {
      return fail(std::string("формату «%") + type + "» нужно число, а здесь " + type_name(value));
    }
    spec.type = type == 'i' || type == 'u' ? 'd' : type;
    const bool whole = spec.type == 'd' && value.type() == ValueType::Float;
    if (!whole) return format_number(value, spec, context_);
    const double number = double_of(value);
    if (std::abs(number) > 9e18) return fail("слишком большое число");
    return format_number(Value(json(static_cast<std::int64_t>(number))), spec, context_);
  }

  std::string_view rest_;
  const Value& argument_;
  Context& context_;
  std::vector<Value> values_ = {};
  std::size_t next_ = 0;
  bool named_ = false;
};

}  // namespace

Value format_percent(const std::string& format, const Value& argument, Context& context) {
  context.spend(format.size());
  auto text = PercentFormat(format, argument, context).format();
  return text ? context.text(std::move(*text)) : Value::nothing();
}

}  // namespace muko::tmpl
