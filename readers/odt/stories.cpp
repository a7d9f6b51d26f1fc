#include "readers/odt/stories.h"

#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "readers/odt/blocks.h"
#include "readers/odt/pages.h"

namespace muko::odt {
namespace {

void read_page_story(Reading& reading, const PageStory& page) {
  Flow flow{reading, Scope::Styles, page.story};
  flow.story_section = page.section;
  StoryBlocks story{page.story, page.kind, page.section};
  read_blocks(page.node, flow, story.blocks);
  reading.document.stories.push_back(std::move(story));
}

void read_note(Reading& reading, const Note& note, Story kind) {
  Flow flow{reading, Scope::Content, kind};
  flow.story_section = note.section;
  const std::string mark = note.node.child("note-citation").text();
  StoryBlocks story{kind, std::string(trim(mark)), note.section};
  read_blocks(note.node.child("note-body"), flow, story.blocks);
  reading.document.stories.push_back(std::move(story));
}

void read_notes(Reading& reading, std::string_view note_class, Story kind) {
  const std::vector<Note> notes = reading.notes;  // a note may hold notes
  for (const Note& note : notes) {
    if (note.node.attribute("note-class") == note_class) read_note(reading, note, kind);
  }
}

}  // namespace

void read_stories(Reading& reading) {
  for (const PageStory& page : find_page_stories(reading.masters, reading.styles)) {
    read_page_story(reading, page);
  }
  read_notes(reading, "footnote", Story::Footnote);
  read_notes(reading, "endnote", Story::Endnote);
}

}  // namespace muko::odt
