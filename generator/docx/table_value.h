// TableValue: a whole table of the data: {$table: [["№", "Мера"], [1, "План"]], header: true}.
#pragma once

#include <string>

#include "generator/docx/additions.h"
#include "generator/docx/runs.h"

namespace muko::tmpl {

struct TablePlace {
  const Run& run;                 // the formatting of the texts
  const std::string& properties;  // <w:tblPr> of the template's tables; "" for none
  const std::string& part;
};

// Cells are texts, numbers or {$rich: …}; short rows are filled up. `header: true` (or a number of
// rows): the first row is bold and repeated on each page. `widths: [20mm, 50mm]`. What is wrong
// goes to `fault`.
[[nodiscard]] std::string table_xml(const json& object, const TablePlace& place,
                                    Additions& additions, std::string& fault);

}  // namespace muko::tmpl
