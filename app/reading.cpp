#include "app/reading.h"

#include <chrono>
#include <new>
#include <utility>

#include "base/utf8.h"
#include "checker/facts/read_facts.h"

namespace muko {

namespace {

constexpr std::int64_t kQuietMs = 700;  // shorter work shows nothing
constexpr std::int64_t kRefreshMs = 100;

std::int64_t now_ms() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

}  // namespace

std::optional<Error> attempt(const std::string& file, const std::function<void()>& work) {
  try {
    work();
    return std::nullopt;
  } catch (const Error& error) {
    return error;
  } catch (const std::bad_alloc&) {
    return Error(ErrorCode::LimitExceeded, {file}, "не хватило памяти, чтобы прочитать файл");
  } catch (const std::exception& error) {
    return Error(ErrorCode::CannotRead, {file},
                 std::string("внутренняя ошибка программы: ") + error.what());
  }
}

CheckedDocument read_checked(const Context& context, Source source, const Vocabulary& vocabulary,
                             FactsFor what) {
  CheckedDocument checked;
  checked.document = read_source(context, std::move(source));
  checked.facts = read_facts(checked.document, vocabulary, what);
  return checked;
}

std::optional<RegionalIndex> index_of(const std::optional<CheckedDocument>& regional,
                                      const LinkOptions& options) {
  if (!regional) return std::nullopt;
  return std::optional<RegionalIndex>(std::in_place, regional->facts, options);
}

CheckedDocument read_only_document(const Context& context, const std::string& path,
                                   const Vocabulary& vocabulary,
                                   std::vector<std::string>& warnings) {
  Sources sources = open_sources(context, path);
  warnings.insert(warnings.end(), sources.warnings.begin(), sources.warnings.end());
  if (!sources.failures.empty()) throw Error(sources.failures.front());
  if (sources.files.size() != 1) {
    throw Error(ErrorCode::BadUsage, {path},
                "в архиве не один документ: распакуйте его и укажите нужный файл");
  }
  CheckedDocument checked = read_checked(context, std::move(sources.files.front()), vocabulary);
  for (const Warning& warning : checked.document.warnings) {
    warnings.push_back(checked.document.file + ": " + warning.message);
  }
  return checked;
}

Progress::Progress(const Terminal& terminal, std::size_t total)
    : terminal_(terminal), total_(total), next_at_(now_ms() + kQuietMs) {}

Progress::~Progress() {
  if (shown_) terminal_.write_error("\r\x1b[K");
}

void Progress::reached(std::size_t number, const std::string& file) {
  done_ = number;
  if (!terminal_.error_is_terminal() || now_ms() < next_at_) return;
  terminal_.write_error("\r\x1b[K" + std::to_string(done_) + " из " + std::to_string(total_) +
                        ": " + printable_name(file));
  shown_ = true;
  next_at_ = now_ms() + kRefreshMs;
}

PageProgress::PageProgress(const Terminal& terminal, std::string file)
    : terminal_(terminal), file_(std::move(file)) {}

PageProgress::~PageProgress() {
  if (shown_) terminal_.write_error("\r\x1b[K");
}

void PageProgress::step(int done, int pages) {
  if (!terminal_.error_is_terminal() || pages < 2) return;
  terminal_.write_error("\r\x1b[Kстраница " + std::to_string(done) + " из " +
                        std::to_string(pages) + ": " + printable_name(file_));
  shown_ = true;
}

}  // namespace muko
