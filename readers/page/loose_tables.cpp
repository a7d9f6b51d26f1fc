#include "readers/page/loose_tables.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <utility>

#include "readers/page/header_words.h"
#include "readers/page/loose_rows.h"

namespace muko::page {
namespace {

constexpr std::size_t kFewestAligned = 4;  // lines
constexpr std::size_t kMostTrailing = 3;   // lines of a band at the foot
constexpr std::size_t kMostGroups = 50;

constexpr int kNamesOfHeader = 3;
constexpr std::size_t kHeaderDepth = 5;  // lines in which the names stand
constexpr double kEndOfTable = 3.2;      // sizes between lines: the table has ended
constexpr double kSameEnds = 8;          // pt: rules of one table end together
constexpr std::size_t kMostBandLines = 5;

// Lines [first, last) of the page.
struct Range {
  std::size_t first = 0;
  std::size_t last = 0;
};

std::vector<const Line*> pointers(const Lines& lines, const Range& range) {
  std::vector<const Line*> out;
  for (std::size_t i = range.first; i < range.last; ++i) out.push_back(&lines[i]);
  return out;
}

bool stands_between(const std::vector<Box>& obstacles, const Line& above, const Line& below) {
  return std::any_of(obstacles.begin(), obstacles.end(), [&](const Box& box) {
    return box.top >= above.baseline && box.bottom <= below.box.bottom;
  });
}

int names_in(const Lines& lines, std::size_t first, std::size_t last) {
  std::string text;
  for (std::size_t i = first; i < std::min(last, lines.size()); ++i) {
    text += text_of(lines[i]) + ' ';
  }
  return count_column_names(text);
}

class Search {
 public:
  Search(PageLines& page, const std::vector<Rule>& horizontal, const std::vector<Box>& obstacles,
         const std::optional<Unfinished>& before)
      : page_(page), horizontal_(horizontal), obstacles_(obstacles), before_(before) {}

  LooseTables run() {
    find_between_rules();
    if (before_ && !before_->by_rules) go_on();
    find_under_headers();
    find_aligned();
    std::erase_if(page_.lines, [](const Line& line) { return line.words.empty(); });
    return std::move(found_);
  }

 private:
  Lines& lines() { return page_.lines; }

  // How far a region reaches that begins with a line: to a wide gap, a ruled table, a line used.
  std::size_t region_end(std::size_t first) {
    std::size_t end = first + 1;
    for (; end < lines().size(); ++end) {
      const Line& above = lines()[end - 1];
      const Line& line = lines()[end];
      if (line.words.empty() || stands_between(obstacles_, above, line)) break;
      if (line.baseline - above.baseline > kEndOfTable * std::max(line.size, above.size)) break;
    }
    return end;
  }

  // The last line that fits into the columns, prose at the end left out.
  std::size_t table_end(const Range& region, const Frame& frame) {
    std::size_t end = region.first;
    std::size_t bands = 0;
    for (std::size_t i = region.first; i < region.last; ++i) {
      const Fit fit = fit_of(lines()[i], frame);
      if (fit == Fit::Across) {
        end = i + 1;
        bands = 0;
      } else if (fit == Fit::Inside && bands == 0 && !begins_prose(i, frame)) {
        end = i + 1;
      } else if (++bands > kMostBandLines) {
        break;
      }
    }
    return end;
  }

  // A line in the first columns only, wider than these: text under the table.
  bool begins_prose(std::size_t at, const Frame& frame) {
    const Line& line = lines()[at];
    return frame.column_at(line.box.left + 1) == 0 && line.words.size() > 1 &&
           frame.columns() > 2 && line.box.right > frame.edges[1] - 1;
  }

  // Lines that show columns: those with gaps, and short ones below them.
  std::vector<const Line*> telling_lines(const Range& region, std::size_t header_end) {
    double left = 1e9;
    double right = 0;
    for (std::size_t i = region.first; i < region.last; ++i) {
      left = std::min(left, lines()[i].box.left);
      right = std::max(right, lines()[i].box.right);
    }
    std::vector<const Line*> telling;
    std::size_t prose = 0;
    for (std::size_t i = region.first; i < region.last; ++i) {
      const Line& line = lines()[i];
      const bool wide = width_of(line.box) > 0.55 * (right - left);
      const bool gap = has_wide_gap(line);
      prose = wide && !gap ? prose + 1 : 0;
      if (prose > 3 && i > header_end) break;
      if (gap || !wide) telling.push_back(&line);
    }
    return telling;
  }

  void find_under_headers() {
    for (std::size_t i = 0; i < lines().size(); ++i) {
      if (lines()[i].words.size() < 2 || !has_wide_gap(lines()[i])) continue;
      if (is_justified(lines()[i])) continue;
      if (names_in(lines(), i, i + 1) < 2) continue;
      const std::size_t end = region_end(i);
      if (end < i + 2 || names_in(lines(), i, std::min(end, i + kHeaderDepth)) < kNamesOfHeader) {
        continue;
      }
      if (const auto used = take_under_header(i, end)) i = *used - 1;
    }
  }

