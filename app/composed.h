// Composed: a document made from a template and data, and what its user is told of it.
#pragma once

#include <string>
#include <vector>

#include "app/context.h"
#include "app/preflight.h"
#include "generator/generate.h"

namespace muko {

struct Composed {
  std::string file = {};  // where it is written
  std::string bytes = {};
  Preflight preflight = {};
  std::vector<Fault> unfilled = {};  // what the data lack, where the document is made all the same
  bool has_genre = false;            // its template has a schema: it must be known what it is

  // Nothing is known to be in the way of a signature.
  [[nodiscard]] bool ready() const {
    return preflight.blockers.empty() && unfilled.empty() && (preflight.recognised || !has_genre);
  }
};

// What documents of one template are made with; any thread may use it.
struct Composer {
  const Template& compiled;
  std::string template_file;
  std::string schema;  // text; "" where the template has none
  Undefined undefined = Undefined::Error;
  const Rubric& rubric;
  const Vocabulary& vocabulary;
};

// Throws Error: BadData with all faults of the data, LimitExceeded.
[[nodiscard]] Composed compose(const Composer& composer, const Data& data, std::string file);

// «приказ.docx: готово к подписанию», or what is in the way, in lines.
[[nodiscard]] std::string verdict(const Composed& document);

}  // namespace muko
