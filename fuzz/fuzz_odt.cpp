// ODT by its parts (fuzz/parts.h).

#include "fuzz/parts.h"
#include "fuzz/read_bytes.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  muko::fuzz::read_and_dump(muko::write_zip(muko::fuzz::parts_of(
      muko::fuzz::view_of(bytes, size), {"content.xml", "styles.xml", "META-INF/manifest.xml"})));
  return 0;
}
