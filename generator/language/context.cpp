#include "generator/language/context.h"

#include "base/error.h"
#include "generator/language/names.h"

namespace muko::tmpl {
namespace {

constexpr std::size_t kMaxFaults = 200;

std::vector<std::string> keys_of(const json* object) {
  std::vector<std::string> keys;
  if (object == nullptr || !object->is_object()) return keys;
  for (const auto& [key, value] : object->items()) keys.push_back(key);
  return keys;
}

}  // namespace

void Context::step(std::size_t output_size) {
  if (++steps_ > limits_.steps) {
    throw Error(ErrorCode::LimitExceeded, {},
                "шаблон требует слишком много шагов (больше " + std::to_string(limits_.steps) +
                    "): проверьте вложенные циклы");
  }
  if (output_size > limits_.output_bytes) {
    throw Error(ErrorCode::LimitExceeded, {},
                "документ получается слишком большим (больше " +
                    std::to_string(limits_.output_bytes >> 20U) + " МБ): проверьте циклы и данные");
  }
}

Value Context::fault(std::string message) {
  const bool is_new = reported_.insert({nullptr, std::to_string(tag_) + message}).second;
  if (is_new && faults_.size() < kMaxFaults) faults_.push_back({tag_, std::move(message), nullptr});
  return Value::nothing();
}

void Context::note_declined(DeclinedValue value) {
  if (keeps_declined_) declined_.emplace_back(tag_, std::move(value));
}

void Context::report(const Absent& absent) {
  if (absent.quiet || mode_ != Undefined::Error) return;
  const std::string& identity = absent.object == nullptr ? absent.name : absent.key;
  const bool is_new = reported_.insert({absent.object, "?" + identity}).second;
  if (!is_new || faults_.size() >= kMaxFaults) return;
  faults_.push_back(
      {tag_, "нет поля «" + absent.name + "»" + did_you_mean(absent.key, keys_of(absent.object)),
       absent.object});
}

}  // namespace muko::tmpl
