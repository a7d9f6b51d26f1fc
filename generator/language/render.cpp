#include "generator/language/render.h"

#include <utility>

#include "base/plain_text.h"
#include "base/utf8.h"
#include "generator/language/python_text.h"
#include "generator/language/renderer.h"
#include "generator/language/sequence.h"

namespace muko::tmpl {
namespace {

// Control characters that XML 1.0 (2.2) does not allow; \a and \f mean a new paragraph and page.
bool is_printable(char32_t letter) {
  if (letter < 0x20)
    return letter == U'\t' || letter == U'\n' || letter == U'\r' || letter == U'\a' ||
           letter == U'\f';
  return letter != 0xFFFE && letter != 0xFFFF && (letter < 0xD800 || letter > 0xDFFF);
}

// "U+0001" of the first character that a document can't hold; "" where all are in order.
std::string unprintable(std::string_view text) {
  for (std::size_t position = 0; position < text.size();) {
    const auto byte = static_cast<unsigned char>(text[position]);
    // Only these begin what a document can't hold; bytes inside a letter are neither.
    if (byte >= 0x20 && byte != 0xED && byte != 0xEF) {
      ++position;
      continue;
    }
    const char32_t letter = next_code_point(text, position);
    if (is_printable(letter)) continue;
    static constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string name = "U+";
    for (int shift = 12; shift >= 0; shift -= 4)
      name += kDigits[(letter >> static_cast<unsigned>(shift)) & 0xFU];
    return name;
  }
  return {};
}

// {$image: …}: for the Writer.
bool is_document_object(const Value& value) {
  if (const json* found = value.get()) {
    return found->is_object() && !found->empty() && found->begin().key().starts_with('$');
  }
  const Map* map = value.map();
  if (map == nullptr || map->entries.empty()) return false;
  const std::string* key = map->entries.front().first.text();
  return key != nullptr && key->starts_with('$');
}

}  // namespace

std::string Writer::write_object(const json& object, std::size_t /*run*/,
                                 std::string& /*out*/) const {
  return "здесь можно вывести только текст, а в данных – «" + object.begin().key() + "»";
}

void Writer::write_printed(std::string_view printed, std::size_t run, std::string& out) const {
  write(plain_text(printed), run, out);
}

void Writer::write_filtered(std::string_view text, std::string_view /*printed*/,
                            std::string& out) const {
  out += text;
}

std::string Writer::plain_text(std::string_view printed) const {
  return std::string(printed);
}

void Renderer::render_nodes(const Nodes& nodes, std::string& out) {
  for (const Node& node : nodes) {
    context_.step(out.size());
    std::visit([&](const auto& kind) { render_node(kind, out); }, node);
    if (flow_ != Flow::On) return;
  }
}

void Renderer::render_node(const Output& node, std::string& out) {
  context_.enter(node.tag);
  const Value value = evaluate(node.value, scope_);
  print(value, node, out);
}

void Renderer::print(const Value& value, const Output& node, std::string& out) {
  if (const Printed* printed = value.printed()) {
    if (!printed->is_escaped) {
      writer_.write_printed(printed->output, node.run, out);
    } else {
      print_text(writer_.escapes() ? printed->output : *value.text(), node, out);
    }
    return;
  }
  if (const std::string* text = value.text()) {
    print_text(*text, node, out);
    return;
  }
  if (const Absent* absent = value.absent()) {
    print_absent(*absent, node, out);
    return;
  }
  if (value.type() == ValueType::None) {
    print_null(node, out);
    return;
  }
  if (print_object(value, node, out)) return;
  const bool scalar = is_numeric(value) || value.object() != nullptr;
  if ((scalar && value.object() == nullptr) || context_.is_lenient()) {
    print_text(python_text(value, context_), node, out);
    return;
  }
  (void)context_.fault(std::string("так можно вывести строку или число, а здесь ") +
                       type_name(value) + ": выведите поля по одному или список циклом");
}

bool Renderer::print_object(const Value& value, const Output& node, std::string& out) {
  if (!is_document_object(value)) return false;
  const json* borrowed = value.get();
  std::string fault = borrowed != nullptr
                          ? writer_.write_object(*borrowed, node.run, out)
                          : writer_.write_object(to_json(value, context_), node.run, out);
  if (!fault.empty()) (void)context_.fault(std::move(fault));
  return true;
}

void Renderer::print_text(std::string_view text, const Output& node, std::string& out) {
  const std::string bad = is_plain_text(text) ? std::string() : unprintable(text);
  if (bad.empty()) {
    writer_.write(text, node.run, out);
  } else {
    (void)context_.fault("в значении недопустимый знак " + bad + ": удалите его из данных");
  }
}

void Renderer::print_absent(const Absent& absent, const Output& node, std::string& out) {
  context_.report(absent);
  if (context_.mode() == Undefined::Mark && !absent.quiet) {
    writer_.mark(absent.name, node.run, out);
  } else {
    writer_.write({}, node.run, out);  // an attribute must not stay empty
  }
}

void Renderer::print_null(const Output& node, std::string& out) {
  if (context_.mode() == Undefined::Error) (void)context_.fault("поле не заполнено");
  if (context_.mode() == Undefined::Mark) {
    writer_.mark("пустое поле", node.run, out);
  } else {
    writer_.write(context_.is_lenient() ? "None" : "", node.run, out);
  }
}

void Renderer::render_node(const EndWith& node, std::string& out) {
  if (!out.ends_with(node.suffix)) out += node.text;
}

void Renderer::render_node(const Whole& node, std::string& out) {
  const std::size_t start = out.size();
  render_nodes(node.body, out);
  if (out.find(node.needs, start) == std::string::npos) out.resize(start);
}

void Renderer::render_node(const FreshId& node, std::string& out) {
  Slot& slot = slots_.at(node.slot);
  if (node.kind == FreshId::Kind::Name) {
    out += node.name;
    if (++slot.uses > 1) out += "_" + std::to_string(slot.uses);
    return;
  }
  if (node.kind == FreshId::Kind::New) slot.id = ++ids_.last;
  out += std::to_string(slot.id);
}

void render(const Program& program, const json& data, const Writer& writer, FreshIds& ids,
            Context& context, std::string& out) {
  Renderer(program, data, writer, ids, context).render_nodes(program.nodes, out);
}

}  // namespace muko::tmpl
