#include "readers/office/conversion.h"

#include <array>

namespace muko {
namespace {

constexpr std::array<Conversion, 6> kConversions = {{
    {Content::Doc, "doc", "docx", Format::Doc, "это документ старого Word (.doc)",
     "libreoffice-writer"},
    {Content::Rtf, "rtf", "docx", Format::Rtf, "это RTF", "libreoffice-writer"},
    {Content::WordXml, "xml", "docx", Format::Doc, "это XML-документ Word 2003",
     "libreoffice-writer"},
    {Content::Xls, "xls", "xlsx", Format::Xlsx, "это таблица старого Excel (.xls)",
     "libreoffice-calc"},
    {Content::ExcelXml, "xml", "xlsx", Format::Xlsx, "это XML-таблица Excel 2003",
     "libreoffice-calc"},
    {Content::Ods, "ods", "xlsx", Format::Xlsx, "это таблица OpenDocument (.ods)",
     "libreoffice-calc"},
}};

}  // namespace

const Conversion* find_conversion(Content content) {
  for (const Conversion& conversion : kConversions) {
    if (conversion.content == content) return &conversion;
  }
  return nullptr;
}

}  // namespace muko
