#include "base/xml.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ctime>
#include <functional>
#include <thread>

#include "tests/base/caught.h"

namespace muko {
namespace {

using test::caught;
using test::Caught;

constexpr const char* kWord = "urn:word";
constexpr const char* kParagraphs =
    "<w:body xmlns:w='urn:word' xmlns:r='urn:rel'>\n"
    " <w:p w:id='7' r:id='rId1' plain=''><w:t>До &amp; после</w:t></w:p>\n"
    " <!-- note --><w:p><w:r><w:t>1</w:t><w:t>2</w:t></w:r><![CDATA[<3>]]></w:p>\n"
    "</w:body>";

Caught parse_error(const std::string& bytes, const XmlLimits& limits = {}) {
  return caught([&] { (void)XmlDocument::parse(bytes, "a.xml", limits); });
}

std::string nested(int depth) {
  std::string text;
  for (int i = 0; i < depth; ++i) text += "<a>";
  for (int i = 0; i < depth; ++i) text += "</a>";
  return text;
}

TEST(Xml, WalksElementsOnly) {
  const XmlDocument document = XmlDocument::parse(kParagraphs, "a.xml");
  const XmlNode body = document.root();
  EXPECT_EQ(body.name(), "body");
  EXPECT_EQ(body.namespace_uri(), kWord);
  EXPECT_FALSE(body.parent());

  std::vector<std::string> names;
  for (const XmlNode child : body.children()) names.emplace_back(child.name());
  EXPECT_THAT(names, testing::ElementsAre("p", "p"));

  const XmlNode first = body.first_child();
  EXPECT_EQ(first.next().previous(), first);
  EXPECT_EQ(first.parent(), body);
  EXPECT_FALSE(first.previous());
  EXPECT_FALSE(first.next().next());
  EXPECT_EQ(first.line(), 2);
}

TEST(Xml, GivesTheTextOfAnElementAndItsDescendants) {
  const XmlDocument document = XmlDocument::parse(kParagraphs, "a.xml");
  const XmlNode first = document.root().first_child();
  EXPECT_EQ(first.text(), "До & после");
  EXPECT_EQ(first.child("t").leaf_text(), "До & после");
  EXPECT_EQ(first.leaf_text(), "");
  EXPECT_EQ(first.next().text(), "12<3>");
}

TEST(Xml, TellsAttributesByNameAndNamespace) {
  const XmlDocument document = XmlDocument::parse(kParagraphs, "a.xml");
  const XmlNode first = document.root().first_child();
  EXPECT_EQ(first.attribute("id"), "7");
  EXPECT_EQ(first.attribute("id", kWord), "7");
  EXPECT_EQ(first.attribute("id", "urn:rel"), "rId1");
  EXPECT_EQ(first.attribute("id", ""), "");
  EXPECT_TRUE(first.has_attribute("plain"));
  EXPECT_EQ(first.attribute("plain"), "");
  EXPECT_FALSE(first.has_attribute("absent"));
}

TEST(Xml, AnswersEveryQuestionToAnAbsentNode) {
  const XmlNode none = XmlNode().child("pPr").child("numPr");
  EXPECT_FALSE(none);
  EXPECT_EQ(none.name(), "");
  EXPECT_EQ(none.namespace_uri(), "");
  EXPECT_EQ(none.attribute("val"), "");
  EXPECT_EQ(none.attribute("val", kWord), "");
  EXPECT_FALSE(none.has_attribute("val"));
  EXPECT_EQ(none.text(), "");
  EXPECT_EQ(none.leaf_text(), "");
  EXPECT_EQ(none.line(), 0);
  EXPECT_FALSE(none.parent() || none.next() || none.previous() || none.first_child());
  EXPECT_EQ(none.children().begin(), none.children().end());
}

TEST(Xml, ReadsOtherEncodings) {
  const XmlDocument document = XmlDocument::parse(
      "<?xml version='1.0' encoding='windows-1251'?><a>\xCF\xF0\xE8\xEA\xE0\xE7</a>", "a.xml");
  EXPECT_EQ(document.root().text(), "Приказ");
}

TEST(Xml, DecodesEscapesInTextAndAttributes) {
  const XmlDocument document = XmlDocument::parse(
      "<a b='1 &lt; &quot;2&quot; &amp; &#38;amp; &#1046;'> Ж &amp; <![CDATA[<x>&]]>&gt;<c/></a>",
      "a");
  EXPECT_EQ(document.root().attribute("b"), "1 < \"2\" & &amp; Ж");
  EXPECT_EQ(document.root().text(), " Ж & <x>&>");
}

TEST(Xml, SurvivesAMove) {
  XmlDocument document = XmlDocument::parse("<a/>", "a.xml");
  XmlDocument other = std::move(document);
  EXPECT_EQ(other.root().name(), "a");
  document = XmlDocument::parse("<b/>", "b.xml");
  other = std::move(document);
  EXPECT_EQ(other.root().name(), "b");
}

TEST(Xml, NamesTheLineWhereTheTextIsBroken) {
  const auto error = parse_error("<a>\n<b>\n</a>");
  EXPECT_EQ(error.code, ErrorCode::BadXml);
  EXPECT_EQ(error.text, "a.xml:3:5: открывающий и закрывающий теги не совпадают");
  EXPECT_EQ(parse_error("").text, "a.xml:1:1: XML пуст или начинается не с «<»");
  EXPECT_EQ(parse_error("приказ").text, "a.xml:1:1: XML пуст или начинается не с «<»");
  EXPECT_EQ(parse_error("<a/><b/>").text, "a.xml:1:5: лишний текст после конца XML");
  EXPECT_EQ(parse_error("<w:a/>").text, "a.xml:1:5: не объявлено пространство имён");
}

TEST(Xml, NeverPrintsWhatItThinksOfBrokenText) {
  testing::internal::CaptureStderr();
  (void)parse_error("<a><b></a>");
  (void)parse_error("<?xml version='1.0' encoding='utf-16'?><a>\xD8\x01</a>");
  (void)parse_error("<?xml version='1.0' encoding='nonsense'?><a/>");
  (void)parse_error("<?xml version='1.0' encoding='koi8-r'?><a>\xFF\xFE</b>");
  (void)parse_error("<a>\xFF\xFE</a>");
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

TEST(Xml, RefusesADoctypeWhateverItHolds) {
  const std::string message =
      "a.xml:1: в XML есть объявление DOCTYPE: ради безопасности такое не читается; откройте файл "
      "в программе, в которой его делали (Word, Excel, LibreOffice), и сохраните заново";
  EXPECT_EQ(parse_error("<!DOCTYPE a><a/>").text, message);
  EXPECT_EQ(parse_error("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>").text,
            message);
  EXPECT_EQ(parse_error("<!DOCTYPE a SYSTEM 'http://example.org/a.dtd'><a/>").text, message);
  EXPECT_EQ(parse_error("<!DOCTYPE a [<!ENTITY b '12345'><!ENTITY c '&b;&b;'>]><a>&c;</a>").code,
            ErrorCode::BadXml);
  EXPECT_EQ(caught([] { (void)XmlDocument::parse_damaged("<!DOCTYPE a><a/>", "a.xml"); }).text,
            message);
}

TEST(Xml, DoesNotKnowEntitiesButTheFive) {
  EXPECT_EQ(parse_error("<a>&nbsp;</a>").text, "a.xml:1:10: неизвестная подстановка «&…;»");
  EXPECT_EQ(XmlDocument::parse("<a>&lt;&gt;&amp;&quot;&apos;&#1046;</a>", "a").root().text(),
            "<>&\"'Ж");
}

TEST(Xml, LimitsTheDepth) {
  EXPECT_EQ(XmlDocument::parse(nested(250), "a.xml").root().name(), "a");
  const auto error = parse_error(nested(251));
  EXPECT_EQ(error.code, ErrorCode::LimitExceeded);
  EXPECT_EQ(error.text, "a.xml:1: элементы XML вложены глубже 250 уровней");
  EXPECT_EQ(parse_error(nested(1'000'000)).code, ErrorCode::LimitExceeded);
}

TEST(DamagedXml, IsReadDownToTheLimitOfDepth) {
  XmlLimits limits;
  limits.max_depth = 3;
  const auto document = XmlDocument::parse_damaged(
      "<a><b>до<c>три<d>глубже<e/><![CDATA[и]]></d>ещё</c>после</b><b/></a>", "a.xml", limits);
  EXPECT_EQ(document.root().text(), "дотриещёпосле");
  ASSERT_EQ(document.damage().size(), 1U);
  EXPECT_EQ(document.damage()[0].message, "элементы XML вложены глубже 3 уровней");
  EXPECT_EQ(XmlDocument::parse_damaged(nested(100'000), "a.xml").root().name(), "a");
}

TEST(Xml, LimitsTheSize) {
  XmlLimits limits;
  limits.max_bytes = std::size_t{1} << 20U;
  const std::string large = "<a>" + std::string(std::size_t{1} << 20U, ' ') + "</a>";
  const auto error = parse_error(large, limits);
  EXPECT_EQ(error.code, ErrorCode::LimitExceeded);
  EXPECT_EQ(error.text, "a.xml: XML больше 1 МБ не читается");
}

TEST(Xml, LimitsTheNumberOfElements) {
  XmlLimits limits;
  limits.max_elements = 3;
  EXPECT_EQ(XmlDocument::parse("<a><b/><b/></a>", "a.xml", limits).root().name(), "a");
  const auto error = parse_error("<a><b/>\n<b/><b/></a>", limits);
  EXPECT_EQ(error.code, ErrorCode::LimitExceeded);
  EXPECT_EQ(error.text, "a.xml:2: в XML слишком много элементов: файл не прочитан");
  EXPECT_EQ(
      caught([&] { (void)XmlDocument::parse_damaged("<a><b/>\n<b/><c>", "a.xml", limits); }).text,
      error.text);
}

// So many names, each its own, as attributes.
std::string attributes(int count, const std::string& value) {
  std::string text;
  for (int i = 0; i < count; ++i) text += " a" + std::to_string(i) + value;
  return text;
}

double processor_seconds_of(const std::function<void()>& action) {
  const std::clock_t start = std::clock();
  action();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

TEST(Xml, LimitsTheNumberOfAttributes) {
  const std::string message =
      "a.xml: в XML есть тег с непомерным числом атрибутов: файл не прочитан";
  for (const std::string& tag : {"<a" + attributes(100'000, "=''") + "/>",
                                 "<a b='>' c=\">\"" + attributes(100'000, "='>'") + "/>"}) {
    const auto error = parse_error(tag);
    EXPECT_EQ(error.code, ErrorCode::LimitExceeded);
    EXPECT_EQ(error.text, message);
  }
  std::string many = "<a>";
  for (int i = 0; i < 30; ++i) many += "<b" + attributes(2000, "=''") + "/>";
  EXPECT_EQ(parse_error(many + "</a>").text, message);
  EXPECT_EQ(XmlDocument::parse("<a" + attributes(2000, "=''") + "/>", "a.xml").root().name(), "a");
}

TEST(Xml, ReadsAValueOfAnyLength) {
  const std::string value(std::size_t{2} << 20U, 'x');
  const auto document = XmlDocument::parse("<a b='" + value + "'>" + value + "</a>", "a.xml");
  EXPECT_EQ(document.root().attribute("b"), value);
}

TEST(Html, LimitsTheNumberOfAttributesHoweverTheyAreHidden) {
  const std::string all = attributes(100'000, "");
  const double seconds = processor_seconds_of([&] {
    for (const std::string& page :
         {"<p" + all + ">Текст", "<p b='>' c=\"<\"" + attributes(100'000, "='>'") + ">",
          "<!-- <a b=\" --><p x=\">\"" + all + ">\"", "<p = \" b=\">\"" + all + ">",
          "<p" + std::string(100, 'x') + "1" + all, "<p " + std::string(2'000'000, 'x') + ">"}) {
      const Caught refused = caught([&] { (void)XmlDocument::parse_html(page, "a.html"); });
      EXPECT_EQ(refused.code, ErrorCode::LimitExceeded);
      EXPECT_EQ(refused.text,
                "a.html: в странице HTML есть тег с непомерным числом атрибутов; откройте её в "
                "Word и сохраните как «Документ Word (.docx)»");
    }
  });
  EXPECT_LT(seconds, 10);
}

TEST(Html, ReadsAValueOfAnyLengthAndScriptsWithSigns) {
  const std::string value(std::size_t{2} << 20U, 'x');
  const std::string script =
      "<script>for (i = 0; i<n; ++i) s = \"it's <b\" + '\"';</script><!-- <a b=\" -->";
  const auto document =
      XmlDocument::parse_html(script + "<p title='" + value + "'>" + value + "</p>", "a.html");
  EXPECT_TRUE(document.root());
  EXPECT_NE(document.root().text().find(value), std::string::npos);
}

TEST(Html, LimitsTheNumberOfElements) {
  XmlLimits limits;
  limits.max_elements = 100;
  std::string page = "<body>";
  for (int i = 0; i < 200; ++i) page += "<br>";
  const Caught refused = caught([&] { (void)XmlDocument::parse_html(page, "a.html", limits); });
  EXPECT_EQ(refused.code, ErrorCode::LimitExceeded);
  EXPECT_EQ(refused.text, "a.html: в странице HTML слишком много элементов: она не прочитана");
}

TEST(Xml, ReadsATextLongerThanLibxmlWouldAllow) {
  std::string text;
  text.resize(12'000'000, 'x');
  EXPECT_EQ(XmlDocument::parse("<a>" + text + "</a>", "a.xml").root().leaf_text(), text);
}

TEST(DamagedXml, IsReadAsFarAsItGoes) {
  const XmlDocument document =
      XmlDocument::parse_damaged("<a><p>один &amp; два</p><p>три &amp; чет", "a.xml");
  EXPECT_EQ(document.root().first_child().text(), "один & два");
  EXPECT_EQ(document.root().first_child().next().text(), "три & чет");
  ASSERT_FALSE(document.damage().empty());
  EXPECT_EQ(document.damage().front().message, "XML обрывается: не закрыт тег");
}

TEST(DamagedXml, KeepsTheEntitiesBehindTheFirstFault) {
  const XmlDocument document =
      XmlDocument::parse_damaged("<a><p>&nbsp;до</p><p>один &amp; &lt;два&gt;</p></a>", "a.xml");
  EXPECT_EQ(document.root().first_child().next().text(), "один & <два>");
  ASSERT_EQ(document.damage().size(), 1U);
  EXPECT_EQ(to_string(document.damage()[0].place), "a.xml:1:13");
}

TEST(DamagedXml, KeepsTheTextBehindABrokenByte) {
  const std::string text("<a>\n<p>до\xD0</p><p>по\0сле</p></a>", 38);
  const XmlDocument document = XmlDocument::parse_damaged(text, "a.xml");
  EXPECT_EQ(document.root().first_child().text(), "до\uFFFD");
  EXPECT_EQ(document.root().first_child().next().text(), "по\uFFFDсле");
  ASSERT_EQ(document.damage().size(), 1U);
  EXPECT_EQ(document.damage()[0], (Fault{{"a.xml", 2, 0}, "знак, которого в XML быть не может"}));
}

TEST(DamagedXml, BelievesTheEncodingThatItDeclares) {
  const XmlDocument document = XmlDocument::parse_damaged(
      "<?xml version='1.0' encoding='windows-1251'?><a>\xCF\xF0\xE8\xEA\xE0\xE7", "a.xml");
  EXPECT_EQ(document.root().text(), "Приказ");
}

TEST(DamagedXml, OfWholeXmlReportsNothing) {
  EXPECT_TRUE(XmlDocument::parse_damaged(kParagraphs, "a.xml").damage().empty());
}

TEST(DamagedXml, KeepsAFewFaultsOfMany) {
  std::string text = "<a>";
  for (int i = 0; i < 1000; ++i) text += "<w:b>&x;</w:b>";
  EXPECT_EQ(XmlDocument::parse_damaged(text, "a.xml").damage().size(), 20U);
}

TEST(DamagedXml, WithoutARootIsAnError) {
  EXPECT_EQ(caught([] { (void)XmlDocument::parse_damaged("\x01\x02", "a.xml"); }).code,
            ErrorCode::BadXml);
  EXPECT_EQ(caught([] { (void)XmlDocument::parse_damaged("", "a.xml"); }).code, ErrorCode::BadXml);
}

TEST(DamagedXml, EndsInADocumentOrAnErrorWhereverItIsCut) {
  const std::string whole = kParagraphs;
  for (std::size_t size = 0; size < whole.size(); ++size) {
    for (const char byte : {'\0', '<', '&', '\xFF', ' '}) {
      std::string broken = whole;
      broken[size] = byte;
      (void)caught([&] { (void)XmlDocument::parse_damaged(broken, "a.xml").root().text(); });
    }
    (void)caught(
        [&] { (void)XmlDocument::parse_damaged(whole.substr(0, size), "a.xml").root().text(); });
  }
}

TEST(Xml, IsReadByManyThreadsAtOnce) {
  const auto work = [] {
    for (int i = 0; i < 100; ++i) {
      EXPECT_EQ(XmlDocument::parse(kParagraphs, "a.xml").root().name(), "body");
      EXPECT_EQ(parse_error("<a></b>").code, ErrorCode::BadXml);
    }
  };
  std::jthread first(work);
  std::jthread second(work);
}

TEST(EscapeXml, MakesTextSafeInElementsAndAttributes) {
  EXPECT_EQ(escape_xml("МБОУ «СОШ № 1» & <\"5\">"), "МБОУ «СОШ № 1» &amp; &lt;&quot;5&quot;&gt;");
}

TEST(EscapeXml, DropsWhatXmlDoesNotAllow) {
  EXPECT_EQ(escape_xml(std::string("a\0b\x01\x0B\t\n\uFFFE\xFF", 11)), "ab\t\n\uFFFD");
  EXPECT_EQ(XmlDocument::parse("<a>" + escape_xml("\x02<&>\xD0") + "</a>", "a").root().text(),
            "<&>\uFFFD");
}

}  // namespace
}  // namespace muko
