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

void Context::fail_step() const {
  if (steps_ > limits_.steps) {
    throw Error(ErrorCode::LimitExceeded, {file_},
                "шаблон требует слишком много шагов (больше " + std::to_string(limits_.steps) +
                    "): проверьте вложенные циклы");
  }
  throw Error(ErrorCode::LimitExceeded, {file_},
              "документ получается слишком большим (больше " +
                  std::to_string(limits_.output_bytes >> 20U) + " МБ): проверьте циклы и данные");
}

void Context::spend_steps(std::size_t steps) {
  steps_ += steps;
  if (steps_ > limits_.steps) fail_step();
}

void Context::deepen() {
  if (++depth_ <= limits_.depth) return;
  throw Error(
      ErrorCode::LimitExceeded, {file_},
      "слишком глубокая вложенность: макрос или цикл recursive вызывает сам себя без конца");
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

Value Context::list(std::vector<Value> items, ListKind kind) {
  spend_steps(items.size() / 8);
  if (items.size() > kMaxListItems) return fault("получается слишком длинный список");
  return Value(heap_.list(std::move(items), kind));
}

Value Context::text(std::string text) {
  spend(text.size());
  if (text.size() > kMaxTextBytes) return too_long_text();
  return Value(json(std::move(text)));
}

}  // namespace muko::tmpl
