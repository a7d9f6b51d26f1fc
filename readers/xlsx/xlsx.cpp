#include "readers/xlsx/xlsx.h"

#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "document/walk.h"
#include "readers/part.h"
#include "readers/places.h"
#include "readers/plain_paragraph.h"
#include "readers/xlsx/blocks.h"
#include "readers/xlsx/sheet.h"
#include "readers/xlsx/workbook.h"

namespace muko {
namespace {

// "Лист1", "Sheet 2": a name that nobody gave.
bool is_default_name(std::string_view name) {
  for (const std::string_view word : {"Лист", "Sheet", "Table", "Таблица"}) {
    if (!name.starts_with(word)) continue;
    return name.find_first_not_of(" 0123456789", word.size()) == std::string_view::npos;
  }
  return false;
}

class WorkbookReader {
 public:
  WorkbookReader(const ooxml::Package& package, Document& document)
      : package_(package), document_(document), workbook_(package, document.warnings) {}

  void read() {
    std::string hidden;
    for (const xlsx::SheetEntry& sheet : workbook_.sheets()) {
      if (sheet.hidden) {
        hidden += (hidden.empty() ? "«" : ", «") + sheet.name + "»";
      } else if (!sheet.part.empty()) {
        read_sheet(sheet);
      }
    }
    if (!hidden.empty()) warn("hidden-sheet", "скрытые листы не прочитаны: " + hidden);
  }

 private:
  void read_sheet(const xlsx::SheetEntry& entry);
  void warn_of_losses(const xlsx::SheetEntry& entry, const xlsx::Sheet& sheet);
  void warn(std::string code, std::string message) {
    document_.warnings.push_back({std::move(code), std::move(message)});
  }

  const ooxml::Package& package_;
  Document& document_;
  xlsx::Workbook workbook_;
  Places places_;
};

void WorkbookReader::read_sheet(const xlsx::SheetEntry& entry) {
  const std::string what = "лист «" + entry.name + "»";
  const auto part = read_part(package_, entry.part, what, document_.warnings);
  if (!part) return;
  const xlsx::Sheet sheet =
      xlsx::read_sheet(part->root(), package_.relationships_of(entry.part), workbook_);
  warn_of_losses(entry, sheet);
  if (sheet.cells.empty()) return;
  if (!is_default_name(entry.name) && !trim(entry.name).empty()) {
    Paragraph heading = plain_paragraph(entry.name, {}, places_.next_paragraph(Story::Body));
    heading.kind = ParagraphKind::Heading;
    heading.level = 1;
    document_.blocks.emplace_back(std::move(heading));
  }
  xlsx::append_blocks(sheet, places_, document_.blocks);
}

void WorkbookReader::warn_of_losses(const xlsx::SheetEntry& entry, const xlsx::Sheet& sheet) {
  const std::string place = "лист «" + entry.name + "»: ";
  if (sheet.hidden_rows != 0) {
    warn("hidden-rows",
         place + "скрытые строки не прочитаны: " + std::to_string(sheet.hidden_rows));
  }
  if (sheet.hidden_columns != 0) {
    warn("hidden-columns",
         place + "скрытые столбцы не прочитаны: " + std::to_string(sheet.hidden_columns));
  }
  if (sheet.cut) warn("large-table", place + "слишком много ячеек: прочитано начало");
}

}  // namespace

Document read_xlsx(const ooxml::Package& package) {
  Document document;
  document.file = package.file();
  document.format = Format::Xlsx;
  WorkbookReader(package, document).read();
  if (document.blocks.empty()) document.warnings.push_back({"no-text", "в таблице нет текста"});
  document.sections.emplace_back();
  fill_cell_texts(document.blocks);
  return document;
}

}  // namespace muko
