// period_mismatch: an order and what it approves, a title and its passport name different periods.
//
//   - id: period-mismatch
//     kind: period_mismatch
//
// Where the clause and the document agree, the heading of the order must agree with them too.
//
// A plan for one year of a longer programme is in order; a plan that goes beyond it is not.

#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "checker/facts/quotes.h"
#include "checker/rules/appendix.h"
#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"
#include "checker/rules/values.h"
#include "language/words.h"

namespace muko::rules {
namespace {

bool is_inside(const Period& inner, const Period& outer) {
  return inner.start >= outer.start && inner.end <= outer.end;
}

void report_part(const PartPlace& place, const Part& part, const Period& other,
                 const Report& report) {
  Hit hit;
  hit.document = place.document;
  hit.where = part.where;
  hit.quote = part.title;
  hit.slots["period"] = russian_period(*part.period);
  hit.slots["other"] = russian_period(other);
  hit.owner = part.title;
  report(std::move(hit));
}

const Part* first_part(const Facts& facts, Kind kind) {
  const auto found = std::find_if(facts.parts.begin(), facts.parts.end(),
                                  [kind](const Part& part) { return part.kind == kind; });
  return found == facts.parts.end() ? nullptr : &*found;
}

// The parts that the order's own clauses approve.
using Compared = std::set<std::pair<int, int>>;

// The period that an order gives to what it approves and that this one breaks: the clause's own
// («план на 2025 год») must agree exactly; inside that of the heading a plan may lie.
std::optional<Period> broken_period(const Approval& approval, const Part& order,
                                    const Period& period) {
  const auto named = find_periods(approval.title);
  if (!named.empty()) {
    const Period& asked = named.front().period;
    return period == asked ? std::nullopt : std::optional(asked);
  }
  return !order.period || is_inside(period, *order.period) ? std::nullopt : order.period;
}

// «О реализации … на 2025–2026 годы» over a clause that approves a plan for 2026–2027.
void report_heading(int document, const Facts& facts, const Period& heading, const Period& other,
                    const Report& report) {
  const auto where = facts.requisites.places.find("heading");
  Hit hit;
  hit.document = document;
  hit.where = where == facts.requisites.places.end() ? Location() : where->second;
  hit.quote = facts.requisites.heading.value_or("");
  hit.slots["period"] = russian_period(heading);
  hit.slots["other"] = russian_period(other);
  hit.owner = hit.quote;
  report(std::move(hit));
}

bool are_calendar_years(const Period& period) {
  return period.start.month == 1 && period.start.day == 1 && period.end.month == 12 &&
         period.end.day == 31;
}

bool overlap(const Period& a, const Period& b) {
  return a.start <= b.end && b.start <= a.end;
}

bool is_quoted(std::string_view text, std::size_t at) {
  const auto quoted = find_quoted(text);
  return std::any_of(quoted.begin(), quoted.end(), [at](const QuotedRange& range) {
    return range.start <= at && at < range.end;
  });
}

// «… программы на 2021–2023 годы в 2024 году»
bool names_other_year(const std::string& text, const FoundPeriod& period) {
  const std::vector<Word> words = split_words(text);
  return std::any_of(words.begin(), words.end(), [&](const Word& word) {
    const bool outside = word.start >= period.end || word.end <= period.start;
    return outside && is_year(word.text);
  });
}

// The one period of the heading, which is of the order itself: not quoted, not of what it changes.
std::optional<Period> period_of_heading(const Facts& facts) {
  const std::string& heading = facts.requisites.heading.value_or("");
  const bool amends =
      std::any_of(facts.clauses.begin(), facts.clauses.end(),
                  [](const Clause& clause) { return clause.kind == ClauseKind::Amend; });
  const auto named = find_periods(heading);
  if (amends || named.size() != 1 || is_quoted(heading, named.front().start)) return std::nullopt;
  if (names_other_year(heading, named.front())) return std::nullopt;
  return named.front().period;
}

// Other years, or as many but not the same: «2025–2026» over «2026–2027».
bool breaks_heading(const Period& heading, const Period& period) {
  if (!overlap(heading, period)) return true;
  const int length = heading.end.year - heading.start.year;
  return are_calendar_years(heading) && are_calendar_years(period) && !(heading == period) &&
         length == period.end.year - period.start.year;
}

Compared compare_approved(const Subject& subject, int document, const Report& report) {
  Compared compared;
  const Facts& facts = *subject.documents[static_cast<std::size_t>(document)];
  const Part* order = first_part(facts, Kind::Order);
  if (order == nullptr) return compared;
  std::optional<Period> heading = period_of_heading(facts);
  for (const Approval& approval : facts.approvals) {
    const auto place = approved_part(subject, document, approval);
    if (!place) continue;
    const Facts& other = *subject.documents[static_cast<std::size_t>(place->document)];
    const Part* part = part_of_facts(other, place->part);
    if (part == nullptr || !is_plan(part->kind) || !part->period) continue;
    compared.insert({place->document, place->part});
    const auto broken = broken_period(approval, *order, *part->period);
    if (broken) {
      report_part(*place, *part, *broken, report);
    } else if (heading && !find_periods(approval.title).empty() &&
               breaks_heading(*heading, *part->period)) {
      report_heading(document, facts, *heading, *part->period, report);
      heading.reset();  // once is enough
    }
  }
  return compared;
}

// A road map inside a programme.
void compare_inner(const Facts& facts, int document, const Compared& compared,
                   const Report& report) {
  const Part* programme = first_part(facts, Kind::Programme);
  if (programme == nullptr || !programme->period) return;
  const int parts = static_cast<int>(facts.parts.size());
  for (int part = 0; part < parts; ++part) {
    const Part& plan = facts.parts[static_cast<std::size_t>(part)];
    const bool asked =
        plan.kind == Kind::Roadmap && plan.period && compared.count({document, part}) == 0;
    if (!asked || is_inside(*plan.period, *programme->period)) continue;
    report_part({document, part}, plan, *programme->period, report);
  }
}

// «Сроки реализации» of the passport against the programme's own title.
void compare_passport(const Facts& facts, int document, const Report& report) {
  for (const Part& part : facts.parts) {
    if (!part.period || !part.passport_period || *part.period == *part.passport_period) continue;
    Hit hit;
    hit.document = document;
    hit.where = part.passport_quote.where;
    hit.quote = part.passport_quote.text;
    hit.slots["period"] = russian_period(*part.passport_period);
    hit.slots["other"] = russian_period(*part.period);
    hit.owner = part.title;
    report(std::move(hit));
  }
}

}  // namespace

Check period_mismatch(const Params& /*params*/) {
  return [](const Subject& subject, const Report& report) {
    for_each_municipal(subject, [&](int document, const Facts& facts) {
      const Compared compared = compare_approved(subject, document, report);
      compare_inner(facts, document, compared, report);
      compare_passport(facts, document, report);
    });
  };
}

}  // namespace muko::rules
