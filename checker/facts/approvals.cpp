#include "checker/facts/approvals.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "checker/facts/opening.h"
#include "checker/facts/stemmed.h"
#include "checker/facts/text.h"

namespace muko {
namespace {

constexpr std::size_t kLongestTitle = 2000;  // bytes

// «прилагаемый», «следующие», «согласно приложению № 1» are no words of the title.
bool is_filler(std::string_view low) {
  return starts_with(low, "прилагаем") || starts_with(low, "следующ") || low == "и" ||
         starts_with(low, "утвердить") || starts_with(low, "принять") || low == "ввести" ||
         low == "в" || low == "действие";
}

std::string_view without_fillers(std::string_view text) {
  std::string_view rest = trim(text);
  while (!rest.empty()) {
    const std::vector<Word> words = split_words(rest.substr(0, 200));
    if (words.empty() || !is_filler(fold(words.front().text))) break;
    rest = trim(rest.substr(words.front().end));
  }
  while (!rest.empty() && std::string_view(":;,.-").find(rest.front()) != std::string_view::npos) {
    rest = trim(rest.substr(1));
  }
  for (const std::string_view dash : {"–", "—"}) {
    if (starts_with(rest, dash)) rest = trim(rest.substr(dash.size()));
  }
  while (!rest.empty() && std::string_view(":;,.").find(rest.back()) != std::string_view::npos) {
    rest = trim(rest.substr(0, rest.size() - 1));
  }
  return rest;
}

// The number behind «приложение», «приложению»: «№ 1», «1»; "" for none.
std::string number_behind(std::string_view text) {
  const std::size_t space = std::min(text.find_first_of(" №"), text.size());
  std::string_view rest = trim(text.substr(space));
  for (const std::string_view sign : {"№", "N"}) {
    if (starts_with(rest, sign)) rest = trim(rest.substr(sign.size()));
  }
  std::size_t end = 0;
  while (end < rest.size() && rest[end] >= '0' && rest[end] <= '9') ++end;
  return std::string(rest.substr(0, end));
}

// Where a thing approved ends, and the appendix that it is.
struct AppendixMark {
  std::size_t start = 0;
  std::size_t end = 0;
  std::string number = {};
};

// «(приложение № 1)», «(прилагается)», «согласно приложению 2» from `from` on.
std::optional<AppendixMark> find_mark(std::string_view text, std::string_view low,
                                      std::size_t from) {
  static constexpr std::string_view kStem = "прил";
  for (std::size_t at = low.find(kStem, from); at != std::string_view::npos;
       at = low.find(kStem, at + 1)) {
    const bool appendix = starts_with(low.substr(at), "приложени");
    const bool enclosed = starts_with(low.substr(at), "прилагает") ||
                          starts_with(low.substr(at), "прилагают") ||
                          starts_with(low.substr(at), "прил.");
    if (!appendix && !enclosed) continue;
    AppendixMark mark;
    const std::size_t open = text.rfind('(', at);
    const bool bracket =
        open != std::string_view::npos && trim(text.substr(open + 1, at - open - 1)).empty();
    const std::size_t close = text.find(')', at);
    mark.start = bracket ? open : at;
    mark.number = number_behind(text.substr(at, 60));
    mark.end = bracket && close != std::string_view::npos
                   ? close + 1
                   : at + std::string_view("приложение").size();
    if (!bracket) {
      const std::string_view before = trim(low.substr(0, at));
      for (const std::string_view word : {"согласно", "в соответствии с", "в"}) {
        if (!ends_with(before, word)) continue;
        mark.start = before.size() - word.size();
        break;
      }
      mark.end = std::min(text.size(), std::max(mark.end, text.find_first_of(".;,\n", mark.end)));
    }
    return mark;
  }
  return std::nullopt;
}

class ApprovalReader {
 public:
  ApprovalReader(const Vocabulary& vocabulary, Facts& facts)
      : vocabulary_(vocabulary), facts_(facts) {}

  void run() {
    for (const Clause& clause : facts_.clauses) {
      if (clause.kind == ClauseKind::Approve) read_clause(clause);
    }
    for (Approval& approval : facts_.approvals) approval.part = find_part(approval);
  }

