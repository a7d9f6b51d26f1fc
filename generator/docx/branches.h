// Branches: which branch of which block something stands in: what begins in one may not end in
// another.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "generator/docx/find_tags.h"

namespace muko::tmpl {

class Branches {
 public:
  explicit Branches(const FoundTags& found) : found_(found) {}

  // The next tag in the order of the tree.
  void enter(std::size_t tag);

  [[nodiscard]] std::size_t current() const { return open_.empty() ? 0 : open_.back().branch; }
  // In what may be printed more than once: a loop, a macro.
  [[nodiscard]] bool in_loop() const { return loops_ > 0; }

 private:
  struct Open {
    std::size_t branch;
    bool loop;
  };
  const FoundTags& found_;
  std::vector<Open> open_ = {};
  std::size_t last_ = 0;
  std::size_t loops_ = 0;
};

// A bookmark: where it begins and ends.
struct Bookmark {
  std::size_t start_branch = 0;
  std::size_t end_branch = 0;
  int starts = 0;
  int ends = 0;
  std::size_t slot = 0;

  [[nodiscard]] bool is_whole() const {
    return starts == 1 && ends == 1 && start_branch == end_branch;
  }
};
using Bookmarks = std::map<std::string, Bookmark>;  // by id

[[nodiscard]] Bookmarks collect_bookmarks(const XmlElement& root, const FoundTags& found);

}  // namespace muko::tmpl
