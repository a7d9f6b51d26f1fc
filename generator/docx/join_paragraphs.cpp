#include "generator/docx/join_paragraphs.h"

#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "generator/docx/paragraph_text.h"
#include "generator/docx/word.h"
#include "generator/language/lexer.h"

namespace muko::tmpl {
namespace {

// The paragraph next to this one; null where something else stands between.
XmlElement* neighbour(const XmlElement& paragraph, bool before) {
  if (paragraph.parent == nullptr) return nullptr;
  const auto& siblings = paragraph.parent->children;
  const std::size_t start = index_in_parent(paragraph);
  for (std::size_t i = start; before ? i-- > 0 : ++i < siblings.size();) {
    XmlElement& sibling = *siblings[i];
    const bool mark = sibling.is_text() || is_word(sibling, "bookmarkStart") ||
                      is_word(sibling, "bookmarkEnd") || is_word(sibling, "proofErr");
    if (!mark) return is_word(sibling, "p") ? &sibling : nullptr;
  }
  return nullptr;
}

void append_content(XmlElement& paragraph, XmlElement& taken) {
  while (!taken.children.empty()) {
    XmlElementPtr child = detach(*taken.children.front());
    if (!is_word(*child, "pPr")) {
      insert_child(paragraph, paragraph.children.size(), std::move(child));
    }
  }
}

// Paragraphs that are joined to one: each costs a look at all that it has become.
constexpr std::size_t kMostJoined = 200;

// Where a text that begins inside a tag ends the tag.
enum class Ending { None, Here, Another };  // Another: a tag begins first, the mark was forgotten

Ending ending_of(TagKind kind, std::string_view text) {
  const bool comment = kind == TagKind::Comment;
  const std::string_view mark = comment ? "#}" : kind == TagKind::Output ? "}}" : "%}";
  const std::size_t end = text.find(mark);
  std::size_t begin = text.find("{#");
  if (!comment) begin = std::min({begin, text.find("{{"), text.find("{%")});
  if (begin < end) return Ending::Another;
  return end == std::string_view::npos ? Ending::None : Ending::Here;
}

// How many of the next paragraphs the tag that this one leaves open takes; 0 where it has no end.
std::size_t count_of_tag(const XmlElement& paragraph, TagKind kind) {
  XmlElement* next = neighbour(paragraph, false);
  for (std::size_t count = 1; next != nullptr && count <= kMostJoined; ++count) {
    const Ending ending = ending_of(kind, ParagraphText(*next).text());
    if (ending == Ending::Here) return count;
    if (ending == Ending::Another) return 0;
    next = neighbour(*next, false);
  }
  return 0;
}

class Joining {
 public:
  explicit Joining(std::vector<ParagraphPlace>& paragraphs) : paragraphs_(paragraphs) {
    for (std::size_t i = 0; i < paragraphs.size(); ++i) index_of_[paragraphs[i].element] = i;
  }

  void join() {
    bool in_raw = false;
    for (ParagraphPlace& paragraph : paragraphs_) {
      if (paragraph.element != nullptr) join_open_tag(*paragraph.element, in_raw);
    }
    for (ParagraphPlace& paragraph : paragraphs_) {
      if (paragraph.element == nullptr) continue;
      while (ends_with_dash(*paragraph.element) && may_take(*paragraph.element, 1) &&
             join_next(paragraph)) {
      }
      join_to_previous(paragraph);
    }
    const auto gone = std::remove_if(
        paragraphs_.begin(), paragraphs_.end(),
        [](const ParagraphPlace& paragraph) { return paragraph.element == nullptr; });
    paragraphs_.erase(gone, paragraphs_.end());
  }

 private:
  static bool is_blank(XmlElement& paragraph) {
    return trim(ParagraphText(paragraph).text()).empty();
  }

  static bool ends_with_dash(XmlElement& paragraph) {
    return trim(ParagraphText(paragraph).text()).ends_with("-%}");
  }

  // Takes away the dash and the blanks on its outer side.
  static void drop_last_dash(XmlElement& paragraph) {
    ParagraphText runs(paragraph);
    const std::size_t mark = runs.text().rfind("-%}");
    runs.erase(mark + 3, runs.text().size());
    runs.erase(mark, mark + 1);
  }

  static void drop_first_dash(XmlElement& paragraph) {
    ParagraphText runs(paragraph);
    const std::size_t mark = runs.text().find("{%-");
    runs.erase(mark + 2, mark + 3);
    runs.erase(0, mark);
  }

  // `in_raw`: {% raw %} is open before the paragraph, and then behind it.
  void join_open_tag(XmlElement& paragraph, bool& in_raw) {
    while (true) {
      const std::string text = ParagraphText(paragraph).text();
      bool raw = in_raw;
      const std::vector<Tag> tags = find_tags(text, raw);
      const bool open = !tags.empty() && !tags.back().closed;
      const std::size_t count = open ? count_of_tag(paragraph, tags.back().kind) : 0;
      if (count == 0 || !may_take(paragraph, count)) {
        in_raw = raw;
        return;
      }
      for (std::size_t i = 0; i < count; ++i) {
        XmlElement& next = *neighbour(paragraph, false);
        append_content(paragraph, next);
        drop(next);
      }
    }
  }

  bool join_next(ParagraphPlace& paragraph) {
    XmlElement* next = neighbour(*paragraph.element, false);
    while (next != nullptr && is_blank(*next)) {
      XmlElement* following = neighbour(*next, false);
      if (following == nullptr) return false;
      drop(*next);
      next = following;
    }
    if (next == nullptr) return false;
    drop_last_dash(*paragraph.element);
    const std::size_t before = ParagraphText(*paragraph.element).text().size();
    append_content(*paragraph.element, *next);
    // «-%}» ¶ «{%- …»: the second dash has done its work as well.
    ParagraphText joined(*paragraph.element);
    const std::size_t mark = joined.text().find("{%-", before);
    if (mark != std::string::npos &&
        trim(std::string_view(joined.text()).substr(before, mark - before)).empty()) {
      joined.erase(mark + 2, mark + 3);
      joined.erase(before, mark);
    }
    drop(*next);
    return true;
  }

  void join_to_previous(ParagraphPlace& paragraph) {
    const std::string text = ParagraphText(*paragraph.element).text();
    if (!trim(text).starts_with("{%-")) return;
    XmlElement* previous = neighbour(*paragraph.element, true);
    if (previous != nullptr && !may_take(*previous, 1)) return;
    while (previous != nullptr && is_blank(*previous)) {
      XmlElement* earlier = neighbour(*previous, true);
      if (earlier == nullptr) return;
      drop(*previous);
      previous = earlier;
    }
    if (previous == nullptr) return;
    drop_first_dash(*paragraph.element);
    append_content(*previous, *paragraph.element);
    drop(*paragraph.element);
  }

  // False where a paragraph would be joined from too many.
  bool may_take(const XmlElement& paragraph, std::size_t count) {
    return (joined_[&paragraph] += count) <= kMostJoined;
  }

  void drop(XmlElement& paragraph) {
    paragraphs_[index_of_.at(&paragraph)].element = nullptr;
    detach(paragraph);
  }

  std::vector<ParagraphPlace>& paragraphs_;
  std::map<const XmlElement*, std::size_t> index_of_ = {};
  std::map<const XmlElement*, std::size_t> joined_ = {};  // how many each has taken
};

}  // namespace

void join_paragraphs(std::vector<ParagraphPlace>& paragraphs) {
  Joining(paragraphs).join();
}

}  // namespace muko::tmpl
