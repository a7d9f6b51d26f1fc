#include "language/deadline.h"

#include <gtest/gtest.h>

#include <ctime>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "deadline_text.h"

namespace muko {
namespace {

std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> parts;
  std::stringstream stream(line);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

std::string with_replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::optional<Period> period_of(const std::string& text) {
  const auto parts = split(text, '/');
  if (parts.size() != 2) return {};
  return Period{parse_iso(parts[0]).value(), parse_iso(parts[1]).value()};
}

// A line of deadlines.tsv: text, period, specificity, intervals, recurrence, faults.
TEST(ReadDeadline, ReadsTheTableOfCases) {
  std::ifstream table(std::string(MUKO_SOURCE_DIR) + "/tests/language/deadlines.tsv");
  ASSERT_TRUE(table.is_open());
  int cases = 0;
  for (std::string line; std::getline(table, line);) {
    if (line.empty() || line.front() == '#') continue;
    auto fields = split(line, '\t');
    fields.resize(6);
    const std::string text = with_replaced(with_replaced(fields[0], "~", "\u00a0"), "\\n", "\n");
    const std::string want =
        fields[2] + " [" + fields[3] + "] " + fields[4] + " {" + fields[5] + "}";
    EXPECT_EQ(test::summary(read_deadline(text, period_of(fields[1]))), want) << fields[0];
    ++cases;
  }
  EXPECT_GE(cases, 250);
}

TEST(ReadDeadline, KeepsTheTextAsWritten) {
  EXPECT_EQ(read_deadline(" до 1 мая\u00a02024 г. ").text, " до 1 мая\u00a02024 г. ");
}

TEST(ReadDeadline, NamesAFaultOnce) {
  const Deadline deadline = read_deadline("30.02.2024, 31.04.2024, с 01.06.2024 по 01.05.2024");
  EXPECT_EQ(deadline.faults,
            (std::vector<DeadlineFault>{DeadlineFault::ImpossibleDate, DeadlineFault::Reversed}));
}

// Random pieces of deadlines and of broken UTF-8, from a generator of its own: the same each time.
class Pieces {
 public:
  std::string text(std::size_t count) {
    static const std::vector<std::string> kPieces = {
        "1",       "31",       "2024",    "20222",      "99999999999", ".",      ",",
        "-",       "–",        "/",       "(",          ")",           ":",      "№",
        "\n",      " ",        "\u00a0",  "с",          "по",          "до",     "от",
        "к",       "не",       "в",       "на",         "за",          "и",      "мая",
        "май",     "квартал",  "IV",      "Ш",          "г.",          "гг.",    "год",
        "учебный", "раз",      "каждый",  "последний",  "конца",       "первая", "декада",
        "неделя",  "дней",     "число",   "весь",       "период",      "зима",   "осенне",
        "план",    "п.",       "позднее", "отчётный",   "\xD0",        "\xFF",   "\xE2\x80",
        "срок",    "двадцать", "пятого",  "00.00.0000", "29.02",       "5-й"};
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
      text += kPieces[next() % kPieces.size()];
      if (next() % 3 != 0) text += ' ';
    }
    return text;
  }
  std::string bytes(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += static_cast<char>(next() & 0xFFU);
    return text;
  }

 private:
  std::uint32_t next() {
    state_ = state_ * 1664525U + 1013904223U;
    return state_ >> 8U;
  }
  std::uint32_t state_ = 2024;
};

void expect_sound(const Deadline& deadline) {
  for (const Interval& interval : deadline.intervals) {
    EXPECT_TRUE(interval.start || interval.end);
    if (interval.start) {
      EXPECT_TRUE(exists(*interval.start)) << deadline.text;
    }
    if (interval.end) {
      EXPECT_TRUE(exists(*interval.end)) << deadline.text;
    }
    const bool both = interval.start && interval.end;
    if (!both) continue;
    EXPECT_EQ(interval.start->year == 0, interval.end->year == 0) << deadline.text;
    if (interval.start->year != 0) {
      EXPECT_LE(*interval.start, *interval.end) << deadline.text;
    }
  }
}

TEST(ReadDeadline, MakesSoundIntervalsOfAnyText) {
  Pieces pieces;
  const Period period{{2023, 9, 1}, {2025, 8, 31}};
  for (int round = 0; round < 3000; ++round) {
    const std::string text = round % 5 == 0 ? pieces.bytes(60) : pieces.text(12);
    expect_sound(read_deadline(text, period));
    for (const FoundDeadline& found : find_deadlines(text, period)) {
      expect_sound(found.deadline);
      EXPECT_LE(found.start, found.end);
      EXPECT_EQ(found.deadline.text, text.substr(found.start, found.end - found.start));
    }
    for (const FoundDate& date : find_dates(text)) EXPECT_TRUE(exists(date.date));
    for (const FoundPeriod& found : find_periods(text)) {
      EXPECT_LE(found.period.start, found.period.end) << text;
    }
  }
}

TEST(ReadDeadline, TakesTimeInProportionToTheText) {
  const std::vector<std::string> pieces = {"1,",          "1-",     "май, ",  "май 2024 – ",
                                           "до 1 мая и ", "(",      "раз в ", "2024/",
                                           "не реже ",    "Срок: ", "п. 1",   "а б "};
  for (const std::string& piece : pieces) {
    std::string text;
    while (text.size() < 100'000) text += piece;
    const std::clock_t start = std::clock();
    (void)read_deadline(text, Period{{2024, 1, 1}, {2024, 12, 31}});
    (void)find_deadlines(text);
    (void)find_periods(text);
    (void)find_dates(text);
    // Of processor time; quadratic time would be minutes.
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    EXPECT_LT(seconds, 5.0) << piece;
  }
}

}  // namespace
}  // namespace muko
