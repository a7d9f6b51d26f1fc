#include "checker/rules/known_acts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/find_text.h"
#include "base/utf8.h"
#include "checker/rules/hits.h"
#include "checker/rules/rule.h"
#include "language/letters.h"

namespace muko::rules {
namespace {

constexpr double kSame = 0.8;   // share of words that make two titles one
constexpr double kOther = 0.4;  // under it they are two

// «273-фз», «273 - ФЗ» -> «273-фз»: without spaces, small, dashes as one.
std::string compared_number(const std::string& number) {
  std::string out;
  for (const char letter : normalize(number)) {
    if (letter != ' ') out += letter;
  }
  return out;
}

// Numbers of as many digits in another order: «237-ФЗ» for «273-ФЗ».
bool are_swapped(std::string a, std::string b) {
  if (a == b) return false;
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

// «273» for «273-ФЗ» is short, not wrong; «12-ФЗ» and «12-п» are of two makers.
bool same_series(const std::string& a, const std::string& b) {
  const auto tail = [](const std::string& number) {
    const auto end = std::find_if_not(number.begin(), number.end(), is_digit);
    return std::string(end, number.end());
  };
  return tail(a) == tail(b);
}

// One of day, month and year is another.
bool is_near(const Date& a, const Date& b) {
  const int same =
      (a.year == b.year ? 1 : 0) + (a.month == b.month ? 1 : 0) + (a.day == b.day ? 1 : 0);
  return same == 2;
}

Date read_date(const YamlNode& node) {
  const auto date = parse_iso(require_text(node));
  if (!date || date->year == 0) {
    throw Error(ErrorCode::BadRule, node.place, "дата пишется так: 2012-12-29");
  }
  return *date;
}

// «РФ» in a title is what it stands for.
std::vector<StemKey> title_stems(const std::string& title) {
  static const StemKey abbreviation = stem_key("рф");
  static const std::vector<StemKey> spelt = stem_keys("российской федерации");
  std::vector<StemKey> stems;
  for (const StemKey stem : stem_keys(title)) {
    if (stem == abbreviation) {
      stems.insert(stems.end(), spelt.begin(), spelt.end());
    } else {
      stems.push_back(stem);
    }
  }
  return stems;
}

// «О …», «Об …»: the title of an act, not the name of what it approves.
bool is_title(const std::string& title) {
  const auto words = split_words(title);
  if (words.size() < 2) return false;
  const std::string first = normalize(words.front().text);
  return first == "о" || first == "об";
}

bool names_kind(const std::string& kind) {
  static constexpr std::array<std::string_view, 6> kKinds = {
      "закон", "указ", "постановление", "приказ", "распоряжение", "кодекс"};
  return std::any_of(kKinds.begin(), kKinds.end(), [&](std::string_view one) {
    return kind.size() >= one.size() && find_text(kind, one) != std::string::npos;
  });
}

// «в ред. от …»: the date is that of the change.
bool is_of_a_change(const std::string& quote) {
  const std::string low = to_lower(quote);
  for (const std::string_view sign : {"ред.", "редакц", "изменени", "дополнени"}) {
    if (find_text(low, sign) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

KnownActs::KnownActs(const std::vector<YamlNode>& list,
                     const std::vector<std::string>& other_bodies)
    : other_bodies_(other_bodies, 0) {
  for (const YamlNode& node : list) acts_.push_back(read_act(node));
}

KnownActs::Act KnownActs::read_act(const YamlNode& node) {
  check_keys(node, {"kind", "body", "number", "date", "title", "also", "key"});
  Act act;
  const std::string kind = require_text(require(node, "kind"));
  const std::string number = require_text(require(node, "number"));
  const std::string title = require_text(require(node, "title"));
  act.kind = stem_keys(kind);
  act.number = compared_number(number);
  act.date = read_date(require(node, "date"));
  act.titles.push_back(title_stems(title));
  act.key = title_stems(require_text(require(node, "key")));
  if (const YamlNode* also = node.find("also")) {
    for (const std::string& other : require_texts(*also)) act.titles.push_back(title_stems(other));
  }
  std::string whose;
  if (const YamlNode* body = node.find("body")) {
    const std::vector<std::string> names = require_texts(*body);
    act.body = Phrases(names, 0);
    if (!names.empty()) whose = " " + names.front();
  }
  act.right = kind + whose + " от " + russian_date(act.date) + " № " + number + " «" + title + "»";
  return act;
}

KnownActs::TitleMatch KnownActs::compare_titles(const Act& act, const Stems& cited) {
  if (cited.empty()) return TitleMatch::None;
  const bool key = containment(act.key, cited) >= 1;
  double best_known = 0;
  double best_cited = 0;
  for (const Stems& title : act.titles) {
    const double of_cited = containment(cited, title);
    const double of_known = containment(title, cited);
    if (key && of_cited >= kSame && of_known >= kSame) return TitleMatch::Same;
    best_cited = std::max(best_cited, of_cited);
    best_known = std::max(best_known, of_known);
  }
  const bool other = !key && best_cited < kOther && best_known < kOther;
  return other ? TitleMatch::Other : TitleMatch::Unclear;
}

// The kind that is named is its own, and so is the body.
bool KnownActs::may_be(const Act& act, const Cited& cited) const {
  const ActReference& reference = *cited.act;
  if (other_bodies_.found_in(reference.body)) return false;
  if (names_kind(reference.kind)) {
    const Stems kind = stem_keys(reference.kind);
    if (kind.empty() || kind.back() != act.kind.back()) return false;
  }
  return act.body.empty() || reference.body.empty() || act.body.found_in(reference.body);
}

// Number and date are those of a known act, and its title is not that of another one.
bool KnownActs::is_known(const Cited& cited) const {
  bool found = false;
  bool elsewhere = false;
  for (const Act& act : acts_) {
    const TitleMatch title = compare_titles(act, cited.title);
    const bool exact = act.number == cited.number && *cited.act->date == act.date;
    if (exact && (title == TitleMatch::Same || title == TitleMatch::None)) return true;
    found = found || (exact && title == TitleMatch::Unclear);
    elsewhere = elsewhere || (!exact && title == TitleMatch::Same && may_be(act, cited));
  }
  return found && !elsewhere;
}

// Without a title the act must be told by its maker: a federal law, a body that is named.
bool KnownActs::is_told_by_maker(const Act& act, const Cited& cited) {
  static constexpr std::string_view kFederal = "-фз";
  const bool law = cited.number.size() > kFederal.size() &&
                   find_text(cited.number, kFederal) == cited.number.size() - kFederal.size();
  return law || (!act.body.empty() && act.body.found_in(cited.act->body));
}

std::optional<CitationFault> KnownActs::fault_against(const Act& act, const Cited& cited) const {
  const TitleMatch title = compare_titles(act, cited.title);
  const bool number = cited.number == act.number;
  const bool date = *cited.act->date == act.date;
  if (number && date) {
    const bool wrong = title == TitleMatch::Other && is_title(cited.act->title);
    return wrong ? std::optional(CitationFault::Title) : std::nullopt;
  }
  const bool same = title == TitleMatch::Same;
  const bool untold = title == TitleMatch::None && is_told_by_maker(act, cited);
  const bool near = is_near(*cited.act->date, act.date);
  if (number && (same || (untold && near))) return CitationFault::Date;
  // Another date without a number: the title alone says which act is meant.
  if (cited.number.empty()) {
    return !date && same && near ? std::optional(CitationFault::Date) : std::nullopt;
  }
  if (!date || !same_series(cited.number, act.number)) return std::nullopt;
  const bool swapped = untold && are_swapped(cited.number, act.number);
  return same || swapped ? std::optional(CitationFault::Number) : std::nullopt;
}

std::optional<WrongCitation> KnownActs::fault_of(const ActReference& reference) const {
  if (!reference.date || reference.date->year == 0 || is_of_a_change(reference.quote.text)) {
    return std::nullopt;
  }
  const Cited cited{&reference, compared_number(reference.number), title_stems(reference.title)};
  if (is_known(cited)) return std::nullopt;
  for (const Act& act : acts_) {
    if (!may_be(act, cited)) continue;
    if (const auto fault = fault_against(act, cited)) return WrongCitation{*fault, act.right};
  }
  return std::nullopt;
}

}  // namespace muko::rules
