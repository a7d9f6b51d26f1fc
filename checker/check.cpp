#include "checker/check.h"

#include <utility>

#include "checker/findings.h"
#include "checker/links/coverage.h"
#include "checker/places.h"
#include "checker/rubric/scores.h"
#include "checker/rubric/special_case.h"

namespace muko {
namespace {

std::vector<const Facts*> facts_of(const Submission& submission) {
  std::vector<const Facts*> facts;
  for (const CheckedDocument& document : submission.documents) facts.push_back(&document.facts);
  return facts;
}

std::vector<const Document*> texts_of(const Submission& submission) {
  std::vector<const Document*> texts;
  for (const CheckedDocument& document : submission.documents) texts.push_back(&document.document);
  return texts;
}

DocumentSummary summary_of(const CheckedDocument& checked) {
  DocumentSummary summary;
  summary.file = checked.facts.file;
  summary.format = checked.facts.format;
  summary.kind = checked.facts.kind;
  summary.parts = checked.facts.parts;
  summary.warnings = checked.facts.warnings;
  return summary;
}

std::vector<Score> scores_with_evidence(std::vector<FoundScore> found, const Subject& subject,
                                        Places& places) {
  std::vector<Score> scores;
  for (FoundScore& one : found) {
    for (SubjectPlace& place : one.places) {
      const Facts& facts = *subject.documents[static_cast<std::size_t>(place.document)];
      const Location where = places.of_quote(place.document, place.where, place.quote);
      one.score.evidence.push_back({facts.file, where, places.headings(place.document, place.where),
                                    std::move(place.quote)});
    }
    scores.push_back(std::move(one.score));
  }
  return scores;
}

std::vector<Coverage> coverage_of(const Subject& subject, const RegionalIndex* regional,
                                  const Rubric& rubric, Places& places) {
  std::vector<Coverage> table;
  if (regional == nullptr || rubric.tracks.empty()) return table;
  std::vector<const Facts*> municipal = subject.documents;
  for (std::size_t i = 0; i < municipal.size(); ++i) {
    if (!subject.is_municipal(static_cast<int>(i))) municipal[i] = nullptr;
  }
  for (const RegionalAnswers& one : coverage(municipal, *regional, subject.regional_applies)) {
    Coverage row{.regional = one.regional->number, .title = one.regional->title};
    for (const Answer& answer : one.answers) {
      const Facts& facts = *subject.documents[static_cast<std::size_t>(answer.document)];
      row.measures.push_back({facts.file, answer.where,
                              places.headings(answer.document, answer.where), answer.title,
                              answer.is_explicit, answer.similarity});
    }
    table.push_back(std::move(row));
  }
  return table;
}

}  // namespace

std::string regional_warning(const Submission& submission, const Facts& regional) {
  const Lexicon no_words;
  const Subject subject = build_subject(facts_of(submission), &regional, no_words);
  const bool other = regional.region && subject.region && !subject.regional_itself &&
                     !same_place(subject.region->stem, regional.region->stem);
  if (!other || subject.regional_applies) return "";
  return "региональный документ «" + regional.file + "» другого региона (" + regional.region->name +
         "), а проверяемые документы — " + subject.region->name +
         ": ссылки на меры по нему не проверялись, совпадения даны только по смыслу; укажите в "
         "--regional документ своего региона";
}

SubmissionReport check(const Submission& submission, const RegionalIndex* regional,
                       const Rubric& rubric) {
  Places places(texts_of(submission));
  const Facts* regional_facts = regional == nullptr ? nullptr : &regional->facts();
  Subject subject = build_subject(facts_of(submission), regional_facts, rubric.lexicon);
  subject.has_unread = !submission.failures.empty();
  std::vector<SubjectPlace> excused;
  if (rubric.no_shnor) excused = proof_of_no_shnor(subject, texts_of(submission));
  subject.track_one_excused = !excused.empty();

  SubmissionReport report;
  report.path = submission.path;
  report.municipality = subject.municipality ? subject.municipality->name : "";
  for (const CheckedDocument& document : submission.documents) {
    report.documents.push_back(summary_of(document));
  }
  report.failures = submission.failures;
  if (subject.track_one_excused) report.special_case = SpecialCase::NoShnor;
  report.scores = scores_with_evidence(score_subject(subject, rubric, excused), subject, places);
  report.total = total_of(report.scores, rubric);
  report.coverage = coverage_of(subject, regional, rubric, places);
  report.findings = find_all(subject, rubric, report.scores, places);
  return report;
}

}  // namespace muko
