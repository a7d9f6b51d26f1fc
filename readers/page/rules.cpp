#include "readers/page/rules.h"

#include <algorithm>

namespace muko::page {
namespace {

// A double line, or one line whose pieces are not quite level.
constexpr double kNextTo = 2.6;
constexpr double kCluster = 5;
constexpr double kGap = 6;       // pieces of one line may be so far apart
constexpr double kShortest = 7;  // of a merged line that bounds a cell
constexpr std::size_t kMaxMerged = 6'000;

double length_of(const Rule& rule) {
  return rule.end - rule.start;
}

// Rules of about one position, sorted by `position` -> joined lines.
void join_cluster(std::vector<Rule>::iterator first, std::vector<Rule>::iterator last,
                  std::vector<Rule>& out) {
  double weight = 0;
  double sum = 0;
  for (auto rule = first; rule != last; ++rule) {
    weight += length_of(*rule) + 0.01;
    sum += rule->position * (length_of(*rule) + 0.01);
  }
  const double position = sum / weight;
  std::sort(first, last, [](const Rule& a, const Rule& b) { return a.start < b.start; });
  Rule joined = *first;
  joined.position = position;
  const auto flush = [&] {
    if (length_of(joined) >= kShortest) out.push_back(joined);
  };
  for (auto rule = first + 1; rule != last; ++rule) {
    if (rule->start <= joined.end + kGap) {
      joined.end = std::max(joined.end, rule->end);
      joined.thickness = std::max(joined.thickness, rule->thickness);
    } else {
      flush();
      joined = *rule;
      joined.position = position;
    }
  }
  flush();
}

std::vector<Rule> merge(std::vector<Rule> rules) {
  std::sort(rules.begin(), rules.end(),
            [](const Rule& a, const Rule& b) { return a.position < b.position; });
  std::vector<Rule> merged;
  for (auto first = rules.begin(); first != rules.end();) {
    auto last = first + 1;
    while (last != rules.end() && last->position - (last - 1)->position <= kNextTo &&
           last->position - first->position <= kCluster) {
      ++last;
    }
    join_cluster(first, last, merged);
    first = last;
  }
  if (merged.size() > kMaxMerged) {  // a drawing, no table
    std::nth_element(merged.begin(), merged.begin() + kMaxMerged, merged.end(),
                     [](const Rule& a, const Rule& b) { return length_of(a) > length_of(b); });
    merged.resize(kMaxMerged);
  }
  std::sort(merged.begin(), merged.end(), [](const Rule& a, const Rule& b) {
    return a.position != b.position ? a.position < b.position : a.start < b.start;
  });
  return merged;
}

}  // namespace

Ruling merge_rules(const std::vector<Rule>& rules) {
  Ruling ruling;
  for (const Rule& rule : rules) {
    (rule.vertical ? ruling.vertical : ruling.horizontal).push_back(rule);
  }
  ruling.horizontal = merge(std::move(ruling.horizontal));
  ruling.vertical = merge(std::move(ruling.vertical));
  return ruling;
}

void take_underlines(std::vector<PageWord>& words, std::vector<Rule>& horizontal) {
  if (horizontal.empty() || words.empty()) return;
  std::vector<PageWord*> by_baseline;
  by_baseline.reserve(words.size());
  for (PageWord& word : words) by_baseline.push_back(&word);
  std::sort(by_baseline.begin(), by_baseline.end(),
            [](const PageWord* a, const PageWord* b) { return a->baseline < b->baseline; });
  constexpr double kLargestDrop = 6;
  constexpr double kOverhang = 2.5;
  std::erase_if(horizontal, [&](const Rule& rule) {
    auto word = std::lower_bound(
        by_baseline.begin(), by_baseline.end(), rule.position - kLargestDrop,
        [](const PageWord* candidate, double y) { return candidate->baseline < y; });
    std::vector<PageWord*> over;
    Box covered;
    for (; word != by_baseline.end() && (*word)->baseline <= rule.position + 0.5; ++word) {
      const Box& box = (*word)->box;
      const double drop = rule.position - (*word)->baseline;
      if (drop > 0.3 * (*word)->size || box.right < rule.start + 1 || box.left > rule.end - 1) {
        continue;
      }
      if (over.empty()) covered = box;
      extend(covered, box);
      over.push_back(*word);
    }
    if (over.empty() || covered.left > rule.start + kOverhang ||
        covered.right < rule.end - kOverhang) {
      return false;
    }
    for (PageWord* word_over : over) {
      const double shared = std::min(word_over->box.right, rule.end) -
                            std::max(word_over->box.left, rule.start);
      if (shared > 0.6 * width_of(word_over->box)) word_over->underline = true;
    }
    return true;
  });
}

}  // namespace muko::page
