// The rules of a rubric, for a person (`muko rules`).

#include <algorithm>
#include <string_view>

#include "reports/layout.h"
#include "reports/reports.h"
#include "reports/wording.h"

namespace muko {

namespace {

std::size_t widest(const std::vector<RuleSummary>& rules) {
  std::size_t width = 0;
  for (const RuleSummary& rule : rules) width = std::max(width, display_width(rule.rule));
  return width;
}

// Of several faults that are one finding: «; ещё в 12 местах». Mostly there is nothing to say.
constexpr std::string_view kMore = "more";

// «срок «{deadline}» …» -> «срок «…» …».
std::string without_slots(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = std::min(text.find('{', at), text.size());
    out.append(text, at, open - at);
    if (open == text.size()) break;
    at = std::min(text.find('}', open), text.size() - 1) + 1;
    if (text.compare(open + 1, kMore.size(), kMore) != 0) out += "…";
  }
  return out;
}

std::string line(const char* name, const std::string& value) {
  constexpr std::size_t kNameWidth = 18;
  if (value.empty()) return "";
  return wrap(value, "  " + pad_right(name, kNameWidth), std::string(kNameWidth + 2, ' '));
}

std::string joined(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values) out += (out.empty() ? "" : ", ") + value;
  return out;
}

}  // namespace

std::string rules_text(const std::vector<RuleSummary>& rules, Colour colour) {
  constexpr std::size_t kSeverityWidth = 11;
  const Paint paint(colour);
  const std::size_t width = widest(rules) + 2;
  std::string out;
  for (const RuleSummary& rule : rules) {
    const std::string head =
        pad_right(rule.rule, width) + pad_right(severity_words(rule.severity), kSeverityWidth);
    out += wrap(without_slots(rule.message), head, std::string(width + kSeverityWidth, ' '));
  }
  return out + "\n" + paint.faint("Подробно об одном правиле: muko rules ПРАВИЛО") + "\n";
}

std::string rule_text(const std::vector<RuleSummary>& rules, Colour colour) {
  const Paint paint(colour);
  std::string out;
  for (const RuleSummary& rule : rules) {
    out += (out.empty() ? "" : "\n") + paint.bold(rule.rule) + "\n";
    out += line("Степень:", severity_words(rule.severity));
    out += line("Замечание:", without_slots(rule.message));
    out += line("Что сделать:", without_slots(rule.advice));
    out += line("Плохо:", rule.bad);
    out += line("Хорошо:", rule.good);
    out += line("Стоит баллов:", joined(rule.costs));
    out += line("Основание:", rule.source);
  }
  return out;
}

}  // namespace muko
