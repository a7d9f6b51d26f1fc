#include "base/ending.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>
#include <thread>

#include "base/process.h"
#include "base/temporary_folder.h"

namespace muko {
namespace {

namespace fs = std::filesystem;

void on_signal(int signal) {
  kill_running_processes();
  end_by_signal(signal);
}

// The number of the signal that ends a process which does `work`; 0 where it ends by itself.
int signal_that_ends(const std::function<void()>& work) {
  const pid_t process = ::fork();
  if (process == 0) {
    (void)::signal(SIGTERM, on_signal);
    work();
    ::_exit(0);
  }
  int status = 0;
  (void)::waitpid(process, &status, 0);
  return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

// Not a TemporaryFolder: one of ours would hold the processes that we fork.
class Ending : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern =
        (fs::temp_directory_path() / ("muko-ending-" + std::string(6, 'X'))).string();
    folder_ = mkdtemp(pattern.data());
  }
  void TearDown() override { fs::remove_all(folder_); }

  fs::path folder_ = {};
};

std::size_t files_in(const fs::path& folder) {
  const fs::directory_iterator all(folder);
  return static_cast<std::size_t>(std::distance(fs::begin(all), fs::end(all)));
}

TEST_F(Ending, ComesAtOnceWhereNothingHoldsIt) {
  EXPECT_EQ(signal_that_ends([] { (void)::raise(SIGTERM); }), SIGTERM);
}

TEST_F(Ending, WaitsForTheLastThatHoldsIt) {
  EXPECT_EQ(signal_that_ends([&] {
              {
                const HeldEnd held;
                { const HeldEnd also_held; }
                (void)::raise(SIGTERM);
                if (!is_ending()) return;
                fs::create_directory(folder_ / "not yet ended");
              }
              fs::create_directory(folder_ / "too late");
            }),
            SIGTERM);
  EXPECT_TRUE(fs::exists(folder_ / "not yet ended"));
  EXPECT_FALSE(fs::exists(folder_ / "too late"));
}

TEST_F(Ending, RemovesATemporaryFolderAndStopsTheProgramThatRunsInIt) {
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(signal_that_ends([&] {
              const TemporaryFolder folder(folder_);
              (void)run_process({"sh", "-c", "kill -TERM $PPID; sleep 100"}, {}, {},
                                {.seconds = 60, .memory = 0});
            }),
            SIGTERM);
  EXPECT_EQ(files_in(folder_), 0U);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(30));
}

TEST_F(Ending, StartsNothingThatWouldRunOn) {
  EXPECT_EQ(signal_that_ends([&] {
              const TemporaryFolder folder(folder_);
              (void)::raise(SIGTERM);
              (void)run_process({"sleep", "100"}, {}, {}, {.seconds = 60, .memory = 0});
            }),
            SIGTERM);
  EXPECT_EQ(files_in(folder_), 0U);
}

}  // namespace
}  // namespace muko
