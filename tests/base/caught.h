// Caught: what an action throws, to be compared whole.
#pragma once

#include <string>

#include "base/error.h"

namespace muko::test {

// The code and what() of the Error that `action` throws.
struct Caught {
  ErrorCode code = ErrorCode::BadUsage;
  std::string text = {};
};

template <typename Action>
[[nodiscard]] Caught caught(const Action& action) {
  try {
    action();
  } catch (const Error& error) {
    return {error.code(), error.what()};
  }
  return {ErrorCode::BadUsage, "no Error was thrown"};
}

}  // namespace muko::test
