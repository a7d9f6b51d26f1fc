// `muko generate … --batch`: a document for each record of a list or table.

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <thread>
#include <utility>

#include "app/case_report.h"
#include "app/commands/commands.h"
#include "app/commands/generate_records.h"
#include "app/commands/out_file.h"
#include "app/composed.h"
#include "app/reading.h"
#include "app/template_schema.h"
#include "base/files.h"
#include "base/utf8.h"
#include "generator/language/text_template.h"

namespace muko {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMaxJobs = 64;
constexpr std::size_t kLongestName = 200;  // bytes: 255 is the most that file systems take
constexpr const char* kNameOption = "--name";
constexpr std::string_view kEnding = ".docx";

// A record, where its document goes, and what became of it.
struct Task {
  Data data = {};
  std::string file = {};
  std::optional<Error> error = {};
  std::string words = {};  // what its user is told; "" where it is ready
  bool checked = true;     // false: no rubric knows such a document
  std::string cases = {};  // what was declined, where that is asked for
};

bool is_refused(char32_t letter) {
  return letter < 0x20 || std::u32string_view(U"/\\:*?\"<>|").find(letter) != std::u32string::npos;
}

// What a value makes of a name must stay a name in the folder, on Windows too.
std::string safe_name(std::string_view wanted) {
  std::string name;
  for (std::size_t at = 0; at < wanted.size();) {
    const char32_t letter = next_code_point(wanted, at);
    const std::size_t size = name.size();
    append_utf8(name, is_refused(letter) ? U'-' : letter);
    if (name.size() <= kLongestName) continue;
    name.resize(size);
    break;
  }
  if (name.ends_with(kEnding)) name.resize(name.size() - kEnding.size());
  std::string_view bare = trim(name);
  while (bare.starts_with('.')) bare.remove_prefix(1);
  while (bare.ends_with('.') || bare.ends_with(' ')) bare.remove_suffix(1);
  return std::string(bare);
}

std::string padded(std::size_t number, std::size_t last) {
  std::string digits = std::to_string(number);
  const std::size_t width = std::max<std::size_t>(std::to_string(last).size(), 3);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

class Names {
 public:
  Names(const GenerateOptions& options, std::string stem, std::size_t count)
      : folder_(options.out), stem_(std::move(stem)), count_(count) {
    if (!options.name.empty()) pattern_ = tmpl::compile_text(options.name, kNameOption);
  }

  // Throws Error(BadData): a field that the record lacks, a name that another record has.
  std::string of(const Data& record, std::size_t index, const std::string& title) {
    const std::string name = safe_name(wanted(record, index));
    if (name.empty()) throw Error(ErrorCode::BadData, {title}, "имя файла из --name вышло пустым");
    const auto [other, is_new] = known_.emplace(to_lower(name), index + 1);
    if (!is_new) {
      throw Error(ErrorCode::BadData, {title},
                  "имя файла «" + name + "» уже у записи " + std::to_string(other->second) +
                      ": добавьте в --name поле, которое у них разное");
    }
    return (folder_ / (name + std::string(kEnding))).string();
  }

 private:
  [[nodiscard]] std::string wanted(const Data& record, std::size_t index) const {
    if (!pattern_) return stem_ + "-" + padded(index + 1, count_);
    tmpl::json fields = record.value;
    fields["запись"] = padded(index + 1, count_);
    return tmpl::render_text(*pattern_, fields);
  }

  fs::path folder_;
  std::string stem_;
  std::size_t count_;
  std::optional<tmpl::Program> pattern_ = {};
  std::map<std::string, std::size_t> known_ = {};  // lower case -> number of the record
};

// «запись 3 (школы.yaml:12)»
std::string title_of(const Task& task, std::size_t index) {
  std::string title = "запись " + std::to_string(index + 1);
  const auto place = task.data.places.find("");
  const std::string where =
      place == task.data.places.end() ? std::string() : to_string(place->second);
  return where.empty() ? title : title + " (" + where + ")";
}

// The record is named with each fault that does not stand in it.
Error of_record(const Error& error, const std::string& title, const std::string& records) {
  std::vector<Fault> faults = error.faults();
  for (Fault& fault : faults) {
    if (fault.place.file.empty()) {
      fault.place = {title};
    } else if (fault.place.file != records && fault.place.file != title) {
      fault.message = title + ": " + fault.message;
    }
  }
  return {error.code(), std::move(faults)};
}

std::vector<Task> read_tasks(const GenerateOptions& options, const std::string& template_file,
                             const std::string& stem, Context& context) {
  const std::optional<Data> shared =
      options.data.empty()
          ? std::nullopt
          : std::optional(read_data(context.read_text(options.data), options.data));
  std::vector<Data> records = records_of(options.batch, context);
  Names names(options, stem, records.size());
  std::vector<Task> tasks;
  tasks.reserve(records.size());
  for (Data& record : records) {
    Task task;
    task.data = std::move(record);
    if (shared) add_shared(task.data, *shared);
    const std::size_t index = tasks.size();
    const std::string title = title_of(task, index);
    task.error = attempt(title, [&] {
      for (const std::string& assignment : options.assignments) set_value(task.data, assignment);
      task.file = names.of(task.data, index, title);
      refuse_overwriting(
          task.file, {options.batch, options.data, template_file, schema_file_of(template_file)});
    });
    tasks.push_back(std::move(task));
  }
  return tasks;
}

void run_task(const Composer& composer, bool report_cases, Task& task, std::size_t index) {
  if (task.error) return;
  task.error = attempt(title_of(task, index), [&] {
    const Composed document = compose(composer, task.data, task.file);
    write_file(task.file, document.bytes, Flush::Later);
    task.checked = document.preflight.recognised;
    if (!document.ready()) task.words = verdict(document);
    if (report_cases) {
      task.cases = task.file + ":\n" + case_report(composer.compiled.declined_values(task.data));
    }
  });
}

std::size_t jobs_of(const GenerateOptions& options, const Context& context, std::size_t tasks) {
  const auto wanted =
      static_cast<std::size_t>(std::max(1, options.jobs > 0 ? options.jobs : context.tools.jobs));
  return std::min({wanted, tasks, kMaxJobs});
}

// The tasks by several threads, each the next that nobody has begun.
void run_tasks(const Composer& composer, const GenerateOptions& options, const Context& context,
               std::vector<Task>& tasks) {
  const std::size_t jobs = jobs_of(options, context, tasks.size());
  const bool report_cases = options.report_cases;
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t index = next++; index < tasks.size(); index = next++) {
      run_task(composer, report_cases, tasks[index], index);
    }
  };
  std::vector<std::jthread> threads;
  for (std::size_t i = 1; i < jobs; ++i) threads.emplace_back(work);
  Progress progress(context.terminal, tasks.size());
  for (std::size_t index = next++; index < tasks.size(); index = next++) {
    progress.reached(index + 1, tasks[index].file);
    run_task(composer, report_cases, tasks[index], index);
  }
}

