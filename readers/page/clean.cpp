#include "readers/page/clean.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/utf8.h"

namespace muko::page {
namespace {

constexpr double kBleed = 5;  // pt: rules may end a little off the page

constexpr std::size_t kMaxWords = 60'000;
constexpr std::size_t kMaxRules = 60'000;
constexpr double kFarthest = 20'000;  // pt
constexpr double kSmallest = 1;       // pt: letters smaller than that are no text
constexpr double kLargest = 400;

bool is_sane(double value) {
  return std::isfinite(value) && std::abs(value) < kFarthest;
}

bool is_sane(const Box& box) {
  return is_sane(box.left) && is_sane(box.top) && is_sane(box.right) && is_sane(box.bottom);
}

bool lies_on(const Box& box, const Page& page) {
  return box.right >= 0 && box.left <= page.width && box.bottom >= 0 && box.top <= page.height;
}

// False: not to be kept.
bool clean_word(PageWord& word, const Page& page) {
  if (word.text.empty() || !is_sane(word.box) || !is_valid_utf8(word.text)) return false;
  if (trim(word.text).empty()) return false;
  if (word.box.left > word.box.right) std::swap(word.box.left, word.box.right);
  if (word.box.top > word.box.bottom) std::swap(word.box.top, word.box.bottom);
  if (!lies_on(word.box, page)) return false;
  if (!is_sane(word.baseline) || word.baseline < word.box.top - kLargest ||
      word.baseline > word.box.bottom + kLargest) {
    word.baseline = word.box.bottom;
  }
  if (!std::isfinite(word.size) || word.size <= 0) {
    word.size = std::clamp((word.box.bottom - word.box.top) * 0.9, 4.0, 72.0);
  }
  return word.size >= kSmallest && word.size <= kLargest;
}

bool clean_rule(Rule& rule, const Page& page) {
  if (!is_sane(rule.position) || !is_sane(rule.start) || !is_sane(rule.end)) return false;
  if (rule.start > rule.end) std::swap(rule.start, rule.end);
  if (!std::isfinite(rule.thickness) || rule.thickness < 0) rule.thickness = 0;
  const double across = rule.vertical ? page.width : page.height;
  const double along = rule.vertical ? page.height : page.width;
  if (rule.position < -kBleed || rule.position > across + kBleed) return false;
  rule.start = std::max(rule.start, -kBleed);
  rule.end = std::min(rule.end, along + kBleed);
  return rule.end > rule.start;
}

}  // namespace

bool clean_page(Page& page) {
  if (!is_sane(page.width) || page.width <= 0) page.width = 595;
  if (!is_sane(page.height) || page.height <= 0) page.height = 842;
  const bool whole = page.words.size() <= kMaxWords && page.rules.size() <= kMaxRules;
  if (page.words.size() > kMaxWords) page.words.resize(kMaxWords);
  if (page.rules.size() > kMaxRules) page.rules.resize(kMaxRules);
  std::erase_if(page.words, [&](PageWord& word) { return !clean_word(word, page); });
  std::erase_if(page.rules, [&](Rule& rule) { return !clean_rule(rule, page); });
  return whole;
}

}  // namespace muko::page
