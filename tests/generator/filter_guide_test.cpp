// The guide's table of the Russian filters is what the code's table says, with what the examples
// really give. UPDATE_GOLDEN=1 rewrites it.

#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>
#include <string>

#include "generator/language/filters.h"
#include "tests/generator/render_line.h"
#include "tests/golden.h"

namespace muko {
namespace {

// «|» would part the cells of the table.
std::string cell(std::string text) {
  for (std::size_t at = text.find('|'); at != std::string::npos; at = text.find('|', at + 2)) {
    text.replace(at, 1, "\\|");
  }
  return text;
}

std::string names_cell(const tmpl::Filter& filter) {
  std::string names;
  for (const std::string_view name : filter.names) {
    if (!name.empty()) names += (names.empty() ? "`" : ", `") + std::string(name) + "`";
  }
  return names;
}

std::string rows(const tmpl::Filter& filter) {
  std::string text;
  std::istringstream examples{std::string(filter.example)};
  for (std::string example; std::getline(examples, example);) {
    const std::string first = text.empty() ? names_cell(filter) : "";
    const std::string summary = text.empty() ? std::string(filter.summary) : "";
    text += "| " + first + " | " + summary + " | `" + cell(example) + "` | " +
            cell(test::rendered(example)) + " |\n";
  }
  return text;
}

TEST(FilterGuide, TellsWhatTheTableOfFiltersSays) {
  std::string guide =
      "# Русские фильтры шаблонов\n\n"
      "Фильтр стоит в теге после «|» и меняет то, что слева: `{{ дата | дата(\"словами\") }}`. У "
      "каждого два "
      "имени, русское и английское.\n"
      "Аргументы – в скобках, в любых кавычках.\n\n"
      "| Имена | Что делает | Пример | Получится |\n|---|---|---|---|\n";
  for (const tmpl::Filter& filter : tmpl::russian_filters()) guide += rows(filter);
  guide +=
      "\n## Падежи\n\n"
      "`падеж` склоняет по правилам русского языка ФИО в любом порядке, фамилию с инициалами, "
      "должность, орган, "
      "должность вместе с ФИО.\n"
      "Пол он видит по отчеству, имени или фамилии. Если форма неочевидна («Ким П.И.» – мужчина "
      "или женщина? «Заяц» – "
      "«Зайца» или «Заяца»?),\n"
      "он предложит одну, а `muko generate … --report-cases` назовёт все такие места. Проверить "
      "одно имя: "
      "`muko decline -- \"Ким П.И.\"`.\n\n"
      "Формы, записанные в данных, важнее правил:\n\n"
      "```yaml\n"
      "директор: {им: Заяц Олег Ильич, род: Заяца Олега Ильича, дат: Заяцу Олегу Ильичу}\n"
      "```\n\n"
      "Тогда в шаблоне пишут `{{ директор | падеж(\"дат\") }}`, а именительный – `{{ директор | "
      "падеж(\"им\") }}`.\n";
  test::expect_golden(guide, std::filesystem::path(MUKO_SOURCE_DIR) / "docs" / "ru" / "filters.md");
}

TEST(FilterGuide, GivesEveryRussianFilterAnEnglishNameAndAnExample) {
  for (const tmpl::Filter& filter : tmpl::russian_filters()) {
    const bool english = std::any_of(filter.names.begin(), filter.names.end(), [](auto name) {
      return !name.empty() && name.front() >= 'a' && name.front() <= 'z';
    });
    EXPECT_TRUE(english) << filter.names.front();
    EXPECT_FALSE(filter.example.empty()) << filter.names.front();
    EXPECT_FALSE(filter.summary.empty()) << filter.names.front();
  }
}

}  // namespace
}  // namespace muko
