#include "readers/archive/litter.h"

namespace muko {

bool is_litter(std::string_view name) {
  return name.empty() || name[0] == '.' || name.starts_with("~$") || name == "Thumbs.db" ||
         name == "desktop.ini" || name == "__MACOSX";
}

}  // namespace muko
