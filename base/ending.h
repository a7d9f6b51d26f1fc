// Ending: a signal that ends this process waits till what it must not leave behind is removed.
#pragma once

namespace muko {

// While one lives, a signal does not end the process; the end of the last one then does. To be held
// for a short time.
class HeldEnd {
 public:
  HeldEnd();
  ~HeldEnd();
  HeldEnd(const HeldEnd&) = delete;
  HeldEnd& operator=(const HeldEnd&) = delete;
};

// Ends the process as `signal` does by itself: at once, or when it is held no more. Safe to call
// from a signal handler.
void end_by_signal(int signal) noexcept;

// A signal waits: whatever takes long should stop.
[[nodiscard]] bool is_ending() noexcept;

}  // namespace muko
