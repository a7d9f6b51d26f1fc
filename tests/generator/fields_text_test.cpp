// The fields of a template as a tree and as YAML to fill in.

#include "generator/fields_text.h"

#include <gtest/gtest.h>

#include "generator/generate.h"
#include "tests/generator/build_docx.h"

namespace muko {
namespace {

Template a_template() {
  return Template::compile(
      test::docx_of(
          test::paragraph("{{ приказ.номер }}{% if приказ.место %}{{ приказ.место }}{% endif %}"
                          "{% for м in меры %}{{ м.срок }}{{ м[\"кто отвечает\"] }}{% endfor %}"
                          "{% for т in теги %}{{ т }}{% endfor %}{{ орган }}")),
      "t.docx");
}

TEST(FieldsText, ShowsATreeOfWhatTheTagsAsk) {
  EXPECT_EQ(a_template().fields_tree(), R"(приказ — поля
  номер — текст или число
  место — текст или число, можно не заполнять
меры — список
  срок — текст или число
  кто отвечает — текст или число
теги — список
орган — текст или число
)");
}

TEST(FieldsText, WritesYamlThatIsFilledInAndReadBack) {
  const std::string yaml = a_template().fields_yaml();
  EXPECT_EQ(yaml, R"(# Данные для шаблона t.docx
приказ:
  номер: ""
  место: ""  # можно не заполнять
меры:
  - срок: ""
    "кто отвечает": ""
теги:
  - ""
орган: ""
)");
  EXPECT_NO_THROW((void)a_template().render(read_data(yaml, "данные.yaml")));
}

}  // namespace
}  // namespace muko
