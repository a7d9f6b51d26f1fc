#include "ocr/recognise.h"

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <cstring>

namespace muko::ocr {
namespace {

using tesseract::PageIteratorLevel;
using tesseract::ResultIterator;
using tesseract::TessBaseAPI;

// Of a line from the top of capitals to the foot of descenders, the usual share of the font's size.
constexpr double kLineOfSize = 0.88;

// Its box at its place on the straight page.
void straighten(ReadWord& word, const CleanPage& page) {
  const double width = word.right - word.left;
  const double height = word.bottom - word.top;
  const double above = word.baseline - (word.top + word.bottom) / 2;
  const Point middle = straight(page, {(word.left + word.right) / 2, (word.top + word.bottom) / 2});
  word.left = middle.x - width / 2;
  word.right = middle.x + width / 2;
  word.top = middle.y - height / 2;
  word.bottom = middle.y + height / 2;
  word.baseline = middle.y + above;
}

bool has_ink(const CleanPage& page, const ResultIterator& at, PageIteratorLevel level) {
  Box box = {};
  int right = 0;
  int bottom = 0;
  if (!at.BoundingBox(level, &box.x, &box.y, &right, &bottom)) return false;
  box.w = right - box.x;
  box.h = bottom - box.y;
  l_int32 count = 0;
  pixCountPixelsInRect(page.black.get(), &box, &count, nullptr);
  constexpr int kLeast = 4;  // pixels; a dot has a dozen
  return count >= kLeast;
}

bool is_dash(const char* symbol) {
  for (const char* dash : {"-", "–", "—", "_"}) {
    if (std::strcmp(symbol, dash) == 0) return true;
  }
  return false;
}

// A dash is flat, whatever its length.
bool is_drawn_dash(const CleanPage& page, const ResultIterator& at, double size) {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
  if (!at.BoundingBox(tesseract::RIL_SYMBOL, &left, &top, &right, &bottom)) return false;
  constexpr double kFlat = 0.3;  // of the font's size
  return bottom - top < kFlat * size && has_ink(page, at, tesseract::RIL_SYMBOL);
}

// The word without dashes at its edges that are not there: Tesseract sees them in the wide gaps
// between cells.
std::string drawn_text(const CleanPage& page, const ResultIterator& at, double size) {
  std::string text;
  ResultIterator symbol(at);
  for (bool first = true, last = false; !last; first = false) {
    last = symbol.IsAtFinalElement(tesseract::RIL_WORD, tesseract::RIL_SYMBOL);
    const std::unique_ptr<char[]> one(symbol.GetUTF8Text(tesseract::RIL_SYMBOL));
    const bool edge = first || last;
    const bool seen = one && (!edge || !is_dash(one.get()) || is_drawn_dash(page, symbol, size));
    if (seen) text += one.get();
    if (!last && !symbol.Next(tesseract::RIL_SYMBOL)) break;
  }
  return text;
}

ReadWord word_at(const CleanPage& page, const ResultIterator& at) {
  ReadWord word;
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
  at.BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom);
  word.left = left;
  word.top = top;
  word.right = right;
  word.bottom = bottom;
  word.confidence = static_cast<double>(at.Confidence(tesseract::RIL_WORD));
  int x1 = 0;
  int y1 = bottom;
  int x2 = 0;
  int y2 = bottom;
  at.Baseline(tesseract::RIL_WORD, &x1, &y1, &x2, &y2);
  word.baseline = (y1 + y2) / 2.0;
  float height = 0;
  float descenders = 0;
  float ascenders = 0;
  at.RowAttributes(&height, &descenders, &ascenders);
  word.size = static_cast<double>(height) / kLineOfSize;
  if (has_ink(page, at, tesseract::RIL_WORD)) word.text = drawn_text(page, at, word.size);
  return word;
}

}  // namespace

Recogniser::Recogniser() : tesseract_(std::make_unique<TessBaseAPI>()) {
  if (tesseract_->Init(nullptr, "rus", tesseract::OEM_LSTM_ONLY) != 0) throw NoLanguageData();
  // Lines are read as they run over the whole page, cells of a table and all: of Tesseract's ways
  // this one finds most words, in the least time. Whose word is whose is settled by their places.
  tesseract_->SetPageSegMode(tesseract::PSM_SINGLE_BLOCK);
  // Light text on dark ground is not expected: each poor line would be read twice.
  tesseract_->SetVariable("tessedit_do_invert", "0");
}

Recogniser::~Recogniser() = default;

std::vector<ReadWord> Recogniser::read(const CleanPage& page, int dpi) {
  std::vector<ReadWord> words;
  tesseract_->SetImage(page.grey.get());
  tesseract_->SetSourceResolution(dpi);
  if (tesseract_->Recognize(nullptr) != 0) return words;
  const std::unique_ptr<ResultIterator> at(tesseract_->GetIterator());
  if (!at) return words;
  do {
    if (at->Empty(tesseract::RIL_WORD)) continue;
    ReadWord word = word_at(page, *at);
    if (word.text.empty()) continue;
    straighten(word, page);
    words.push_back(std::move(word));
  } while (at->Next(tesseract::RIL_WORD));
  return words;
}

int quarters_to_upright(const Picture& grey, int dpi) {
  TessBaseAPI tesseract;
  if (tesseract.Init(nullptr, "osd", tesseract::OEM_TESSERACT_ONLY) != 0) return 0;
  tesseract.SetPageSegMode(tesseract::PSM_OSD_ONLY);
  tesseract.SetImage(grey.get());
  tesseract.SetSourceResolution(dpi);
  int degrees = 0;
  float confidence = 0;
  const char* script = nullptr;
  float script_confidence = 0;
  if (!tesseract.DetectOrientationScript(&degrees, &confidence, &script, &script_confidence)) {
    return 0;
  }
  return (360 - degrees) % 360 / 90;
}

}  // namespace muko::ocr
