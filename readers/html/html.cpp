#include "readers/html/html.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "base/xml.h"
#include "document/walk.h"
#include "language/encoding.h"
#include "readers/html/blocks.h"
#include "readers/text/encoding_warning.h"

namespace muko {
namespace {

constexpr std::size_t kHead = 4096;  // where a page names its encoding

// <meta charset="windows-1251">, <meta http-equiv=… content="text/html; charset=koi8-r">,
// <?xml version="1.0" encoding="utf-8"?>; "" where there is none.
std::string declared_encoding(std::string_view bytes) {
  const std::string head = to_lower(bytes.substr(0, kHead));
  for (const std::string_view word : {"charset=", "encoding="}) {
    std::size_t start = head.find(word);
    if (start == std::string::npos) continue;
    start = head.find_first_not_of(" \"'", start + word.size());
    if (start == std::string::npos) continue;
    const std::size_t end = head.find_first_of(" \"';>?/", start);
    return head.substr(start, end == std::string::npos ? 0 : end - start);
  }
  return {};
}

// Without Word's marks <![if !supportLists]> … <![endif]>: they are neither elements nor comments.
std::string without_conditions(const std::string& page) {
  std::string out;
  std::size_t start = 0;
  while (start < page.size()) {
    const std::size_t mark = std::min(page.find("<![", start), page.size());
    out.append(page, start, mark - start);
    const std::size_t end = mark == page.size() ? mark : page.find('>', mark);
    if (end == std::string::npos) break;
    start = end + 1;
  }
  return out;
}

XmlNode find_body(XmlNode root) {
  const XmlNode body = root.child("body");
  return body ? body : root;
}

}  // namespace

Document read_html(std::string_view bytes, const std::string& file) {
  Document document;
  document.file = file;
  document.format = Format::Html;
  const DecodedText decoded = decode_text_as(bytes, declared_encoding(bytes));
  if (decoded.guessed) warn_of_guessed_encoding(decoded, document.warnings);
  const XmlDocument page = XmlDocument::parse_html(without_conditions(decoded.text), file);
  if (!page.damage().empty()) {
    document.warnings.push_back({"damaged-part", "страница HTML: прочитано то, что удалось: " +
                                                     page.damage().front().message});
  }
  html::Reading reading{document};
  html::Flow flow{reading};
  html::read_blocks(find_body(page.root()), {}, flow, document.blocks);
  if (reading.cut) {
    document.warnings.push_back({"large-table", "таблица слишком велика: прочитано её начало"});
  }
  if (document.blocks.empty()) document.warnings.push_back({"no-text", "в документе нет текста"});
  document.sections.emplace_back();
  fill_cell_texts(document.blocks);
  return document;
}

}  // namespace muko
