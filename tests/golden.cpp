#include "tests/golden.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "base/files.h"

namespace muko::test {
namespace {

bool is_updating() {
  const char* value = std::getenv("UPDATE_GOLDEN");  // NOLINT(concurrency-mt-unsafe)
  return value != nullptr && std::string(value) == "1";
}

}  // namespace

void expect_golden(const std::string& actual, const std::filesystem::path& expected) {
  if (is_updating()) {
    write_file(expected, actual);
    return;
  }
  ASSERT_TRUE(std::filesystem::exists(expected))
      << expected << " is missing: UPDATE_GOLDEN=1 writes it";
  EXPECT_EQ(actual, read_file(expected)) << "differs from " << expected;
}

std::vector<std::filesystem::path> case_folders(const std::filesystem::path& parent) {
  std::vector<std::filesystem::path> folders;
  for (const auto& entry : std::filesystem::directory_iterator(parent)) {
    if (entry.is_directory()) folders.push_back(entry.path());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

}  // namespace muko::test
