// RepeatBudget: what repeated cells and rows may still add to a document: a few bytes of XML stand
// for a thousand of them, and with tables within for millions.
#pragma once

#include <cstddef>

#include "base/xml.h"

namespace muko::odt {

class RepeatBudget {
 public:
  // False where so many copies of `node` are too many; then there are none any more.
  [[nodiscard]] bool take(XmlNode node, int copies);

 private:
  std::size_t left_ = std::size_t{64} << 20U;  // bytes of about what they take
};

}  // namespace muko::odt
