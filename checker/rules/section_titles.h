// Section titles: which sections of the cycle a heading names.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "checker/rules/cycle.h"

namespace muko {

struct SectionTitle {
  std::vector<std::size_t> sections = {};  // indexes in Cycle::sections, ascending; empty: none
  std::size_t rest = std::string_view::npos;  // byte where text behind a title begins: «Цель: …»
};

// How the paragraph is shown.
enum class TitleLook {
  Heading,
  Line,  // a paragraph like any other: it must be no more than the title, «Меры, мероприятия.»
};

// One heading may name several: «Мониторинг показателей и анализ его результатов». What depends on
// another noun is named by none: «анализ эффективности мер», «показатели мониторинга».
[[nodiscard]] SectionTitle read_section_title(std::string_view text, TitleLook look,
                                              const Cycle& cycle);

}  // namespace muko
