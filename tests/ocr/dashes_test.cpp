// Dashes that no word has.

#include "ocr/dashes.h"

#include <gtest/gtest.h>

#include "tests/ocr/draw.h"

namespace muko::ocr {
namespace {

using test::Drawing;

// A word 100 pixels wide, of a font of 40, whose baseline is at 300.
ReadWord word(const std::string& text, double left) {
  ReadWord made;
  made.text = text;
  made.left = left;
  made.right = left + 100;
  made.top = 270;
  made.bottom = 308;
  made.baseline = 300;
  made.size = 40;
  made.confidence = 95;
  return made;
}

// The words from left to right, parted by bars.
std::string read(const Drawing& drawn, std::vector<ReadWord> words) {
  add_missed_dashes(drawn.clean(), words);
  std::string texts;
  for (const ReadWord& one : words) texts += one.text + "|";
  return texts;
}

Drawing hyphen_at(int left) {
  return Drawing().box(left, 286, 12, 4);
}

TEST(MissedDash, TouchingAWordIsItsHyphen) {
  EXPECT_EQ(read(hyphen_at(203), {word("обще", 100)}), "обще-|");
}

TEST(MissedDash, ApartFromWordsIsAWordOfItsOwn) {
  const Drawing drawn = Drawing().box(220, 286, 36, 4);
  std::vector<ReadWord> words = {word("отдел", 100), word("школы", 280)};
  EXPECT_EQ(read(drawn, words), "отдел|школы|-|");
  add_missed_dashes(drawn.clean(), words);
  EXPECT_NEAR(words[2].left, 220, 1);
  EXPECT_NEAR(words[2].right, 256, 1);
  EXPECT_EQ(words[2].baseline, 300);
  EXPECT_LT(words[2].confidence, 75);
}

TEST(MissedDash, BeforeAWordIsFoundToo) {
  EXPECT_EQ(read(hyphen_at(270), {word("школы", 300)}), "школы|-|");
}

TEST(MissedDash, IsNoneWhereTheWordHasIt) {
  EXPECT_EQ(read(hyphen_at(203), {word("обще-", 100)}), "обще-|");
  EXPECT_EQ(read(hyphen_at(203), {word("обще—", 100)}), "обще—|");
  EXPECT_EQ(read(hyphen_at(140), {word("из-за", 100)}), "из-за|");
}

TEST(MissedDash, IsNoneAtAnotherHeight) {
  EXPECT_EQ(read(Drawing().box(203, 299, 12, 4), {word("низ", 100)}), "низ|");
  EXPECT_EQ(read(Drawing().box(203, 272, 12, 4), {word("верх", 100)}), "верх|");
}

TEST(MissedDash, IsNoPieceOfALetter) {
  EXPECT_EQ(read(hyphen_at(203).box(203, 296, 12, 4), {word("равно", 100)}), "равно|");
  EXPECT_EQ(read(Drawing().box(203, 280, 12, 14), {word("пятно", 100)}), "пятно|");
}

TEST(MissedDash, IsNoneFarFromWords) {
  EXPECT_EQ(read(hyphen_at(600), {word("слово", 100)}), "слово|");
  EXPECT_EQ(read(hyphen_at(600), {}), "");
}

}  // namespace
}  // namespace muko::ocr
