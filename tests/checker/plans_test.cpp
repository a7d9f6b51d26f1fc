// The tables of measures: which they are, and what their rows say, in many layouts.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/checker/plan_document.h"

namespace muko::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::vector<std::string> kHeader = {"№ п/п", "Наименование мероприятия", "Сроки исполнения",
                                          "Ответственный исполнитель", "Ожидаемый результат"};

TEST(Plans, ReadsTheColumnsByTheirSynonymsInAnyOrder) {
  const Facts facts =
      read({table({{"Исполнители/ соисполнители", "Дата, период", "Содержание деятельности",
                    "Выход (вид документа)"},
                   {"ММЦ", "апрель 2024 г.", "Диагностика дефицитов", "Справка"}})});

  EXPECT_THAT(measures_of(facts),
              ElementsAre("Диагностика дефицитов / апрель 2024 г. / ММЦ / Справка"));
  ASSERT_THAT(facts.plans, SizeIs(1));
  EXPECT_EQ(facts.plans[0].header.text,
            "Исполнители/ соисполнители | Дата, период | Содержание деятельности | Выход (вид "
            "документа)");
  EXPECT_EQ(facts.plans[0].columns, (std::set<Column>{Column::Title, Column::Deadline,
                                                      Column::Responsible, Column::Result}));
  EXPECT_FALSE(facts.plans[0].has_form_columns);
}

TEST(Plans, ReadsColumnsInPlainWords) {
  const Facts facts =
      read({table({{"Код", "Шаг", "Начало", "Окончание", "Кто", "Документ"},
                   {"А1", "Разбор ошибок", "04.03.2024", "15.03.2024", "ИМЦ", "Справка"}}),
            table({{"Что", "Где", "Кто", "Месяц", "Чем закончится"},
                   {"Урок наставника", "Тальская СОШ", "методист ИМЦ", "октябрь", "Конспект"}})});

  EXPECT_THAT(measures_of(facts),
              ElementsAre("А1 Разбор ошибок / 04.03.2024 – 15.03.2024 / ИМЦ / Справка",
                          "Урок наставника / октябрь / методист ИМЦ / Конспект"));
}

TEST(Plans, TakesNoPassportForAPlan) {
  const Facts facts = read({table({{"Основание", "Концепция"},
                                   {"Исполнители", "Управление по вопросам образования, школы"},
                                   {"Задачи", "1. Поддержать школы.\n2. Снизить неуспеваемость."},
                                   {"Контроль", "Начальник управления по вопросам образования"}})});

  EXPECT_THAT(facts.plans, IsEmpty());
  EXPECT_THAT(facts.measures, IsEmpty());
}

TEST(Plans, KnowsTheColumnsOfTheForm) {
  const Facts facts =
      read({table({{"Задача-действие", "Мера-мероприятие", "Конкретные сроки",
                    "Ответственные исполнители/соисполнители", "Результаты/показатели"},
                   {"Помочь школе", "Выезд в школу", "май 2024", "ИМЦ", "Акт"}})});

  ASSERT_THAT(facts.plans, SizeIs(1));
  EXPECT_TRUE(facts.plans[0].has_form_columns);
  ASSERT_THAT(facts.measures, SizeIs(1));
  EXPECT_EQ(facts.measures[0].section, "Помочь школе");
}

TEST(Plans, TakesNoOtherTableForAPlan) {
  const Facts facts = read({
      table({{"Общеобразовательная организация", "Отметка «2» на ОГЭ, %", "Трек"},
             {"МБОУ «Тальская СОШ»", "21", "1"}}),
      table({{"Наименование программы", "Программа поддержки школ"},
             {"Срок реализации", "2024–2025 годы"},
             {"Ответственный исполнитель", "Управление образования"}}),
      table({{"12.02.2024", "№ 87-о"}}),
      table({{"Наименование школы", "Срок проверки", "Ответственный"},
             {"Тальская СОШ", "май", "ИМЦ"}}),
      table({{"Риск", "Меры снижения", "Ответственный"}, {"Нехватка кадров", "Обучение", "ИМЦ"}}),
  });

  EXPECT_THAT(facts.plans, IsEmpty());
  EXPECT_THAT(facts.measures, IsEmpty());
}

