// Workbook: what all sheets of one file share, and the list of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/xml.h"
#include "document/document.h"
#include "ooxml/package.h"
#include "readers/xlsx/cell_formats.h"
#include "readers/xlsx/number_text.h"
#include "readers/xlsx/texts.h"

namespace muko::xlsx {

struct SheetEntry {
  std::string name = {};
  std::string part = {};  // "" where the relationship is lost, or it is a chart
  bool hidden = false;
};

class Workbook {
 public:
  // `package` must outlive it. Throws Error BadXml.
  Workbook(const ooxml::Package& package, std::vector<Warning>& warnings);

  [[nodiscard]] const std::vector<SheetEntry>& sheets() const { return sheets_; }
  [[nodiscard]] DateSystem date_system() const { return date_system_; }
  [[nodiscard]] const CellFormats& formats() const { return *formats_; }
  // Null where there is no such string.
  [[nodiscard]] const RichText* shared_text(int index) const;

 private:
  void read_sheets(XmlNode list, const ooxml::Relationships& links);
  void read_shared_texts(XmlNode part);

  std::vector<SheetEntry> sheets_;
  DateSystem date_system_ = DateSystem::From1900;
  std::optional<XmlDocument> styles_part_;
  std::optional<XmlDocument> texts_part_;
  std::optional<CellFormats> formats_;
  std::vector<RichText> texts_;
};

}  // namespace muko::xlsx
