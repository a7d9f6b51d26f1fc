#include "base/error.h"

#include <gtest/gtest.h>

namespace muko {
namespace {

TEST(SourcePlace, ReadsAsFileLineColumn) {
  EXPECT_EQ(to_string({"data.yaml", 7, 3}), "data.yaml:7:3");
}

TEST(SourcePlace, LeavesOutWhatIsUnknown) {
  EXPECT_EQ(to_string({"data.yaml", 7, 0}), "data.yaml:7");
  EXPECT_EQ(to_string({.file = "data.yaml"}), "data.yaml");
  EXPECT_EQ(to_string({"data.yaml", 0, 3}), "data.yaml");
  EXPECT_EQ(to_string({"", 7, 3}), "7:3");
  EXPECT_EQ(to_string(SourcePlace{}), "");
}

TEST(Error, TellsThePlaceThenTheSentence) {
  const Error error(ErrorCode::BadYaml, {"data.yaml", 7, 3}, "нужен список");

  EXPECT_EQ(error.code(), ErrorCode::BadYaml);
  EXPECT_STREQ(error.what(), "data.yaml:7:3: нужен список");
}

TEST(Error, WithoutAPlaceIsTheSentenceAlone) {
  EXPECT_STREQ(Error(ErrorCode::BadUsage, {}, "не указан файл").what(), "не указан файл");
}

TEST(Error, PutsEveryFaultOnALineOfItsOwn) {
  const Error error(ErrorCode::BadData,
                    {{{"a.yaml", 1, 2}, "нет поля «номер»"}, {{"a.yaml", 4, 1}, "нужна дата"}});

  EXPECT_EQ(error.faults().size(), 2U);
  EXPECT_STREQ(error.what(), "a.yaml:1:2: нет поля «номер»\na.yaml:4:1: нужна дата");
}

}  // namespace
}  // namespace muko
