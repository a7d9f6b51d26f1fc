#include "readers/pdf/page_picture.h"

#include <GfxState.h>
#include <OutputDev.h>
#include <SplashOutputDev.h>
#include <Stream.h>
#include <splash/SplashBitmap.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"

namespace muko::pdf {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kDrawnDpi = 200;
constexpr double kLongestPage = 1250;   // pt: a larger page than A3 has a made-up size
constexpr double kLongestImage = 2400;  // pixels: of such a page, as A4 at 200 dpi
constexpr double kCoarsest = 90;        // dpi of images that are taken as they are
constexpr double kFinest = 330;
constexpr double kFinestJpeg = 700;  // its decoder reduces on the way
constexpr double kWhole = 0.97;      // of the page, to be all of it
constexpr double kMaxPixels = 40e6;
constexpr std::size_t kMaxBytes = std::size_t{100} << 20U;

// NOLINTBEGIN(readability-function-size): so many parameters has Poppler.

// Watches what a page draws and keeps the bytes of its image, as long as it is the only thing.
class ImageTaker final : public OutputDev {
 public:
  ImageTaker(double width, double height) : width_(width), height_(height) {}

  [[nodiscard]] std::string take() { return things_ == 1 ? std::move(bytes_) : std::string(); }
  [[nodiscard]] int pixels_across() const { return pixels_across_; }
  [[nodiscard]] bool is_full() const { return things_ > 1; }

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  bool needNonText() override { return true; }

  // A white ground or a clip is nothing seen; the image lies over it.
  void stroke(GfxState* /*state*/) override { ++things_; }
  void fill(GfxState* state) override { count_fill(state); }
  void eoFill(GfxState* state) override { count_fill(state); }
  void drawChar(GfxState* state, double /*x*/, double /*y*/, double /*dx*/, double /*dy*/,
                double /*origin_x*/, double /*origin_y*/, CharCode /*code*/, int /*bytes*/,
                const Unicode* /*text*/, int /*length*/) override {
    constexpr int kInvisible = 3;
    if (state->getRender() != kInvisible) ++things_;
  }
  void drawImageMask(GfxState* /*state*/, Object* /*reference*/, Stream* /*stream*/, int /*width*/,
                     int /*height*/, bool /*invert*/, bool /*interpolate*/,
                     bool /*inline_image*/) override {
    things_ += 2;
  }
  void drawMaskedImage(GfxState* /*state*/, Object* /*reference*/, Stream* /*stream*/,
                       int /*width*/, int /*height*/, GfxImageColorMap* /*colors*/,
                       bool /*interpolate*/, Stream* /*mask*/, int /*mask_width*/,
                       int /*mask_height*/, bool /*mask_invert*/,
                       bool /*mask_interpolate*/) override {
    things_ += 2;
  }
  void drawSoftMaskedImage(GfxState* /*state*/, Object* /*reference*/, Stream* /*stream*/,
                           int /*width*/, int /*height*/, GfxImageColorMap* /*colors*/,
                           bool /*interpolate*/, Stream* /*mask*/, int /*mask_width*/,
                           int /*mask_height*/, GfxImageColorMap* /*mask_colors*/,
                           bool /*mask_interpolate*/) override {
    things_ += 2;
  }
  void drawImage(GfxState* state, Object* /*reference*/, Stream* stream, int width, int height,
                 GfxImageColorMap* colors, bool /*interpolate*/, const int* mask_colors,
                 bool inline_image) override {
    ++things_;
    const bool plain = mask_colors == nullptr && !inline_image && colors->isOk();
    if (things_ > 1 || !plain || !fills_page(state)) {
      ++things_;
      return;
    }
    pixels_across_ = width;
    const double dpi = width / width_ * kPointsPerInch;
    if (dpi < kCoarsest && width_ < kLongestPage) {
      ++things_;
    } else if (stream->getKind() == strDCT && is_plain_jpeg(*colors)) {
      if (dpi <= kFinestJpeg) take_stored(*stream->getNextStream());
    } else if (dpi <= kFinest && static_cast<double>(width) * height <= kMaxPixels) {
      take_grey(*stream, width, height, *colors);
    }
  }

 private:
  void count_fill(GfxState* state) {
    GfxGray grey = 0;
    state->getFillGray(&grey);
    constexpr double kWhite = 0.99;
    if (colToDbl(grey) < kWhite) ++things_;
  }

  // Upright, and over all of the page.
  [[nodiscard]] bool fills_page(GfxState* state) const {
    double left = 0;
    double bottom = 0;
    double right = 0;
    double top = 0;
    double corner_x = 0;
    double corner_y = 0;
    state->transform(0, 0, &left, &bottom);
    state->transform(1, 1, &right, &top);
    state->transform(1, 0, &corner_x, &corner_y);
    const double slack_x = (1 - kWhole) * width_;
    const double slack_y = (1 - kWhole) * height_;
    const bool upright = std::abs(corner_x - right) < 1 && std::abs(corner_y - bottom) < 1;
    return upright && std::abs(left) < slack_x && std::abs(top) < slack_y &&
           std::abs(right - width_) < slack_x && std::abs(bottom - height_) < slack_y;
  }

