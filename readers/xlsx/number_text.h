// NumberText: a number as a cell shows it by its number format (ISO 29500-1, 18.8.30), in Russian.
#pragma once

#include <string>
#include <string_view>

namespace muko::xlsx {

enum class DateSystem { From1900, From1904 };

// "yyyy", "d mmmm", "[h]:mm" …: the number is a date or a time.
[[nodiscard]] bool is_date_format(std::string_view format);

// "1,5", "15 %", "1 200,00", "01.09.2031", "сентябрь 2031", "10:30". Dates with a day are always
// DD.MM.YYYY; what the format does not say plainly is shown as General.
[[nodiscard]] std::string number_text(double number, std::string_view format, DateSystem system);

// The format of a built-in number (18.8.30, numFmtId); "" for General and those not known.
[[nodiscard]] std::string_view built_in_format(int id);

}  // namespace muko::xlsx
