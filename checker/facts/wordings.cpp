#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "checker/facts/cell_items.h"
#include "checker/facts/steps.h"

namespace muko {

namespace {

// A paragraph's place without the letters in it.
using Spot = std::tuple<int, int, int, int>;
Spot spot_of(const Location& where) {
  return {where.paragraph, where.table, where.row, where.cell};
}

// A longer paragraph is no text of a document; what rules seek in one costs more than its length.
constexpr std::size_t kLongestWording = 10'000;  // bytes

class WordingReader {
 public:
  WordingReader(const Text& text, const Outline& outline, Facts& facts)
      : text_(text), outline_(outline), facts_(facts) {
    for (const auto& [name, where] : facts.requisites.places) note_formal(name, where);
    for (const Signature& signature : facts.signatures) formal_.insert(spot_of(signature.where));
    const auto heading = facts.requisites.places.find("heading");
    if (heading != facts.requisites.places.end()) heading_ = spot_of(heading->second);
    for (std::size_t i = 0; i < facts.clauses.size(); ++i) {
      clauses_[spot_of(facts.clauses[i].where)] = static_cast<int>(i);
    }
  }

  void run() {
    facts_.wordings.reserve(text_.passages().size());
    for (const Passage& passage : text_.passages()) {
      if (passage.text.empty() || passage.text.size() > kLongestWording) continue;
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
    follow(spot_of(where));
    facts_.wordings.push_back({static_cast<int>(part_),
                               is_in_head(passage) || is_opening() || is_behind(passage) ||
                                   formal_.count(spot_of(where)) > 0,
                               clause == clauses_.end() ? -1 : clause->second,
                               {std::string(passage.text), where}});
    if (passage.table == nullptr) add_look(passage, facts_.wordings.back());
  }

  // The heading's level; else how deep the number before the words is: «Раздел 5», «5.2».
  void add_look(const Passage& passage, Wording& wording) const {
    const Paragraph& paragraph = *passage.paragraph;
    const bool typed = paragraph.label.empty();
    const Marker marker = read_marker(typed ? passage.text : paragraph.label + " ");
    wording.heading = outline_.places[static_cast<std::size_t>(passage.block)].opens;
    wording.item = marker.kind == Marker::Kind::Bullet || marker.kind == Marker::Kind::Letter;
    if (paragraph.kind == ParagraphKind::Heading) {
      wording.rank = paragraph.level;
    } else if (marker.kind == Marker::Kind::Number) {
      wording.rank = marker.depth;
    } else if (marker.kind == Marker::Kind::Roman || starts_with_word(passage.low, "раздел") ||
               starts_with_word(passage.low, "глава")) {
      wording.rank = 1;
    }
  }

  // Mark and stamp stand before the body of their part.
  [[nodiscard]] bool is_in_head(const Passage& passage) const {
    if (part_ >= facts_.parts.size()) return false;
    const Part& part = facts_.parts[part_];
    return (part.mark || part.stamp || part.appendix_number) && passage.block < part.body_block;
  }

  void follow(const Spot& spot) {
    opened_ = opened_ || !heading_ || spot == *heading_ || clauses_.count(spot) > 0;
    for (const Signature& signature : facts_.signatures) {
      if (spot_of(signature.where) == spot) signed_part_ = signature.part;
    }
  }

  // Above the heading of the document stand its letterhead, its date, whom it goes to.
  [[nodiscard]] bool is_opening() const { return part_ == 0 && !opened_; }

  // Under a signature stand visas, who has read it, who wrote it; a plan there is none of that.
  [[nodiscard]] bool is_behind(const Passage& passage) const {
    const bool plan = passage.table != nullptr && passage.table->bordered;
    return signed_part_ == static_cast<int>(part_) && !plan;
  }

  const Text& text_;
  const Outline& outline_;
  Facts& facts_;
  std::size_t part_ = 0;
  int signed_part_ = -1;         // whose signature has been passed
  bool opened_ = false;          // the heading has been passed
  std::optional<Spot> heading_;  // of the document; its places are known where it has one
  std::set<Spot> formal_;
  std::map<Spot, int> clauses_;
};

}  // namespace

void read_wordings(const Text& text, const Outline& outline, Facts& facts) {
  WordingReader(text, outline, facts).run();
}

}  // namespace muko
