// Addressees: to whom a clause gives an order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checker/facts/vocabulary.h"

namespace muko {

// «Руководителям …», «Отделу общего образования (Зимина Н.П.)», as written, in the dative: at the
// beginning of the clause or behind «рекомендовать», «поручить»; «Ответственный: …» at its end.
// Empty where the clause begins with what is to be done.
[[nodiscard]] std::vector<std::string> find_addressees(std::string_view clause,
                                                       const Vocabulary& vocabulary);

// «обеспечить», «провести», «разместить»: an infinitive.
[[nodiscard]] bool is_infinitive(std::string_view lower_case_word);

}  // namespace muko
