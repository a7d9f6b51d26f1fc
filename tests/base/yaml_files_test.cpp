#include "base/yaml_files.h"

#include <gtest/gtest.h>

#include <map>
#include <stdexcept>

namespace muko {
namespace {

YamlNode read_from(const std::map<std::string, std::string>& files) {
  return read_yaml("rubrics/own.yaml", [&](const std::string& path) { return files.at(path); });
}

TEST(YamlFiles, PutAListInThePlaceOfItsName) {
  const YamlNode node = read_from({{"rubrics/own.yaml", "rules:\n  - words: { file: list.yaml }\n"},
                                   {"rubrics/list.yaml", "# words\n- one\n- two\n"}});
  const YamlNode& words = require(require(node, "rules").items.at(0), "words");
  EXPECT_EQ(require_texts(words), (std::vector<std::string>{"one", "two"}));
  EXPECT_EQ(to_string(words.items.at(1).place), "rubrics/list.yaml:3:3");
}

TEST(YamlFiles, AreReadOnlyWhereAnEditLeavesTheirNames) {
  const auto read = [](const std::string& path) -> std::string {
    if (path != "rubrics/own.yaml") throw std::runtime_error(path);
    return "a: { file: list.yaml }\nb: 1\n";
  };
  const YamlNode node = read_yaml("rubrics/own.yaml", read,
                                  [](YamlNode& yaml) { yaml.entries.erase(yaml.entries.begin()); });
  EXPECT_EQ(node.entries.size(), 1U);
  EXPECT_THROW((void)read_yaml("rubrics/own.yaml", read), std::runtime_error);
}

TEST(YamlFiles, LeaveAMapOfSeveralKeysAlone) {
  const YamlNode node = read_from({{"rubrics/own.yaml", "a: { file: list.yaml, column: 1 }\n"}});
  EXPECT_EQ(require_text(require(require(node, "a"), "file")), "list.yaml");
}

TEST(YamlFiles, NeverLeaveTheFolder) {
  try {
    (void)read_from({{"rubrics/own.yaml", "a: { file: ../secret.yaml }\n"}});
    FAIL() << "expected an Error";
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(),
                 "rubrics/own.yaml:1:12: нужно имя файла из той же папки, а не путь: "
                 "«../secret.yaml»");
  }
}

}  // namespace
}  // namespace muko
