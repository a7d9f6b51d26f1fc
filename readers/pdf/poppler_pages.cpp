#include "readers/pdf/poppler_pages.h"

#include <ErrorCodes.h>
#include <GlobalParams.h>
#include <Link.h>
#include <PDFDoc.h>
#include <Stream.h>
#include <goo/GooString.h>

#include <algorithm>
#include <cmath>
#include <mutex>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/utf8.h"
#include "readers/pdf/page_picture.h"
#include "readers/pdf/poppler_device.h"

namespace muko::pdf {
namespace {

constexpr double kPointsPerInch = 72;
constexpr int kMaxPages = 10'000;
// Poppler asks after every few operators; an honest page has some thousand of them.
constexpr int kMaxQuestions = 400'000;
constexpr double kLargestPage = 15'000;  // pt; Acrobat's own limit is 14,400

void start_poppler() {
  static std::once_flag started;
  std::call_once(started, [] {
    globalParams = std::make_unique<GlobalParams>();
    globalParams->setErrQuiet(true);
  });
}

struct Patience {
  const PageDevice* device = nullptr;
  int questions = 0;
};

bool should_stop(void* data) {
  auto* patience = static_cast<Patience*>(data);
  return ++patience->questions > kMaxQuestions || patience->device->is_full();
}

// Addresses of the web, to the words they stand under.
struct WebLink {
  Box box = {};
  std::string address = {};
};

std::vector<WebLink> web_links(PDFDoc& document, const OutputDev& device, int number) {
  std::vector<WebLink> found;
  const std::unique_ptr<Links> links = document.getLinks(number);
  if (!links) return found;
  const double* matrix = device.getDefCTM();
  for (const AnnotLink* link : links->getLinks()) {
    const LinkAction* action = link->getAction();
    if (action == nullptr || action->getKind() != actionURI) continue;
    double x1 = 0;
    double y1 = 0;
    double x2 = 0;
    double y2 = 0;
    link->getRect(&x1, &y1, &x2, &y2);
    const auto across = [matrix](double x, double y) {
      return std::pair(matrix[0] * x + matrix[2] * y + matrix[4],
                       matrix[1] * x + matrix[3] * y + matrix[5]);
    };
    const auto [ax, ay] = across(x1, y1);
    const auto [bx, by] = across(x2, y2);
    WebLink web;
    web.box = {std::min(ax, bx), std::min(ay, by), std::max(ax, bx), std::max(ay, by)};
    web.address = static_cast<const LinkURI*>(action)->getURI();
    if (is_valid_utf8(web.address)) found.push_back(std::move(web));
  }
  return found;
}

constexpr std::size_t kMaxLinks = 500;

void mark_links(std::vector<WebLink> links, Page& page) {
  if (links.size() > kMaxLinks) links.resize(kMaxLinks);
  for (const WebLink& link : links) {
    for (PageWord& word : page.words) {
      const double x = (word.box.left + word.box.right) / 2;
      const double y = (word.box.top + word.box.bottom) / 2;
      const bool inside =
          x >= link.box.left && x <= link.box.right && y >= link.box.top && y <= link.box.bottom;
      if (inside) word.link = link.address;
    }
  }
}

[[noreturn]] void refuse(int code, const std::string& file) {
  if (code == errEncrypted) {
    throw Error(ErrorCode::Encrypted, {.file = file},
                "файл защищён паролем: откройте его с паролем и сохраните без защиты («Печать» → "
                "«Сохранить как PDF») или пришлите исходный документ Word (.docx)");
  }
  throw Error(ErrorCode::BadArchive, {.file = file},
              "PDF повреждён, прочитать его нельзя: получите файл заново или сохраните документ в "
              "PDF ещё раз");
}

// Of the page as it is shown, pt; 0 where it has no sensible size.
std::pair<double, double> shown_size(PDFDoc& document, int number) {
  double width = document.getPageCropWidth(number);
  double height = document.getPageCropHeight(number);
  if (document.getPageRotate(number) % 180 != 0) std::swap(width, height);
  const bool sane = width > 0 && height > 0 && width < kLargestPage && height < kLargestPage;
  return sane ? std::pair(width, height) : std::pair(0.0, 0.0);
}

}  // namespace

struct PdfPages::File {
  explicit File(std::string content, std::string name)
      : bytes(std::move(content)), file(std::move(name)) {}

  std::string bytes;
  std::string file;
  std::unique_ptr<PDFDoc> document = {};
  PageDevice device = {};
  int pages = 0;
};

PdfPages::PdfPages(std::string bytes, const std::string& file) {
  start_poppler();
  file_ = std::make_unique<File>(std::move(bytes), file);
  // PDFDoc owns the stream, the stream looks into our bytes.
  auto* stream = new MemStream(file_->bytes.data(), 0, static_cast<Goffset>(file_->bytes.size()),
                               Object(objNull));
  file_->document = std::make_unique<PDFDoc>(stream);
  if (!file_->document->isOk()) refuse(file_->document->getErrorCode(), file);
  file_->pages = file_->document->getNumPages();
  if (file_->pages <= 0) refuse(errDamaged, file);
  if (file_->pages > kMaxPages) {
    throw Error(ErrorCode::LimitExceeded, {.file = file},
                "в файле страниц: " + std::to_string(file_->pages) + ", а читается не больше " +
                    std::to_string(kMaxPages) + ": разделите его на части");
  }
}

PdfPages::~PdfPages() = default;

int PdfPages::count() const {
  return file_->pages;
}

PdfPages::Reading PdfPages::read(int number) {
  PDFDoc& document = *file_->document;
  Reading reading;
  reading.page.number = number;
  if (document.getPage(number) == nullptr) {
    reading.cut_short = true;
    return reading;
  }
  const auto [width, height] = shown_size(document, number);
  if (width <= 0) {
    reading.cut_short = true;
    return reading;
  }
  PageDevice& device = file_->device;
  device.open(number, width, height);
  Patience patience{&device, 0};
  document.displayPage(&device, number, kPointsPerInch, kPointsPerInch, 0, false, true, false,
                       should_stop, &patience);
  reading.cut_short = device.is_full() || patience.questions > kMaxQuestions;
  reading.image_share = device.image_share();
  reading.curves = device.curves();
  std::vector<WebLink> links = web_links(document, device, number);
  reading.page = device.close();
  if (!links.empty()) mark_links(std::move(links), reading.page);
  return reading;
}

scan::PageImage PdfPages::picture(int number, std::chrono::seconds limit) {
  const auto [width, height] = shown_size(*file_->document, number);
  if (width <= 0) throw Error(ErrorCode::CannotRead, {}, "у страницы нет размера");
  return picture_of(*file_->document, {number, width, height}, limit);
}

}  // namespace muko::pdf
