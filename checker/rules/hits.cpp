#include "checker/rules/hits.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace muko::rules {
namespace {

std::string two_digits(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

bool is_day(const Date& date, int month, int day) {
  return date.month == month && date.day == day;
}

bool amends(const Facts& facts) {
  return std::any_of(facts.clauses.begin(), facts.clauses.end(),
                     [](const Clause& clause) { return clause.kind == ClauseKind::Amend; });
}

// A note, an agreement or a list alone is evidence, not the plan that must show the tracks; nor is
// an order on one matter, or one that changes a part of the plan.
bool is_plan_or_order_on_it(const Facts& facts) {
  if (is_plan(facts.kind) || facts.kind == Kind::Model || facts.kind == Kind::Regulation) {
    return true;
  }
  if (facts.kind != Kind::Order) return !facts.measures.empty();
  return !facts.approvals.empty() || (!facts.measures.empty() && !amends(facts));
}

}  // namespace

void for_each_municipal(const Subject& subject,
                        const std::function<void(int, const Facts&)>& visit) {
  for (std::size_t i = 0; i < subject.documents.size(); ++i) {
    const int document = static_cast<int>(i);
    if (subject.is_municipal(document)) visit(document, *subject.documents[i]);
  }
}

Hit hit_on(const Item& item, const Location& where, const std::string& quote) {
  Hit hit;
  hit.document = item.document;
  hit.where = where;
  hit.quote = quote;
  hit.slots["title"] = shortened(title_of(item));
  hit.tracks = item.tracks;
  if (item.is_measure) hit.positions.insert(Position::Measures);
  if (item.is_decision) hit.positions.insert(Position::Decisions);
  hit.owner = title_of(item);
  if (item.measure != nullptr) hit.number = item.measure->number;
  return hit;
}

const Item* item_of(const Subject& subject, int document, int measure) {
  const auto end = subject.items.begin() + static_cast<std::ptrdiff_t>(subject.measures);
  const auto found = std::lower_bound(
      subject.items.begin(), end, std::pair(document, measure),
      [](const Item& item, const auto& key) { return std::pair(item.document, item.index) < key; });
  const bool exact = found != end && found->document == document && found->index == measure;
  return exact ? &*found : nullptr;
}

std::string shortened(std::string_view text, std::size_t letters) {
  std::string line(trim(text));
  std::replace(line.begin(), line.end(), '\n', ' ');
  if (length_utf8(line) <= letters) return line;
  std::string_view cut = substr_utf8(line, 0, letters);
  const std::size_t space = cut.rfind(' ');
  if (space != std::string_view::npos && space > cut.size() / 2) cut = cut.substr(0, space);
  return std::string(cut) + "…";
}

std::string russian_date(const Date& date) {
  const std::string day = two_digits(date.day) + "." + two_digits(date.month);
  return date.year == 0 ? day : day + "." + std::to_string(date.year);
}

std::string russian_period(const Period& period) {
  const std::string start = std::to_string(period.start.year);
  const std::string end = std::to_string(period.end.year);
  if (is_day(period.start, 1, 1) && is_day(period.end, 12, 31)) {
    return start == end ? start + " год" : start + "–" + end + " годы";
  }
  if (is_day(period.start, 9, 1) && is_day(period.end, 8, 31) &&
      period.end.year == period.start.year + 1) {
    return start + "/" + end + " учебный год";
  }
  return "с " + russian_date(period.start) + " по " + russian_date(period.end);
}

std::string track_name(const Subject& subject, Track track) {
  const std::string number = std::string(name_of(track)).substr(1);
  const auto title = subject.lexicon->track_titles.find(track);
  if (title == subject.lexicon->track_titles.end()) return "трек " + number;
  return "трек " + number + " «" + title->second + "»";
}

bool has_column(const Facts& facts, const Measure& measure, Column column) {
  if (measure.plan < 0 || static_cast<std::size_t>(measure.plan) >= facts.plans.size()) return true;
  return facts.plans[static_cast<std::size_t>(measure.plan)].columns.count(column) > 0;
}

Certainty certainty_of_absence(const Subject& subject) {
  return subject.has_unread ? Certainty::Unsure : Certainty::Sure;
}

bool is_plan(Kind kind) {
  return kind == Kind::Roadmap || kind == Kind::Programme;
}

bool must_show_plan(const Subject& subject) {
  if (subject.regional_itself) return false;
  for (std::size_t i = 0; i < subject.documents.size(); ++i) {
    if (!subject.is_municipal(static_cast<int>(i))) continue;
    if (is_plan_or_order_on_it(*subject.documents[i])) return true;
  }
  return false;
}

Hit hit_on_absence(const Subject& subject) {
  SubjectPlace place = plan_place(subject);
  Hit hit;
  hit.document = place.document;
  hit.where = place.where;
  hit.quote = std::move(place.quote);
  hit.certainty = certainty_of_absence(subject);
  return hit;
}

}  // namespace muko::rules
