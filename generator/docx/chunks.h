// Chunks: the tree of a part whose tags were lifted -> pieces of ready XML between the tags.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "generator/docx/find_tags.h"
#include "generator/docx/lift.h"
#include "generator/docx/options.h"
#include "generator/docx/runs.h"
#include "generator/language/build.h"

namespace muko::tmpl {

struct Chunks {
  std::vector<Piece> pieces;
  std::size_t last_id = 0;  // the highest id of a drawing or bookmark
  bool marks = false;       // finish.h has to see to the part
  std::vector<std::pair<std::size_t, std::size_t>> places =
      {};  // run, tag: that are no runs of text
};

[[nodiscard]] Chunks make_chunks(const XmlElement& root, const FoundTags& found,
                                 const VanishedParagraphs& vanished, const TemplateOptions& options,
                                 RunTable& runs);

}  // namespace muko::tmpl
