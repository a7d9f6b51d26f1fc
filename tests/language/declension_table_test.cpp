// The tables of full names and posts in tests/language/declension/, written by hand apart from the
// rules. A line: nominative, [m|f|?,] the five other cases, sure|unsure.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "language/declension/declension.h"

namespace muko {
namespace {

struct Entry {
  std::vector<std::string> forms;
  char gender = '?';
  bool sure = true;
};

std::vector<Entry> read_table(const std::string& name, bool with_gender) {
  std::ifstream file(std::filesystem::path(MUKO_SOURCE_DIR) / "tests/language/declension" / name);
  std::vector<Entry> entries;
  for (std::string line; std::getline(file, line);) {
    Entry entry;
    std::istringstream columns(line);
    for (std::string column; std::getline(columns, column, '\t');) entry.forms.push_back(column);
    entry.sure = entry.forms.back() == "sure";
    entry.forms.pop_back();
    if (with_gender) {
      entry.gender = entry.forms[1].front();
      entry.forms.erase(entry.forms.begin() + 1);
    }
    entries.push_back(entry);
  }
  return entries;
}

// «Семёном» and «Семеном» are one form.
std::string without_yo(std::string text) {
  for (const auto& [yo, plain] : {std::pair("ё", "е"), std::pair("Ё", "Е")}) {
    for (std::size_t at = text.find(yo); at != std::string::npos; at = text.find(yo)) {
      text.replace(at, 2, plain);
    }
  }
  return text;
}

std::size_t right_forms(const Entry& entry, const Declined& declined) {
  std::size_t right = 0;
  for (std::size_t i = 1; i < kCaseCount; ++i) {
    if (without_yo(entry.forms[i]) == without_yo(declined.forms.at(i))) ++right;
  }
  return right;
}

std::string said(const Declined& declined) {
  std::string line = declined.sure() ? "sure" : "unsure: " + declined.doubt;
  for (const std::string& form : declined.forms) line += "\n  " + form;
  return line;
}

// At least 99 % of the sure forms are right, what is wrong is reported, and at most 5 % are
// reported that needn't be.
void expect_right(const std::vector<Entry>& entries) {
  std::size_t forms = 0;
  std::size_t right = 0;
  std::size_t sure = 0;
  std::size_t doubted = 0;
  for (const Entry& entry : entries) {
    ASSERT_EQ(entry.forms.size(), kCaseCount) << entry.forms.front();
    const Declined declined = decline(entry.forms.front());
    const std::size_t hits = right_forms(entry, declined);
    const bool all = hits == kCaseCount - 1;
    EXPECT_TRUE(all || !declined.sure()) << "wrong and not reported: " << said(declined);
    if (!entry.sure) continue;
    ++sure;
    forms += kCaseCount - 1;
    right += hits;
    if (!declined.sure()) ++doubted;
  }
  EXPECT_GE(right * 100, forms * 99);
  EXPECT_LE(doubted * 100, sure * 5);
}

TEST(DeclensionTable, NamesAreRightOrReported) {
  const std::vector<Entry> names = read_table("names.tsv", true);
  EXPECT_GE(names.size(), 330U);
  expect_right(names);
}

TEST(DeclensionTable, PostsAreRightOrReported) {
  const std::vector<Entry> posts = read_table("posts.tsv", false);
  EXPECT_GE(posts.size(), 110U);
  expect_right(posts);
}

TEST(DeclensionTable, GenderIsAsGivenOrUnknown) {
  for (const Entry& entry : read_table("names.tsv", true)) {
    const auto gender = decline(entry.forms.front()).gender;
    const std::string given = !gender ? "?" : gender == NounGender::Masculine ? "m" : "f";
    EXPECT_EQ(given, std::string(1, entry.gender)) << entry.forms.front();
  }
}

}  // namespace
}  // namespace muko
