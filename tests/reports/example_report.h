// Example: a small report, facts and deadline, for the tests of their text and JSON.
#pragma once

#include "checker/report.h"

namespace muko::test {

inline Report example_report() {
  Report report;
  report.rubric_id = "fioko-1.2-partial";
  report.rubric_title = "Неполный управленческий цикл";
  report.rubric_version = "1";
  report.titles = {{"T1", "адресная поддержка"},
                   {"T2", "зона риска"},
                   {"measures", "Меры"},
                   {"deadlines", "наличие сроков"},
                   {"beyond", "вне цикла"}};
  SubmissionReport submission;
  submission.path = "заявка";
  submission.municipality = "Лесной район";
  submission.documents.push_back({.file = "заявка/план.docx", .kind = Kind::Roadmap});
  submission.scores.push_back(
      {.track = Track::T1, .position = "measures", .parameter = "deadlines", .points = 1});
  submission.scores.push_back({.track = Track::T2,
                               .position = "measures",
                               .parameter = "deadlines",
                               .points = 0,
                               .why = "конкретны 1 из 4 сроков, нужно 80 %"});
  submission.scores.push_back({.track = Track::T1,
                               .position = "measures",
                               .parameter = "beyond",
                               .points = 1,
                               .counted = false});
  submission.total = {.points = 1, .max = 2, .percent = 50, .band = "средний (условная шкала)"};
  submission.findings.push_back({.rule = "deadline-vague",
                                 .severity = Severity::Error,
                                 .message = "В сроке нет календаря.",
                                 .file = "заявка/план.docx",
                                 .where = {.table = 2, .row = 5, .cell = 3},
                                 .column = "Сроки",
                                 .quote = "по мере необходимости",
                                 .advice = "назовите месяц или квартал",
                                 .source = "domain.md §4",
                                 .costs = {"T2.measures.deadlines"},
                                 .fingerprint = "0123"});
  report.submissions.push_back(submission);
  return report;
}

inline Facts example_facts() {
  Facts facts;
  facts.file = "план.docx";
  facts.kind = Kind::Roadmap;
  facts.parts.push_back({.kind = Kind::Roadmap, .where = {.paragraph = 1}});
  facts.municipality = Owner{"Лесной район", "лесн"};
  facts.period = Period{{2024, 1, 1}, {2024, 12, 31}};
  facts.requisites.date = Date{2024, 2, 12};
  facts.requisites.number = "87-о";
  facts.abbreviations["ШНОР"] = "школы с низкими образовательными результатами";
  Measure measure;
  measure.number = "1.1";
  measure.section = "Трек 1";
  measure.track = Track::T1;
  measure.title = "Семинар для директоров";
  measure.deadline = Deadline{.text = "март 2024",
                              .specificity = Specificity::Concrete,
                              .intervals = {{Date{2024, 3, 1}, Date{2024, 3, 31}}}};
  measure.responsible.push_back({"Управление образования"});
  measure.citations.push_back({"3.2", {}});
  measure.where = {.table = 1, .row = 2, .cell = 2};
  facts.measures.push_back(measure);
  return facts;
}

}  // namespace muko::test
