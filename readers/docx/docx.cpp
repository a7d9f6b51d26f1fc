#include "readers/docx/docx.h"

#include <utility>

#include "base/error.h"
#include "document/walk.h"
#include "readers/docx/blocks.h"
#include "readers/docx/reading.h"
#include "readers/docx/sections.h"
#include "readers/docx/stories.h"
#include "readers/part.h"

namespace muko {
namespace {

constexpr const char* kBadMainPart =
    "текст документа не читается: откройте файл в Word и сохраните его заново";

XmlDocument read_main_part(const ooxml::Package& package, std::vector<Warning>& warnings) {
  auto main = read_part(package, package.main_part(), "текст документа", warnings);
  if (!main) throw Error(ErrorCode::BadXml, {.file = package.file()}, kBadMainPart);
  return std::move(*main);
}

void read_body(XmlNode body, docx::Reading& reading) {
  docx::Flow flow{reading, reading.links()};
  docx::read_blocks(body, flow, reading.document().blocks);
  // The last section's properties stand at the end of the body.
  XmlNode last;
  for (const XmlNode node : body.children()) {
    if (node.name() == "sectPr") last = node;
  }
  reading.sections.push_back(last);
  for (const XmlNode section : reading.sections) {
    reading.document().sections.push_back(docx::read_section(section));
  }
}

void warn_of_missing_text(docx::Reading& reading) {
  if (reading.has_text) return;
  if (reading.has_pictures) {
    reading.warn("no-text",
                 "в документе нет текста, только рисунки (вероятно, скан): пришлите документ с "
                 "текстом");
  } else {
    reading.warn("no-text", "в документе нет текста");
  }
}

void fill_texts(Document& document) {
  fill_cell_texts(document.blocks);
  for (StoryBlocks& story : document.stories) fill_cell_texts(story.blocks);
}

}  // namespace

Document read_docx(const ooxml::Package& package) {
  Document document;
  document.file = package.file();
  document.format = Format::Docx;
  const XmlDocument main = read_main_part(package, document.warnings);
  docx::Reading reading(package, document);
  read_body(main.root().child("body"), reading);
  docx::read_stories(reading);
  warn_of_missing_text(reading);
  fill_texts(document);
  return document;
}

Document read_docx(std::string bytes, const std::string& file) {
  return read_docx(ooxml::Package(std::move(bytes), file));
}

}  // namespace muko
