// ThemeFonts: the two typefaces of the document's theme, read when first asked for.
#pragma once

#include <optional>
#include <string>

#include "ooxml/package.h"
#include "readers/docx/properties.h"

namespace muko::docx {

class ThemeFonts {
 public:
  // Both must outlive it.
  ThemeFonts(const ooxml::Package& package, const ooxml::Relationships& relationships)
      : package_(package), relationships_(relationships) {}

  // "Cambria"; "" where the theme names none or can't be read.
  [[nodiscard]] const std::string& name_of(ThemeFont font);

 private:
  void load();

  const ooxml::Package& package_;
  const ooxml::Relationships& relationships_;
  bool loaded_ = false;
  std::string minor_;
  std::string major_;
};

}  // namespace muko::docx
