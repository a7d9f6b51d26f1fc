// Garbled: Russian text read through the wrong encoding, as one sees it.
#pragma once

#include <string_view>

namespace muko::rules {

// «Ïðèêàç» (CP1251 as Latin-1), «РџСЂРёРєР°Р·» (UTF-8 as CP1251), «Ð¿Ñ€Ð¸» (UTF-8 as Latin-1),
// «оПХЙЮГ» (KOI8-R as CP1251), «╧Ёшърч» (CP1251 as CP866), marks of lost letters.
[[nodiscard]] bool is_garbled(std::string_view text);

}  // namespace muko::rules
