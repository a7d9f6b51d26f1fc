#include "readers/archive/unpack.h"

#include <gmock/gmock.h>

#include <ctime>

#include "base/find_text.h"
#include "base/utf8.h"
#include "readers/archive/names.h"
#include "readers/content.h"
#include "readers/reader.h"
#include "tests/base/caught.h"
#include "tests/readers/build_archive.h"

namespace muko {
namespace {

using test::Files;
using test::Packing;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> names(const Unpacked& unpacked) {
  std::vector<std::string> out;
  for (const UnpackedFile& file : unpacked.files) out.push_back(file.file);
  return out;
}

std::vector<std::string> failures(const Unpacked& unpacked) {
  std::vector<std::string> out;
  for (const Error& failure : unpacked.failures) out.push_back(failure.what());
  return out;
}

std::string in_encoding(std::u32string_view text, char32_t big, char32_t small, char32_t small_r) {
  std::string out;
  for (const char32_t c : text) {
    if (c >= U'А' && c <= U'Я') {
      out += static_cast<char>(c - U'А' + big);
    } else if (c >= U'а' && c <= U'п') {
      out += static_cast<char>(c - U'а' + small);
    } else if (c >= U'р' && c <= U'я') {
      out += static_cast<char>(c - U'р' + small_r);
    } else {
      out += static_cast<char>(c);
    }
  }
  return out;
}
std::string cp866(std::u32string_view text) {
  return in_encoding(text, 0x80, 0xA0, 0xE0);
}
std::string cp1251(std::u32string_view text) {
  return in_encoding(text, 0xC0, 0xE0, 0xF0);
}

const Files kPackage = {{"приложения/план.docx", "план"}, {"приказ.docx", "приказ"}};

TEST(Unpack, GivesTheFilesAsAFolderWould) {
  const Unpacked unpacked = unpack(test::stored_zip({{"в/б.docx", "1"},
                                                     {"в/а/я.docx", "2"},
                                                     {"я.docx", "3"},
                                                     {"а/к.docx", "4"},
                                                     {"б.docx", "5"}}),
                                   "папка/заявка.zip");
  EXPECT_THAT(names(unpacked), ElementsAre("папка/заявка.zip/б.docx", "папка/заявка.zip/я.docx",
                                           "папка/заявка.zip/а/к.docx", "папка/заявка.zip/в/б.docx",
                                           "папка/заявка.zip/в/а/я.docx"));
  EXPECT_EQ(unpacked.files[0].bytes, "5");
  EXPECT_THAT(unpacked.warnings, IsEmpty());
  EXPECT_THAT(failures(unpacked), IsEmpty());
}

class UnpackKind : public testing::TestWithParam<std::pair<const char*, std::string>> {};

TEST_P(UnpackKind, IsReadWithNamesAndBytes) {
  const std::string& bytes = GetParam().second;
  EXPECT_EQ(recognise_content(bytes), Content::Archive);
  const Unpacked unpacked = unpack(bytes, "а");
  EXPECT_THAT(names(unpacked), ElementsAre("а/приказ.docx", "а/приложения/план.docx"));
  EXPECT_EQ(unpacked.files.at(0).bytes, "приказ");
  EXPECT_EQ(unpacked.files.at(1).bytes, "план");
  EXPECT_THAT(failures(unpacked), IsEmpty());
}

// A DOCX is a ZIP itself: stored at the end of another archive, it must not pass for the archive.
TEST(Unpack, DoesNotTakeAStoredDocumentForTheArchive) {
  const Files last_is_zip = {{"план.docx", test::stored_zip({{"word/document.xml", "<a/>"}})}};
  for (const std::string& bytes :
       {test::stored_rar4(last_is_zip), test::stored_rar5(last_is_zip),
        test::packed(last_is_zip, Packing::Tar), test::stored_zip(last_is_zip)}) {
    const Unpacked unpacked = unpack(bytes, "а");
    EXPECT_THAT(names(unpacked), ElementsAre("а/план.docx"));
    EXPECT_THAT(failures(unpacked), IsEmpty());
  }
}

INSTANTIATE_TEST_SUITE_P(
    All, UnpackKind,
    testing::Values(std::pair{"zip", test::stored_zip(kPackage)},
                    std::pair{"rar4", test::stored_rar4(kPackage)},
                    std::pair{"rar5", test::stored_rar5(kPackage)},
                    std::pair{"7z", test::packed(kPackage, Packing::SevenZip)},
                    std::pair{"tar", test::packed(kPackage, Packing::Tar)},
                    std::pair{"tar_gz", test::packed(kPackage, Packing::TarGzip)},
                    std::pair{"tar_bz2", test::packed(kPackage, Packing::TarBzip2)},
                    std::pair{"tar_xz", test::packed(kPackage, Packing::TarXz)},
                    std::pair{"tar_zst", test::packed(kPackage, Packing::TarZstd)}),
    [](const auto& test_case) { return std::string(test_case.param.first); });

TEST(Unpack, ReadsNamesInTheEncodingOfDosAndWarns) {
  const Unpacked unpacked =
      unpack(test::stored_zip({{cp866(U"Приложение 1.docx"), "a"}, {cp866(U"Приказ.docx"), "b"}}),
             "а.zip");
  EXPECT_THAT(names(unpacked), ElementsAre("а.zip/Приказ.docx", "а.zip/Приложение 1.docx"));
  ASSERT_EQ(unpacked.files[0].warnings.size(), 1U);
  EXPECT_EQ(unpacked.files[0].warnings[0].code, "guessed-name-encoding");
  EXPECT_EQ(unpacked.files[0].warnings[0].message,
            "кодировка имени файла в архиве определена по буквам: CP866");
}

TEST(Unpack, ReadsNamesInTheEncodingOfWindows) {
  for (const char32_t* name : {U"План мероприятий.docx", U"ПРИКАЗ.docx", U"план.doc"}) {
    const Unpacked unpacked = unpack(test::stored_zip({{cp1251(name), "a"}}), "а.zip");
    EXPECT_EQ(cp1251(name), cp1251(to_utf32(unpacked.files[0].file.substr(7))));
    EXPECT_EQ(unpacked.files[0].warnings[0].message,
              "кодировка имени файла в архиве определена по буквам: Windows-1251");
  }
}

TEST(Unpack, ReadsShortNamesOfDos) {
  for (const char32_t* name :
       {U"ПРИКАЗ.docx", U"план.doc", U"Дорожная карта 2024.docx", U"меры.rtf"}) {
    const Unpacked unpacked = unpack(test::stored_zip({{cp866(name), "a"}}), "а.zip");
    EXPECT_EQ(to_utf32(unpacked.files[0].file.substr(7)), name);
  }
}

TEST(Unpack, TakesBackslashesForFolders) {
  EXPECT_THAT(names(unpack(test::stored_zip({{"папка\\план.docx", "a"}}), "а.zip")),
              ElementsAre("а.zip/папка/план.docx"));
}

TEST(Unpack, LeavesOutTracesOfOtherPrograms) {
  const Unpacked unpacked = unpack(test::stored_zip({{"план.docx", "a"},
                                                     {"__MACOSX/._план.docx", "a"},
                                                     {"Thumbs.db", "a"},
                                                     {"папка/~$план.docx", "a"},
                                                     {".DS_Store", "a"}}),
                                   "а.zip");
  EXPECT_THAT(names(unpacked), ElementsAre("а.zip/план.docx"));
  EXPECT_THAT(unpacked.warnings, IsEmpty());
}

TEST(Unpack, LeavesOutComponentsThatLeadNowhere) {
  const Unpacked unpacked = unpack(test::stored_zip({{"./приказ.docx", "a"},
                                                     {"папка/./план.docx", "b"},
                                                     {".//папка/././/карта.docx", "c"},
                                                     {"папка/.", ""},
                                                     {"./", ""},
                                                     {"папка/./../../план.docx", "d"}}),
                                   "а.zip");
  EXPECT_THAT(names(unpacked),
              ElementsAre("а.zip/приказ.docx", "а.zip/папка/карта.docx", "а.zip/папка/план.docx"));
  EXPECT_THAT(unpacked.warnings,
              ElementsAre("а.zip/папка/../../план.docx: путь ведёт за пределы архива: пропущен"));
  EXPECT_THAT(failures(unpacked), IsEmpty());
}

TEST(Unpack, SaysThatANameIsTooLong) {
  const std::string long_name = std::string(4092, 'x') + ".docx";
  const std::string message =
      "а.zip: имена файлов в архиве длиннее 4096 байт: распакуйте его и укажите папку с "
      "документами; не прочитано файлов: ";
  const Unpacked some = unpack(test::stored_zip({{"план.docx", "a"}, {long_name, "b"}}), "а.zip");
  EXPECT_THAT(names(some), ElementsAre("а.zip/план.docx"));
  EXPECT_THAT(failures(some), ElementsAre(message + "1"));
  const Unpacked none =
      unpack(test::stored_zip({{long_name, "a"}, {std::string(50'000, 'y'), "b"}}), "а.zip");
  EXPECT_THAT(names(none), IsEmpty());
  EXPECT_THAT(failures(none), ElementsAre(message + "2"));
}

TEST(Unpack, NumbersThousandsOfFilesOfOneNameInTime) {
  const Files files(10'000, {"план.docx", ""});
  const std::string bytes = test::stored_zip(files);
  const std::clock_t start = std::clock();
  const Unpacked unpacked = unpack(bytes, "а.zip");
  EXPECT_LT((std::clock() - start) / CLOCKS_PER_SEC, 20);
  ASSERT_EQ(unpacked.files.size(), files.size());
  EXPECT_EQ(unpacked.files[0].file, "а.zip/план.docx");
  EXPECT_EQ(unpacked.files[9'999].file, "а.zip/план (10000).docx");
}

TEST(Unpack, NumbersFilesOfOneName) {
  EXPECT_THAT(names(unpack(test::stored_zip({{"план.docx", "a"}, {"план.docx", "b"}}), "а.zip")),
              ElementsAre("а.zip/план.docx", "а.zip/план (2).docx"));
}

TEST(Unpack, LetsNoPathLeaveTheArchive) {
  const Unpacked unpacked = unpack(test::stored_zip({{"../план.docx", "a"},
                                                     {"папка/../../план.docx", "a"},
                                                     {"/etc/план.docx", "a"},
                                                     {"C:\\план.docx", "a"},
                                                     {"..\\план.docx", "a"},
                                                     {"приказ..docx", "a"}}),
                                   "а.zip");
  EXPECT_THAT(names(unpacked), ElementsAre("а.zip/приказ..docx"));
  EXPECT_THAT(unpacked.warnings,
              ElementsAre("а.zip//etc/план.docx: путь ведёт за пределы архива: пропущен",
                          "а.zip/../план.docx: путь ведёт за пределы архива: пропущен",
                          "а.zip/../план.docx: путь ведёт за пределы архива: пропущен",
                          "а.zip/C:/план.docx: путь ведёт за пределы архива: пропущен",
                          "а.zip/папка/../../план.docx: путь ведёт за пределы архива: пропущен"));
}

TEST(Unpack, FollowsNoLinks) {
  const Unpacked unpacked = unpack(test::tar_with_links({{"план.docx", "a"}}), "а.tar");
  EXPECT_THAT(names(unpacked), ElementsAre("а.tar/план.docx"));
  EXPECT_THAT(unpacked.warnings, ElementsAre("а.tar/ссылка: ссылка, а не файл: пропущена",
                                             "а.tar/жёсткая: ссылка, а не файл: пропущена"));
}

TEST(Unpack, LooksIntoAnArchiveInTheArchiveOnce) {
  const std::string inner = test::stored_zip({{"план.docx", "a"}});
  const std::string middle = test::packed({{"внутри.zip", inner}}, Packing::TarGzip);
  EXPECT_THAT(names(unpack(middle, "а.tgz")), ElementsAre("а.tgz/внутри.zip/план.docx"));
  const Unpacked deep =
      unpack(test::stored_zip({{"средний.tgz", middle}, {"приказ.docx", "b"}}), "а.zip");
  EXPECT_THAT(names(deep), ElementsAre("а.zip/приказ.docx"));
  EXPECT_THAT(failures(deep),
              ElementsAre("а.zip/средний.tgz/внутри.zip: архив вложен в архив слишком глубоко: "
                          "распакуйте его и укажите папку с документами"));
}

TEST(Unpack, TakesADocumentForADocumentAndNotForAnArchive) {
  const std::string docx = test::small_docx("Текст");
  EXPECT_FALSE(is_container(docx));
  EXPECT_THAT(names(unpack(test::stored_zip({{"план.docx", docx}}), "а.zip")),
              ElementsAre("а.zip/план.docx"));
}

TEST(Unpack, TakesAPackedFileForTheFileItself) {
  const Unpacked unpacked = unpack(test::gzipped("текст"), "папка/план.docx.gz");
  EXPECT_THAT(names(unpacked), ElementsAre("папка/план.docx.gz/план.docx"));
  EXPECT_EQ(unpacked.files[0].bytes, "текст");
}

TEST(Unpack, SaysThatAnArchiveIsProtectedByAPassword) {
  const test::Caught caught = test::caught([] {
    (void)unpack(test::encrypted_zip({{"план.docx", "a"}, {"приказ.docx", "b"}}), "а.zip");
  });
  EXPECT_EQ(caught.code, ErrorCode::Encrypted);
  EXPECT_EQ(caught.text,
            "а.zip: архив защищён паролем: распакуйте его и укажите папку с документами");
}

TEST(Unpack, SaysThatAnArchiveHoldsNoDocuments) {
  EXPECT_THAT(failures(unpack(test::stored_zip({{"Thumbs.db", "a"}}), "а.zip")),
              ElementsAre("а.zip: в архиве нет документов"));
}

TEST(Unpack, SaysThatAnArchiveIsBroken) {
  const test::Caught caught =
      test::caught([] { (void)unpack("Rar!\x1A\x07\x01 и всякий мусор", "а.rar"); });
  EXPECT_EQ(caught.code, ErrorCode::BadArchive);
  EXPECT_EQ(caught.text, "а.rar: архив повреждён: ничего не читается, получите его заново");
}

TEST(Unpack, TakesWhatStandsBeforeTheDamage) {
  const std::string whole = test::packed(
      {{"а.docx", std::string(3000, 'a')}, {"б.docx", std::string(3000, 'b')}}, Packing::Tar);
  const Unpacked unpacked = unpack(std::string_view(whole).substr(0, 7000), "а.tar");
  EXPECT_THAT(names(unpacked), ElementsAre("а.tar/а.docx"));
  EXPECT_THAT(failures(unpacked),
              ElementsAre("а.tar/б.docx: файл в архиве повреждён или сжат неизвестным способом: "
                          "получите архив заново",
                          "а.tar: архив повреждён: прочитано только то, что до места повреждения; "
                          "получите его заново"));
}

std::string limit_error(const std::string& bytes, const UnpackLimits& limits) {
  const test::Caught caught = test::caught([&] { (void)unpack(bytes, "а", limits); });
  EXPECT_EQ(caught.code, ErrorCode::LimitExceeded);
  return caught.text;
}

TEST(UnpackLimits, HoldForEntriesSizeAndRatio) {
  EXPECT_EQ(limit_error(test::stored_zip(kPackage), {.max_entries = 1}),
            "а: в архиве больше 1 файлов; распакуйте его и укажите папку с документами");
  const std::string large(5U << 20U, 'a');
  EXPECT_EQ(limit_error(test::stored_zip({{"а.docx", large}}), {.max_bytes = 2U << 20U}),
            "а: архив распаковывается больше чем в 2 МБ; распакуйте его и укажите папку с "
            "документами");
  EXPECT_EQ(limit_error(test::packed({{"а.docx", large}}, Packing::TarXz),
                        {.max_ratio = 100, .ratio_from_bytes = 1U << 20U}),
            "а: архив сжат больше чем в 100 раз: это похоже на «бомбу»; распакуйте его и укажите "
            "папку с документами");
}

TEST(UnpackLimits, CountInnerArchivesToo) {
  const std::string inner = test::stored_zip({{"а.docx", std::string(3000, 'a')}});
  const Unpacked unpacked = unpack(test::stored_zip({{"1.zip", inner}, {"2.zip", inner}}), "а.zip",
                                   {.max_bytes = 11'000});
  EXPECT_THAT(names(unpacked), ElementsAre("а.zip/1.zip/а.docx"));
  EXPECT_THAT(failures(unpacked),
              ElementsAre("а.zip/2.zip: архив распаковывается больше чем в 0 МБ; распакуйте его и "
                          "укажите папку с документами"));
}

void unpack_and_read(const std::string& bytes) {
  try {
    for (UnpackedFile& file : unpack(bytes, "а").files) {
      EXPECT_THAT(file.file, testing::StartsWith("а"));
      EXPECT_EQ(judge_name(file.file), NameKind::Usual);
      if (find_text(file.file, "план") == std::string::npos) continue;
      (void)test::caught([&] { (void)read_document(std::move(file.bytes), file.file); });
    }
  } catch (const Error& error) {
    EXPECT_STRNE(error.what(), "");
  }
}

TEST_P(UnpackKind, EndsInFilesOrAnErrorWhereverItIsCutOrFlipped) {
  const std::string& whole = GetParam().second;
  const std::size_t step = whole.size() / 250 + 1;
  for (std::size_t at = 0; at < whole.size(); at += step) {
    unpack_and_read(whole.substr(0, at));
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ (1 << (at % 8)));
    unpack_and_read(changed);
    std::swap(changed[at], changed[whole.size() - 1 - at]);
    unpack_and_read(changed);
  }
}

TEST(ComesBefore, PutsTheFilesOfAFolderBeforeItsFolders) {
  EXPECT_TRUE(comes_before("я", "а/а"));
  EXPECT_FALSE(comes_before("а/а", "я"));
  EXPECT_TRUE(comes_before("а/я", "б/а"));
  EXPECT_TRUE(comes_before("а/я", "а/а/а"));
  EXPECT_FALSE(comes_before("а", "а"));
}

}  // namespace
}  // namespace muko
