#include "readers/pdf/pdf.h"

#include <utility>
#include <vector>

#include "readers/page/junk.h"
#include "readers/page/mojibake.h"
#include "readers/page/page.h"
#include "readers/page/read_pages.h"
#include "readers/pdf/poppler_pages.h"

namespace muko {
namespace {

constexpr std::size_t kMaxWords = 3'000'000;  // of the whole file

// A picture covers most of a scanned page.
constexpr double kScanShare = 0.3;

Location on_page(int number) {
  Location where;
  where.page = number;
  return where;
}

void warn(Document& document, const char* code, int page, std::string message) {
  document.warnings.push_back({code, std::move(message), on_page(page)});
}

void look_at(const pdf::PdfPages::Reading& reading, Document& document) {
  const Page& page = reading.page;
  const std::string name = "страница " + std::to_string(page.number);
  if (reading.cut_short) {
    warn(document, "damaged-page", page.number,
         name + " прочитана не вся: она повреждена или на ней слишком много линий и знаков");
  }
  const bool picture = page.words.empty() && reading.image_share > kScanShare;
  if (picture || is_junk(page)) {
    warn(document, "page-without-text", page.number,
         name +
             (picture ? " — картинка (скан), текста на ней нет"
                      : " содержит нечитаемый набор знаков вместо текста") +
             ": её содержание не проверено");
  }
}

}  // namespace

Document read_pdf(std::string bytes, const std::string& file) {
  pdf::PdfPages source(std::move(bytes), file);
  Document document;
  document.file = file;
  document.format = Format::Pdf;
  document.pages = source.count();
  std::vector<Page> pages;
  std::size_t words = 0;
  for (int number = 1; number <= source.count() && words < kMaxWords; ++number) {
    pdf::PdfPages::Reading reading = source.read(number);
    look_at(reading, document);
    words += reading.page.words.size() + reading.page.rules.size();
    pages.push_back(std::move(reading.page));
  }
  if (words >= kMaxWords) {
    warn(document, "document-cut", static_cast<int>(pages.size()),
         "файл слишком велик: прочитаны только первые страницы, " + std::to_string(pages.size()));
  }
  mend_mojibake(pages, document.warnings);
  read_pages(std::move(pages), document);
  return document;
}

}  // namespace muko
