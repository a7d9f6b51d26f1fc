#include "readers/odt/odt.h"

#include <string>
#include <utility>

#include "document/walk.h"
#include "readers/odt/blocks.h"
#include "readers/odt/pages.h"
#include "readers/odt/reading.h"
#include "readers/odt/source.h"
#include "readers/odt/stories.h"

namespace muko {
namespace {

void warn_of_missing_text(odt::Reading& reading) {
  if (reading.has_text) return;
  reading.warn("no-text", reading.has_pictures
                              ? "в документе нет текста, только рисунки (вероятно, скан): "
                                "пришлите документ с текстом"
                              : "в документе нет текста");
}

void read_source(const odt::Source& source, Document& document) {
  odt::Reading reading(source, document);
  odt::Flow flow{reading};
  odt::read_blocks(source.text(), flow, document.blocks);
  odt::begin_page(std::nullopt, flow);  // a text without a paragraph has a page, too
  for (const XmlNode master : reading.masters) {
    document.sections.push_back(odt::read_section(master, reading.styles));
  }
  odt::read_stories(reading);
  warn_of_missing_text(reading);
  fill_cell_texts(document.blocks);
  for (StoryBlocks& story : document.stories) fill_cell_texts(story.blocks);
}

Document new_document(const std::string& file) {
  Document document;
  document.file = file;
  document.format = Format::Odt;
  return document;
}

}  // namespace

Document read_odt(const ooxml::Package& package) {
  Document document = new_document(package.file());
  const odt::Source source = odt::open_package(package, document.warnings);
  read_source(source, document);
  return document;
}

Document read_flat_odt(std::string_view bytes, const std::string& file) {
  Document document = new_document(file);
  const odt::Source source = odt::open_flat(bytes, file, document.warnings);
  read_source(source, document);
  return document;
}

}  // namespace muko
