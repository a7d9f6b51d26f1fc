// stamp_form: approval stamps and appendix marks. `fault`:
//   * `place`: not at the right of the page;
//   * `width`: a line wider than `most` mm;
//   * `agreement`: «УТВЕРЖДЕН» agrees with the first noun of the title, which is `masculine`,
//     `feminine`, `neuter` or `plural`;
//   * `number`: the only appendix of an order bears a number;
//   * `act`: an appendix in the file of its order names no act.
//
//   - id: format-stamp
//     kind: stamp_form
//     fault: width
//     most: 75

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "checker/rules/form.h"
#include "checker/rules/kinds.h"
#include "language/words.h"

namespace muko::rules {
namespace {

using Test = std::function<bool(const Facts&, const StampForm&, Hit&)>;

constexpr std::string_view kApproved = "утвержден";
constexpr std::string_view kAppendix = "приложени";
constexpr double kAlmost = 1.05;        // nobody sees less
constexpr std::size_t kTitleWords = 4;  // among them stands the noun that a title is about

const Part& part_of(const Facts& facts, const StampForm& stamp) {
  return facts.parts[static_cast<std::size_t>(stamp.part)];
}

bool is_misplaced(const Facts& /*facts*/, const StampForm& stamp, Hit& hit) {
  if (!stamp.side || *stamp.side == Alignment::Right) return false;
  hit.slots["found"] = *stamp.side == Alignment::Center ? "посередине" : "слева";
  return true;
}

// «утвержден» -> «», «утверждена» -> «а»
std::optional<std::string> ending_of(const std::string& stamp) {
  const std::string low = normalize(close_letterspacing(stamp));
  const std::string word = low.substr(0, low.find_first_of(" .:,"));
  const bool participle = word.rfind(kApproved, 0) == 0 && word.size() <= kApproved.size() + 2;
  if (!participle) return std::nullopt;
  return word.substr(kApproved.size());
}

struct Gender {
  const char* name;
  std::string_view ending;
  const char* word;
};
constexpr std::array<Gender, 4> kGenders = {{{"masculine", "", "УТВЕРЖДЕН"},
                                             {"feminine", "а", "УТВЕРЖДЕНА"},
                                             {"neuter", "о", "УТВЕРЖДЕНО"},
                                             {"plural", "ы", "УТВЕРЖДЕНЫ"}}};

using Nouns = std::map<std::string, const Gender*>;

Nouns read_nouns(const Params& params) {
  Nouns nouns;
  for (const Gender& gender : kGenders) {
    for (const std::string& noun : params.texts(gender.name)) nouns[normalize(noun)] = &gender;
  }
  return nouns;
}

bool disagrees(const Facts& facts, const StampForm& stamp, const Nouns& nouns, Hit& hit) {
  const auto ending = ending_of(stamp.text);
  if (!stamp.is_approval || !ending) return false;
  const std::string title = normalize(part_of(facts, stamp).title);
  std::size_t words = 0;
  for (const Word& word : split_words(title)) {
    if (++words > kTitleWords) break;
    const auto noun = nouns.find(std::string(word.text));
    if (noun == nouns.end()) continue;
    hit.slots["found"] = noun->first;
    hit.slots["right"] = noun->second->word;
    return noun->second->ending != *ending;
  }
  return false;
}

// «приложение № 2», «приложения 1, 2»: the order has another appendix.
bool names_other(const std::string& low) {
  for (std::size_t at = low.find(kAppendix); at != std::string::npos;
       at = low.find(kAppendix, at + 1)) {
    std::size_t number = low.find(' ', at);
    while (number < low.size() &&
           std::string_view(" №n1,").find(low[number]) != std::string::npos) {
      ++number;
    }
    if (number < low.size() && low[number] >= '2' && low[number] <= '9') return true;
  }
  return false;
}

bool mentions_second(const Facts& facts) {
  return std::any_of(facts.wordings.begin(), facts.wordings.end(), [](const Wording& wording) {
    return wording.part == 0 && names_other(normalize(wording.quote.text));
  });
}

// «Приложение № 1» of an order that has no other.
bool is_only_one(const Facts& facts, const StampForm& stamp, Hit& /*hit*/) {
  const auto is_appendix = [](const Part& part) { return part.appendix_number.has_value(); };
  const auto& parts = facts.parts;
  return !stamp.is_approval && parts.front().kind == Kind::Order && facts.approvals.size() < 2 &&
         part_of(facts, stamp).appendix_number == "1" &&
         std::count_if(parts.begin(), parts.end(), is_appendix) == 1 && !mentions_second(facts);
}

bool names_no_act(const Facts& facts, const StampForm& stamp, Hit& /*hit*/) {
  const Part& part = part_of(facts, stamp);
  return stamp.part > 0 && facts.parts.front().kind == Kind::Order && !part.mark && !part.stamp;
}

Test read_test(const Params& params) {
  switch (params.choice("fault", {"place", "width", "agreement", "number", "act"})) {
    case 0:
      return is_misplaced;
    case 1:
      return [most = params.number("most")](const Facts&, const StampForm& stamp, Hit& hit) {
        hit.slots["width"] = russian_number(std::round(stamp.width));
        hit.slots["most"] = russian_number(most);
        return stamp.width > most * kAlmost;
      };
    case 2:
      return [nouns = read_nouns(params)](const Facts& facts, const StampForm& stamp, Hit& hit) {
        return disagrees(facts, stamp, nouns, hit);
      };
    case 3:
      return is_only_one;
    default:
      return names_no_act;
  }
}

}  // namespace

Check stamp_form(const Params& params) {
  return [test = read_test(params)](const Subject& subject, const Report& report) {
    for_each_form(subject, [&](int document, const Facts& facts) {
      FirstHit first(document);
      for (const StampForm& stamp : facts.form.stamps) {
        Hit probe;
        if (!test(facts, stamp, probe) || !first.add(stamp.where, stamp.text)) continue;
        first.hit().slots = std::move(probe.slots);
        first.hit().slots["title"] = stamp.text;
      }
      first.report(report, "месте", "местах");
    });
  };
}

}  // namespace muko::rules
