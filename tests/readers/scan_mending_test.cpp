// What OCR takes for one another, put right.

#include <gmock/gmock.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "readers/scan/mend_numbers.h"
#include "readers/scan/mend_words.h"
#include "tests/readers/build_page.h"

namespace muko {
namespace {

using test::BuildPage;
using testing::ElementsAre;

TEST(MendedWord, HasRussianLettersForTheirLatinTwins) {
  EXPECT_EQ(scan::mended("рaйoн"), "район");
  EXPECT_EQ(scan::mended("CMO"), "СМО");
  EXPECT_EQ(scan::mended("XXI"), "XXI");
  EXPECT_EQ(scan::mended("Word"), "Word");
}

TEST(MendedWord, HasDigitsInNumbersAndDates) {
  EXPECT_EQ(scan::mended("2О22"), "2022");
  EXPECT_EQ(scan::mended("З1.12.2022"), "31.12.2022");
  EXPECT_EQ(scan::mended("О1.2022"), "01.2022");
  EXPECT_EQ(scan::mended("О1"), "О1");
  EXPECT_EQ(scan::mended("15-о"), "15-о");
  EXPECT_EQ(scan::mended("2022-2О23"), "2022-2023");
  EXPECT_EQ(scan::mended("Зима"), "Зима");
}

TEST(MendedWord, HasItsYear) {
  EXPECT_EQ(scan::mended("2021т."), "2021г.");
  EXPECT_EQ(scan::mended("2021тонн"), "2021тонн");
  EXPECT_EQ(scan::mended("12021т"), "12021т");
}

TEST(MendedWord, HasTheDashOfItsKind) {
  EXPECT_EQ(scan::mended("март—май"), "март-май");
  EXPECT_EQ(scan::mended("10—15"), "10–15");
}

TEST(MendedWord, HasNoBitsOfRulesAtItsEdges) {
  EXPECT_EQ(scan::mended("|срок|"), "срок");
  EXPECT_EQ(scan::mended(" -"), "-");
  EXPECT_EQ(scan::mended("|"), "");
}

// Words of one line, 30 pixels high, with a gap of 10 between them.
class Line {
 public:
  Line& word(const std::string& text, double confidence = 95, double width = 60) {
    scan::OcrWord word;
    word.text = text;
    word.box = {right_ + 10, 100, right_ + 10 + width, 130};
    word.size = 30;
    word.confidence = confidence;
    right_ = word.box.right;
    words_.push_back(std::move(word));
    return *this;
  }
  Line& gap(double width) {
    right_ += width;
    return *this;
  }
  [[nodiscard]] std::vector<std::string> mended() const {
    std::vector<scan::OcrWord> words = words_;
    scan::mend_words(words);
    std::vector<std::string> texts;
    texts.reserve(words.size());
    for (const scan::OcrWord& word : words) texts.push_back(word.text);
    return texts;
  }

 private:
  double right_ = 0;
  std::vector<scan::OcrWord> words_;
};

TEST(MendedWords, HaveTheNumberSignBeforeANumber) {
  EXPECT_THAT(Line().word("приказ").word("Ne").word("15-о").mended(),
              ElementsAre("приказ", "№", "15-о"));
  EXPECT_THAT(Line().word("Мо5").mended(), ElementsAre("№5"));
  EXPECT_THAT(Line().word("Мо").gap(200).word("15").mended(), ElementsAre("Мо", "15"));
  EXPECT_THAT(Line().word("No").word("более").mended(), ElementsAre("No", "более"));
}

TEST(MendedWords, AreWithoutDust) {
  EXPECT_THAT(Line().word("~", 30).gap(200).word("план").mended(), ElementsAre("план"));
  EXPECT_THAT(Line().word("ы", 3).gap(200).word("план").mended(), ElementsAre("план"));
  EXPECT_THAT(Line().word("и", 3).word("план").mended(), ElementsAre("и", "план"));
  EXPECT_THAT(Line().word("мир", 3).mended(), ElementsAre("мир"));
  EXPECT_THAT(Line().word("7", 20).mended(), ElementsAre("7"));
}

TEST(MendedWords, HaveDashesAsWideAsDrawn) {
  EXPECT_THAT(Line().word("—", 95, 9).word("—", 95, 18).word("-", 95, 30).mended(),
              ElementsAre("-", "–", "—"));
}

// The words at the beginnings of lines, after mending.
std::vector<std::string> mended_numbers(const std::vector<BuildPage>& built) {
  std::map<int, Page> pages;
  for (const BuildPage& page : built) pages[page.page().number] = page.page();
  scan::mend_numbers(pages);
  std::vector<std::string> texts;
  for (const auto& [number, page] : pages) {
    for (const PageWord& word : page.words) texts.push_back(word.text);
  }
  return texts;
}

BuildPage unsure_second(BuildPage page) {
  page.page().words[1].uncertain = true;
  return page;
}

TEST(MendedNumbers, HaveTheDotsThatTheirNeighboursTell) {
  EXPECT_THAT(mended_numbers({BuildPage().lines(50, 100, {"1.3", "14", "1.5"})}),
              ElementsAre("1.3", "1.4", "1.5"));
  EXPECT_THAT(mended_numbers({BuildPage().lines(50, 100, {"1.3.", "1,4.", "15."})}),
              ElementsAre("1.3.", "1.4.", "1.5."));
  EXPECT_THAT(mended_numbers({BuildPage(1).text(50, 600, "2.8"), BuildPage(2).text(50, 60, "29")}),
              ElementsAre("2.8", "2.9"));
}

TEST(MendedNumbers, HaveADigitThatIsUnsureAndFitsNoOtherWay) {
  const BuildPage page = BuildPage().lines(50, 100, {"1.3", "1.8", "1.5"});
  EXPECT_THAT(mended_numbers({unsure_second(page)}), ElementsAre("1.3", "1.4", "1.5"));
  EXPECT_THAT(mended_numbers({page}), ElementsAre("1.3", "1.8", "1.5"));
  EXPECT_THAT(mended_numbers({unsure_second(BuildPage().lines(50, 100, {"1.3", "1.8", "1.9"}))}),
              ElementsAre("1.3", "1.8", "1.9"));
}

TEST(MendedNumbers, AreThoseAtTheBeginningOfLinesInOneColumn) {
  EXPECT_THAT(mended_numbers({BuildPage().text(50, 100, "1.3 14").text(50, 112, "план 14")}),
              ElementsAre("1.3", "14", "план", "14"));
  EXPECT_THAT(mended_numbers({BuildPage().text(50, 100, "1.3").text(300, 112, "14")}),
              ElementsAre("1.3", "14"));
}

TEST(MendedNumbers, AreNoDatesNorLongNumbers) {
  EXPECT_THAT(mended_numbers({BuildPage().lines(50, 100, {"1.3", "2024", "01.02.2024", "1..4"})}),
              ElementsAre("1.3", "2024", "01.02.2024", "1..4"));
}

}  // namespace
}  // namespace muko
