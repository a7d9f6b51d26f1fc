// The Russian filters of persons, posts and bodies: initials and cases.

#include <array>
#include <unordered_map>

#include "base/utf8.h"
#include "generator/language/filter_input.h"
#include "generator/language/russian.h"
#include "generator/language/russian_filters.h"

namespace muko::tmpl {
namespace {

constexpr std::size_t kMaxCached = 1000;

struct NamedCase {
  std::string_view russian;
  std::string_view english;
};
// In the order of Case.
constexpr std::array<NamedCase, kCaseCount> kCases = {{{"именительный", "nominative"},
                                                       {"родительный", "genitive"},
                                                       {"дательный", "dative"},
                                                       {"винительный", "accusative"},
                                                       {"творительный", "instrumental"},
                                                       {"предложный", "prepositional"}}};

// «дат», «дательный», "dat": two Russian letters or three English ones tell them apart.
bool begins_name(std::string_view text, std::string_view russian, std::string_view english) {
  return (text.size() >= 4 && russian.starts_with(text)) ||
         (text.size() >= 3 && english.starts_with(text));
}

std::optional<Case> case_named(std::string_view name) {
  const std::string lower = to_lower(trim(name));
  for (std::size_t i = 0; i < kCaseCount; ++i) {
    if (begins_name(lower, kCases.at(i).russian, kCases.at(i).english)) return static_cast<Case>(i);
  }
  // Other usual short forms.
  if (lower == "пр") return Case::Prepositional;
  return std::nullopt;
}

// The same names stand in one document after another; declining one takes 10 µs.
const Declined& declined(const std::string& text, std::optional<NounGender> gender) {
  thread_local std::unordered_map<std::string, Declined> cache;
  const std::string key = std::to_string(gender ? static_cast<int>(*gender) : -1) + text;
  const auto found = cache.find(key);
  if (found != cache.end()) return found->second;
  if (cache.size() >= kMaxCached) cache.clear();
  return cache.emplace(key, decline(text, gender)).first->second;
}

// A form given in the data: {им: …, дат: …}.
const json* given_form(const json& forms, Case wanted) {
  for (const auto& [key, value] : forms.items()) {
    if (case_named(key) == wanted) return &value;
  }
  return nullptr;
}

std::optional<std::string> given_text(const json& forms, Case wanted, Context& context) {
  const json* form = given_form(forms, wanted);
  return form == nullptr ? std::nullopt : text_of(Value(form), context);
}

// The text of a name: itself, or its nominative where the data give forms.
std::optional<std::string> name_of(const Value& input, Context& context) {
  const json* found = input.get();
  if (found == nullptr || !found->is_object()) return text_of(input, context);
  auto name = given_text(*found, Case::Nominative, context);
  if (!name) {
    (void)context.fault("в данных нет именительного падежа: добавьте «им: …» к прочим формам");
  }
  return name;
}

// Surname and initials, also of «Пётр Ильич Ясенев».
PersonName person_of(const std::string& text) {
  const auto name = read_full_name(text);
  const bool turned =
      name && !name->given.empty() && !name->surname.empty() && !text.starts_with(name->surname);
  if (!turned) return split_person(text);
  return split_person(name->surname + " " + name->given + " " + name->patronymic);
}

// What is no name has no initials: «Глава округа».
std::optional<PersonName> person_in(const char* filter, const Value& input, Context& context) {
  const auto text = name_of(input, context);
  if (!text) return std::nullopt;
  if (trim(*text).empty()) return PersonName();
  if (read_full_name(*text) || may_be_person(*text)) return person_of(*text);
  (void)context.fault("«" + printable_name(*text) + "» не похоже на имя человека: фильтру «" +
                      filter + "» нужны фамилия, имя и отчество с заглавных букв");
  return std::nullopt;
}

}  // namespace

std::optional<Case> case_of(const Value& argument, Context& context) {
  if (argument.get() == nullptr) return Case::Nominative;
  const std::string name = text_or(argument, "");
  const auto form = case_named(name);
  if (!form) {
    (void)context.fault("неизвестный падеж «" + printable_name(name) +
                        "»: есть «им», «род», «дат», «вин», «твор», «предл»");
  }
  return form;
}

ReadGender gender_of(const Value& argument, Context& context) {
  static constexpr std::array<NamedCase, 4> kGenders = {{{"мужской", "masculine"},
                                                         {"женский", "feminine"},
                                                         {"средний", "neuter"},
                                                         {"множественное", "plural"}}};
  if (argument.get() == nullptr) return {};
  const std::string name = to_lower(trim(text_or(argument, "")));
  for (std::size_t i = 0; i < kGenders.size(); ++i) {
    const NamedCase& gender = kGenders.at(i);
    const bool letter = name == gender.russian.substr(0, 2) || name == gender.english.substr(0, 1);
    if (letter || begins_name(name, gender.russian, gender.english)) {
      return {true, static_cast<NounGender>(i)};
    }
  }
  (void)context.fault("неизвестный род «" + printable_name(name) +
                      "»: есть «муж», «жен», «ср», «мн»");
  return {false, {}};
}

Value initials_filter(const Value& input, const Arguments& /*none*/, Context& context) {
  const auto found = person_in("инициалы", input, context);
  if (!found) return Value::nothing();
  const PersonName& person = *found;
  if (person.initials.empty()) return text_value(person.surname);
  return text_value(person.surname + "\u00A0" + person.initials);
}

Value initials_first_filter(const Value& input, const Arguments& /*none*/, Context& context) {
  const auto found = person_in("инициалы_вперёд", input, context);
  if (!found) return Value::nothing();
  const PersonName& person = *found;
  if (person.initials.empty()) return text_value(person.surname);
  return text_value(person.initials + "\u00A0" + person.surname);
}

Value case_filter(const Value& input, const Arguments& arguments, Context& context) {
  const auto form = case_of(arguments[0], context);
  const ReadGender gender = gender_of(arguments[1], context);
  if (!form || !gender.understood) return Value::nothing();
  const json* found = input.get();
  if (found != nullptr && found->is_object()) {
    if (auto given = given_text(*found, *form, context)) return text_value(std::move(*given));
  }
  const auto text = name_of(input, context);
  if (!text) return Value::nothing();
  if (*form == Case::Nominative || trim(*text).empty()) return text_value(*text);
  const Declined& all = declined(*text, gender.gender);
  context.note_declined(
      {.text = *text, .form = *form, .result = all.in(*form), .doubt = all.doubt});
  return text_value(all.in(*form));
}

}  // namespace muko::tmpl
