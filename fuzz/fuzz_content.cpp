// Any bytes at all: what kind they are, and the reader for it.

#include "fuzz/read_bytes.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  muko::fuzz::read_and_dump(std::string(muko::fuzz::view_of(bytes, size)));
  return 0;
}
