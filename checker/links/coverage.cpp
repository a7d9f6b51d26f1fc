#include "checker/links/coverage.h"

#include <algorithm>
#include <map>
#include <set>

namespace muko {
namespace {

using ByNumber = std::map<std::string, RegionalAnswers*>;

void add(const ByNumber& by_number, const std::string& number, Answer answer) {
  const auto found = by_number.find(number);
  if (found != by_number.end()) found->second->answers.push_back(std::move(answer));
}

void add_measures(const Facts& facts, int document, const RegionalIndex& regional, bool resolves,
                  const ByNumber& by_number) {
  for (const Measure& measure : facts.measures) {
    for (const RegionalMatch& match : regional.match(measure, resolves)) {
      add(by_number, match.measure,
          {document, measure.where, measure.title, match.is_explicit, match.similarity});
    }
  }
}

void add_citations(const std::vector<MeasureCitation>& citations, const Answer& answer,
                   const ByNumber& by_number) {
  std::set<std::string> seen;
  for (const MeasureCitation& citation : citations) {
    if (seen.insert(citation.number).second) add(by_number, citation.number, answer);
  }
}

}  // namespace

std::vector<RegionalAnswers> coverage(const std::vector<const Facts*>& documents,
                                      const RegionalIndex& regional, bool resolves) {
  std::vector<RegionalAnswers> answers;
  for (const Measure* measure : regional.measures()) answers.push_back({measure});
  ByNumber by_number;
  for (RegionalAnswers& one : answers) by_number.emplace(one.regional->number, &one);

  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (documents[i] == nullptr) continue;
    const int document = static_cast<int>(i);
    add_measures(*documents[i], document, regional, resolves, by_number);
    if (!resolves) continue;
    for (const Clause& clause : documents[i]->clauses) {
      add_citations(clause.citations, {document, clause.where, clause.text, true, 0}, by_number);
    }
  }
  for (RegionalAnswers& one : answers) {
    std::stable_sort(one.answers.begin(), one.answers.end(), [](const Answer& a, const Answer& b) {
      return a.is_explicit != b.is_explicit ? a.is_explicit : a.similarity > b.similarity;
    });
  }
  return answers;
}

}  // namespace muko
