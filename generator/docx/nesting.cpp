#include "generator/docx/nesting.h"

#include <algorithm>
#include <map>
#include <set>

#include "generator/docx/word.h"

namespace muko::tmpl {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// The block around each block; `culprit` is set where two blocks cross.
std::vector<std::size_t> parents_of(const std::vector<TagBlock>& blocks,
                                    const std::vector<std::size_t>& order, std::size_t& culprit) {
  std::map<std::size_t, std::size_t> block_of;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    for (const std::size_t tag : blocks[i].tags) block_of[tag] = i;
  }
  std::vector<std::size_t> parents(blocks.size(), kNone);
  std::vector<std::size_t> open;
  for (const std::size_t tag : order) {
    const auto found = block_of.find(tag);
    if (found == block_of.end()) continue;
    const std::size_t block = found->second;
    if (tag == blocks[block].tags.front()) {
      parents[block] = open.empty() ? kNone : open.back();
      open.push_back(block);
      continue;
    }
    if (open.empty() || open.back() != block) {
      culprit = block;
      return parents;
    }
    if (tag == blocks[block].tags.back()) open.pop_back();
  }
  return parents;
}

// A block that lost one of its tags with a row or paragraph that docxtpl's prefix took away.
void check_whole(FoundTags& found, const std::vector<TagBlock>& blocks,
                 const std::vector<std::size_t>& order) {
  const std::set<std::size_t> left(order.begin(), order.end());
  for (const TagBlock& block : blocks) {
    const auto count = std::count_if(block.tags.begin(), block.tags.end(),
                                     [&](std::size_t tag) { return left.count(tag) > 0; });
    if (count == 0 || count == static_cast<std::ptrdiff_t>(block.tags.size())) continue;
    found.faults.push_back(
        {block.tags.front(),
         "один из тегов блока стоит рядом с тегом с приставкой p, tr или tc, а такая строка или "
         "абзац исчезает целиком: перенесите его в соседнюю строку или абзац"});
  }
}

}  // namespace

void collect_order(const XmlElement& element,
                   std::vector<std::size_t>& order) {  // NOLINT(misc-no-recursion)
  if (const auto tag = tag_of(element)) order.push_back(*tag);
  for (const XmlElementPtr& child : element.children) collect_order(*child, order);
}

void check_nesting(FoundTags& found, const std::vector<TagBlock>& blocks, const XmlElement& root) {
  std::vector<std::size_t> after;
  collect_order(root, after);
  std::vector<std::size_t> before = after;
  std::sort(before.begin(), before.end());
  check_whole(found, blocks, after);
  if (!found.faults.empty()) return;
  std::size_t culprit = kNone;
  const auto old_parents = parents_of(blocks, before, culprit);
  const auto new_parents = parents_of(blocks, after, culprit);
  for (std::size_t i = 0; i < blocks.size() && culprit == kNone; ++i) {
    if (old_parents[i] != new_parents[i]) culprit = i;
  }
  if (culprit == kNone) return;
  found.faults.push_back({blocks[culprit].tags.front(),
                          "блок пересекается с соседним: оба хотят повторить одну и ту же строку "
                          "или абзац; поставьте теги каждого в свою строку или абзац"});
}

}  // namespace muko::tmpl
