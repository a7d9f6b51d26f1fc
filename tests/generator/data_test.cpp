// Data files: values, places, --set, and the faults that a schema finds.

#include "generator/data/data.h"

#include <gtest/gtest.h>

#include "tests/base/caught.h"

namespace muko {
namespace {

using test::caught;

constexpr const char* kSchema = R"({
  "type": "object",
  "properties": {
    "приказ": {"$ref": "#/definitions/приказ"},
    "меры": {"type": "array", "minItems": 1, "items": {
      "type": "object",
      "properties": {"мера": {"type": "string", "minLength": 1},
                     "трек": {"type": "integer", "minimum": 1, "maximum": 3},
                     "вид": {"enum": ["семинар", "совещание"]}},
      "required": ["мера"],
      "additionalProperties": false}}
  },
  "required": ["приказ"],
  "additionalProperties": false,
  "definitions": {
    "приказ": {"type": "object",
               "properties": {"номер": {"type": "string"},
                              "дата": {"type": "string", "format": "date"}},
               "required": ["номер"]}
  }
})";

std::string faults_of(const char* yaml) {
  const Data data = read_data(yaml, "data.yaml");
  return caught([&] { validate(data, kSchema, "order.schema.json"); }).text;
}

TEST(Data, ReadsYamlWithItsTypes) {
  const Data data = read_data(
      "текст: Посёлок\nчисло: 12\nдробь: 1.5\nда: true\nпусто:\nдата: 2024-03-05\nкод: 007\n"
      "в_кавычках: \"12\"\nсписок: [1, а]\nсчёт: 40702810900000000001234567\n",
      "data.yaml");
  EXPECT_EQ(data.value.dump(),
            R"({"текст":"Посёлок","число":12,"дробь":1.5,"да":true,"пусто":null,)"
            R"("дата":"2024-03-05","код":"007","в_кавычках":"12","список":[1,"а"],)"
            R"("счёт":"40702810900000000001234567"})");
}

TEST(Data, ReadsJson) {
  const Data data = read_data(R"({"а": {"б": [1, "2", null, true]}})", "data.json");
  EXPECT_EQ(data.value.dump(), R"({"а":{"б":[1,"2",null,true]}})");
}

TEST(Data, KnowsThePlaceOfEachValue) {
  const Data data = read_data("а:\n  - б: 1\n  - в/г: 2\n", "data.yaml");
  EXPECT_EQ(to_string(data.places.at("/а/0/б")), "data.yaml:2:8");
  EXPECT_EQ(to_string(data.places.at("/а/1/в~1г")), "data.yaml:3:10");
}

TEST(Data, KnowsThePlaceOfEachKey) {
  const Data data = read_data("а:\n  - б: 1\n  - в/г: 2\n", "data.yaml");
  EXPECT_EQ(to_string(data.key_places.at("/а")), "data.yaml:1:1");
  EXPECT_EQ(to_string(data.key_places.at("/а/1/в~1г")), "data.yaml:3:5");
  EXPECT_EQ(data.key_places.count("/а/0"), 0U);
}

TEST(Data, AsksOfAJsonFileThatItBeJson) {
  const auto fault = [](const char* text, const char* file) {
    return caught([&] { (void)read_data(text, file); }).text;
  };
  EXPECT_EQ(fault(R"({"a":1,})", "data.json"),
            "data.json:1:8: лишняя запятая перед «}»: уберите её");
  EXPECT_EQ(fault("{\n  \"а\": [1, 2,\n  ]\n}", "Д.JSON"),
            "Д.JSON:3:3: лишняя запятая перед «]»: уберите её");
  EXPECT_EQ(fault("{\"ключ\": б}", "data.json"),
            "data.json:1:10: это не JSON: проверьте здесь кавычки, запятые и скобки");
  EXPECT_EQ(fault("а: 1\n", "data.json"),
            "data.json:1:1: это не JSON: проверьте здесь кавычки, запятые и скобки");
  EXPECT_EQ(fault("{\"а\": 1", "data.json"),
            "data.json:1:8: JSON обрывается: допишите недостающую скобку или кавычку");
  EXPECT_EQ(fault("\xEF\xBB\xBF{\"a\":1,}", "data.json"),
            "data.json:1:8: лишняя запятая перед «}»: уберите её");
  EXPECT_NO_THROW((void)read_data(R"({"a":1,})", "data.yaml"));
}

TEST(Data, ReadsJsonAsOtherProgramsWriteIt) {
  const Data data = read_data(
      "\xEF\xBB\xBF{\r\n\t\"а\": \"б\\/в\\u0433\",\r\n\t\"г\": 1e999\r\n}\r\n", "data.json");
  EXPECT_EQ(data.value.dump(), R"({"а":"б/вг","г":"1e999"})");
}

TEST(Data, RefusesWhatIsNoSetOfFields) {
  EXPECT_EQ(caught([] { (void)read_data("- а\n", "data.yaml"); }).text,
            "data.yaml:1:1: нужны поля вида «имя: значение», а здесь что-то другое");
}

TEST(SetValue, ChangesAddsAndKeepsTexts) {
  Data data = read_data("order: {number: \"86\"}\nschools: [{name: а}]\n", "data.yaml");
  set_value(data, "order.number=87");
  set_value(data, "order.pages=3");
  set_value(data, "schools.0.name=б=в");
  set_value(data, "schools.1.name=г");
  EXPECT_EQ(data.value.dump(),
            R"({"order":{"number":"87","pages":3},"schools":[{"name":"б=в"},{"name":"г"}]})");
}

