#include "language/person.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace muko {
namespace {

std::vector<std::string> texts(std::string_view text) {
  std::vector<std::string> found;
  for (const FoundPerson& person : find_persons(text)) found.push_back(person.text);
  return found;
}

std::string key(std::string_view text) {
  const auto found = find_persons(text);
  return found.size() == 1 ? found[0].key : "not one";
}

using Texts = std::vector<std::string>;

TEST(Person, IsASurnameWithInitialsBeforeOrBehind) {
  EXPECT_EQ(texts("Начальник управления\tА.В. Полынцев"), Texts{"А.В. Полынцев"});
  EXPECT_EQ(texts("возложить на Полынцеву А.В."), Texts{"Полынцеву А.В."});
  EXPECT_EQ(texts("А. В. Полынцев"), Texts{"А. В. Полынцев"});
  EXPECT_EQ(texts("А.В.Полынцев"), Texts{"А.В.Полынцев"});
  EXPECT_EQ(texts("ПОЛЫНЦЕВ А.В."), Texts{"ПОЛЫНЦЕВ А.В."});
  EXPECT_EQ(texts("Е.П. Петрова-Ясенева"), Texts{"Е.П. Петрова-Ясенева"});
}

TEST(Person, IsAFullName) {
  EXPECT_EQ(texts("Исполнитель Ясенева Нина Петровна, 2-14-36"), Texts{"Ясенева Нина Петровна"});
  EXPECT_EQ(texts("Нина Петровна Ясенева"), Texts{"Нина Петровна Ясенева"});
  EXPECT_EQ(texts("Ясеневой Нине Петровне"), Texts{"Ясеневой Нине Петровне"});
}

TEST(Person, StandsOnceForEachNameOfAList) {
  EXPECT_EQ(texts("Кротов Л.Д. Ясенев И.А. Юдина М.А."),
            (Texts{"Кротов Л.Д.", "Ясенев И.А.", "Юдина М.А."}));
  EXPECT_EQ(texts("Директорам (Кротову Л.Д.) и (Ясеневу И.А.)"),
            (Texts{"Кротову Л.Д.", "Ясеневу И.А."}));
  EXPECT_EQ(texts("заместителя начальника Юдину М.А. Контроль оставляю"), Texts{"Юдину М.А."});
}

TEST(Person, IsNoSchoolStreetOrPlaceholder) {
  EXPECT_EQ(texts("МБОУ «СОШ имени А.С. Пушкина»"), Texts{});
  EXPECT_EQ(texts("ул. М.И. Калинина, д. 3"), Texts{});
  EXPECT_EQ(texts("Начальник управления ______ И.О. Фамилия"), Texts{});
  EXPECT_EQ(texts("И.О. Начальника управления"), Texts{});
  EXPECT_EQ(texts("И.о. начальника управления М.А. Юдина"), Texts{"М.А. Юдина"});
}

TEST(Person, HasOneKeyInEveryCase) {
  EXPECT_EQ(key("В.Ф. Полынцева"), "полынцев|в|ф");
  EXPECT_EQ(key("Полынцеву В.Ф."), "полынцев|в|ф");
  EXPECT_EQ(key("Полынцевой В.Ф."), "полынцев|в|ф");
  EXPECT_EQ(key("Ольшанского И.П."), key("И.П. Ольшанский"));
  EXPECT_EQ(key("Бондаренко О.Л."), "бондаренко|о|л");
  EXPECT_EQ(key("Мороза Г.Н."), key("Г.Н. Мороз"));
  EXPECT_EQ(key("Ясеневой Нине Петровне"), key("Н.П. Ясенева"));
  EXPECT_NE(key("Ясенева Н.П."), key("Ясенева Н.И."));
}

TEST(Person, KeepsOffsetsInBytes) {
  const std::string text = "Отв.: Юдина М.А., методист";
  const auto found = find_persons(text);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(text.substr(found[0].start, found[0].end - found[0].start), "Юдина М.А.");
  EXPECT_EQ(found[0].surname, "Юдина");
  EXPECT_EQ(found[0].initials, "М.А.");
}

}  // namespace
}  // namespace muko
