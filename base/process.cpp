#include "base/process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <utility>

#include "base/descriptor.h"
#include "base/error.h"

namespace muko {

namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kKeptErrors = 4096;
constexpr std::size_t kChunk = 65'536;
constexpr int kPollMs = 10;  // how soon the end of a program is seen that has left its output open
constexpr int kLastPollMs = 1;      // … and that has closed it
constexpr int kNotStarted = 127;    // exit status of a child that could not become the program
constexpr int kFirstInherited = 3;  // descriptors from here on are not the child's
constexpr std::size_t kMaxRunning = 64;

// The groups that run now, for kill_running_processes: a signal handler may read atomics only.
std::array<std::atomic<pid_t>, kMaxRunning> running_groups = {};

class Registered {
 public:
  explicit Registered(pid_t group) {
    for (std::atomic<pid_t>& slot : running_groups) {
      pid_t free = 0;
      if (!slot.compare_exchange_strong(free, group)) continue;
      slot_ = &slot;
      return;
    }
  }
  ~Registered() {
    if (slot_ != nullptr) slot_->store(0);
  }
  Registered(const Registered&) = delete;
  Registered& operator=(const Registered&) = delete;

 private:
  std::atomic<pid_t>* slot_ = nullptr;  // null: more run than there is room for
};

[[noreturn]] void fail(ErrorCode code, const std::string& program, const std::string& message) {
  throw Error(code, {.file = program}, message);
}

[[noreturn]] void fail_start(const std::string& program, int error_number) {
  if (error_number == ENOENT || error_number == ENOTDIR) {
    fail(ErrorCode::NotFound, program, "такой программы нет: проверьте, установлена ли она");
  }
  fail(ErrorCode::CannotRead, program,
       "не удалось запустить программу: система назвала ошибку № " + std::to_string(error_number));
}

bool is_program(const fs::path& path) {
  std::error_code error;
  return fs::is_regular_file(path, error) && ::access(path.c_str(), X_OK) == 0;
}

// A name without '/' is sought where a shell would seek it.
std::string find_program(const std::string& name) {
  if (name.find('/') != std::string::npos) return name;
  const char* folders = std::getenv("PATH");
  const std::string path = folders == nullptr ? "/usr/local/bin:/usr/bin:/bin" : folders;
  for (std::size_t start = 0; start <= path.size() && !name.empty();) {
    const std::size_t end = std::min(path.find(':', start), path.size());
    const fs::path candidate = fs::path(path.substr(start, end - start)) / name;
    if (is_program(candidate)) return candidate.string();
    start = end + 1;
  }
  fail_start(name, ENOENT);
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

// That of this process, a name that is in `added` with its value there.
std::vector<std::string> joined_environment(const std::vector<std::string>& added) {
  const auto is_replaced = [&](const std::string& variable) {
    const std::string name = variable.substr(0, variable.find('=') + 1);
    return std::any_of(added.begin(), added.end(),
                       [&](const std::string& other) { return other.starts_with(name); });
  };
  std::vector<std::string> all;
  for (char** variable = environ; variable != nullptr && *variable != nullptr; ++variable) {
    if (!is_replaced(*variable)) all.emplace_back(*variable);
  }
  all.insert(all.end(), added.begin(), added.end());
  return all;
}

struct Pipe {
  Descriptor read = Descriptor();
  Descriptor write = Descriptor();
};

Pipe open_pipe(const std::string& program) {
  std::array<int, 2> ends = {};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail_start(program, errno);
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

void make_nonblocking(const Descriptor& descriptor) {
  const int flags = ::fcntl(descriptor.number(), F_GETFL);
  (void)::fcntl(descriptor.number(), F_SETFL, flags | O_NONBLOCK);
}

// Writing to a program that has closed its stdin is no reason for us to die: while one of these
// lives the signal is held back, and what has come of it is thrown away.
class HeldPipeSignal {
 public:
  HeldPipeSignal() {
    (void)sigemptyset(&pipe_);
    (void)sigaddset(&pipe_, SIGPIPE);
    sigset_t pending = {};
    was_pending_ = sigpending(&pending) == 0 && sigismember(&pending, SIGPIPE) == 1;
    (void)pthread_sigmask(SIG_BLOCK, &pipe_, &before_);
  }
  ~HeldPipeSignal() {
    const timespec no_time = {};
    if (!was_pending_) (void)sigtimedwait(&pipe_, nullptr, &no_time);
    (void)pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }
  HeldPipeSignal(const HeldPipeSignal&) = delete;
  HeldPipeSignal& operator=(const HeldPipeSignal&) = delete;

 private:
  sigset_t pipe_ = {};
  sigset_t before_ = {};
  bool was_pending_ = false;
};

// All that the child needs, made before the fork: behind it nothing may allocate.
struct Launch {
  const char* program;
  char* const* arguments;
  char* const* environment;
  int in;
  int out;
  int err;
  int trouble;  // told the errno where the program can't be started
  rlim_t memory;
  rlim_t cpu_seconds;
};

void set_limit(__rlimit_resource resource, rlim_t value) {
  const rlimit limit = {value, value};
  (void)::setrlimit(resource, &limit);
}

// Runs in the child between fork and exec: system calls only.
[[noreturn]] void become_program(const Launch& launch) {
  (void)::setpgid(0, 0);
  sigset_t none = {};
  (void)sigemptyset(&none);
  (void)sigprocmask(SIG_SETMASK, &none, nullptr);
  (void)std::signal(SIGPIPE, SIG_DFL);
  const bool connected = ::dup2(launch.in, STDIN_FILENO) >= 0 &&
                         ::dup2(launch.out, STDOUT_FILENO) >= 0 &&
                         ::dup2(launch.err, STDERR_FILENO) >= 0;
  // Also those that a library has opened without O_CLOEXEC.
  (void)::close_range(kFirstInherited, ~0U, CLOSE_RANGE_CLOEXEC);
  set_limit(RLIMIT_CORE, 0);
  if (launch.cpu_seconds != 0) set_limit(RLIMIT_CPU, launch.cpu_seconds);
  if (launch.memory != 0) set_limit(RLIMIT_AS, launch.memory);
  if (connected) (void)::execve(launch.program, launch.arguments, launch.environment);
  const int error_number = errno;
  (void)!::write(launch.trouble, &error_number, sizeof error_number);
  ::_exit(kNotStarted);
}

// A program that runs, with its ends of the pipes. Dies with the object.
class Running {
 public:
  Running(pid_t process, Descriptor in, Descriptor out, Descriptor err)
      : process_(process),
        registered_(process),
        in_(std::move(in)),
        out_(std::move(out)),
        err_(std::move(err)) {}
  ~Running() { (void)end(); }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  // Feeds and drains until the program ends, is out of time, or says too much.
  void attend(std::string_view input, const ProcessLimits& limits, ProcessResult& result) {
    const auto deadline = Clock::now() + std::chrono::seconds(limits.seconds);
    while (!has_ended() && result.out.size() <= limits.output) {
      if (Clock::now() >= deadline) {
        result.timed_out = true;
        return;
      }
      exchange(input, out_.is_open() || err_.is_open() ? kPollMs : kLastPollMs, result);
    }
    // What lay in the pipes when it ended; its children may go on writing, so not for ever.
    for (int i = 0; i < 64 && result.out.size() <= limits.output && exchange({}, 0, result); ++i) {
    }
  }

  // Kills the group; the exit status as a shell tells it.
  int end() {
    if (process_ == 0) return status_;
    // Before the process is waited for: till then its number is not given to another.
    (void)::kill(-process_, SIGKILL);
    int status = 0;
    while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
    }
    process_ = 0;
    status_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return status_;
  }

 private:
  [[nodiscard]] bool has_ended() const {
    siginfo_t end = {};
    return ::waitid(P_PID, static_cast<id_t>(process_), &end, WEXITED | WNOHANG | WNOWAIT) == 0 &&
           end.si_pid == process_;
  }

  // One round over the pipes; false where nothing came.
  bool exchange(std::string_view& input, int wait_ms, ProcessResult& result) {
    if (input.empty()) (void)in_.close();
    std::array<pollfd, 3> ends = {
        {{in_.number(), POLLOUT, 0}, {out_.number(), POLLIN, 0}, {err_.number(), POLLIN, 0}}};
    if (::poll(ends.data(), ends.size(), wait_ms) <= 0) return false;
    if (ends[0].revents != 0) feed(input);
    bool came = ends[1].revents != 0 && drain(out_, result.out);
    if (ends[2].revents != 0 && drain(err_, result.err)) came = true;
    if (result.err.size() > kKeptErrors) result.err.erase(0, result.err.size() - kKeptErrors);
    return came;
  }
  bool exchange(std::string_view&& no_input, int wait_ms, ProcessResult& result) {
    return exchange(no_input, wait_ms, result);
  }

  void feed(std::string_view& input) {
    const HeldPipeSignal held;
    const ssize_t count = ::write(in_.number(), input.data(), std::min(input.size(), kChunk));
    if (count >= 0) return input.remove_prefix(static_cast<std::size_t>(count));
    if (errno != EINTR && errno != EAGAIN) input = {};  // it has closed its stdin: its right
  }

  static bool drain(Descriptor& from, std::string& to) {
    std::array<char, kChunk> buffer = {};
    const ssize_t count = ::read(from.number(), buffer.data(), buffer.size());
    if (count > 0) to.append(buffer.data(), static_cast<std::size_t>(count));
    const bool over = count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN);
    if (over) (void)from.close();
    return count > 0;
  }

  pid_t process_;  // 0 once it has been waited for
  Registered registered_;
  Descriptor in_;
  Descriptor out_;
  Descriptor err_;
  int status_ = 0;
};

rlim_t cpu_limit(const ProcessLimits& limits) {
  const auto processors = std::max(1L, ::sysconf(_SC_NPROCESSORS_ONLN));
  return static_cast<rlim_t>(std::max(limits.seconds, 1)) * static_cast<rlim_t>(processors);
}

// Returns when the program has been started, and throws where it could not be.
void await_start(Pipe& trouble, const std::string& program) {
  (void)trouble.write.close();
  int error_number = 0;
  ssize_t count = 0;
  do {
    count = ::read(trouble.read.number(), &error_number, sizeof error_number);
  } while (count < 0 && errno == EINTR);
  if (count == sizeof error_number) fail_start(program, error_number);
}

ProcessResult run_program(Launch launch, std::string_view input, const ProcessLimits& limits) {
  const std::string program = launch.program;
  Pipe in = open_pipe(program);
  Pipe out = open_pipe(program);
  Pipe err = open_pipe(program);
  Pipe trouble = open_pipe(program);
  launch.in = in.read.number();
  launch.out = out.write.number();
  launch.err = err.write.number();
  launch.trouble = trouble.write.number();
  const pid_t process = ::fork();
  if (process < 0) fail_start(program, errno);
  if (process == 0) become_program(launch);
  for (Descriptor* theirs : {&in.read, &out.write, &err.write}) (void)theirs->close();
  for (const Descriptor* ours : {&in.write, &out.read, &err.read}) make_nonblocking(*ours);
  Running running(process, std::move(in.write), std::move(out.read), std::move(err.read));
  await_start(trouble, program);
  ProcessResult result;
  running.attend(input, limits, result);
  result.status = running.end();
  return result;
}

}  // namespace

