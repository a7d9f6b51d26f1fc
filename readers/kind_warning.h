// KindWarning: what the user is told where a file is not what its name says.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace muko {

// «файл назван .doc, но внутри — RTF; …»; names that promise nothing are left alone.
void warn_of_other_kind(const std::string& file, Format found, std::vector<Warning>& warnings);

}  // namespace muko
