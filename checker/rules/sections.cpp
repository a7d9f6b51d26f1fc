#include "checker/rules/sections.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/utf8.h"
#include "checker/rules/hits.h"
#include "checker/rules/section_titles.h"
#include "checker/rules/subject.h"

namespace muko {
namespace {

constexpr int kDeepest = 4;
constexpr std::size_t kHeaderWords = 6;  // a cell of a table's first row with fewer is its header
constexpr std::size_t kOpeningWords = 6;
constexpr std::size_t kRepeatWords = 4;  // a shorter line may well stand twice

// A paragraph that names sections.
struct Head {
  std::size_t wording = 0;
  SectionTitle title = {};
  int rank = 0;
  bool weak = false;  // taken where there is no other: inside another section, a document's title
};

// A way in which a document treats one section.
struct Candidate {
  FoundSection found = {};
  std::size_t section = 0;
  bool weak = false;
};

bool ends_list_item(std::string_view text) {
  return text.ends_with(';') || text.ends_with(',');
}

// «Мониторинг показателей ........ 7»: a line of the table of contents.
bool is_contents_line(std::string_view text) {
  const std::size_t end = text.find_last_not_of("0123456789");
  if (end == std::string_view::npos || end + 1 == text.size()) return false;
  const std::string_view before = text.substr(0, end + 1);
  return before.ends_with('\t') || before.ends_with("..") || before.ends_with("…") ||
         before.ends_with(".. ") || before.ends_with("… ");
}

bool begins_title(std::string_view text) {
  if (text.empty()) return false;
  return std::isdigit(static_cast<unsigned char>(text.front())) != 0 ||
         is_upper(to_utf32(text.substr(0, 4)).front());
}

// Orders and letters have clauses, no sections.
bool has_sections(Kind kind) {
  return kind != Kind::Order && kind != Kind::Letter && kind != Kind::Agreement;
}

class SectionReader {
 public:
  SectionReader(const Facts& facts, int document, const Subject& subject, const Cycle& cycle)
      : facts_(facts), document_(document), subject_(subject), cycle_(cycle) {
    for (std::size_t part = 0; part < facts.parts.size(); ++part) {
      const bool first = part == 0 || begins_paper(facts.parts[part]);
      papers_.push_back(first ? static_cast<int>(part) : papers_.back());
    }
  }

  std::vector<Candidate> read() {
    find_heads();
    find_repeats();
    std::vector<Candidate> candidates;
    for (std::size_t head = 0; head < heads_.size(); ++head) {
      for (const std::size_t section : heads_[head].title.sections) {
        candidates.push_back(candidate(head, section));
      }
    }
    return candidates;
  }

 private:
  // «7. Меры, мероприятия» with its table is a plan, and a section of the model around it; an
  // appendix is a document of its own.
  static bool begins_paper(const Part& part) {
    return part.mark || part.stamp || part.appendix_number;
  }

  [[nodiscard]] const Wording& wording(std::size_t at) const { return facts_.wordings[at]; }
  // The first part of the document that the paragraph belongs to.
  [[nodiscard]] int paper_of(std::size_t at) const {
    const auto part = static_cast<std::size_t>(wording(at).part);
    return part < papers_.size() ? papers_[part] : 0;
  }
  [[nodiscard]] std::string_view text(std::size_t at) const { return trim(wording(at).quote.text); }

  void find_heads() {
    for (std::size_t at = 0; at < facts_.wordings.size(); ++at) {
      Head head{at, title_at(at), rank_of(at)};
      if (head.title.sections.empty()) continue;
      const Part* paper = part_of_facts(facts_, paper_of(at));
      const bool its_title = paper != nullptr && paper->title.find(text(at)) != std::string::npos;
      head.weak = its_title || is_inside(head);
      note_rank(head);
      heads_.push_back(std::move(head));
    }
  }

  // Deeper ones are not told apart: a body belongs to so many sections at most.
  [[nodiscard]] int rank_of(std::size_t at) const { return std::min(wording(at).rank, kDeepest); }

  void note_rank(const Head& head) {
    if (head.rank == 0) return;
    const auto known = highest_.try_emplace(paper_of(head.wording), head.rank).first;
    known->second = std::min(known->second, head.rank);
  }

