#include "base/process.h"

#include <gmock/gmock.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <thread>

#include "base/files.h"
#include "base/temporary_folder.h"
#include "tests/base/caught.h"

namespace muko {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

// Children under the sanitizers' parent may take what they like; tests of memory say so themselves.
ProcessLimits limits(int seconds) {
  return {.seconds = seconds, .memory = 0};
}

ProcessResult shell(const std::string& script, const ProcessLimits& within = limits(20),
                    std::string_view input = {}) {
  return run_process({"sh", "-c", script}, input, {}, within);
}

double seconds_of(const std::function<void()>& action) {
  const auto start = std::chrono::steady_clock::now();
  action();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

class ProcessFolder : public testing::Test {
 protected:
  // The process whose number a script has written to the file `name`.
  [[nodiscard]] bool is_alive(const std::string& name) const {
    const pid_t process = std::stoi(read_file(folder_ / name));
    // A zombie answers to signals till it is waited for; it does nothing any more.
    for (int i = 0; i < 100; ++i) {
      if (::kill(process, 0) != 0 || state_of(process) == "Z") return false;
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return true;
  }
  static std::string state_of(pid_t process) {
    const fs::path file = "/proc/" + std::to_string(process) + "/stat";
    std::error_code error;
    if (!fs::exists(file, error)) return "Z";
    const std::string text = read_file(file);
    return text.substr(text.rfind(") ") + 2, 1);
  }

  TemporaryFolder temporary_{fs::temp_directory_path()};
  const fs::path folder_ = temporary_.path();
};

TEST(Process, GivesStatusOutputAndErrors) {
  const ProcessResult result = shell("echo ответ; echo беда >&2; exit 3");
  EXPECT_EQ(result.status, 3);
  EXPECT_EQ(result.out, "ответ\n");
  EXPECT_EQ(result.err, "беда\n");
  EXPECT_FALSE(result.timed_out);
}

TEST(Process, TakesArgumentsAsTheyAreAndNoShell) {
  const ProcessResult result =
      run_process({"printf", "%s|", "$HOME", "a b", "*"}, {}, {}, limits(20));
  EXPECT_EQ(result.out, "$HOME|a b|*|");
}

TEST(Process, FeedsStdinLargerThanAPipeHolds) {
  const std::string input(3'000'000, 'x');
  EXPECT_EQ(shell("cat", limits(60), input).out, input);
}

TEST(Process, GoesOnWhereTheProgramDoesNotReadItsStdin) {
  EXPECT_EQ(shell("echo готово", limits(20), std::string(3'000'000, 'x')).out, "готово\n");
}

TEST(Process, AddsToTheEnvironmentAndReplacesInIt) {
  (void)setenv("MUKO_TEST_KEPT", "old", 1);
  (void)setenv("MUKO_TEST_REPLACED", "old", 1);
  const ProcessResult result =
      run_process({"sh", "-c", "echo $MUKO_TEST_KEPT $MUKO_TEST_REPLACED $MUKO_TEST_ADDED"}, {},
                  {"MUKO_TEST_REPLACED=new", "MUKO_TEST_ADDED=more"}, limits(20));
  EXPECT_EQ(result.out, "old new more\n");
}

TEST(Process, SaysThatThereIsNoSuchProgram) {
  const test::Caught by_name =
      test::caught([] { (void)run_process({"muko-no-such-program"}, {}, {}, limits(5)); });
  EXPECT_EQ(by_name.code, ErrorCode::NotFound);
  EXPECT_EQ(by_name.text,
            "muko-no-such-program: такой программы нет: проверьте, установлена ли она");
  const test::Caught by_path =
      test::caught([] { (void)run_process({"/нет/программы"}, {}, {}, limits(5)); });
  EXPECT_EQ(by_path.code, ErrorCode::NotFound);
}

TEST_F(ProcessFolder, SaysThatAFileIsNoProgram) {
  const std::string file = (folder_ / "текст").string();
  write_file(file, "text");
  const test::Caught caught = test::caught([&] { (void)run_process({file}, {}, {}, limits(5)); });
  EXPECT_EQ(caught.code, ErrorCode::CannotRead);
  EXPECT_EQ(caught.text, file + ": не удалось запустить программу: система назвала ошибку № 13");
}

TEST(Process, TellsASignalThatEndedIt) {
  EXPECT_EQ(shell("kill -SEGV $$").status, 128 + SIGSEGV);
}

TEST(Process, KillsAProgramThatIgnoresBeingAsked) {
  ProcessResult result;
  const double seconds = seconds_of(
      [&] { result = shell("trap '' TERM INT HUP; while :; do sleep 1; done", limits(1)); });
  EXPECT_TRUE(result.timed_out);
  EXPECT_EQ(result.status, 128 + SIGKILL);
  EXPECT_LT(seconds, 10);
}

TEST_F(ProcessFolder, KillsTheChildrenOfAProgramThatIsOutOfTime) {
  const std::string file = (folder_ / "child").string();
  EXPECT_TRUE(shell("sleep 100 & echo $! > " + file + "; wait", limits(1)).timed_out);
  EXPECT_FALSE(is_alive("child"));
}

TEST_F(ProcessFolder, KillsTheChildrenThatAProgramLeavesBehind) {
  const std::string file = (folder_ / "child").string();
  ProcessResult result;
  const double seconds =
      seconds_of([&] { result = shell("sleep 100 & echo $! > " + file + "; echo всё"); });
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.out, "всё\n");
  EXPECT_LT(seconds, 10);
  EXPECT_FALSE(is_alive("child"));
}

TEST(Process, StopsAProgramThatWritesEndlessly) {
  ProcessLimits few = limits(20);
  few.output = 100'000;
  const test::Caught caught = test::caught([&] { (void)shell("yes", few); });
  EXPECT_EQ(caught.code, ErrorCode::LimitExceeded);
  EXPECT_THAT(caught.text, HasSubstr("программа ответила больше чем 100000 байтами"));
}

TEST(Process, KeepsTheEndOfEndlessErrors) {
  const ProcessResult result = shell("yes ошибка | head -c 1000000 >&2; echo конец >&2");
  EXPECT_EQ(result.err.size(), 4096U);
  EXPECT_TRUE(result.err.ends_with("конец\n"));
}

TEST(Process, LimitsMemory) {
  ProcessLimits little = limits(20);
  little.memory = std::size_t{200} << 20U;
  EXPECT_NE(shell("head -c 400000000 /dev/zero | tail -c 390000000 | wc -c", little).out,
            "390000000\n");
}

TEST(Process, LeaksNoDescriptors) {
  const auto open_now = [] {
    const fs::directory_iterator all("/proc/self/fd");
    return std::distance(fs::begin(all), fs::end(all));
  };
  const auto before = open_now();
  for (int i = 0; i < 5; ++i) (void)shell("true");
  (void)test::caught([] { (void)run_process({"/нет/программы"}, {}, {}, limits(5)); });
  EXPECT_EQ(open_now(), before);
}

TEST(Process, GivesTheProgramThreeDescriptorsOnly) {
  const int left_open = ::dup(STDOUT_FILENO);  // without O_CLOEXEC
  // The fourth is that by which ls reads the folder.
  EXPECT_EQ(run_process({"ls", "/proc/self/fd"}, {}, {}, limits(20)).out, "0\n1\n2\n3\n");
  (void)::close(left_open);
}

TEST(Process, CanBeKilledFromElsewhere) {
  ProcessResult result;
  std::thread runner([&] { result = shell("sleep 100", limits(60)); });
  const double seconds = seconds_of([&] {
    while (result.status == 0 && runner.joinable()) {
      std::this_thread::sleep_for(std::chrono::milliseconds(300));
      kill_running_processes();
      runner.join();
    }
  });
  EXPECT_EQ(result.status, 128 + SIGKILL);
  EXPECT_LT(seconds, 20);
}

}  // namespace
}  // namespace muko