TEST(SetValue, RefusesWhatItCantSet) {
  Data data = read_data("а: 1\nс: [1]\n", "data.yaml");
  EXPECT_EQ(caught([&] { set_value(data, "а"); }).text,
            "--set а: нужно вида путь=значение, например приказ.номер=87-о");
  EXPECT_EQ(caught([&] { set_value(data, "а.б=1"); }).text, "--set а.б=1: у «1» нет полей");
  EXPECT_EQ(caught([&] { set_value(data, "с.7=1"); }).text,
            "--set с.7=1: в списке нет пункта «7»: пункты считаются с 0, их 1");
  EXPECT_EQ(caught([&] { set_value(data, "а..б=1"); }).code, ErrorCode::BadUsage);
}

TEST(SetValue, IsNamedByTheFaultsOfWhatItMade) {
  const auto faults = [](const char* yaml, const char* assignment) {
    Data data = read_data(yaml, "data.yaml");
    set_value(data, assignment);
    return caught([&] { validate(data, kSchema, "s"); }).text;
  };
  const char* const kGood = "приказ: {номер: 1-о}\n";
  EXPECT_EQ(faults(kGood, "order.number=1"), "--set order.number=1: неизвестное поле «order»");
  EXPECT_EQ(faults("приказ: {номер: 1-о}\nмеры: []\n", "меры.0.мерра=а"),
            "--set меры.0.мерра=а: неизвестное поле «меры[1].мерра»; может быть, «мера»?");
  EXPECT_EQ(
      faults("меры: [{мера: а}]\n", "приказ.дата=2024-03-05"),
      "--set приказ.дата=2024-03-05: поле «приказ.номер» обязательно, а его нет: впишите его");
  EXPECT_EQ(faults("приказ: {номер: 1-о}\nорден: {номер: 1}\n", "орден.номер=2"),
            "data.yaml:2:1: неизвестное поле «орден»");
}

TEST(Validate, AcceptsWhatTheSchemaAsks) {
  const Data data = read_data(
      "приказ: {номер: 87-о, дата: 2024-02-29}\nмеры: [{мера: План, трек: 2, вид: семинар}]\n",
      "data.yaml");
  EXPECT_NO_THROW(validate(data, kSchema, "s"));
}

TEST(Validate, ReportsAllFaultsAtOnceInTheOrderOfTheFile) {
  EXPECT_EQ(faults_of("приказ:\n"
                      "  номер: 87\n"
                      "  дата: 2024-02-30\n"
                      "меры:\n"
                      "  - мерра: План\n"
                      "  - мера: \"\"\n"
                      "    трек: 5\n"
                      "    вид: симинар\n"
                      "школы: 3\n"),
            "data.yaml:2:10: поле «приказ.номер»: нужно: строка, а здесь число; возьмите значение "
            "в кавычки\n"
            "data.yaml:3:9: поле «приказ.дата»: «2024-02-30» не дата: такого дня нет\n"
            "data.yaml:5:5: неизвестное поле «меры[1].мерра»; может быть, «мера»?\n"
            "data.yaml:6:11: поле «меры[2].мера»: поле пустое, впишите значение\n"
            "data.yaml:7:11: поле «меры[2].трек»: число должно быть не больше 3\n"
            "data.yaml:8:10: поле «меры[2].вид»: «симинар» не подходит, можно: «семинар», "
            "«совещание»; может быть, «семинар»?\n"
            "data.yaml:9:1: неизвестное поле «школы»");
}

TEST(Validate, ReportsWhatIsMissingOrNotFilledIn) {
  EXPECT_EQ(faults_of("меры: []\n"),
            "data.yaml:1:1: поле «приказ» обязательно, а его нет: впишите его\n"
            "data.yaml:1:7: поле «меры»: пунктов должно быть не меньше 1");
  EXPECT_EQ(faults_of("приказ:\n  номер:\n"),
            "data.yaml:2:3: поле «приказ.номер» обязательно, а оно не заполнено");
}

TEST(Validate, TellsHowToWriteADate) {
  EXPECT_EQ(faults_of("приказ: {номер: 1-о, дата: 05.03.2024}\n"),
            "data.yaml:1:28: поле «приказ.дата»: «05.03.2024» не дата; запишите её как 2024-03-05");
}

TEST(Validate, RefusesASchemaThatIsNone) {
  const Data data = read_data("а: 1\n", "data.yaml");
  EXPECT_EQ(caught([&] { validate(data, "{", "s.json"); }).text,
            "s.json: это не JSON Schema: проверьте скобки и запятые");
  EXPECT_EQ(caught([&] {
              validate(read_data("а: б\n", "d"), R"({"properties": {"а": {"pattern": "в"}}})",
                       "s.json");
            }).text,
            "s.json: «pattern» в схеме данных не поддерживается: уберите его у «а»");
}

TEST(DataFile, MayBeJsonWithTabsWhateverItsName) {
  const Data data = read_data("\xEF\xBB\xBF{\n\t\"приказ\":\t{\"номер\": \"1\\t2\"}\n}", "-");
  EXPECT_EQ(data.value["приказ"]["номер"], "1\t2");
  EXPECT_EQ(data.places.at("/приказ/номер").line, 2);
  EXPECT_EQ(read_data("{приказ: {номер: 1-о}}", "-").value["приказ"]["номер"], "1-о");
}

}  // namespace
}  // namespace muko