  [[nodiscard]] SectionTitle title_at(std::size_t at) const {
    const Wording& paragraph = wording(at);
    const std::string_view own = text(at);
    const bool in_table = paragraph.quote.where.table > 0;
    const bool listed = paragraph.item || ends_list_item(own) || follows_list_item(at);
    if (in_table || listed || !begins_title(own) || is_contents_line(own) ||
        !has_sections(kind_of(facts_, paragraph.part))) {
      return {};
    }
    const TitleLook look = paragraph.heading ? TitleLook::Heading : TitleLook::Line;
    return read_section_title(joined_with_next(at), look, cycle_);
  }

  // The last one of a numbered list ends with a full stop, the others with semicolons.
  [[nodiscard]] bool follows_list_item(std::size_t at) const {
    const bool numbered = wording(at).rank > 0 && !wording(at).heading;
    return numbered && at > 0 && ends_list_item(text(at - 1));
  }

  // «Анализ эффективности» / «принятых мер»: a heading of two paragraphs.
  [[nodiscard]] std::string joined_with_next(std::size_t at) const {
    std::string own(text(at));
    const std::size_t next = at + 1;
    const bool both = wording(at).heading && next < facts_.wordings.size() &&
                      wording(next).heading && !begins_title(text(next));
    return both ? own + " " + std::string(text(next)) : own;
  }

  // Numbered deeper than another section of its document before it.
  [[nodiscard]] bool is_inside(const Head& head) const {
    const auto above = highest_.find(paper_of(head.wording));
    return above != highest_.end() && above->second < head.rank;
  }

  // Paragraphs that stand under several headings word for word are no section's own.
  void find_repeats() {
    if (heads_.empty()) return;
    std::set<std::string> seen;
    for (std::size_t at = heads_.front().wording; at < facts_.wordings.size(); ++at) {
      if (wording(at).quote.where.table > 0) continue;
      if (split_words(text(at)).size() < kRepeatWords) continue;
      if (!seen.insert(normalize(text(at))).second) repeats_.insert(at);
    }
  }

  [[nodiscard]] bool ends_section(const Head& head, std::size_t at) const {
    const Wording& paragraph = wording(at);
    if (paper_of(at) != paper_of(head.wording)) return true;
    const auto next = std::lower_bound(
        heads_.begin(), heads_.end(), at,
        [](const Head& one, std::size_t wording) { return one.wording < wording; });
    const bool names = next != heads_.end() && next->wording == at;
    const int rank = rank_of(at);
    const bool deeper = head.rank > 0 && (rank == 0 || rank > head.rank);
    if (names) return !deeper;
    return paragraph.heading && head.rank > 0 && rank > 0 && !deeper;
  }

  [[nodiscard]] Candidate candidate(std::size_t index, std::size_t section) const {
    const Head& head = heads_[index];
    Candidate made{.section = section, .weak = head.weak};
    made.found = {.present = true,
                  .document = document_,
                  .part = paper_of(head.wording),
                  .wording = head.wording,
                  .heading = wording(head.wording).quote};
    if (head.title.rest != std::string_view::npos) {
      // The title may go on in the next paragraph.
      const std::string_view own = text(head.wording);
      const std::size_t rest = std::min(head.title.rest, own.size());
      made.found.heading.text = std::string(trim(own.substr(0, rest)));
      add_own(made.found, own.substr(rest), section);
    }
    for (std::size_t at = head.wording + 1; at < facts_.wordings.size(); ++at) {
      if (ends_section(head, at)) break;
      if (!is_text(at)) continue;
      add_own(made.found, text(at), section);
    }
    return made;
  }

  [[nodiscard]] bool is_text(std::size_t at) const {
    const Wording& paragraph = wording(at);
    if (paragraph.formal || paragraph.heading || repeats_.count(at) > 0) return false;
    const Location& where = paragraph.quote.where;
    return where.table == 0 || where.row != 1 || split_words(text(at)).size() >= kHeaderWords;
  }

  // «Раздел находится в разработке», a sentence of the form.
  [[nodiscard]] bool is_idle(const std::vector<StemKey>& stems) const {
    const auto opening = static_cast<std::ptrdiff_t>(std::min(stems.size(), kOpeningWords));
    return cycle_.not_own.found_in(std::vector(stems.begin(), stems.begin() + opening)) ||
           subject_.lexicon->form_sentences.found_in(stems);
  }

