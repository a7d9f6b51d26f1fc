#include "base/bytes.h"

#include <gtest/gtest.h>

#include <string>

namespace muko {
namespace {

TEST(FindPlace, FindsAByteAtEveryPlaceOfTextsOfEveryLength) {
  for (std::size_t size = 1; size < 70; ++size) {
    for (std::size_t at = 0; at < size; ++at) {
      std::string text(size, '-');
      text[at] = '(';
      const auto bracket = [](auto byte) { return byte(0) == '('; };
      EXPECT_EQ(find_place(text, bracket), at);
      EXPECT_EQ(find_place(text, bracket, at), at);
      EXPECT_EQ(find_place(text, bracket, at + 1), std::string::npos);
    }
  }
}

TEST(FindPlace, LooksAtTheBytesBehindEachPlace) {
  const auto pair = [](auto byte) { return byte(0) == 'x' && byte(2) == 'y'; };
  for (std::size_t size = 3; size < 70; ++size) {
    for (std::size_t at = 0; at + 2 < size; ++at) {
      std::string text(size, '-');
      text[at] = 'x';
      text[at + 2] = 'y';
      EXPECT_EQ(find_place<2>(text, pair), at);
    }
  }
}

TEST(FindPlace, HasZerosBehindTheEnd) {
  const auto last = [](auto byte) { return byte(0) == 'x' && byte(1) == '\0'; };
  for (std::size_t size = 1; size < 70; ++size) {
    EXPECT_EQ(find_place<1>(std::string(size, 'x'), last), size - 1);
  }
}

TEST(FindPlace, FindsNothingInNothing) {
  const auto anything = [](auto byte) { return byte(0) == byte(0); };
  EXPECT_EQ(find_place({}, anything), std::string::npos);
  EXPECT_EQ(find_place("текст", anything, 100), std::string::npos);
}

TEST(FindDigit, TakesTheTenDigitsOnly) {
  std::string others;
  for (int byte = 0; byte < 256; ++byte) {
    if (byte < '0' || byte > '9') others += static_cast<char>(byte);
  }
  EXPECT_EQ(find_digit(others), std::string::npos);
  EXPECT_FALSE(has_digit(others));
  for (const char digit : std::string("0123456789")) {
    EXPECT_EQ(find_digit(others + digit), others.size());
  }
  EXPECT_EQ(find_digit("1 класс, 2 класс", 1), std::string("1 класс, ").size());
}

}  // namespace
}  // namespace muko
