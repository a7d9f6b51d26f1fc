#include "ooxml/package.h"

#include <gtest/gtest.h>

namespace muko::ooxml {
namespace {

constexpr const char* kTransitional =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string relationship(const std::string& id, const std::string& type, const std::string& target,
                         const std::string& more = "") {
  return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\" " + more +
         "/>";
}

std::string relationships(const std::string& all) {
  return "<Relationships>" + all + "</Relationships>";
}

TEST(ResolveTarget, FollowsFoldersFromTheSourcePart) {
  EXPECT_EQ(resolve_target("word/document.xml", "styles.xml"), "word/styles.xml");
  EXPECT_EQ(resolve_target("word/document.xml", "../customXml/item1.xml"), "customXml/item1.xml");
  EXPECT_EQ(resolve_target("word/document.xml", "/word/styles.xml"), "word/styles.xml");
  EXPECT_EQ(resolve_target("word/document.xml", "./media//a.png"), "word/media/a.png");
  EXPECT_EQ(resolve_target("", "word/document.xml"), "word/document.xml");
  EXPECT_EQ(resolve_target("word/document.xml", "%D0%B0%20b.xml#x"), "word/а b.xml");
  EXPECT_EQ(resolve_target("word/document.xml", "media\\a.png"), "word/media/a.png");
}

TEST(ResolveTarget, RefusesWhatLeadsOutOfThePackage) {
  EXPECT_EQ(resolve_target("word/document.xml", "../../etc/passwd"), std::nullopt);
  EXPECT_EQ(resolve_target("", ".."), std::nullopt);
  EXPECT_EQ(resolve_target("word/document.xml", ""), std::nullopt);
  EXPECT_EQ(resolve_target("word/document.xml", "%2e%2e/%2e%2e/x"), std::nullopt);
}

TEST(Package, GivesStrictAndTransitionalRelationshipsTheSameType) {
  const Package package(
      write_zip({{"word/_rels/document.xml.rels",
                  relationships(
                      relationship("r1", std::string(kTransitional) + "styles", "styles.xml") +
                      relationship(
                          "r2", "http://purl.oclc.org/ooxml/officeDocument/relationships/numbering",
                          "numbering.xml") +
                      relationship("r3", std::string(kTransitional) + "hyperlink",
                                   "https://example.org/", "TargetMode=\"External\"") +
                      relationship("r4", "http://example.org/own", "own.xml") +
                      relationship("r5", std::string(kTransitional) + "image", "../../out.png"))}}),
      "a.docx");

  const Relationships all = package.relationships_of("word/document.xml");

  ASSERT_EQ(all.all().size(), 4U);  // r5 leads out of the package
  EXPECT_EQ(*all.by_type("styles"), (Relationship{"r1", "styles", "word/styles.xml"}));
  EXPECT_EQ(*all.by_id("r2"), (Relationship{"r2", "numbering", "word/numbering.xml"}));
  EXPECT_EQ(*all.by_id("r3"), (Relationship{"r3", "hyperlink", "https://example.org/", true}));
  EXPECT_EQ(all.by_type("hyperlink"), nullptr);
  EXPECT_EQ(all.by_id("r4")->type, "http://example.org/own");
  EXPECT_EQ(all.by_id("r6"), nullptr);
}

TEST(Package, FindsPartsWhateverTheirCase) {
  const Package package(write_zip({{"Word/Document.XML", "<d/>"}}), "a.docx");
  EXPECT_TRUE(package.has("word/document.xml"));
  EXPECT_EQ(package.read("word/document.xml"), "<d/>");
  EXPECT_EQ(package.read("word/styles.xml"), std::nullopt);
  EXPECT_EQ(package.main_part(), "Word/Document.XML");
}

TEST(Package, KnowsContentTypesByPartAndByExtension) {
  const Package package(
      write_zip(
          {{"[Content_Types].xml",
            R"(<Types><Default Extension="XML" ContentType="application/xml"/>)"
            R"(<Override PartName="/word/document.xml" ContentType="application/main"/></Types>)"}}),
      "a.docx");
  EXPECT_EQ(package.content_type("word/document.xml"), "application/main");
  EXPECT_EQ(package.content_type("word/styles.xml"), "application/xml");
  EXPECT_EQ(package.content_type("word/media/a.png"), "");
  EXPECT_EQ(package.main_part(), "");
}

TEST(Package, ReadsWhatIsLeftOfBrokenRelationships) {
  const Package package(
      write_zip({{"_rels/.rels",
                  "<Relationships>" +
                      relationship("r1", std::string(kTransitional) + "officeDocument", "x/y.xml") +
                      "<Relation"},
                 {"x/y.xml", "<d/>"}}),
      "a.docx");
  EXPECT_EQ(package.main_part(), "x/y.xml");
  EXPECT_TRUE(package.relationships_of("x/y.xml").all().empty());
}

}  // namespace
}  // namespace muko::ooxml
