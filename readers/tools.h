// Tools: the programs beside muko that some readers need, found by `app` and handed down.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace muko {

struct Tools {
  std::filesystem::path office = {};  // soffice; "" where LibreOffice is not installed
  int office_seconds = 120;           // for a run of it over one file
  std::filesystem::path cache = {};   // folder for what LibreOffice converted; "" keeps nothing
  std::filesystem::path scratch = "/tmp";  // where temporary folders may be made
  std::filesystem::path ocr = {};          // muko-ocr; "" where it is not there
  int ocr_seconds = 180;        // for a page, on a busy machine; it takes a second or two
  int ocr_file_seconds = 1800;  // for all pages of a file: none is begun later
  int jobs = 1;                 // pages of a scan read at once
  // Told after each page of a scan: pages done, pages there are. By one thread at a time.
  std::function<void(int, int)> page_done = {};
};

}  // namespace muko
