// Scans: pages go to muko-ocr, here a program in its place that does what it may do.

#include "readers/scan/scan.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <string>

#include "base/error.h"
#include "base/files.h"
#include "base/temporary_folder.h"
#include "readers/reader.h"
#include "readers/scan/frame.h"
#include "readers/scan/ocr_output.h"
#include "readers/scan/recognise.h"
#include "readers/scan/tiff_frames.h"
#include "tests/base/caught.h"

namespace muko {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

class Scan : public testing::Test {
 protected:
  // A program in place of muko-ocr; `$2` is the frame, from 0.
  void play(const std::string& script) {
    tools_.ocr = folder_.path() / "muko-ocr";
    write_file(tools_.ocr, "#!/bin/sh\ncat >/dev/null\n" + script);
    fs::permissions(tools_.ocr, fs::perms::owner_all);
  }
  static std::string answer(const std::string& word, const std::string& confidence = "96") {
    return "printf 'muko-ocr "
           "1\\npage\\t1000\\t1400\\t100\\t1\\t0\\t0\\nword\\t100\\t100\\t300\\t130"
           "\\t125\\t30\\t" +
           confidence + "\\t" + word + "\\nend\\n'\n";
  }
  [[nodiscard]] scan::Recognised recognised(int pages) const {
    std::vector<int> numbers;
    for (int number = 1; number <= pages; ++number) numbers.push_back(number);
    const auto take = [](int number) {
      scan::PageImage image;
      image.frame = number - 1;
      return image;
    };
    return scan::recognise(numbers, take, tools_, "скан.pdf");
  }

