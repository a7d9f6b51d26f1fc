// Sources: a path -> the files that are read from it: itself, or what an archive or a letter holds.
#pragma once

#include <string>
#include <vector>

#include "app/context.h"
#include "document/document.h"

namespace muko {

struct Source {
  std::string file = {};  // "архив.zip/папка/план.docx"
  std::string bytes = {};
  std::vector<Warning> warnings = {};  // of its name; they go with the document
  bool unpacked = false;               // the user has not named it
};

struct Sources {
  std::vector<Source> files = {};
  std::vector<Error> failures = {};        // in an archive
  std::vector<std::string> warnings = {};  // what an archive holds and we leave out
};

// Throws Error where the path, or the archive as a whole, can't be read.
[[nodiscard]] Sources open_sources(const Context& context, const std::string& path);

// Of several files those that LibreOffice has to convert, many in one run of it: reading them
// afterwards finds them ready. What is wrong with one is told when it is read.
void prepare_sources(const Context& context, const std::vector<std::string>& paths);

[[nodiscard]] Document read_source(const Context& context, Source source);

// A file that lies among documents and is none: neither read nor called as documents are, so that
// its absence is no gap.
[[nodiscard]] bool is_no_document(const std::string& file, const Error& error);
[[nodiscard]] std::string left_out(const std::string& file);

}  // namespace muko
