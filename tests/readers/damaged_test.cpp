// Files cut and bytes flipped at many places: a Document or an Error, never a crash.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "base/error.h"
#include "base/files.h"
#include "base/utf8.h"
#include "base/zip.h"
#include "document/dump.h"
#include "document/walk.h"
#include "readers/reader.h"
#include "tests/readers/docx_folder.h"

namespace muko {
namespace {

enum class Outcome { Read, Refused };

// Every fault names the file, or a part of it, and says something.
void expect_told(const Error& error) {
  for (const Fault& fault : error.faults()) {
    EXPECT_EQ(fault.place.file.rfind("a.docx", 0), 0U) << error.what();
    EXPECT_NE(fault.message, "");
  }
}

// What is read is a whole Document: its places are in it, and it can be written as text and JSON.
void expect_sound(const Document& document) {
  EXPECT_EQ(document.file, "a.docx");
  for_each_paragraph(document.blocks, [](const Paragraph& paragraph) {
    EXPECT_GT(paragraph.where.paragraph + paragraph.where.table, 0);
    EXPECT_TRUE(is_valid_utf8(paragraph.text));
  });
  for_each_table(document.blocks, [](const Table& table) {
    for (const Cell& cell : table.cells) EXPECT_EQ(table.at(cell.row, cell.column), &cell);
  });
  for (const Warning& warning : document.warnings) EXPECT_NE(warning.message, "");
  EXPECT_EQ(nlohmann::json::parse(dump_json(document)).at("file"), "a.docx");
  (void)dump_text(document);
}

Outcome read_and_dump(const std::string& bytes) {
  try {
    expect_sound(read_document(bytes, "a.docx"));
    return Outcome::Read;
  } catch (const Error& error) {
    expect_told(error);
    return Outcome::Refused;
  }
}

// One DOCX with nearly everything in it.
std::string rich_document() {
  return test::zip_docx_folder(MUKO_SOURCE_DIR "/tests/readers/damaged");
}

ZipContents unpack(const std::string& bytes) {
  const ZipReader archive(bytes, "a.docx");
  ZipContents contents;
  for (const ZipEntry& entry : archive.entries()) {
    contents.emplace_back(entry.name, archive.read(entry.name).value_or(""));
  }
  return contents;
}

TEST(DamagedDocx, TheWholeFileIsRead) {
  EXPECT_EQ(read_and_dump(rich_document()), Outcome::Read);
}

TEST(DamagedDocx, CutAnywhere) {
  const std::string whole = rich_document();
  for (std::size_t size = 0; size < whole.size(); size += 41) {
    (void)read_and_dump(whole.substr(0, size));
  }
}

TEST(DamagedDocx, ABitFlippedAnywhere) {
  const std::string whole = rich_document();
  for (std::size_t at = 0; at < whole.size(); at += 23) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ (1 << (at % 8)));
    (void)read_and_dump(damaged);
  }
}

// Inside a sound ZIP: what the checksum can't see.
TEST(DamagedDocx, APartCutAnywhere) {
  const ZipContents sound = unpack(rich_document());
  for (std::size_t part = 0; part < sound.size(); ++part) {
    const std::size_t step = sound[part].second.size() / 40 + 1;
    for (std::size_t size = 0; size < sound[part].second.size(); size += step) {
      ZipContents damaged = sound;
      damaged[part].second.resize(size);
      (void)read_and_dump(write_zip(damaged));
    }
  }
}

TEST(DamagedDocx, ACharacterOfAPartChangedAnywhere) {
  constexpr std::string_view kReplacements = "<>\"'/&0 -\xFF";
  const ZipContents sound = unpack(rich_document());
  for (std::size_t part = 0; part < sound.size(); ++part) {
    const std::size_t step = sound[part].second.size() / 60 + 1;
    for (std::size_t at = 0; at < sound[part].second.size(); at += step) {
      ZipContents damaged = sound;
      damaged[part].second[at] = kReplacements[at % kReplacements.size()];
      (void)read_and_dump(write_zip(damaged));
    }
  }
}

TEST(DamagedDocx, EveryPartButTheTextMayBeMissing) {
  const ZipContents sound = unpack(rich_document());
  for (std::size_t part = 0; part < sound.size(); ++part) {
    ZipContents damaged = sound;
    damaged.erase(damaged.begin() + static_cast<std::ptrdiff_t>(part));
    const bool is_text = sound[part].first == "word/document.xml";
    EXPECT_EQ(read_and_dump(write_zip(damaged)), is_text ? Outcome::Refused : Outcome::Read)
        << sound[part].first;
  }
}

// A document of `count` elements that are one in another.
std::string nested(const std::string& start, const std::string& end, int count) {
  std::string body;
  for (int i = 0; i < count; ++i) body += start;
  for (int i = 0; i < count; ++i) body += end;
  return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
         "<w:body>" +
         body + "</w:body></w:document>";
}

TEST(HostileDocx, DepthIsLimited) {
  const std::vector<std::pair<std::string, std::string>> wrappers = {
      {"<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"},
      {"<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"},
      {"<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"},
      {"<w:p>", "</w:p>"}};
  for (const auto& [start, end] : wrappers) {
    for (const int count : {30, 60, 10'000}) {
      EXPECT_EQ(read_and_dump(write_zip({{"word/document.xml", nested(start, end, count)}})),
                Outcome::Read)
          << start << count;
    }
  }
}

TEST(HostileDocx, SpansAreLimited) {
  const std::string table =
      "<w:document "
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
      "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"2000000000\"/></w:trPr>"
      "<w:tc><w:tcPr><w:gridSpan w:val=\"2147483647\"/></w:tcPr></w:tc>"
      "<w:tc><w:tcPr><w:gridSpan w:val=\"-5\"/></w:tcPr></w:tc>"
      "<w:tc><w:tcPr><w:gridSpan w:val=\"1000\"/></w:tcPr></w:tc>"
      "<w:tc><w:tcPr><w:gridSpan w:val=\"1000\"/></w:tcPr></w:tc>"
      "<w:tc><w:tcPr><w:gridSpan w:val=\"1000\"/></w:tcPr></w:tc>"
      "<w:tc/></w:tr></w:tbl></w:body></w:document>";
  EXPECT_EQ(read_and_dump(write_zip({{"word/document.xml", table}})), Outcome::Read);
}

}  // namespace
}  // namespace muko
