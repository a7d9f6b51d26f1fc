#include "readers/kind_warning.h"

#include <array>
#include <string_view>

#include "base/utf8.h"

namespace muko {
namespace {

struct Promise {
  std::string_view extension;
  Format format;
};
constexpr std::array<Promise, 13> kPromises = {{{".docx", Format::Docx},
                                                {".docm", Format::Docx},
                                                {".doc", Format::Doc},
                                                {".rtf", Format::Rtf},
                                                {".odt", Format::Odt},
                                                {".xlsx", Format::Xlsx},
                                                {".xls", Format::Xlsx},
                                                {".ods", Format::Xlsx},
                                                {".txt", Format::Txt},
                                                {".htm", Format::Html},
                                                {".html", Format::Html},
                                                {".mht", Format::Html},
                                                {".pdf", Format::Pdf}}};

std::string shown(Format format) {
  if (format == Format::Docx) return "документ Word (.docx)";
  if (format == Format::Doc) return "документ старого Word (.doc)";
  if (format == Format::Rtf) return "RTF";
  if (format == Format::Odt) return "документ OpenDocument (.odt)";
  if (format == Format::Xlsx) return "таблица";
  if (format == Format::Html) return "веб-страница";
  if (format == Format::Pdf) return "PDF";
  return format == Format::Scan ? "рисунок" : "простой текст";
}

// A PDF without text is a scan all the same.
bool keeps_promise(Format promised, Format found) {
  return promised == found || (promised == Format::Pdf && found == Format::Scan);
}

}  // namespace

void warn_of_other_kind(const std::string& file, Format found, std::vector<Warning>& warnings) {
  const std::string name = to_lower(file);
  for (const Promise& promise : kPromises) {
    if (!name.ends_with(promise.extension)) continue;
    if (keeps_promise(promise.format, found)) return;
    warnings.push_back({"other-kind", "файл назван «" + std::string(promise.extension) +
                                          "», а внутри — " + shown(found) +
                                          ": прочитан по "
                                          "содержимому"});
    return;
  }
}

}  // namespace muko