struct Count {
  std::size_t ready = 0;
  std::size_t unchecked = 0;  // made, but no document that a rubric knows
  std::size_t unready = 0;
  std::size_t failed = 0;
};

Count tell(const std::vector<Task>& tasks, const std::string& records, const Context& context) {
  Count count;
  for (std::size_t index = 0; index < tasks.size(); ++index) {
    const Task& task = tasks[index];
    context.terminal.write_out(printable(task.cases));
    if (task.error) {
      context.tell(of_record(*task.error, title_of(task, index), records));
      ++count.failed;
    } else if (task.words.empty()) {
      ++(task.checked ? count.ready : count.unchecked);
    } else {
      context.terminal.write_out(printable(task.words));
      ++count.unready;
    }
  }
  return count;
}

}  // namespace

int run_batch(const GenerateOptions& options, const std::string& template_file, Undefined undefined,
              const std::string& stem, Context& context) {
  if (options.out.empty() || options.out == "-") {
    throw Error(ErrorCode::BadUsage, {}, "с --batch укажите папку для документов: -o ПАПКА");
  }
  const Template compiled = Template::compile(context.read(template_file), template_file);
  const Rubric rubric = context.rubric_for_signing(kDefaultRubric);
  const Vocabulary vocabulary = context.vocabulary();
  const Composer composer{compiled,  template_file, schema_of(template_file, context),
                          undefined, rubric,        vocabulary};
  std::vector<Task> tasks = read_tasks(options, template_file, stem, context);
  run_tasks(composer, options, context, tasks);
  flush_files(options.out);
  const Count count = tell(tasks, options.batch, context);
  context.terminal.write_out(
      options.out + ": составлено " +
      std::to_string(count.ready + count.unchecked + count.unready) + " из " +
      std::to_string(tasks.size()) + ", готовы к подписанию " + std::to_string(count.ready) +
      (count.unchecked > 0 ? ", не проверялись " + std::to_string(count.unchecked) : "") + "\n");
  if (count.failed > 0) return 2;
  return count.unready == 0 || options.allow_unready ? 0 : 1;
}

}  // namespace muko
