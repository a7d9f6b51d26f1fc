#include "readers/scan/scan.h"

#include <map>
#include <numeric>
#include <utility>

#include "base/error.h"
#include "readers/page/read_pages.h"
#include "readers/scan/tiff_frames.h"

namespace muko {
namespace scan {
namespace {

void warn(Document& document, const char* code, int page, std::string message) {
  Location where;
  where.page = page;
  document.warnings.push_back({code, std::move(message), where});
}

std::string runs_joined(const std::vector<std::string>& runs) {
  std::string out;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (i > 0) out += i + 1 == runs.size() ? " и " : ", ";
    out += runs[i];
  }
  return out;
}

}  // namespace

std::string page_list(const std::vector<int>& numbers) {
  std::vector<std::string> runs;
  for (std::size_t first = 0; first < numbers.size();) {
    std::size_t last = first;
    while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) ++last;
    const std::string dash = last == first + 1 ? ", " : "–";
    runs.push_back(std::to_string(numbers[first]) +
                   (last > first ? dash + std::to_string(numbers[last]) : ""));
    first = last + 1;
  }
  return runs_joined(runs);
}

void add_warnings(const Recognised& recognised, Document& document) {
  std::vector<int> read;
  for (const auto& [number, page] : recognised.pages) read.push_back(number);
  if (!read.empty()) {
    const bool one = read.size() == 1;
    warn(document, "page-recognised", read.front(),
         (one ? "страница " : "страницы ") + page_list(read) +
             (one ? " — скан, её текст распознан" : " — скан, их текст распознан") +
             ": в словах возможны ошибки, сверяйте замечания с оригиналом");
  }
  std::map<std::string, std::vector<int>> failed;
  for (const auto& [number, reason] : recognised.failed) failed[reason].push_back(number);
  for (const auto& [reason, numbers] : failed) {
    const bool one = numbers.size() == 1;
    warn(document, "page-not-recognised", numbers.front(),
         (one ? "страница " : "страницы ") + page_list(numbers) +
             (one ? " — скан и не прочитана (" : " — сканы и не прочитаны (") + reason +
             (one ? "): её содержание не проверено" : "): их содержание не проверено"));
  }
}

}  // namespace scan

Document read_scan(std::string bytes, const std::string& file, const Tools& tools) {
  const int frames = scan::count_frames(bytes, scan::kMaxPages + 1);
  if (frames > scan::kMaxPages) {
    throw Error(
        ErrorCode::LimitExceeded, {.file = file},
        "в файле больше " + std::to_string(scan::kMaxPages) + " страниц: разделите его на части");
  }
  std::vector<int> numbers(static_cast<std::size_t>(frames));
  std::iota(numbers.begin(), numbers.end(), 1);
  const auto take = [&](int number) {
    scan::PageImage image;
    image.kept = bytes;
    image.frame = number - 1;
    return image;
  };
  scan::Recognised recognised = scan::recognise(numbers, take, tools, file);
  if (recognised.pages.empty()) {
    throw Error(ErrorCode::CannotRead, {.file = file},
                "рисунок не прочитан (" + recognised.failed.begin()->second +
                    "): получите скан заново, лучше в PDF");
  }
  Document document;
  document.file = file;
  document.format = Format::Scan;
  document.pages = frames;
  scan::add_warnings(recognised, document);
  std::vector<Page> pages;
  for (auto& [number, page] : recognised.pages) pages.push_back(std::move(page));
  read_pages(std::move(pages), document);
  scan::show_boxes(document, recognised.frames);
  return document;
}

}  // namespace muko
