// Values as JSON and as Python's pprint writes them.

#include <algorithm>

#include "base/utf8.h"
#include "generator/language/markup.h"
#include "generator/language/python_text.h"
#include "generator/language/sequence.h"

namespace muko::tmpl {
namespace {

constexpr std::size_t kPrettyWidth = 80;

void sort_by_key(Entries& entries, Context& context) {
  std::stable_sort(entries.begin(), entries.end(), [&](const auto& left, const auto& right) {
    context.step();
    return python_text(left.first, context) < python_text(right.first, context);
  });
}

void append_unit(std::uint32_t unit, std::string& out) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) {
    out += kDigits[(unit >> static_cast<unsigned>(shift)) & 0xFU];
  }
}

// ASCII only, and safe inside HTML.
void append_json_letter(char32_t letter, std::string& out) {
  static constexpr std::u32string_view kShort = U"\"\\\n\r\t\b\f";
  static constexpr std::string_view kNames = "\"\\nrtbf";
  const std::size_t known = kShort.find(letter);
  if (known != std::u32string_view::npos) {
    out += {'\\', kNames[known]};
  } else if (letter > 0xFFFF) {
    append_unit(0xD800 + ((letter - 0x10000) >> 10U), out);
    append_unit(0xDC00 + ((letter - 0x10000) & 0x3FFU), out);
  } else if (letter < 0x20 || letter > 0x7E || letter == U'<' || letter == U'>' || letter == U'&' ||
             letter == U'\'') {
    append_unit(letter, out);
  } else {
    out += static_cast<char>(letter);
  }
}

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (std::size_t position = 0; position < text.size();) {
    append_json_letter(next_code_point(text, position), out);
  }
  return out + "\"";
}

class JsonWriter {
 public:
  JsonWriter(std::int64_t indent, Context& context) : indent_(indent), context_(context) {}

  void write(const Value& value, std::string& out, std::int64_t level) {  // NOLINT
    const Deeper deeper(context_);
    context_.step();
    if (auto entries = entries_of(value, context_)) {
      write_map(std::move(*entries), out, level);
    } else if (value.type() == ValueType::List) {
      write_list(*items_of(value, context_), out, level);
    } else if (value.text() != nullptr) {
      out += json_string(*value.text());
    } else if (value.type() == ValueType::Boolean) {
      out += is_true(value) ? "true" : "false";
    } else if (is_numeric(value)) {
      out += python_text(value, context_);
    } else if (value.type() == ValueType::None) {
      out += "null";
    } else {
      (void)context_.fault(std::string("фильтр «tojson»: такое значение не записать: ") +
                           type_name(value));
    }
  }

 private:
  void write_map(Entries entries, std::string& out, std::int64_t level) {  // NOLINT
    sort_by_key(entries, context_);
    out += '{';
    for (const auto& entry : entries) {
      if (&entry != &entries.front()) out += indent_ < 0 ? ", " : ",";
      break_line(out, level + 1);
      out += json_string(python_text(entry.first, context_)) + ": ";
      write(entry.second, out, level + 1);
    }
    if (!entries.empty()) break_line(out, level);
    out += '}';
  }

  void write_list(const std::vector<Value>& items, std::string& out,
                  std::int64_t level) {  // NOLINT
    out += '[';
    for (const Value& item : items) {
      if (&item != &items.front()) out += indent_ < 0 ? ", " : ",";
      break_line(out, level + 1);
      write(item, out, level + 1);
    }
    if (!items.empty()) break_line(out, level);
    out += ']';
  }

  void break_line(std::string& out, std::int64_t level) const {
    if (indent_ < 0) return;
    out += '\n';
    out.append(static_cast<std::size_t>(std::min<std::int64_t>(indent_, 20) * level), ' ');
  }

  std::int64_t indent_;
  Context& context_;
};

// repr() with the keys of maps in order.
std::string sorted_repr(const Value& value, Context& context) {  // NOLINT(misc-no-recursion)
  const Deeper deeper(context);
  if (auto entries = entries_of(value, context)) {
    sort_by_key(*entries, context);
    std::string out = "{";
    for (const auto& [key, item] : *entries) {
      if (out.size() > 1) out += ", ";
      out += python_repr(key, context) + ": " + sorted_repr(item, context);
    }
    return out + "}";
  }
  const bool plain = value.type() != ValueType::List ||
                     (value.list() != nullptr && value.list()->kind != ListKind::List);
  if (plain) return python_repr(value, context);
  std::string out = "[";
  const auto items = items_of(value, context);
  for (const Value& item : *items) {
    if (out.size() > 1) out += ", ";
    out += sorted_repr(item, context);
  }
  return out + "]";
}

// `room` is kept behind the value for the brackets that close around it.
// NOLINTNEXTLINE(misc-no-recursion)
std::string pretty(const Value& value, std::size_t indent, std::size_t room, Context& context) {
  const Deeper deeper(context);
  const std::string line = sorted_repr(value, context);
  context.spend(line.size());
  const bool map = value.type() == ValueType::Map;
  const bool fits = length_utf8(line) + indent + room <= kPrettyWidth;
  if (fits || (!map && value.type() != ValueType::List)) return line;
  const std::string margin = ",\n" + std::string(indent + 1, ' ');
  std::string out(1, map ? '{' : '[');
  if (map) {
    Entries entries = *entries_of(value, context);
    sort_by_key(entries, context);
    for (const auto& entry : entries) {
      const bool last = &entry == &entries.back();
      if (&entry != &entries.front()) out += margin;
      const std::string key = python_repr(entry.first, context) + ": ";
      out +=
          key + pretty(entry.second, indent + 1 + length_utf8(key), last ? room + 1 : 1, context);
    }
    return out + "}";
  }
  const std::vector<Value> items = *items_of(value, context);
  for (const Value& item : items) {
    if (&item != &items.front()) out += margin;
    out += pretty(item, indent + 1, &item == &items.back() ? room + 1 : 1, context);
  }
  return out + "]";
}

}  // namespace

std::string json_text(const Value& value, std::int64_t indent, Context& context) {
  std::string out;
  JsonWriter(indent, context).write(value, out, 0);
  return out;
}

std::string pretty_repr(const Value& value, Context& context) {
  return pretty(value, 0, 0, context);
}

}  // namespace muko::tmpl