  // All gaps alike: a line of prose.
  static bool is_justified(const Line& line) {
    double least = 1e9;
    double most = 0;
    for (std::size_t i = 1; i < line.words.size(); ++i) {
      const double gap = line.words[i]->box.left - line.words[i - 1]->box.right;
      least = std::min(least, gap);
      most = std::max(most, gap);
    }
    return line.words.size() > 3 && most - least < 0.3 * most;
  }

  std::optional<std::size_t> take_under_header(std::size_t first, std::size_t region_last) {
    // The names may begin in lines above: of cells that are centred.
    while (first > 0 && !lines()[first - 1].words.empty() && joins_header(first - 1)) --first;
    const Range region{first, region_last};
    const Frame frame = find_frame(telling_lines(region, first + kHeaderDepth));
    if (frame.columns() < 3 || !names_columns(region, frame)) return {};
    const std::size_t end = table_end(region, frame);
    std::size_t across = 0;
    for (std::size_t i = first; i < end; ++i) across += fit_of(lines()[i], frame) == Fit::Across;
    if (across < 2) return {};
    const Lines region_lines(lines().begin() + static_cast<std::ptrdiff_t>(first),
                             lines().begin() + static_cast<std::ptrdiff_t>(end));
    take({first, end}, frame, header_lines(region_lines, frame));
    return end;
  }

  bool joins_header(std::size_t at) {
    const Line& line = lines()[at];
    const Line& next = lines()[at + 1];
    const bool close = next.baseline - line.baseline < 1.5 * next.size;
    return close && count_column_names(text_of(line)) > 0 && has_wide_gap(line) &&
           !stands_between(obstacles_, line, next);
  }

  // The names stand in columns of their own.
  bool names_columns(const Range& region, const Frame& frame) {
    std::vector<bool> named(frame.columns(), false);
    const std::size_t last = std::min(region.last, region.first + kHeaderDepth);
    for (std::size_t i = region.first; i < last; ++i) {
      for (const PageWord* word : lines()[i].words) {
        if (column_named_by(word->text) < 0) continue;
        named[frame.column_at((word->box.left + word->box.right) / 2)] = true;
      }
    }
    return std::count(named.begin(), named.end(), true) >= kNamesOfHeader;
  }

  // The table of the page before goes on at the head of this one.
  void go_on() {
    if (lines().empty() || lines().front().words.empty()) return;
    const Frame& frame = before_->frame;
    std::size_t head = before_->head_lines;
    if (head > lines().size() || joined_text(0, head) != before_->header) head = 0;
    const std::size_t end = region_end(head == 0 ? 0 : head - 1);
    std::size_t fitting = 0;
    for (std::size_t i = 0; i < end; ++i) fitting += fit_of(lines()[i], frame) != Fit::Crosses;
    const std::size_t last = table_end({head, end}, frame);
    if (fitting * 10 < end * 6 || last <= head || !has_wide_gap_before(last)) return;
    found_.goes_on = true;
    take({0, last}, frame, head);
  }

  std::string joined_text(std::size_t first, std::size_t last) {
    std::string text;
    for (std::size_t i = first; i < last; ++i) text += text_of(lines()[i]) + '\n';
    return text;
  }

  // Figures in columns: lines with two wide gaps each, all at the same places.
  void find_aligned() {
    for (std::size_t i = 0; i < lines().size(); ++i) {
      std::size_t end = i;
      while (end < lines().size() && lines()[end].words.size() > 2 && wide_gaps(lines()[end]) > 1 &&
             (end == i || end < region_end(end - 1))) {
        ++end;
      }
      if (end < i + kFewestAligned) continue;
      const Frame frame = find_frame(pointers(lines(), {i, end}));
      const bool fits =
          std::all_of(lines().begin() + static_cast<std::ptrdiff_t>(i),
                      lines().begin() + static_cast<std::ptrdiff_t>(end),
                      [&](const Line& line) { return fit_of(line, frame) == Fit::Across; });
      if (frame.columns() > 2 && fits) take_line_by_line({i, end}, frame);
      i = end;
    }
  }

  void take_line_by_line(const Range& range, const Frame& frame) {
    Lines taken = take_lines(range);
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < taken.size(); ++i) starts.push_back(i);
    LaidTable table = lay_rows(std::move(taken), starts, frame, {});
    table.guessed = true;
    found_.tables.push_back(std::move(table));
  }

  static std::size_t wide_gaps(const Line& line) {
    std::size_t count = 0;
    for (std::size_t i = 1; i < line.words.size(); ++i) {
      const double gap = line.words[i]->box.left - line.words[i - 1]->box.right;
      count += gap > 1.5 * line.size;
    }
    return count;
  }

  bool has_wide_gap_before(std::size_t last) {
    return std::any_of(lines().begin(), lines().begin() + static_cast<std::ptrdiff_t>(last),
                       [](const Line& line) { return has_wide_gap(line); });
  }

