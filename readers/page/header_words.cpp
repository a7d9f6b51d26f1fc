#include "readers/page/header_words.h"

#include <array>
#include <bitset>
#include <string>

#include "base/utf8.h"

namespace muko::page {
namespace {

constexpr std::size_t kLongestWord = 48;      // bytes
constexpr std::size_t kLongestHeader = 1500;  // bytes

struct Stem {
  std::string_view stem;
  ColumnName column;
};

// Beginnings of the words that name the columns of a plan (the checker's own list, which readers
// must not see, is `columns` in rubrics/vocabulary.yaml). A header names three of the five at
// least, so that a word alone in a text decides nothing.
constexpr std::array<Stem, 27> kStems = {{
    {"№", ColumnName::Number},
    {"п/п", ColumnName::Number},
    {"nn", ColumnName::Number},
    {"мероприят", ColumnName::Title},
    {"наименован", ColumnName::Title},
    {"содержан", ColumnName::Title},
    {"мера", ColumnName::Title},
    {"меры", ColumnName::Title},
    {"действи", ColumnName::Title},
    {"задач", ColumnName::Title},
    {"направлен", ColumnName::Title},
    {"вид", ColumnName::Title},
    {"срок", ColumnName::Deadline},
    {"дата", ColumnName::Deadline},
    {"период", ColumnName::Deadline},
    {"время", ColumnName::Deadline},
    {"ответствен", ColumnName::Responsible},
    {"исполнител", ColumnName::Responsible},
    {"соисполнител", ColumnName::Responsible},
    {"участник", ColumnName::Responsible},
    {"результат", ColumnName::Result},
    {"показател", ColumnName::Result},
    {"индикатор", ColumnName::Result},
    {"выход", ColumnName::Result},
    {"ожидаем", ColumnName::Result},
    {"примечан", ColumnName::Result},
    {"отметк", ColumnName::Result},
}};

}  // namespace

int column_named_by(std::string_view word) {
  // «Срок: …» is a text, no header.
  if (word.size() > kLongestWord || word.ends_with(':')) return -1;
  const std::string low = to_lower(word);
  for (const Stem& stem : kStems) {
    if (std::string_view(low).starts_with(stem.stem)) return static_cast<int>(stem.column);
  }
  return -1;
}

int count_column_names(std::string_view text) {
  if (text.size() > kLongestHeader) return 0;
  std::bitset<kColumnNames> named;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find(' ', start), text.size());
    const int column = column_named_by(text.substr(start, end - start));
    if (column >= 0) named.set(static_cast<std::size_t>(column));
    start = end + 1;
  }
  return static_cast<int>(named.count());
}

}  // namespace muko::page
