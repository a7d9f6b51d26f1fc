#include "readers/docx/alternate_content.h"

#include <algorithm>
#include <array>

namespace muko::docx {
namespace {

// Prefixes as all producers write them: shapes, groups, canvases and later versions of Word's own.
constexpr std::array<std::string_view, 14> kUnderstood = {"wps",    "wpg", "wpc", "wpi", "wp14",
                                                          "wp15",   "w14", "w15", "w16", "w16se",
                                                          "w16cex", "a14", "m",   "v"};

bool is_understood(std::string_view requires_list) {
  while (!requires_list.empty()) {
    const std::size_t space = requires_list.find(' ');
    const std::string_view prefix = requires_list.substr(0, space);
    if (!prefix.empty() &&
        std::find(kUnderstood.begin(), kUnderstood.end(), prefix) == kUnderstood.end()) {
      return false;
    }
    requires_list.remove_prefix(space == std::string_view::npos ? requires_list.size() : space + 1);
  }
  return true;
}

}  // namespace

XmlNode choose_alternative(XmlNode alternate_content) {
  for (const XmlNode node : alternate_content.children()) {
    if (node.name() == "Choice" && is_understood(node.attribute("Requires"))) return node;
  }
  const XmlNode fallback = alternate_content.child("Fallback");
  return fallback ? fallback : alternate_content.child("Choice");
}

// Depth is limited by that of the XML.
void read_drawing(XmlNode drawing, Drawing& out) {
  for (const XmlNode node : drawing.children()) {
    const std::string_view name = node.name();
    if (name == "txbxContent") {
      out.text_boxes.push_back(node);
    } else if (name == "AlternateContent") {
      read_drawing(choose_alternative(node), out);
    } else {
      if (name == "blip" || name == "imagedata") out.picture = true;
      read_drawing(node, out);
    }
  }
}

}  // namespace muko::docx
