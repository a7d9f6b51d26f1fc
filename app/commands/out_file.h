// OutFile: where a result may be written.
#pragma once

#include <string>
#include <vector>

namespace muko {

// A result never replaces what it was made from. Throws Error(BadUsage) where `out` is one of the
// inputs, also under another name.
void refuse_overwriting(const std::string& out, const std::vector<std::string>& inputs);

}  // namespace muko
