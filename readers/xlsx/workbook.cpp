#include "readers/xlsx/workbook.h"

#include <string_view>
#include <utility>

#include "base/error.h"
#include "readers/part.h"

namespace muko::xlsx {
namespace {

constexpr const char* kBadWorkbook =
    "таблица не читается: откройте файл в Excel и сохраните его заново";

std::optional<XmlDocument> read_by_type(const ooxml::Package& package,
                                        const ooxml::Relationships& links, std::string_view type,
                                        std::string_view what, std::vector<Warning>& warnings) {
  const ooxml::Relationship* link = links.by_type(type);
  if (link == nullptr) return std::nullopt;
  return read_part(package, link->target, what, warnings);
}

XmlNode root_of(const std::optional<XmlDocument>& part) {
  return part ? part->root() : XmlNode();
}

bool is_true(std::string_view value) {
  return value == "1" || value == "true";
}

}  // namespace

Workbook::Workbook(const ooxml::Package& package, std::vector<Warning>& warnings) {
  const std::string part =
      package.main_part().empty() ? std::string("xl/workbook.xml") : package.main_part();
  const auto workbook = read_part(package, part, "список листов", warnings);
  if (!workbook) throw Error(ErrorCode::BadXml, {.file = package.file()}, kBadWorkbook);
  const ooxml::Relationships links = package.relationships_of(part);
  if (is_true(workbook->root().child("workbookPr").attribute("date1904"))) {
    date_system_ = DateSystem::From1904;
  }
  read_sheets(workbook->root().child("sheets"), links);
  styles_part_ = read_by_type(package, links, "styles", "форматы ячеек", warnings);
  formats_.emplace(root_of(styles_part_));
  texts_part_ = read_by_type(package, links, "sharedStrings", "тексты ячеек", warnings);
  read_shared_texts(root_of(texts_part_));
}

void Workbook::read_sheets(XmlNode list, const ooxml::Relationships& links) {
  for (const XmlNode node : list.children()) {
    if (node.name() != "sheet") continue;
    SheetEntry sheet;
    sheet.name = node.attribute("name");
    const std::string_view state = node.attribute("state");
    sheet.hidden = state == "hidden" || state == "veryHidden";
    const ooxml::Relationship* link = links.by_id(node.attribute("id"));
    if (link != nullptr && !link->external && link->type == "worksheet") sheet.part = link->target;
    sheets_.push_back(std::move(sheet));
  }
}

void Workbook::read_shared_texts(XmlNode part) {
  for (const XmlNode node : part.children()) {
    if (node.name() == "si") texts_.push_back(read_rich_text(node));
  }
}

const RichText* Workbook::shared_text(int index) const {
  const bool known = index >= 0 && static_cast<std::size_t>(index) < texts_.size();
  return known ? &texts_[static_cast<std::size_t>(index)] : nullptr;
}

}  // namespace muko::xlsx
