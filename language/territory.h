// Territory: names of municipalities and regions, found in any case and brought to the nominative.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace muko {

enum class TerritoryKind { Municipality, Region };

// «Лугоборского муниципального района» -> {"Лугоборский муниципальный район", …}. `stem` is the
// part of the proper name that all cases share, lower case («лугоборск»): equal stems and kinds are
// one place. `start`, `end`: byte offsets of the whole name.
struct FoundTerritory {
  TerritoryKind kind = TerritoryKind::Municipality;
  std::string name;
  std::string stem;
  std::size_t start = 0;
  std::size_t end = 0;
};

// «Заречного района», «Лугового округа» without «муниципального»: is that a name? The adjective is
// one of a place by its form only in -ск-, so the others are taken just where the text has no
// fuller name.
enum class DistrictNames { Sure, Plain };

// Municipal districts and okrugs, city okrugs, «район», cities («города Ясногорска», «г. …»);
// regions: область, край, республика, автономный округ, the cities of federal significance.
[[nodiscard]] std::vector<FoundTerritory> find_territories(
    std::string_view text, DistrictNames names = DistrictNames::Sure);

// True for one place under two forms of its name («Ольшанский район», «Ольшанский муниципальный
// район», «город Ольшанск»): the stems of FoundTerritory.
[[nodiscard]] bool same_place(const std::string& stem, const std::string& other);

}  // namespace muko
