#include "generator/fields_text.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"

namespace muko::tmpl {
namespace {

std::string indent(std::size_t depth) {
  return std::string(depth * 2, ' ');
}

const char* type_of(const Field& field) {
  if (field.item != nullptr) return "список";
  return field.members.empty() ? "текст или число" : "поля";
}

// What an item of a list of lists of … is made of.
const Field& innermost(const Field& field) {
  const Field* inner = &field;
  while (inner->item != nullptr) inner = inner->item.get();
  return *inner;
}

void add_lines(const Field& field, std::size_t depth,
               std::string& out) {  // NOLINT(misc-no-recursion)
  for (const auto& [name, member] : innermost(field).members) {
    out += indent(depth) + name + " — " + type_of(*member);
    if (member->optional) out += ", можно не заполнять";
    out += '\n';
    add_lines(*member, depth + 1, out);
  }
}

// A name that YAML reads as it stands; any other in quotes.
std::string yaml_key(const std::string& name) {
  const bool plain = !name.empty() && std::all_of(name.begin(), name.end(), [](char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return byte >= 0x80 || byte == '_' || (byte >= '0' && byte <= '9') ||
           (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  });
  const bool digits = name.find_first_not_of("0123456789") == std::string::npos;
  if (plain && !digits) return name;
  std::string quoted = "\"";
  for (const char letter : name) {
    if (letter == '"' || letter == '\\') quoted += '\\';
    quoted += letter;
  }
  return quoted + '"';
}

void add_members(const Field& field, std::size_t depth, std::string& out);

void add_value(const Field& field, std::size_t depth,
               std::string& out) {  // NOLINT(misc-no-recursion)
  if (field.item != nullptr) {
    out += "\n" + indent(depth) + "- ";
    std::string item;
    if (field.item->members.empty()) {
      add_value(*field.item, depth + 1, item);
      out += item.substr(item.find_first_not_of(' '));
    } else {
      add_members(*field.item, depth + 1, item);
      out += item.substr(indent(depth + 1).size());
    }
  } else if (!field.members.empty()) {
    out += '\n';
    add_members(field, depth, out);
  } else {
    out += field.optional ? " \"\"  # можно не заполнять\n" : " \"\"\n";
  }
}

void add_members(const Field& field, std::size_t depth,
                 std::string& out) {  // NOLINT(misc-no-recursion)
  for (const auto& [name, member] : field.members) {
    out += indent(depth) + yaml_key(name) + ":";
    add_value(*member, depth + 1, out);
  }
}

}  // namespace

std::string fields_as_tree(const Field& root) {
  std::string text;
  add_lines(root, 0, text);
  return text;
}

std::string fields_as_yaml(const Field& root) {
  std::string text;
  add_members(root, 0, text);
  return text;
}

}  // namespace muko::tmpl
