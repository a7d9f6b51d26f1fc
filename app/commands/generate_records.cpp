#include "app/commands/generate_records.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <utility>
#include <variant>

#include "app/sources.h"
#include "base/utf8.h"

namespace muko {
namespace {

bool is_data_file(const std::string& path) {
  static constexpr std::array<std::string_view, 4> kEndings = {".yaml", ".yml", ".json", ".jsonl"};
  const std::string name = to_lower(path);
  return path == "-" || std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) {
           return name.ends_with(ending);
         });
}

const Table* first_table(const Document& document) {
  for (const Block& block : document.blocks) {
    const auto* table = std::get_if<Table>(&block);
    if (table != nullptr && table->rows > 1) return table;
  }
  return nullptr;
}

std::string text_at(const Table& table, int row, int column) {
  const Cell* cell = table.at(row, column);
  return cell == nullptr ? std::string() : std::string(trim(cell->text));
}

std::vector<std::string> paths_of(const Table& table) {
  std::vector<std::string> paths;
  for (int column = 1; column <= table.columns; ++column) {
    paths.push_back(text_at(table, 1, column));
  }
  return paths;
}

std::vector<RecordCell> cells_of(const Table& table, int row, const std::vector<std::string>& paths,
                                 const std::string& file) {
  std::vector<RecordCell> cells;
  const SourcePlace place = {file + ", строка " + std::to_string(row) + " таблицы"};
  for (std::size_t i = 0; i < paths.size(); ++i) {
    std::string text = text_at(table, row, static_cast<int>(i) + 1);
    if (!paths[i].empty()) cells.push_back({paths[i], std::move(text), place});
  }
  return cells;
}

bool is_blank(const std::vector<RecordCell>& cells) {
  return std::all_of(cells.begin(), cells.end(),
                     [](const RecordCell& cell) { return cell.text.empty(); });
}

std::vector<Data> records_of_table(const Table& table, const std::string& file) {
  const std::vector<std::string> paths = paths_of(table);
  std::vector<Data> records;
  for (int row = 2; row <= table.rows; ++row) {
    const std::vector<RecordCell> cells = cells_of(table, row, paths, file);
    if (is_blank(cells)) continue;
    records.push_back(record_of(cells));
    records.back().places[""] = cells.front().place;
    records.back().folders = {std::filesystem::path(file).parent_path()};
  }
  return records;
}

}  // namespace

std::vector<Data> records_of(const std::string& path, Context& context) {
  if (is_data_file(path)) return read_records(context.read_text(path), path);
  const Document document = read_source(context, {.file = path, .bytes = context.read(path)});
  const Table* table = first_table(document);
  if (table == nullptr) {
    throw Error(ErrorCode::BadData, {path},
                "в файле нет таблицы с записями: в первой строке имена полей, ниже по записи в "
                "строке");
  }
  return records_of_table(*table, path);
}

}  // namespace muko
