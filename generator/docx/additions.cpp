#include "generator/docx/additions.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "generator/data/attachments.h"
#include "generator/docx/numbering.h"

namespace muko::tmpl {
namespace {

constexpr std::string_view kContentTypes = "[Content_Types].xml";
constexpr std::string_view kRelationships =
    "http://schemas.openxmlformats.org/package/2006/relationships";

constexpr std::size_t kMaxAttachedBytes = std::size_t{256} << 20U;

std::string rels_of(std::string_view part) {
  const std::size_t name = part.rfind('/') + 1;  // npos + 1 is 0
  return std::string(part.substr(0, name)) + "_rels/" + std::string(part.substr(name)) + ".rels";
}

std::string extension_of(std::string_view name) {
  return to_lower(name.substr(name.rfind('.') + 1));
}

bool is_safe_address(std::string_view address) {
  static constexpr std::array<std::string_view, 3> kSchemes = {"http://", "https://", "mailto:"};
  const std::string lower = to_lower(address);
  return std::any_of(kSchemes.begin(), kSchemes.end(), [&](std::string_view scheme) {
    return lower.starts_with(scheme) && lower.size() > scheme.size();
  });
}

// Spaces and what is no letter of an address (RFC 3986) as %XX; Cyrillic stays, as Word has it.
std::string escaped_address(std::string_view address) {
  static constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string escaped;
  for (const char letter : trim(address)) {
    const auto byte = static_cast<unsigned char>(letter);
    if (byte > 0x20 && std::string_view("\"<>\\^`{|}").find(letter) == std::string_view::npos) {
      escaped += letter;
    } else {
      escaped += {'%', kDigits[byte >> 4U], kDigits[byte & 0xFU]};
    }
  }
  return escaped;
}

XmlElementPtr make_element(const XmlElement& like, std::string_view name,
                           std::vector<XmlAttribute> attributes) {
  auto element = std::make_unique<XmlElement>();
  element->name = like.name.substr(0, like.name.size() - like.local_name().size());
  element->name += name;
  element->ns = like.ns;
  element->attributes = std::move(attributes);
  return element;
}

std::string written(const XmlElement& root) {
  std::string xml(kXmlDeclaration);
  write_element(root, xml);
  return xml;
}

void put(ZipContents& contents, const std::string& name, std::string bytes) {
  for (auto& [known, old] : contents) {
    if (known != name) continue;
    old = std::move(bytes);
    return;
  }
  contents.emplace_back(name, std::move(bytes));
}

}  // namespace

const ooxml::Package& Additions::package() {
  if (package_ == nullptr) package_ = std::make_unique<ooxml::Package>(bytes_, file_);
  return *package_;
}

std::string Additions::part_by_type(std::string_view type) {
  const ooxml::Relationships links = package().relationships_of(package().main_part());
  const ooxml::Relationship* link = links.by_type(type);
  return link == nullptr ? "" : link->target;
}

Additions::Relations& Additions::relations_of(std::string_view part) {
  const auto known = relations_.find(part);
  if (known != relations_.end()) return known->second;
  Relations relations{package().relationships_of(part).all(), {}, {}};
  return relations_.emplace(part, std::move(relations)).first->second;
}

std::string Additions::add_link(std::string_view part, std::string_view type,
                                const std::string& target, bool external) {
  Relations& relations = relations_of(part);
  std::string& id = relations.ids[std::string(type) + " " + target];
  if (!id.empty()) return id;
  std::size_t number = relations.added.size();
  do {
    id = "muko" + std::to_string(++number);
  } while (std::any_of(relations.known.begin(), relations.known.end(),
                       [&](const ooxml::Relationship& each) { return each.id == id; }));
  relations.added.push_back({id, std::string(type), target, external});
  return id;
}

std::string Additions::link(std::string_view part, const std::string& address, std::string& fault) {
  if (!is_safe_address(trim(address))) {
    fault = "адрес ссылки «" + address +
            "» не подходит: он должен начинаться с https://, http:// "
            "или mailto:";
    return {};
  }
  return add_link(part, std::string(kOfficeTypes) + "hyperlink", escaped_address(address), true);
}

const std::string& Additions::attachment(const std::string& path, std::string& fault) {
  const auto known = attachments_.find(path);
  if (known != attachments_.end()) return known->second;
  std::string bytes = read_attachment(folders_, path, fault);
  static const std::string nothing;
  attached_bytes_ += bytes.size();
  if (fault.empty() && attached_bytes_ > kMaxAttachedBytes) {
    fault = "картинки и документы из данных слишком большие: вместе больше 256 МБ";
  }
  if (!fault.empty()) return nothing;
  return attachments_.emplace(path, std::move(bytes)).first->second;
}

std::optional<AddedPicture> Additions::picture(std::string_view part, const std::string& path,
                                               std::string& fault) {
  const std::string& bytes = attachment(path, fault);
  if (!fault.empty()) return std::nullopt;
  const auto file = read_picture(bytes);
  if (!file) {
    fault = "файл «" + path + "» не картинка PNG или JPEG: пересохраните его в одном из этих видов";
    return std::nullopt;
  }
  const std::string name =
      add_picture("word/media/muko1." + file->extension, bytes, "image/" + file->extension);
  return AddedPicture{relate(part, std::string(kOfficeTypes) + "image", name), *file};
}

std::string Additions::add_picture(const std::string& name, const std::string& bytes,
                                   const std::string& content_type) {
  std::string& known = picture_parts_[bytes];
  if (known.empty()) known = add_part(name, bytes, content_type);
  return known;
}

void Additions::relate_as(const std::string& source, ooxml::Relationship relationship) {
  relations_[source].added.push_back({std::move(relationship.id), std::move(relationship.type),
                                      std::move(relationship.target), relationship.external});
}

bool Additions::has_relation(std::string_view part, std::string_view id) const {
  const auto relations = relations_.find(part);
  return relations != relations_.end() &&
         std::any_of(relations->second.added.begin(), relations->second.added.end(),
                     [&](const Link& link) { return link.id == id; });
}

XmlElement* Additions::word_part(const std::string& type) {
  const std::string known = part_by_type(type);
  if (!known.empty()) return changed_part(known);
  const std::string name = "word/" + type + ".xml";
  if (changed_.count(name) == 0) {
    const std::string empty = std::string(kXmlDeclaration) + "<w:" + type + " xmlns:w=\"" +
                              "http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>";
    types_.emplace_back(
        name, "application/vnd.openxmlformats-officedocument.wordprocessingml." + type + "+xml");
    (void)relate(package().main_part(), std::string(kOfficeTypes) + type, name);
    changed_.emplace(name, to_tree(XmlDocument::parse(empty, name)));
  }
  return changed_.at(name).root.get();
}

std::string Additions::relate(std::string_view source, std::string_view type,
                              const std::string& target) {
  return add_link(source, type, "/" + target, false);
}

std::string Additions::free_name(const std::string& name) {
  const std::size_t dot = name.rfind('.');
  const std::size_t digits = name.find_last_not_of("0123456789", dot - 1) + 1;
  const auto is_taken = [&](const std::string& candidate) {
    return package().has(candidate) ||
           std::any_of(parts_.begin(), parts_.end(),
                       [&](const auto& part) { return part.first == candidate; });
  };
  std::string candidate = name;
  for (std::size_t number = parts_.size() + 1; is_taken(candidate); ++number) {
    candidate = name.substr(0, digits) + std::to_string(number) + name.substr(dot);
  }
  return candidate;
}

std::string Additions::add_part(const std::string& name, std::string bytes,
                                const std::string& content_type) {
  std::string free = free_name(name);
  parts_.emplace_back(free, std::move(bytes));
  types_.emplace_back(free, content_type);
  return free;
}

XmlElement* Additions::changed_part(const std::string& name) {
  const auto known = changed_.find(name);
  if (known != changed_.end()) return known->second.root.get();
  const auto bytes = name.empty() ? std::nullopt : package().read(name);
  if (!bytes) return nullptr;
  XmlTree tree = to_tree(XmlDocument::parse(*bytes, package().place_of(name)));
  return changed_.emplace(name, std::move(tree)).first->second.root.get();
}

std::string Additions::restart_list(const std::string& number) {
  XmlElement* lists = changed_part(part_by_type("numbering"));
  return lists == nullptr ? "" : add_restarted_list(*lists, number);
}

void Additions::write_relations(const std::string& part, const Relations& relations,
                                ZipContents& contents) {
  const std::string name = rels_of(part);
  const auto bytes = package().read(name);
  XmlTree tree = to_tree(XmlDocument::parse(
      bytes ? *bytes : "<Relationships xmlns=\"" + std::string(kRelationships) + "\"/>", name));
  // Addresses with tags were replaced by what came of them.
  auto& children = tree.root->children;
  children.erase(std::remove_if(children.begin(), children.end(),
                                [](const XmlElementPtr& child) {
                                  const XmlAttribute* target = child->attribute("Target");
                                  return target != nullptr &&
                                         ooxml::decode_percent(target->value).find("{{") !=
                                             std::string::npos;
                                }),
                 children.end());
  for (const Link& link : relations.added) {
    std::vector<XmlAttribute> attributes = {
        {"Id", link.id}, {"Type", link.type}, {"Target", link.target}};
    if (link.external) attributes.push_back({"TargetMode", "External"});
    insert_child(*tree.root, tree.root->children.size(),
                 make_element(*tree.root, "Relationship", std::move(attributes)));
  }
  put(contents, name, written(*tree.root));
}

void Additions::write_content_types(ZipContents& contents) {
  if (types_.empty()) return;
  std::string bytes = package().read(kContentTypes).value_or("");
  for (const auto& [name, changed] : contents) {
    if (name == kContentTypes) bytes = changed;
  }
  XmlTree tree = to_tree(XmlDocument::parse(bytes, std::string(kContentTypes)));
  for (const auto& [part, type] : types_) {
    const std::string extension = extension_of(part);
    bool known = false;
    for (const XmlElementPtr& child : tree.root->children) {
      if (child->is_text()) continue;
      const XmlAttribute* key = child->attribute("Extension");
      const XmlAttribute* value = child->attribute("ContentType");
      known = known || (key != nullptr && value != nullptr && value->value == type &&
                        to_lower(key->value) == extension);
    }
    if (known) continue;
    insert_child(
        *tree.root, tree.root->children.size(),
        make_element(*tree.root, "Override", {{"PartName", "/" + part}, {"ContentType", type}}));
  }
  put(contents, std::string(kContentTypes), written(*tree.root));
}

void Additions::finish(ZipContents& contents) {
  write_content_types(contents);
  for (const auto& [part, relations] : relations_) {
    if (!relations.added.empty()) write_relations(part, relations, contents);
  }
  for (const auto& [name, tree] : changed_) put(contents, name, written(*tree.root));
  for (auto& [name, bytes] : parts_) contents.emplace_back(name, std::move(bytes));
}

}  // namespace muko::tmpl
