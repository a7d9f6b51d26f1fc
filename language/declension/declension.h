// Declension: full names, posts and bodies through the six cases, by the rules of Russian grammar.
// What the rules can't know is said, not guessed in silence: the form given is then a proposal.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace muko {

enum class Case { Nominative, Genitive, Dative, Accusative, Instrumental, Prepositional };
inline constexpr std::size_t kCaseCount = 6;

enum class NounGender { Masculine, Feminine, Neuter, Plural };

struct Declined {
  std::array<std::string, kCaseCount> forms;  // in the order of Case
  std::optional<NounGender> gender = {};      // of the person or of the head word
  std::string doubt = {};  // why a form may be wrong, in Russian; empty where all are sure

  [[nodiscard]] bool sure() const { return doubt.empty(); }
  [[nodiscard]] const std::string& in(Case form) const {
    return forms[static_cast<std::size_t>(form)];
  }
};

// `text` in the nominative: «Ясенев Пётр Ильич», «Ясенева П.И.», «П.И. Ясенев», «первый заместитель
// главы», «управление образования», «директор школы Ясенева П.И.». Spaces, letters' case and what
// the head word governs stay as they are. `gender` of the person where the caller knows it.
[[nodiscard]] Declined decline(std::string_view text, std::optional<NounGender> gender = {});

// The words of a person's name in the nominative, in whatever order they stand; initials where
// there are no names.
struct FullName {
  std::string surname;
  std::string given = {};
  std::string patronymic = {};
  std::string initials = {};  // "П.И.", as written
};
// nullopt where `text` is no person's name.
[[nodiscard]] std::optional<FullName> read_full_name(std::string_view text);

}  // namespace muko
