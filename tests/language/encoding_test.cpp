#include "language/encoding.h"

#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <string>
#include <vector>

namespace muko {
namespace {

std::string encode(const std::string& utf8, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  std::string bytes(utf8.size() * 2 + 4, '\0');
  const int32_t length =
      ucnv_convert(encoding, "UTF-8", bytes.data(), static_cast<int32_t>(bytes.size()), utf8.data(),
                   static_cast<int32_t>(utf8.size()), &status);
  bytes.resize(static_cast<std::size_t>(length));
  return bytes;
}

const std::vector<std::string> kShortTexts = {
    "Приказ",
    "ПРИКАЗ",
    "план работы",
    "Школа № 5",
    "УТВЕРЖДАЮ",
    "Срок: до 1 мая",
    "Управление образования",
    "О мерах",
    "Семинар для учителей математики",
    "январь",
    "Ответственный: заместитель директора",
    "1. Общие положения",
    "МЕРОПРИЯТИЕ\tСРОК\tОТВЕТСТВЕННЫЙ",
    "Съезд учителей, объём работ, ёлка",
};

TEST(DecodeText, TellsRussianEncodingsApartInShortTexts) {
  for (const char* encoding : {"windows-1251", "KOI8-R", "ibm-866"}) {
    for (const std::string& text : kShortTexts) {
      if (text.find("№") != std::string::npos && std::string(encoding) == "KOI8-R") continue;
      const DecodedText decoded = decode_text(encode(text, encoding));
      EXPECT_EQ(decoded.text, text) << encoding << " was taken for " << decoded.encoding;
      EXPECT_TRUE(decoded.guessed);
    }
  }
}

TEST(DecodeText, KnowsTablesDrawnInTheTimeOfCp866) {
  const std::string table = "┌───┬───┐\n│ № │ А │\n├───┼───┤\n│ 1 │ б │\n└───┴───┘\n";
  EXPECT_EQ(decode_text(encode(table, "ibm-866")).text, table);
}

TEST(DecodeText, TakesMarksAndValidUtf8ForProof) {
  EXPECT_EQ(decode_text("\xEF\xBB\xBFПлан").text, "План");
  EXPECT_EQ(decode_text("План").encoding, "UTF-8");
  EXPECT_FALSE(decode_text("План").guessed);
  EXPECT_EQ(decode_text("\xFF\xFE" + encode("План", "UTF-16LE")).text, "План");
  EXPECT_EQ(decode_text("\xFE\xFF" + encode("План", "UTF-16BE")).text, "План");
}

TEST(DecodeText, KnowsUtf16WithoutItsMark) {
  const DecodedText decoded = decode_text(encode("План мероприятий, 2031", "UTF-16LE"));
  EXPECT_EQ(decoded.text, "План мероприятий, 2031");
  EXPECT_TRUE(decoded.guessed);
}

TEST(DecodeText, ReplacesBrokenBytesOfUtf8) {
  EXPECT_EQ(decode_text("План мероприятий \xD0").text, "План мероприятий \uFFFD");
}

TEST(DecodeTextAs, TrustsTheNameUnlessTheTextBeliesIt) {
  EXPECT_EQ(decode_text_as(encode("План", "KOI8-R"), "koi8-r").text, "План");
  EXPECT_EQ(decode_text_as(encode("план мероприятий", "windows-1251"), "koi8-r").encoding,
            "Windows-1251");
  EXPECT_EQ(decode_text_as("План", "windows-1251").text, "План");
  EXPECT_EQ(decode_text_as(encode("План работы", "windows-1251"), "никакая").text, "План работы");
}

TEST(LooksLikeText, RefusesControlCharacters) {
  EXPECT_TRUE(looks_like_text("План\r\n\tработы\x1A"));
  EXPECT_FALSE(looks_like_text(std::string("а\0б", 5)));
  EXPECT_FALSE(looks_like_text("\x01\x02\x03\x04"));
}

}  // namespace
}  // namespace muko
