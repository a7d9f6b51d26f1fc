// Foreign: municipalities other than the submission's, named as the owner of what it does.
#pragma once

#include <string>
#include <vector>

#include "checker/rules/subject.h"

namespace muko {

struct ForeignMention {
  int document = 0;
  int measure = -1;
  int part = 0;
  std::string name = {};  // nominative
  Quote quote = {};
};

// Once for each measure; outside of measures once for each document and name.
[[nodiscard]] std::vector<ForeignMention> foreign_mentions(const Subject& subject,
                                                           TerritoryKind kind);

}  // namespace muko
