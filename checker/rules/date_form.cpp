// date_form: the date of a document, in its requisites, stamps and marks, is «05.06.2016» or
// «5 июня 2016 г.». `faults` are those that the rule is for: `short_year` («05.06.16»), `one_digit`
// («5.6.2016»), `separator` («05/06/2016»), `year_word` («05.06.2016 г.»), `no_year_word`
// («5 июня 2016»), `leading_zero` («05 июня 2016 г.»). A day in quotes is the blank's.
//
//   - id: format-date
//     kind: date_form
//     faults: [short_year, one_digit, separator]

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/utf8.h"
#include "checker/rules/form.h"
#include "checker/rules/hits.h"
#include "checker/rules/kinds.h"

namespace muko::rules {
namespace {

constexpr std::array<const char*, 12> kMonths = {"января",   "февраля", "марта",  "апреля",
                                                 "мая",      "июня",    "июля",   "августа",
                                                 "сентября", "октября", "ноября", "декабря"};
constexpr std::array<std::string_view, 6> kFaults = {"short_year", "one_digit",    "separator",
                                                     "year_word",  "no_year_word", "leading_zero"};

using Faults = std::set<std::string>;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// «05.06.2016 г.» as its pieces: «05», «.», «06», «.», «2016», « г.».
std::vector<std::string_view> pieces_of(std::string_view text) {
  std::vector<std::string_view> pieces;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    while (end < text.size() && is_digit(text[end]) == is_digit(text[at])) ++end;
    pieces.push_back(text.substr(at, end - at));
    at = end;
  }
  return pieces;
}

bool is_in_figures(const std::vector<std::string_view>& pieces) {
  return pieces.size() >= 5 && pieces[1].size() <= 3 && is_digit(pieces[2][0]);
}

Faults faults_in_figures(const std::vector<std::string_view>& pieces) {
  Faults faults;
  if (pieces[4].size() == 2) faults.insert("short_year");
  if (pieces[0].size() == 1 || pieces[2].size() == 1) faults.insert("one_digit");
  if (trim(pieces[1]) != "." || trim(pieces[3]) != ".") faults.insert("separator");
  if (pieces.size() > 5) faults.insert("year_word");
  return faults;
}

Faults faults_in_words(const std::vector<std::string_view>& pieces) {
  Faults faults;
  std::size_t at = 0;
  const char32_t behind_day = next_code_point(pieces[1], at);
  const bool quoted = !is_space(behind_day) && !is_letter(behind_day);
  if (pieces[0].substr(0, 1) == "0" && !quoted) faults.insert("leading_zero");
  if (pieces.size() == 3) faults.insert("no_year_word");
  return faults;
}

Faults faults_of(const DateForm& date) {
  const std::vector<std::string_view> pieces = pieces_of(date.text);
  if (pieces.size() < 3 || !is_digit(pieces[0][0])) return {};
  // «2016-06-05»
  if (pieces[0].size() == 4) return {"separator"};
  return is_in_figures(pieces) ? faults_in_figures(pieces) : faults_in_words(pieces);
}

std::string right_form(const Date& date) {
  return "«" + russian_date(date) + "» или «" + std::to_string(date.day) + " " +
         kMonths.at(static_cast<std::size_t>(date.month - 1)) + " " + std::to_string(date.year) +
         " г.»";
}

Faults read_faults(const Params& params) {
  Faults faults;
  std::string known;
  for (const std::string_view name : kFaults) {
    known += (known.empty() ? "" : ", ") + std::string(name);
  }
  for (const std::string& name : params.texts("faults")) {
    if (std::find(kFaults.begin(), kFaults.end(), name) == kFaults.end()) {
      throw Error(ErrorCode::BadRule, require(params.node(), "faults").place,
                  "неизвестная ошибка в дате «" + name + "»; можно: " + known);
    }
    faults.insert(name);
  }
  return faults;
}

}  // namespace

Check date_form(const Params& params) {
  return [wanted = read_faults(params)](const Subject& subject, const Report& report) {
    for_each_form(subject, [&](int document, const Facts& facts) {
      FirstHit first(document);
      for (const DateForm& date : facts.form.dates) {
        const Faults faults = faults_of(date);
        const bool wrong = std::any_of(faults.begin(), faults.end(), [&](const std::string& fault) {
          return wanted.count(fault) > 0;
        });
        if (!wrong || !exists(date.date) || !first.add(date.where, date.text)) continue;
        first.hit().slots["found"] = date.text;
        first.hit().slots["right"] = right_form(date.date);
      }
      first.report(report, "месте", "местах");
    });
  };
}

}  // namespace muko::rules
