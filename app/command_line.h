// CommandLine: the words that the user typed -> the command that runs.
#pragma once

#include "app/context.h"

namespace muko {

// The exit status (design.md §3): 0 all well, 1 the documents have errors, 2 see below.
// Throws Error where the work could not be done; bad usage is Error(BadUsage).
[[nodiscard]] int run_command_line(int argument_count, const char* const* arguments,
                                   Context& context);

}  // namespace muko
