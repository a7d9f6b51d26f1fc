#include <gtest/gtest.h>

#include <string>

#include "tests/checker/paper.h"

namespace muko::test {
namespace {

using Text = std::optional<std::string>;

std::string date(const Facts& facts) {
  return facts.requisites.date ? to_iso(*facts.requisites.date) : "none";
}

TEST(Requisites, OfAnOrderWithItsLetterheadInOneColumn) {
  const Facts facts = Paper()
                          .title("АДМИНИСТРАЦИЯ ВЯЗЕМСКОГО МУНИЦИПАЛЬНОГО РАЙОНА")
                          .title("ЗАРЕЧЕНСКОЙ ОБЛАСТИ")
                          .title("ОТДЕЛ ПО ОБРАЗОВАНИЮ")
                          .title("П Р И К А З")
                          .line("10 августа 2021 г.")
                          .line("№ 274/1")
                          .line("Об утверждении муниципальной")
                          .line("Программы повышения качества")
                          .line("на 2021-2024 годы")
                          .line("В соответствии с Концепцией")
                          .line("ПРИКАЗЫВАЮ:")
                          .line("1. Утвердить Программу.")
                          .line("Заместитель главы")
                          .line("муниципального района -")
                          .line("начальник отдела")
                          .line("\t\tМ.В. Ясенева")
                          .facts();

  const Requisites& requisites = facts.requisites;
  EXPECT_EQ(requisites.type, "приказ");
  EXPECT_EQ(date(facts), "2021-08-10");
  EXPECT_EQ(requisites.number, "274/1");
  EXPECT_EQ(requisites.place, Text());
  EXPECT_EQ(requisites.issuer,
            "АДМИНИСТРАЦИЯ ВЯЗЕМСКОГО МУНИЦИПАЛЬНОГО РАЙОНА ЗАРЕЧЕНСКОЙ ОБЛАСТИ ОТДЕЛ ПО "
            "ОБРАЗОВАНИЮ");
  EXPECT_EQ(requisites.heading,
            "Об утверждении муниципальной Программы повышения качества на 2021-2024 годы");
  EXPECT_EQ(requisites.signatory, "М.В. Ясенева");
  EXPECT_EQ(requisites.signatory_post,
            "Заместитель главы муниципального района - начальник отдела");
}

TEST(Requisites, LeaveTheAddressOfTheLetterheadOut) {
  const Facts facts =
      Paper()
          .layout({{"УПРАВЛЕНИЕ ОБРАЗОВАНИЯ\nВЯЗЕМСКОГО РАЙОНА",
                    "ул. Школьная, д. 3, с. Вязьмино,\nЗареченская область, 199410\n"
                    "тел. 8 (48500) 2-14-30\ne-mail: uo@example.org"}})
          .title("ПРИКАЗ")
          .layout({{"12.02.2024", "№ 87-о"}})
          .centred("с. Вязьмино")
          .line("ПРИКАЗЫВАЮ:")
          .line("1. Провести совещание.")
          .facts();

  EXPECT_EQ(facts.requisites.issuer, "УПРАВЛЕНИЕ ОБРАЗОВАНИЯ ВЯЗЕМСКОГО РАЙОНА");
  EXPECT_EQ(date(facts), "2024-02-12");
  EXPECT_EQ(facts.requisites.number, "87-о");
  EXPECT_EQ(facts.requisites.place, "с. Вязьмино");
  EXPECT_EQ(facts.requisites.heading, Text());
}

// The letterhead's lines above «РАСПОРЯЖЕНИЕ».
Facts with_letterhead(const std::vector<std::string>& lines) {
  Paper paper;
  for (const std::string& line : lines) paper.title(line);
  return paper.title("РАСПОРЯЖЕНИЕ")
      .line("3 октября 2023 г.\t\t№ 443-п")
      .line("О мерах поддержки школ")
      .line("1. Провести совещание.")
      .line("Глава городского округа\t\t\tС.В. Мельник")
      .facts();
}

std::string words_of(const Facts& facts) {
  return (facts.municipality ? facts.municipality->name : "none") + " | " +
         facts.requisites.issuer.value_or("none") + " | " + facts.requisites.place.value_or("none");
}

TEST(Requisites, ReadTheNameOfATownOverTheLinesOfTheLetterhead) {
  EXPECT_EQ(words_of(with_letterhead(
                {"АДМИНИСТРАЦИЯ", "ГОРОДСКОГО ОКРУГА", "ГОРОД ЯСНОГОРСК", "КАМСКОЙ ОБЛАСТИ"})),
            "городской округ город Ясногорск | АДМИНИСТРАЦИЯ ГОРОДСКОГО ОКРУГА ГОРОД ЯСНОГОРСК "
            "КАМСКОЙ ОБЛАСТИ | none");
  EXPECT_EQ(words_of(with_letterhead({"АДМИНИСТРАЦИЯ ГОРОДСКОГО ОКРУГА –", "Г. ЯСНОГОРСК"})),
            "городской округ город Ясногорск | АДМИНИСТРАЦИЯ ГОРОДСКОГО ОКРУГА – Г. ЯСНОГОРСК | "
            "none");
  EXPECT_EQ(words_of(with_letterhead({"УПРАВЛЕНИЕ ОБРАЗОВАНИЯ", "АДМИНИСТРАЦИИ", "Г. ЯСНОГОРСКА"})),
            "город Ясногорск | УПРАВЛЕНИЕ ОБРАЗОВАНИЯ АДМИНИСТРАЦИИ Г. ЯСНОГОРСКА | none");
  EXPECT_EQ(words_of(with_letterhead({"АДМИНИСТРАЦИЯ МУНИЦИПАЛЬНОГО ОБРАЗОВАНИЯ",
                                      "ГОРОД ЯСНОГОРСК-НА-СУРЕ", "ДЕПАРТАМЕНТ ОБРАЗОВАНИЯ"})),
            "город Ясногорск-на-Суре | АДМИНИСТРАЦИЯ МУНИЦИПАЛЬНОГО ОБРАЗОВАНИЯ ГОРОД "
            "ЯСНОГОРСК-НА-СУРЕ ДЕПАРТАМЕНТ ОБРАЗОВАНИЯ | none");
  EXPECT_EQ(words_of(with_letterhead({"АДМИНИСТРАЦИЯ", "ТАЛЬНИКОВСКОГО", "МУНИЦИПАЛЬНОГО РАЙОНА"})),
            "Тальниковский муниципальный район | АДМИНИСТРАЦИЯ ТАЛЬНИКОВСКОГО МУНИЦИПАЛЬНОГО "
            "РАЙОНА | none");
}

TEST(Requisites, KeepThePlaceBehindAFinishedNameInTheLetterhead) {
  EXPECT_EQ(
      words_of(with_letterhead({"АДМИНИСТРАЦИЯ ЯСНОГОРСКОГО ГОРОДСКОГО ОКРУГА", "г. Ясногорск"})),
      "Ясногорский городской округ | АДМИНИСТРАЦИЯ ЯСНОГОРСКОГО ГОРОДСКОГО ОКРУГА | "
      "г. Ясногорск");
  EXPECT_EQ(
      words_of(with_letterhead({"РАЙОННЫЙ ОТДЕЛ ОБРАЗОВАНИЯ", "ЗАРЕЧНОГО РАЙОНА", "с. Заречное"})),
      "Заречный район | РАЙОННЫЙ ОТДЕЛ ОБРАЗОВАНИЯ ЗАРЕЧНОГО РАЙОНА | с. Заречное");
}

Facts with_line(const std::string& line) {
  return Paper()
      .title("УПРАВЛЕНИЕ ОБРАЗОВАНИЯ")
      .title("ПРИКАЗ")
      .line(line)
      .line("О мерах поддержки")
      .line("ПРИКАЗЫВАЮ:")
      .line("1. Провести совещание.")
      .facts();
}

TEST(Requisites, DateNumberAndPlaceMayShareALine) {
  struct Case {
    const char* line;
    const char* date;
    Text number;
    Text place;
  };
  const Case cases[] = {
      {"от 26 февраля 2024 г. № 41", "2024-02-26", "41", {}},
      {"от «05» марта 2024 г. № 12 о/д", "2024-03-05", "12 о/д", {}},
      {"14 февраля 2023 г.\t\tг. Липовск\t\t№ 87-р", "2023-02-14", "87-р", "г. Липовск"},
      {"№ 3.12-132-р от 08.02.2021", "2021-02-08", "3.12-132-р", {}},
      {"п. Светлый Яр    19.11.2019    № 101", "2019-11-19", "101", "п. Светлый Яр"},
      {"«___» __________ 2024 г. № ____", "none", {}, {}},
      {"Южно-Липовск", "none", {}, "Южно-Липовск"},
      {"по основной деятельности", "none", {}, {}},
  };
  for (const Case& example : cases) {
    const Facts facts = with_line(example.line);
    EXPECT_EQ(date(facts), example.date) << example.line;
    EXPECT_EQ(facts.requisites.number, example.number) << example.line;
    EXPECT_EQ(facts.requisites.place, example.place) << example.line;
    EXPECT_EQ(facts.requisites.heading, "О мерах поддержки") << example.line;
  }
}

TEST(Requisites, OfAnAppendixAloneAreThoseOfItsStamp) {
  const Facts facts = Paper()
                          .right("УТВЕРЖДЕНА")
                          .right("приказом департамента образования")
                          .right("администрации города Липовска")
                          .right("от 28.07.2021 № 443-п")
                          .line("Модель муниципальной системы работы со школами")
                          .facts();

  EXPECT_EQ(facts.kind, Kind::Model);
  EXPECT_EQ(facts.requisites.type, Text());
  EXPECT_EQ(date(facts), "2021-07-28");
  EXPECT_EQ(facts.requisites.number, "443-п");
  EXPECT_EQ(facts.requisites.issuer, "департамент образования администрации города Липовска");
}

TEST(Requisites, OfAnAgreement) {
  const Facts facts = Paper()
                          .title("СОГЛАШЕНИЕ № 14\nо сотрудничестве в области образования")
                          .layout({{"г. Заречье", "16 сентября 2024 г."}})
                          .line("Министерство и управление заключили Соглашение.")
                          .line("1.1. Стороны сотрудничают.")
                          .facts();

  EXPECT_EQ(facts.kind, Kind::Agreement);
  EXPECT_EQ(facts.requisites.type, "соглашение");
  EXPECT_EQ(facts.requisites.number, "14");
  EXPECT_EQ(facts.requisites.place, "г. Заречье");
  EXPECT_EQ(facts.requisites.heading, "о сотрудничестве в области образования");
  EXPECT_EQ(date(facts), "2024-09-16");
}

TEST(Requisites, OfAProtocol) {
  const Facts facts = Paper()
                          .title("ПРОТОКОЛ № 4")
                          .title("заседания муниципальной рабочей группы")
                          .line("г. Липовск\t\t25 сентября 2024 года")
                          .line("Председатель: Полынцев А.В.")
                          .line("РЕШИЛИ:")
                          .line("1. Представить планы.")
                          .line("Председатель\t\tА.В. Полынцев")
                          .facts();

  EXPECT_EQ(facts.requisites.type, "протокол");
  EXPECT_EQ(facts.requisites.number, "4");
  EXPECT_EQ(facts.requisites.place, "г. Липовск");
  EXPECT_EQ(facts.requisites.heading, "заседания муниципальной рабочей группы");
  EXPECT_EQ(facts.requisites.signatory, "А.В. Полынцев");
  EXPECT_EQ(facts.requisites.signatory_post, "Председатель");
}

TEST(Requisites, RememberTheirPlaces) {
  const Facts facts = with_line("от 26 февраля 2024 г. № 41");
  ASSERT_EQ(facts.requisites.places.count("number"), 1U);
  EXPECT_EQ(facts.requisites.places.at("number").paragraph, 3);
  EXPECT_EQ(facts.requisites.places.at("heading").paragraph, 4);
}

TEST(Signatures, StandInTheWaysOfRealPaper) {
  const auto signed_by = [](const Paper& tail) {
    const Facts facts = tail.facts();
    std::string found;
    for (const Signature& signature : facts.signatures) {
      found += "[" + signature.post + "] " + signature.name + "; ";
    }
    return found;
  };
  const auto order = [] {
    return Paper().title("ПРИКАЗ").line("ПРИКАЗЫВАЮ:").line("1. Провести совещание.");
  };
  EXPECT_EQ(signed_by(order().line("Начальник управления\tА.В. Полынцев")),
            "[Начальник управления] А.В. Полынцев; ");
  EXPECT_EQ(signed_by(order().line("Министр образования\nобласти\tО.Л. Ясенева")),
            "[Министр образования области] О.Л. Ясенева; ");
  EXPECT_EQ(signed_by(order().layout({{"И.о. начальника\nуправления", "", "Полынцев А.В."}})),
            "[И.о. начальника управления] Полынцев А.В.; ");
  EXPECT_EQ(signed_by(order().line("Председатель комитета ______ /Юдина М.А./")),
            "[Председатель комитета] Юдина М.А.; ");
  EXPECT_EQ(signed_by(order()
                          .line("Исполняющий обязанности")
                          .line("директора департамента")
                          .line("")
                          .line("О.Л. Ясенева")),
            "[Исполняющий обязанности директора департамента] О.Л. Ясенева; ");
  EXPECT_EQ(signed_by(order()
                          .line("Начальник управления")
                          .line("Документ подписан электронной подписью")
                          .line("Сертификат 00AB12")
                          .line("А.В. Полынцев")),
            "[Начальник управления] А.В. Полынцев; ");
}

TEST(Signatures, AreNoVisasExecutorsOrBlanks) {
  const Facts facts = Paper()
                          .title("ПРИКАЗ")
                          .line("ПРИКАЗЫВАЮ:")
                          .line("1. Контроль возложить на заместителя начальника Юдину М.А.")
                          .line("Начальник управления ______________")
                          .line("Ясенева Нина Петровна\n8 (48500) 2-14-36")
                          .line("Согласовано:")
                          .line("Юрист ______ О.Л. Мороз")
                          .line("С приказом ознакомлены:")
                          .line("______ М.А. Юдина")
                          .facts();

  EXPECT_TRUE(facts.signatures.empty());
}

TEST(Signatures, StandBehindAClauseThatSaysPrepare) {
  Paper paper;
  paper.centred("ПРИКАЗ").line("от 12.02.2024 № 87-о").line("О мерах").line("ПРИКАЗЫВАЮ:");
  paper.item("1.", "Подготовить к 1 октября 2024 г. обзор мер.");
  paper.item("2.", "Контроль оставляю за собой.");
  paper.line("Директор департамента\tА.С. Трубников");
  EXPECT_EQ(paper.facts().requisites.signatory, "А.С. Трубников");
}

TEST(Signatures, AreNotTheExecutorsOfAPlanWithoutBorders) {
  const Facts facts = Paper()
                          .title("План мероприятий на 2024 год")
                          .layout({{"Мероприятие", "Срок", "Ответственный"},
                                   {"Назначить кураторов", "май", "Зимина Н.П."}})
                          .facts();

  EXPECT_TRUE(facts.signatures.empty());
  EXPECT_EQ(facts.requisites.signatory, Text());
}

}  // namespace
}  // namespace muko::test
