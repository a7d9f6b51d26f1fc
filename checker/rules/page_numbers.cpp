// page_numbers: the pages of a document of several are numbered, but for the first, in the middle
// of the upper margin. `fault`: `missing`, `first_page`, `place`. {number}: where the number
// stands instead.
//
//   - id: format-page-numbers
//     kind: page_numbers
//     fault: missing

#include <algorithm>
#include <string>

#include "checker/rules/form.h"
#include "checker/rules/kinds.h"

namespace muko::rules {
namespace {

enum class Fault { Missing, FirstPage, Place };

std::string wrong_place(const PageNumberForm& number) {
  if (number.at_foot) return "внизу листа";
  if (number.alignment == Alignment::Right) return "вверху справа";
  return number.alignment == Alignment::Left ? "вверху слева" : "";
}

bool is_wrong(const PageNumberForm& number, Fault fault) {
  return fault == Fault::FirstPage ? number.on_first_page : !wrong_place(number).empty();
}

void report_missing(int document, const Facts& facts, const Report& report) {
  const Form& form = facts.form;
  if (!form.several_pages || form.maybe_numbered || !form.page_numbers.empty()) return;
  Hit hit;
  hit.document = document;
  hit.where = facts.parts.front().where;
  hit.quote = facts.parts.front().title;
  report(std::move(hit));
}

void report_wrong(int document, const Facts& facts, Fault fault, const Report& report) {
  const auto& numbers = facts.form.page_numbers;
  const auto wrong = std::find_if(numbers.begin(), numbers.end(),
                                  [fault](const auto& number) { return is_wrong(number, fault); });
  if (wrong == numbers.end()) return;
  Hit hit;
  hit.document = document;
  hit.where = wrong->where;
  hit.quote = wrong->text;
  hit.slots["number"] = wrong_place(*wrong);
  report(std::move(hit));
}

}  // namespace

Check page_numbers(const Params& params) {
  const auto fault = static_cast<Fault>(params.choice("fault", {"missing", "first_page", "place"}));

  return [fault](const Subject& subject, const Report& report) {
    for_each_form(subject, [&](int document, const Facts& facts) {
      if (fault == Fault::Missing) {
        report_missing(document, facts, report);
      } else {
        report_wrong(document, facts, fault, report);
      }
    });
  };
}

}  // namespace muko::rules