  // `head`: lines of the header; 0 for none.
  void take(const Range& range, const Frame& frame, std::size_t head) {
    const std::size_t trailing = lines().size() - range.last;
    if (trailing <= kMostTrailing) {
      Unfinished unfinished;
      unfinished.frame = frame;
      unfinished.head_lines = head;
      unfinished.header = joined_text(range.first, range.first + head);
      if (head == 0 && found_.goes_on && before_) {
        unfinished.head_lines = before_->head_lines;
        unfinished.header = before_->header;
      }
      unfinished.trailing = trailing;
      found_.unfinished = std::move(unfinished);
    }
    Lines taken = take_lines(range);
    const auto starts = row_starts(taken, frame, head);
    LaidTable table = lay_rows(std::move(taken), starts, frame, {});
    table.guessed = true;
    found_.tables.push_back(std::move(table));
  }

  Lines take_lines(const Range& range) {
    Lines taken;
    for (std::size_t i = range.first; i < range.last; ++i) {
      taken.push_back(std::exchange(lines()[i], Line{}));
    }
    return taken;
  }

  // Groups of rules that begin and end together, from top to bottom.
  [[nodiscard]] std::vector<std::vector<const Rule*>> rule_groups() const {
    std::vector<std::vector<const Rule*>> groups;
    for (const Rule& rule : horizontal_) {
      const auto same = std::find_if(groups.begin(), groups.end(), [&](const auto& group) {
        return std::abs(group.front()->start - rule.start) < kSameEnds &&
               std::abs(group.front()->end - rule.end) < kSameEnds;
      });
      if (same == groups.end()) {
        if (groups.size() < kMostGroups) groups.push_back({&rule});
      } else {
        same->push_back(&rule);
      }
    }
    return groups;
  }

  void find_between_rules() {
    for (const auto& group : rule_groups()) {
      const bool goes_on = before_ && before_->by_rules;
      if (group.size() >= (goes_on ? 2U : 3U)) take_between(group, goes_on ? &*before_ : nullptr);
    }
  }

  void take_between(const std::vector<const Rule*>& rules, const Unfinished* before) {
    Range range{lines().size(), 0};
    for (std::size_t i = 0; i < lines().size(); ++i) {
      const Line& line = lines()[i];
      if (line.words.empty()) continue;
      const double middle = line.baseline - 0.3 * line.size;
      if (middle < rules.front()->position || middle > rules.back()->position) continue;
      if (line.box.right < rules.front()->start || line.box.left > rules.front()->end) return;
      range.first = std::min(range.first, i);
      range.last = std::max(range.last, i + 1);
    }
    if (range.first + 1 >= range.last) return;
    Frame frame = frame_between(range, before);
    if (frame.columns() < 2) return;
    frame.edges.front() = std::min(frame.edges.front(), rules.front()->start);
    frame.edges.back() = std::max(frame.edges.back(), rules.front()->end);
    lay_between(range, frame, rules);
  }

  Frame frame_between(const Range& range, const Unfinished* before) {
    if (before != nullptr) {
      std::size_t fitting = 0;
      for (std::size_t i = range.first; i < range.last; ++i) {
        fitting += fit_of(lines()[i], before->frame) != Fit::Crosses;
      }
      if (fitting * 10 >= (range.last - range.first) * 8) return before->frame;
    }
    std::vector<const Line*> telling = telling_lines(range, range.last);
    return telling.size() < 2 ? Frame{} : find_frame(telling);
  }

  void lay_between(const Range& range, const Frame& frame, const std::vector<const Rule*>& rules) {
    std::vector<std::size_t> starts;
    std::vector<double> edges;
    std::size_t at = range.first;
    for (std::size_t r = 0; r + 1 < rules.size(); ++r) {
      const std::size_t first = at;
      while (at < range.last &&
             lines()[at].baseline - 0.3 * lines()[at].size < rules[r + 1]->position) {
        ++at;
      }
      if (at == first) continue;
      const Lines between(lines().begin() + static_cast<std::ptrdiff_t>(first),
                          lines().begin() + static_cast<std::ptrdiff_t>(at));
      for (const std::size_t start : numbered_starts(between, frame)) {
        starts.push_back(first + start - range.first);
        edges.push_back(start == 0 ? rules[r]->position : between[start].box.top);
      }
    }
    edges.push_back(rules.back()->position);
    const bool to_foot = range.last == lines().size();
    Lines taken = take_lines(range);
    // Rules over and under the header and at the end: the body is one band between two of them.
    if (starts.size() <= 2) {
      const std::size_t head = starts.size() == 2 ? starts[1] : 0;
      starts = row_starts(taken, frame, head);
      edges.clear();
    }
    found_.tables.push_back(lay_rows(std::move(taken), starts, frame, edges));
    if (to_foot) {
      found_.unfinished.emplace();
      found_.unfinished->frame = frame;
      found_.unfinished->by_rules = true;
    }
  }

  PageLines& page_;
  const std::vector<Rule>& horizontal_;
  const std::vector<Box>& obstacles_;
  const std::optional<Unfinished>& before_;
  LooseTables found_ = {};
};

}  // namespace

LooseTables find_loose_tables(PageLines& page, const std::vector<Rule>& horizontal,
                              const std::vector<Box>& obstacles,
                              const std::optional<Unfinished>& before) {
  return Search(page, horizontal, obstacles, before).run();
}

}  // namespace muko::page
