// Entries: the files of an archive as libarchive reads them, names still in their own encoding.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "readers/archive/budget.h"

namespace muko {

struct ArchiveEntry {
  std::string name = {};  // bytes as they are stored; UTF-8 where the format says so
  std::string bytes = {};
  bool encrypted = false;
  bool unreadable = false;  // packed in a way that we don't know, or damaged
};

struct ArchiveEntries {
  std::vector<ArchiveEntry> entries = {};
  std::vector<std::string> links = {};  // names of links, which are not followed
  bool encrypted = false;               // so much that not even names can be read
  bool cut = false;                     // damaged: what lies behind is lost
};

// Throws Error LimitExceeded.
[[nodiscard]] ArchiveEntries read_entries(std::string_view bytes, const std::string& file,
                                          Budget& budget);

}  // namespace muko
