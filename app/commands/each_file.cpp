#include "app/commands/each_file.h"

#include "app/commands/choice.h"
#include "app/reading.h"
#include "base/json_writer.h"

namespace muko {

namespace {

std::string error_json(const std::string& path, const Error& error) {
  std::string message;
  for (const Fault& fault : error.faults()) {
    message += (message.empty() ? "" : "; ") + fault.message;
  }
  JsonWriter json;
  json.object([&] {
    json.field("file", path);
    json.field("error", message);
  });
  return json.text() + "\n";
}

class Answering {
 public:
  Answering(const Context& context, const Answer& answer, bool json)
      : context_(context), answer_(answer), json_(json) {}

  void take(const std::string& path) {
    Sources sources;
    const auto error = attempt(path, [&] { sources = open_sources(context_, path); });
    if (error) return fail(path, *error);
    for (const std::string& warning : sources.warnings) context_.tell(warning);
    for (Source& source : sources.files) take_source(std::move(source));
    for (const Error& failure : sources.failures) fail(file_of(failure, path), failure);
  }

  [[nodiscard]] int status() const { return status_; }

 private:
  static std::string file_of(const Error& failure, const std::string& path) {
    const std::string& file = failure.faults().front().place.file;
    return file.empty() ? path : file;
  }

  void take_source(Source source) {
    const std::string file = source.file;
    const bool unpacked = source.unpacked;
    std::string out;
    const auto error = attempt(file, [&] { out = answer_(std::move(source)); });
    if (!error) return write(out);
    if (unpacked && is_no_document(file, *error)) return context_.tell(left_out(file));
    fail(file, *error);
  }

  void fail(const std::string& file, const Error& error) {
    status_ = 2;
    context_.tell(error);
    if (json_) context_.terminal.write_out(error_json(file, error));
  }

  void write(const std::string& out) {
    context_.terminal.write_out(json_ ? out + "\n" : (answered_ ? "\n" : "") + out);
    answered_ = true;
  }

  const Context& context_;
  const Answer& answer_;
  bool json_;
  bool answered_ = false;
  int status_ = 0;
};

}  // namespace

int answer_each(const Context& context, const std::vector<std::string>& paths,
                const std::string& format, const Answer& answer) {
  require_one_of("--format", format, {"text", "json", "jsonl"});
  prepare_sources(context, paths);
  Answering answering(context, answer, format != "text");
  Progress progress(context.terminal, paths.size());
  for (const std::string& path : paths) {
    progress.step(path);
    answering.take(path);
  }
  return answering.status();
}

}  // namespace muko
