#include "language/calendar.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace muko {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// "10 августа 2021=2021-08-10"
std::vector<std::string> dates_in(std::string_view text) {
  std::vector<std::string> found;
  for (const FoundDate& date : find_dates(text)) {
    found.push_back(std::string(text.substr(date.start, date.end - date.start)) + "=" +
                    to_iso(date.date));
  }
  return found;
}

TEST(FindDates, ReadsDaysInWords) {
  using Found = std::vector<std::string>;
  EXPECT_EQ(dates_in("от двенадцатого февраля 2024 года № 61-р"),
            Found{"двенадцатого февраля 2024=2024-02-12"});
  EXPECT_EQ(dates_in("Двадцать третье мая 2024 г."), Found{"Двадцать третье мая 2024=2024-05-23"});
  EXPECT_EQ(dates_in("тридцать первого апреля 2024 года"), Found{});
  EXPECT_EQ(dates_in("второго квартала 2024 года"), Found{});
}

std::vector<std::string> periods_in(std::string_view text) {
  std::vector<std::string> found;
  for (const FoundPeriod& period : find_periods(text)) {
    found.push_back(to_iso(period.period.start) + "/" + to_iso(period.period.end) +
                    (period.school_year ? " school" : ""));
  }
  return found;
}

TEST(Date, IsWrittenInIsoWithItsYearOpen) {
  EXPECT_EQ(to_iso({2021, 8, 10}), "2021-08-10");
  EXPECT_EQ(to_iso({0, 8, 10}), "--08-10");
}

TEST(Date, IsReadBackFromIso) {
  EXPECT_EQ(parse_iso("2021-08-10"), (Date{2021, 8, 10}));
  EXPECT_EQ(parse_iso("--02-29"), (Date{0, 2, 29}));
  for (const char* bad : {"", "2021-8-10", "2021-02-30", "--13-01", "0000-01-01", "2021-08-10T",
                          "20x1-08-10", "-08-10"}) {
    EXPECT_FALSE(parse_iso(bad).has_value()) << bad;
  }
}

TEST(Date, KnowsLeapYearsAndKeepsFebruary29WhereTheYearIsOpen) {
  EXPECT_EQ(days_in_month(2024, 2), 29);
  EXPECT_EQ(days_in_month(2023, 2), 28);
  EXPECT_EQ(days_in_month(2100, 2), 28);
  EXPECT_EQ(days_in_month(0, 2), 29);
  EXPECT_EQ(days_in_month(2024, 13), 0);
  EXPECT_FALSE(exists({2023, 4, 31}));
}

TEST(FindDates, ReadsFiguresAndWords) {
  EXPECT_THAT(dates_in("от 10 августа 2021 г. № 274/1, 19.11.2019г, 5-го июня 2016 года"),
              ElementsAre("10 августа 2021=2021-08-10", "19.11.2019=2019-11-19",
                          "5-го июня 2016=2016-06-05"));
  EXPECT_THAT(dates_in("05.06.16 и 08. 02. 2021"),
              ElementsAre("05.06.16=2016-06-05", "08. 02. 2021=2021-02-08"));
}

TEST(FindDates, ReadsADayInQuotesFromItsQuote) {
  EXPECT_THAT(dates_in("от «05» марта 2024 года"), ElementsAre("«05» марта 2024=2024-03-05"));
}

TEST(FindDates, ReadsNoBreakSpacesAndLatinLookAlikes) {
  EXPECT_THAT(dates_in("10\u00a0aвгуcта\u00a02021\u00a0г."),
              ElementsAre("10\u00a0aвгуcта\u00a02021=2021-08-10"));
}

TEST(FindDates, LeavesOutWhatIsNoDateOrCannotBe) {
  EXPECT_THAT(dates_in("31.02.2022, «__» марта 2024 г., 1.10.3, №06-10404\\01-18\\21, 3.12-144-р"),
              IsEmpty());
  EXPECT_THAT(dates_in("15 марта, в 2024 году, 12 школ 2021"), IsEmpty());
}

TEST(FindPeriods, ReadsYears) {
  EXPECT_THAT(periods_in("Дорожная карта на 2021-2024 годы"), ElementsAre("2021-01-01/2024-12-31"));
  EXPECT_THAT(periods_in("2023-2024 г.г."), ElementsAre("2023-01-01/2024-12-31"));
  EXPECT_THAT(periods_in("с 2021 по 2024 год"), ElementsAre("2021-01-01/2024-12-31"));
  EXPECT_THAT(periods_in("План на 2022 год"), ElementsAre("2022-01-01/2022-12-31"));
  EXPECT_THAT(periods_in("на 2024, 2025 и 2026 годы"), ElementsAre("2024-01-01/2026-12-31"));
}

TEST(FindPeriods, ReadsSchoolYears) {
  EXPECT_THAT(periods_in("на 2024/2025 учебный год"), ElementsAre("2024-09-01/2025-08-31 school"));
  EXPECT_THAT(periods_in("в 2024-2025 уч. г."), ElementsAre("2024-09-01/2025-08-31 school"));
}

TEST(FindPeriods, ReadsDatesMonthsAndParts) {
  EXPECT_THAT(periods_in("01.01.2024 – 31.12.2025"), ElementsAre("2024-01-01/2025-12-31"));
  EXPECT_THAT(periods_in("сентябрь 2024 г. – август 2025 г."),
              ElementsAre("2024-09-01/2025-08-31"));
  EXPECT_THAT(periods_in("план мероприятий на 3-4 квартал 2022 года"),
              ElementsAre("2022-07-01/2022-12-31"));
}

TEST(FindPeriods, LeavesOutReportedYearsDatesAndNumbersOfActs) {
  EXPECT_THAT(periods_in("справка за 2022-2023 учебный год"), IsEmpty());
  EXPECT_THAT(periods_in("по итогам 2021–2023 годов"), IsEmpty());
  EXPECT_THAT(periods_in("от 10.08.2021 № 2021-2024"), IsEmpty());
  EXPECT_THAT(periods_in("в 2024 году, до 2030 года"), IsEmpty());
  EXPECT_THAT(periods_in("с 1 по 15 марта 2024 г."), IsEmpty());
}

TEST(FindPeriods, GivesByteOffsets) {
  const std::string text = "План на 2022–2023 годы";
  const auto found = find_periods(text);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(text.substr(found[0].start, found[0].end - found[0].start), "2022–2023 годы");
}

}  // namespace
}  // namespace muko
