#include <gmock/gmock.h>

#include "document/dump.h"
#include "readers/archive/unpack.h"
#include "readers/content.h"
#include "readers/mail/headers.h"
#include "readers/reader.h"
#include "tests/base/caught.h"
#include "tests/readers/build_archive.h"

namespace muko {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kHead =
    "Received: from mail.example.test\r\nFrom: =?utf-8?B?0JjQstCw0L0=?= <a@example.test>\r\n"
    "Subject: plan\r\nMIME-Version: 1.0\r\n";

std::string multipart(const std::vector<std::string>& parts, const std::string& type = "mixed") {
  std::string out =
      "Content-Type: multipart/" + type + ";\r\n boundary=\"=_b-1\"\r\n\r\npreamble\r\n";
  for (const std::string& part : parts) out += "--=_b-1\r\n" + part + "\r\n";
  return out + "--=_b-1--\r\nepilogue\r\n";
}

const std::string kText =
    "Content-Type: text/plain; charset=windows-1251\r\n\r\n\xC2\xEE "
    "\xE2\xEB\xEE\xE6\xE5\xED\xE8\xE8";

std::string attachment(const std::string& name, const std::string& bytes) {
  return "Content-Type: application/octet-stream\r\nContent-Disposition: attachment;\r\n " + name +
         "\r\n\r\n" + bytes;
}

std::vector<std::string> names(const Unpacked& unpacked) {
  std::vector<std::string> out;
  for (const UnpackedFile& file : unpacked.files) out.push_back(file.file);
  return out;
}

TEST(Letter, IsKnownByItsHeadersAndNotByItsName) {
  EXPECT_EQ(recognise_content(kHead + kText), Content::Mail);
  EXPECT_EQ(recognise_content("Кому: школам\nот: управления\n\nПриказ"), Content::Text);
  EXPECT_EQ(recognise_content("Subject: план\n\nТекст"), Content::Text);
}

TEST(Letter, GivesItsAttachmentsAndNotItsText) {
  const Unpacked unpacked =
      unpack(kHead + multipart({kText, attachment("filename=\"plan.docx\"", "bytes\r\nof it"),
                                attachment("filename=list.docx", "more")}),
             "п.eml");
  EXPECT_THAT(names(unpacked), ElementsAre("п.eml/plan.docx", "п.eml/list.docx"));
  EXPECT_EQ(unpacked.files[0].bytes, "bytes\r\nof it");
  EXPECT_EQ(unpacked.files[1].bytes, "more");
}

TEST(Letter, DecodesNamesOfEveryKind) {
  const Unpacked unpacked = unpack(
      kHead +
          multipart(
              {attachment("filename=\"=?koi8-r?B?8NLJy8Ha?= =?koi8-r?Q?_1.docx?=\"", "1"),
               attachment("filename*=windows-1251'ru'%CF%EB%E0%ED.docx", "2"),
               attachment("filename*0*=utf-8''%D0%9F%D0;\r\n filename*1*=%BB%D0%B0%D0%BD%20;"
                          "\r\n filename*2=\"B.docx\"",
                          "3"),
               attachment("filename=\"\xCF\xF0\xE8\xEA\xE0\xE7 \xF8\xEA\xEE\xEB\xFB.docx\"", "4"),
               attachment("filename=\"C:\\\\docs\\\\план.docx\"", "5")}),
      "п.eml");
  EXPECT_THAT(names(unpacked),
              ElementsAre("п.eml/Приказ 1.docx", "п.eml/План.docx", "п.eml/План B.docx",
                          "п.eml/Приказ школы.docx", "п.eml/план.docx"));
}

TEST(Letter, DecodesBase64AndQuotedPrintable) {
  const Unpacked unpacked = unpack(
      kHead + multipart({"Content-Type: application/pdf; name=a.pdf\r\n"
                         "Content-Transfer-Encoding: base64\r\n\r\nJVBE\r\nRi0x\r\nLg==\r\n",
                         "Content-Type: text/plain; name=b.txt\r\nContent-Transfer-Encoding: "
                         "Quoted-Printable\r\n\r\n=D0=BF=\r\n=D0=BB 1=3D1"}),
      "п.eml");
  ASSERT_THAT(names(unpacked), ElementsAre("п.eml/a.pdf", "п.eml/b.txt"));
  EXPECT_EQ(unpacked.files[0].bytes, "%PDF-1.");
  EXPECT_EQ(unpacked.files[1].bytes, "пл 1=1");
}

TEST(Letter, IsItsTextWhereNothingIsAttached) {
  const Unpacked plain = unpack(kHead + kText, "п.eml");
  ASSERT_THAT(names(plain), ElementsAre("п.eml"));
  EXPECT_EQ(plain.files[0].bytes, "\xEF\xBB\xBFВо вложении");
  const Unpacked both = unpack(
      kHead + multipart({"Content-Type: text/html\r\n\r\n<p>План</p>", kText}, "alternative"),
      "п.eml");
  EXPECT_EQ(both.files.at(0).bytes, "\xEF\xBB\xBFВо вложении");
  const Unpacked html = unpack(kHead + std::string("Content-Type: text/html; charset=koi8-r\r\n\r\n"
                                                   "<p>\xF0\xCC\xC1\xCE</p>"),
                               "п.eml");
  Document document = read_document(html.files.at(0).bytes, html.files.at(0).file);
  EXPECT_EQ(document.format, Format::Html);
  EXPECT_EQ(std::get<Paragraph>(document.blocks.at(0)).text, "План");
}

TEST(Letter, LeavesOutPicturesOfThePageAndSignatures) {
  const std::string page =
      "Content-Type: multipart/related; boundary=page\r\n\r\n--page\r\nContent-Type: "
      "text/html\r\n\r\n<p>Т</p>\r\n--page\r\nContent-Type: image/png; name=logo.png\r\n"
      "Content-ID: <1>\r\n\r\nPNG\r\n--page--";
  const std::string signature =
      "Content-Type: application/pkcs7-signature; name=smime.p7s\r\n\r\nsig";
  const Unpacked unpacked =
      unpack(kHead + multipart({page, attachment("filename=a.docx", "1"), signature}), "п.eml");
  EXPECT_THAT(names(unpacked), ElementsAre("п.eml/a.docx"));
  EXPECT_THAT(unpacked.failures, IsEmpty());
}

TEST(Letter, LooksIntoALetterInTheLetterOnce) {
  const auto forwarded = [](const std::string& letter, const std::string& boundary) {
    return std::string(kHead) + "Content-Type: multipart/mixed; boundary=" + boundary +
           "\r\n\r\n--" + boundary + "\r\nContent-Type: message/rfc822\r\n\r\n" + letter +
           "\r\n--" + boundary + "--\r\n";
  };
  const std::string inner = kHead + multipart({attachment("filename=a.docx", "1")});
  const std::string once = forwarded(inner, "b2");
  EXPECT_THAT(names(unpack(once, "п.eml")), ElementsAre("п.eml/письмо 1.eml/a.docx"));
  const Unpacked twice = unpack(forwarded(once, "b3"), "п.eml");
  EXPECT_THAT(names(twice), IsEmpty());
  ASSERT_EQ(twice.failures.size(), 1U);
}

TEST(Letter, LooksIntoAnAttachedArchive) {
  const std::string zip = test::stored_zip({{"план.docx", "a"}});
  EXPECT_THAT(names(unpack(kHead + multipart({attachment("filename=a.zip", zip)}), "п.eml")),
              ElementsAre("п.eml/a.zip/план.docx"));
}

TEST(Letter, LimitsItsParts) {
  std::vector<std::string> parts(1100, attachment("filename=a", "1"));
  const test::Caught many = test::caught([&] { (void)unpack(kHead + multipart(parts), "п.eml"); });
  EXPECT_EQ(many.code, ErrorCode::LimitExceeded);
  EXPECT_EQ(many.text,
            "п.eml: в письме слишком много частей: сохраните вложения отдельно и проверьте их");
  std::string deep = kHead;
  for (int i = 0; i < 1000; ++i) {
    const std::string mark = "b" + std::to_string(i);
    deep += "Content-Type: multipart/mixed; boundary=" + mark + "\n\n--" + mark + "\n";
  }
  EXPECT_EQ(test::caught([&] { (void)unpack(deep, "п.eml"); }).text,
            "п.eml: части письма вложены глубже допустимого: сохраните вложения отдельно и "
            "проверьте их");
}

TEST(Letter, EndsInFilesOrAnErrorWhereverItIsCutOrChanged) {
  const std::string whole =
      kHead +
      multipart({kText, attachment("filename*0*=utf-8''%D0%9F%D0;\r\n filename*1*=%BB", "1"),
                 "Content-Type: application/zip; name=\"=?koi8-r?B?8NLJy8Ha?=\"\r\n"
                 "Content-Transfer-Encoding: base64\r\n\r\nUEsDBAoAAAAAAA=="});
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (const char c : {'=', '\n', '"', ';', '-', '\xFF', '\0'}) {
      std::string changed = whole;
      changed[at] = c;
      (void)test::caught([&] { (void)unpack(changed, "п.eml"); });
      (void)test::caught([&] { (void)read_document(changed, "п.eml"); });
    }
    (void)test::caught([&] { (void)unpack(whole.substr(0, at), "п.eml"); });
  }
}

