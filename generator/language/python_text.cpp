#include "generator/language/python_text.h"

#include <array>
#include <charconv>
#include <cmath>

#include "base/utf8.h"
#include "generator/language/ast.h"
#include "generator/language/object.h"
#include "generator/language/sequence.h"

namespace muko::tmpl {
namespace {

void append_hex(char32_t letter, int digits, std::string& out) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
    out += kDigits[(letter >> static_cast<unsigned>(shift)) & 0xFU];
  }
}

void append_escaped(char32_t letter, char quote, std::string& out) {
  if (letter == U'\\' || letter == static_cast<unsigned char>(quote)) {
    out += '\\';
    append_utf8(out, letter);
  } else if (letter == U'\n') {
    out += "\\n";
  } else if (letter == U'\r') {
    out += "\\r";
  } else if (letter == U'\t') {
    out += "\\t";
  } else if (letter < 0x20 || (letter >= 0x7F && letter <= 0xA0) || letter == 0xAD) {
    out += "\\x";
    append_hex(letter, 2, out);
  } else if (letter != U' ' && is_space(letter)) {
    out += "\\u";
    append_hex(letter, 4, out);
  } else {
    append_utf8(out, letter);
  }
}

const char* open_mark(ListKind kind) {
  switch (kind) {
    case ListKind::Tuple:
    case ListKind::Group:
      return "(";
    case ListKind::Keys:
      return "dict_keys([";
    case ListKind::Values:
      return "dict_values([";
    case ListKind::Items:
      return "dict_items([";
    default:
      return "[";
  }
}

std::string close_mark(const List& list) {
  const bool tuple = list.kind == ListKind::Tuple || list.kind == ListKind::Group;
  if (tuple) return list.items.size() == 1 ? ",)" : ")";
  const bool view =
      list.kind == ListKind::Keys || list.kind == ListKind::Values || list.kind == ListKind::Items;
  return view ? "])" : "]";
}

// NOLINTNEXTLINE(misc-no-recursion)
std::string namespace_text(const Namespace& space, Context& context) {
  std::string out = "<Namespace {";
  for (const auto& member : space.members) {
    if (&member != &space.members.front()) out += ", ";
    out += quoted_text(member.first) + ": " + python_repr(member.second, context);
  }
  return out + "}>";
}

std::string object_text(const Object& object, Context& context) {  // NOLINT(misc-no-recursion)
  if (const auto* loop = std::get_if<Loop>(&object.kind)) {
    return "<LoopContext " + std::to_string(loop->index0 + 1) + "/" +
           std::to_string(loop->items.size()) + ">";
  }
  if (const auto* macro = std::get_if<MacroObject>(&object.kind)) {
    return "<Macro " + quoted_text(macro->macro->name) + ">";
  }
  const auto* space = std::get_if<Namespace>(&object.kind);
  return space == nullptr ? "<функция>" : namespace_text(*space, context);
}

// NOLINTNEXTLINE(misc-no-recursion)
void append_map(const Entries& entries, Context& context, std::string& out) {
  const char* separator = "{";
  for (const auto& [key, value] : entries) {
    out += separator;
    out += python_repr(key, context);
    out += ": ";
    out += python_repr(value, context);
    separator = ", ";
  }
  out += entries.empty() ? "{}" : "}";
}

}  // namespace

std::string float_text(double number) {
  if (std::isnan(number)) return "nan";
  if (std::isinf(number)) return number < 0 ? "-inf" : "inf";
  std::array<char, 64> buffer{};
  const double size = std::abs(number);
  // Python changes to 1e+16 there; between them the shortest form is the same in both.
  const bool plain = number == 0 || (size >= 1e-4 && size < 1e16);
  const auto format = plain ? std::chars_format::fixed : std::chars_format::scientific;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, format);
  std::string text(buffer.data(), end.ptr);
  if (plain && text.find('.') == std::string::npos) text += ".0";
  return text;
}

std::string quoted_text(std::string_view text) {
  const bool has_single = text.find('\'') != std::string_view::npos;
  const char quote = has_single && text.find('"') == std::string_view::npos ? '"' : '\'';
  std::string out(1, quote);
  for (std::size_t position = 0; position < text.size();) {
    append_escaped(next_code_point(text, position), quote, out);
  }
  return out + quote;
}

std::string scalar_text(const json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_boolean()) return value.get<bool>() ? "True" : "False";
  if (value.is_number_float()) return float_text(value.get<double>());
  if (value.is_number()) return value.dump();
  return {};
}

std::string python_text(const Value& value, Context& context) {  // NOLINT(misc-no-recursion)
  if (const std::string* text = value.text()) {
    context.spend(text->size());
    return *text;
  }
  return value.absent() != nullptr ? "" : python_repr(value, context);
}

std::string python_repr(const Value& value, Context& context) {  // NOLINT(misc-no-recursion)
  const Deeper deeper(context);
  context.step();
  if (const std::string* text = value.text()) return quoted_text(*text);
  if (value.absent() != nullptr) return "Undefined";
  if (value.object() != nullptr) return object_text(*value.object(), context);
  std::string out;
  if (const auto entries = entries_of(value, context)) {
    append_map(*entries, context, out);
    return out;
  }
  if (value.type() != ValueType::List) {
    return value.get()->is_null() ? "None" : scalar_text(*value.get());
  }
  static const List plain;
  const List& list = value.list() == nullptr ? plain : *value.list();
  if (list.kind == ListKind::Range) return list.shown;
  out = open_mark(list.kind);
  const char* separator = "";
  const auto items = items_of(value, context);
  for (const Value& item : *items) {
    out += separator;
    out += python_repr(item, context);
    context.spend(out.size() / 64);
    separator = ", ";
  }
  // Of a list of the data there is nothing but its brackets to know.
  return out + (value.list() == nullptr ? "]" : close_mark(list));
}

}  // namespace muko::tmpl
