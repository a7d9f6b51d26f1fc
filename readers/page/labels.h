// Labels: «1.2.», «а)», «•» at the beginning of a paragraph.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace muko::page {

enum class LabelKind { Number, Letter, Roman, Bullet };

struct Label {
  LabelKind kind = LabelKind::Number;
  int level = 1;  // «1.2.» is 2
};

// A word that is a label and nothing else; no dates, no years.
[[nodiscard]] std::optional<Label> label_of(std::string_view word);

}  // namespace muko::page
