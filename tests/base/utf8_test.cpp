#include "base/utf8.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/find_text.h"
#include "base/plain_text.h"

namespace muko {
namespace {

TEST(Utf8, TurnsTextIntoCodePointsAndBack) {
  const std::string text = "aЖ—😀";
  EXPECT_EQ(to_utf32(text), U"aЖ—😀");
  EXPECT_EQ(to_utf8(U"aЖ—😀"), text);
  EXPECT_EQ(length_utf8(text), 4U);
}

TEST(Utf8, CountsEachBrokenByteAsAReplacementCharacter) {
  EXPECT_EQ(to_utf32("a\xD0"), U"a\uFFFD");                    // cut short
  EXPECT_EQ(to_utf32("\xC0\xAF"), U"\uFFFD\uFFFD");            // overlong «/»
  EXPECT_EQ(to_utf32("\xE0\x80\xAF"), U"\uFFFD\uFFFD\uFFFD");  // overlong, of three
  EXPECT_EQ(to_utf32("\xED\xA0\x80"), U"\uFFFD\uFFFD\uFFFD");  // a surrogate
  EXPECT_EQ(to_utf32("\xF4\x90\x80\x80").size(), 4U);          // past U+10FFFF
  EXPECT_EQ(to_utf32("\xD0z"), U"\uFFFDz");                    // the next one is whole
}

TEST(Utf8, TellsBrokenTextFromAReplacementCharacterInTheText) {
  EXPECT_TRUE(is_valid_utf8("Приказ \uFFFD № 1"));
  EXPECT_TRUE(is_valid_utf8(""));
  EXPECT_FALSE(is_valid_utf8("Приказ \xFF"));
  EXPECT_FALSE(is_valid_utf8("\xCF\xF0\xE8\xEA\xE0\xE7"));  // CP1251
}

TEST(Utf8, WritesNoSurrogates) {
  std::string out;
  append_utf8(out, 0xD800);
  append_utf8(out, 0x110000);
  EXPECT_EQ(out, "\uFFFD\uFFFD");
}

TEST(Utf8, KnowsAShortTextWithoutCountingAll) {
  EXPECT_TRUE(is_shorter_utf8("", 1));
  EXPECT_TRUE(is_shorter_utf8("по", 3));
  EXPECT_FALSE(is_shorter_utf8("под", 3));
  EXPECT_FALSE(is_shorter_utf8("", 0));
}

TEST(Utf8, CutsByCodePoints) {
  EXPECT_EQ(substr_utf8("приказ", 1, 3), "ри");
  EXPECT_EQ(substr_utf8("приказ", 4, 100), "аз");
  EXPECT_EQ(substr_utf8("приказ", 100, 101), "");
  EXPECT_EQ(substr_utf8("приказ", 3, 2), "");
  EXPECT_EQ(byte_offset("приказ", 2), 4U);
  EXPECT_EQ(byte_offset("приказ", 100), 12U);
}

// Plain text and pieces that break it, so that each comes to stand at every place of a block.
std::vector<std::string> mixed_texts() {
  const std::vector<std::string> pieces = {"a",    "план", "—",    "😀",
                                           "\x90", "\xD0", "\xC2", "\xE2\x80"};
  std::vector<std::string> texts;
  for (std::size_t before = 0; before < 40; ++before) {
    for (const std::string& piece : pieces) {
      texts.push_back(std::string(before, 'a') + piece + std::string(40, 'a'));
      texts.push_back(std::string(before, 'a') + "ш" + piece + "—" + std::string(20, 'b') + piece);
    }
  }
  return texts;
}

TEST(Utf8, CountsAndJudgesAsOneByOne) {
  for (const std::string& text : mixed_texts()) {
    std::size_t count = 0;
    bool valid = true;
    for (std::size_t at = 0; at < text.size(); ++count) {
      const std::size_t before = at;
      const char32_t letter = next_code_point(text, at);
      valid = valid && (letter != 0xFFFD || at - before == 3);
    }
    EXPECT_EQ(length_utf8(text), count) << printable(text);
    EXPECT_EQ(is_valid_utf8(text), valid) << printable(text);
  }
}

TEST(Utf8, FindsEveryPartOfEveryLength) {
  std::string text;
  while (text.size() < 100) text += "абвб";
  for (std::size_t size = 0; size <= text.size(); size += 7) {
    for (std::size_t length = 1; length < 20; ++length) {
      for (std::size_t start = 0; start < 12; ++start) {
        const std::string part = text.substr(start, length);
        const std::string_view where = std::string_view(text).substr(0, size);
        for (const std::size_t from : {0U, 1U, 5U, 33U}) {
          EXPECT_EQ(find_text(where, part, from), where.find(part, from));
        }
      }
    }
  }
}

TEST(Utf8, FindsTextAsStringsDo) {
  const std::string_view text = "дорожная карта, карта";
  for (const char* part : {"карта", "д", "", ",", "нет", "картам"}) {
    for (std::size_t from = 0; from <= text.size() + 1; ++from) {
      EXPECT_EQ(find_text(text, part, from), text.find(part, from)) << part << from;
    }
  }
}

TEST(Utf8, FindsTextInLongTextsAtEveryPlace) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "план мероприятий ";
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const std::string with_part = text.substr(0, at) + "«срок»" + text.substr(at);
    EXPECT_EQ(find_text(with_part, "«срок»"), at);
    EXPECT_EQ(find_text(with_part, "\"срок\""), std::string::npos);
  }
}

