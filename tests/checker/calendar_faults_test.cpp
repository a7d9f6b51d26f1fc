#include "checker/facts/calendar_faults.h"

#include <gmock/gmock.h>

#include "checker/facts/text.h"

namespace muko {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> faults_of(const std::string& text) {
  Document document;
  document.blocks = {Paragraph{.text = text, .where = {.paragraph = 1}}};
  Facts facts;
  read_calendar_faults(Text(document), facts);
  std::vector<std::string> quotes;
  for (const CalendarFault& fault : facts.calendar_faults) quotes.push_back(fault.quote.text);
  return quotes;
}

TEST(CalendarFaults, AreSchoolYearsOfSeveralYears) {
  EXPECT_THAT(faults_of("Программа поддержки школ в 2021-2024 учебном году"),
              ElementsAre("2021-2024 учебном году"));
  EXPECT_THAT(faults_of("на 2023 – 2025 учебный год"), ElementsAre("2023 – 2025 учебный год"));
  EXPECT_THAT(faults_of("в 2024/23 учебном году"), ElementsAre("2024/23 учебном году"));
}

TEST(CalendarFaults, AreNotSchoolYearsThatFollowOneAnother) {
  EXPECT_THAT(faults_of("в 2024/2025 учебном году и в 2025-26 учебном году"), IsEmpty());
  EXPECT_THAT(faults_of("в 2021-2024 учебных годах"), IsEmpty());
  EXPECT_THAT(faults_of("план на 2021-2024 годы, учебный год"), IsEmpty());
}

TEST(CalendarFaults, AreDaysThatNoMonthHas) {
  EXPECT_THAT(faults_of("до 31 апреля 2024 г. и до 30 апреля"), ElementsAre("31 апреля"));
  EXPECT_THAT(faults_of("от 30.02.2024 № 5, от 29.02.2024 № 6"), ElementsAre("30.02.2024"));
  EXPECT_THAT(faults_of("пункт 31.04, тел. 8.31.22.15"), IsEmpty());
}

}  // namespace
}  // namespace muko
