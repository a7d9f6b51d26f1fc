// Golden: text compared with a file; UPDATE_GOLDEN=1 in the environment rewrites the file.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace muko::test {

// Fails the current test, with both texts, where they differ.
void expect_golden(const std::string& actual, const std::filesystem::path& expected);

// The folders in `parent`, by name: the cases of a parameterised test.
[[nodiscard]] std::vector<std::filesystem::path> case_folders(const std::filesystem::path& parent);

}  // namespace muko::test
