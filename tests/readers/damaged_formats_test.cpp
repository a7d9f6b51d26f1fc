// Files of the formats beside DOCX, cut and changed at many places: a Document or an Error, never a
// crash.

#include <gtest/gtest.h>

#include <string_view>

#include "base/error.h"
#include "base/files.h"
#include "base/zip.h"
#include "document/dump.h"
#include "readers/reader.h"
#include "tests/golden.h"
#include "tests/readers/odt_folder.h"
#include "tests/readers/xlsx_folder.h"

namespace muko {
namespace {

const std::filesystem::path kReaders = MUKO_SOURCE_DIR "/tests/readers";
constexpr std::string_view kReplacements = "<>\"'/&0 -\xFF|\t";

void read_and_dump(const std::string& bytes) {
  try {
    const Document document = read_document(bytes, "файл");
    EXPECT_FALSE(dump_text(document).empty() && dump_json(document).empty());
  } catch (const Error& error) {
    EXPECT_STRNE(error.what(), "");
  }
}

void damage_whole(const std::string& whole, std::size_t steps) {
  const std::size_t step = whole.size() / steps + 1;
  for (std::size_t at = 0; at < whole.size(); at += step) {
    read_and_dump(whole.substr(0, at));
    std::string flipped = whole;
    flipped[at] = static_cast<char>(flipped[at] ^ (1 << (at % 8)));
    read_and_dump(flipped);
    flipped[at] = kReplacements[at % kReplacements.size()];
    read_and_dump(flipped);
  }
}

// Inside a sound ZIP: what the checksum can't see.
void damage_parts(const std::string& whole, std::size_t steps) {
  const ZipReader archive(whole, "файл");
  ZipContents sound;
  for (const ZipEntry& entry : archive.entries()) {
    sound.emplace_back(entry.name, archive.read(entry.name).value_or(""));
  }
  for (std::size_t part = 0; part < sound.size(); ++part) {
    const std::size_t step = sound[part].second.size() / steps + 1;
    for (std::size_t at = 0; at < sound[part].second.size(); at += step) {
      ZipContents cut = sound;
      cut[part].second.resize(at);
      read_and_dump(write_zip(cut));
      ZipContents changed = sound;
      changed[part].second[at] = kReplacements[at % kReplacements.size()];
      read_and_dump(write_zip(changed));
    }
    ZipContents lost = sound;
    lost.erase(lost.begin() + static_cast<std::ptrdiff_t>(part));
    read_and_dump(write_zip(lost));
  }
}

TEST(DamagedOdt, IsReadOrRefused) {
  for (const auto& folder : test::case_folders(kReaders / "odt")) {
    const std::string whole = test::zip_odt_folder(folder);
    damage_whole(whole, 12);
    damage_parts(whole, 12);
    damage_whole(test::flat_odt_folder(folder), 12);
  }
}

TEST(DamagedXlsx, IsReadOrRefused) {
  for (const auto& folder : test::case_folders(kReaders / "xlsx")) {
    const std::string whole = test::zip_xlsx_folder(folder);
    damage_whole(whole, 12);
    damage_parts(whole, 12);
  }
}

TEST(DamagedHtml, IsReadOrRefused) {
  for (const auto& folder : test::case_folders(kReaders / "html")) {
    damage_whole(read_file(folder / "input.html"), 80);
  }
}

TEST(DamagedText, IsReadOrRefused) {
  for (const auto& folder : test::case_folders(kReaders / "text")) {
    damage_whole(read_file(folder / "input.txt"), 80);
  }
}

// Numbers that a table may give for its size.
TEST(HostileTables, SpansAreLimited) {
  const std::string spans =
      R"(table:number-columns-repeated="2147483647" table:number-rows-spanned="2147483647" table:number-columns-spanned="-5")";
  std::string cells;
  for (int i = 0; i < 50; ++i) cells += "<table:table-cell " + spans + "/>";
  std::string rows;
  for (int i = 0; i < 50; ++i) {
    rows += R"(<table:table-row table:number-rows-repeated="2147483647">)" + cells +
            "<table:table-cell><text:p>а</text:p></table:table-cell></table:table-row>";
  }
  read_and_dump(
      R"(<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
      R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">)"
      "<office:body><office:text><table:table>" +
      rows + "</table:table></office:text></office:body></office:document>");
  std::string page = "<html><table>";
  for (int i = 0; i < 200; ++i) {
    page += "<tr><td rowspan=2147483647 colspan=99999>а<td rowspan=-1 colspan=0>б</tr>";
  }
  read_and_dump(page);
}

}  // namespace
}  // namespace muko
