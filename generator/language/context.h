// Context: what rendering knows beside the template: the faults so far, the limits, the mode, and
// the values that the template made.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "generator/declined_value.h"
#include "generator/generate.h"
#include "generator/language/heap.h"
#include "generator/language/value.h"

namespace muko::tmpl {

struct RenderLimits {
  std::size_t steps = 5'000'000;  // nodes, expressions, items, 64 bytes of text
  std::size_t output_bytes = std::size_t{256} << 20U;  // of one part
  std::size_t memory_bytes = std::size_t{256} << 20U;  // of lists, maps and captured text
  std::size_t depth = 600;                             // of expressions and bodies in one another
};

inline constexpr std::size_t kMaxTextBytes = std::size_t{4} << 20U;  // that an expression makes
inline constexpr std::size_t kMaxListItems = 1'000'000;              // likewise

// A fault met while rendering. `object` is where a field is missing, null for other faults.
struct RenderFault {
  std::size_t tag = 0;
  std::string message = {};
  const json* object = nullptr;
};

class Context {
 public:
  // `file` is the template's name for messages of limits; "" for a text without one.
  Context(Undefined mode, const RenderLimits& limits, const std::string& file = {})
      : mode_(mode), limits_(limits), file_(file), heap_(limits.memory_bytes, file) {}

  [[nodiscard]] Undefined mode() const { return mode_; }
  // True where all is as docxtpl has it: what is missing prints nothing, a list as Python shows it.
  [[nodiscard]] bool is_lenient() const { return mode_ == Undefined::Empty; }
  [[nodiscard]] const std::vector<RenderFault>& faults() const { return faults_; }

  // The tag that is being rendered: faults belong to it.
  void enter(std::size_t tag) { tag_ = tag; }
  [[nodiscard]] std::size_t tag() const { return tag_; }

  // These throw Error(LimitExceeded).
  void step(std::size_t output_size) {
    if (++steps_ > limits_.steps || output_size > limits_.output_bytes) fail_step();
  }
  void step() { step(0); }
  // The work of as many bytes of text, or of as many items.
  void spend(std::size_t bytes) { spend_steps(bytes / 64); }
  void spend_steps(std::size_t steps);
  void deepen();
  void rise() { --depth_; }

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

  [[nodiscard]] Heap& heap() { return heap_; }
  // A fault where it has more than kMaxListItems.
  [[nodiscard]] Value list(std::vector<Value> items, ListKind kind = ListKind::List);
  [[nodiscard]] Value tuple(std::vector<Value> items) {
    return list(std::move(items), ListKind::Tuple);
  }
  // A fault where it is longer than kMaxTextBytes.
  [[nodiscard]] Value text(std::string text);
  [[nodiscard]] Value too_long_text() { return fault("получается слишком длинный текст"); }

 private:
  [[noreturn]] void fail_step() const;

  Undefined mode_;
  RenderLimits limits_;
  std::string file_;
  std::size_t tag_ = 0;
  std::size_t steps_ = 0;
  std::size_t depth_ = 0;
  std::vector<RenderFault> faults_ = {};
  std::set<std::pair<const json*, std::string>> reported_ = {};
  bool keeps_declined_ = false;
  std::vector<std::pair<std::size_t, DeclinedValue>> declined_ = {};
  Heap heap_;
};

// One level of what is evaluated or rendered inside another.
class Deeper {
 public:
  explicit Deeper(Context& context) : context_(context) { context_.deepen(); }
  ~Deeper() { context_.rise(); }
  Deeper(const Deeper&) = delete;
  Deeper(Deeper&&) = delete;
  Deeper& operator=(const Deeper&) = delete;
  Deeper& operator=(Deeper&&) = delete;

 private:
  Context& context_;
};

}  // namespace muko::tmpl
