#include "readers/office/office.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/error.h"
#include "readers/compound_file.h"
#include "readers/office/cache.h"
#include "readers/office/conversion.h"
#include "readers/office/libreoffice.h"

namespace muko {
namespace {

constexpr std::size_t kMaxInRun = 30;
constexpr std::string_view kSaveAsDocx =
    "откройте файл в Word и сохраните как «Документ Word (.docx)»";

[[noreturn]] void fail(ErrorCode code, const std::string& file, const std::string& message) {
  throw Error(code, {.file = file}, message);
}

[[noreturn]] void fail_without_office(const Conversion& conversion, const std::string& file) {
  const bool table = conversion.target == "xlsx";
  const std::string advice = table ? "откройте файл в Excel и сохраните как «Книга Excel (.xlsx)»"
                                   : std::string(kSaveAsDocx);
  fail(ErrorCode::Unsupported, file,
       std::string(conversion.shown) + ": чтобы читать такие, установите LibreOffice (sudo apt " +
           "install " + std::string(conversion.package) + ") или " + advice);
}

// MS-DOC 2.5.2: bit 8 of the flags at the beginning of WordDocument is fEncrypted.
bool is_encrypted_doc(std::string_view bytes) {
  const std::string start = CompoundFile(bytes).start_of("WordDocument", 12);
  return start.size() == 12 && (static_cast<unsigned char>(start[11]) & 1U) != 0;
}

// MS-XLS 2.4.117: a record FilePass (0x2F) stands near the beginning.
bool is_encrypted_xls(std::string_view bytes) {
  const CompoundFile file(bytes);
  const std::string start = file.start_of(file.has("Workbook") ? "Workbook" : "Book", 4096);
  const auto number_at = [&](std::size_t at) {
    return static_cast<unsigned char>(start[at]) + 256U * static_cast<unsigned char>(start[at + 1]);
  };
  for (std::size_t at = 0; at + 4 <= start.size(); at += 4 + number_at(at + 2)) {
    if (number_at(at) == 0x2F) return true;
  }
  return false;
}

void refuse_encrypted(const std::string& file, std::string_view program) {
  fail(ErrorCode::Encrypted, file,
       "файл защищён паролем: снимите пароль в " + std::string(program) +
           " («Файл» → «Сведения» → «Защита») и сохраните файл снова");
}

[[noreturn]] void fail_conversion(const OfficeRun& run, const std::string& file,
                                  const Tools& tools) {
  const std::string advice = "; " + std::string(kSaveAsDocx);
  if (run.timed_out) {
    fail(ErrorCode::CannotRead, file,
         "LibreOffice не прочитал файл за " + std::to_string(tools.office_seconds) + " секунд" +
             advice);
  }
  if (run.crashed) {
    fail(ErrorCode::CannotRead, file, "LibreOffice не выдержал этого файла: он повреждён" + advice);
  }
  fail(ErrorCode::CannotRead, file,
       "LibreOffice не смог прочитать файл: он повреждён или защищён паролем" + advice);
}

std::string convert_one(std::string_view bytes, const Conversion& conversion,
                        const std::string& file, const Tools& tools) {
  OfficeRun run = run_office({{bytes, conversion.extension}}, conversion.target, tools);
  if (!run.outputs[0].empty()) return std::move(run.outputs[0]);
  if (conversion.content == Content::Xls && is_encrypted_xls(bytes)) {
    refuse_encrypted(file, "Excel");
  }
  fail_conversion(run, file, tools);
}

struct Waiting {
  std::string_view bytes;
  std::string_view extension;
};

// Runs of LibreOffice till all are converted or none of the rest can be: a file that hangs or
// crashes it stops a run, and is then left out.
void convert_waiting(std::vector<Waiting> waiting, std::string_view target, const Tools& tools,
                     const ConversionCache& cache) {
  while (waiting.size() > 1) {
    std::vector<OfficeInput> inputs;
    for (std::size_t i = 0; i < std::min(waiting.size(), kMaxInRun); ++i) {
      inputs.push_back({waiting[i].bytes, waiting[i].extension});
    }
    const OfficeRun run = run_office(inputs, target, tools);
    std::vector<Waiting> left;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      if (run.outputs[i].empty()) left.push_back(waiting[i]);
      if (!run.outputs[i].empty()) cache.keep(inputs[i].bytes, target, run.outputs[i]);
    }
    // A file that hangs would take the time of every run to come: the rest is converted one by one.
    if (run.timed_out) return;
    // In a run that came to its end those left are such as it can't read.
    if (!run.crashed) left.clear();
    if (!left.empty()) left.erase(left.begin());  // the one at which it stopped
    left.insert(left.end(), waiting.begin() + static_cast<std::ptrdiff_t>(inputs.size()),
                waiting.end());
    waiting = std::move(left);
  }
}

}  // namespace

bool may_need_office(std::string_view head) {
  // The container of the old Office may hold anything; what it is takes the whole file to say.
  const Content content = recognise_content(head);
  return find_conversion(content) != nullptr || content == Content::Ole ||
         content == Content::Encrypted;
}

ConvertedFile convert_by_office(std::string_view bytes, Content content, const std::string& file,
                                const Tools& tools) {
  const Conversion& conversion = *find_conversion(content);
  if (content == Content::Doc && is_encrypted_doc(bytes)) refuse_encrypted(file, "Word");
  ConvertedFile converted{
      {}, conversion.target == "docx" ? Content::Docx : Content::Xlsx, conversion.format};
  const ConversionCache cache(tools.cache);
  std::optional<std::string> kept = cache.find(bytes, conversion.target);
  if (kept) {
    converted.bytes = std::move(*kept);
    return converted;
  }
  if (tools.office.empty()) fail_without_office(conversion, file);
  converted.bytes = convert_one(bytes, conversion, file, tools);
  cache.keep(bytes, conversion.target, converted.bytes);
  return converted;
}

void convert_ahead(const std::vector<std::string_view>& files, const Tools& tools) {
  const ConversionCache cache(tools.cache);
  if (tools.office.empty() || !cache.is_open()) return;
  for (const std::string_view target : {"docx", "xlsx"}) {
    std::vector<Waiting> waiting;
    std::set<std::string_view> met;
    for (const std::string_view bytes : files) {
      const Content content = recognise_content(bytes);
      const Conversion* conversion = find_conversion(content);
      if (conversion == nullptr || conversion->target != target) continue;
      if (content == Content::Doc && is_encrypted_doc(bytes)) continue;
      if (!met.insert(bytes).second || cache.has(bytes, target)) continue;
      waiting.push_back({bytes, conversion->extension});
    }
    convert_waiting(std::move(waiting), target, tools, cache);
  }
}

}  // namespace muko
