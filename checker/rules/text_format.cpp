// text_format: one property of the paragraphs of the running text, within bounds: its `size` in
// points, the `spacing` of its lines, the `indent` of its first lines in mm; `alignment` is
// justified and has no bounds. A fault of less than `share` of the paragraphs is let pass.
//
//   - id: format-size
//     kind: text_format
//     property: size
//     least: 12
//     most: 14
//     share: 0

#include <optional>
#include <string>
#include <vector>

#include "checker/rules/form.h"
#include "checker/rules/kinds.h"

namespace muko::rules {
namespace {

enum class Property { Size, Spacing, Indent, Alignment };

struct Bounds {
  double least = 0;
  double most = 0;

  [[nodiscard]] bool hold(double value, double tolerance) const {
    return value >= least - tolerance && value <= most + tolerance;
  }
};

// Readers round, and so do people: 1.27 cm is a half inch. How high a single line of its font is,
// a PDF does not tell.
double tolerance_of(Property property, Format format) {
  switch (property) {
    case Property::Size:
      return 0.3;
    case Property::Spacing:
      return format == Format::Pdf ? 0.16 : 0.06;
    case Property::Indent:
      return 0.6;
    case Property::Alignment:
      break;
  }
  return 0;
}

std::optional<double> value_of(const TextForm& text, Property property) {
  if (property == Property::Spacing) return text.spacing;
  if (property == Property::Indent) return text.indent;
  if (text.size <= 0) return std::nullopt;
  return text.size;
}

std::string words_of(double value, Property property) {
  if (property == Property::Size) return russian_number(value) + " пт";
  if (property == Property::Indent) return russian_number(value) + " мм";
  return russian_number(value);
}

struct Outcome {
  bool judged = false;
  std::string found = {};  // what is wrong; "" where nothing is
};

Outcome judge(const TextForm& text, Property property, const Bounds& bounds, Format format) {
  if (property == Property::Alignment) {
    if (!text.alignment) return {};
    return {true, *text.alignment == Alignment::Justified ? "" : "по левому краю"};
  }
  const std::optional<double> value = value_of(text, property);
  if (!value) return {};
  const bool right = bounds.hold(*value, tolerance_of(property, format));
  return {true, right ? "" : words_of(*value, property)};
}

struct Asked {
  Property property = Property::Size;
  Bounds bounds = {};
  double share = 0;
};

void judge_texts(int document, const Facts& facts, const Asked& asked, const Report& report) {
  FirstHit first(document);
  std::size_t judged = 0;
  for (const TextForm& text : facts.form.texts) {
    const Outcome outcome = judge(text, asked.property, asked.bounds, facts.format);
    if (outcome.judged) ++judged;
    if (outcome.found.empty() || !first.add(text.where, text.text)) continue;
    first.hit().slots["found"] = outcome.found;
  }
  const double enough = asked.share * static_cast<double>(judged);
  if (static_cast<double>(first.count()) >= enough) first.report(report, "абзаце", "абзацах");
}

}  // namespace

Check text_format(const Params& params) {
  Asked asked;
  asked.property =
      static_cast<Property>(params.choice("property", {"size", "spacing", "indent", "alignment"}));
  if (asked.property != Property::Alignment) {
    asked.bounds = {params.number("least"), params.number("most")};
  }
  asked.share = params.number("share");

  return [asked](const Subject& subject, const Report& report) {
    for_each_form(subject, [&](int document, const Facts& facts) {
      judge_texts(document, facts, asked, report);
    });
  };
}

}  // namespace muko::rules
