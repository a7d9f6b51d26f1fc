#include "readers/archive/budget.h"

#include "base/error.h"

namespace muko {
namespace {

[[noreturn]] void fail(const std::string& file, const std::string& message) {
  throw Error(ErrorCode::LimitExceeded, {.file = file},
              message + "; распакуйте его и укажите папку с документами");
}

}  // namespace

void Budget::take_entry(const std::string& file) {
  if (++entries_ > limits_.max_entries) {
    fail(file, "в архиве больше " + std::to_string(limits_.max_entries) + " файлов");
  }
}

void Budget::take_bytes(std::uint64_t count, const std::string& file) {
  bytes_ += count;
  if (bytes_ > limits_.max_bytes) {
    fail(file,
         "архив распаковывается больше чем в " + std::to_string(limits_.max_bytes >> 20U) + " МБ");
  }
}

void Budget::require_ratio(std::uint64_t unpacked, std::uint64_t packed,
                           const std::string& file) const {
  if (unpacked > limits_.ratio_from_bytes && unpacked / (packed + 1) > limits_.max_ratio) {
    fail(file, "архив сжат больше чем в " + std::to_string(limits_.max_ratio) +
                   " раз: это похоже на «бомбу»");
  }
}

}  // namespace muko
