// Records: many documents' data in one file, their places, and the fields that they share.

#include "generator/data/records.h"

#include <gtest/gtest.h>

#include "generator/data/pointer.h"
#include "tests/base/caught.h"

namespace muko {
namespace {

using test::caught;

TEST(Records, AreItemsOfAListEachWithItsPlaces) {
  const auto records = read_records("- номер: 1\n- номер: 2\n  имя: Лицей\n", "школы.yaml");
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(records[1].value.dump(), R"({"номер":2,"имя":"Лицей"})");
  EXPECT_EQ(to_string(place_of(records[1], "/имя")), "школы.yaml:3:8");
}

TEST(Records, AreObjectsOnTheLinesOfAJsonlFile) {
  const auto records = read_records("{\"а\": 1}\n\n{\"а\": [2]}\n", "школы.jsonl");
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(records[1].value.dump(), R"({"а":[2]})");
  EXPECT_EQ(to_string(place_of(records[1], "/а/0")), "школы.jsonl:3:8");
}

TEST(Records, SayWhereAFileIsNoListOfRecords) {
  EXPECT_EQ(caught([] { (void)read_records("номер: 1\n", "школы.yaml"); }).text,
            "школы.yaml:1:1: нужен список записей: каждая начинается с «- », по документу на "
            "запись");
  EXPECT_EQ(caught([] { (void)read_records("- номер: 1\n- 2\n", "школы.yaml"); }).text,
            "школы.yaml:2:3: запись состоит из полей вида «имя: значение», а здесь что-то другое");
  EXPECT_EQ(caught([] { (void)read_records("[1]\n", "школы.jsonl"); }).text,
            "школы.jsonl:1:1: запись состоит из полей вида «имя: значение», а здесь что-то другое");
}

TEST(Records, OfATableAreMadeByThePathsOfItsColumns) {
  const SourcePlace place = {"школы.xlsx, строка 2"};
  const Data record = record_of({{"приказ.номер", "87-о", place},
                                 {"приказ.экземпляры", "3", place},
                                 {"школы.0.имя", "Лицей", place},
                                 {"пусто", "", place}});
  EXPECT_EQ(record.value.dump(),
            R"({"приказ":{"номер":"87-о","экземпляры":3},"школы":[{"имя":"Лицей"}],"пусто":null})");
  EXPECT_EQ(caught([&] {
              (void)record_of({{"приказ", "87-о", place}, {"приказ.номер", "1", place}});
            }).text,
            "школы.xlsx, строка 2: у «\"87-о\"» нет полей");
}

TEST(Records, KeepTheirOwnFieldsBesideSharedOnes) {
  Data record = read_data("приказ:\n  номер: 5\n", "запись.yaml");
  const Data shared =
      read_data("приказ:\n  номер: 1\n  орган: Отдел\nместо: с. Луговое\n", "а.yaml");
  add_shared(record, shared);
  EXPECT_EQ(record.value.dump(), R"({"приказ":{"номер":5,"орган":"Отдел"},"место":"с. Луговое"})");
  EXPECT_EQ(to_string(place_of(record, "/приказ/номер")), "запись.yaml:2:10");
  EXPECT_EQ(to_string(place_of(record, "/приказ/орган")), "а.yaml:3:10");
}

}  // namespace
}  // namespace muko
