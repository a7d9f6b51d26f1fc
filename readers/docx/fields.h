// Fields: which text belongs to the instruction of a complex field, and so is not seen.
//
// <begin> PAGE <separate> 7 <end>: the 7 is seen. Fields nest, and go over several paragraphs.
#pragma once

#include <algorithm>
#include <vector>

namespace muko::docx {

class Fields {
 public:
  void begin() { phases_.push_back(Phase::Instruction); }
  void separate() {
    if (!phases_.empty()) phases_.back() = Phase::Result;
  }
  void end() {
    if (!phases_.empty()) phases_.pop_back();
  }
  // Of a field that never ends.
  void forget() { phases_.clear(); }

  [[nodiscard]] bool in_instruction() const {
    return std::find(phases_.begin(), phases_.end(), Phase::Instruction) != phases_.end();
  }

 private:
  enum class Phase { Instruction, Result };
  std::vector<Phase> phases_;
};

}  // namespace muko::docx