  // Counts the words that are neither the form's nor the section's own name.
  void add_own(FoundSection& found, std::string_view text, std::size_t section) const {
    const std::vector<StemKey> stems = stem_keys(text);
    if (stems.empty() || is_idle(stems)) return;
    if (containment(stems, stem_keys(cycle_.sections[section].title)) >= 1) return;
    if (found.text.empty()) found.text = text;
    found.words += static_cast<int>(stems.size());
  }

  const Facts& facts_;
  int document_;
  const Subject& subject_;
  const Cycle& cycle_;
  std::vector<int> papers_;     // by part
  std::map<int, int> highest_;  // rank of a head, by paper
  std::vector<Head> heads_;
  std::set<std::size_t> repeats_;
};

using PartKey = std::pair<int, int>;  // document and part

PartKey key_of(const FoundSection& found) {
  return {found.document, found.part};
}

// The document that shows most sections; the first of equals.
PartKey main_part(const std::vector<Candidate>& candidates) {
  std::map<PartKey, std::set<std::size_t>> shown;
  for (const Candidate& one : candidates) {
    if (!one.weak) shown[key_of(one.found)].insert(one.section);
  }
  PartKey best;
  std::size_t most = 0;
  for (const auto& [part, sections] : shown) {
    if (sections.size() > most) best = part;
    most = std::max(most, sections.size());
  }
  return best;
}

// What cuts the fewest of them out so that the rest ascend stays; the others are misplaced.
void mark_misplaced(std::vector<FoundSection*>& part) {
  const auto count = part.size();
  std::vector<std::size_t> length(count, 1);
  std::vector<std::size_t> before(count, count);
  std::size_t last = 0;
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (part[j] < part[i] && length[j] + 1 > length[i]) {
        length[i] = length[j] + 1;
        before[i] = j;
      }
    }
    if (length[i] > length[last]) last = i;
  }
  for (FoundSection* found : part) found->misplaced = true;
  for (std::size_t at = last; at < count; at = before[at]) part[at]->misplaced = false;
}

// The sections of the cycle stand in one array in their order: pointers compare as they do.
void judge_order(std::vector<FoundSection>& sections) {
  std::map<PartKey, std::vector<FoundSection*>> parts;
  for (FoundSection& found : sections) {
    if (found.present) parts[key_of(found)].push_back(&found);
  }
  for (auto& [key, part] : parts) {
    std::stable_sort(part.begin(), part.end(), [](const FoundSection* a, const FoundSection* b) {
      return a->wording < b->wording;
    });
    for (std::size_t i = 0; i < part.size(); ++i) {
      part[i]->rank = static_cast<int>(i) + 1;
      part[i]->ranks = static_cast<int>(part.size());
    }
    mark_misplaced(part);
  }
}

}  // namespace

std::vector<FoundSection> find_sections(const Subject& subject, const Cycle& cycle) {
  std::vector<FoundSection> sections(cycle.sections.size());
  if (sections.empty()) return sections;
  std::vector<Candidate> candidates;
  rules::for_each_municipal(subject, [&](int document, const Facts& facts) {
    auto found = SectionReader(facts, document, subject, cycle).read();
    std::move(found.begin(), found.end(), std::back_inserter(candidates));
  });
  const PartKey main = main_part(candidates);
  const auto worth = [&](const FoundSection& found, bool weak) {
    return std::tuple(found.words >= cycle.least_words, key_of(found) == main, !weak);
  };
  std::vector<bool> weak(sections.size());
  for (Candidate& one : candidates) {
    FoundSection& best = sections[one.section];
    // A document's title with nothing under it names the document, no section.
    const bool idle = one.weak && one.found.words < cycle.least_words;
    if (idle || (best.present && worth(one.found, one.weak) <= worth(best, weak[one.section]))) {
      continue;
    }
    best = std::move(one.found);
    weak[one.section] = one.weak;
  }
  judge_order(sections);
  return sections;
}

int section_before(const std::vector<FoundSection>& sections, std::size_t misplaced) {
  for (std::size_t i = misplaced; i-- > 0;) {
    const bool same = key_of(sections[i]) == key_of(sections[misplaced]);
    if (sections[i].present && same && !sections[i].misplaced) return static_cast<int>(i);
  }
  return -1;
}

}  // namespace muko
