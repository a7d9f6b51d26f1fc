#include "checker/rubric/editions.h"

#include "base/error.h"

namespace muko {
namespace {

std::optional<Date> read_until(const YamlNode& edition, bool is_last) {
  const YamlNode* until = edition.find("until");
  if ((until == nullptr) != is_last) {
    throw Error(ErrorCode::BadRule, edition.place,
                "«until» нужен каждой редакции, кроме последней: по какой день она действует");
  }
  if (until == nullptr) return std::nullopt;
  const auto date = parse_iso(require_text(*until));
  if (!date || date->year == 0) {
    throw Error(ErrorCode::BadRule, until->place, "нужна дата, например 2025-08-17");
  }
  return date;
}

std::optional<Date> latest_date(const Submission& submission) {
  std::optional<Date> latest;
  for (const CheckedDocument& document : submission.documents) {
    const std::optional<Date>& date = document.facts.requisites.date;
    if (date && (!latest || *latest < *date)) latest = date;
  }
  return latest;
}

}  // namespace

std::vector<EditionName> read_editions(const YamlNode& yaml) {
  std::vector<EditionName> names;
  const YamlNode* list = yaml.find("editions");
  if (list == nullptr) return names;
  rules::check_keys(yaml, {"id", "editions"});
  const std::vector<YamlNode>& editions = require_list(*list);
  if (editions.empty()) throw Error(ErrorCode::BadRule, list->place, "нужна хотя бы одна редакция");
  for (const YamlNode& edition : editions) {
    rules::check_keys(edition, {"rubric", "until"});
    names.push_back({require_text(require(edition, "rubric")),
                     read_until(edition, &edition == &editions.back())});
  }
  return names;
}

const Rubric& edition_for(const std::vector<Edition>& editions, const Submission& submission) {
  const std::optional<Date> date = latest_date(submission);
  for (const Edition& edition : editions) {
    if (date && edition.until && *date <= *edition.until) return edition.rubric;
  }
  return editions.back().rubric;
}

}  // namespace muko