TEST(Utf8, LowersRussianLatinAndGreek) {
  EXPECT_EQ(to_lower("ПРИКАЗ № 5 Ёлка ЇҐ ÄÉ Ω Ž ẞ"), "приказ № 5 ёлка їґ äé ω ž ẞ");
  EXPECT_EQ(to_lower(U'Ӏ'), U'ӏ');
  EXPECT_EQ(to_lower(U'Ӂ'), U'ӂ');
  EXPECT_EQ(to_lower(U'×'), U'×');
}

TEST(Utf8, LowersBackToItself) {
  for (char32_t c = 0; c < 0x600; ++c) EXPECT_EQ(to_lower(to_lower(c)), to_lower(c)) << +c;
}

TEST(Utf8, MakesNoLetterLongerWhenLowering) {
  for (char32_t c = 0; c < 0x10FFFF; ++c) {
    std::string letter;
    append_utf8(letter, c);
    std::string low;
    append_utf8(low, to_lower(c));
    EXPECT_LE(low.size(), letter.size()) << +c;
  }
}

TEST(Utf8, KeepsBrokenBytesWhenLowering) {
  EXPECT_EQ(to_lower("А\xFFБ"), "а\xFFб");
}

TEST(Utf8, LowersALetterThatTakesFewerBytesThen) {
  EXPECT_EQ(to_lower("План İSO \xFFШКОЛ"), "план iso \xFFшкол");
}

TEST(Utf8, KnowsSpacesAmongAllLetters) {
  std::u32string spaces;
  for (char32_t c = 0; c < 0x10000; ++c) {
    if (is_space(c)) spaces += c;
  }
  EXPECT_EQ(to_utf8(spaces),
            "\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
            "\u2009\u200A\u200B\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF");
}

TEST(Utf8, KnowsLettersAndCapitals) {
  EXPECT_TRUE(is_letter(U'ё') && is_letter(U'Z') && is_letter(U'é'));
  EXPECT_FALSE(is_letter(U'№') || is_letter(U'7') || is_letter(U'«') || is_letter(U'×'));
  EXPECT_TRUE(is_cyrillic(U'Ё') && is_cyrillic(U'я'));
  EXPECT_FALSE(is_cyrillic(U'o') || is_cyrillic(0x0301));
  EXPECT_TRUE(is_upper(U'Ё') && is_upper(U'A'));
  EXPECT_FALSE(is_upper(U'ё') || is_upper(U'1'));
}

TEST(Utf8, TrimsSpacesOfEveryKind) {
  EXPECT_EQ(trim("\uFEFF \t\u00A0\u2009Срок\u00A0исполнения\u202F\r\n\u200B"),
            "Срок\u00A0исполнения");
  EXPECT_EQ(trim(" \u00A0 "), "");
  EXPECT_EQ(trim(""), "");
  EXPECT_EQ(trim(" \xA0 "), "\xA0");  // a broken byte is no space
  EXPECT_EQ(trim("\xD0 \xD0"), "\xD0 \xD0");
  EXPECT_EQ(trim(" я\xA0 "), "я\xA0");
}

TEST(Printable, LeavesNothingThatSteersATerminal) {
  EXPECT_EQ(printable("план №\u00A01\tи\nещё"), "план №\u00A01\tи\nещё");
  EXPECT_EQ(printable("\x1b[2J\r\x07\x7F\u009B\u202Edoc"),
            "\uFFFD[2J\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDdoc");
  EXPECT_EQ(printable(std::string("а\xD0\xFF") + '\0'), "а\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(printable_name("а\nб\tв"), "а\uFFFDб\uFFFDв");
}

TEST(PlainText, IsWhatXmlTakesAsItIs) {
  for (const char* text : {"", "Приказ № 7 «О мерах» – да/нет", "a\x7F", "\"'"}) {
    EXPECT_TRUE(is_plain_text(text)) << text;
  }
  for (const char* text : {"&", "<", ">", "\n", "\t", "\x01", "\uFFFE", "\xED\xA0\x80"}) {
    EXPECT_FALSE(is_plain_text(text));
    for (std::size_t before = 0; before < 17; ++before) {
      EXPECT_FALSE(is_plain_text(std::string(before, 'x') + text + "x")) << before;
      EXPECT_FALSE(is_plain_text(std::string(before, 'x') + text + std::string(16, 'x')));
    }
  }
}

}  // namespace
}  // namespace muko
