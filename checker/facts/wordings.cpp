#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "checker/facts/steps.h"

namespace muko {

namespace {

// A paragraph's place without the letters in it.
using Spot = std::tuple<int, int, int, int>;
Spot spot_of(const Location& where) {
  return {where.paragraph, where.table, where.row, where.cell};
}

class WordingReader {
 public:
  WordingReader(const Text& text, Facts& facts) : text_(text), facts_(facts) {
    for (const auto& [name, where] : facts.requisites.places) note_formal(name, where);
    for (const Signature& signature : facts.signatures) formal_.insert(spot_of(signature.where));
    for (std::size_t i = 0; i < facts.clauses.size(); ++i) {
      clauses_[spot_of(facts.clauses[i].where)] = static_cast<int>(i);
    }
  }

  void run() {
    facts_.wordings.reserve(text_.passages().size());
    for (const Passage& passage : text_.passages()) {
      if (passage.text.empty()) continue;
      while (part_ + 1 < facts_.parts.size() &&
             passage.block >= facts_.parts[part_ + 1].first_block) {
        ++part_;
      }
      add(passage);
    }
  }

 private:
  // What the order is about stands among its requisites, and is text like any other.
  void note_formal(const std::string& name, const Location& where) {
    if (name != "heading") formal_.insert(spot_of(where));
  }

  void add(const Passage& passage) {
    const Location where = whole_passage(passage);
    const auto clause = clauses_.find(spot_of(where));
    facts_.wordings.push_back({static_cast<int>(part_),
                               is_in_head(passage) || formal_.count(spot_of(where)) > 0,
                               clause == clauses_.end() ? -1 : clause->second,
                               {std::string(passage.text), where}});
  }

  // Mark and stamp stand before the body of their part.
  [[nodiscard]] bool is_in_head(const Passage& passage) const {
    if (part_ >= facts_.parts.size()) return false;
    const Part& part = facts_.parts[part_];
    return (part.mark || part.stamp || part.appendix_number) && passage.block < part.body_block;
  }

  const Text& text_;
  Facts& facts_;
  std::size_t part_ = 0;
  std::set<Spot> formal_;
  std::map<Spot, int> clauses_;
};

}  // namespace

void read_wordings(const Text& text, Facts& facts) {
  WordingReader(text, facts).run();
}

}  // namespace muko
