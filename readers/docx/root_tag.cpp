#include "readers/docx/root_tag.h"

#include <algorithm>
#include <set>

#include "base/find_text.h"

namespace muko::docx {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kMostNamespaces = 64;
constexpr std::string_view kDeclaration = "xmlns:";

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ':' ||
         c == '_' || c == '.' || c == '-';
}

struct Attribute {
  std::string_view name = {};
  std::string_view text = {};  // name="value"
};

// The attribute that the text begins with; without a name where it is not as Word writes it: one
// space before it, none around the sign, nothing in the value that would have to be looked at.
Attribute first_attribute(std::string_view text) {
  if (text.empty() || text.front() != ' ') return {};
  text.remove_prefix(1);
  const auto name_end = std::find_if_not(text.begin(), text.end(), is_name_byte);
  const auto length = static_cast<std::size_t>(name_end - text.begin());
  if (length == 0 || text.substr(length, 2) != "=\"") return {};
  const std::size_t end = text.find_first_of("\"<&", length + 2);
  if (end == kNone || text[end] != '"') return {};
  return {text.substr(0, length), text.substr(0, end + 1)};
}

}  // namespace

RootTag::RootTag(std::string_view tag)
    : tag_(tag), name_(tag.substr(1, tag.find_first_of(" \t\r\n>") - 1)) {
  plain_ = read_attributes() && declares(name_);
}

bool RootTag::read_attributes() {
  std::set<std::string_view> names;
  std::string_view rest = tag_.substr(1 + name_.size());
  while (rest != ">") {
    const Attribute attribute = first_attribute(rest);
    if (attribute.name.empty() || !names.insert(attribute.name).second) return false;
    if (attribute.name.starts_with(kDeclaration)) {
      const std::string prefix(attribute.name.substr(kDeclaration.size()));
      namespaces_.push_back({prefix + ":", attribute.text});
    }
    if (names.size() > kMostNamespaces) return false;
    rest.remove_prefix(1 + attribute.text.size());
  }
  return std::all_of(names.begin(), names.end(), [this](std::string_view name) {
    return name.starts_with(kDeclaration) || declares(name);
  });
}

bool RootTag::declares(std::string_view name) const {
  return std::any_of(namespaces_.begin(), namespaces_.end(),
                     [name](const Namespace& one) { return name.starts_with(one.prefix); });
}

std::string RootTag::around(std::string_view element) const {
  std::string text = "<" + std::string(name_);
  for (const Namespace& one : namespaces_) {
    const bool used =
        name_.starts_with(one.prefix) || find_text(element, one.prefix) != std::string::npos;
    if (used) text.append(" ").append(one.declaration);
  }
  return text.append(">").append(element).append("</").append(name_).append(">");
}

}  // namespace muko::docx
