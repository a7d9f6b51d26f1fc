// EachFile: one answer for each of several files, in the order given.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/context.h"
#include "app/sources.h"

namespace muko {

// Makes the answer for one file; throws Error where it can't be read.
using Answer = std::function<std::string(Source source)>;

// Writes the answers to stdout, for an archive one for each document in it. A file that can't be
// read is told on stderr, gives
// {"file","error"} in JSON, and status 2; the rest goes on.
[[nodiscard]] int answer_each(const Context& context, const std::vector<std::string>& paths,
                              const std::string& format, const Answer& answer);

}  // namespace muko
