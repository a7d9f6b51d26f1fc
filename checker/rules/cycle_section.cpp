// cycle_section: a section of the cycle that is not there (`fault: missing`; one finding for each,
// one for all where none is there), that stands out of its order (`order`), that has a heading and
// nothing of its own under it (`empty`).
//
//   - id: section-missing
//     kind: cycle_section
//     fault: missing

#include <string>
#include <utility>

#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"

namespace muko::rules {
namespace {

std::string quoted(const CycleSection& section) {
  return "«" + section.title + "»";
}

void add_section(const CycleSection& section, Hit& hit) {
  std::string& names = hit.slots["section"];
  names += (names.empty() ? "" : ", ") + quoted(section);
  hit.slots.emplace("example", section.example);
  hit.sections.insert(section.id);
  hit.owner += section.id;
}

void report_missing(const Subject& subject, const Report& report) {
  const auto& cycle = subject.lexicon->cycle.sections;
  Hit all = hit_on_absence(subject);
  for (std::size_t i = 0; i < cycle.size(); ++i) {
    if (!subject.sections[i].present) add_section(cycle[i], all);
  }
  if (all.sections.size() == cycle.size()) return report(std::move(all));
  for (std::size_t i = 0; i < cycle.size(); ++i) {
    if (subject.sections[i].present) continue;
    Hit hit = hit_on_absence(subject);
    add_section(cycle[i], hit);
    report(std::move(hit));
  }
}

Hit hit_on_heading(const Subject& subject, std::size_t section) {
  const FoundSection& found = subject.sections[section];
  Hit hit;
  hit.document = found.document;
  hit.where = found.heading.where;
  hit.quote = found.heading.text;
  add_section(subject.lexicon->cycle.sections[section], hit);
  return hit;
}

void report_misplaced(const Subject& subject, const Report& report) {
  const auto& cycle = subject.lexicon->cycle.sections;
  for (std::size_t i = 0; i < cycle.size(); ++i) {
    if (!subject.sections[i].misplaced) continue;
    Hit hit = hit_on_heading(subject, i);
    const int before = section_before(subject.sections, i);
    hit.slots["place"] =
        before < 0 ? "первым" : "после раздела " + quoted(cycle[static_cast<std::size_t>(before)]);
    report(std::move(hit));
  }
}

void report_empty(const Subject& subject, const Report& report) {
  for (std::size_t i = 0; i < subject.sections.size(); ++i) {
    const FoundSection& found = subject.sections[i];
    if (!found.present || found.words >= subject.lexicon->cycle.least_words) continue;
    report(hit_on_heading(subject, i));
  }
}

}  // namespace

Check cycle_section(const Params& params) {
  constexpr void (*kFaults[])(const Subject&, const Report&) = {report_missing, report_misplaced,
                                                                report_empty};
  return kFaults[params.choice("fault", {"missing", "order", "empty"})];
}

}  // namespace muko::rules
