#include "generator/docx/sub_document.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/error.h"
#include "generator/docx/merge_styles.h"
#include "generator/docx/word.h"

namespace muko::tmpl {
namespace {

constexpr std::string_view kRelationsNamespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr int kMaxPartDepth = 8;

std::string prefix_of(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? "" : std::string(name.substr(0, colon));
}

std::string full_type(const std::string& type) {
  return type.find("://") == std::string::npos ? std::string(kOfficeTypes) + type : type;
}

class SubDocument {
 public:
  SubDocument(const std::string& bytes, const std::string& path, const Run& run,
              const std::string& part, Additions& additions, std::string& fault)
      : package_(bytes, path),
        styles_(package_, additions),
        links_(package_.relationships_of(package_.main_part())),
        run_(run),
        part_(part),
        additions_(additions),
        fault_(fault) {}

  std::string write() {
    const auto xml = package_.read(package_.main_part());
    const bool word =
        package_.content_type(package_.main_part()).find("wordprocessingml") != std::string::npos;
    if (!xml || !word) {
      fault_ = "файл «" + package_.file() + "» не документ Word: сохраните его как DOCX";
      return {};
    }
    const XmlTree tree = to_tree(XmlDocument::parse(*xml, package_.file()));
    for (const XmlAttribute& attribute : tree.root->attributes) {
      if (attribute.name.starts_with("xmlns:")) {
        namespaces_[attribute.name.substr(6)] = attribute.value;
        if (attribute.value == kRelationsNamespace)
          relations_prefix_ = attribute.name.substr(6) + ":";
      }
    }
    XmlElement* body = tree.root->child("body");
    if (body == nullptr || !is_word(*body, "body")) return {};
    word_prefix_ = word_name(*body, "");
    take(*body);
    std::string blocks;
    for (const XmlElementPtr& child : body->children) write_block(*child, blocks);
    return blocks;
  }

 private:
  static bool stays_behind(const XmlElement& element) {
    static const std::set<std::string_view> kUnwanted = {
        "sectPr",           "bookmarkStart",
        "bookmarkEnd",      "commentRangeStart",
        "commentRangeEnd",  "proofErr",
        "commentReference", "permStart",
        "permEnd",          "lastRenderedPageBreak"};
    return !element.is_text() && kUnwanted.count(element.local_name()) > 0;
  }

  void take(XmlElement& element) {  // NOLINT(misc-no-recursion)
    auto& children = element.children;
    children.erase(std::remove_if(children.begin(), children.end(),
                                  [](const XmlElementPtr& child) { return stays_behind(*child); }),
                   children.end());
    for (const XmlElementPtr& child : children) {
      if (child->is_text()) continue;
      map_element(*child);
      take(*child);
    }
  }

  void map_element(XmlElement& element) {
    const std::string_view name = element.local_name();
    if (name == "footnoteReference" || name == "endnoteReference") {
      fault_ = "в документе «" + package_.file() + "» есть сноски: они не переносятся, уберите их";
    }
    if (name == "altChunk")
      fault_ = "в документе «" + package_.file() + "» есть вложенный документ";
    drop_attributes(element);
    for (XmlAttribute& attribute : element.attributes) map_attribute(element, attribute);
    if (element.name.starts_with(word_prefix_)) {
      element.name = run_.prefix + element.name.substr(word_prefix_.size());
    }
  }

  void drop_attributes(XmlElement& element) const {
    auto& attributes = element.attributes;
    attributes.erase(std::remove_if(attributes.begin(), attributes.end(),
                                    [](const XmlAttribute& attribute) {
                                      const std::string local =
                                          attribute.name.substr(attribute.name.find(':') + 1);
                                      return local.starts_with("rsid") || local == "paraId" ||
                                             local == "textId";
                                    }),
                     attributes.end());
  }

