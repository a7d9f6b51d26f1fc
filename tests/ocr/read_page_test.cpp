// Drawn pages read whole, by Tesseract where its Russian data is installed.

#include "ocr/read_page.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "tests/ocr/draw.h"

namespace muko::ocr {
namespace {

using test::Drawing;
using test::kDpi;

class PageRead : public testing::Test {
 protected:
  void SetUp() override {
    try {
      recogniser_ = std::make_unique<Recogniser>();
    } catch (const NoLanguageData&) {
      GTEST_SKIP() << "tesseract-ocr-rus is not installed";
    }
  }

  // Digits: the font at hand has no Russian letters.
  static Drawing drawn() {
    Drawing page;
    for (const int y : {200, 300, 400}) page.box(100, y, 803, 3);
    for (const int x : {100, 500, 900}) page.box(x, 200, 3, 203);
    page.text(150, 270, "12345")
        .text(550, 270, "67890")
        .text(150, 370, "2024")
        .text(550, 370, "15");
    for (int y = 500; y < 1300; y += 60) page.text(100, y, "2024 2025 2026 15 16 17 2024 2025");
    return page;
  }
  ReadPage read(const Drawing& page) {
    DecodedPicture picture;
    picture.grey.reset(pixCopy(nullptr, page.pix()));
    picture.dpi = kDpi;
    picture.scale = 0.5;
    return read_page(std::move(picture), *recogniser_);
  }
  static const ReadWord* find(const ReadPage& page, const std::string& text) {
    const auto found = std::find_if(page.words.begin(), page.words.end(),
                                    [&](const ReadWord& word) { return word.text == text; });
    return found == page.words.end() ? nullptr : &*found;
  }

  std::unique_ptr<Recogniser> recogniser_;
};

TEST_F(PageRead, HasItsWordsAndRulesAtTheirPlaces) {
  const ReadPage page = read(drawn());
  EXPECT_EQ(page.width, 1000);
  EXPECT_EQ(page.height, 1400);
  EXPECT_EQ(page.dpi, kDpi);
  EXPECT_EQ(page.scale, 0.5);
  EXPECT_EQ(page.quarters, 0);
  EXPECT_EQ(page.rules.size(), 6U);
  const ReadWord* word = find(page, "67890");
  ASSERT_NE(word, nullptr);
  EXPECT_NEAR(word->left, 550, 5);
  EXPECT_NEAR(word->baseline, 270, 5);
  EXPECT_GT(word->confidence, 60);
}

TEST_F(PageRead, IsPutStraight) {
  const ReadPage page = read(drawn().turned(3));
  EXPECT_NEAR(page.angle, -3, 0.2);
  EXPECT_EQ(page.rules.size(), 6U);
  const ReadWord* word = find(page, "67890");
  ASSERT_NE(word, nullptr);
  EXPECT_NEAR(word->baseline, 270, 8);
}

TEST_F(PageRead, IsPutUprightWhereItLiesOnItsSide) {
  Drawing page = drawn();
  const Picture side = turned_by(page.grey(), 3);
  DecodedPicture picture;
  picture.grey.reset(pixCopy(nullptr, side.get()));
  picture.dpi = kDpi;
  const ReadPage upright = read_page(std::move(picture), *recogniser_);
  EXPECT_EQ(upright.width, 1000);
  EXPECT_EQ(upright.quarters, 1);
  EXPECT_NE(find(upright, "67890"), nullptr);
}

TEST_F(PageRead, IsEmptyWhereThePageIs) {
  const ReadPage page = read(Drawing());
  EXPECT_TRUE(page.words.empty());
  EXPECT_TRUE(page.rules.empty());
}

}  // namespace
}  // namespace muko::ocr