ProcessResult run_process(const std::vector<std::string>& arguments, std::string_view input,
                          const std::vector<std::string>& environment,
                          const ProcessLimits& limits) {
  const std::string program = find_program(arguments.at(0));
  std::vector<std::string> argument_texts = arguments;
  std::vector<std::string> environment_texts = joined_environment(environment);
  const std::vector<char*> argument_pointers = pointers_to(argument_texts);
  const std::vector<char*> environment_pointers = pointers_to(environment_texts);
  ProcessResult result = run_program({.program = program.c_str(),
                                      .arguments = argument_pointers.data(),
                                      .environment = environment_pointers.data(),
                                      .in = -1,
                                      .out = -1,
                                      .err = -1,
                                      .trouble = -1,
                                      .memory = limits.memory,
                                      .cpu_seconds = cpu_limit(limits)},
                                     input, limits);
  if (result.out.size() > limits.output) {
    fail(ErrorCode::LimitExceeded, program,
         "программа ответила больше чем " + std::to_string(limits.output) + " байтами");
  }
  return result;
}

void kill_running_processes() noexcept {
  for (const std::atomic<pid_t>& slot : running_groups) {
    const pid_t group = slot.load();
    if (group > 0) (void)::kill(-group, SIGKILL);
  }
}

}  // namespace muko
