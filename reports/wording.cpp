#include "reports/wording.h"

#include <array>
#include <cmath>

#include "reports/layout.h"

namespace muko {

namespace {

constexpr std::size_t kHeadingWidth = 70;  // columns of a heading inside a place

std::string two_digits(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string in_quotes(std::string_view text, std::size_t width) {
  return "«" + shorten(text, width) + "»";
}

std::string story_words(Story story) {
  switch (story) {
    case Story::Body:
      return "";
    case Story::TextBox:
      return "надпись";
    case Story::Header:
      return "верхний колонтитул";
    case Story::Footer:
      return "нижний колонтитул";
    case Story::Footnote:
      return "сноска";
    case Story::Endnote:
      return "концевая сноска";
    case Story::Comment:
      return "примечание";
  }
  return "";
}

void append(std::string& out, const std::string& piece) {
  if (piece.empty()) return;
  if (!out.empty()) out += ", ";
  out += piece;
}

// «4», «4.», «4)» as the plan has it -> « (мера № 4)».
std::string measure_words(std::string_view number) {
  while (!number.empty() && (number.back() == '.' || number.back() == ')')) number.remove_suffix(1);
  return number.empty() ? "" : " (мера № " + std::string(number) + ")";
}

// What a place is named by, beside the Location.
struct Names {
  std::string_view measure = {};
  std::string_view column = {};
  bool across_columns = false;
};

void append_cell(std::string& out, const Location& where, const Names& names) {
  append(out, "таблица " + std::to_string(where.table));
  if (where.row > 0) append(out, "строка " + std::to_string(where.row));
  out += measure_words(names.measure);
  if (where.cell <= 0 || names.across_columns) return;
  append(out, "столбец " + (names.column.empty() ? std::to_string(where.cell)
                                                 : in_quotes(names.column, kHeadingWidth)));
}

std::string place(const Location& where, const Names& names,
                  const std::vector<std::string>& heading) {
  std::string out;
  if (where.page > 0) append(out, "страница " + std::to_string(where.page));
  append(out, story_words(where.story));
  if (where.table > 0) {
    append_cell(out, where, names);
  } else if (where.paragraph > 0) {
    append(out, "абзац " + std::to_string(where.paragraph) + measure_words(names.measure));
  }
  if (out.empty()) return "документ в целом";
  if (where.table == 0 && !heading.empty()) {
    append(out, "под заголовком " + in_quotes(heading.back(), kHeadingWidth));
  }
  return out;
}

}  // namespace

std::string kind_words(Kind kind) {
  switch (kind) {
    case Kind::Order:
      return "приказ (распоряжение)";
    case Kind::Programme:
      return "программа";
    case Kind::Roadmap:
      return "дорожная карта (план)";
    case Kind::RegionalMeasures:
      return "региональный комплекс мер";
    case Kind::Regulation:
      return "порядок (положение)";
    case Kind::Model:
      return "модель системы";
    case Kind::AnalyticalNote:
      return "аналитическая справка";
    case Kind::Agreement:
      return "соглашение";
    case Kind::Protocol:
      return "протокол";
    case Kind::Letter:
      return "письмо";
    case Kind::Unknown:
      return "вид не определён";
  }
  return "";
}

std::string severity_words(Severity severity) {
  switch (severity) {
    case Severity::Error:
      return "ошибка";
    case Severity::Warning:
      return "замечание";
    case Severity::Note:
      return "справка";
  }
  return "";
}

std::string party_words(PartyPart part) {
  switch (part) {
    case PartyPart::Executor:
      return "исполнитель";
    case PartyPart::CoExecutor:
      return "соисполнитель";
    case PartyPart::Approver:
      return "согласует";
  }
  return "";
}

std::string specificity_words(Specificity specificity) {
  switch (specificity) {
    case Specificity::Concrete:
      return "конкретный срок";
    case Specificity::Broad:
      return "слишком общий срок";
    case Specificity::Vague:
      return "срок без календаря";
    case Specificity::Missing:
      return "срока нет";
  }
  return "";
}

std::string recurrence_words(Recurrence recurrence) {
  switch (recurrence) {
    case Recurrence::Yearly:
      return "ежегодно";
    case Recurrence::HalfYearly:
      return "каждое полугодие";
    case Recurrence::Quarterly:
      return "ежеквартально";
    case Recurrence::Monthly:
      return "ежемесячно";
    case Recurrence::Weekly:
      return "еженедельно";
  }
  return "";
}

std::string track_words(Track track) {
  switch (track) {
    case Track::T1:
      return "Т1";
    case Track::T2:
      return "Т2";
    case Track::T3:
      return "Т3";
  }
  return "";
}

std::string count_words(std::size_t count, const char* one, const char* few, const char* many) {
  const std::size_t last = count % 10;
  const bool teens = count % 100 >= 11 && count % 100 <= 14;
  const char* word = many;
  if (!teens && last == 1) word = one;
  if (!teens && last >= 2 && last <= 4) word = few;
  return std::to_string(count) + " " + word;
}

std::string number_words(double number) {
  const auto tenths = static_cast<long long>(std::llround(number * 10));
  std::string text = std::to_string(tenths / 10);
  if (tenths % 10 != 0) text += "," + std::to_string(std::llabs(tenths % 10));
  return text;
}

std::string case_words(Case form) {
  static constexpr std::array<const char*, kCaseCount> kNames = {
      "именительный", "родительный", "дательный", "винительный", "творительный", "предложный"};
  return kNames.at(static_cast<std::size_t>(form));
}

std::string date_words(const Date& date) {
  const std::string text = two_digits(date.day) + "." + two_digits(date.month);
  return date.year == 0 ? text : text + "." + std::to_string(date.year);
}

std::string place_words(const Location& where, std::string_view column,
                        const std::vector<std::string>& heading) {
  return place(where, {.column = column}, heading);
}

std::string place_words(const Finding& finding) {
  const Names names = {finding.measure, finding.column, finding.across_columns};
  return place(finding.where, names, finding.heading);
}

}  // namespace muko
