#include "checker/rubric/section_scores.h"

#include <map>
#include <string>
#include <utility>

#include "checker/rules/hits.h"

namespace muko {
namespace {

constexpr const char* kMissing = "раздела нет: ни один заголовок его не называет";

struct Verdict {
  bool point = false;
  std::string why = {};
};

Verdict score_present(const Subject& subject, std::size_t section) {
  const FoundSection& found = subject.sections[section];
  return {true, "раздел есть: «" + rules::shortened(found.heading.text) + "»"};
}

Verdict score_order(const Subject& subject, std::size_t section) {
  const FoundSection& found = subject.sections[section];
  if (found.ranks == 1) {
    return {true, "раздел стоит в отдельном документе, порядок не нарушен"};
  }
  const std::string place = "раздел стоит " + std::to_string(found.rank) + "-м из " +
                            std::to_string(found.ranks) + " найденных в документе";
  if (!found.misplaced) return {true, place + ", порядок не нарушен"};
  const int before = section_before(subject.sections, section);
  if (before < 0) return {false, place + ", а должен стоять первым"};
  const auto& cycle = subject.lexicon->cycle.sections;
  return {false, place + ", а должен – после раздела «" +
                     cycle[static_cast<std::size_t>(before)].title + "»"};
}

Verdict score_own(const Subject& subject, std::size_t section) {
  const FoundSection& found = subject.sections[section];
  const int least = subject.lexicon->cycle.least_words;
  std::string why = "своих слов под заголовком: " + std::to_string(found.words) +
                    ", нужно не меньше " + std::to_string(least);
  if (!found.text.empty()) why += "; «" + rules::shortened(found.text) + "»";
  return {found.words >= least, std::move(why)};
}

using Scorer = Verdict (*)(const Subject&, std::size_t);

const std::map<std::string_view, Scorer>& scorers() {
  static const std::map<std::string_view, Scorer> table = {
      {"present", score_present}, {"order", score_order}, {"own", score_own}};
  return table;
}

FoundScore found_score(const Subject& subject, std::size_t section,
                       const RubricParameter& parameter) {
  const FoundSection& found = subject.sections[section];
  Verdict verdict = {false, kMissing};
  if (found.present) verdict = scorers().at(parameter.id)(subject, section);
  FoundScore made;
  made.score = {.position = subject.lexicon->cycle.sections[section].id,
                .parameter = parameter.id,
                .points = verdict.point ? parameter.points : 0,
                .max = parameter.counted ? parameter.points : 0,
                .counted = parameter.counted,
                .why = std::move(verdict.why)};
  if (found.present) {
    made.places.push_back({found.document, found.heading.where, found.heading.text});
  }
  return made;
}

}  // namespace

std::vector<FoundScore> score_sections(const Subject& subject, const Rubric& rubric) {
  std::vector<FoundScore> scores;
  for (std::size_t section = 0; section < subject.sections.size(); ++section) {
    for (const RubricParameter& parameter : rubric.parameters) {
      scores.push_back(found_score(subject, section, parameter));
    }
  }
  return scores;
}

bool can_score_sections(std::string_view parameter) {
  return scorers().count(parameter) > 0;
}

}  // namespace muko
