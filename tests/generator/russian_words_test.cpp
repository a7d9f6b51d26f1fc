// Templates in Russian words, and fields whose names are such words.

#include <gtest/gtest.h>

#include "generator/language/lexer.h"
#include "tests/generator/render_line.h"

namespace muko {
namespace {

using test::fault_of;
using test::rendered;

TEST(RussianWords, RepeatAndChoose) {
  EXPECT_EQ(rendered("{% для м из меры %}{{ м }};{% конец %}", "меры: [а, б]"), "а;б;");
  EXPECT_EQ(rendered("{% для м в меры если м != \"а\" %}{{ м }};{% конец %}", "меры: [а, б]"),
            "б;");
  const char* text =
      "{% если ч == 1 %}один{% иначе если ч == 2 %}два{% иначеесли ч == 3 %}три{% иначе %}много"
      "{% конец %}";
  EXPECT_EQ(rendered(text, "ч: 1"), "один");
  EXPECT_EQ(rendered(text, "ч: 2"), "два");
  EXPECT_EQ(rendered(text, "ч: 3"), "три");
  EXPECT_EQ(rendered(text, "ч: 4"), "много");
}

TEST(RussianWords, GiveNames) {
  EXPECT_EQ(rendered("{% пусть а = 2 %}{{ а }}{% пусть б %}[{{ а }}]{% конец %}{{ б }}"), "2[2]");
  EXPECT_EQ(rendered("{% макрос м(а) %}<{{ а }}>{% конец %}{{ м(1) }}"), "<1>");
}

TEST(RussianWords, CombineConditions) {
  EXPECT_EQ(rendered("{{ 1 и не 2 }} {{ 0 или 3 }} {{ 1 в [1] }} {{ 1 не в [1] }}"),
            "False 3 True False");
  EXPECT_EQ(rendered("{{ 2 есть odd }} {{ 2 есть не odd }} {{ нет есть задано }}"),
            "False True False");
  EXPECT_EQ(rendered("{{ «да» если 1 иначе «нет» }}"), "да");
}

TEST(RussianWords, CloseWhateverIsOpen) {
  EXPECT_EQ(rendered("{% for а in [1, 2] %}{% if а == 2 %}{{ а }}{% конец %}{% конец %}"), "2");
  EXPECT_EQ(fault_of("{% конец %}"), "t:1:1: лишний {% конец %}: перед ним нет начала блока");
}

TEST(RussianWords, StayNamesOfFieldsWhereAFieldStands) {
  EXPECT_EQ(rendered("{{ и }}{{ или }}{{ в }}{{ из | upper }}{{ есть }}{{ не }}{{ если.иначе }}",
                     "{и: 1, или: 2, в: 3, из: а, есть: 4, не: 5, если: {иначе: 6}}"),
            "123А456");
  EXPECT_EQ(rendered("{{ и и или }} {{ не не }} {{ не | upper }}", "{и: 1, или: 2, не: 0}"),
            "2 True 0");
  EXPECT_EQ(rendered("{% для в из из %}{{ в }}{% конец %}", "из: [1, 2]"), "12");
}

TEST(RussianWords, ArePrefixesOfRowsCellsAndParagraphs) {
  const auto tags = tmpl::find_tags("{%ряд для м из меры %}{%ячейка конец %}{{абзац текст }}");
  ASSERT_EQ(tags.size(), 3U);
  EXPECT_EQ(tags[0].scope, tmpl::TagScope::Row);
  EXPECT_EQ(tags[0].inside, "для м из меры");
  EXPECT_EQ(tags[1].scope, tmpl::TagScope::Cell);
  EXPECT_EQ(tags[2].scope, tmpl::TagScope::Paragraph);
}

TEST(RussianWords, AreNoPrefixesWhereAFieldHasSuchAName) {
  EXPECT_EQ(rendered("{{ряд }}{{ряд | upper}}{{p + 1}}{{r}}{{ряд.имя }}", "{ряд: а, p: 1, r: 3}",
                     Undefined::Empty),
            "аА23");
}

}  // namespace
}  // namespace muko
