#include "ocr/dashes.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>

namespace muko::ocr {
namespace {

constexpr int kEightWays = 8;
constexpr int kMostMarks = 20'000;  // of a page; more are no letters
// Shares of the font's size.
constexpr double kShortest = 0.18;
constexpr double kLongest = 1.1;
constexpr double kThickest = 0.16;
constexpr double kLowest = 0.12;  // above the baseline
constexpr double kHighest = 0.5;
constexpr double kNear = 0.8;
constexpr double kTouching = 0.2;
constexpr double kFlat = 2;          // its width for one of its height
constexpr double kConfidence = 70;   // its shape is sure, its reading is a guess
constexpr double kDefaultSize = 30;  // pixels, where no word tells

struct Mark {
  Box drawn = {};     // in the cleaned pictures
  double middle = 0;  // of the straight page
  double left = 0;
  double right = 0;
};

bool ends_with_dash(std::string_view text) {
  return text.ends_with("-") || text.ends_with("–") || text.ends_with("—");
}

bool begins_with_dash(std::string_view text) {
  return text.starts_with("-") || text.starts_with("–") || text.starts_with("—");
}

double largest_size(const std::vector<ReadWord>& words) {
  double largest = 0;
  for (const ReadWord& word : words) largest = std::max(largest, word.size);
  return largest > 0 ? largest : kDefaultSize;
}

std::vector<Mark> flat_marks(const CleanPage& page, double size) {
  std::vector<Mark> marks;
  Boxa* boxes = pixConnCompBB(page.black.get(), kEightWays);
  if (boxes == nullptr) return marks;
  for (int i = 0; i < std::min<int>(boxaGetCount(boxes), kMostMarks); ++i) {
    const Box& box = *boxes->box[i];
    if (box.h > kThickest * size || box.w > kLongest * size || box.w < kFlat * box.h) continue;
    const Point middle = straight(page, {box.x + box.w / 2.0, box.y + box.h / 2.0});
    marks.push_back({box, middle.y, middle.x - box.w / 2.0, middle.x + box.w / 2.0});
  }
  boxaDestroy(&boxes);
  return marks;
}

// As thick and long as a dash of that word's font, and as high above its baseline.
bool is_dash_beside(const Mark& mark, const ReadWord& word) {
  const double width = mark.right - mark.left;
  const double above = word.baseline - mark.middle;
  return mark.drawn.h <= kThickest * word.size && width >= kShortest * word.size &&
         width <= kLongest * word.size && above > kLowest * word.size &&
         above < kHighest * word.size;
}

// Nothing black above or below it, as there is in a letter with a gap.
bool stands_alone(const CleanPage& page, const Mark& mark, double size) {
  const int reach = static_cast<int>(std::lround(kHighest * size));
  Box column = mark.drawn;
  column.y -= reach;
  column.h += 2 * reach;
  l_int32 around = 0;
  l_int32 own = 0;
  Box drawn = mark.drawn;
  pixCountPixelsInRect(page.black.get(), &column, &around, nullptr);
  pixCountPixelsInRect(page.black.get(), &drawn, &own, nullptr);
  return around == own;
}

enum class Side { Before, Behind, Inside, Elsewhere };

// Of the mark, where the word stands.
Side side_of(const ReadWord& word, const Mark& mark) {
  const double near = kNear * word.size;
  const double slack = kTouching * word.size;
  const bool before = word.right < mark.right + slack && word.right > mark.left - near;
  const bool behind = word.left > mark.left - slack && word.left < mark.right + near;
  if (before != behind) return before ? Side::Before : Side::Behind;
  const bool over = word.left < mark.right && word.right > mark.left;
  return over ? Side::Inside : Side::Elsewhere;
}

struct Beside {
  ReadWord* before = nullptr;  // the nearest word that ends left of the mark's end, …
  ReadWord* behind = nullptr;  // … and that begins right of its start
  bool inside = false;         // of a word: Tesseract has seen it
};

Beside words_beside(const Mark& mark, std::vector<ReadWord>& words) {
  Beside beside;
  for (ReadWord& word : words) {
    if (!is_dash_beside(mark, word)) continue;
    const Side side = side_of(word, mark);
    if (side == Side::Before && (!beside.before || word.right > beside.before->right)) {
      beside.before = &word;
    }
    if (side == Side::Behind && (!beside.behind || word.left < beside.behind->left)) {
      beside.behind = &word;
    }
    if (side == Side::Inside) beside.inside = true;
  }
  return beside;
}

bool is_read(const Beside& beside) {
  return beside.inside || (beside.before != nullptr && ends_with_dash(beside.before->text)) ||
         (beside.behind != nullptr && begins_with_dash(beside.behind->text));
}

bool touches(const Mark& mark, const ReadWord& before) {
  return mark.left - before.right < kTouching * before.size;
}

ReadWord word_of(const Mark& mark, const ReadWord& like) {
  ReadWord word = like;
  word.text = "-";
  word.left = mark.left;
  word.right = mark.right;
  word.top = mark.middle - mark.drawn.h / 2.0;
  word.bottom = mark.middle + mark.drawn.h / 2.0;
  word.confidence = std::min(like.confidence, kConfidence);
  return word;
}

}  // namespace

void add_missed_dashes(const CleanPage& page, std::vector<ReadWord>& words) {
  std::vector<ReadWord> missed;
  for (const Mark& mark : flat_marks(page, largest_size(words))) {
    const Beside beside = words_beside(mark, words);
    const ReadWord* like = beside.before != nullptr ? beside.before : beside.behind;
    if (like == nullptr || is_read(beside) || !stands_alone(page, mark, like->size)) continue;
    const bool hyphen = mark.right - mark.left < kNear / 2 * like->size;
    if (hyphen && beside.before != nullptr && touches(mark, *beside.before)) {
      beside.before->text += "-";
      beside.before->right = std::max(beside.before->right, mark.right);
    } else {
      missed.push_back(word_of(mark, *like));
    }
  }
  words.insert(words.end(), missed.begin(), missed.end());
}

}  // namespace muko::ocr