  // One whose brightness is what the page shows.
  static bool is_plain_jpeg(GfxImageColorMap& colors) {
    const int parts = colors.getNumPixelComps();
    const GfxColorSpaceMode mode = colors.getColorSpace()->getMode();
    const bool grey_or_rgb = mode == csDeviceGray || mode == csCalGray || mode == csDeviceRGB ||
                             mode == csCalRGB || mode == csICCBased;
    if (!grey_or_rgb || (parts != 1 && parts != 3)) return false;
    for (int i = 0; i < parts; ++i) {
      if (colors.getDecodeLow(i) != 0 || colors.getDecodeHigh(i) != 1) return false;
    }
    return true;
  }

  void take_stored(Stream& stored) {
    stored.reset();
    for (int c = stored.getChar(); c != EOF && bytes_.size() < kMaxBytes; c = stored.getChar()) {
      bytes_.push_back(static_cast<char>(c));
    }
    stored.close();
  }

  void take_grey(Stream& stream, int width, int height, GfxImageColorMap& colors) {
    bytes_ = "P5 " + std::to_string(width) + " " + std::to_string(height) + " 255\n";
    ImageStream lines(&stream, width, colors.getNumPixelComps(), colors.getBits());
    lines.reset();
    std::vector<unsigned char> grey(static_cast<std::size_t>(width), 255);
    for (int y = 0; y < height; ++y) {
      unsigned char* line = lines.getLine();
      if (line != nullptr) colors.getGrayLine(line, grey.data(), width);
      bytes_.append(grey.begin(), grey.end());
    }
    lines.close();
  }

  double width_;
  double height_;
  int things_ = 0;  // drawn; 2 and more: not one image alone
  int pixels_across_ = 0;
  std::string bytes_;
};

// NOLINTEND(readability-function-size)

struct Patience {
  explicit Patience(std::chrono::seconds limit) : end(std::chrono::steady_clock::now() + limit) {}

  std::chrono::steady_clock::time_point end;
  bool stopped = false;
  const ImageTaker* taker = nullptr;
};

bool should_stop(void* data) {
  auto* patience = static_cast<Patience*>(data);
  const bool known = patience->taker != nullptr && patience->taker->is_full();
  patience->stopped = patience->stopped || std::chrono::steady_clock::now() > patience->end;
  return known || patience->stopped;
}

scan::PageImage drawn(PDFDoc& document, const ShownPage& page, std::chrono::seconds limit) {
  const double longest = std::max(page.width, page.height);
  const double dpi = longest > kLongestPage ? kLongestImage / longest * kPointsPerInch : kDrawnDpi;
  SplashColor paper = {255};
  constexpr int kRowPad = 1;
  SplashOutputDev device(splashModeMono8, kRowPad, false, paper);
  device.startDoc(&document);
  Patience patience(limit);
  document.displayPage(&device, page.number, dpi, dpi, 0, false, true, false, should_stop,
                       &patience);
  if (patience.stopped) {
    throw Error(ErrorCode::LimitExceeded, {}, "страница рисуется слишком долго");
  }
  const SplashBitmap* bitmap = device.getBitmap();
  if (bitmap == nullptr || bitmap->getDataPtr() == nullptr) {
    throw Error(ErrorCode::CannotRead, {}, "страница не рисуется");
  }
  const auto columns = static_cast<std::size_t>(bitmap->getWidth());
  const auto row_size = static_cast<std::size_t>(bitmap->getRowSize());
  const auto rows = static_cast<std::size_t>(bitmap->getHeight());
  scan::PageImage image;
  image.bytes = "P5 " + std::to_string(columns) + " " + std::to_string(rows) + " 255\n";
  image.dpi = longest > kLongestPage ? 0 : static_cast<int>(std::lround(dpi));
  for (std::size_t y = 0; y < rows; ++y) {
    image.bytes.append(reinterpret_cast<const char*>(bitmap->getDataPtr()) + y * row_size, columns);
  }
  return image;
}

scan::PageImage stored(PDFDoc& document, const ShownPage& page, std::chrono::seconds limit) {
  ImageTaker taker(page.width, page.height);
  Patience patience(limit);
  patience.taker = &taker;
  document.displayPage(&taker, page.number, kPointsPerInch, kPointsPerInch, 0, false, true, false,
                       should_stop, &patience);
  scan::PageImage image;
  image.bytes = taker.take();
  const bool real = std::max(page.width, page.height) < kLongestPage;
  if (real) {
    image.dpi = static_cast<int>(std::lround(taker.pixels_across() / page.width * kPointsPerInch));
  }
  return image;
}

}  // namespace

scan::PageImage picture_of(PDFDoc& document, const ShownPage& page, std::chrono::seconds limit) {
  scan::PageImage image;
  if (document.getPageRotate(page.number) == 0) image = stored(document, page, limit);
  if (image.bytes.empty()) image = drawn(document, page, limit);
  image.width = page.width;
  image.height = page.height;
  return image;
}

}  // namespace muko::pdf

#ifdef __SANITIZE_ADDRESS__
// Fontconfig, asked by Poppler for a font that is not in the file, keeps 288 bytes to the end.
extern "C" const char* __lsan_default_suppressions() {  // NOLINT: the name that is looked for
  return "leak:libfontconfig";
}
#endif
