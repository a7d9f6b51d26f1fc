// Process: runs another program without a shell, within limits of time and memory.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace muko {

struct ProcessLimits {
  int seconds = 60;                             // of wall time; then the whole group is killed
  std::size_t memory = std::size_t{2} << 30U;   // bytes of address space; 0 = no limit
  std::size_t output = std::size_t{64} << 20U;  // bytes of stdout kept; more is an Error
};

struct ProcessResult {
  int status = 0;  // exit status; 128 + signal where a signal ended it
  bool timed_out = false;
  std::string out = {};
  std::string err = {};  // the last 4 KB
};

// Runs `arguments` (the first one is the program), writes `input` to its stdin. `environment`
// ("NAME=value") is added to the one of this process. The child is the head of a process group of
// its own and dies with all its children.
// Throws Error: NotFound (no such program), CannotRead (it could not be started), LimitExceeded.
[[nodiscard]] ProcessResult run_process(const std::vector<std::string>& arguments,
                                        std::string_view input,
                                        const std::vector<std::string>& environment,
                                        const ProcessLimits& limits);

// Kills every program that runs now, with its children: for a signal that ends this process, whose
// groups it does not reach. Safe to call from a signal handler.
void kill_running_processes() noexcept;

}  // namespace muko