TEST(Plans, JoinsASplitDeadlineOfAHeaderInTwoLevels) {
  const Facts facts = read({table({{"№ п/п", "Мероприятие", "Сроки", "<", "Ответственные"},
                                   {"^", "^", "начало", "окончание", "^"},
                                   {"1", "Создание реестра", "01.01.2022", "30.10.2022", "ИРО"}})});

  EXPECT_THAT(measures_of(facts),
              ElementsAre("1 Создание реестра / 01.01.2022 – 30.10.2022 / ИРО"));
}

TEST(Plans, ReadsMarksUnderQuartersAsDeadlines) {
  const Facts facts = read({table({{"Мероприятие", "Сроки", "<", "<", "Ответственный"},
                                   {"^", "I квартал", "II квартал", "III квартал", "^"},
                                   {"Мониторинг результатов", "+", "", "+", "ИМЦ"},
                                   {"Семинар для учителей", "-", "15 мая", "-", "ИМЦ"}})});

  EXPECT_THAT(measures_of(facts),
              ElementsAre("Мониторинг результатов / I квартал, III квартал / ИМЦ",
                          "Семинар для учителей / 15 мая II квартал / ИМЦ"));
}

TEST(Plans, FindsTheHeaderBelowATitleRow) {
  const Facts facts = read({table({{"План мероприятий на 2024 год", "<", "<"},
                                   {"Мероприятие", "Срок", "Исполнитель"},
                                   {"1", "2", "3"},
                                   {"Создание рабочей группы", "март", "УО"}})});

  EXPECT_THAT(measures_of(facts), ElementsAre("Создание рабочей группы / март / УО"));
}

TEST(Plans, GivesBandsTheirTrackAndSection) {
  const Facts facts = read({table({
      {"Мероприятие", "Срок", "Исполнитель"},
      {"Трек 1. Адресная поддержка школ с низкими результатами обучения", "<", "<"},
      {"Цель: поднять результаты", "<", "<"},
      {"Выезд в школу", "март", "ИМЦ"},
      {"Адресная поддержка школ, функционирующих в зоне риска снижения результатов", "<", "<"},
      {"Анализ работ", "май", "ИМЦ"},
      {"Профилактика учебной неуспешности в ОО муниципалитета", "", ""},
      {"Консультация родителей", "июнь", "ИМЦ"},
  })});

  EXPECT_THAT(measures_of(facts),
              ElementsAre("[T1] Выезд в школу / март / ИМЦ", "[T2] Анализ работ / май / ИМЦ",
                          "[T3] Консультация родителей / июнь / ИМЦ"));
  EXPECT_EQ(facts.measures[0].section,
            "Трек 1. Адресная поддержка школ с низкими результатами обучения");
  ASSERT_THAT(facts.tracks, SizeIs(3));
  EXPECT_TRUE(facts.tracks[1].band);
  EXPECT_EQ(facts.tracks[1].quote.where.row, 5);
}

TEST(Plans, EndsATrackAtABandOfTheSameNumbering) {
  const Facts facts = read({table({{"Мероприятие", "Срок", "Исполнитель"},
                                   {"3. Профилактика учебной неуспешности", "<", "<"},
                                   {"Консультация родителей", "июнь", "ИМЦ"},
                                   {"4. Общие мероприятия", "<", "<"},
                                   {"Отчёт о работе", "декабрь", "УО"}})});

  EXPECT_THAT(measures_of(facts), ElementsAre("[T3] Консультация родителей / июнь / ИМЦ",
                                              "Отчёт о работе / декабрь / УО"));
}

