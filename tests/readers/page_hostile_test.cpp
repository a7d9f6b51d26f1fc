// Words and rules that no page has: read_pages must come back, and soon.

#include <gtest/gtest.h>

#include <cmath>
#include <ctime>
#include <limits>
#include <random>

#include "document/dump.h"
#include "readers/page/junk.h"
#include "readers/page/mojibake.h"
#include "tests/readers/build_page.h"

namespace muko {
namespace {

using test::BuildPage;

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinite = std::numeric_limits<double>::infinity();

PageWord word_at(double left, double top, double right, double bottom, double baseline,
                 double size) {
  PageWord word;
  word.text = "слово";
  word.box = {left, top, right, bottom};
  word.baseline = baseline;
  word.size = size;
  return word;
}

TEST(HostilePage, LeavesOutWhatHasNoPlace) {
  BuildPage page;
  page.word(word_at(kNan, 1, 2, 3, 4, 10)).word(word_at(0, 0, kInfinite, 10, 5, 10));
  page.word(word_at(1e300, 0, 1e301, 10, 5, 10)).word(word_at(-50, 10, -20, 20, 18, 10));
  page.word(word_at(10, 10, 20, 20, 18, kInfinite)).word(word_at(10, 10, 20, 20, 18, 1e9));
  page.word(PageWord{}).rule({true, kNan, 0, 1, 1}).rule({false, 10, -kInfinite, kInfinite, 1});
  EXPECT_EQ(test::outline({page}), "p: слово\n");
}

TEST(HostilePage, TurnsBoxesThatAreInsideOut) {
  BuildPage page;
  page.word(word_at(60, 30, 20, 20, kNan, 10));
  EXPECT_EQ(test::outline({page}), "p: слово\n");
}

TEST(HostilePage, BearsAnyWordsAndRules) {
  std::mt19937 random(7);  // NOLINT: the same pages in each run
  const double odd[] = {0, -1, 1e-9, 1e9, kNan, kInfinite, -kInfinite, 250, 499.999, 700};
  const auto value = [&]() -> double {
    if (random() % 8 == 0) return odd[random() % std::size(odd)];
    return static_cast<double>(random() % 7000) / 10;
  };
  const char* texts[] = {"1.", "№", "срок", "мера-", "Результат", "-", "\xFF", "", "И.О.", "2024"};
  for (int round = 0; round < 150; ++round) {
    std::vector<Page> pages;
    for (int number = 1; number <= 3; ++number) {
      Page page;
      page.number = number;
      page.width = random() % 9 == 0 ? value() : 500;
      page.height = random() % 9 == 0 ? value() : 700;
      for (std::size_t i = random() % 60; i > 0; --i) {
        PageWord word = word_at(value(), value(), value(), value(), value(), value());
        if (random() % 2 == 0) word.box.right = word.box.left + 20;
        word.text = texts[random() % std::size(texts)];
        page.words.push_back(word);
      }
      for (std::size_t i = random() % 40; i > 0; --i) {
        page.rules.push_back({random() % 2 == 0, value(), value(), value(), value()});
      }
      pages.push_back(std::move(page));
    }
    Document document;
    read_pages(std::move(pages), document);
    EXPECT_FALSE(dump_json(document).empty());
  }
}

TEST(HostilePage, IsReadInTimeWithMoreLinesThanATableHas) {
  BuildPage page;
  for (int i = 0; i < 6000; ++i) {
    page.horizontal(i * 0.11, 0, 500).vertical(i * 0.08, 0, 700);
    page.text(i % 480, (i * 7) % 690, "а");
  }
  EXPECT_FALSE(test::read({page}).blocks.empty());
}

TEST(HostilePage, IsReadInTimeWithAThousandSmallTables) {
  BuildPage page(1, 2000, 2000);
  for (int i = 0; i < 1000; ++i) {
    const double x = i % 40 * 50;
    const double y = i / 40 * 50.0;
    page.grid({x + 2, x + 20, x + 40}, {y + 2, y + 20, y + 40}).text(x + 5, y + 12, "а");
  }
  EXPECT_FALSE(test::read({page}).blocks.empty());
}

TEST(HostilePage, IsReadInTimeAmongTenThousandOfAlternatingSizes) {
  constexpr int page_count = 10'000;
  std::vector<BuildPage> pages;
  for (int number = 1; number <= page_count; ++number) {
    const double width = number % 2 == 0 ? 500 : 700;
    BuildPage page(number, width, 1200 - width);
    page.text(50, 150, "Провести семинар для школ.");
    page.grid({50, 150, 250}, {200, 220, 240}).text(55, 212, "Срок").text(155, 212, "май");
    pages.push_back(std::move(page));
  }
  const std::clock_t start = std::clock();
  const Document document = test::read(pages);
  EXPECT_LT((std::clock() - start) / CLOCKS_PER_SEC, 30);
  EXPECT_EQ(document.sections.size(), std::size_t{page_count});
  ASSERT_EQ(document.blocks.size(), std::size_t{2 * page_count});
  EXPECT_EQ(document.sections[0].width, 247);
  EXPECT_EQ(document.sections[1].width, 176);
  EXPECT_EQ(std::get<Paragraph>(document.blocks[2]).section, 1);
}

TEST(NoPages, MakeAnEmptyDocument) {
  EXPECT_EQ(test::outline(std::vector<BuildPage>{}), "");
  EXPECT_EQ(test::outline({BuildPage()}), "");
}

TEST(Junk, IsTextWithoutMeaning) {
  BuildPage unreadable;
  unreadable.text(50, 100,
                  "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD \uE001\uE002\uE003 "
                  "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
  EXPECT_TRUE(is_junk(unreadable.page()));
  BuildPage mixed;
  for (int i = 0; i < 30; ++i) mixed.text(50, 100 + i * 12, "пpиkaз oбpaзoвaния школа");
  EXPECT_TRUE(is_junk(mixed.page()));
  BuildPage vowelless;
  for (int i = 0; i < 10; ++i) vowelless.text(50, 100 + i * 12, "бвгджз клмнпр стфхцч");
  EXPECT_TRUE(is_junk(vowelless.page()));
}

TEST(Junk, IsNoTextInRussianNorABlankPage) {
  BuildPage page;
  for (int i = 0; i < 30; ++i) page.text(50, 100 + i * 12, "приказ об образовании школы № 5, 2024");
  EXPECT_FALSE(is_junk(page.page()));
  BuildPage mistaken;  // «приказ об образовании школы», letters of CP1251 taken for Latin-1
  for (int i = 0; i < 30; ++i) mistaken.text(50, 100 + i * 12, "ïðèêàç îá îáðàçîâàíèè øêîëû");
  EXPECT_FALSE(is_junk(mistaken.page()));
  EXPECT_FALSE(is_junk(BuildPage().page()));
  EXPECT_FALSE(is_junk(BuildPage().text(50, 100, "2").page()));
}

TEST(Mojibake, OfOneFontIsMendedWithAWarning) {
  BuildPage built;
  built.text(50, 100, "Îá óòâåðæäåíèè ïëàíà ¹ 5 «¸ëêà»").text(50, 112, "Über naïve Façade 2024");
  for (std::size_t i = 0; i < 6; ++i) built.page().words[i].font = "Mistaken";
  std::vector<Page> pages = {built.page()};
  std::vector<Warning> warnings;
  mend_mojibake(pages, warnings);
  EXPECT_EQ(pages[0].words[1].text, "утверждении");
  EXPECT_EQ(pages[0].words[3].text, "№");
  EXPECT_EQ(pages[0].words[5].text, "«ёлка»");
  EXPECT_EQ(pages[0].words[6].text, "Über");
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_EQ(
      warnings[0].message,
      "русские буквы записаны в файле как латинские с ударениями (кодировка CP1251 принята за "
      "Latin-1): текст восстановлен, проверьте его");
}

}  // namespace
}  // namespace muko
