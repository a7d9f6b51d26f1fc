#include "base/ending.h"

#include <atomic>
#include <csignal>

namespace muko {
namespace {

// A signal handler may read and write atomics only.
std::atomic<int> held = 0;
std::atomic<int> awaited = 0;  // the signal; 0 none

void end_now(int signal) noexcept {
  (void)std::signal(signal, SIG_DFL);
  (void)std::raise(signal);
}

}  // namespace

HeldEnd::HeldEnd() {
  ++held;
}

HeldEnd::~HeldEnd() {
  if (--held > 0) return;
  const int signal = awaited.load();
  if (signal != 0) end_now(signal);
}

// The signal is noted before `held` is looked at, and the other way round above: whichever comes
// last sees the other.
void end_by_signal(int signal) noexcept {
  awaited.store(signal);
  if (held.load() == 0) end_now(signal);
}

bool is_ending() noexcept {
  return awaited.load() != 0;
}

}  // namespace muko
