// muko: generates and checks the documents of the support of schools with low results.

#include <malloc.h>

#include <clocale>
#include <csignal>
#include <exception>

#include "app/command_line.h"
#include "base/process.h"
#include "base/utf8.h"

namespace {

constexpr int kKeptBytes = 64 << 20;

// A program that we have started is in a group of its own, which Ctrl+C does not reach.
void stop(int signal) {
  muko::kill_running_processes();
  (void)std::signal(signal, SIG_DFL);
  (void)std::raise(signal);
}

void stop_children_with_us() {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    // nohup and the like have asked for it to be ignored.
    if (std::signal(signal, stop) == SIG_IGN) (void)std::signal(signal, SIG_IGN);
  }
}

}  // namespace

int main(int argument_count, char** arguments) {
  // Cyrillic file names in archives need it; nothing else may depend on the locale.
  (void)std::setlocale(LC_CTYPE, "C.UTF-8");
  // A closed pipe is then an error of the write, told like any other.
  (void)std::signal(SIGPIPE, SIG_IGN);
  // Memory of one file serves the next: given back to the system, it would come with page faults.
  (void)mallopt(M_MMAP_THRESHOLD, kKeptBytes);
  (void)mallopt(M_TRIM_THRESHOLD, kKeptBytes);
  stop_children_with_us();
  const muko::Terminal terminal;
  try {
    muko::Context context(terminal);
    try {
      return muko::run_command_line(argument_count, arguments, context);
    } catch (const muko::Error& error) {
      context.tell(error);
    }
  } catch (const std::exception& error) {
    terminal.write_error("muko: внутренняя ошибка программы: " + muko::printable(error.what()) +
                         "\n");
  }
  return 2;
}
