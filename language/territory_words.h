// TerritoryWords: the nouns that head names of territories, and the words that are no names.
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "language/nominative.h"
#include "language/territory.h"

namespace muko::territory {

// A noun that heads the name of a territory, with the cases it is met in.
struct Head {
  std::u32string_view nominative;
  TerritoryKind kind;
  Gender gender;
  std::array<std::pair<std::u32string_view, GrammaticalCase>, 6> forms;
};

struct HeadForm {
  const Head* head = nullptr;
  GrammaticalCase form = GrammaticalCase::Unknown;
};

// The head of which `lower` is a form; null for another word.
[[nodiscard]] HeadForm find_head(std::u32string_view lower);
[[nodiscard]] const Head& city();  // «город»

// The word begins as a form of a head, «город-…», «г» or «ЗАТО» does.
[[nodiscard]] bool may_be_head(std::string_view word);
// Whether a word of the text may be a head: a quick look without allocation, for most texts name
// no territory.
[[nodiscard]] bool may_hold_head(std::string_view text);

// «муниципальн», «городск»: the stem stands between a proper name and its head.
[[nodiscard]] bool is_type_stem(std::u32string_view stem);
// «федеральн», «кажд»: no proper name though it may stand in capitals before a head.
[[nodiscard]] bool is_common_stem(std::u32string_view stem);
// «управлени…», «отдел…»: opens the name of a body, no territory's.
[[nodiscard]] bool opens_body(std::u32string_view lower);
// «нижн», «велик»: the stem of the first word of a town's name of two words.
[[nodiscard]] bool is_town_adjective(std::u32string_view stem);
[[nodiscard]] bool is_federal_town(std::u32string_view lower);

}  // namespace muko::territory
