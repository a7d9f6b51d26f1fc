// page_margins: no margin is narrower than so many mm; the left one of documents `kept` for long is
// no narrower than `kept_left`. A landscape sheet may be bound at its upper edge: then its margins
// are those of an upright one, turned.
//
//   - id: format-margins
//     kind: page_margins
//     left: 20
//     right: 10
//     top: 20
//     bottom: 20
//     kept: [order]
//     kept_left: 30

#include <string>
#include <utility>
#include <vector>

#include "checker/rules/form.h"
#include "checker/rules/kinds.h"

namespace muko::rules {
namespace {

constexpr double kTolerance = 0.6;  // mm: 1.95 cm is 2 cm to those who set it

struct Least {
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
};

void add(const char* name, const std::optional<double>& margin, double least, std::string& out) {
  if (!margin || *margin >= least - kTolerance) return;
  out += (out.empty() ? "" : ", ") + std::string(name) + " — " + russian_number(*margin) +
         " мм (нужно не меньше " + russian_number(least) + ")";
}

// «левое — 15 мм (нужно не меньше 20)»; "" where all are wide enough.
std::string narrow_ones(const Margins& margins, const Least& least) {
  std::string text;
  add("левое", margins.left, least.left, text);
  add("правое", margins.right, least.right, text);
  add("верхнее", margins.top, least.top, text);
  add("нижнее", margins.bottom, least.bottom, text);
  return text;
}

std::string narrow_margins(const SheetForm& sheet, const Least& least) {
  std::string text = narrow_ones(sheet.margins, least);
  if (!sheet.landscape || text.empty()) return text;
  const Margins& own = sheet.margins;
  const bool bound_above = narrow_ones({own.top, own.bottom, own.right, own.left}, least).empty();
  const bool bound_below = narrow_ones({own.bottom, own.top, own.left, own.right}, least).empty();
  return bound_above || bound_below ? "" : text;
}

}  // namespace

Check page_margins(const Params& params) {
  const Least least = {params.number("left"), params.number("right"), params.number("top"),
                       params.number("bottom")};
  const double kept_left = params.number("kept_left");

  return [least, kept_left, kept = read_kinds(params, "kept")](const Subject& subject,
                                                               const Report& report) {
    for_each_form(subject, [&](int document, const Facts& facts) {
      FirstHit first(document);
      for (const SheetForm& sheet : facts.form.sheets) {
        Least own = least;
        const bool is_kept = kept.count(kind_of(facts, sheet.part)) > 0;
        if (is_kept && !sheet.landscape) own.left = kept_left;
        const std::string narrow = narrow_margins(sheet, own);
        if (narrow.empty() || !first.add(sheet.where, sheet.text)) continue;
        first.hit().slots["margins"] = narrow;
      }
      first.report(report, "разделе", "разделах");
    });
  };
}

}  // namespace muko::rules
