// Archives and letters: no name leaves the archive, and its limits hold.

#include <cstdlib>

#include "fuzz/read_bytes.h"
#include "readers/archive/names.h"
#include "readers/archive/unpack.h"

namespace {

constexpr std::uint64_t kMaxBytes = std::uint64_t{16} << 20U;

void unpack(std::string_view bytes) {
  const muko::Unpacked unpacked =
      muko::unpack(bytes, "а", {.max_entries = 100, .max_bytes = kMaxBytes});
  std::uint64_t total = 0;
  for (const muko::UnpackedFile& file : unpacked.files) {
    total += file.bytes.size();
    if (file.file != "а" && muko::judge_name(file.file) == muko::NameKind::Escaping) std::abort();
  }
  if (total > 2 * kMaxBytes) std::abort();  // the text of a letter may grow in UTF-8
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  try {
    unpack(muko::fuzz::view_of(bytes, size));
  } catch (const muko::Error&) {
    return 0;
  }
  return 0;
}
