#include "generator/docx/part.h"

#include <algorithm>
#include <set>

#include "generator/docx/chunks.h"
#include "generator/docx/comments.h"
#include "generator/docx/find_tags.h"
#include "generator/docx/join_paragraphs.h"
#include "generator/docx/lift.h"
#include "generator/docx/plain_tags.h"
#include "generator/docx/table_tags.h"
#include "generator/docx/word.h"

namespace muko::tmpl {
namespace {

class PartCompiler {
 public:
  PartCompiler(const PartSource& source, const std::string& file, const TemplateOptions& options,
               std::vector<PlacedFault>& faults)
      : source_(source), file_(file), options_(options), faults_(faults) {
    part_.name = source.name;
  }

  Part compile() {
    const XmlTree tree = to_tree(XmlDocument::parse(source_.xml, file_ + ", " + part_.name));
    XmlElement& root = *tree.root;
    require_root(root);
    find(root);
    const std::vector<TagBlock> blocks = pair_tags(found_.tags, found_.faults);
    check_leaves(blocks);
    if (found_.tags.empty()) return std::move(part_);
    if (found_.faults.empty()) {
      const VanishedParagraphs vanished = lift(root, blocks);
      if (found_.faults.empty()) make_program(root, blocks, vanished);
    }
    take_faults();
    return std::move(part_);
  }

 private:
  // What a tag takes along must stand in something.
  void require_root(const XmlElement& root) const {
    for (const char* name : {"p", "r", "tbl", "tr", "tc", "sdt"}) {
      if (is_word(root, name)) {
        throw Error(ErrorCode::BadXml, {file_ + ", " + part_.name},
                    "часть документа повреждена: откройте шаблон в Word и сохраните снова");
      }
    }
  }

  void find(XmlElement& root) {
    if (!source_.word) {
      find_plain_texts(root, source_.title, found_);
      return;
    }
    part_.prefix = word_name(root, "");
    if (!options_.comment.empty()) drop_comment(root, options_.comment);
    std::vector<ParagraphPlace> paragraphs =
        list_paragraphs(root, source_.title, options_.headings);
    join_paragraphs(paragraphs);
    found_ = find_tags_in(paragraphs);
    find_plain_tags(root, paragraphs, source_.links, found_);
  }

  VanishedParagraphs lift(XmlElement& root, const std::vector<TagBlock>& blocks) {
    VanishedParagraphs vanished = lift_blocks(found_, blocks, root, options_.drop_empty);
    if (found_.faults.empty()) lower_table_tags(found_, root);
    return vanished;
  }

  // What begins in an attribute must end in it.
  void check_leaves(const std::vector<TagBlock>& blocks) {
    for (const TagBlock& block : blocks) {
      const std::size_t leaf = found_.leaves[block.tags.front()];
      const bool same = std::all_of(block.tags.begin(), block.tags.end(),
                                    [&](std::size_t tag) { return found_.leaves[tag] == leaf; });
      if (same) continue;
      found_.faults.push_back(
          {block.tags.front(), "начало и конец блока стоят в разных полях: перенесите их в одно"});
    }
  }

  void make_program(XmlElement& root, const std::vector<TagBlock>& blocks,
                    const VanishedParagraphs& vanished) {
    part_.runs.blank_lines_part = options_.drop_empty;
    part_.runs.table_properties = table_properties(root);
    Chunks chunks = make_chunks(root, found_, vanished, options_, part_.runs);
    part_.last_id = chunks.last_id;
    part_.marks = chunks.marks;
    part_.places = std::move(chunks.places);
    part_.dynamic = source_.word && is_dynamic(blocks);
    for (const ooxml::Relationship& link : source_.links) part_.relations.push_back(link.id);
    std::sort(part_.relations.begin(), part_.relations.end());
    std::vector<TagFault> build_faults;
    part_.program = build(std::move(chunks.pieces), std::move(found_.tags), build_faults);
    part_.paragraphs = found_.places;
    for (const TagFault& fault : build_faults) add_fault(fault, part_.program.tags[fault.tag]);
    if (part_.dynamic) {
      const auto is_relation = [&](std::string_view id) {
        return std::binary_search(part_.relations.begin(), part_.relations.end(), id);
      };
      part_.breaches = find_breaches({source_.xml, part_.prefix, is_relation});
    }
  }

