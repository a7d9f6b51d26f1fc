#include "language/time_words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <vector>

#include "base/find_text.h"
#include "language/deadline.h"

namespace muko::timing {

namespace {

// A word that begins with `stem` and has at most `tail` further letters.
struct Entry {
  std::string_view stem;
  std::size_t tail = 0;
  Word word = Word::Other;
  int value = 0;
};

// Behind an ordinal's stem stands one of its own endings.
constexpr std::size_t kOrdinalTail = 100;

constexpr int recurs(Recurrence recurrence) {
  return static_cast<int>(recurrence);
}

constexpr Entry kEntries[] = {
    {"январ", 2, Word::Month, 1},
    {"янв", 0, Word::Month, 1},
    {"феврал", 2, Word::Month, 2},
    {"февр", 0, Word::Month, 2},
    {"фев", 0, Word::Month, 2},
    {"март", 2, Word::Month, 3},
    {"мар", 0, Word::Month, 3},
    {"апрел", 2, Word::Month, 4},
    {"апр", 0, Word::Month, 4},
    {"май", 0, Word::Month, 5},
    {"мая", 0, Word::Month, 5},
    {"мае", 0, Word::Month, 5},
    {"маю", 0, Word::Month, 5},
    {"маем", 0, Word::Month, 5},
    {"июн", 2, Word::Month, 6},
    {"июл", 2, Word::Month, 7},
    {"август", 2, Word::Month, 8},
    {"авг", 0, Word::Month, 8},
    {"сентябр", 2, Word::Month, 9},
    {"сентяб", 0, Word::Month, 9},
    {"сент", 0, Word::Month, 9},
    {"сен", 0, Word::Month, 9},
    {"октябр", 2, Word::Month, 10},
    {"октяб", 0, Word::Month, 10},
    {"окт", 0, Word::Month, 10},
    {"ноябр", 2, Word::Month, 11},
    {"нояб", 0, Word::Month, 11},
    {"ноя", 0, Word::Month, 11},
    {"декабр", 2, Word::Month, 12},
    {"декаб", 0, Word::Month, 12},
    {"дек", 0, Word::Month, 12},
    {"квартал", 3, Word::Quarter},
    {"кварт", 0, Word::Quarter},
    {"кв", 0, Word::Quarter},
    {"полугоди", 3, Word::HalfYear},
    {"полугода", 0, Word::HalfYear},
    {"полугод", 0, Word::HalfYear},
    {"полуг", 0, Word::HalfYear},
    {"полгода", 0, Word::HalfYear},
    {"декад", 3, Word::TenDays},
    {"неделя", 0, Word::Week, 1},
    {"неделю", 0, Word::Week, 1},
    {"неделе", 0, Word::Week, 1},
    {"недел", 3, Word::Week},
    {"нед", 0, Word::Week},
    {"день", 0, Word::Day, 1},
    {"дня", 0, Word::Day, 2},
    {"дню", 0, Word::Day, 2},
    {"дней", 0, Word::Day, 3},
    {"дни", 0, Word::Day, 3},
    {"дням", 0, Word::Day, 3},
    {"днях", 0, Word::Day, 3},
    {"дн", 0, Word::Day, 3},
    {"сутки", 0, Word::Day, 3},
    {"суток", 0, Word::Day, 3},
    {"час", 0, Word::Day, 4},
    {"часа", 0, Word::Day, 4},
    {"часов", 0, Word::Day, 4},
    {"месяц", 3, Word::MonthUnit},
    {"мес", 0, Word::MonthUnit},
    {"год", 0, Word::Year},
    {"года", 0, Word::Year},
    {"году", 0, Word::Year},
    {"годе", 0, Word::Year},
    {"годом", 0, Word::Year},
    {"годы", 0, Word::Years},
    {"годов", 0, Word::Years},
    {"годам", 0, Word::Years},
    {"годах", 0, Word::Years},
    {"годами", 0, Word::Years},
    {"гг", 0, Word::Years},
    {"лет", 0, Word::Years},
    {"г", 0, Word::YearMark},
    {"учебн", 3, Word::School},
    {"учеб", 0, Word::School},
    {"уч", 0, Word::School},
    {"весн", 2, Word::Season, 2},
    {"весенн", 3, Word::Season, 2 + kAdjective},
    {"лето", 1, Word::Season, 3},
    {"лета", 0, Word::Season, 3},
    {"лету", 0, Word::Season, 3},
    {"лете", 0, Word::Season, 3},
    {"летн", 3, Word::Season, 3 + kAdjective},
    {"осен", 2, Word::Season, 4},
    {"осенн", 3, Word::Season, 4 + kAdjective},
    {"зим", 2, Word::Season, 1},
    {"зимн", 3, Word::Season, 1 + kAdjective},
    {"сезон", 2, Word::SeasonNoun},
    {"время", 0, Word::SeasonNoun},
    {"времени", 0, Word::SeasonNoun},
    {"каникул", 3, Word::Holidays},
    {"каникулярн", 3, Word::Holidays},
    {"четверть", 1, Word::SchoolQuarter},
    {"четверти", 0, Word::SchoolQuarter},
    {"четвертей", 0, Word::SchoolQuarter},
    {"четвертям", 0, Word::SchoolQuarter},
    {"четвертях", 0, Word::SchoolQuarter},
    {"триместр", 3, Word::SchoolQuarter},
    {"число", 1, Word::DayNumber},
    {"числа", 2, Word::DayNumber},
    {"числу", 0, Word::DayNumber},
    {"числе", 0, Word::DayNumber},
    {"чисел", 0, Word::DayNumber},
    {"понедельник", 3, Word::Weekday, 1},
    {"вторник", 3, Word::Weekday, 2},
    {"среда", 2, Word::Weekday, 3},
    {"среду", 0, Word::Weekday, 3},
    {"среды", 0, Word::Weekday, 3},
    {"четверг", 3, Word::Weekday, 4},
    {"пятниц", 3, Word::Weekday, 5},
    {"суббот", 3, Word::Weekday, 6},
    {"воскресень", 3, Word::Weekday, 7},
    {"половин", 2, Word::Half},
    {"начал", 1, Word::Beginning},
    {"середин", 2, Word::Middle},
    {"конец", 0, Word::End},
    {"конц", 2, Word::End},
    {"окончани", 2, Word::End},
    {"завершени", 2, Word::End},
    {"последн", 3, Word::Last},
    {"с", 0, Word::From},
    {"со", 0, Word::From},
    {"до", 0, Word::To},
    {"по", 0, Word::To, 1},
    {"к", 0, Word::To},
    {"ко", 0, Word::To},
    {"позднее", 0, Word::NotLater},
    {"позже", 0, Word::NotLater},
    {"ранее", 0, Word::NotBefore},
    {"раньше", 0, Word::NotBefore},
    {"не", 0, Word::Not},
    {"от", 0, Word::Since},
    {"в", 0, Word::In},
    {"во", 0, Word::In},
    {"на", 0, Word::On},
    {"за", 0, Word::For},
    {"через", 0, Word::For, 1},
    {"спустя", 0, Word::For, 1},
    {"и", 0, Word::And},
    {"или", 0, Word::And},
    {"либо", 0, Word::And},
    {"также", 0, Word::And},
    {"после", 0, Word::After},
    {"течени", 1, Word::During},
    {"протяжени", 1, Word::During},
    {"кажд", 3, Word::Each},
    {"ежегодн", 3, Word::Recurs, recurs(Recurrence::Yearly)},
    {"ежеквартальн", 3, Word::Recurs, recurs(Recurrence::Quarterly)},
    {"поквартально", 0, Word::Recurs, recurs(Recurrence::Quarterly)},
    {"ежемесячн", 3, Word::Recurs, recurs(Recurrence::Monthly)},
    {"помесячно", 0, Word::Recurs, recurs(Recurrence::Monthly)},
    {"еженедельн", 3, Word::Recurs, recurs(Recurrence::Weekly)},
    {"понедельно", 0, Word::Recurs, recurs(Recurrence::Weekly)},
    {"ежедневн", 3, Word::Recurs, kDaily},
    {"круглогодичн", 3, Word::Recurs, kDaily},
    {"раз", 0, Word::Times},
    {"раза", 0, Word::Times},
    {"р", 0, Word::Times},
    {"дважды", 0, Word::Times},
    {"трижды", 0, Word::Times},
    {"весь", 0, Word::Whole},
    {"всего", 0, Word::Whole},
    {"всему", 0, Word::Whole},
    {"всем", 0, Word::Whole},
    {"круглый", 0, Word::Whole},
    {"круглого", 0, Word::Whole},
    {"период", 2, Word::Period},
    {"срок", 2, Word::Period},
    {"реализаци", 2, Word::Realization},
    {"действия", 0, Word::Realization},
    {"исполнени", 2, Word::Realization},
    {"выполнени", 2, Word::Realization},
    {"рабоч", 3, Word::Working},
    {"календарн", 3, Word::Working},
    {"банковск", 3, Word::Working},
    {"отчетн", 3, Word::Reporting},
    {"следующ", 3, Word::Next},
    {"план", 3, Word::Plan},
    {"график", 3, Word::Plan},
    {"расписани", 2, Word::Plan},
    {"циклограмм", 2, Word::Plan},
    {"карт", 2, Word::Plan},
    {"программ", 2, Word::Plan},
    {"итогам", 0, Word::Results},
    {"итогах", 0, Word::Results},
    {"результатам", 0, Word::Results},
    {"результатах", 0, Word::Results},
    {"результаты", 0, Word::Results},
    {"результатов", 0, Word::Results},
    {"пп", 0, Word::Reference},
    {"пункт", 3, Word::Reference},
    {"подпункт", 3, Word::Reference},
    {"раздел", 3, Word::Reference},
    {"приложени", 2, Word::Reference},
    {"таблиц", 2, Word::Reference},
    {"ст", 0, Word::Reference},
    {"п", 0, Word::Reference},
    {"накануне", 0, Word::Eve},
    {"включительно", 0, Word::Filler},
    {"далее", 0, Word::Filler},
    {"затем", 0, Word::Filler},
    {"начиная", 0, Word::Filler},
    {"ориентировочно", 0, Word::Filler},
    {"чем", 0, Word::Filler},
    {"реже", 0, Word::Filler},
    {"менее", 0, Word::Filler},
    {"текущ", 3, Word::Filler},
    {"нов", 3, Word::Filler},
    {"нынешн", 3, Word::Filler},
    {"один", 0, Word::Count, 1},
    {"одного", 0, Word::Count, 1},
    {"одной", 0, Word::Count, 1},
    {"одну", 0, Word::Count, 1},
    {"одна", 0, Word::Count, 1},
    {"два", 0, Word::Count, 2},
    {"две", 0, Word::Count, 2},
    {"двух", 0, Word::Count, 2},
    {"три", 0, Word::Count, 3},
    {"трех", 0, Word::Count, 3},
    {"четыре", 1, Word::Count, 4},
    {"пять", 0, Word::Count, 5},
    {"пяти", 0, Word::Count, 5},
    {"шесть", 0, Word::Count, 6},
    {"шести", 0, Word::Count, 6},
    {"семь", 0, Word::Count, 7},
    {"семи", 0, Word::Count, 7},
    {"восемь", 0, Word::Count, 8},
    {"восьми", 0, Word::Count, 8},
    {"девять", 0, Word::Count, 9},
    {"девяти", 0, Word::Count, 9},
    {"десять", 0, Word::Count, 10},
    {"десяти", 0, Word::Count, 10},
    {"четырнадцать", 0, Word::Count, 14},
    {"четырнадцати", 0, Word::Count, 14},
    {"пятнадцать", 0, Word::Count, 15},
    {"пятнадцати", 0, Word::Count, 15},
    {"двадцать", 0, Word::Count, 20},
    {"двадцати", 0, Word::Count, 20},
    {"тридцать", 0, Word::Count, 30},
    {"тридцати", 0, Word::Count, 30},
    {"перв", kOrdinalTail, Word::Ordinal, 1},
    {"втор", kOrdinalTail, Word::Ordinal, 2},
    {"трет", kOrdinalTail, Word::Ordinal, 3},
    {"четверт", kOrdinalTail, Word::Ordinal, 4},
    {"пят", kOrdinalTail, Word::Ordinal, 5},
    {"шест", kOrdinalTail, Word::Ordinal, 6},
    {"седьм", kOrdinalTail, Word::Ordinal, 7},
    {"восьм", kOrdinalTail, Word::Ordinal, 8},
    {"девят", kOrdinalTail, Word::Ordinal, 9},
    {"десят", kOrdinalTail, Word::Ordinal, 10},
    {"одиннадцат", kOrdinalTail, Word::Ordinal, 11},
    {"двенадцат", kOrdinalTail, Word::Ordinal, 12},
    {"тринадцат", kOrdinalTail, Word::Ordinal, 13},
    {"четырнадцат", kOrdinalTail, Word::Ordinal, 14},
    {"пятнадцат", kOrdinalTail, Word::Ordinal, 15},
    {"шестнадцат", kOrdinalTail, Word::Ordinal, 16},
    {"семнадцат", kOrdinalTail, Word::Ordinal, 17},
    {"восемнадцат", kOrdinalTail, Word::Ordinal, 18},
    {"девятнадцат", kOrdinalTail, Word::Ordinal, 19},
    {"двадцат", kOrdinalTail, Word::Ordinal, 20},
    {"тридцат", kOrdinalTail, Word::Ordinal, 30},
};

constexpr std::string_view kOrdinalEndings[] = {
    "ый", "ий",  "ой", "ая", "ое",   "ого",  "ому", "ым", "ом",  "ую",  "ых",
    "ые", "ыми", "ья", "ье", "ьего", "ьему", "ьей", "ью", "ьим", "ьем",
};

// The second byte of a Russian letter tells it from all others but sixteen pairs: a good bucket.
std::size_t bucket_of(std::string_view word) {
  return word.size() < 2 ? 0 : static_cast<unsigned char>(word[1]) % 64;
}

using Buckets = std::array<std::vector<Entry>, 64>;

// Longer stems first: «полугоди» before «полуг».
Buckets make_buckets() {
  Buckets buckets;
  for (const Entry& entry : kEntries) buckets[bucket_of(entry.stem)].push_back(entry);
  for (auto& bucket : buckets) {
    std::stable_sort(bucket.begin(), bucket.end(),
                     [](const Entry& a, const Entry& b) { return a.stem.size() > b.stem.size(); });
  }
  return buckets;
}

bool ends_with_dative_plural(std::string_view word) {
  return word.ends_with("ам") || word.ends_with("ям");
}

// «трехдневный», «10-дневный» (the part behind its hyphen), «месячный»; not «ежемесячный».
bool is_term_adjective(std::string_view word) {
  constexpr std::string_view units[] = {"дневн", "недельн", "месячн"};
  if (word.starts_with("еже")) return false;
  return std::any_of(std::begin(units), std::end(units), [word](std::string_view unit) {
    const std::size_t found = find_text(word, unit);
    return found != std::string_view::npos && word.size() - found - unit.size() <= 6;
  });
}

bool fits_tail(const Entry& entry, std::string_view tail) {
  if (entry.tail != kOrdinalTail) return tail.size() <= entry.tail * 2;
  return std::find(std::begin(kOrdinalEndings), std::end(kOrdinalEndings), tail) !=
         std::end(kOrdinalEndings);
}

// By the last byte of their second letters: most words of a bucket differ there.
bool differ_early(std::string_view word, std::string_view stem) {
  constexpr std::size_t kByte = 3;
  return word.size() > kByte && stem.size() > kByte && word[kByte] != stem[kByte];
}

}  // namespace

WordMeaning meaning_of(std::string_view folded_word) {
  static const Buckets buckets = make_buckets();
  for (const Entry& entry : buckets[bucket_of(folded_word)]) {
    if (differ_early(folded_word, entry.stem) || !folded_word.starts_with(entry.stem)) continue;
    if (!fits_tail(entry, folded_word.substr(entry.stem.size()))) continue;
    return {entry.word, entry.value, ends_with_dative_plural(folded_word),
            folded_word.ends_with("но")};
  }
  if (is_term_adjective(folded_word)) return {Word::TermAdjective};
  return {};
}

}  // namespace muko::timing
