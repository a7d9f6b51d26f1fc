#include "readers/pdf/pdf.h"

#include <utility>
#include <vector>

#include "readers/page/junk.h"
#include "readers/page/mojibake.h"
#include "readers/page/page.h"
#include "readers/page/read_pages.h"
#include "readers/pdf/poppler_pages.h"
#include "readers/scan/recognise.h"
#include "readers/scan/scan.h"

namespace muko {
namespace {

constexpr double kScanShare = 0.3;   // of a page without words that a picture covers
constexpr double kWholeShare = 0.8;  // the picture is the page
constexpr std::size_t kFewWords = 40;
constexpr int kOutlinedLetters = 150;  // round shapes: a logo has some dozens

Location on_page(int number) {
  Location where;
  where.page = number;
  return where;
}

void warn(Document& document, const char* code, int page, std::string message) {
  document.warnings.push_back({code, std::move(message), on_page(page)});
}

// A page that shows more than its text says must be read as a picture.
bool is_scan(const pdf::PdfPages::Reading& reading) {
  const Page& page = reading.page;
  if (page.words.empty()) {
    return reading.image_share > kScanShare || reading.curves > kOutlinedLetters;
  }
  // A stamp or a number put on a scan as text.
  const bool stamped = page.words.size() < kFewWords && reading.image_share > kWholeShare;
  return stamped || is_junk(page);
}

void look_at(const pdf::PdfPages::Reading& reading, Document& document) {
  if (!reading.cut_short) return;
  const int number = reading.page.number;
  warn(document, "damaged-page", number,
       "страница " + std::to_string(number) +
           " прочитана не вся: она повреждена или на ней слишком много линий и знаков");
}

std::size_t length_of(const Page& page) {
  std::size_t length = 0;
  for (const PageWord& word : page.words) length += word.text.size();
  return length;
}

// The pages that are pictures, by their number, are read by muko-ocr.
class Scans {
 public:
  Scans(pdf::PdfPages& source, const std::string& file, const Tools& tools, PdfLimits limits)
      : source_(source), file_(file), tools_(tools), limits_(limits) {}

  void add(int number) { numbers_.push_back(number); }

  void read(std::vector<Page>& pages, Document& document) {
    if (numbers_.empty()) return;
    const bool all = 2 * numbers_.size() > pages.size();
    if (all) document.format = Format::Scan;
    const bool wanting = tools_.ocr.empty() && !all;
    if (wanting) {
      warn(document, "page-without-text", numbers_.front(),
           (numbers_.size() == 1 ? "страница " : "страницы ") + scan::page_list(numbers_) +
               " — скан, а программы muko-ocr, которая распознаёт сканы, рядом с muko нет: "
               "содержание скана не проверено");
      return;
    }
    leave_out_behind_limit(document);
    const auto take = [this](int number) { return source_.picture(number, limits_.drawing); };
    found_ = scan::recognise(numbers_, take, tools_, file_);
    for (Page& page : pages) put(page);
    scan::add_warnings(found_, document);
  }

  void show_boxes(Document& document) const { scan::show_boxes(document, found_.frames); }

 private:
  void leave_out_behind_limit(Document& document) {
    if (numbers_.size() <= scan::kMaxPages) return;
    const int first = numbers_[scan::kMaxPages];
    warn(document, "page-not-recognised", first,
         "сканов в файле больше " + std::to_string(scan::kMaxPages) + ": страницы с " +
             std::to_string(first) + " не распознаны, разделите файл на части");
    numbers_.resize(scan::kMaxPages);
  }

  // What was read of the picture, unless the page's own text says as much.
  void put(Page& page) {
    const auto read = found_.pages.find(page.number);
    if (read == found_.pages.end()) return;
    const bool less = !is_junk(page) && length_of(read->second) <= length_of(page);
    if (less) {
      found_.frames.erase(page.number);
      found_.pages.erase(read);
    } else {
      page = read->second;
    }
  }

  pdf::PdfPages& source_;
  const std::string& file_;
  const Tools& tools_;
  PdfLimits limits_;
  std::vector<int> numbers_ = {};
  scan::Recognised found_ = {};
};

}  // namespace

Document read_pdf(std::string bytes, const std::string& file, const Tools& tools,
                  const PdfLimits& limits) {
  pdf::PdfPages source(std::move(bytes), file);
  Document document;
  document.file = file;
  document.format = Format::Pdf;
  document.pages = source.count();
  std::vector<Page> pages;
  Scans scans(source, file, tools, limits);
  std::size_t marks = 0;
  for (int number = 1; number <= source.count() && marks < limits.max_marks; ++number) {
    pdf::PdfPages::Reading reading = source.read(number);
    look_at(reading, document);
    if (is_scan(reading)) scans.add(number);
    marks += reading.page.words.size() + reading.page.rules.size();
    pages.push_back(std::move(reading.page));
  }
  if (pages.size() < static_cast<std::size_t>(source.count())) {
    warn(document, "document-cut", static_cast<int>(pages.size()),
         "файл слишком велик: прочитаны только первые страницы, " + std::to_string(pages.size()));
  }
  scans.read(pages, document);
  mend_mojibake(pages, document.warnings);
  read_pages(std::move(pages), document);
  scans.show_boxes(document);
  return document;
}

}  // namespace muko
