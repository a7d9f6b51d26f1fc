#include "base/yaml_files.h"

#include <gtest/gtest.h>

#include <map>

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
  EXPECT_EQ(words.items.at(1).place.file, "rubrics/list.yaml");
  EXPECT_EQ(words.items.at(1).place.line, 3);
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
