#include "generator/language/frames.h"

#include <utility>

namespace muko::tmpl {

void Frames::push(FrameHandle outer) {
  const bool lives = outer.index < frames_.size() && frames_[outer.index].serial == outer.serial;
  frames_.push_back({variables_.size(), lives ? outer.index : 0, ++serials_});
}

void Frames::pop() {
  keep(0);
  frames_.pop_back();
}

FrameHandle Frames::current() const {
  if (frames_.empty()) return {};
  return {frames_.size() - 1, frames_.back().serial};
}

const Value* Frames::find(std::string_view name) const {
  std::size_t frame = frames_.size() - 1;
  while (true) {
    const std::size_t begin = frames_[frame].begin;
    std::size_t end = frame + 1 < frames_.size() ? frames_[frame + 1].begin : variables_.size();
    while (end-- > begin) {
      if (variables_[end].name == name) return &variables_[end].value;
    }
    if (frames_[frame].outer == frame) return nullptr;
    frame = frames_[frame].outer;
  }
}

void Frames::set(std::string_view name, Value value) {
  for (std::size_t i = frames_.back().begin; i < variables_.size(); ++i) {
    if (variables_[i].name != name) continue;
    variables_[i].value = std::move(value);
    return;
  }
  add(name, std::move(value));
}

void Frames::keep(std::size_t count) {
  const std::size_t wanted = frames_.back().begin + count;
  while (variables_.size() > wanted) variables_.pop_back();
}

std::vector<std::string_view> Frames::names() const {
  std::vector<std::string_view> names;
  for (const Variable& variable : variables_) names.push_back(variable.name);
  return names;
}

}  // namespace muko::tmpl
