// Images of every kind decoded, and junk refused.

#include "ocr/picture.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <stdexcept>

#include "tests/ocr/draw.h"

namespace muko::ocr {
namespace {

using test::Drawing;
using test::grey_at;

std::string taken(l_uint8* data, size_t size) {
  std::string bytes(reinterpret_cast<const char*>(data), size);
  std::free(data);  // NOLINT: Leptonica's malloc
  return bytes;
}

// A page whose upper left quarter is black.
Drawing quarter(int width = 400, int height = 600) {
  return Drawing(width, height).box(0, 0, width / 2, height / 2);
}

std::string as_png(Pix* pix) {
  l_uint8* data = nullptr;
  size_t size = 0;
  pixWriteMemPng(&data, &size, pix, 0);
  return taken(data, size);
}

std::string as_jpeg(Pix* pix) {
  l_uint8* data = nullptr;
  size_t size = 0;
  pixWriteMemJpeg(&data, &size, pix, 90, 0);
  return taken(data, size);
}

std::string as_tiff(Pix* pix) {
  l_uint8* data = nullptr;
  size_t size = 0;
  pixWriteMemTiff(&data, &size, pix, IFF_TIFF_ZIP);
  return taken(data, size);
}

std::string as_bmp(Pix* pix) {
  l_uint8* data = nullptr;
  size_t size = 0;
  pixWriteMemBmp(&data, &size, pix);
  return taken(data, size);
}

std::string as_pnm(Pix* pix) {
  l_uint8* data = nullptr;
  size_t size = 0;
  pixWriteMemPnm(&data, &size, pix);
  return taken(data, size);
}

// Two pages: the first white, the second with a black quarter.
std::string two_page_tiff() {
  const Drawing white(400, 600);
  Pixa* pages = pixaCreate(2);
  pixaAddPix(pages, white.pix(), L_COPY);
  pixaAddPix(pages, quarter().pix(), L_COPY);
  l_uint8* data = nullptr;
  size_t size = 0;
  pixaWriteMemMultipageTiff(&data, &size, pages);
  pixaDestroy(&pages);
  return taken(data, size);
}

std::string refusal_of(const std::string& bytes, int page = 0) {
  setMsgSeverity(L_SEVERITY_NONE);
  try {
    (void)decode_picture(bytes, page, 200);
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "was read";
}

TEST(Picture, OfEveryKindIsDecodedToGrey) {
  const Drawing drawn = quarter();
  for (const auto& write : {as_png, as_jpeg, as_tiff, as_bmp, as_pnm}) {
    const DecodedPicture picture = decode_picture(write(drawn.pix()), 0, 200);
    EXPECT_EQ(picture.width, 400);
    EXPECT_EQ(picture.height, 600);
    EXPECT_EQ(picture.dpi, 200);
    EXPECT_EQ(picture.scale, 1);
    EXPECT_EQ(pixGetDepth(picture.grey.get()), 8);
    EXPECT_LT(grey_at(picture.grey, 50, 50), 10);
    EXPECT_GT(grey_at(picture.grey, 350, 550), 245);
  }
}

TEST(Picture, InColourBlackAndWhiteOrTransparentIsGreyToo) {
  const Drawing drawn = quarter();
  const Picture colour(pixConvertTo32(drawn.pix()));
  const Picture bilevel(pixConvertTo1(drawn.pix(), 128));
  const Picture clear(pixCopy(nullptr, colour.get()));
  const Picture opaque(pixInvert(nullptr, drawn.pix()));
  pixSetRGBComponent(clear.get(), opaque.get(), L_ALPHA_CHANNEL);  // all but the quarter is clear
  pixSetSpp(clear.get(), 4);
  for (const Picture* picture : {&colour, &bilevel, &clear}) {
    const DecodedPicture decoded = decode_picture(as_png(picture->get()), 0, 200);
    EXPECT_EQ(pixGetDepth(decoded.grey.get()), 8);
    EXPECT_LT(grey_at(decoded.grey, 50, 50), 10);
    EXPECT_GT(grey_at(decoded.grey, 350, 550), 245);
  }
}

TEST(Picture, OfATiffIsThePageThatIsAskedFor) {
  const std::string bytes = two_page_tiff();
  EXPECT_GT(grey_at(decode_picture(bytes, 0, 200).grey, 50, 50), 245);
  EXPECT_LT(grey_at(decode_picture(bytes, 1, 200).grey, 50, 50), 10);
  EXPECT_EQ(refusal_of(bytes, 2), "no such page in the TIFF, or it is broken");
}

TEST(Picture, FinerOrCoarserThanIsOfUseIsScaled) {
  const DecodedPicture fine = decode_picture(as_png(quarter(1200, 1800).pix()), 0, 600);
  EXPECT_NEAR(fine.scale, 0.42, 0.02);
  EXPECT_NEAR(fine.dpi, 250, 5);
  EXPECT_NEAR(pixGetWidth(fine.grey.get()), 500, 5);
  EXPECT_EQ(fine.width, 1200);
  const DecodedPicture coarse = decode_picture(as_jpeg(quarter().pix()), 0, 100);
  EXPECT_NEAR(coarse.scale, 2, 0.01);
  EXPECT_EQ(pixGetHeight(coarse.grey.get()), 1200);
  EXPECT_EQ(decode_picture(as_jpeg(quarter(2400, 3600).pix()), 0, 1200).dpi, 200);
}

TEST(Picture, OfUnknownResolutionIsTakenForAWholePage) {
  EXPECT_EQ(decode_picture(as_png(quarter(1654, 2339).pix()), 0, 0).dpi, 200);
}

TEST(Picture, OfJunkIsRefused) {
  EXPECT_EQ(refusal_of(""), "unknown kind of image");
  EXPECT_EQ(refusal_of("Утвердить план мероприятий"), "unknown kind of image");
  EXPECT_EQ(refusal_of("GIF89a, which nobody scans to"), "unknown kind of image");
}

TEST(Picture, OfADamagedFileIsRefused) {
  const std::string png = as_png(quarter().pix());
  EXPECT_EQ(refusal_of(png.substr(0, 20)), "broken image");
  EXPECT_EQ(refusal_of(png.substr(0, png.size() / 2)), "broken image");
  EXPECT_EQ(refusal_of(as_tiff(quarter().pix()).substr(0, 100)),
            "no such page in the TIFF, or it is broken");
  EXPECT_EQ(refusal_of("P5 400 600 255\nshort"), "broken image");
  EXPECT_EQ(refusal_of(png, 1), "no such page");
}

TEST(Picture, OfASizeThatNoPageHasIsRefused) {
  EXPECT_EQ(refusal_of(as_png(quarter(8, 600).pix())), "the image is too small");
  EXPECT_EQ(refusal_of("P5 30000 30000 255\n" + std::string(100, '\0')),
            "the image has too many pixels");
  EXPECT_EQ(refusal_of("P4 30000 30000\n" + std::string(100, '\0')),
            "the image has too many pixels");
}

}  // namespace
}  // namespace muko::ocr