  // A block that stays within one paragraph repeats or drops runs: nothing can come to harm.
  [[nodiscard]] bool is_dynamic(const std::vector<TagBlock>& blocks) const {
    const auto changes_structure = [&](const TagBlock& block) {
      const XmlElement* first = found_.elements[block.tags.front()];
      if (first == nullptr) return false;  // in an attribute
      const XmlElement* paragraph = first->parent;
      return paragraph == nullptr || !is_word(*paragraph, "p") ||
             std::any_of(block.tags.begin(), block.tags.end(), [&](std::size_t tag) {
               return found_.elements[tag]->parent != paragraph;
             });
    };
    const bool cells = std::any_of(found_.tags.begin(), found_.tags.end(), [](const ReadTag& tag) {
      return is<ColspanTag>(tag) || is<VmTag>(tag) || is<HmTag>(tag);
    });
    return cells || std::any_of(blocks.begin(), blocks.end(), changes_structure);
  }

  // Of the first table, without what ties it to its place.
  static std::string table_properties(const XmlElement& element) {  // NOLINT(misc-no-recursion)
    for (const XmlElementPtr& child : element.children) {
      const XmlElement* properties = is_word(*child, "tbl") ? child->child("tblPr") : nullptr;
      if (properties != nullptr && !properties->children.empty()) {
        XmlElementPtr copy = clone(*properties);
        for (const char* unwanted : {"tblpPr", "tblCaption", "tblDescription", "tblPrChange"}) {
          if (XmlElement* found = copy->child(unwanted)) detach(*found);
        }
        std::string xml;
        write_element(*copy, xml);
        return has_mark(xml) ? "" : xml;
      }
      std::string inner = table_properties(*child);
      if (!inner.empty()) return inner;
    }
    return {};
  }

  void take_faults() {
    std::stable_sort(
        found_.faults.begin(), found_.faults.end(),
        [](const TagFault& left, const TagFault& right) { return left.tag < right.tag; });
    for (const TagFault& fault : found_.faults) add_fault(fault, found_.tags[fault.tag].source);
  }

  // One expression may stand in several places of a picture: its fault is told once.
  void add_fault(const TagFault& fault, const TagSource& source) {
    std::string message = describe(source, fault.message);
    if (!told_.insert(message).second) return;
    faults_.push_back({part_.name, found_.places[fault.tag], {{file_}, std::move(message)}});
  }

  const PartSource& source_;
  const std::string& file_;
  const TemplateOptions& options_;
  std::vector<PlacedFault>& faults_;
  std::set<std::string> told_ = {};
  FoundTags found_ = {};
  Part part_ = {};
};

}  // namespace

bool may_hold_tags(const PartSource& source) {
  return source.xml.find('{') != std::string::npos ||
         std::any_of(source.links.begin(), source.links.end(), [](const ooxml::Relationship& link) {
           return link.external && (link.target.find('{') != std::string::npos ||
                                    link.target.find("%7B") != std::string::npos);
         });
}

std::string describe(const TagSource& tag, const std::string& message) {
  std::string text = tag.where + ": ";
  if (message.find(tag.source) == std::string::npos) text += tag.source + ": ";
  text += message;
  if (!tag.around.empty()) text += " (в тексте «" + tag.around + "»)";
  return text;
}

Part compile_part(const PartSource& source, const std::string& file, const TemplateOptions& options,
                  std::vector<PlacedFault>& faults) {
  return PartCompiler(source, file, options, faults).compile();
}

}  // namespace muko::tmpl
