// Context: what rendering knows beside the template: the faults so far, the limits, the mode.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "generator/declined_value.h"
#include "generator/generate.h"
#include "generator/language/value.h"

namespace muko::tmpl {

struct RenderLimits {
  std::size_t steps = 5'000'000;                       // nodes and expressions
  std::size_t output_bytes = std::size_t{256} << 20U;  // of one part
};

// A fault met while rendering. `object` is where a field is missing, null for other faults.
struct RenderFault {
  std::size_t tag = 0;
  std::string message = {};
  const json* object = nullptr;
};

class Context {
 public:
  Context(Undefined mode, const RenderLimits& limits) : mode_(mode), limits_(limits) {}

  [[nodiscard]] Undefined mode() const { return mode_; }
  [[nodiscard]] const std::vector<RenderFault>& faults() const { return faults_; }

  // The tag that is being rendered: faults belong to it.
  void enter(std::size_t tag) { tag_ = tag; }
  // Throws Error(LimitExceeded).
  void step(std::size_t output_size);

  // Remembers a fault and gives the value to go on with.
  Value fault(std::string message);
  // A value that was put into another case; the tag is added. Nothing is kept unless it is asked
  // for.
  void note_declined(DeclinedValue value);
  void keep_declined() { keeps_declined_ = true; }
  // With the numbers of the tags, in order.
  [[nodiscard]] const std::vector<std::pair<std::size_t, DeclinedValue>>& declined() const {
    return declined_;
  }
  // A field that the data lack: a fault in mode Error, once for each field and object.
  void report(const Absent& absent);

 private:
  Undefined mode_;
  RenderLimits limits_;
  std::size_t tag_ = 0;
  std::size_t steps_ = 0;
  std::vector<RenderFault> faults_ = {};
  std::set<std::pair<const json*, std::string>> reported_ = {};
  bool keeps_declined_ = false;
  std::vector<std::pair<std::size_t, DeclinedValue>> declined_ = {};
};

}  // namespace muko::tmpl
