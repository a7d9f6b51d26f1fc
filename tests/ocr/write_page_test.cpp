#include "ocr/write_page.h"

#include <gtest/gtest.h>

namespace muko::ocr {
namespace {

TEST(WrittenPage, HasALineForThePageEachRuleAndEachWord) {
  ReadPage page;
  page.width = 1654;
  page.height = 2339;
  page.dpi = 200;
  page.scale = 0.5;
  page.quarters = 1;
  page.angle = -0.25;
  page.rules.push_back({false, 201.5, 100, 903, 3});
  page.rules.push_back({true, 101.4996, 200, 403, 2.5});
  ReadWord word;
  word.text = "Приказ";
  word.left = 100;
  word.top = 270.125;
  word.right = 200;
  word.bottom = 308;
  word.baseline = 300;
  word.size = 40;
  word.confidence = 96.5;
  page.words.push_back(word);
  EXPECT_EQ(write_page(page),
            "muko-ocr 1\n"
            "page\t1654\t2339\t200\t0.500\t1\t-0.250\n"
            "rule\th\t201.500\t100.000\t903.000\t3.000\n"
            "rule\tv\t101.500\t200.000\t403.000\t2.500\n"
            "word\t100.000\t270.125\t200.000\t308.000\t300.000\t40.000\t96.500\tПриказ\n"
            "end\n");
}

TEST(WrittenPage, IsWholeWithoutWords) {
  EXPECT_EQ(write_page({}), "muko-ocr 1\npage\t0\t0\t0\t1.000\t0\t0.000\nend\n");
}

TEST(WrittenPage, HasNothingInAWordThatPartsFieldsOrLines) {
  ReadPage page;
  ReadWord word;
  word.text = "а\tб\nв\x01г";
  page.words.push_back(word);
  EXPECT_NE(write_page(page).find("\tа б в г\nend\n"), std::string::npos);
}

}  // namespace
}  // namespace muko::ocr
