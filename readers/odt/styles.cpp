#include "readers/odt/styles.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "readers/lengths.h"

namespace muko::odt {
namespace {

constexpr std::size_t kMaxChain = 30;
constexpr int kMaxHeading = 9;

std::string key_of(std::string_view family, std::string_view name) {
  return std::string(family).append(1, '/').append(name);
}

std::string_view without_quotes(std::string_view family) {
  if (family.size() >= 2 && family.front() == '\'' && family.back() == '\'') {
    family = family.substr(1, family.size() - 2);
  }
  return family;
}

// "Heading_20_1" -> "Heading 1": how OpenDocument writes names that are no XML names.
std::string decoded(std::string_view name) {
  std::string out;
  for (std::size_t at = 0; at < name.size(); ++at) {
    const std::size_t end = name[at] == '_' ? name.find('_', at + 1) : std::string_view::npos;
    unsigned code = 0;
    if (end != std::string_view::npos && end > at + 1) {
      const auto* const stop = name.data() + end;
      const auto parsed = std::from_chars(name.data() + at + 1, stop, code, 16);
      if (parsed.ec != std::errc() || parsed.ptr != stop || code > 0x7F) code = 0;
    }
    out += code >= 0x20 ? static_cast<char>(code) : name[at];
    if (code >= 0x20) at = end;
  }
  return out;
}

std::string shown_name(const std::vector<StyleNode>& chain) {
  for (const StyleNode& style : chain) {
    if (style.automatic) continue;
    const std::string_view shown = style.node.attribute("display-name");
    return shown.empty() ? decoded(style.node.attribute("name")) : std::string(shown);
  }
  return {};
}

std::size_t place_of(Scope scope) {
  return scope == Scope::Content ? 0 : 1;
}

}  // namespace

Styles::Styles(const Source& source) {
  const XmlNode content = source.root(Scope::Content);
  const XmlNode styles = source.root(Scope::Styles);
  index_fonts(content.child("font-face-decls"));
  index_fonts(styles.child("font-face-decls"));
  index(styles.child("styles"), common_);
  index(content.child("automatic-styles"), automatic_content_);
  index(styles.child("automatic-styles"), automatic_styles_);
  for (const XmlNode node : styles.child("styles").children()) {
    if (node.name() == "outline-style") outline_ = node;
    if (node.name() == "default-style" && node.attribute("family") == "paragraph") {
      default_.properties = read_paragraph_properties(node.child("paragraph-properties"));
      default_.text = read_text_properties(node.child("text-properties"));
    }
  }
  for (const XmlNode node : styles.child("master-styles").children()) {
    if (node.name() == "master-page") master_pages_.push_back(node);
  }
}

void Styles::index(XmlNode container, Index& index) {
  for (const XmlNode node : container.children()) {
    const bool style = node.name() == "style";
    index.emplace(key_of(style ? node.attribute("family") : node.name(), node.attribute("name")),
                  node);
  }
}

void Styles::index_fonts(XmlNode container) {
  for (const XmlNode node : container.children()) {
    fonts_.emplace(node.attribute("name"), without_quotes(node.attribute("font-family")));
  }
}

const Styles::Index& Styles::automatic(Scope scope) const {
  return scope == Scope::Content ? automatic_content_ : automatic_styles_;
}

StyleNode Styles::find(Scope scope, std::string_view family, std::string_view name) const {
  if (name.empty()) return {};
  const std::string key = key_of(family, name);
  const auto own = automatic(scope).find(key);
  if (own != automatic(scope).end()) return {own->second, true};
  const auto common = common_.find(key);
  return common == common_.end() ? StyleNode() : StyleNode{common->second, false};
}

XmlNode Styles::list_style(Scope scope, std::string_view name) const {
  return find(scope, "list-style", name).node;
}

XmlNode Styles::page_layout(std::string_view name) const {
  return find(Scope::Styles, "page-layout", name).node;
}

std::string_view Styles::font_of(const TextProperties& text) const {
  if (!text.font_family.empty()) return without_quotes(text.font_family);
  const auto face = fonts_.find(text.font_name);
  return face == fonts_.end() || face->second.empty() ? text.font_name : face->second;
}

// The style, its parent, and so on.
std::vector<StyleNode> Styles::chain_of(Scope scope, std::string_view family,
                                        std::string_view name) const {
  std::vector<StyleNode> chain;
  while (!name.empty() && chain.size() < kMaxChain) {
    const StyleNode style = find(scope, family, name);
    const bool seen = std::any_of(chain.begin(), chain.end(), [&style](const StyleNode& each) {
      return each.node == style.node;
    });
    if (!style.node || seen) break;
    chain.push_back(style);
    name = style.node.attribute("parent-style-name");
  }
  return chain;
}

ParagraphStyle Styles::resolve_paragraph(Scope scope, std::string_view name) const {
  std::vector<StyleNode> chain = chain_of(scope, "paragraph", name);
  if (chain.empty()) chain = chain_of(scope, "paragraph", "Standard");
  ParagraphStyle style = default_;
  style.name = shown_name(chain);
  std::reverse(chain.begin(), chain.end());
  for (const StyleNode& each : chain) {
    const XmlNode node = each.node;
    const auto own = read_paragraph_properties(node.child("paragraph-properties"));
    overlay(style.properties, own);
    overlay(style.text, read_text_properties(node.child("text-properties")));
    // Below the style that names the list stand the list's own indents.
    if (node.has_attribute("list-style-name")) {
      style.list_style = node.attribute("list-style-name");
      style.over_list = {};
    }
    if (style.list_style || each.automatic) overlay_indents(style.over_list, own);
    if (node.has_attribute("master-page-name")) {
      style.master_page = node.attribute("master-page-name");
    }
    const auto level = read_int(node.attribute("default-outline-level"));
    if (node.has_attribute("default-outline-level")) {
      style.outline_level = std::clamp(level.value_or(0), 0, kMaxHeading);
    }
  }
  return style;
}

const ParagraphStyle& Styles::paragraph(Scope scope, std::string_view name) {
  auto& known = paragraphs_[place_of(scope)];
  const auto found = known.find(name);
  if (found != known.end()) return found->second;
  return known.emplace(std::string(name), resolve_paragraph(scope, name)).first->second;
}

const TextProperties& Styles::text(Scope scope, std::string_view name) {
  auto& known = texts_[place_of(scope)];
  const auto found = known.find(name);
  if (found != known.end()) return found->second;
  std::vector<StyleNode> chain = chain_of(scope, "text", name);
  std::reverse(chain.begin(), chain.end());
  TextProperties text;
  for (const StyleNode& each : chain) {
    const TextProperties own = read_text_properties(each.node.child("text-properties"));
    overlay(text, own);
    if (own.size_percent && !text.size) text.size_percent = own.size_percent;
  }
  return known.emplace(std::string(name), text).first->second;
}

}  // namespace muko::odt
