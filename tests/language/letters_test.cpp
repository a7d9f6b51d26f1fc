#include "language/letters.h"

#include <gtest/gtest.h>

#include <string>

namespace muko::letters {
namespace {

std::string encoded(char32_t letter) {
  std::string text;
  append(text, letter);
  return text;
}

TEST(SkipLetters, StopsBehindTheLastLetterOfEveryRun) {
  for (const std::string behind : {"", " ", "-", "z", "«", "№", "\xD0", "\xD1 ", "\x90"}) {
    std::string run;
    for (int letters = 0; letters < 20; ++letters, run += "ж") {
      const std::string text = "—" + run + behind;
      EXPECT_EQ(skip_small(text, 3), 3 + run.size()) << text;
      EXPECT_EQ(skip_cyrillic(text, 3), 3 + run.size()) << text;
    }
  }
}

TEST(SkipLetters, TakesTheLettersThatItIsFor) {
  for (char32_t letter = 0x80; letter < 0x800; ++letter) {
    for (const std::string before : {"", "аб", "абвгд"}) {
      const std::string text = before + encoded(letter) + "я";
      const bool cyrillic = letter >= 0x400 && letter < 0x480;
      const bool small = letter >= U'а' && letter <= U'я';
      EXPECT_EQ(skip_cyrillic(text, 0), cyrillic ? text.size() : before.size()) << +letter;
      EXPECT_EQ(skip_small(text, 0), small ? text.size() : before.size()) << +letter;
    }
  }
}

TEST(SkipLetters, EndsAtTheEnd) {
  EXPECT_EQ(skip_cyrillic({}, 0), 0U);
  EXPECT_EQ(skip_cyrillic("школа", 10), 10U);
  EXPECT_EQ(skip_small("школа", 10), 10U);
}

TEST(LowerCodes, LowerTheRussianCapitals) {
  for (char32_t letter = U'А'; letter <= U'я'; ++letter) {
    const std::string four = encoded(letter) + "аЯ" + encoded(letter);
    const std::string low = encoded(lower(letter)) + "ая" + encoded(lower(letter));
    EXPECT_EQ(lower_codes(cyrillic_codes(four_letters(four.data()))),
              cyrillic_codes(four_letters(low.data())))
        << four;
  }
}

}  // namespace
}  // namespace muko::letters
