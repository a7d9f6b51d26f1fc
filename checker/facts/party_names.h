// Party names: a stretch of text without separators cut where a new name begins.
#pragma once

#include <string_view>
#include <vector>

#include "checker/facts/parties.h"

namespace muko {

// «ИРО РЦОКО ОМСУ», «Отдел по образованию ОО района», «ИМЦ и МБОУ «…»», «директор Иванова И.И.
// методист Петров П.П.»: each name apart. Quotes and brackets are not looked into.
[[nodiscard]] std::vector<std::string_view> split_names(std::string_view text,
                                                        const PartyWords& words);

// True at each byte that stands inside quotes or brackets (those that are closed).
[[nodiscard]] std::vector<bool> enclosed(std::string_view text);

}  // namespace muko
