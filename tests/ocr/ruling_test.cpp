// Rules found on drawn pages, and erased there.

#include "ocr/ruling.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/ocr/draw.h"

namespace muko::ocr {
namespace {

using test::black_in;
using test::Drawing;
using test::grey_at;
using test::kDpi;

struct Found {
  CleanPage page = {};
  std::vector<RuledLine> rules = {};
};

Found found_on(const Drawing& drawn) {
  Found found;
  found.page = drawn.clean();
  found.rules = take_rules(found.page, kDpi);
  std::sort(found.rules.begin(), found.rules.end(), [](const RuledLine& a, const RuledLine& b) {
    return a.vertical != b.vertical ? !a.vertical : a.position < b.position;
  });
  return found;
}

void expect_rule(const RuledLine& rule, double position, double start, double end) {
  EXPECT_NEAR(rule.position, position, 1.5);
  EXPECT_NEAR(rule.start, start, 3);
  EXPECT_NEAR(rule.end, end, 3);
}

// Two rules across and three down, 3 pixels thick, with a text in each of the two cells.
Drawing table() {
  Drawing drawn;
  for (const int y : {200, 400}) drawn.box(100, y, 803, 3);
  for (const int x : {100, 500, 900}) drawn.box(x, 200, 3, 203);
  return drawn.text(150, 300, "Measure").text(550, 300, "May 2025");
}

TEST(Rules, OfATableAreFound) {
  const Found found = found_on(table());
  ASSERT_EQ(found.rules.size(), 5U);
  for (std::size_t i = 0; i < 5; ++i) EXPECT_EQ(found.rules[i].vertical, i >= 2) << i;
  expect_rule(found.rules[0], 201.5, 100, 903);
  expect_rule(found.rules[1], 401.5, 100, 903);
  expect_rule(found.rules[2], 101.5, 200, 403);
  expect_rule(found.rules[3], 501.5, 200, 403);
  expect_rule(found.rules[4], 901.5, 200, 403);
  EXPECT_NEAR(found.rules[0].thickness, 3, 1);
}

TEST(Rules, AreErasedAndTheLettersAreNot) {
  const CleanPage before = table().clean();
  const CleanPage after = found_on(table()).page;
  EXPECT_EQ(black_in(after.black, 90, 190, 830, 30), 0);
  EXPECT_EQ(black_in(after.black, 490, 190, 30, 230), 0);
  EXPECT_EQ(grey_at(after.grey, 300, 201), 255);
  EXPECT_GT(black_in(after.black, 140, 250, 200, 70), 100);
  EXPECT_EQ(black_in(after.black, 140, 250, 200, 70), black_in(before.black, 140, 250, 200, 70));
}

TEST(Rules, AreOneWhereTheyAreBroken) {
  Drawing drawn;
  for (int x = 100; x < 900; x += 100) drawn.box(x, 300, 90, 2);
  const Found found = found_on(drawn);
  ASSERT_EQ(found.rules.size(), 1U);
  expect_rule(found.rules[0], 301, 100, 890);
}

TEST(Rules, AreOneWhereTheyAreALittleAslant) {
  Drawing drawn;
  for (int i = 0; i < 8; ++i) drawn.box(100 + 100 * i, 300 + i / 2, 100, 3);
  const Found found = found_on(drawn);
  ASSERT_EQ(found.rules.size(), 1U);
  expect_rule(found.rules[0], 303, 100, 900);
}

TEST(Rules, OfADoubleFrameAreTwo) {
  const Found found = found_on(Drawing().box(100, 300, 800, 2).box(100, 308, 800, 2));
  ASSERT_EQ(found.rules.size(), 2U);
  expect_rule(found.rules[0], 301, 100, 900);
  expect_rule(found.rules[1], 309, 100, 900);
}

TEST(Rules, AreNoPicturesNorShortStrokes) {
  EXPECT_TRUE(found_on(Drawing().box(100, 300, 800, 40)).rules.empty());
  EXPECT_TRUE(found_on(Drawing().box(100, 300, 60, 3).box(200, 300, 3, 40)).rules.empty());
  EXPECT_TRUE(found_on(Drawing()).rules.empty());
}

TEST(Rules, AreNotFoundInAPageOfText) {
  EXPECT_TRUE(found_on(Drawing().paragraph()).rules.empty());
}

TEST(Rules, AreFoundOnAPageThatIsAslant) {
  const Found little = found_on(Drawing(1000, 1400).paragraph().box(100, 700, 800, 3).turned(0.5));
  ASSERT_EQ(little.rules.size(), 1U);
  expect_rule(little.rules[0], 701, 100, 900);
  const Found far = found_on(Drawing(1000, 1400).paragraph().box(100, 700, 800, 3).turned(3));
  ASSERT_EQ(far.rules.size(), 1U);
  EXPECT_NEAR(far.rules[0].position, 701, 4);
}

}  // namespace
}  // namespace muko::ocr
