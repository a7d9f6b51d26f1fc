// The word lists, and what is said where they are wrong.
#include "checker/facts/vocabulary.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "base/files.h"

namespace muko {
namespace {

std::string complaint(const std::string& yaml) {
  try {
    (void)read_vocabulary(parse_yaml(yaml, "vocabulary.yaml"));
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::BadRule);
    return error.what();
  }
  return "no error";
}

TEST(Vocabulary, ReadsTheListsThatUsersGet) {
  const std::string file = std::string(MUKO_SOURCE_DIR) + "/rubrics/vocabulary.yaml";
  const Vocabulary vocabulary = read_vocabulary(parse_yaml(read_file(file), file));

  EXPECT_EQ(vocabulary.tracks.size(), 3U);
  EXPECT_TRUE(vocabulary.columns.at(Column::Deadline).set.found_in("Сроки исполнения"));
}

TEST(Vocabulary, NamesTheLineOfAnUnknownKey) {
  EXPECT_EQ(complaint("schols: [СОШ]\n"), "vocabulary.yaml:1:1: неизвестный ключ «schols»");
  EXPECT_EQ(complaint("tracks:\n  T4:\n    wordings: [а]\n"),
            "vocabulary.yaml:2:3: неизвестный трек «T4», есть T1, T2, T3");
  EXPECT_EQ(complaint("columns:\n  titel: [мера]\n"),
            "vocabulary.yaml:2:3: неизвестный столбец «titel»");
}

TEST(Vocabulary, RefusesAListThatIsMissing) {
  EXPECT_NE(complaint("schools: [СОШ]\n").find("vocabulary.yaml:1:1: "), std::string::npos);
}

}  // namespace
}  // namespace muko