TEST(Plans, TakesWeakWordsForATrackOnlyBesideOtherTracks) {
  const auto plan = [](const std::string& other) {
    return table({{"Мероприятие", "Срок", "Исполнитель"},
                  {"Работа со школами с низкими образовательными результатами", "<", "<"},
                  {"Выезд в школу", "март", "ИМЦ"},
                  {other, "<", "<"},
                  {"Анализ работ", "май", "ИМЦ"}});
  };

  EXPECT_EQ(read({plan("Школы зоны риска")}).measures[0].track, Track::T1);
  EXPECT_EQ(read({plan("Кадровое обеспечение")}).measures[0].track, std::nullopt);
}

TEST(Plans, ReadsTheTrackFromAMergedCellOrAColumnOfItsOwn) {
  const Facts merged = read({table({{"Направление", "Мероприятие", "Срок", "Исполнитель"},
                                    {"Трек 2. Школы зоны риска", "Анализ работ", "май", "ИМЦ"},
                                    {"^", "Закрепление кураторов", "июнь", "УО"}})});
  const Facts column = read({table({{"Трек", "Мероприятие", "Срок"},
                                    {"1", "Выезд в школу", "май"},
                                    {"III", "Консультация", "июнь"}})});

  EXPECT_THAT(measures_of(merged), ElementsAre("[T2] Анализ работ / май / ИМЦ",
                                               "[T2] Закрепление кураторов / июнь / УО"));
  EXPECT_EQ(merged.measures[1].section, "Трек 2. Школы зоны риска");
  EXPECT_THAT(merged.tracks, SizeIs(1));
  EXPECT_THAT(measures_of(column),
              ElementsAre("[T1] Выезд в школу / май / ", "[T3] Консультация / июнь / "));
}

TEST(Plans, GoesOnInATableWithoutAHeader) {
  const Facts facts = read({
      table({kHeader, {"1", "Разработка критериев", "январь", "ИРО", "Критерии"}}),
      text(""),
      table({{"2", "Утверждение списка", "май 2024", "УО", "Приказ"}}),
      table({kHeader, {"3", "Выезд в школу", "июнь", "ИМЦ", "Акт"}}),
  });

  EXPECT_THAT(facts.measures, SizeIs(3));
  EXPECT_THAT(facts.plans, SizeIs(1));
}

TEST(Plans, ReadsTracksThatAreHeadingsBetweenTables) {
  const Facts facts = read({
      bold("Трек 1. Адресная поддержка школ с низкими результатами обучения"),
      text("Цель: поднять результаты двух школ"),
      table({{"Мероприятие", "Срок", "Исполнитель"}, {"Выезд в школу", "март", "ИМЦ"}}),
      bold("Трек 2. Школы зоны риска"),
      table({{"Анализ работ", "май 2024", "ИМЦ"}}),
      bold("Организационные мероприятия"),
      table({{"Мероприятие", "Срок", "Исполнитель"}, {"Отчёт", "июнь", "УО"}}),
  });

  EXPECT_THAT(measures_of(facts),
              ElementsAre("[T1] Выезд в школу / март / ИМЦ", "[T2] Анализ работ / май 2024 / ИМЦ",
                          "Отчёт / июнь / УО"));
  EXPECT_EQ(facts.measures[1].section, "Трек 2. Школы зоны риска");
  EXPECT_THAT(facts.plans, SizeIs(3));
  ASSERT_THAT(facts.tracks, SizeIs(2));
  EXPECT_TRUE(facts.tracks[0].band);
}

TEST(Plans, TakesANumberedTitleAboveItsSubnumbersForASection) {
  const Facts facts = read({table({kHeader,
                                   {"1.", "Кадровое обеспечение", "", "", ""},
                                   {"1.1", "Обучение директоров", "май", "ИРО", "Курсы"},
                                   {"1.2", "Выезд в школу", "", "", ""}})});

  EXPECT_THAT(measures_of(facts), ElementsAre("1.1 Обучение директоров / май / ИРО / Курсы",
                                              "1.2 Выезд в школу /  /  / "));
  EXPECT_EQ(facts.measures[0].section, "Кадровое обеспечение");
}

