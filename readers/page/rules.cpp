#include "readers/page/rules.h"

#include <algorithm>

namespace muko::page {
namespace {

constexpr double kReach = 40;  // pt: half of the largest letters

// A double line, or one line whose pieces are not quite level.
constexpr double kNextTo = 2.6;
constexpr double kCluster = 5;
constexpr double kGap = 6;       // pieces of one line may be so far apart
constexpr double kShortest = 7;  // of a merged line that bounds a cell
constexpr std::size_t kMaxMerged = 6'000;
constexpr std::size_t kMaxMarks = 3'000;  // more lines than that underline nothing

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

namespace {

// Where a rule runs, from the baseline up, in sizes.
enum class Mark { None, Under, Through };

Mark mark_of(const Rule& rule, const PageWord& word) {
  const double height = (word.baseline - rule.position) / std::max(word.size, 1.0);
  if (height > -0.3 && height < 0.08) return Mark::Under;
  return height > 0.15 && height < 0.45 ? Mark::Through : Mark::None;
}

// The words that a rule runs under (or through), if it ends where they do.
std::vector<PageWord*> marked_by(const Rule& rule, Mark mark,
                                 const std::vector<PageWord*>& by_baseline) {
  std::vector<PageWord*> marked;
  Box covered;
  auto word =
      std::lower_bound(by_baseline.begin(), by_baseline.end(), rule.position - kReach,
                       [](const PageWord* candidate, double y) { return candidate->baseline < y; });
  for (; word != by_baseline.end() && (*word)->baseline <= rule.position + kReach; ++word) {
    const Box& box = (*word)->box;
    const double shared = std::min(box.right, rule.end) - std::max(box.left, rule.start);
    if (shared < 0.6 * width_of(box) || mark_of(rule, **word) != mark) continue;
    if (marked.empty()) covered = box;
    extend(covered, box);
    marked.push_back(*word);
  }
  if (marked.empty()) return marked;
  // The space behind a word is marked with it as often as not.
  const double overhang = std::max(2.5, 0.45 * marked.front()->size);
  const bool ends_with_them =
      covered.left < rule.start + overhang && covered.right > rule.end - overhang;
  return ends_with_them ? marked : std::vector<PageWord*>();
}

}  // namespace

std::size_t take_marks(std::vector<PageWord>& words, std::vector<Rule>& horizontal) {
  if (horizontal.empty() || words.empty() || horizontal.size() > kMaxMarks) return 0;
  std::vector<PageWord*> by_baseline;
  by_baseline.reserve(words.size());
  for (PageWord& word : words) by_baseline.push_back(&word);
  std::sort(by_baseline.begin(), by_baseline.end(),
            [](const PageWord* a, const PageWord* b) { return a->baseline < b->baseline; });
  std::size_t struck = 0;
  std::erase_if(horizontal, [&](const Rule& rule) {
    const auto under = marked_by(rule, Mark::Under, by_baseline);
    for (PageWord* word : under) word->underline = true;
    if (!under.empty()) return true;
    const auto through = marked_by(rule, Mark::Through, by_baseline);
    for (PageWord* word : through) word->text.clear();
    struck += through.size();
    return !through.empty();
  });
  std::erase_if(words, [](const PageWord& word) { return word.text.empty(); });
  return struck;
}

}  // namespace muko::page
