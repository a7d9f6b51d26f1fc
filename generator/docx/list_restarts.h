// ListRestarts: where a list within a loop begins anew.
//
// A loop whose pass is one item of a list goes on counting; the list begins anew in each pass of
// the loop around it, and in each pass of a loop that holds several items beside other text.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "generator/docx/find_tags.h"

namespace muko::tmpl {

// Marks (finish.h) behind the tags that begin and end the passes.
using ListRestarts = std::map<std::size_t, std::vector<std::string>>;

[[nodiscard]] ListRestarts find_list_restarts(const XmlElement& root, const FoundTags& found);

}  // namespace muko::tmpl
