// RussianFilters: the filters of Russian papers, by subject; russian_filters.cpp has their table.
#pragma once

#include <optional>
#include <string_view>

#include "generator/language/filters.h"
#include "language/declension/declension.h"

namespace muko::tmpl {

// date_filters.cpp
[[nodiscard]] Value date_filter(const Value& input, const Arguments& arguments, Context& context);
[[nodiscard]] Value month_filter(const Value& input, const Arguments& arguments, Context& context);
[[nodiscard]] Value quarter_filter(const Value& input, const Arguments& arguments,
                                   Context& context);

// amount_filters.cpp
[[nodiscard]] Value number_filter(const Value& input, const Arguments& arguments, Context& context);
[[nodiscard]] Value money_filter(const Value& input, const Arguments& arguments, Context& context);
[[nodiscard]] Value spelled_filter(const Value& input, const Arguments& arguments,
                                   Context& context);
[[nodiscard]] Value plural_filter(const Value& input, const Arguments& arguments, Context& context);
[[nodiscard]] Value roman_filter(const Value& input, const Arguments& arguments, Context& context);

// case_filters.cpp
[[nodiscard]] Value initials_filter(const Value& input, const Arguments& arguments,
                                    Context& context);
[[nodiscard]] Value initials_first_filter(const Value& input, const Arguments& arguments,
                                          Context& context);
[[nodiscard]] Value case_filter(const Value& input, const Arguments& arguments, Context& context);

// wording_filters.cpp
[[nodiscard]] Value quoted_filter(const Value& input, const Arguments& arguments, Context& context);
[[nodiscard]] Value no_breaks_filter(const Value& input, const Arguments& arguments,
                                     Context& context);
[[nodiscard]] Value enumeration_filter(const Value& input, const Arguments& arguments,
                                       Context& context);
[[nodiscard]] Value first_upper_filter(const Value& input, const Arguments& arguments,
                                       Context& context);

// «дат», «дательный», "dat", "dative": the beginning of a case's name. The nominative where it was
// left out; a fault and nullopt for what is none.
[[nodiscard]] std::optional<Case> case_of(const Value& argument, Context& context);
// The same for «муж», «жен», «ср», «мн», "f"; nullopt without a fault where it was left out.
struct ReadGender {
  bool understood = true;
  std::optional<NounGender> gender = {};
};
[[nodiscard]] ReadGender gender_of(const Value& argument, Context& context);

}  // namespace muko::tmpl