TEST(DecodeWords, JoinsNeighboursAndKeepsOtherText) {
  EXPECT_EQ(mail::decode_words("a =?utf-8?Q?=D0?= =?utf-8?Q?=9F?= b"), "a П b");
  EXPECT_EQ(mail::decode_words("=?utf-8?Q?a?= и =?koi8-r?B?8A==?="), "a и П");
  EXPECT_EQ(mail::decode_words("=?не слово"), "=?не слово");
  EXPECT_EQ(mail::decode_words(""), "");
}

TEST(WebArchive, GivesItsPage) {
  const std::string mhtml =
      "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"=_b-1\"\r\n\r\n"
      "--=_b-1\r\nContent-Location: file:///C:/A/plan.htm\r\nContent-Transfer-Encoding: "
      "quoted-printable\r\nContent-Type: text/html; charset=\"windows-1251\"\r\n\r\n"
      "<html><meta charset=3Dwindows-1251><p class=3DMsoNormal>=CF=EB=E0=ED</p></html>\r\n"
      "--=_b-1\r\nContent-Type: image/png\r\n\r\nPNG\r\n--=_b-1--\r\n";
  EXPECT_FALSE(is_container(mhtml));
  const Document document = read_document(mhtml, "план.doc");
  EXPECT_EQ(document.format, Format::Html);
  EXPECT_EQ(std::get<Paragraph>(document.blocks.at(0)).text, "План");
  ASSERT_EQ(document.warnings.size(), 1U);
  EXPECT_EQ(document.warnings[0].message,
            "файл назван «.doc», а внутри — веб-страница: прочитан по содержимому");
}

TEST(WebArchive, SaysThatItHasNoPage) {
  EXPECT_EQ(test::caught([] {
              (void)read_document(
                  "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a--\n",
                  "план.mht");
            }).text,
            "план.mht: это веб-архив без страницы: откройте файл в Word и сохраните как «Документ "
            "Word (.docx)»");
}

}  // namespace
}  // namespace muko
