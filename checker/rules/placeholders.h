// Placeholders: places of a text that someone was to fill in.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "checker/rules/rule.h"
#include "language/words.h"

namespace muko::rules {

enum class PlaceholderForm {
  Line,      // «____», «20__»: to be written by hand
  Brackets,  // «(наименование организации)»
  Sign,      // «[…]», «ХХ.ХХ.20ХХ», «{{ номер }}», «указать срок»
};

struct FoundPlaceholder {
  std::size_t start = 0;
  std::size_t end = 0;
  PlaceholderForm form = PlaceholderForm::Line;
};

class Placeholders {
 public:
  // `openings`: words that open a placeholder in brackets; `whole`: all that stands between
  // brackets; `orders`: what opens one without brackets, alone in its cell or behind a colon;
  // `dates`: «дд.мм.гггг», as written.
  explicit Placeholders(const Params& params);

  // The first one. `cell`: the text is all of a cell of a table.
  [[nodiscard]] std::optional<FoundPlaceholder> find(std::string_view text, bool cell) const;

 private:
  [[nodiscard]] std::optional<FoundPlaceholder> in_brackets(std::string_view text, char open,
                                                            char close) const;
  [[nodiscard]] bool is_filler(std::string_view inside, bool square) const;
  [[nodiscard]] std::optional<FoundPlaceholder> ordered(std::string_view text, bool cell) const;
  [[nodiscard]] std::optional<FoundPlaceholder> dated(std::string_view text) const;

  std::set<std::string, std::less<>> openings_ = {};
  std::set<std::string, std::less<>> whole_ = {};
  std::vector<std::string> dates_ = {};
  PhraseSet orders_ = {};
};

}  // namespace muko::rules
