#include "readers/odt/repeat_budget.h"

namespace muko::odt {
namespace {

constexpr std::size_t kElementBytes = 256;  // a paragraph, cell or span, about

std::size_t count_elements(XmlNode node) {  // NOLINT(misc-no-recursion): XmlLimits::max_depth
  std::size_t count = 1;
  for (const XmlNode child : node.children()) count += count_elements(child);
  return count;
}

}  // namespace

bool RepeatBudget::take(XmlNode node, int copies) {
  if (left_ == 0) return false;
  const std::size_t one = node.text().size() + kElementBytes * count_elements(node);
  const std::size_t cost = one * static_cast<std::size_t>(copies);
  const bool enough = cost <= left_;
  left_ = enough ? left_ - cost : 0;
  return enough;
}

}  // namespace muko::odt
