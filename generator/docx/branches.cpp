#include "generator/docx/branches.h"

#include "generator/docx/word.h"

namespace muko::tmpl {
namespace {

void collect(const XmlElement& element, Branches& branches,  // NOLINT(misc-no-recursion)
             Bookmarks& bookmarks) {
  if (const auto tag = tag_of(element)) branches.enter(*tag);
  const bool start = is_word(element, "bookmarkStart");
  if (start || is_word(element, "bookmarkEnd")) {
    const XmlAttribute* id = element.attribute("id");
    Bookmark& bookmark = bookmarks[id == nullptr ? "" : id->value];
    (start ? bookmark.start_branch : bookmark.end_branch) = branches.current();
    ++(start ? bookmark.starts : bookmark.ends);
  }
  for (const XmlElementPtr& child : element.children) collect(*child, branches, bookmarks);
}

}  // namespace

void Branches::enter(std::size_t tag) {
  const ReadTag& read = found_.tags[tag];
  const TagRole role = role_of(read.statement);
  if (role == TagRole::Opens) {
    const bool loop = !is<IfTag>(read);
    open_.push_back({++last_, loop});
    loops_ += loop ? 1U : 0U;
  } else if (role == TagRole::Ends && !open_.empty()) {
    loops_ -= open_.back().loop ? 1U : 0U;
    open_.pop_back();
  } else if (role == TagRole::GoesOn && !open_.empty()) {
    open_.back().branch = ++last_;
  }
}

Bookmarks collect_bookmarks(const XmlElement& root, const FoundTags& found) {
  Branches branches(found);
  Bookmarks bookmarks;
  collect(root, branches, bookmarks);
  return bookmarks;
}

}  // namespace muko::tmpl
