#include "ocr/read_page.h"

#include <utility>

#include "ocr/clean.h"
#include "ocr/dashes.h"

namespace muko::ocr {
namespace {

constexpr double kPoor = 60;  // of 100: the usual mean of readable pages is above 85

// Mean confidence, by length of the words; 0 without words.
double mean_confidence(const std::vector<ReadWord>& words) {
  double sum = 0;
  double length = 0;
  for (const ReadWord& word : words) {
    sum += word.confidence * static_cast<double>(word.text.size());
    length += static_cast<double>(word.text.size());
  }
  return length > 0 ? sum / length : 0;
}

struct Attempt {
  Picture grey = {};
  CleanPage clean = {};
  std::vector<RuledLine> rules = {};
  std::vector<ReadWord> words = {};
  int quarters = 0;
};

Attempt prepare(Picture grey, int quarters, int dpi) {
  Attempt attempt;
  attempt.grey = std::move(grey);
  attempt.quarters = quarters;
  attempt.clean = clean_page(attempt.grey);
  attempt.rules = take_rules(attempt.clean, dpi);
  return attempt;
}

Attempt turned_by(const Attempt& attempt, int quarters, int dpi) {
  return prepare(turned_by(attempt.grey, quarters), (attempt.quarters + quarters) % 4, dpi);
}

}  // namespace

ReadPage read_page(DecodedPicture picture, Recogniser& recogniser) {
  const int dpi = picture.dpi;
  Attempt best = prepare(std::move(picture.grey), 0, dpi);
  if (lies_on_its_side(best.clean.black)) best = turned_by(best, 1, dpi);
  best.words = recogniser.read(best.clean, dpi);
  const double confidence = mean_confidence(best.words);
  if (confidence < kPoor) {
    const int quarters = quarters_to_upright(best.clean.grey, dpi);
    if (quarters != 0) {
      Attempt other = turned_by(best, quarters, dpi);
      other.words = recogniser.read(other.clean, dpi);
      if (mean_confidence(other.words) > confidence) best = std::move(other);
    }
  }
  add_missed_dashes(best.clean, best.words);
  ReadPage page;
  page.width = pixGetWidth(best.clean.grey.get());
  page.height = pixGetHeight(best.clean.grey.get());
  page.dpi = dpi;
  page.scale = picture.scale;
  page.quarters = best.quarters;
  page.angle = best.clean.turned + best.clean.aslant;
  page.words = std::move(best.words);
  page.rules = std::move(best.rules);
  return page;
}

}  // namespace muko::ocr
