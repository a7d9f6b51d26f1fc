// Macros, captured text and the other blocks: what is said of wrong ones, and how they meet the
// writer. How they work is tested against Jinja2 itself (tests/jinja).

#include <gtest/gtest.h>

#include "generator/language/fields.h"
#include "tests/generator/render_line.h"

namespace muko {
namespace {

using test::fault_of;
using test::rendered;

TEST(Macros, ReportArgumentsThatDontFit) {
  const std::string macro = "{% macro м(а) %}{{ а }}{% endmacro %}";
  EXPECT_EQ(fault_of(macro + "{{ м(1, 2) }}"),
            "t:1:38: {{ м(1, 2) }}: макрос «м» принимает значений не больше 1");
  EXPECT_EQ(fault_of(macro + "{{ м(в=2) }}"),
            "t:1:38: {{ м(в=2) }}: у макроса «м» нет параметра «в»");
  EXPECT_EQ(fault_of(macro + "{{ м(1, а=2) }}"),
            "t:1:38: {{ м(1, а=2) }}: макрос «м»: параметр «а» задан дважды");
  EXPECT_EQ(fault_of("{% macro подпись() %}{% endmacro %}{{ подпсь() }}"),
            "t:1:36: {{ подпсь() }}: нет макроса или функции «подпсь»; может быть, «подпись»?");
}

TEST(Macros, ReportMissingFieldsAtTheirTags) {
  EXPECT_EQ(fault_of("{% macro м(а) %}{{ а.имя }}{% endmacro %}{{ м(школа) }}", "школа: {}"),
            "t:1:17: {{ а.имя }}: нет поля «а.имя»");
}

TEST(Macros, WithoutAnEndAreReported) {
  EXPECT_EQ(fault_of("{% macro м(а) %}"),
            "t:1:1: для {% macro м(а) %} нет {% endmacro %}: поставьте его после текста макроса");
  EXPECT_EQ(fault_of("{% set а %}"),
            "t:1:1: для {% set а %} нет {% endset %}: поставьте его после текста, который он "
            "запоминает");
  EXPECT_EQ(fault_of("{% raw %}{{ а }}"),
            "t:1:1: для {% raw %} нет {% endraw %}: поставьте его после текста, который "
            "нужно оставить как есть");
}

TEST(Blocks, OfOtherTemplatesAreRefused) {
  EXPECT_EQ(fault_of("{% include \"другой\" %}"),
            "t:1:1: {% include \"другой\" %}: в шаблоне Word нет наследования и вставки других "
            "шаблонов: скопируйте нужную часть в этот шаблон или вставьте документ значением "
            "{$document: …}");
}

TEST(Blocks, BreakAndContinueLoops) {
  EXPECT_EQ(rendered("{% for а in [1, 2, 3, 4] %}{% if а == 2 %}{% continue %}{% endif %}"
                     "{% if а == 4 %}{% break %}{% endif %}{{ а }}{% endfor %}!"),
            "13!");
  EXPECT_EQ(fault_of("{% break %}"), "t:1:1: {% break %} возможен только внутри цикла {% for … %}");
}

TEST(Blocks, LetALoopThatIsOverBeAsked) {
  EXPECT_EQ(
      rendered("{% set н = namespace() %}{% for а in [1, 2] %}{% set н.л = loop %}{% endfor %}"
               "{{ н.л.previtem }}{{ н.л.nextitem }}{{ н.л.length }}{{ н.л.revindex0 }}",
               "", Undefined::Empty),
      "00");
}

TEST(Blocks, DoWhatPrintsNothing) {
  EXPECT_EQ(rendered("{% set а = [] %}{% do а.append(1) %}{{ а | join }}"), "1");
  EXPECT_EQ(fault_of("{% do а.append(1) %}", "а: [1]"),
            "t:1:1: {% do а.append(1) %}: этот список изменить нельзя: он из данных; соберите "
            "новый: {% set список = [] %}");
}

TEST(Blocks, PrintTheMarksOfTagsThatAreEscaped) {
  EXPECT_EQ(rendered("{_{ а }_} {_% б %_} {{ 1 }}"), "{{ а }} {% б %} 1");
}

TEST(Outputs, OfObjectsForADocumentAreRefusedInPlainText) {
  EXPECT_EQ(fault_of("{{ печать }}", "печать: {$image: печать.png, width: 40mm}"),
            "t:1:1: {{ печать }}: здесь можно вывести только текст, а в данных – «$image»");
}

tmpl::json schema_of(std::string_view text) {
  tmpl::Field root;
  tmpl::collect_fields(tmpl::compile_text(text, "t"), root);
  return tmpl::to_schema(root);
}

TEST(Fields, OfMacrosAreThoseOfTheirArguments) {
  const auto schema =
      schema_of("{% macro подпись(кто) %}{{ кто.имя }}{% endmacro %}{{ подпись(директор) }}");
  EXPECT_EQ(schema["properties"].dump(),
            R"({"директор":{"type":"object","properties":{"имя":{"type":["string","number"]}},)"
            R"("required":["имя"]}})");
}

TEST(Fields, AreFoundBehindFiltersAndNames) {
  const auto schema = schema_of(
      "{% with ш = школа %}{{ ш.имя }}{% endwith %}"
      "{% for м in меры | selectattr(\"готово\") | sort(attribute=\"срок\") %}{{ м.имя }}{% endfor "
      "%}");
  EXPECT_EQ(schema["properties"]["школа"]["required"].dump(), R"(["имя"])");
  EXPECT_EQ(schema["properties"]["меры"]["items"]["required"].dump(), R"(["готово","срок","имя"])");
  EXPECT_EQ(
      schema_of(
          "{% set н = namespace(а=1) %}{{ н.а }}{% set т %}{{ б }}{% endset %}{{ т }}")["required"]
          .dump(),
      R"(["б"])");
}

}  // namespace
}  // namespace muko
