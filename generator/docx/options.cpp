#include "generator/docx/options.h"

#include "base/utf8.h"

namespace muko::tmpl {
namespace {

void read_wishes(std::string_view text, TemplateOptions& options) {
  const std::string lower = to_lower(text);
  options.drop_empty = lower.find("убирать пустые") != std::string::npos;
  options.restart_lists = lower.find("списки заново") != std::string::npos;
}

// <property name="muko"><vt:lpwstr>…
bool read_property(const ooxml::Package& package, TemplateOptions& options) {
  const ooxml::Relationships links = package.relationships_of("");
  const ooxml::Relationship* link = links.by_type("custom-properties");
  const auto xml = link == nullptr ? std::nullopt : package.read(link->target);
  if (!xml || xml->find("muko") == std::string::npos) return false;
  const XmlDocument properties = XmlDocument::parse(*xml, package.place_of(link->target));
  for (const XmlNode property : properties.root().children()) {
    if (property.attribute("name") != "muko") continue;
    read_wishes(property.text(), options);
    return true;
  }
  return false;
}

void read_comment(const ooxml::Package& package, TemplateOptions& options) {
  const ooxml::Relationships links = package.relationships_of(package.main_part());
  const ooxml::Relationship* link = links.by_type("comments");
  const auto xml = link == nullptr ? std::nullopt : package.read(link->target);
  if (!xml || xml->find("muko") == std::string::npos) return;
  const XmlDocument comments = XmlDocument::parse(*xml, package.place_of(link->target));
  const XmlNode first = comments.root().child("comment");
  const std::string text = first.text();
  if (!trim(text).starts_with("muko:")) return;
  options.comment = first.attribute("id");
  read_wishes(text, options);
}

}  // namespace

TemplateOptions read_options(const ooxml::Package& package) {
  TemplateOptions options;
  if (!read_property(package, options)) read_comment(package, options);
  const ooxml::Relationships links = package.relationships_of(package.main_part());
  const ooxml::Relationship* styles = links.by_type("styles");
  const auto xml = styles == nullptr ? std::nullopt : package.read(styles->target);
  if (xml) options.headings = heading_styles(*xml);
  return options;
}

}  // namespace muko::tmpl
