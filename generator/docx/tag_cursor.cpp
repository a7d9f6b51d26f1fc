#include "generator/docx/tag_cursor.h"

#include <algorithm>
#include <array>
#include <utility>

namespace muko::tmpl {

std::string_view attribute_value(std::string_view attributes, std::string_view name) {
  for (std::size_t at = attributes.find(name); at != std::string_view::npos;
       at = attributes.find(name, at + 1)) {
    const std::size_t equals = at + name.size();
    const bool whole = at > 0 && attributes[at - 1] == ' ' && equals + 1 < attributes.size() &&
                       attributes[equals] == '=';
    if (!whole) continue;
    const std::size_t start = equals + 2;
    const std::size_t end = attributes.find(attributes[equals + 1], start);
    if (end == std::string_view::npos) return {};
    return attributes.substr(start, end - start);
  }
  return {};
}

std::string unescape_xml(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, char>, 5> kEntities = {
      {{"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}, {"&apos;", '\''}}};
  std::string plain;
  while (!text.empty()) {
    const std::size_t special = std::min(text.find('&'), text.size());
    plain += text.substr(0, special);
    text.remove_prefix(special);
    const auto entity = std::find_if(kEntities.begin(), kEntities.end(), [&](const auto& each) {
      return text.starts_with(each.first);
    });
    if (entity != kEntities.end()) plain += entity->second;
    if (entity == kEntities.end() && !text.empty()) plain += text.front();
    text.remove_prefix(std::min(text.size(), entity == kEntities.end() ? 1 : entity->first.size()));
  }
  return plain;
}

std::string_view local_name_of(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace muko::tmpl
