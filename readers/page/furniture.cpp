#include "readers/page/furniture.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/utf8.h"

namespace muko::page {
namespace {

constexpr std::size_t kDeepest = 3;         // lines from the edge that may be furniture
constexpr double kZone = 0.16;              // of the page's height
constexpr double kSameHeight = 3;           // pt
constexpr double kMostPages = 0.4;          // of the pages have it (left and right ones differ)
constexpr std::size_t kLongestNumber = 24;  // bytes: «Страница 12 из 140»

enum class Edge { Top, Bottom };

// A line near the edge: its words without digits, and its height on the page.
struct Candidate {
  std::size_t page = 0;  // index
  std::size_t depth = 0;
  const Line* line = nullptr;
  std::string pattern = {};
  bool has_number = false;
  int number = 0;  // the first one in it
};

Candidate candidate_of(std::size_t page, std::size_t depth, const Line& line) {
  Candidate candidate{page, depth, &line};
  bool in_number = false;
  for (const char c : text_of(line)) {
    if (c < '0' || c > '9') {
      candidate.pattern += c;
      in_number = false;
      continue;
    }
    if (!in_number) candidate.pattern += '#';
    if (!candidate.has_number ||
        (in_number && candidate.pattern.find('#') == candidate.pattern.size() - 1)) {
      if (candidate.number < 100'000) candidate.number = candidate.number * 10 + (c - '0');
      candidate.has_number = true;
    }
    in_number = true;
  }
  return candidate;
}

bool has_letters(const std::string& pattern) {
  for (std::size_t at = 0; at < pattern.size();) {
    if (is_letter(next_code_point(pattern, at))) return true;
  }
  return false;
}

const Line* line_at_edge(const PageLines& page, Edge edge, std::size_t depth) {
  if (depth >= page.lines.size()) return nullptr;
  const Line& line =
      edge == Edge::Top ? page.lines[depth] : page.lines[page.lines.size() - 1 - depth];
  const bool in_zone = edge == Edge::Top ? line.box.bottom < kZone * page.height
                                         : line.box.top > (1 - kZone) * page.height;
  const bool outside =
      edge == Edge::Top ? line.box.top < page.table_top : line.box.bottom > page.table_bottom;
  return in_zone && outside ? &line : nullptr;
}

std::vector<Candidate> candidates_of(const std::vector<PageLines>& pages, Edge edge) {
  std::vector<Candidate> candidates;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    for (std::size_t depth = 0; depth < kDeepest; ++depth) {
      const Line* line = line_at_edge(pages[page], edge, depth);
      if (line == nullptr) break;
      candidates.push_back(candidate_of(page, depth, *line));
    }
  }
  return candidates;
}

double height_from_edge(const Candidate& candidate, const std::vector<PageLines>& pages,
                        Edge edge) {
  const double baseline = candidate.line->baseline;
  return edge == Edge::Top ? baseline : pages[candidate.page].height - baseline;
}

// Lines of one pattern at one height.
using Group = std::vector<const Candidate*>;

std::vector<Group> group(const std::vector<Candidate>& candidates,
                         const std::vector<PageLines>& pages, Edge edge) {
  std::map<std::string, Group> by_pattern;
  for (const Candidate& candidate : candidates) by_pattern[candidate.pattern].push_back(&candidate);
  std::vector<Group> groups;
  for (auto& [pattern, alike] : by_pattern) {
    std::stable_sort(alike.begin(), alike.end(), [&](const Candidate* a, const Candidate* b) {
      return height_from_edge(*a, pages, edge) < height_from_edge(*b, pages, edge);
    });
    double last = 0;
    Group current;
    for (const Candidate* candidate : alike) {
      const double height = height_from_edge(*candidate, pages, edge);
      if (!current.empty() && height - last > kSameHeight) {
        groups.push_back(std::move(current));
        current.clear();
      }
      current.push_back(candidate);
      last = height;
    }
    groups.push_back(std::move(current));
  }
  return groups;
}

// Numbers that go up with the pages: page numbers.
bool follows_pages(const Group& alike, const std::vector<PageLines>& pages) {
  if (alike.empty() || !alike.front()->has_number) return false;
  std::map<int, int> shifts;
  for (const Candidate* candidate : alike) {
    ++shifts[pages[candidate->page].page - candidate->number];
  }
  const auto most =
      std::max_element(shifts.begin(), shifts.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  if (alike.size() == 1) return alike.front()->number == pages[alike.front()->page].page;
  return most->second * 10 >= static_cast<int>(alike.size()) * 8;
}

bool same_numbers(const Group& alike) {
  const std::string first = text_of(*alike.front()->line);
  return std::all_of(alike.begin(), alike.end(), [&](const Candidate* candidate) {
    return text_of(*candidate->line) == first;
  });
}

// Text of other pages begins at this height too: what repeats here are heads of parts («Приложение
// № 2»), no running heads.
bool stands_where_text_begins(const Group& alike, const std::vector<Candidate>& candidates,
                              const std::vector<PageLines>& pages, Edge edge) {
  const double height = height_from_edge(*alike.front(), pages, edge);
  return std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& other) {
    return other.depth == 0 && other.pattern != alike.front()->pattern &&
           has_letters(other.pattern) &&
           height_from_edge(other, pages, edge) <= height + kSameHeight;
  });
}

bool is_furniture(const Group& alike, const std::vector<Candidate>& candidates,
                  const std::vector<PageLines>& pages, Edge edge) {
  const std::string& pattern = alike.front()->pattern;
  const bool number = alike.front()->has_number && pattern.size() < kLongestNumber;
  if (number && !has_letters(pattern)) return follows_pages(alike, pages);
  std::size_t different = 1;
  for (std::size_t i = 1; i < alike.size(); ++i) different += alike[i]->page != alike[i - 1]->page;
  if (different < 2) return false;
  const auto share = static_cast<double>(different) / static_cast<double>(pages.size() - 1);
  if (share < kMostPages) return false;
  if (!same_numbers(alike) && !follows_pages(alike, pages)) return false;
  const bool everywhere = different == pages.size();
  if (everywhere && same_numbers(alike)) return true;
  return !stands_where_text_begins(alike, candidates, pages, edge);
}

// Takes the outermost lines that are furniture, as long as they are.
void take(std::vector<PageLines>& pages, Edge edge, Lines& out) {
  const std::vector<Candidate> candidates = candidates_of(pages, edge);
  std::vector<std::vector<bool>> marked(pages.size(), std::vector<bool>(kDeepest, false));
  for (const Group& alike : group(candidates, pages, edge)) {
    if (!is_furniture(alike, candidates, pages, edge)) continue;
    for (const Candidate* candidate : alike) marked[candidate->page][candidate->depth] = true;
  }
  for (std::size_t page = 0; page < pages.size(); ++page) {
    Lines& lines = pages[page].lines;
    std::size_t count = 0;
    while (count < kDeepest && marked[page][count]) ++count;
    for (std::size_t i = 0; i < count; ++i) {
      const auto line = edge == Edge::Top ? lines.begin() : lines.end() - 1;
      out.push_back(std::move(*line));
      lines.erase(line);
    }
  }
}

}  // namespace

Furniture take_furniture(std::vector<PageLines>& pages) {
  Furniture furniture;
  if (pages.empty()) return furniture;
  if (pages.size() == 1 && pages.front().lines.size() < 2) return furniture;
  take(pages, Edge::Top, furniture.heads);
  take(pages, Edge::Bottom, furniture.feet);
  return furniture;
}

}  // namespace muko::page
