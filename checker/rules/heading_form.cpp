// heading_form: the heading of a document (requisite 17). `fault`: `missing` for the genres in
// `of`; `full_stop` at its end, where it is none of an abbreviation in `stops`.
//
//   - id: format-heading
//     kind: heading_form
//     fault: full_stop
//     stops: [г., гг.]

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "checker/rules/form.h"
#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"

namespace muko::rules {
namespace {

bool ends_with_stop(const std::string& heading, const std::vector<std::string>& stops) {
  const std::string_view text = trim(heading);
  if (!text.ends_with('.') || text.ends_with("..")) return false;
  return std::none_of(stops.begin(), stops.end(), [text](const std::string& stop) {
    const bool whole_word =
        text.size() == stop.size() ||
        (text.size() > stop.size() && text[text.size() - stop.size() - 1] == ' ');
    return text.ends_with(stop) && whole_word;
  });
}

void report_heading(int document, const Facts& facts, const Location& where, const Report& report) {
  Hit hit;
  hit.document = document;
  hit.where = where;
  hit.quote = facts.requisites.heading.value_or("");
  hit.slots["heading"] = shortened(hit.quote);
  report(std::move(hit));
}

Check missing(const Params& params) {
  return [kinds = read_kinds(params, "of")](const Subject& subject, const Report& report) {
    for_each_form(subject, [&](int document, const Facts& facts) {
      const Part& part = facts.parts.front();
      if (facts.requisites.heading || kinds.count(part.kind) == 0) return;
      report_heading(document, facts, part.where, report);
    });
  };
}

Check full_stop(const Params& params) {
  return [stops = params.texts("stops")](const Subject& subject, const Report& report) {
    for_each_form(subject, [&](int document, const Facts& facts) {
      const auto place = facts.requisites.places.find("heading");
      if (!facts.requisites.heading || place == facts.requisites.places.end()) return;
      if (!ends_with_stop(*facts.requisites.heading, stops)) return;
      report_heading(document, facts, place->second, report);
    });
  };
}

}  // namespace

Check heading_form(const Params& params) {
  const bool is_missing = params.choice("fault", {"missing", "full_stop"}) == 0;
  return is_missing ? missing(params) : full_stop(params);
}

}  // namespace muko::rules
