#include "readers/scan/recognise.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "base/error.h"
#include "base/process.h"
#include "readers/scan/mend_numbers.h"
#include "readers/scan/mend_words.h"
#include "readers/scan/ocr_output.h"

namespace muko::scan {
namespace {

using Clock = std::chrono::steady_clock;

constexpr double kUnsure = 75;  // of 100: below this one word of four is wrong
constexpr int kBadImage = 1;    // exit statuses of muko-ocr
constexpr int kNoData = 3;
#ifdef __SANITIZE_ADDRESS__
constexpr std::size_t kMemory = 0;  // its shadow is larger than any limit
#else
constexpr std::size_t kMemory = std::size_t{2} << 30U;
#endif

Error no_program(const std::string& file) {
  return {ErrorCode::NotFound,
          {.file = file},
          "это скан, а программы muko-ocr, которая распознаёт сканы, рядом с muko нет: соберите её "
          "(«scripts/install-deps.sh», затем «cmake --build build/release») и положите в ту же "
          "папку, что и muko"};
}

Error no_data(const std::string& file) {
  return {ErrorCode::NotFound,
          {.file = file},
          "это скан, а русский язык для распознавания не установлен: выполните «sudo apt install "
          "tesseract-ocr-rus»"};
}

// Of most words, by the median; 0 without words.
double usual_size(const std::vector<OcrWord>& words) {
  std::vector<double> sizes;
  sizes.reserve(words.size());
  for (const OcrWord& word : words) sizes.push_back(word.size);
  if (sizes.empty()) return 0;
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  return *middle;
}

// Measured heights differ from line to line; words of nearly the usual size are of that size.
double settled_size(double size, double usual) {
  constexpr double kNear = 0.2;
  return std::abs(size - usual) < kNear * usual ? usual : size;
}

Page page_of(const OcrOutput& output, int number, double points) {
  Page page;
  page.number = number;
  page.width = output.width * points;
  page.height = output.height * points;
  const double usual = usual_size(output.words);
  for (const OcrWord& read : output.words) {
    PageWord word;
    word.text = read.text;
    word.box = {read.box.left * points, read.box.top * points, read.box.right * points,
                read.box.bottom * points};
    word.baseline = read.baseline * points;
    word.size = std::round(2 * points * settled_size(read.size, usual)) / 2;
    word.uncertain = read.confidence < kUnsure;
    page.words.push_back(std::move(word));
  }
  for (Rule rule : output.rules) {
    rule.position *= points;
    rule.start *= points;
    rule.end *= points;
    rule.thickness *= points;
    page.rules.push_back(rule);
  }
  return page;
}

std::string reason_of(const ProcessResult& result) {
  if (result.timed_out) return "распознавание длилось слишком долго";
  if (result.status == kBadImage) return "изображение повреждено или слишком велико";
  return "программа распознавания остановилась с ошибкой";
}

// Pages handed out to threads one by one; what they find is gathered here.
class Crew {
 public:
  Crew(const std::vector<int>& numbers, const TakeImage& take, const Tools& tools,
       const std::string& file)
      : numbers_(numbers),
        take_(take),
        tools_(tools),
        file_(file),
        last_start_(Clock::now() + std::chrono::seconds(tools.ocr_file_seconds)) {}

  Recognised run() {
    const auto most = static_cast<std::size_t>(std::max(1, tools_.jobs));
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i < std::min(most, numbers_.size()); ++i) {
      threads.emplace_back([this] { work(); });
    }
    work();
    for (std::thread& thread : threads) thread.join();
    if (stopped_) throw Error(*stopped_);
    for (; next_ < numbers_.size(); ++next_) {
      found_.failed[numbers_[next_]] = "время на распознавание файла вышло: разделите его на части";
    }
    mend_numbers(found_.pages);
    return std::move(found_);
  }

 private:
  struct Task {
    int number = 0;
    PageImage image = {};
  };

  void work() {
    while (true) {
      std::optional<Task> task = next();
      if (!task) return;
      try {
        read(*task);
      } catch (const std::exception& error) {
        fail(task->number, error);
      }
    }
  }

  // The next page that has an image. Images are made by one thread at a time: Poppler reads the
  // file for them.
  std::optional<Task> next() {
    const std::lock_guard lock(mutex_);
    while (next_ < numbers_.size() && !stopped_ && Clock::now() < last_start_) {
      Task task;
      task.number = numbers_[next_++];
      try {
        task.image = take_(task.number);
        return task;
      } catch (const Error& error) {
        found_.failed[task.number] = error.faults().front().message;
      } catch (const std::exception&) {
        found_.failed[task.number] = "изображение повреждено или слишком велико";
      }
      tell_done();
    }
    return std::nullopt;
  }

  void read(Task& task) {
    const std::vector<std::string> arguments = {tools_.ocr.string(), "--page",
                                                std::to_string(task.image.frame), "--dpi",
                                                std::to_string(task.image.dpi)};
    ProcessLimits limits;
    limits.seconds = tools_.ocr_seconds;
    limits.memory = kMemory;
    const ProcessResult result =
        run_process(arguments, task.image.content(), {"OMP_THREAD_LIMIT=1"}, limits);
    task.image.bytes.clear();
    std::optional<OcrOutput> output;
    if (result.status == 0 && !result.timed_out) output = parse_ocr_output(result.out);
    if (output) mend_words(output->words);
    const std::lock_guard lock(mutex_);
    if (result.status == kNoData) stopped_ = no_data(file_);
    if (output) {
      const Frame frame = make_frame(*output, task.image);
      found_.pages[task.number] = page_of(*output, task.number, frame.points_per_pixel);
      found_.frames[task.number] = frame;
    } else {
      found_.failed[task.number] = reason_of(result);
    }
    tell_done();
  }

  void fail(int number, const std::exception& error) {
    const std::lock_guard lock(mutex_);
    const auto* ours = dynamic_cast<const Error*>(&error);
    if (ours != nullptr && ours->code() == ErrorCode::NotFound) stopped_ = no_program(file_);
    found_.failed[number] = "программа распознавания остановилась с ошибкой";
    tell_done();
  }

  void tell_done() {
    ++done_;
    if (tools_.page_done) tools_.page_done(done_, static_cast<int>(numbers_.size()));
  }

  const std::vector<int>& numbers_;
  const TakeImage& take_;
  const Tools& tools_;
  const std::string& file_;
  const Clock::time_point last_start_;
  std::mutex mutex_;  // holds all below
  std::size_t next_ = 0;
  int done_ = 0;
  std::optional<Error> stopped_ = {};
  Recognised found_ = {};
};

}  // namespace

Recognised recognise(const std::vector<int>& numbers, const TakeImage& take, const Tools& tools,
                     const std::string& file) {
  if (tools.ocr.empty()) throw no_program(file);
  return Crew(numbers, take, tools, file).run();
}

}  // namespace muko::scan
