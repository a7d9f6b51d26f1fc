#include "app/commands/choice.h"

#include <algorithm>

#include "base/error.h"

namespace muko {

void require_one_of(std::string_view option, const std::string& value,
                    const std::vector<std::string>& allowed) {
  if (std::find(allowed.begin(), allowed.end(), value) != allowed.end()) return;
  std::string known;
  for (const std::string& name : allowed) known += (known.empty() ? "" : ", ") + name;
  throw Error(ErrorCode::BadUsage, {},
              std::string(option) + ": нет значения «" + value + "»; есть: " + known);
}

}  // namespace muko