  void map_attribute(const XmlElement& element, XmlAttribute& attribute) {
    const std::string_view name = element.local_name();
    if (!relations_prefix_.empty() && attribute.name.starts_with(relations_prefix_)) {
      attribute.value = map_relation(attribute.value);
    } else if (name == "docPr" && attribute.name == "id") {
      attribute.value = std::to_string(additions_.next_id());
    } else if (is_word(element, "pStyle") || is_word(element, "rStyle") ||
               is_word(element, "tblStyle")) {
      const std::string mapped = styles_.style(attribute.value);
      if (!mapped.empty()) attribute.value = mapped;
    } else if (is_word(element, "numId")) {
      attribute.value = styles_.list(attribute.value);
    }
    if (attribute.name.starts_with(word_prefix_)) {
      attribute.name = run_.prefix + attribute.name.substr(word_prefix_.size());
    }
  }

  std::string map_relation(const std::string& id) {
    const ooxml::Relationship* link = links_.by_id(id);
    if (link == nullptr) {
      fault_ =
          "документ «" + package_.file() + "» повреждён: откройте его в Word и сохраните снова";
      return id;
    }
    if (link->external) return additions_.link(part_, link->target, fault_);
    return additions_.relate(part_, full_type(link->type), copy_part(link->target, 0));
  }

  // With all parts that it refers to: a chart has its numbers in a workbook.
  std::string copy_part(const std::string& name, int depth) {  // NOLINT(misc-no-recursion)
    const auto known = copied_.find(name);
    if (known != copied_.end()) return known->second;
    auto bytes = package_.read(name);
    if (!bytes || depth > kMaxPartDepth) {
      fault_ = "документ «" + package_.file() + "» повреждён: в нём нет части " + name;
      return name;
    }
    const std::string& type = package_.content_type(name);
    std::string copy = type.starts_with("image/") ? additions_.add_picture(name, *bytes, type)
                                                  : additions_.add_part(name, *bytes, type);
    copied_[name] = copy;
    const ooxml::Relationships links = package_.relationships_of(name);
    for (const ooxml::Relationship& link : links.all()) {
      const std::string target =
          link.external ? link.target : "/" + copy_part(link.target, depth + 1);
      if (link.external) (void)additions_.link(copy, target, fault_);
      additions_.relate_as(copy, {link.id, full_type(link.type), target, link.external});
    }
    return copy;
  }

  // A block with the declarations of the prefixes that it uses.
  void write_block(XmlElement& block, std::string& out) {
    if (block.is_text()) return;
    std::set<std::string> prefixes;
    collect_prefixes(block, prefixes);
    for (const std::string& prefix : prefixes) {
      const auto found = namespaces_.find(prefix);
      if (found == namespaces_.end() || prefix + ":" == run_.prefix) continue;
      block.attributes.insert(block.attributes.begin(), {"xmlns:" + prefix, found->second});
    }
    write_element(block, out);
  }

  static void collect_prefixes(const XmlElement& element,  // NOLINT(misc-no-recursion)
                               std::set<std::string>& prefixes) {
    prefixes.insert(prefix_of(element.name));
    for (const XmlAttribute& attribute : element.attributes) {
      prefixes.insert(prefix_of(attribute.name));
      if (attribute.name == "Requires") prefixes.insert(attribute.value);
    }
    for (const XmlElementPtr& child : element.children) {
      if (!child->is_text()) collect_prefixes(*child, prefixes);
    }
  }

  ooxml::Package package_;
  StyleMerge styles_;
  ooxml::Relationships links_;
  const Run& run_;
  const std::string& part_;
  Additions& additions_;
  std::string& fault_;
  std::map<std::string, std::string> namespaces_ = {};  // URI by prefix
  std::string relations_prefix_ = {};
  std::string word_prefix_ = {};
  std::map<std::string, std::string> copied_ = {};
};

}  // namespace

std::string sub_document_xml(const json& object, const Run& run, const std::string& part,
                             Additions& additions, std::string& fault) {
  const json& value = object.begin().value();
  const std::string path = value.is_string() ? value.get<std::string>() : "";
  const std::string& bytes = additions.attachment(path, fault);
  if (fault.empty()) additions.count_document(fault);
  if (!fault.empty()) return {};
  try {
    return SubDocument(bytes, path, run, part, additions, fault).write();
  } catch (const Error& error) {
    fault = "документ «" + path + "» не прочитан: " + error.faults().front().message;
    return {};
  }
}

}  // namespace muko::tmpl
