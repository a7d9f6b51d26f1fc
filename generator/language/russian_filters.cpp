#include "generator/language/russian_filters.h"

#include <array>

namespace muko::tmpl {
namespace {

constexpr std::array<Filter, 15> kFilters = {{
    {.names = {"дата", "date"},
     .parameters = {"format"},
     .function = date_filter,
     .summary = "дата цифрами; «словами», «кавычки», «прописью»",
     .example = R"({{ "2024-03-05" | дата }}
{{ "2024-03-05" | дата("словами") }}
{{ "2024-03-05" | дата("кавычки") }}
{{ "05.03.2024" | дата("прописью") }})"},
    {.names = {"месяц", "month"},
     .parameters = {"case"},
     .function = month_filter,
     .summary = "название месяца в нужном падеже; вместо даты можно номер от 1 до 12",
     .example = R"({{ "2024-03-05" | месяц }}
{{ 3 | месяц("род") }})"},
    {.names = {"квартал", "quarter"},
     .parameters = {"format"},
     .function = quarter_filter,
     .summary = "квартал, на который приходится дата: с годом, в падеже или только номер",
     .example = R"({{ "2024-03-05" | квартал }}
{{ "2024-03-05" | квартал("предл") }}
{{ "2024-03-05" | квартал("номер") }})"},
    {.names = {"число", "number"},
     .parameters = {"decimals"},
     .function = number_filter,
     .summary = "число с запятой и разрядами; в скобках – знаков после запятой",
     .example = "{{ 1234567.8 | число(2) }}"},
    {.names = {"деньги", "money"},
     .parameters = {"format"},
     .function = money_filter,
     .summary = "рубли и копейки; «кратко», «прописью»",
     .example = R"({{ 1234567.8 | деньги }}
{{ 1234567.8 | деньги("кратко") }}
{{ 21 | деньги("прописью") }})"},
    {.names = {"прописью", "spelled"},
     .parameters = {"gender", "case"},
     .function = spelled_filter,
     .summary = "целое число словами: род («муж», «жен», «ср») и падеж",
     .example = R"({{ 21 | прописью }}
{{ 21 | прописью("жен") }}
{{ 21 | прописью("жен", "род") }})"},
    {.names = {"мн", "plural"},
     .parameters = {"one", "few", "many"},
     .required = 3,
     .function = plural_filter,
     .summary = "форма слова при числе",
     .example = R"({{ 3 | мн("день", "дня", "дней") }})"},
    {.names = {"римские", "roman"},
     .function = roman_filter,
     .summary = "число римскими цифрами, от 1 до 3999",
     .example = "{{ 14 | римские }}"},
    {.names = {"инициалы", "initials"},
     .function = initials_filter,
     .summary = "фамилия с инициалами",
     .example = R"({{ "Ясенев Пётр Ильич" | инициалы }})"},
    {.names = {"инициалы_вперёд", "инициалы_вперед", "initials_first"},
     .function = initials_first_filter,
     .summary = "инициалы перед фамилией, как в подписи",
     .example = R"({{ "Ясенев Пётр Ильич" | инициалы_вперёд }})"},
    {.names = {"падеж", "case"},
     .parameters = {"case", "gender"},
     .required = 1,
     .function = case_filter,
     .summary = "имя, должность или орган в падеже «род», «дат», «вин», «твор», «предл»; пол, если "
                "по имени он не виден",
     .example = R"({{ "Ясенев Пётр Ильич" | падеж("дат") }}
{{ "Ясенева П.И." | падеж("вин") }}
{{ "первый заместитель главы" | падеж("род") }}
{{ "управление образования" | падеж("твор") }}
{{ "Ким П.И." | падеж("дат", "жен") }})"},
    {.names = {"кавычки", "quoted"},
     .function = quoted_filter,
     .summary = "в кавычках «ёлочках», внутренние – „лапками“",
     .example = R"({{ "Точка роста" | кавычки }})"},
    {.names = {"нбсп", "nbsp"},
     .function = no_breaks_filter,
     .summary = "неразрывные пробелы: после №, г., и.о., инициалов; между числом и единицей",
     .example = R"({{ "приказ № 5 от 5 марта 2024 г." | нбсп }})"},
    {.names = {"перечень", "enumeration"},
     .parameters = {"separator", "attribute"},
     .function = enumeration_filter,
     .summary = "пункты через точку с запятой, в конце точка",
     .example = R"({{ ["анализ", "план;"] | перечень }}
{{ ["анализ", "план"] | перечень(", ") }})"},
    {.names = {"первая_заглавная", "first_upper"},
     .function = first_upper_filter,
     .summary = "первая буква заглавная, прочие как есть",
     .example = R"({{ "отдел МОУО" | первая_заглавная }})"},
}};

}  // namespace

std::span<const Filter> russian_filters() {
  return kFilters;
}

}  // namespace muko::tmpl
