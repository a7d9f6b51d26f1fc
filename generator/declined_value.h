// DeclinedValue: a value of the data that a template put into another case, for `--report-cases`.
#pragma once

#include <string>

#include "language/declension/declension.h"

namespace muko {

struct DeclinedValue {
  std::string text = {};  // as in the data
  Case form = Case::Nominative;
  std::string result = {};
  std::string doubt = {};  // why it may be wrong, in Russian; empty where it is sure
  std::string where = {};  // the tag's place in the template
};

}  // namespace muko
