// Opening: what a file opens with, the kind of a title, the line «ПРИКАЗ».
#pragma once

#include <string>
#include <string_view>

#include "checker/facts/facts.h"
#include "checker/facts/text.h"
#include "checker/facts/vocabulary.h"

namespace muko {

// The genre that a title names with its first words («Муниципальная программа …», «План
// мероприятий («дорожная карта») …»); only adjectives may stand before them. In any case form.
[[nodiscard]] Kind kind_of_title(std::string_view title, const Vocabulary& vocabulary);

// The line that names the kind of an order, agreement or protocol: «П Р И К А З», «ПРИКАЗ № 41»,
// «СОГЛАШЕНИЕ о сотрудничестве». `type` is its nominative in lower case.
struct TypeLine {
  Kind kind = Kind::Unknown;
  std::string type = {};
  int line = -1;          // index in Text::lines()
  std::string rest = {};  // what stands behind it on its line
};

// How the file opens.
struct Opening {
  Kind kind = Kind::Unknown;
  TypeLine type = {};   // `line` is -1 where there is none
  int title_line = -1;  // of a document that is no order
};
[[nodiscard]] Opening read_opening(const Text& text, const Vocabulary& vocabulary);

}  // namespace muko
