#include "ooxml/package.h"

#include <algorithm>
#include <array>

#include "base/error.h"
#include "base/xml.h"

namespace muko::ooxml {
namespace {

// ISO 29500-1 (Strict) and -4 (Transitional); the last one is of OPC itself (core-properties).
constexpr std::array<std::string_view, 3> kStandardTypes = {
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/",
    "http://schemas.openxmlformats.org/package/2006/relationships/",
};

constexpr std::array<std::string_view, 3> kMainTypes = {"wordprocessingml.document.main",
                                                        "spreadsheetml.sheet.main",
                                                        "presentationml.presentation.main"};

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = lower(c);
  return result;
}

bool same_name(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](char a, char b) { return lower(a) == lower(b); });
}

std::string_view short_type(std::string_view type) {
  for (const std::string_view prefix : kStandardTypes) {
    if (type.starts_with(prefix)) return type.substr(prefix.size());
  }
  return type;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (lower(c) >= 'a' && lower(c) <= 'f') return lower(c) - 'a' + 10;
  return -1;
}

// Takes the first segment off `path`.
std::string_view take_segment(std::string_view& path) {
  const std::size_t slash = path.find('/');
  const std::string_view segment = path.substr(0, slash);
  path.remove_prefix(slash == std::string_view::npos ? path.size() : slash + 1);
  return segment;
}

// Both .rels and [Content_Types].xml are small and simple: what is broken is read as far as it
// goes.
std::optional<XmlDocument> parse_list(const std::optional<std::string>& bytes,
                                      const std::string& place) {
  if (!bytes) return std::nullopt;
  try {
    return XmlDocument::parse_damaged(*bytes, place);
  } catch (const Error& error) {
    if (error.code() == ErrorCode::LimitExceeded) throw;
    return std::nullopt;
  }
}

std::string rels_part_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  const std::size_t name = slash == std::string_view::npos ? 0 : slash + 1;
  return std::string(part.substr(0, name)) + "_rels/" + std::string(part.substr(name)) + ".rels";
}

std::optional<Relationship> read_relationship(XmlNode node, std::string_view source) {
  Relationship relationship{
      std::string(node.attribute("Id")), std::string(short_type(node.attribute("Type"))),
      std::string(node.attribute("Target")), node.attribute("TargetMode") == "External"};
  if (relationship.external) return relationship;
  auto part = resolve_target(source, relationship.target);
  if (!part) return std::nullopt;
  relationship.target = std::move(*part);
  return relationship;
}

bool is_main_type(std::string_view type) {
  return std::any_of(kMainTypes.begin(), kMainTypes.end(), [type](std::string_view main) {
    return type.find(main) != std::string_view::npos;
  });
}

}  // namespace

const Relationship* Relationships::by_id(std::string_view id) const {
  const auto found = std::find_if(all_.begin(), all_.end(),
                                  [id](const Relationship& each) { return each.id == id; });
  return found == all_.end() ? nullptr : &*found;
}

const Relationship* Relationships::by_type(std::string_view type) const {
  const auto found = std::find_if(all_.begin(), all_.end(), [type](const Relationship& each) {
    return !each.external && each.type == type;
  });
  return found == all_.end() ? nullptr : &*found;
}

Package::Package(std::string bytes, std::string file)
    : archive_(std::move(bytes), std::move(file)) {
  read_content_types();
  find_main_part();
}

std::string Package::place_of(std::string_view part) const {
  return file() + ", " + std::string(part);
}

std::string Package::entry_name(std::string_view part) const {
  std::string name(part);
  if (archive_.has(name)) return name;
  for (const ZipEntry& entry : archive_.entries()) {
    if (same_name(entry.name, part)) return entry.name;
  }
  return {};
}

bool Package::has(std::string_view part) const {
  return !entry_name(part).empty();
}

std::optional<std::string> Package::read(std::string_view part) const {
  if (archive_.has(part)) return archive_.read(part);
  const std::string entry = entry_name(part);
  return entry.empty() ? std::nullopt : archive_.read(entry);
}

Relationships Package::relationships_of(std::string_view part) const {
  const std::string rels = rels_part_of(part);
  const auto document = parse_list(read(rels), place_of(rels));
  std::vector<Relationship> all;
  if (!document) return Relationships(std::move(all));
  for (const XmlNode node : document->root().children()) {
    if (node.name() != "Relationship") continue;
    if (auto relationship = read_relationship(node, part)) all.push_back(std::move(*relationship));
  }
  return Relationships(std::move(all));
}

const std::string& Package::content_type(std::string_view part) const {
  static const std::string unknown;
  const std::string name = lower(part);
  const std::size_t dot = name.rfind('.');
  const std::string extension = dot == std::string::npos ? std::string() : name.substr(dot + 1);
  const ContentType* by_extension = nullptr;
  for (const ContentType& type : content_types_) {
    if (!type.is_default && type.key == name) return type.type;
    if (type.is_default && type.key == extension) by_extension = &type;
  }
  return by_extension == nullptr ? unknown : by_extension->type;
}

void Package::read_content_types() {
  constexpr std::string_view part = "[Content_Types].xml";
  const auto document = parse_list(read(part), place_of(part));
  if (!document) return;
  for (const XmlNode node : document->root().children()) {
    const bool is_default = node.name() == "Default";
    std::string key = lower(node.attribute(is_default ? "Extension" : "PartName"));
    if (key.starts_with('/')) key.erase(0, 1);
    content_types_.push_back(
        {is_default, std::move(key), std::string(node.attribute("ContentType"))});
  }
}

void Package::find_main_part() {
  const Relationships relationships = relationships_of("");
  const Relationship* main = relationships.by_type("officeDocument");
  if (main != nullptr) main_part_ = entry_name(main->target);
  if (!main_part_.empty()) return;
  for (const ContentType& type : content_types_) {
    if (type.is_default || !is_main_type(type.type)) continue;
    main_part_ = entry_name(type.key);
    if (!main_part_.empty()) return;
  }
  main_part_ = entry_name("word/document.xml");  // both lists are lost: what Word would call it
}

std::string decode_percent(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '%' && i + 2 < text.size();
    const int high = escape ? hex_digit(text[i + 1]) : -1;
    const int low = escape ? hex_digit(text[i + 2]) : -1;
    if (high < 0 || low < 0 || high + low == 0) {
      result += text[i];
    } else {
      result += static_cast<char>(high * 16 + low);
      i += 2;
    }
  }
  return result;
}

std::optional<std::string> resolve_target(std::string_view source, std::string_view target) {
  std::string path = decode_percent(target.substr(0, target.find('#')));
  std::replace(path.begin(), path.end(), '\\', '/');
  if (path.empty()) return std::nullopt;
  std::vector<std::string_view> segments;
  std::string_view folder = source.substr(0, source.rfind('/') + 1);
  if (path.starts_with('/')) folder = {};
  while (!folder.empty()) segments.push_back(take_segment(folder));
  for (std::string_view rest = path; !rest.empty();) {
    const std::string_view segment = take_segment(rest);
    if (segment.empty() || segment == ".") continue;
    if (segment != "..") {
      segments.push_back(segment);
    } else if (segments.empty()) {
      return std::nullopt;
    } else {
      segments.pop_back();
    }
  }
  if (segments.empty()) return std::nullopt;
  std::string part(segments.front());
  for (std::size_t i = 1; i < segments.size(); ++i) part.append("/").append(segments[i]);
  return part;
}

}  // namespace muko::ooxml
