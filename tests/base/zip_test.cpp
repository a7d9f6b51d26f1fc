#include "base/zip.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/base/caught.h"

namespace muko {
namespace {

using test::caught;
using test::Caught;

const ZipContents kContents = {{"[Content_Types].xml", "<Types/>"},
                               {"word/", ""},
                               {"word/document.xml", std::string(5000, 'x')}};

Caught open_error(const std::string& bytes, const ZipLimits& limits = {}) {
  return caught([&] { (void)ZipReader(bytes, "a.docx", limits); });
}

Caught read_error(const std::string& bytes, const std::string& name) {
  return caught([&] { (void)ZipReader(bytes, "a.docx").read(name); });
}

std::string little_endian(std::uint32_t number) {
  std::string bytes;
  for (int i = 0; i < 4; ++i, number >>= 8U) bytes += static_cast<char>(number & 0xFFU);
  return bytes;
}

// Where the fields of the last entry of the central directory are (APPNOTE 4.3.12).
std::size_t last_directory_entry(const std::string& bytes) {
  return bytes.rfind("PK\1\2");
}

constexpr std::size_t kDirectoryFlags = 8;
constexpr std::size_t kDirectoryCrc = 16;
constexpr std::size_t kDirectorySize = 24;
constexpr std::size_t kLocalFlags = 6;
constexpr std::size_t kLocalTime = 10;
constexpr std::size_t kLocalCrc = 14;
constexpr std::size_t kLocalSize = 22;

// The last entry of the archive, with the same field changed in both of its headers.
std::string with_field(std::string bytes, std::size_t directory, std::size_t local,
                       const std::string& value) {
  bytes.replace(last_directory_entry(bytes) + directory, value.size(), value);
  bytes.replace(bytes.rfind("PK\3\4") + local, value.size(), value);
  return bytes;
}

std::string spaces(std::size_t count) {
  std::string text;
  text.resize(count, ' ');
  return text;
}

TEST(Zip, ReadsWhatItWrote) {
  const ZipReader zip(write_zip(kContents), "a.docx");
  std::vector<std::string> names;
  for (const ZipEntry& entry : zip.entries()) names.push_back(entry.name);
  EXPECT_THAT(names, testing::ElementsAre("[Content_Types].xml", "word/", "word/document.xml"));
  EXPECT_EQ(zip.entries()[2].size, 5000U);
  EXPECT_LT(zip.entries()[2].compressed_size, 100U);
  for (const auto& [name, bytes] : kContents) EXPECT_EQ(zip.read(name), bytes) << name;
  EXPECT_EQ(zip.file(), "a.docx");
}

TEST(Zip, SaysThatAnEntryIsNotThere) {
  const ZipReader zip(write_zip(kContents), "a.docx");
  EXPECT_TRUE(zip.has("word/document.xml"));
  EXPECT_FALSE(zip.has("word/Document.xml"));
  EXPECT_EQ(zip.read("absent"), std::nullopt);
  EXPECT_EQ(zip.read_raw("absent"), std::nullopt);
}

TEST(Zip, KeepsCyrillicNames) {
  const ZipReader zip(write_zip({{"папка/Приказ № 1.docx", "x"}}), "a.zip");
  EXPECT_EQ(zip.read("папка/Приказ № 1.docx"), "x");
}

TEST(Zip, OfNothingIsAnEmptyArchive) {
  EXPECT_TRUE(ZipReader(write_zip({}), "a.zip").entries().empty());
}

TEST(Zip, SurvivesAMove) {
  ZipReader zip(write_zip(kContents), "a.docx");
  const ZipReader other = std::move(zip);
  EXPECT_EQ(other.read("[Content_Types].xml"), "<Types/>");
}

TEST(Zip, WritesEqualBytesForEqualContents) {
  EXPECT_EQ(write_zip(kContents), write_zip(kContents));
}

TEST(Zip, DatesEveryEntryTheFirstOfJanuary1980) {
  const std::string bytes = write_zip(kContents);
  std::size_t count = 0;
  for (std::size_t at = bytes.find("PK\3\4"); at != std::string::npos;
       at = bytes.find("PK\3\4", at + 1), ++count) {
    EXPECT_EQ(bytes.substr(at + kLocalTime, 4), little_endian(0x00210000));
  }
  EXPECT_EQ(count, kContents.size());
}

TEST(Zip, ReplacesAnEntryAndCopiesTheOthersAsTheyLie) {
  const std::string before = write_zip(kContents);
  const std::string after =
      replace_in_zip(before, {{"[Content_Types].xml", "<New/>"}, {"new.xml", "<a/>"}}, "a.docx");
  const ZipReader old_zip(before, "a.docx");
  const ZipReader zip(after, "a.docx");
  EXPECT_EQ(zip.read("[Content_Types].xml"), "<New/>");
  EXPECT_EQ(zip.read("new.xml"), "<a/>");
  EXPECT_EQ(zip.entries()[0].name, "[Content_Types].xml");
  EXPECT_EQ(zip.entries().back().name, "new.xml");
  EXPECT_EQ(zip.read_raw("word/document.xml"), old_zip.read_raw("word/document.xml"));
  EXPECT_EQ(zip.read("word/document.xml"), kContents[2].second);
}

TEST(Zip, CopiesEvenACompressionOfItsOwnKindUntouched) {
  // A stored entry stays stored: nothing is packed anew.
  std::string stored("PK\3\4\12\0\0\0\0\0\0\0\41\0", 14);
  const std::string sizes = little_endian(0x8C736521) + little_endian(3) + little_endian(3);
  stored += sizes + std::string("\1\0\0\0afoo", 8);
  std::string archive = stored + std::string("PK\1\2\12\0\12\0\0\0\0\0\0\0\41\0", 16) + sizes +
                        std::string("\1\0", 2) + std::string(16, '\0') + "a";
  archive += std::string("PK\5\6\0\0\0\0\1\0\1\0", 12) + little_endian(47) +
             little_endian(static_cast<std::uint32_t>(stored.size())) + std::string(2, '\0');

  const ZipReader zip(replace_in_zip(archive, {{"b", "bar"}}, "a.docx"), "a.docx");
  EXPECT_EQ(zip.read_raw("a"), "foo");
  EXPECT_EQ(zip.read("b"), "bar");
}

TEST(Zip, ReplacesTheSameTwiceWithEqualBytes) {
  const std::string before = write_zip(kContents);
  const ZipContents replaced = {{"word/document.xml", "<w:document/>"}};
  EXPECT_EQ(replace_in_zip(before, replaced, "a"), replace_in_zip(before, replaced, "a"));
  EXPECT_EQ(replace_in_zip(before, {}, "a"), before);
}

TEST(ZipCopy, WritesTheSameArchiveWithOtherContentsManyTimes) {
  const std::string before = write_zip(kContents);
  const ZipCopy copy(ZipReader(before, "a.docx"));
  EXPECT_EQ(copy.with({}), before);
  for (const char* text : {"<one/>", "<two/>"}) {
    const ZipReader zip(copy.with({{"word/document.xml", text}}), "b.docx");
    EXPECT_EQ(zip.read("word/document.xml"), text);
    EXPECT_EQ(zip.read("[Content_Types].xml"), "<Types/>");
    EXPECT_EQ(zip.entries().size(), kContents.size());
  }
}

TEST(ZipCopy, KeepsTheFirstOfTwoEntriesOfOneName) {
  const std::string twice = write_zip({{"a.xml", "first"}, {"b.xml", "b"}, {"a.xml", "second"}});
  const ZipCopy copy(ZipReader(twice, "a.docx"));
  const ZipReader kept(copy.with({{"b.xml", "new"}}), "b.docx");
  EXPECT_EQ(kept.entries().size(), 2U);
  EXPECT_EQ(kept.read("a.xml"), "first");
}

TEST(ZipCopy, DatesEveryEntryTheFirstOfJanuary1980) {
  std::string archive = write_zip({{"a.xml", "a"}});
  archive.replace(archive.rfind("PK\1\2") + 12, 4, little_endian(0x5A8D1234));
  archive.replace(archive.rfind("PK\3\4") + kLocalTime, 4, little_endian(0x5A8D1234));
  EXPECT_EQ(ZipCopy(ZipReader(archive, "a.docx")).with({}), write_zip({{"a.xml", "a"}}));
}

TEST(Zip, RefusesWhatIsNoArchive) {
  const std::string message =
      "a.docx: это не архив ZIP (DOCX, XLSX, ODT) или файл обрезан: получите его заново";
  for (const char* bytes : {"", "приказ", "PK\3\4"}) {
    EXPECT_EQ(open_error(bytes).code, ErrorCode::BadArchive);
    EXPECT_EQ(open_error(bytes).text, message);
  }
  EXPECT_EQ(caught([] { (void)replace_in_zip("нет", {{"a", "b"}}, "a.docx"); }).text, message);
}

TEST(Zip, RefusesAnEncryptedEntry) {
  const std::string bytes = with_field(write_zip({{"a.xml", "text"}}), kDirectoryFlags, kLocalFlags,
                                       std::string("\1\0", 2));
  EXPECT_EQ(open_error(bytes).code, ErrorCode::Encrypted);
  EXPECT_EQ(open_error(bytes).text,
            "a.docx, a.xml: файл защищён паролем: снимите защиту и сохраните его снова");
}

TEST(Zip, RefusesTooManyEntries) {
  ZipLimits limits;
  limits.max_entries = 2;
  EXPECT_EQ(open_error(write_zip(kContents), limits).code, ErrorCode::LimitExceeded);
  EXPECT_EQ(open_error(write_zip(kContents), limits).text,
            "a.docx: в архиве больше 2 файлов: он не открыт");
}

TEST(Zip, RefusesTooLargeAnEntry) {
  ZipLimits limits;
  limits.max_entry_bytes = std::uint64_t{1} << 20U;
  const std::string bytes = write_zip({{"a.xml", std::string((std::size_t{1} << 20U) + 1, 'x')}});
  EXPECT_EQ(open_error(bytes, limits).text,
            "a.docx, a.xml: часть архива больше 1 МБ в распакованном виде");
}

TEST(Zip, RefusesTooLargeASum) {
  ZipLimits limits;
  limits.max_total_bytes = std::uint64_t{1} << 20U;
  const std::string half(std::size_t{600'000}, 'x');
  EXPECT_EQ(open_error(write_zip({{"a", half}, {"b", half}}), limits).text,
            "a.docx: в распакованном виде архив больше 1 МБ");
}

TEST(Zip, RefusesABomb) {
  const std::string bomb = write_zip({{"word/document.xml", spaces(10'000'000)}});
  EXPECT_EQ(open_error(bomb).code, ErrorCode::LimitExceeded);
  EXPECT_EQ(open_error(bomb).text,
            "a.docx, word/document.xml: часть архива сжата более чем в 300 раз: похоже на "
            "«архивную бомбу», файл не открыт");
}

TEST(Zip, NoticesThatTheDirectoryLiesAboutASize) {
  const std::string honest = write_zip({{"a.xml", std::string(5000, 'x')}});
  const std::string message =
      "a.docx, a.xml: архив повреждён: его оглавление не сходится с содержимым, получите файл "
      "заново";
  for (const std::uint32_t size : {0U, 1U, 4999U, 5001U, 1'000'000U}) {
    const std::string lying = with_field(honest, kDirectorySize, kLocalSize, little_endian(size));
    EXPECT_EQ(read_error(lying, "a.xml").code, ErrorCode::BadArchive) << size;
    EXPECT_EQ(read_error(lying, "a.xml").text, message) << size;
  }
}

TEST(Zip, ReadsNoMoreThanTheDirectoryOfABombAdmits) {
  const std::string bomb = write_zip({{"a.xml", spaces(100'000'000)}});
  const std::string lying = with_field(bomb, kDirectorySize, kLocalSize, little_endian(1000));
  EXPECT_EQ(read_error(lying, "a.xml").code, ErrorCode::BadArchive);
}

TEST(Zip, NoticesAWrongChecksum) {
  const std::string bytes = with_field(write_zip({{"a.xml", std::string(5000, 'x')}}),
                                       kDirectoryCrc, kLocalCrc, little_endian(7));
  EXPECT_EQ(read_error(bytes, "a.xml").text,
            "a.docx, a.xml: архив повреждён: контрольная сумма не сошлась, получите файл заново");
}

TEST(Zip, EndsInContentsOrAnErrorWhereverItIsCutOrFlipped) {
  const std::string whole = write_zip({{"a.xml", "<a>приказ</a>"}, {"b", std::string(300, 'y')}});
  const auto read_all = [](const std::string& bytes) {
    (void)caught([&] {
      const ZipReader zip(bytes, "a.docx");
      for (const ZipEntry& entry : zip.entries()) {
        (void)caught([&] { (void)zip.read(entry.name); });
        (void)caught([&] { (void)zip.read_raw(entry.name); });
      }
    });
    (void)caught([&] { (void)replace_in_zip(bytes, {{"b", "new"}}, "a.docx"); });
  };
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string broken = whole;
    for (const char flip : {'\x01', '\x80', '\xFF'}) {
      broken[i] = static_cast<char>(whole[i] ^ flip);
      read_all(broken);
    }
    read_all(whole.substr(0, i));
  }
}

}  // namespace
}  // namespace muko