  TemporaryFolder folder_{"/tmp"};
  Tools tools_;
};

TEST_F(Scan, LosesOnePageWhereTheProgramCrashes) {
  play("[ $2 = 1 ] && kill -SEGV $$\n" + answer("Приказ"));
  tools_.jobs = 2;
  const scan::Recognised found = recognised(3);
  EXPECT_EQ(found.pages.size(), 2U);
  EXPECT_THAT(found.failed,
              ElementsAre(testing::Pair(2, "программа распознавания остановилась с ошибкой")));
  Document document;
  scan::add_warnings(found, document);
  ASSERT_EQ(document.warnings.size(), 2U);
  EXPECT_EQ(document.warnings[0].message,
            "страницы 1 и 3 — скан, их текст распознан: в словах возможны ошибки, сверяйте "
            "замечания с оригиналом");
  EXPECT_EQ(document.warnings[1].message,
            "страница 2 — скан и не прочитана (программа распознавания остановилась с ошибкой): её "
            "содержание не проверено");
  EXPECT_EQ(document.warnings[1].where.page, 2);
}

TEST_F(Scan, LosesOnePageWhereTheProgramHangs) {
  play("[ $2 = 0 ] && sleep 60\n" + answer("Приказ"));
  tools_.ocr_seconds = 1;
  EXPECT_THAT(recognised(2).failed,
              ElementsAre(testing::Pair(1, "распознавание длилось слишком долго")));
}

TEST_F(Scan, LosesThePagesForWhichNoTimeIsLeft) {
  play("sleep 1\n" + answer("Приказ"));
  tools_.ocr_file_seconds = 1;
  const scan::Recognised found = recognised(4);
  EXPECT_EQ(found.pages.size(), 1U);
  Document document;
  scan::add_warnings(found, document);
  ASSERT_EQ(document.warnings.size(), 2U);
  EXPECT_EQ(document.warnings[1].message,
            "страницы 2–4 — сканы и не прочитаны (время на распознавание файла вышло: разделите "
            "его на части): их содержание не проверено");
  EXPECT_EQ(document.warnings[1].where.page, 2);
}

TEST_F(Scan, TellsOfEachPageThatIsDone) {
  play(answer("Приказ"));
  std::vector<int> done;
  tools_.page_done = [&](int pages, int all) {
    EXPECT_EQ(all, 3);
    done.push_back(pages);
  };
  const auto take = [](int number) {
    if (number == 2) throw Error(ErrorCode::CannotRead, {}, "страница не рисуется");
    return scan::PageImage();
  };
  const scan::Recognised found = scan::recognise({1, 2, 3}, take, tools_, "скан.pdf");
  EXPECT_THAT(done, ElementsAre(1, 2, 3));
  EXPECT_THAT(found.failed, ElementsAre(testing::Pair(2, "страница не рисуется")));
}

// A TIFF whose directories have no entries, 8 bytes each.
std::string tiff_of(int frames) {
  const auto number = [](std::size_t value) {
    std::string bytes;
    for (int i = 0; i < 4; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
    return bytes;
  };
  std::string bytes = std::string("II*\0", 4) + number(8);
  for (int frame = 1; frame <= frames; ++frame) {
    bytes += std::string(2, '\0') + number(frame < frames ? bytes.size() + 6 : 0);
  }
  return bytes;
}

TEST_F(Scan, OfSeveralFramesIsReadFrameByFrame) {
  play("[ $2 = 1 ] && exit 1\n[ $2 = 0 ] && " + answer("Приказ") + "[ $2 = 2 ] && " +
       answer("Согласовано") + "exit 0\n");
  const Document document = read_scan(tiff_of(3), "скан.tif", tools_);
  EXPECT_EQ(document.pages, 3);
  ASSERT_EQ(document.blocks.size(), 2U);
  EXPECT_EQ(std::get<Paragraph>(document.blocks[1]).text, "Согласовано");
  ASSERT_EQ(document.warnings.size(), 2U);
  EXPECT_EQ(document.warnings[1].where.page, 2);
}

TEST_F(Scan, GetsTheWholePictureToRead) {
  tools_.ocr = folder_.path() / "muko-ocr";
  write_file(tools_.ocr, "#!/bin/sh\ntest $(wc -c) = 26 || exit 1\n" + answer("Приказ"));
  fs::permissions(tools_.ocr, fs::perms::owner_all);
  const Document document = read_scan(tiff_of(3), "скан.tif", tools_);
  EXPECT_EQ(document.warnings.at(0).message,
            "страницы 1–3 — скан, их текст распознан: в словах возможны ошибки, сверяйте замечания "
            "с оригиналом");
}

TEST_F(Scan, OfTooManyFramesIsRefused) {
  play(answer("Приказ"));
  EXPECT_EQ(test::caught([&] { (void)read_scan(tiff_of(501), "скан.tif", tools_); }).text,
            "скан.tif: в файле больше 500 страниц: разделите его на части");
}

TEST(TiffFrames, AreCountedUpToALimit) {
  EXPECT_EQ(scan::count_frames(tiff_of(1), 10), 1);
  EXPECT_EQ(scan::count_frames(tiff_of(4), 10), 4);
  EXPECT_EQ(scan::count_frames(tiff_of(40), 10), 10);
  EXPECT_EQ(scan::count_frames("\x89PNG\r\n", 10), 1);
}

TEST(TiffFrames, OfADamagedFileAreCountedToo) {
  std::string circle = tiff_of(2);
  circle[16] = 8;  // the second directory is followed by the first
  EXPECT_EQ(scan::count_frames(circle, 10), 10);
  std::string outside = tiff_of(2);
  outside[13] = 0x7F;
  EXPECT_EQ(scan::count_frames(outside, 10), 2);
  EXPECT_EQ(scan::count_frames(std::string("II*\0", 4), 10), 1);
  const std::string big_endian("MM\0*\0\0\0\x08\0\0\0\0\0\x0E\0\0\0\0\0\0", 20);
  EXPECT_EQ(scan::count_frames(big_endian, 10), 2);
}

TEST_F(Scan, LosesOnePageWhereTheAnswerIsCutShort) {
  play("printf 'muko-ocr 1\\npage\\t1000\\t1400\\t100\\t1\\t0\\t0\\n'\n");
  EXPECT_THAT(recognised(1).pages, IsEmpty());
}

TEST_F(Scan, SaysWhatToInstallWhereTheProgramIsAbsent) {
  EXPECT_EQ(test::caught([&] { (void)recognised(1); }).text,
            "скан.pdf: это скан, а программы muko-ocr, которая распознаёт сканы, рядом с muko нет: "
            "соберите её («scripts/install-deps.sh», затем «cmake --build build/release») и "
            "положите в ту же папку, что и muko");
}

TEST_F(Scan, SaysWhatToInstallWhereTheLanguageIsAbsent) {
  play("exit 3\n");
  EXPECT_EQ(test::caught([&] { (void)recognised(2); }).text,
            "скан.pdf: это скан, а русский язык для распознавания не установлен: выполните «sudo "
            "apt install tesseract-ocr-rus»");
}

TEST_F(Scan, MarksTheWordsThatAreUnsure) {
  play(answer("Приказ", "40"));
  const scan::Recognised found = recognised(1);
  ASSERT_EQ(found.pages.at(1).words.size(), 1U);
  EXPECT_TRUE(found.pages.at(1).words[0].uncertain);
}

TEST_F(Scan, RefusesADamagedPictureAndSaysSo) {
  play("exit 1\n");
  EXPECT_EQ(test::caught([&] { (void)read_scan("\x89PNG\r\n", "план.png", tools_); }).text,
            "план.png: рисунок не прочитан (изображение повреждено или слишком велико): получите "
            "скан заново, лучше в PDF");
}

TEST_F(Scan, IsReadByTheRealProgram) {
  tools_.ocr = MUKO_OCR_PROGRAM;
  const fs::path sample = fs::path(MUKO_SOURCE_DIR) / "tests/readers/scan/order.png";
  const Document document = read_document(read_file(sample), "приказ.png", tools_);
  EXPECT_EQ(document.format, Format::Scan);
  ASSERT_FALSE(document.blocks.empty());
  const auto* title = std::get_if<Paragraph>(document.blocks.data());
  ASSERT_NE(title, nullptr);
  EXPECT_EQ(title->text, "АДМИНИСТРАЦИЯ КАМЕНСКОГО МУНИЦИПАЛЬНОГО ОКРУГА");
  const auto* table = std::get_if<Table>(&document.blocks.back());
  ASSERT_NE(table, nullptr);
  EXPECT_EQ(table->rows, 4);
  EXPECT_EQ(table->columns, 4);
}

TEST_F(Scan, LosesADamagedPictureToTheRealProgramWithoutACrash) {
  tools_.ocr = MUKO_OCR_PROGRAM;
  const fs::path sample = fs::path(MUKO_SOURCE_DIR) / "tests/readers/scan/order.png";
  const std::string cut = read_file(sample).substr(0, 3000);
  EXPECT_EQ(test::caught([&] { (void)read_document(cut, "приказ.png", tools_); }).text,
            "приказ.png: рисунок не прочитан (изображение повреждено или слишком велико): получите "
            "скан заново, лучше в PDF");
}

TEST(OcrOutput, IsTakenWholeOrNotAtAll) {
  const std::string whole = "muko-ocr 1\npage\t10\t20\t100\t1\t0\t0\nrule\th\t5\t1\t9\t1\nend\n";
  ASSERT_TRUE(scan::parse_ocr_output(whole));
  EXPECT_EQ(scan::parse_ocr_output(whole)->rules.size(), 1U);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_FALSE(scan::parse_ocr_output(whole.substr(0, size))) << size;
  }
}

TEST(PlaceOnAScan, IsToldOnThePageAsItIsShown) {
  scan::OcrOutput output;
  output.width = 200;
  output.height = 100;
  output.dpi = 72;
  output.quarters = 1;  // the page lay on its side
  const Box box = scan::shown(scan::make_frame(output, {}), {10, 20, 30, 40});
  EXPECT_DOUBLE_EQ(box.left, 20);
  EXPECT_DOUBLE_EQ(box.right, 40);
  EXPECT_DOUBLE_EQ(box.top, 170);
  EXPECT_DOUBLE_EQ(box.bottom, 190);
}

TEST(PageList, JoinsNeighbours) {
  EXPECT_EQ(scan::page_list({3}), "3");
  EXPECT_EQ(scan::page_list({3, 5, 6, 7, 8, 10}), "3, 5–8 и 10");
}

}  // namespace
}  // namespace muko
