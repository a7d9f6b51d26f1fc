// A declined text, for `muko decline`.

#include <array>
#include <utility>

#include "base/utf8.h"
#include "reports/json_values.h"
#include "reports/reports.h"
#include "reports/wording.h"

namespace muko {

namespace {

std::string gender_name(NounGender gender) {
  switch (gender) {
    case NounGender::Masculine:
      return "masculine";
    case NounGender::Feminine:
      return "feminine";
    case NounGender::Neuter:
      return "neuter";
    case NounGender::Plural:
      return "plural";
  }
  return "";
}

std::string gender_words(NounGender gender) {
  switch (gender) {
    case NounGender::Masculine:
      return "мужской род";
    case NounGender::Feminine:
      return "женский род";
    case NounGender::Neuter:
      return "средний род";
    case NounGender::Plural:
      return "множественное число";
  }
  return "";
}

}  // namespace

std::string declined_json(const Declined& declined) {
  static constexpr std::array<const char*, kCaseCount> kCases = {
      "nominative", "genitive", "dative", "accusative", "instrumental", "prepositional"};
  JsonWriter json;
  json.object([&] {
    field_or_null(json, "gender", declined.gender ? gender_name(*declined.gender) : "");
    json.key("cases").object([&] {
      for (std::size_t i = 0; i < kCaseCount; ++i) json.field(kCases.at(i), declined.forms.at(i));
    });
    json.field("certainty", declined.sure() ? "sure" : "unsure");
    field_or_null(json, "doubt", declined.doubt);
  });
  return json.text();
}

std::string declined_text(const Declined& declined) {
  constexpr std::size_t kColumn = 14;
  std::string text;
  for (std::size_t i = 0; i < kCaseCount; ++i) {
    const std::string name = case_words(static_cast<Case>(i));
    text += name + std::string(kColumn - length_utf8(name), ' ') + declined.forms.at(i) + "\n";
  }
  if (declined.gender) text += gender_words(*declined.gender) + "\n";
  if (!declined.sure()) text += "Проверьте сами: " + declined.doubt + "\n";
  return printable(text);
}

}  // namespace muko
