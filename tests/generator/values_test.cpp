// Values that are objects: pictures, formatted text; files beside the data; faults as comments.

#include <gtest/gtest.h>

#include <filesystem>

#include "base/files.h"
#include "base/temporary_folder.h"
#include "base/zip.h"
#include "generator/data/attachments.h"
#include "generator/docx/picture.h"
#include "generator/docx/rich_text.h"
#include "generator/generate.h"
#include "tests/generator/build_docx.h"
#include "tests/templates/case_file.h"

namespace muko::tmpl {
namespace {

namespace fs = std::filesystem;

std::string spelled(const std::vector<RichPiece>& pieces) {
  std::string text;
  for (const RichPiece& piece : pieces) {
    text += "[";
    for (const auto& [name, spelling] : piece.properties) text += name + " ";
    text += piece.text + (piece.link.empty() ? "" : " -> " + piece.link) + "]";
  }
  return text;
}

TEST(Markup, MarksBoldItalicUnderlineAndStrike) {
  EXPECT_EQ(spelled(read_markup("а **б** *в* __г__ ~~д~~")),
            "[а ][b bCs б][ ][i iCs в][ ][u г][ ][strike д]");
  EXPECT_EQ(spelled(read_markup("**а *б* в**")), "[b bCs а ][b bCs i iCs б][b bCs  в]");
}

TEST(Markup, LeavesSignsThatMarkNothing) {
  EXPECT_EQ(spelled(read_markup("2 * 3 = 6, a_b, ** конец")), "[2 * 3 = 6, a_b, ** конец]");
  EXPECT_EQ(spelled(read_markup("\\*а\\* [нет](")), "[*а* [нет](]");
}

TEST(Markup, ReadsLinks) {
  EXPECT_EQ(spelled(read_markup("см. [сайт](https://example.org)!")),
            "[см. ][сайт -> https://example.org][!]");
}

TEST(Picture, KnowsTheSizeOfPngAndJpeg) {
  const auto png = read_picture(test::png_of("96x48"));
  ASSERT_TRUE(png);
  EXPECT_EQ(png->width, 914'400);
  EXPECT_EQ(png->height, 457'200);
  // SOI, APP0 with 300 dots an inch, SOF0 of 20 rows and 300 columns.
  const std::string jpeg(
      "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00\x01\x01\x01\x01\x2C\x01\x2C\x00\x00"
      "\xFF\xC0\x00\x0B\x08\x00\x14\x01\x2C\x01\x01\x11\x00",
      33);
  const auto read = read_picture(jpeg);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->extension, "jpeg");
  EXPECT_EQ(read->width, 914'400);
  EXPECT_EQ(read->height, 60'960);
}

TEST(Picture, RefusesWhatIsNoneOrBroken) {
  EXPECT_FALSE(read_picture("GIF89a"));
  const std::string png = test::png_of("4x2");
  EXPECT_FALSE(read_picture(png.substr(0, 20)));
  for (std::size_t size = 0; size < png.size(); ++size) (void)read_picture(png.substr(0, size));
}

TEST(Picture, ReadsLengths) {
  std::string fault;
  EXPECT_EQ(read_length("40mm", fault), 1'440'000);
  EXPECT_EQ(read_length("4 см", fault), 1'440'000);
  EXPECT_EQ(read_length(40, fault), 1'440'000);
  EXPECT_EQ(read_length("1in", fault), 914'400);
  EXPECT_EQ(fault, "");
  EXPECT_FALSE(read_length("40km", fault));
  EXPECT_FALSE(read_length("-4mm", fault));
  EXPECT_FALSE(read_length("nan", fault));
}

TEST(Attachments, StayInTheFolderOfTheData) {
  const TemporaryFolder outer(fs::temp_directory_path());
  const fs::path folder = outer.path() / "данные";
  write_file(outer.path() / "secret.txt", "тайна");
  write_file(folder / "img" / "a.png", "картинка");
  fs::create_symlink(outer.path() / "secret.txt", folder / "link.txt");
  std::string fault;
  EXPECT_EQ(read_attachment({folder}, "img/a.png", fault), "картинка");
  EXPECT_EQ(fault, "");
  EXPECT_EQ(read_attachment({folder}, "../secret.txt", fault), "");
  EXPECT_EQ(fault, "файл «../secret.txt» лежит вне папки с данными: положите его рядом с ними");
  EXPECT_EQ(read_attachment({folder}, "link.txt", fault), "");
  EXPECT_EQ(fault, "файл «link.txt» лежит вне папки с данными: положите его рядом с ними");
  EXPECT_EQ(read_attachment({folder}, (outer.path() / "secret.txt").string(), fault), "");
  EXPECT_EQ(read_attachment({folder}, "img", fault), "");
  EXPECT_EQ(fault, "файл «img» не найден: положите его рядом с данными или исправьте путь");
}

TEST(Attachments, LieBesideTheRecordsOrTheSharedData) {
  const TemporaryFolder outer(fs::temp_directory_path());
  const std::vector<fs::path> folders = {outer.path() / "записи", outer.path() / "общие"};
  write_file(folders[0] / "a.png", "своя");
  write_file(folders[1] / "a.png", "общая");
  write_file(folders[1] / "герб.png", "герб");
  std::string fault;
  EXPECT_EQ(read_attachment(folders, "a.png", fault), "своя");
  EXPECT_EQ(read_attachment(folders, "герб.png", fault), "герб");
  EXPECT_EQ(fault, "");
  EXPECT_EQ(read_attachment(folders, "../тайна.png", fault), "");
  EXPECT_EQ(fault, "файл «../тайна.png» лежит вне папки с данными: положите его рядом с ними");
}

TEST(AnnotateTemplate, ShowsFaultsOfTagsAsComments) {
  const std::string docx =
      test::docx_of({{"document", test::paragraph("до") + test::paragraph("{% endif %}")},
                     {"header1", test::paragraph("{{ а")}});
  const std::string annotated = annotate_template(docx, "t.docx", nullptr);
  EXPECT_EQ(test::body_of(annotated),
            "<w:p><w:commentRangeStart w:id=\"2\"/><w:r><w:t>до</w:t></w:r>"
            "<w:commentRangeEnd w:id=\"2\"/><w:r><w:commentReference w:id=\"2\"/></w:r></w:p>"
            "<w:p><w:commentRangeStart w:id=\"1\"/><w:r><w:t>{% endif %}</w:t></w:r>"
            "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>");
  EXPECT_EQ(test::text_of(annotated, "comments"),
            "абзац 2: лишний {% endif %}: перед ним нет {% if … %}\n"
            "верхний колонтитул header1.xml, абзац 1: {{ а: тег не закрыт: до конца абзаца нет "
            "«}}»\n");
}

TEST(AnnotateTemplate, ShowsWhatTheDataLack) {
  const std::string docx = test::docx_of(test::paragraph("{{ нет }}"));
  const Data data = read_data("да: 1", "data.yaml");
  const std::string annotated = annotate_template(docx, "t.docx", &data);
  EXPECT_EQ(test::text_of(annotated, "comments"),
            "нет поля «нет» (нужно шаблону t.docx: абзац 1: {{ нет }})\n");
}

TEST(AnnotateTemplate, LeavesASoundTemplateAsItIs) {
  const std::string docx = test::docx_of(test::paragraph("{{ да }}"));
  const Data data = read_data("да: 1", "data.yaml");
  EXPECT_EQ(annotate_template(docx, "t.docx", &data), docx);
}

}  // namespace
}  // namespace muko::tmpl
