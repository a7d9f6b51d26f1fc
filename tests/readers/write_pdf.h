// WritePdf: small PDF files from content streams, for tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"

namespace muko::test {

// Russian text as bytes of CP1251, in the brackets of a PDF string.
inline std::string pdf_string(std::string_view text) {
  std::string bytes = "(";
  for (const char32_t c : to_utf32(text)) {
    if (c >= 0x410 && c <= 0x44F) {
      bytes += static_cast<char>(c - 0x410 + 0xC0);
    } else if (c < 0x80) {
      if (c == '(' || c == ')' || c == '\\') bytes += '\\';
      bytes += static_cast<char>(c);
    } else if (c == 0xAB || c == 0xBB || c == 0xAD) {
      bytes += static_cast<char>(c);
    }
  }
  return bytes + ")";
}

enum class Letters { Russian, TakenForLatin };

struct PdfPage {
  std::string content = {};
  std::string more = {};  // entries of the page's dictionary: "/Rotate 90"
};

// The fonts are /F1 and /F2 (bold); every letter is half as wide as high.
inline std::string write_pdf(const std::vector<PdfPage>& pages,
                             Letters letters = Letters::Russian) {
  const std::string cmap =
      "begincmap 1 begincodespacerange <00> <FF> endcodespacerange\n"
      "3 beginbfrange <20> <7E> <0020> <A0> <BF> <00A0> <C0> <FF> <0410> endbfrange endcmap";
  const auto stream = [](const std::string& content) {
    return "<</Length " + std::to_string(content.size()) + ">>stream\n" + content + "\nendstream";
  };
  std::string widths;
  for (int i = 0; i < 256; ++i) widths += "500 ";
  const auto font = [&](const std::string& name) {
    return "<</Type/Font/Subtype/Type1/BaseFont/" + name +
           "/Encoding/WinAnsiEncoding/FirstChar 0/LastChar 255/Widths[" + widths + "]" +
           (letters == Letters::Russian ? "/ToUnicode 3 0 R>>" : ">>");
  };
  std::vector<std::string> objects = {"<</Type/Catalog/Pages 2 0 R>>", "", stream(cmap),
                                      font("Times-Roman"), font("Times-Bold")};
  std::string kids;
  for (const PdfPage& page : pages) {
    objects.push_back(stream(page.content));
    const std::string content = std::to_string(objects.size());
    objects.push_back("<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 700]/Contents " + content +
                      " 0 R/Resources<</Font<</F1 4 0 R/F2 5 0 R>>>>" + page.more + ">>");
    kids += std::to_string(objects.size()) + " 0 R ";
  }
  objects[1] = "<</Type/Pages/Count " + std::to_string(pages.size()) + "/Kids[" + kids + "]>>";
  std::string bytes = "%PDF-1.4\n";
  std::string table = "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const std::string offset = std::to_string(bytes.size());
    table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    bytes += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  return bytes + table + "trailer<</Size " + std::to_string(objects.size() + 1) +
         "/Root 1 0 R>>\nstartxref\n" + std::to_string(bytes.size()) + "\n%%EOF\n";
}

// «Tj» of a text at a place (y up, as PDF has it).
inline std::string show(double x, double y, std::string_view text, std::string_view font = "F1") {
  return "BT /" + std::string(font) + " 10 Tf " + std::to_string(x) + " " + std::to_string(y) +
         " Td " + pdf_string(text) + " Tj ET\n";
}

}  // namespace muko::test