 private:
  // The things of one clause: each up to its mark, or an item of its list, or the whole.
  void read_clause(const Clause& clause) {
    const std::string low = fold(clause.text);
    std::size_t start = 0;
    bool any = false;
    while (const auto mark = find_mark(clause.text, low, start)) {
      any = add(clause, start, mark->start, mark->number) || any;
      start = std::max(mark->end, start + 1);
      if (start >= clause.text.size()) break;
    }
    if (any) return;
    const bool enclosed = contains(low, "прилагаем");
    const std::optional<std::string> number =
        enclosed ? std::optional<std::string>("") : std::nullopt;
    const std::size_t list = clause.text.find(":\n");
    if (list == std::string::npos) {
      (void)add(clause, 0, clause.text.size(), number);
      return;
    }
    for (std::size_t at = list + 2; at < clause.text.size();) {
      const std::size_t end = std::min(clause.text.find('\n', at), clause.text.size());
      (void)add(clause, at, end, number);
      at = end + 1;
    }
  }

  bool add(const Clause& clause, std::size_t start, std::size_t end,
           const std::optional<std::string>& number) {
    const std::string_view whole = clause.text;
    const std::string_view title = without_fillers(whole.substr(start, end - start));
    if (title.empty() || title.size() > kLongestTitle) return false;
    Approval approval;
    approval.title = in_one_line(title);
    approval.kind = kind_of_title(approval.title, vocabulary_);
    // A municipality's own complex of measures is its plan.
    if (approval.kind == Kind::RegionalMeasures && facts_.municipality) {
      approval.kind = Kind::Roadmap;
    }
    approval.appendix_number = number;
    approval.clause = clause.number;
    approval.quote = {in_one_line(whole.substr(start, end - start)), clause.where};
    facts_.approvals.push_back(std::move(approval));
    return true;
  }

  std::optional<int> find_part(const Approval& approval) const {
    std::optional<int> by_kind;
    std::optional<int> by_words;
    for (std::size_t i = 1; i < facts_.parts.size(); ++i) {
      const Part& part = facts_.parts[i];
      const bool numbered = approval.appendix_number && !approval.appendix_number->empty() &&
                            part.appendix_number == approval.appendix_number;
      if (numbered && fits(approval.kind, part.kind)) return static_cast<int>(i);
      if (taken(static_cast<int>(i)) || contradict(approval, part)) continue;
      if (!by_words && shares_words(approval.title, part.title)) by_words = static_cast<int>(i);
      const bool same = approval.kind != Kind::Unknown && fits(approval.kind, part.kind);
      if (!by_kind && same) by_kind = static_cast<int>(i);
    }
    if (by_kind) return by_kind;
    return by_words;
  }

  // «(приложение № 1)» is not the part that calls itself «Приложение № 2».
  static bool contradict(const Approval& approval, const Part& part) {
    const std::string approved = approval.appendix_number.value_or("");
    const std::string marked = part.appendix_number.value_or("");
    return !approved.empty() && !marked.empty() && approved != marked;
  }

  // An appendix of a kind that is not known may be anything that is not known.
  static bool fits(Kind approved, Kind part) {
    if (approved == part) return true;
    const auto plan = [](Kind kind) {
      return kind == Kind::Roadmap || kind == Kind::RegionalMeasures;
    };
    return (plan(approved) && plan(part)) || approved == Kind::Unknown || part == Kind::Unknown;
  }

  bool taken(int part) const {
    return std::any_of(facts_.approvals.begin(), facts_.approvals.end(),
                       [part](const Approval& approval) { return approval.part == part; });
  }

  // The first word and most of the first six of the title.
  static bool shares_words(std::string_view approved, std::string_view title) {
    std::vector<StemKey> first = stem_keys(approved.substr(0, 300));
    const std::vector<StemKey> second = stem_keys(title.substr(0, 600));
    if (first.size() > 6) first.resize(6);
    if (first.empty() || second.empty() || first.front() != second.front()) return false;
    const auto shared = std::count_if(first.begin(), first.end(), [&second](const StemKey stem) {
      return std::find(second.begin(), second.end(), stem) != second.end();
    });
    return static_cast<std::size_t>(shared) * 3 >= first.size() * 2;
  }

  const Vocabulary& vocabulary_;
  Facts& facts_;
};

}  // namespace

void read_approvals(const Vocabulary& vocabulary, Facts& facts) {
  ApprovalReader(vocabulary, facts).run();
}

}  // namespace muko
