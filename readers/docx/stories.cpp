#include "readers/docx/stories.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "readers/docx/blocks.h"
#include "readers/docx/sections.h"
#include "readers/docx/values.h"
#include "readers/number_format.h"

namespace muko::docx {
namespace {

bool refers_to_even_pages(const std::vector<XmlNode>& sections) {
  return std::any_of(sections.begin(), sections.end(), [](XmlNode section) {
    for (const XmlNode node : section.children()) {
      if (node.attribute("type") == "even") return true;
    }
    return false;
  });
}

bool has_even_pages(Reading& reading) {
  if (!refers_to_even_pages(reading.sections)) return false;
  const ooxml::Relationship* part = reading.links().all().by_type("settings");
  if (part == nullptr) return false;
  const auto settings = read_part(reading.package(), part->target, "настройки документа",
                                  reading.document().warnings);
  return settings && is_on(settings->root().child("evenAndOddHeaders"));
}

void read_page_story(Reading& reading, const PageStory& page) {
  const ooxml::Relationship* part = reading.links().all().by_id(page.id);
  if (part == nullptr || part->external) return;
  const auto xml =
      read_part(reading.package(), part->target, "колонтитул", reading.document().warnings);
  if (!xml) return;
  PartLinks links(reading.package(), part->target);
  Flow flow{reading, links, page.story};
  flow.story_section = page.section;
  StoryBlocks story{page.story, page.kind, page.section};
  read_blocks(xml->root(), flow, story.blocks);
  reading.document().stories.push_back(std::move(story));
}

struct NoteKind {
  Story story;
  std::string_view part_type;
  std::string_view what;
  std::string_view number_format;
};
constexpr NoteKind kFootnotes = {Story::Footnote, "footnotes", "сноски", "decimal"};
constexpr NoteKind kEndnotes = {Story::Endnote, "endnotes", "концевые сноски", "lowerRoman"};

using Notes = std::unordered_map<std::string_view, XmlNode>;  // by w:id

Notes index_notes(XmlNode part) {
  Notes notes;
  for (const XmlNode node : part.children()) notes.emplace(node.attribute("id"), node);
  return notes;
}

// In the order of the references, numbered by it.
void read_notes(Reading& reading, const NoteKind& kind) {
  const std::vector<NoteReference> references = reading.notes;  // notes may refer to notes
  const bool any = std::any_of(references.begin(), references.end(),
                               [&kind](const auto& each) { return each.story == kind.story; });
  const ooxml::Relationship* part = reading.links().all().by_type(kind.part_type);
  if (!any || part == nullptr) return;
  const auto xml =
      read_part(reading.package(), part->target, kind.what, reading.document().warnings);
  if (!xml) return;
  const Notes notes = index_notes(xml->root());
  PartLinks links(reading.package(), part->target);
  int number = 0;
  for (const NoteReference& reference : references) {
    if (reference.story != kind.story) continue;
    ++number;
    const auto note = notes.find(reference.id);
    if (note == notes.end()) continue;
    Flow flow{reading, links, kind.story};
    flow.story_section = reference.section;
    StoryBlocks story{kind.story, format_number(number, kind.number_format), reference.section};
    read_blocks(note->second, flow, story.blocks);
    reading.document().stories.push_back(std::move(story));
  }
}

}  // namespace

void read_stories(Reading& reading) {
  for (const PageStory& page : find_page_stories(reading.sections, has_even_pages(reading))) {
    read_page_story(reading, page);
  }
  read_notes(reading, kFootnotes);
  read_notes(reading, kEndnotes);
}

}  // namespace muko::docx
