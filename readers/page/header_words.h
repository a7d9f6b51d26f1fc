// Header words: the names of columns by which a table of measures is known without rules.
#pragma once

#include <string_view>

namespace muko::page {

enum class ColumnName { Number, Title, Deadline, Responsible, Result };
inline constexpr int kColumnNames = 5;

// The column that a word of a header names, by its stem; -1 for none.
[[nodiscard]] int column_named_by(std::string_view word);
// How many different columns the words of a text name.
[[nodiscard]] int count_column_names(std::string_view text);

}  // namespace muko::page
