#include "app/case_report.h"

#include <algorithm>
#include <set>
#include <utility>

#include "reports/wording.h"

namespace muko {

namespace {

std::string value_line(const DeclinedValue& value) {
  std::string line = "  • «" + value.text + "», " + case_words(value.form) + ": «" + value.result +
                     "» (" + value.where + ")";
  if (!value.doubt.empty()) line += "\n    Проверьте сами: " + value.doubt;
  return line + "\n";
}

}  // namespace

std::string case_report(const std::vector<DeclinedValue>& values) {
  std::set<std::pair<std::string, Case>> seen;
  std::string unsure;
  std::string sure;
  std::size_t doubts = 0;
  for (const DeclinedValue& value : values) {
    if (!seen.emplace(value.text, value.form).second) continue;
    if (!value.doubt.empty()) ++doubts;
    (value.doubt.empty() ? sure : unsure) += value_line(value);
  }
  if (seen.empty()) return "Падежи: шаблон ничего не склоняет\n";
  return "Падежи: просклонено " + std::to_string(seen.size()) + ", без уверенности " +
         std::to_string(doubts) + "\n" + unsure + sure;
}

}  // namespace muko
