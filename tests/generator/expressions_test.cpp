// The expressions of the template language: a manual by examples. Where Jinja2 has the same, the
// expected values are Jinja2's.

#include <gtest/gtest.h>

#include <vector>

#include "tests/generator/render_line.h"

namespace muko {
namespace {

using test::fault_of;
using test::rendered;

struct Example {
  const char* expression;
  const char* expected;
};

constexpr const char* kData = R"(
число: 7
дробь: 2.5
имя: "Школа № 3"
пусто: ""
приказ: {номер: "87-о", "дата приказа": "2024-03-05"}
школы: [{имя: "СОШ 1"}, {имя: "СОШ 2"}]
слова: [а, б, в]
)";

void expect_all(const std::vector<Example>& examples) {
  for (const Example& example : examples) {
    EXPECT_EQ(rendered("{{ " + std::string(example.expression) + " }}", kData), example.expected)
        << example.expression;
  }
}

TEST(Expressions, ReadFieldsByDotBracketAndNumber) {
  expect_all({{"имя", "Школа № 3"},
              {"приказ.номер", "87-о"},
              {"приказ[\"номер\"]", "87-о"},
              {"приказ[\"дата приказа\"]", "2024-03-05"},
              {"школы[0].имя", "СОШ 1"},
              {"школы.1.имя", "СОШ 2"},
              {"школы[-1].имя", "СОШ 2"}});
}

TEST(Expressions, HaveLiterals) {
  expect_all({{"\"текст\"", "текст"},
              {"'текст'", "текст"},
              {"12", "12"},
              {"1.50", "1.5"},
              {"true", "True"},
              {"[1, 2] | join(\"-\")", "1-2"},
              {"{\"а\": 1}.а", "1"}});
}

TEST(Expressions, Calculate) {
  expect_all({{"1 + 2 * 3", "7"},
              {"(1 + 2) * 3", "9"},
              {"7 / 2", "3.5"},
              {"7 // 2", "3"},
              {"-7 // 2", "-4"},
              {"-7 % 3", "2"},
              {"2 ** 10", "1024"},
              {"число - 10", "-3"},
              {"-число", "-7"},
              {"дробь * 2", "5.0"},
              {"\"а\" ~ 1 ~ \"б\"", "а1б"},
              {"\"а\" + \"б\"", "аб"},
              {"1 ~ 2 + 3 ~ 4", "1234"}});
}

TEST(Expressions, CompareAndCombine) {
  expect_all({{"1 < 2", "True"},
              {"1 < 2 < 2", "False"},
              {"число >= 7 and число <= 7", "True"},
              {"1 == 1.0", "True"},
              {"\"1\" == 1", "False"},
              {"not число == 7", "False"},
              {"пусто or \"иначе\"", "иначе"},
              {"число and \"да\"", "да"},
              {"\"б\" in слова", "True"},
              {"\"г\" not in слова", "True"},
              {"\"кол\" in \"школа\"", "True"},
              {"\"номер\" in приказ", "True"},
              {"1 if число > 5 else 2", "1"},
              {"1 if число > 9 else 2", "2"},
              {"\"есть\" if число > 9", ""}});
}

TEST(Expressions, TestValues) {
  expect_all({{"имя is defined", "True"},
              {"нет_такого is defined", "False"},
              {"нет_такого is not defined", "True"},
              {"приказ.нет is defined", "False"},
              {"число is odd", "True"},
              {"число is even", "False"},
              {"12 is divisibleby 4", "True"},
              {"12 is divisibleby(5)", "False"},
              {"имя is string", "True"},
              {"приказ is mapping", "True"},
              {"\"б\" is in слова", "True"}});
}

TEST(Expressions, UnderstandWhatAutocorrectDoesToThem) {
  expect_all({{"приказ[“номер”]", "87-о"},
              {"приказ[«номер»]", "87-о"},
              {"приказ[‘номер’]", "87-о"},
              {"приказ[\"номер\"]", "87-о"},
              {"число – 10", "-3"},
              {"число\u00A0+\u00A01", "8"}});
}

TEST(Expressions, ReportWhatIsMissingInTheData) {
  EXPECT_EQ(fault_of("{{ приказ.номре }}", kData),
            "t:1:1: {{ приказ.номре }}: нет поля «приказ.номре»; может быть, «номер»?");
  EXPECT_EQ(fault_of("{{ школы[5].имя }}", kData),
            "t:1:1: {{ школы[5].имя }}: нет поля «школы.5.имя»");
}

TEST(Expressions, ReportAllThatIsMissingAtOnceAndEachFieldOnce) {
  EXPECT_EQ(fault_of("{{ один }} {{ два }}\n{{ один }}"),
            "t:1:1: {{ один }}: нет поля «один»\n"
            "t:1:12: {{ два }}: нет поля «два»");
}

TEST(Expressions, ReportWhatCantBeComputed) {
  EXPECT_EQ(fault_of("{{ имя - 1 }}", kData),
            "t:1:1: {{ имя - 1 }}: нельзя вычесть: строка и число");
  EXPECT_EQ(fault_of("{{ 1 / 0 }}"), "t:1:1: {{ 1 / 0 }}: деление на ноль");
  EXPECT_EQ(fault_of("{{ 9223372036854775807 + 1 }}"),
            "t:1:1: {{ 9223372036854775807 + 1 }}: слишком большое число");
  EXPECT_EQ(fault_of("{{ школы }}", kData),
            "t:1:1: {{ школы }}: так можно вывести строку или число, а здесь список: выведите поля "
            "по одному или список циклом");
  EXPECT_EQ(fault_of("{{ имя }}", "имя: \"\\x01\""),
            "t:1:1: {{ имя }}: в значении недопустимый знак U+0001: удалите его из данных");
}

TEST(Expressions, TakeAnEmptyFieldForOneNotFilledIn) {
  EXPECT_EQ(fault_of("{{ место }}", "место:"), "t:1:1: {{ место }}: поле не заполнено");
  EXPECT_EQ(rendered("{{ место | default(\"нет\") }}", "место:"), "нет");
}

TEST(Expressions, PrintWhatIsMissingAsAMarkOrAsNothing) {
  EXPECT_EQ(rendered("№ {{ приказ.номер }}.", "", Undefined::Mark),
            "№ [не заполнено: приказ.номер].");
  EXPECT_EQ(rendered("№ {{ приказ.номер }}.", "", Undefined::Empty), "№ .");
  EXPECT_EQ(rendered("{% for м in меры %}{{ м.срок }};{% endfor %}", "", Undefined::Mark),
            "[не заполнено: меры.срок];");
}

}  // namespace
}  // namespace muko
