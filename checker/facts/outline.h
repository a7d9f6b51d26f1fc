// Outline: the headings of a Document and what is in force at each of its blocks.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "checker/facts/facts.h"
#include "checker/facts/vocabulary.h"
#include "document/document.h"

namespace muko {

struct Heading {
  std::string text = {};            // with its number
  std::string number = {};          // "7", "IV"; "" without
  std::optional<Track> track = {};  // that it names
  int part = 0;
  bool title = false;        // the title of its part, no section
  bool no_measures = false;  // «Ожидаемые результаты»: its items plan nothing
  bool plan = false;         // «План мероприятий», a track
  Location where = {};
};

struct Place {
  int part = 0;
  int heading = -1;                 // index in Outline::headings; -1 before the first of the part
  bool opens = false;               // the block is that heading itself
  std::optional<Track> track = {};  // of this heading or one above
};

struct Outline {
  std::vector<Heading> headings = {};
  std::vector<Place> places = {};  // one a block of the document
};

// Needs Facts::parts.
[[nodiscard]] Outline read_outline(const Document& document, const Vocabulary& vocabulary,
                                   const Facts& facts);

}  // namespace muko