TEST(Plans, SeesThePlanInsideALayoutTable) {
  Document outer = document({table({{"обёртка"}})});
  auto& cell = std::get<Table>(outer.blocks[0]).cells[0];
  cell.blocks = {table({{"Мероприятие", "Срок"}, {"Выезд в школу", "май"}})};
  fill_cell_texts(outer.blocks);

  EXPECT_THAT(measures_of(read(outer)), ElementsAre("Выезд в школу / май / "));
}

TEST(Plans, KeepsNumbersThatBeginAnewUnderEachBand) {
  const Facts facts = read({table({kHeader,
                                   {"Трек 1", "<", "<", "<", "<"},
                                   {"1", "Выезд в школу", "май", "ИМЦ", "А"},
                                   {"2", "Анализ работ", "май", "ИМЦ", "Б"},
                                   {"2", "Сбор отчётов", "май", "ИМЦ", "В"},
                                   {"Трек 2", "<", "<", "<", "<"},
                                   {"1", "Обучение команд", "май", "ИМЦ", "Г"}})});

  ASSERT_THAT(facts.numbers, SizeIs(2));
  EXPECT_EQ(facts.numbers[0].quote.text, "Анализ работ");
  EXPECT_EQ(facts.numbers[1].quote.text, "Сбор отчётов");
}

TEST(Plans, ReadsTheColumnOfRegionalMeasures) {
  const Facts facts = read({table(
      {{"Мероприятие", "Срок", "Пункт Комплекса мер"}, {"Выезд в школу", "май", "п. 2.2, 3.1"}})});

  ASSERT_THAT(facts.measures, SizeIs(1));
  ASSERT_THAT(facts.measures[0].citations, SizeIs(2));
  EXPECT_EQ(facts.measures[0].citations[1].number, "3.1");
  EXPECT_THAT(facts.measure_citations, SizeIs(2));
}

TEST(Plans, FindsBandsThatAreNotMerged) {
  const Facts facts = read({table({kHeader,
                                   {"Трек 2. Школы зоны риска", "", "", "", ""},
                                   {"1", "Анализ работ", "май", "ИМЦ", "Справка"},
                                   {"II.", "Общее для школ района", "", "", ""},
                                   {"2", "Обмен опытом", "июнь", "ИМЦ", "Сборник"},
                                   {"Общие мероприятия", "", "", "", ""},
                                   {"3", "Отчёт", "июль", "УО", "Отчёт"}})});

  EXPECT_THAT(measures_of(facts), ElementsAre("1 [T2] Анализ работ / май / ИМЦ / Справка",
                                              "2 [T2] Обмен опытом / июнь / ИМЦ / Сборник",
                                              "3 Отчёт / июль / УО / Отчёт"));
  EXPECT_EQ(facts.measures[1].section, "Общее для школ района");
}

TEST(Plans, TakesTheBandOfBothKindsOfSchoolsForTheFirstTrackBesideTheOthers) {
  const Facts facts = read({table({
      {"Мероприятие", "Срок", "Исполнитель"},
      {"Адресная поддержка школ с низкими образовательными результатами и школ, функционирующих в "
       "неблагоприятных социальных условиях",
       "<", "<"},
      {"Выезд в школу", "май", "ИМЦ"},
      {"Профилактика учебной неуспешности", "<", "<"},
      {"Консультация", "июнь", "УО"},
  })});

  EXPECT_THAT(measures_of(facts),
              ElementsAre("[T1] Выезд в школу / май / ИМЦ", "[T3] Консультация / июнь / УО"));
}

TEST(Plans, TakesLinearTimeOnAMonstrousCell) {
  std::string monster;
  while (monster.size() < 200'000) monster += "п. 1.1 АБВ ГДЕ, трек 1 ого, 5 школ\n";

  EXPECT_THAT(read({table({{"Мероприятие", "Срок", "Исполнитель"}, {monster, "май", monster}}),
                    text(monster)})
                  .measures,
              SizeIs(1));
}

TEST(Plans, SurvivesATableWithoutCells) {
  Table empty;
  empty.rows = 3;
  empty.columns = 3;

  EXPECT_THAT(read({Block(empty)}).measures, IsEmpty());
}

}  // namespace
}  // namespace muko::test
