// muko-ocr [--page N] [--dpi N] < IMAGE: the words and ruling lines of one image on stdout (see
// write_page.h). Writes no files. Exit status: 0 done, 1 the image can't be read (why is on
// stderr), 2 bad usage, 3 Tesseract's Russian data is not installed.

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <string_view>

#include "ocr/picture.h"
#include "ocr/read_page.h"
#include "ocr/recognise.h"
#include "ocr/write_page.h"

namespace muko::ocr {
namespace {

constexpr int kBadImage = 1;
constexpr int kBadUsage = 2;
constexpr int kNoData = 3;
constexpr std::size_t kMaxBytes = std::size_t{512} << 20U;

struct Options {
  int page = 0;
  int dpi = 0;
};

bool read_options(int count, char** arguments, Options& options) {
  for (int i = 1; i < count; i += 2) {
    const std::string_view name = arguments[i];
    if (i + 1 >= count) return false;
    const int value = std::atoi(arguments[i + 1]);
    if (name == "--page") {
      options.page = value;
    } else if (name == "--dpi") {
      options.dpi = value;
    } else {
      return false;
    }
  }
  return options.page >= 0 && options.dpi >= 0;
}

std::string read_input() {
  std::string bytes;
  char block[1 << 16];
  std::size_t size = 0;
  while ((size = std::fread(block, 1, sizeof block, stdin)) > 0 && bytes.size() < kMaxBytes) {
    bytes.append(block, size);
  }
  return bytes;
}

// Whatever a hostile image does to a decoder, it leaves no file and no core behind.
void give_up_rights() {
  const rlimit nothing = {0, 0};
  setrlimit(RLIMIT_CORE, &nothing);
  struct stat out = {};
  const bool out_is_file = fstat(STDOUT_FILENO, &out) == 0 && S_ISREG(out.st_mode);
  if (!out_is_file) setrlimit(RLIMIT_FSIZE, &nothing);
}

int run(int count, char** arguments) {
  Options options;
  if (!read_options(count, arguments, options)) {
    std::fputs("usage: muko-ocr [--page N] [--dpi N] < IMAGE\n", stderr);
    return kBadUsage;
  }
  give_up_rights();
  setMsgSeverity(L_SEVERITY_NONE);
  Recogniser recogniser;
  const ReadPage page =
      read_page(decode_picture(read_input(), options.page, options.dpi), recogniser);
  const std::string out = write_page(page);
  const bool written = std::fwrite(out.data(), 1, out.size(), stdout) == out.size();
  return written && std::fflush(stdout) == 0 ? 0 : kBadImage;
}

}  // namespace
}  // namespace muko::ocr

int main(int count, char** arguments) {
  try {
    return muko::ocr::run(count, arguments);
  } catch (const muko::ocr::NoLanguageData&) {
    return muko::ocr::kNoData;
  } catch (const std::exception& error) {
    std::fputs(error.what(), stderr);
    return muko::ocr::kBadImage;
  }
}
