// Tools: the programs beside muko that some readers need, found by `app` and handed down.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace muko {

struct Tools {
  std::filesystem::path ocr = {};     // muko-ocr; "" where it is not there
  std::filesystem::path office = {};  // soffice; "" where LibreOffice is not installed
  std::filesystem::path cache = {};   // folder for what LibreOffice converted; "" keeps nothing
  int jobs = 1;                       // pages read at once
  // Told after each page of a scan: page, pages. May be empty.
  std::function<void(int, int)> page_done = {};
};

}  // namespace muko
