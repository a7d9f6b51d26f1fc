#include "language/declension/declension.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace muko {
namespace {

// "genitive | dative | accusative | instrumental | prepositional", " ?" behind what is unsure.
std::string forms(std::string_view text, std::optional<NounGender> gender = {}) {
  const Declined declined = decline(text, gender);
  EXPECT_EQ(declined.forms[0], text);
  std::string line;
  for (std::size_t i = 1; i < kCaseCount; ++i) {
    line += (i > 1 ? " | " : "") + declined.forms.at(i);
  }
  return line + (declined.sure() ? "" : " ?");
}

std::string in(Case form, std::string_view text) {
  const Declined declined = decline(text);
  return declined.in(form) + (declined.sure() ? "" : " ?");
}

std::string dative(std::string_view text) {
  return in(Case::Dative, text);
}
std::string instrumental(std::string_view text) {
  return in(Case::Instrumental, text);
}

TEST(Declension, OfAFullNameIsThatOfEachOfItsWords) {
  EXPECT_EQ(forms("Ясенев Пётр Ильич"),
            "Ясенева Петра Ильича | Ясеневу Петру Ильичу | Ясенева Петра Ильича | Ясеневым Петром "
            "Ильичом | Ясеневе Петре Ильиче");
  EXPECT_EQ(forms("Ясенева Анна Петровна"),
            "Ясеневой Анны Петровны | Ясеневой Анне Петровне | Ясеневу Анну Петровну | Ясеневой "
            "Анной Петровной | Ясеневой Анне Петровне");
  EXPECT_EQ(dative("Пётр Ильич Ясенев"), "Петру Ильичу Ясеневу");
  EXPECT_EQ(dative("Станислав Станиславович Шушкевич"), "Станиславу Станиславовичу Шушкевичу");
  EXPECT_EQ(dative("Шушкевич Станислав Станиславович"), "Шушкевичу Станиславу Станиславовичу");
  EXPECT_EQ(dative("Иван Ясенев"), "Ивану Ясеневу");
  EXPECT_EQ(dative("Анна Петровна"), "Анне Петровне");
  EXPECT_EQ(dative("Анна Абрамович"), "Анне Абрамович");
}

TEST(Declension, KeepsInitialsSpacesAndTheCaseOfLetters) {
  EXPECT_EQ(dative("Ясенев П.И."), "Ясеневу П.И.");
  EXPECT_EQ(dative("П. И. Ясенева"), "П. И. Ясеневой");
  EXPECT_EQ(dative("П.И.Ясенев"), "П.И.Ясеневу");
  EXPECT_EQ(dative("Ясенева\u00A0А.-М."), "Ясеневой\u00A0А.-М.");
  EXPECT_EQ(dative(" ЯСЕНЕВ Пётр Ильич "), " ЯСЕНЕВУ Петру Ильичу ");
}

TEST(Declension, TakesTheGenderFromThePatronymicThenTheNameThenTheSurname) {
  EXPECT_EQ(decline("Ким Саша Игоревна").gender, NounGender::Feminine);
  EXPECT_EQ(decline("Ким Роман").gender, NounGender::Masculine);
  EXPECT_EQ(decline("Ясенева П.И.").gender, NounGender::Feminine);
  EXPECT_EQ(dative("Мусина Асмик Рашид кызы"), "Мусиной Асмик Рашид кызы");
  EXPECT_EQ(dative("Мусин Рашид Гасан оглы"), "Мусину Рашиду Гасан оглы");
}

TEST(Declension, IsUnsureWhereAnUnknownGenderMatters) {
  EXPECT_EQ(forms("Ким П.И."), "Кима П.И. | Киму П.И. | Кима П.И. | Кимом П.И. | Киме П.И. ?");
  EXPECT_EQ(decline("Ким П.И.").doubt,
            "неизвестен пол: у мужчины эта фамилия склоняется, у женщины нет");
  EXPECT_EQ(decline("Ким П.И.", NounGender::Feminine).in(Case::Dative), "Ким П.И.");
  EXPECT_TRUE(decline("Ким П.И.", NounGender::Feminine).sure());
  EXPECT_EQ(dative("Глинка П.И."), "Глинке П.И.");
  EXPECT_EQ(dative("Шевченко П.И."), "Шевченко П.И.");
}

TEST(Declension, LeavesWhatIsNeverDeclined) {
  EXPECT_EQ(dative("Седых Лев Кузьмич"), "Седых Льву Кузьмичу");
  EXPECT_EQ(dative("Живаго Юрий Андреевич"), "Живаго Юрию Андреевичу");
  EXPECT_EQ(dative("Золя Эмиль Карлович"), "Золя Эмилю Карловичу");
  EXPECT_EQ(dative("Ткач Анна Петровна"), "Ткач Анне Петровне");
  EXPECT_EQ(dative("Дитрих Карл Карлович"), "Дитриху Карлу Карловичу");
}

TEST(Declension, WritesEndingsByTheStress) {
  EXPECT_EQ(instrumental("Ткач Олег Саввич"), "Ткачом Олегом Саввичем");
  EXPECT_EQ(instrumental("Лапша Олег Фомич"), "Лапшой Олегом Фомичом");
  EXPECT_EQ(instrumental("Дарвин Карл Карлович"), "Дарвином Карлом Карловичем");
  EXPECT_EQ(instrumental("Ясенев Илья Львович"), "Ясеневым Ильёй Львовичем");
  EXPECT_EQ(instrumental("учёный секретарь"), "учёным секретарём");
  EXPECT_EQ(instrumental("врач"), "врачом");
  EXPECT_EQ(instrumental("завуч"), "завучем");
}

TEST(Declension, GoesThroughDoubleSurnamesPartByPart) {
  EXPECT_EQ(dative("Мамина-Сибиряк Любовь Никитична"), "Маминой-Сибиряк Любови Никитичне");
  EXPECT_EQ(dative("Мамин-Сибиряк Дмитрий Наркисович"), "Мамину-Сибиряку Дмитрию Наркисовичу");
  EXPECT_EQ(dative("Бонч-Бруевич Олег Ильич"), "Бонч-Бруевичу Олегу Ильичу");
}

TEST(Declension, ReportsWhatTheRulesLeaveOpen) {
  EXPECT_EQ(dative("Заяц Олег Ильич"), "Зайцу Олегу Ильичу ?");
  EXPECT_EQ(dative("Коломиец Олег Ильич"), "Коломийцу Олегу Ильичу ?");
  EXPECT_EQ(dative("Калина Ольга Ильинична"), "Калине Ольге Ильиничне ?");
  EXPECT_EQ(dative("Ясенева Олег Ильич"), "Ясеневе Олегу Ильичу ?");
  EXPECT_EQ(dative("Ясенев Ольга Ильинична"), "Ясенев Ольге Ильиничне ?");
  EXPECT_EQ(dative("Ясенев Ольга Ильич"), "Ясеневу Ольге Ильичу ?");
  EXPECT_EQ(dative("фрик"), "фрику ?");
  EXPECT_EQ(dative("педагог психолог"), "педагогу психолог ?");
  EXPECT_EQ(dative("учреждение средняя школа № 2"), "учреждению средняя школа № 2 ?");
  EXPECT_EQ(dative("Уильямс Энтони"), "Уильямс Энтони ?");
  EXPECT_EQ(dative("Smith"), "Smith ?");
  EXPECT_EQ(dative("5"), "5 ?");
}

TEST(Declension, OfAPostIsThatOfItsHeadWordAndAdjectives) {
  EXPECT_EQ(forms("первый заместитель главы"),
            "первого заместителя главы | первому заместителю главы | первого заместителя главы | "
            "первым заместителем главы | первом заместителе главы");
  EXPECT_EQ(dative("заведующая методическим кабинетом"), "заведующей методическим кабинетом");
  EXPECT_EQ(dative("временно исполняющий обязанности главы"),
            "временно исполняющему обязанности главы");
  EXPECT_EQ(dative("И.о. начальника управления"), "И.о. начальника управления");
  EXPECT_EQ(dative("гл. специалист отдела"), "гл. специалисту отдела");
  EXPECT_EQ(dative("учитель-логопед"), "учителю-логопеду");
  EXPECT_EQ(dative("премьер-министр"), "премьер-министру");
  EXPECT_EQ(dative("специалист, ответственный за питание"),
            "специалисту, ответственному за питание");
}

TEST(Declension, FollowsEveryHeadOfTheSameRank) {
  EXPECT_EQ(dative("первый заместитель главы — начальник управления образования"),
            "первому заместителю главы — начальнику управления образования");
  EXPECT_EQ(dative("директор школы, учитель математики"), "директору школы, учителю математики");
  EXPECT_EQ(dative("родители (законные представители)"), "родителям (законным представителям)");
  EXPECT_EQ(dative("директор гимназии и школы"), "директору гимназии и школы");
  EXPECT_EQ(dative("члены комиссии и секретарь"), "членам комиссии и секретарю");
  EXPECT_EQ(dative("председатель и члены комиссии"), "председателю и членам комиссии");
  EXPECT_EQ(dative("учитель русского языка и литературы"), "учителю русского языка и литературы");
  EXPECT_EQ(dative("школы, функционирующие в зоне риска"), "школам, функционирующим в зоне риска");
}

TEST(Declension, OfABodyLeavesItsNameInQuotesAndAbbreviations) {
  EXPECT_EQ(forms("управление образования"),
            "управления образования | управлению образования | управление образования | "
            "управлением образования | управлении образования");
  EXPECT_EQ(dative("МКУ «Центр развития»"), "МКУ «Центр развития»");
  EXPECT_EQ(dative("муниципальное учреждение «Центр «Рост», школа»"),
            "муниципальному учреждению «Центр «Рост», школа»");
  EXPECT_EQ(dative("Детский Сад"), "Детскому Саду");
  EXPECT_EQ(dative("МИНИСТЕРСТВО ОБРАЗОВАНИЯ"), "МИНИСТЕРСТВУ ОБРАЗОВАНИЯ");
  EXPECT_EQ(decline("ИРО").gender, std::nullopt);
}

TEST(Declension, TellsPersonsFromThingsInTheAccusative) {
  EXPECT_EQ(in(Case::Accusative, "новый директор"), "нового директора");
  EXPECT_EQ(in(Case::Accusative, "новый отдел"), "новый отдел");
  EXPECT_EQ(in(Case::Accusative, "классные руководители"), "классных руководителей");
  EXPECT_EQ(in(Case::Accusative, "средние школы"), "средние школы");
  EXPECT_EQ(in(Case::Accusative, "ответственные лица"), "ответственных лиц");
}

TEST(Declension, OfAPostWithANameIsThatOfBoth) {
  EXPECT_EQ(dative("директор МБОУ СОШ № 5 Ясенев П.И."), "директору МБОУ СОШ № 5 Ясеневу П.И.");
  EXPECT_EQ(dative("Ясенева П.И., директор школы"), "Ясеневой П.И., директору школы");
  EXPECT_EQ(dative("и.о. директора Ясенев П.И."), "и.о. директора Ясеневу П.И.");
  EXPECT_EQ(dative("школа имени П.И. Ясенева"), "школе имени П.И. Ясенева");
}

TEST(Declension, TakesAnyInput) {
  EXPECT_EQ(dative(""), " ?");
  for (const char* text :
       {"-", "—",       "«",       "( ) ,", ".",     "а",     "И.",  "- - -", "«»", "\xFF\xFE",
        "и", "-Ясенев", "Ясенев-", "ый",    "Ий О.", "и. о.", "1-й", "ЬЬЬ",   "й",  "ь"}) {
    EXPECT_EQ(decline(text).forms[0].empty(), false) << text;
  }
  EXPECT_FALSE(decline(std::string(100'000, 'a')).sure());
  std::string many;
  for (int i = 0; i < 150; ++i) many += "директор, ";
  EXPECT_FALSE(decline(many).forms[1].empty());
}

TEST(ReadFullName, FindsTheSurnameInEitherOrder) {
  const auto name = read_full_name("Пётр Ильич Ясенев");
  ASSERT_TRUE(name);
  EXPECT_EQ(name->surname + "|" + name->given + "|" + name->patronymic, "Ясенев|Пётр|Ильич");
  EXPECT_EQ(read_full_name("Ясенев Пётр")->given, "Пётр");
  EXPECT_EQ(read_full_name("Петру Ильичу Ясеневу")->surname, "Ясеневу");
  EXPECT_EQ(read_full_name("Ясеневой Анной Петровной")->surname, "Ясеневой");
  EXPECT_EQ(read_full_name("П.И. Ясенев")->initials, "П.И.");
  EXPECT_EQ(read_full_name("Мусин Рашид Гасан оглы")->patronymic, "Гасан оглы");
  EXPECT_FALSE(read_full_name("отдел кадров"));
}

}  // namespace
}  // namespace muko
