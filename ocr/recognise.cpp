#include "ocr/recognise.h"

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

namespace muko::ocr {
namespace {

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

ReadWord word_at(const ResultIterator& at) {
  ReadWord word;
  const std::unique_ptr<char[]> text(at.GetUTF8Text(tesseract::RIL_WORD));
  if (text) word.text = text.get();
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
    ReadWord word = word_at(*at);
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
