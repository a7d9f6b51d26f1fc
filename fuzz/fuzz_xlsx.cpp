// XLSX by its parts (fuzz/parts.h).

#include "fuzz/parts.h"
#include "fuzz/read_bytes.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  muko::fuzz::read_and_dump(muko::write_zip(
      muko::fuzz::parts_of(muko::fuzz::view_of(bytes, size),
                           {"xl/workbook.xml", "xl/_rels/workbook.xml.rels",
                            "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"})));
  return 0;
}
