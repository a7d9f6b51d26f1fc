// ReadBytes: what every target does with its input.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.h"
#include "document/dump.h"
#include "readers/reader.h"

namespace muko::fuzz {

inline std::string_view view_of(const std::uint8_t* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};  // libFuzzer gives unsigned bytes
}

// Without LibreOffice, so that a run stays in this process.
inline void read_and_dump(const std::string& bytes) {
  try {
    const Document document = read_document(bytes, "файл");
    (void)dump_json(document);
    (void)dump_text(document);
  } catch (const Error&) {
    return;  // the other good end
  }
}

}  // namespace muko::fuzz
