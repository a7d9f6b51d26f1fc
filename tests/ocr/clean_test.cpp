// Pages made even, straight and free of dust.

#include "ocr/clean.h"

#include <gtest/gtest.h>

#include "tests/ocr/draw.h"

namespace muko::ocr {
namespace {

using test::black_in;
using test::Drawing;
using test::grey_at;

TEST(CleanPage, IsAsDrawnWhereItWasClean) {
  const Drawing drawn = Drawing().paragraph();
  const CleanPage page = drawn.clean();
  EXPECT_EQ(page.turned, 0);
  EXPECT_NEAR(page.aslant, 0, 0.1);
  EXPECT_EQ(pixGetDepth(page.black.get()), 1);
  EXPECT_GT(black_in(page.black, 0, 0, 1000, 1400), 10'000);
  l_int32 same = 0;
  pixEqual(page.grey.get(), drawn.pix(), &same);
  EXPECT_EQ(same, 1);
}

TEST(CleanPage, IsTurnedStraightWhereItIsFarAslant) {
  for (const double degrees : {-4.0, 3.0}) {
    const CleanPage page = Drawing().paragraph().turned(degrees).clean();
    EXPECT_NEAR(page.turned, -degrees, 0.2);
    EXPECT_EQ(page.aslant, 0);
    // The gap between two lines is white again over the whole width.
    EXPECT_EQ(black_in(page.black, 200, 682, 500, 4), 0) << degrees;
  }
}

TEST(CleanPage, KeepsItsPixelsWhereItIsALittleAslant) {
  const Drawing drawn = Drawing().paragraph().turned(0.6);
  const CleanPage page = drawn.clean();
  EXPECT_EQ(page.turned, 0);
  EXPECT_NEAR(page.aslant, -0.6, 0.15);
}

TEST(CleanPage, HasPlacesAsOnAStraightPage) {
  CleanPage page = Drawing().clean();
  const Point same = straight(page, {900, 700});
  EXPECT_DOUBLE_EQ(same.x, 900);
  EXPECT_DOUBLE_EQ(same.y, 700);
  page.aslant = 1;  // clockwise: what is right of the middle goes down
  const Point right = straight(page, {900, 700});
  EXPECT_NEAR(right.x, 900, 0.1);
  EXPECT_NEAR(right.y, 700 + 400 * 0.01745, 0.1);
  EXPECT_NEAR(straight(page, {100, 700}).y, 700 - 400 * 0.01745, 0.1);
}

TEST(CleanPage, IsWhiteWhereThePaperWasGrey) {
  const CleanPage page = Drawing(1000, 1400, 200).paragraph().clean();
  EXPECT_EQ(grey_at(page.grey, 50, 50), 255);
  EXPECT_GT(black_in(page.black, 0, 0, 1000, 1400), 10'000);
}

TEST(CleanPage, IsEvenWhereAShadowLay) {
  Drawing drawn = Drawing().paragraph();
  for (int y = 0; y < 1400; ++y) {
    for (int x = 0; x < 400; ++x) {
      pixSetPixel(drawn.pix(), x, y, static_cast<l_uint32>(grey_at(drawn.grey(), x, y) * 0.6));
    }
  }
  EXPECT_EQ(grey_at(drawn.grey(), 50, 700), 153);  // as dark as ink
  const CleanPage page = drawn.clean();
  EXPECT_EQ(grey_at(page.grey, 50, 700), 255);
  EXPECT_EQ(black_in(page.black, 0, 0, 90, 1400), 0);
}

TEST(CleanPage, HasNoDust) {
  Drawing drawn = Drawing().paragraph();
  for (int i = 0; i < 600; ++i) drawn.box(20 + i * 37 % 960, 1300 + i * 11 % 90, 1, 1);
  const CleanPage page = drawn.clean();
  EXPECT_EQ(black_in(page.black, 0, 1290, 1000, 110), 0);
  EXPECT_GT(black_in(page.black, 0, 0, 1000, 1290), 10'000);
}

TEST(CleanPage, KeepsAFewSpecksForTheyMayBeDots) {
  EXPECT_EQ(black_in(Drawing().paragraph().box(500, 1350, 1, 1).clean().black, 490, 1340, 20, 20),
            1);
}

TEST(PageOnItsSide, IsSeenByTheLinesOfItsText) {
  const CleanPage upright = Drawing().paragraph().clean();
  EXPECT_FALSE(lies_on_its_side(upright.black));
  const Picture side = turned_by(upright.black, 1);
  EXPECT_EQ(pixGetWidth(side.get()), 1400);
  EXPECT_TRUE(lies_on_its_side(side));
}

TEST(PageOnItsSide, IsTurnedByQuartersClockwise) {
  const Drawing drawn = Drawing(100, 200).box(0, 0, 10, 10);
  EXPECT_EQ(grey_at(turned_by(drawn.grey(), 1), 195, 5), 0);
  EXPECT_EQ(grey_at(turned_by(drawn.grey(), 2), 95, 195), 0);
  EXPECT_EQ(grey_at(turned_by(drawn.grey(), 3), 5, 95), 0);
  EXPECT_EQ(grey_at(turned_by(drawn.grey(), 0), 5, 5), 0);
}

}  // namespace
}  // namespace muko::ocr
