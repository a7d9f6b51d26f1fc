// The tags of the template language, and what is said of wrong ones.

#include <gtest/gtest.h>

#include "generator/language/lexer.h"
#include "tests/generator/render_line.h"

namespace muko {
namespace {

using test::fault_of;
using test::rendered;

TEST(Tags, RepeatWithFor) {
  EXPECT_EQ(rendered("{% for с in слова %}{{ с }};{% endfor %}", "слова: [а, б]"), "а;б;");
  EXPECT_EQ(rendered("{% for с in слова %}{{ с }}{% else %}пусто{% endfor %}", "слова: []"),
            "пусто");
  EXPECT_EQ(rendered("{% for ч in числа if ч > 1 %}{{ loop.index }}:{{ ч }} {% endfor %}",
                     "числа: [1, 2, 3]"),
            "1:2 2:3 ");
  EXPECT_EQ(
      rendered("{% for к, з in поля.items() %}{{ к }}={{ з }} {% endfor %}", "поля: {б: 1, а: 2}"),
      "б=1 а=2 ");
  EXPECT_EQ(rendered("{% for к in поля %}{{ к }}{% endfor %}", "поля: {б: 1, а: 2}"), "ба");
}

TEST(Tags, KnowWhereALoopIs) {
  EXPECT_EQ(rendered("{% for с in слова %}{{ loop.index }}/{{ loop.length }} {{ loop.index0 }} "
                     "{{ loop.revindex }}{% if loop.first %} первое{% endif %}"
                     "{% if not loop.last %}, {% endif %}{% endfor %}",
                     "слова: [а, б]"),
            "1/2 0 2 первое, 2/2 1 1");
  EXPECT_EQ(rendered("{% for с in слова %}{{ loop.previtem | default(\"-\") }}{{ с }}"
                     "{{ loop.nextitem | default(\"-\") }} {% endfor %}",
                     "слова: [а, б]"),
            "-аб аб- ");
}

TEST(Tags, NestLoopsWithNamesOfTheirOwn) {
  EXPECT_EQ(rendered("{% for т in треки %}{% for м in т %}{{ loop.depth }}{{ м }}{% endfor %}"
                     "{{ loop.index }};{% endfor %}",
                     "треки: [[а, б], [в]]"),
            "1а1б1;1в2;");
}

TEST(Tags, ChooseWithIf) {
  const char* text = "{% if ч == 1 %}один{% elif ч == 2 %}два{% else %}много{% endif %}";
  EXPECT_EQ(rendered(text, "ч: 1"), "один");
  EXPECT_EQ(rendered(text, "ч: 2"), "два");
  EXPECT_EQ(rendered(text, "ч: 3"), "много");
}

TEST(Tags, TakeAnAbsentFieldForFalseInACondition) {
  EXPECT_EQ(rendered("{% if приказ.номер %}№{% else %}без номера{% endif %}"), "без номера");
}

TEST(Tags, SetNames) {
  EXPECT_EQ(rendered("{% set а = 1 %}{% set а = а + 1 %}{{ а }}"), "2");
  EXPECT_EQ(rendered("{% set а = 1 %}{% for б in [5] %}{% set а = б %}{{ а }}{% endfor %}{{ а }}"),
            "51");
}

TEST(Tags, DropComments) {
  EXPECT_EQ(rendered("а{# {{ б }} #}в"), "ав");
}

TEST(Tags, TrimSpacesBesideADash) {
  EXPECT_EQ(rendered("а  {{- 1 -}}  б  {{ 2 }}"), "а1б  2");
  EXPECT_EQ(rendered("{% if true -%}  а  {%- endif %}"), "а");
}

TEST(Tags, AcceptThePrefixesOfDocxtpl) {
  EXPECT_EQ(rendered("{%p if true %}{%tr for а in [1] %}{{r а }}{%tr endfor %}{%p endif %}"), "1");
}

TEST(Tags, DontEndInsideAString) {
  EXPECT_EQ(rendered("{{ \"}}\" }}"), "}}");
}

TEST(Tags, StandInTheirTextWithScopeAndInside) {
  const auto tags = tmpl::find_tags("а {%tr for x in y %} { } {{- имя }}");
  ASSERT_EQ(tags.size(), 2U);
  EXPECT_EQ(tags[0].scope, tmpl::TagScope::Row);
  EXPECT_EQ(tags[0].inside, "for x in y");
  EXPECT_EQ(tags[1].inside, "имя");
  EXPECT_TRUE(tags[1].trim_before);
  EXPECT_FALSE(tags[1].trim_after);
}

TEST(Tags, ReportAllFaultsAtOnceInTheOrderOfTheText) {
  EXPECT_EQ(fault_of("{% for а in б %}\n{{ в | датта }}\n{% endif %}\n{{ г"),
            "t:1:1: для цикла {% for а in б %} нет {% endfor %}: поставьте его после повторяемой "
            "части\n"
            "t:2:1: {{ в | датта }}: нет фильтра «датта»; может быть, «дата»?\n"
            "t:3:1: лишний {% endif %}: перед ним нет {% if … %}\n"
            "t:4:1: {{ г: тег не закрыт: до конца абзаца нет «}}»");
}

TEST(Tags, ReportWhatStandsWhereItCant) {
  EXPECT_EQ(fault_of("{% else %}"),
            "t:1:1: лишний {% else %}: перед ним нет ни {% if … %}, ни {% for … %}");
  EXPECT_EQ(fault_of("{% if а %}{% else %}{% else %}{% endif %}"),
            "t:1:21: лишний {% else %}: у {% if а %} уже есть {% else %}");
  EXPECT_EQ(fault_of("{% for а in б %}{% elif а %}{% endfor %}"),
            "t:1:17: {% elif а %} возможен только после {% if … %}, а открыт {% for а in б %}");
  EXPECT_EQ(fault_of("{% if а %}{% for б in в %}{% endif %}"),
            "t:1:11: для цикла {% for б in в %} нет {% endfor %}: поставьте его после повторяемой "
            "части");
}

TEST(Tags, ReportWrongWords) {
  EXPECT_EQ(fault_of("{% endfro %}"),
            "t:1:1: {% endfro %}: неизвестный тег «endfro»; может быть, «endfor»?");
  EXPECT_EQ(fault_of("{% for а по б %}{% endfor %}"),
            "t:1:1: {% for а по б %}: в цикле нужно «in»: {% for пункт in список %}, а здесь «по»");
  EXPECT_EQ(fault_of("{{ }}"), "t:1:1: {{ }}: пустой тег: впишите между скобками имя поля");
  EXPECT_EQ(fault_of("{{ а б }}"), "t:1:1: {{ а б }}: лишнее в конце тега: «б»");
  EXPECT_EQ(fault_of("{{ (а }}"), "t:1:1: {{ (а }}: нужно «)», а тег здесь кончается");
  EXPECT_EQ(fault_of("{{ а is defned }}"),
            "t:1:1: {{ а is defned }}: нет проверки «defned»; может быть, «defined»?");
  EXPECT_EQ(fault_of("{{ а(1) }}"), "t:1:1: {{ а(1) }}: нет макроса или функции «а»");
  EXPECT_EQ(fault_of("{{ а | мн(\"день\") }}"),
            "t:1:1: {{ а | мн(\"день\") }}: фильтру «мн» нужно аргументов: 3");
  EXPECT_EQ(fault_of("{{ а ? б }}"), "t:1:1: {{ а ? б }}: непонятный знак «?»");
}

TEST(Tags, ReportNamesThatMixAlphabets) {
  EXPECT_EQ(fault_of("{{ cумма }}"),
            "t:1:1: {{ cумма }}: в имени «cумма» смешаны похожие русские и латинские буквы; "
            "наберите «сумма» заново");
  EXPECT_EQ(rendered("{{ IT_отдел }}", "IT_отдел: 1"), "1");
}

TEST(Tags, EndWithAClearErrorAtTheLimits) {
  const std::string loop = "{% for а in с %}";
  std::string text;
  std::string ends;
  for (int i = 0; i < 12; ++i) {
    text += loop;
    ends += "{% endfor %}";
  }
  const auto program = tmpl::compile_text(text + std::string(5000, 'x') + ends, "t");
  const Data data = read_data("с: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]", "data.yaml");
  const auto steps = test::caught(
      [&] { (void)tmpl::render_text(program, data.value, Undefined::Error, {.steps = 10'000}); });
  EXPECT_EQ(steps.code, ErrorCode::LimitExceeded);
  EXPECT_EQ(steps.text,
            "шаблон требует слишком много шагов (больше 10000): проверьте вложенные циклы");
  const auto output = test::caught([&] {
    (void)tmpl::render_text(program, data.value, Undefined::Error, {.output_bytes = 1 << 20});
  });
  EXPECT_EQ(output.text,
            "документ получается слишком большим (больше 1 МБ): проверьте циклы и данные");
}

TEST(Tags, RefuseNestingWithoutEnd) {
  std::string deep = "{{ ";
  for (int i = 0; i < 5000; ++i) deep += "(";
  EXPECT_NE(fault_of(deep + " }}").find("слишком сложное выражение"), std::string::npos);
  std::string minus = "{{ ";
  for (int i = 0; i < 5000; ++i) minus += "-";
  EXPECT_NE(fault_of(minus + "1 }}").find("слишком сложное выражение"), std::string::npos);
  std::string blocks;
  std::string ends;
  for (int i = 0; i < 5000; ++i) {
    blocks += "{% if 1 %}";
    ends += "{% endif %}";
  }
  EXPECT_EQ(fault_of(blocks + ends),
            "t:1:1001: слишком глубокая вложенность циклов и условий (больше 100)");
}

}  // namespace
}  // namespace muko
