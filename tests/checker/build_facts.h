// build_facts: short spellings of facts, so that a test of rules and scores shows only its point.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/files.h"
#include "base/yaml_files.h"
#include "checker/check.h"

namespace muko::test {

inline Deadline deadline(std::string text, Specificity specificity) {
  return {.text = std::move(text), .specificity = specificity};
}

inline Deadline concrete(std::string text, std::vector<Interval> intervals = {}) {
  Deadline made = deadline(std::move(text), Specificity::Concrete);
  made.intervals = std::move(intervals);
  return made;
}

inline Deadline faulty(std::string text, DeadlineFault fault) {
  Deadline made = deadline(std::move(text), Specificity::Vague);
  made.faults = {fault};
  return made;
}

inline Party party(std::string text, PartyKind kind = PartyKind::Organisation) {
  return {.text = std::move(text), .kind = kind};
}

inline Location cell(int row, int column) {
  return {.table = 1, .row = row, .cell = column};
}

inline Quote quote(std::string text, const Location& where) {
  return {std::move(text), where};
}

inline ActReference act(std::string kind, std::string body, std::string number, Date date,
                        std::string title) {
  ActReference made;
  made.kind = std::move(kind);
  made.body = std::move(body);
  made.number = std::move(number);
  made.date = date;
  made.title = std::move(title);
  made.quote = {made.kind + " " + made.body + " № " + made.number, {.paragraph = 2}};
  return made;
}

inline ActReference regional_act() {
  return act("распоряжение", "министерство образования Заокской области", "12-р", {2025, 1, 20},
             "Об утверждении Комплекса мер по поддержке школ с низкими результатами");
}

// A file of Заречный муниципальный район in Заокская область.
inline Facts facts_of(std::string file, Kind kind) {
  Facts facts;
  facts.file = std::move(file);
  facts.kind = kind;
  facts.municipality = Owner{"Заречный муниципальный район", "заречн"};
  facts.region = Owner{"Заокская область", "заокск"};
  facts.parts.push_back({.kind = kind, .title = "Документ", .where = {.paragraph = 1}});
  return facts;
}

// A plan of all columns, without rows.
inline Facts plan(std::string file = "план.docx") {
  Facts facts = facts_of(std::move(file), Kind::Roadmap);
  facts.parts[0].title = "План мероприятий на 2025 год";
  facts.parts[0].period = Period{{2025, 1, 1}, {2025, 12, 31}};
  facts.period = facts.parts[0].period;
  Plan table;
  table.columns = {Column::Number, Column::Title, Column::Deadline, Column::Responsible,
                   Column::Result};
  table.header = quote("Мероприятие | Срок | Ответственный | Результат", cell(1, 1));
  table.where = {.table = 1};
  facts.plans.push_back(table);
  facts.acts.push_back(regional_act());
  return facts;
}

inline Measure& add_measure(Facts& facts, std::optional<Track> track, std::string title,
                            Deadline when = concrete("март 2025 г.")) {
  const int row = static_cast<int>(facts.measures.size()) + 2;
  Measure measure;
  measure.track = track;
  measure.title = std::move(title);
  measure.deadline = std::move(when);
  measure.responsible = {party("Методический центр")};
  measure.result = "Справка";
  measure.plan = 0;
  measure.where = cell(row, 2);
  measure.deadline_where = cell(row, 3);
  measure.responsible_where = cell(row, 4);
  facts.measures.push_back(std::move(measure));
  return facts.measures.back();
}

// A plan whose three tracks are in order, with a measure that is also a decision in each.
inline Facts good_plan() {
  Facts facts = plan();
  int measure = 0;
  for (const Track track : {Track::T1, Track::T2, Track::T3}) {
    const std::string school = "МБОУ «Луговая СОШ № " + std::to_string(measure + 1) + "»";
    add_measure(facts, track, "Создание рабочей группы по сопровождению " + school);
    facts.specifics.push_back(
        {.track = track, .measure = measure, .quote = quote(school, facts.measures.back().where)});
    ++measure;
  }
  return facts;
}

inline TerritoryMention mention(std::string name, std::string stem, TerritoryRole role,
                                int measure) {
  TerritoryMention made;
  made.territory.name = name;
  made.territory.stem = std::move(stem);
  made.role = role;
  made.measure = measure;
  made.quote = quote(std::move(name), cell(measure + 2, 2));
  return made;
}

inline Facts regional_measures() {
  Facts facts = facts_of("комплекс мер.docx", Kind::RegionalMeasures);
  facts.municipality.reset();
  facts.requisites.type = "распоряжение";
  facts.requisites.number = "12-р";
  facts.requisites.date = Date{2025, 1, 20};
  add_measure(facts, std::nullopt, "Создание муниципальных рабочих групп").number = "2.1";
  add_measure(facts, std::nullopt, "Диагностика дефицитов педагогов").number = "3.4";
  return facts;
}

inline Facts order(std::string file = "приказ.docx") {
  Facts facts = facts_of(std::move(file), Kind::Order);
  facts.parts[0].title = "Об утверждении плана мероприятий на 2025 год";
  facts.parts[0].period = Period{{2025, 1, 1}, {2025, 12, 31}};
  facts.requisites.type = "приказ";
  facts.requisites.date = Date{2025, 2, 3};
  facts.requisites.number = "15-о";
  facts.requisites.heading = facts.parts[0].title;
  facts.requisites.issuer = "Управление образования Заречного муниципального района";
  facts.requisites.places["heading"] = {.paragraph = 4};
  facts.requisites.opening = {.paragraph = 1};
  facts.signatures.push_back({.post = "Начальник управления", .name = "А.Б. Ветрова"});
  return facts;
}

inline Clause& add_clause(Facts& facts, std::string number, std::string text, ClauseKind kind) {
  Clause clause;
  clause.number = std::move(number);
  clause.text = std::move(text);
  clause.kind = kind;
  clause.where = {.paragraph = 10 + static_cast<int>(facts.clauses.size())};
  facts.clauses.push_back(std::move(clause));
  return facts.clauses.back();
}

inline void add_control(Facts& facts) {
  add_clause(facts, "9", "Контроль за исполнением приказа оставляю за собой", ClauseKind::Control);
}

inline Submission submission(std::vector<Facts> all) {
  Submission made;
  for (Facts& facts : all) {
    CheckedDocument checked;
    checked.document.file = facts.file;
    checked.facts = std::move(facts);
    made.documents.push_back(std::move(checked));
  }
  return made;
}

inline const Rubric& shipped_rubric() {
  static const Rubric kRubric = [] {
    const std::string path = std::string(MUKO_SOURCE_DIR) + "/rubrics/fioko-1.2-partial.yaml";
    return read_rubric(read_yaml(path, [](const std::string& file) { return read_file(file); }));
  }();
  return kRubric;
}

inline SubmissionReport check_all(std::vector<Facts> all, const Facts* regional = nullptr) {
  std::optional<RegionalIndex> index;
  if (regional != nullptr) index.emplace(*regional, shipped_rubric().links);
  return check(submission(std::move(all)), index ? &*index : nullptr, shipped_rubric());
}

// "deadline-vague: message", in their order.
inline std::vector<std::string> messages(const SubmissionReport& report) {
  std::vector<std::string> texts;
  for (const Finding& finding : report.findings) {
    texts.push_back(finding.rule + ": " + finding.message);
  }
  return texts;
}

// The one finding of a rule; fails the test where there is another number of them.
inline const Finding* only(const SubmissionReport& report, const std::string& rule) {
  const Finding* found = nullptr;
  for (const Finding& finding : report.findings) {
    if (finding.rule != rule) continue;
    if (found != nullptr) return nullptr;
    found = &finding;
  }
  return found;
}

inline const Score& score_of(const SubmissionReport& report, Track track, Position position,
                             const std::string& parameter) {
  for (const Score& score : report.scores) {
    if (score.track == track && score.position == name_of(position) &&
        score.parameter == parameter) {
      return score;
    }
  }
  static const Score kNone;
  return kNone;
}

}  // namespace muko::test
