#include "generator/docx/part.h"

#include <algorithm>

#include "generator/docx/chunks.h"
#include "generator/docx/find_tags.h"
#include "generator/docx/lift.h"

namespace muko::tmpl {
namespace {

void take_faults(FoundTags& found, const std::string& file, std::vector<Fault>& faults) {
  std::stable_sort(
      found.faults.begin(), found.faults.end(),
      [](const TagFault& left, const TagFault& right) { return left.tag < right.tag; });
  for (const TagFault& fault : found.faults) {
    faults.push_back({{file}, describe(found.tags[fault.tag].source, fault.message)});
  }
}

}  // namespace

bool may_hold_tags(std::string_view xml) {
  return xml.find('{') != std::string_view::npos;
}

std::string describe(const TagSource& tag, const std::string& message) {
  std::string text = tag.where + ": ";
  if (message.find(tag.source) == std::string::npos) text += tag.source + ": ";
  text += message;
  if (!tag.around.empty()) text += " (в тексте «" + tag.around + "»)";
  return text;
}

Part compile_part(std::string name, std::string_view xml, const std::string& title,
                  const std::string& file, std::vector<Fault>& faults) {
  Part part{.name = std::move(name), .program = {}, .writer = {}};
  const XmlTree tree = to_tree(XmlDocument::parse(xml, file + ", " + part.name));
  FoundTags found = find_tags_in(*tree.root, title);
  const std::vector<TagBlock> blocks = pair_tags(found.tags, found.faults);
  if (found.faults.empty()) {
    const VanishedParagraphs vanished = lift_blocks(found, blocks, *tree.root);
    if (found.faults.empty() && !found.tags.empty()) {
      Chunks chunks = make_chunks(*tree.root, found, vanished, part.writer);
      part.last_id = chunks.last_id;
      std::vector<TagFault> build_faults;
      part.program = build(std::move(chunks.pieces), std::move(found.tags), build_faults);
      for (const TagFault& fault : build_faults) {
        faults.push_back({{file}, describe(part.program.tags[fault.tag], fault.message)});
      }
      return part;
    }
  }
  take_faults(found, file, faults);
  return part;
}

}  // namespace muko::tmpl
