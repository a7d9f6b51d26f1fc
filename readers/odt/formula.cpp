#include "readers/odt/formula.h"

#include <string_view>

#include "base/error.h"
#include "readers/part.h"

namespace muko::odt {
namespace {

bool is_leaf(std::string_view name) {
  return name == "mi" || name == "mn" || name == "mo" || name == "mtext";
}

// The characters in their order; a fraction with a slash. Depth is limited by that of the XML.
void append_formula(XmlNode node, std::string& out) {
  const bool fraction = node.name() == "mfrac";
  bool first = true;
  for (const XmlNode child : node.children()) {
    if (child.name() == "annotation" || child.name() == "annotation-xml") continue;
    if (fraction && !first) out += '/';
    first = false;
    if (is_leaf(child.name())) {
      out += child.text();
    } else {
      append_formula(child, out);
    }
  }
}

}  // namespace

std::string read_formula(XmlNode object, const Source& source) {
  std::string text;
  const XmlNode inlined = object.child("math");
  if (inlined) append_formula(inlined, text);
  std::string_view folder = object.attribute("href");
  if (folder.starts_with("./")) folder.remove_prefix(2);
  const std::string part = std::string(folder) + "/content.xml";
  if (inlined || source.package == nullptr || !source.package->has(part)) return text;
  std::vector<Warning> ignored;  // the text around it is whole
  const auto xml = read_part(*source.package, part, "", ignored);
  if (xml && xml->root().name() == "math") append_formula(xml->root(), text);
  return text;
}

}  // namespace muko::odt
