// duplicate_number: two sections, two rows under one band or two clauses of one number.
//
//   - id: duplicate-number
//     kind: duplicate_number
//     sections: [раздел, глава]
//
// `sections` are the words that may stand before a section's number; «Задача 1», «Этап 2» count
// anew in every place and are not compared. Numbering that begins anew («1.» after «5.», a band
// with rows of its own) is no duplicate.

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"
#include "language/words.h"

namespace muko::rules {
namespace {

// «Раздел 7» and «7.» count apart: the word before the number, "" without one.
std::string shape_of(const NumberedHeading& heading) {
  const auto words = split_words(heading.quote.text);
  if (words.empty()) return "";
  const std::string first = normalize(words.front().text);
  const bool digit = first.front() >= '0' && first.front() <= '9';
  return digit || first == normalize(heading.number) ? "" : first;
}

// The band above each row of a plan: rows of different bands may share their numbers.
using Row = std::tuple<int, int, int>;  // table, row; of a plan in the text its paragraph
Row row_of(const Location& where) {
  return {where.table, where.row, where.table == 0 ? where.paragraph : 0};
}
using RowSections = std::map<Row, std::string>;

RowSections sections_of(const Facts& facts) {
  RowSections sections;
  for (const Measure& measure : facts.measures) {
    sections[row_of(measure.where)] = measure.section;
  }
  return sections;
}

bool is_approved(const Facts& facts, int part) {
  return std::any_of(facts.approvals.begin(), facts.approvals.end(),
                     [part](const Approval& approval) { return approval.part == part; });
}

// The part with which the sections of each part begin to be counted: a plan inside a programme is
// a section of it, an appendix of its own is not.
std::vector<int> first_parts(const Facts& facts) {
  std::vector<int> firsts;
  for (std::size_t i = 0; i < facts.parts.size(); ++i) {
    const Part& part = facts.parts[i];
    const int index = static_cast<int>(i);
    const bool own = i == 0 || part.appendix_number || part.stamp || part.mark ||
                     facts.parts[i - 1].kind == Kind::Order || is_approved(facts, index);
    firsts.push_back(own ? index : firsts.back());
  }
  return firsts;
}

class Numbering {
 public:
  Numbering(const Facts& facts, const std::set<std::string>& words)
      : sections_(sections_of(facts)), first_parts_(first_parts(facts)), words_(words) {}

  // True where this number was there before in its sequence.
  bool repeats(const NumberedHeading& heading) {
    const std::string shape = heading.row ? "" : shape_of(heading);
    if (!shape.empty() && words_.count(shape) == 0) return false;
    auto& numbers = seen_[sequence_of(heading)];
    const bool plain = heading.number.find('.') == std::string::npos;
    const bool restarts = plain && heading.number == "1" && shape_of(heading).empty();
    if (restarts) numbers.clear();
    return !numbers.insert(heading.number).second;
  }

 private:
  [[nodiscard]] std::string sequence_of(const NumberedHeading& heading) const {
    if (!heading.row) return std::to_string(first_part(heading.part)) + "|" + shape_of(heading);
    const auto section = sections_.find(row_of(heading.quote.where));
    return "row|" + std::to_string(heading.plan) + "|" +
           (section != sections_.end() ? section->second : "");
  }

  [[nodiscard]] int first_part(int part) const {
    const auto index = static_cast<std::size_t>(part);
    return part >= 0 && index < first_parts_.size() ? first_parts_[index] : part;
  }

  RowSections sections_;
  std::vector<int> first_parts_;
  const std::set<std::string>& words_;
  std::map<std::string, std::set<std::string>> seen_;
};

Hit hit_on_heading(int document, const NumberedHeading& heading) {
  Hit hit;
  hit.document = document;
  hit.where = heading.quote.where;
  hit.quote = heading.quote.text;
  hit.slots["number"] = heading.number;
  if (heading.row) hit.number = heading.number;
  hit.slots["what"] = heading.row ? "строки плана" : "раздела";
  return hit;
}

// Two clauses of a part; a protocol numbers the clauses of each question anew from 1.
void report_clauses(int document, const Facts& facts, const Report& report) {
  std::set<std::string> seen;
  int part = -1;
  for (const Clause& clause : facts.clauses) {
    const bool protocol = kind_of(facts, clause.part) == Kind::Protocol;
    if (clause.part != part || (protocol && clause.number == "1")) seen.clear();
    part = clause.part;
    if (clause.number.empty() || seen.insert(clause.number).second) continue;
    Hit hit;
    hit.document = document;
    hit.where = clause.where;
    hit.quote = clause.text;
    hit.owner = clause.text;
    hit.slots["number"] = clause.number;
    hit.slots["what"] = "пункта";
    report(std::move(hit));
  }
}

}  // namespace

Check duplicate_number(const Params& params) {
  std::set<std::string> words;
  for (const std::string& word : params.texts("sections")) words.insert(normalize(word));

  return [words](const Subject& subject, const Report& report) {
    for_each_municipal(subject, [&](int document, const Facts& facts) {
      Numbering numbering(facts, words);
      for (const NumberedHeading& heading : facts.numbers) {
        if (numbering.repeats(heading)) report(hit_on_heading(document, heading));
      }
      report_clauses(document, facts, report);
    });
  };
}

}  // namespace muko::rules
