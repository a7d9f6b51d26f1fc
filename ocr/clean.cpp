#include "ocr/clean.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace muko::ocr {
namespace {

constexpr double kRadian = 3.14159265358979323846 / 180;
constexpr int kPaper = 255;
constexpr int kInk = 165;              // darker than this is black, on a page whose paper is white
constexpr double kTooFarAslant = 1.2;  // degrees: rules and lines of text begin to be lost
constexpr double kSure = 2.5;          // of Leptonica's confidence in the angle
constexpr int kTile = 16;              // pixels
constexpr int kEvenFrom = 215;         // paper this light, and …
constexpr double kUneven = 0.01;       // … in all but so much of the tiles needs no evening
constexpr int kMuchDust = 400;         // black pixels in specks; a clean page has some dozens

Picture checked(Pix* pix) {
  if (pix == nullptr) throw std::runtime_error("not enough memory");
  return Picture(pix);
}

// The lightest of each tile: the paper there.
Picture paper_of(const Picture& grey) {
  const Picture lightest = checked(pixScaleGrayMinMax(grey.get(), kTile, kTile, L_CHOOSE_MAX));
  // Where there is no tile the evened page would be black: at its right and lower edges.
  const int right = pixGetWidth(grey.get()) % kTile != 0 ? 1 : 0;
  const int below = pixGetHeight(grey.get()) % kTile != 0 ? 1 : 0;
  const Picture all = checked(pixExtendByReplication(lightest.get(), right, below));
  return checked(pixBlockconv(all.get(), 2, 2));
}

double share_darker(const Picture& paper, int than) {
  const Picture dark = checked(pixThresholdToBinary(paper.get(), than));
  l_float32 share = 0;
  pixForegroundFraction(dark.get(), &share);
  return static_cast<double>(share);
}

// Paper to white where it is shaded, yellowed or grey. A clean page is left alone: evening costs
// contrast of thin strokes.
Picture evened(const Picture& grey) {
  const bool large = pixGetWidth(grey.get()) > 8 * kTile && pixGetHeight(grey.get()) > 8 * kTile;
  if (large) {
    const Picture paper = paper_of(grey);
    if (share_darker(paper, kEvenFrom) > kUneven) {
      const Picture factors = checked(pixGetInvBackgroundMap(paper.get(), kPaper, 1, 1));
      return checked(pixApplyInvBackgroundGrayMap(grey.get(), factors.get(), kTile, kTile));
    }
  }
  return checked(pixCopy(nullptr, grey.get()));
}

// The grey that most of the page has.
int paper_grey(const Picture& grey) {
  constexpr int kSample = 4;  // of so many pixels one is looked at, each way
  Numa* histogram = pixGetGrayHistogram(grey.get(), kSample);
  if (histogram == nullptr) throw std::runtime_error("not enough memory");
  l_float32 most = 0;
  l_int32 place = kPaper;
  numaGetMax(histogram, &most, &place);
  numaDestroy(&histogram);
  return place;
}

// Paper and its noise all white: erased rules would else be seen on it as light stripes.
void whiten(const Picture& grey) {
  constexpr int kNoise = 22;  // greys
  constexpr int kSlope = 40;
  const int white = paper_grey(grey) - kNoise;
  if (white < kInk + kSlope / 2) return;
  Numa* map = numaCreate(kPaper + 1);
  if (map == nullptr) throw std::runtime_error("not enough memory");
  for (int value = 0; value <= kPaper; ++value) {
    const double up = std::clamp((value - white + kSlope) / static_cast<double>(kSlope), 0.0, 1.0);
    const double mapped = std::min<double>(kPaper, value + up * (kPaper - white));
    numaAddNumber(map, static_cast<l_float32>(std::lround(mapped)));
  }
  pixTRCMap(grey.get(), nullptr, map);
  numaDestroy(&map);
}

// Degrees clockwise that make it straight; 0 where Leptonica is not sure.
double skew_of(const Picture& black) {
  l_float32 angle = 0;
  l_float32 confidence = 0;
  constexpr int kSweep = 4;
  constexpr int kSearch = 2;
  constexpr float kRange = 8;
  constexpr float kStep = 1;
  constexpr float kFinest = 0.02F;
  if (pixFindSkewSweepAndSearch(black.get(), &angle, &confidence, kSweep, kSearch, kRange, kStep,
                                kFinest) != 0) {
    return 0;
  }
  return static_cast<double>(confidence) < kSure ? 0 : static_cast<double>(angle);
}

// Black spots that are nowhere two pixels thick.
Picture dust_of(const Picture& black) {
  constexpr int kEightWays = 8;
  const Picture thick = checked(pixOpenBrick(nullptr, black.get(), 2, 2));
  const Picture kept = checked(pixSeedfillBinary(nullptr, thick.get(), black.get(), kEightWays));
  return checked(pixXor(nullptr, black.get(), kept.get()));
}

void remove_dust(CleanPage& page) {
  const Picture dust = dust_of(page.black);
  l_int32 specks = 0;
  pixCountPixels(dust.get(), &specks, nullptr);
  if (specks < kMuchDust) return;
  pixSubtract(page.black.get(), page.black.get(), dust.get());
  const Picture around = checked(pixDilateBrick(nullptr, dust.get(), 3, 3));
  const Picture beside = checked(pixSubtract(nullptr, around.get(), page.black.get()));
  pixSetMasked(page.grey.get(), beside.get(), kPaper);
}

Picture black_of(const Picture& grey) {
  return checked(pixThresholdToBinary(grey.get(), kInk));
}

}  // namespace

CleanPage clean_page(const Picture& grey) {
  CleanPage page;
  page.grey = evened(grey);
  whiten(page.grey);
  page.black = black_of(page.grey);
  const double angle = skew_of(page.black);
  if (std::abs(angle) > kTooFarAslant) {
    const auto radians = static_cast<float>(angle * kRadian);
    page.grey = checked(pixRotateAMGray(page.grey.get(), radians, kPaper));
    page.black = black_of(page.grey);
    page.turned = angle;
  } else {
    page.aslant = angle;
  }
  remove_dust(page);
  return page;
}

Point straight(const CleanPage& page, Point point) {
  const double middle_x = pixGetWidth(page.grey.get()) / 2.0;
  const double middle_y = pixGetHeight(page.grey.get()) / 2.0;
  const double sine = std::sin(page.aslant * kRadian);
  const double cosine = std::cos(page.aslant * kRadian);
  const double x = point.x - middle_x;
  const double y = point.y - middle_y;
  return {middle_x + x * cosine - y * sine, middle_y + x * sine + y * cosine};
}

bool lies_on_its_side(const Picture& black) {
  // Of the rows of text the sums of ink differ much from row to row, across them little.
  const Picture small = checked(pixReduceRankBinaryCascade(black.get(), 1, 1, 0, 0));
  const Picture side = checked(pixRotate90(small.get(), 1));
  l_float32 rows = 0;
  l_float32 columns = 0;
  pixFindDifferentialSquareSum(small.get(), &rows);
  pixFindDifferentialSquareSum(side.get(), &columns);
  constexpr float kClearly = 1.5F;
  return columns > kClearly * rows;
}

Picture turned_by(const Picture& picture, int quarters) {
  return checked(pixRotateOrth(picture.get(), quarters));
}

}  // namespace muko::ocr
