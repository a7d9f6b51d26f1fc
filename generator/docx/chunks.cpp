#include "generator/docx/chunks.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <string>

#include "generator/docx/word.h"

namespace muko::tmpl {
namespace {

std::size_t number_of(const XmlAttribute* attribute) {
  std::size_t number = 0;
  if (attribute == nullptr) return number;
  const std::string& text = attribute->value;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// Which branch of which block something stands in: what begins in one may not end in another.
class Branches {
 public:
  explicit Branches(const FoundTags& found) : found_(found) {}

  void enter(std::size_t tag) {
    const ReadTag& read = found_.tags[tag];
    const TagRole role = role_of(read.statement);
    if (role == TagRole::Opens) {
      open_.push_back({++last_, is<ForTag>(read)});
      loops_ += is<ForTag>(read) ? 1U : 0U;
    } else if (role == TagRole::Ends) {
      loops_ -= open_.back().loop ? 1U : 0U;
      open_.pop_back();
    } else if (role == TagRole::GoesOn) {
      open_.back().branch = ++last_;
    }
  }

  [[nodiscard]] std::size_t current() const { return open_.empty() ? 0 : open_.back().branch; }
  [[nodiscard]] bool in_loop() const { return loops_ > 0; }

 private:
  struct Open {
    std::size_t branch;
    bool loop;
  };
  const FoundTags& found_;
  std::vector<Open> open_ = {};
  std::size_t last_ = 0;
  std::size_t loops_ = 0;
};

// Bookmarks by their id: where each begins and ends.
struct Bookmark {
  std::size_t start_branch = 0;
  std::size_t end_branch = 0;
  int starts = 0;
  int ends = 0;
  std::size_t slot = 0;

  [[nodiscard]] bool is_whole() const {
    return starts == 1 && ends == 1 && start_branch == end_branch;
  }
};
using Bookmarks = std::map<std::string, Bookmark>;

void collect_bookmarks(const XmlElement& element, Branches& branches,  // NOLINT(misc-no-recursion)
                       Bookmarks& bookmarks) {
  if (const auto tag = tag_of(element)) branches.enter(*tag);
  const bool start = is_word(element, "bookmarkStart");
  if (start || is_word(element, "bookmarkEnd")) {
    const XmlAttribute* id = element.attribute("id");
    Bookmark& bookmark = bookmarks[id == nullptr ? "" : id->value];
    (start ? bookmark.start_branch : bookmark.end_branch) = branches.current();
    ++(start ? bookmark.starts : bookmark.ends);
  }
  for (const XmlElementPtr& child : element.children) {
    collect_bookmarks(*child, branches, bookmarks);
  }
}

class Chunker {
 public:
  Chunker(const FoundTags& found, const VanishedParagraphs& vanished, DocxWriter& writer)
      : found_(found), vanished_(vanished), writer_(writer), branches_(found) {}

  Chunks make(const XmlElement& root) {
    Branches branches(found_);
    collect_bookmarks(root, branches, bookmarks_);
    text_ = kXmlDeclaration;
    add(root);
    flush();
    return std::move(chunks_);
  }

 private:
  void add(const XmlElement& element) {  // NOLINT(misc-no-recursion)
    if (element.is_text()) {
      text_ += escape_xml(element.text);
    } else if (const auto tag = tag_of(element)) {
      branches_.enter(*tag);
      add_piece(TagPiece{*tag, 0});
    } else if (const auto output = output_of(element)) {
      add_output(element, *output);
    } else if (is_word(element, "bookmarkStart") || is_word(element, "bookmarkEnd")) {
      add_bookmark(element);
    } else if (!is_word(element, "proofErr") && !is_word(element, "lastRenderedPageBreak")) {
      add_element(element);
    }
  }

  void add_element(const XmlElement& element) {  // NOLINT(misc-no-recursion)
    const std::string_view needed = needed_child(element);
    if (!needed.empty()) add_piece(WholeBegin{"<" + word_name(element, needed)});
    add_start_tag(element);
    for (const XmlElementPtr& child : element.children) add(*child);
    if (needs_last_paragraph(element)) add_last_paragraph(element);
    if (element.children.empty() && text_.ends_with('>') && !is_word(element, "p")) {
      text_.insert(text_.size() - 1, 1, '/');  // EndWith looks for the end tag of a paragraph
    } else {
      write_end_tag(element, text_);
    }
    if (!needed.empty()) add_piece(WholeEnd{});
  }

  // A table may not be left without rows, a row without cells.
  static std::string_view needed_child(const XmlElement& element) {
    const bool table = is_word(element, "tbl");
    if (!table && !is_word(element, "tr")) return {};
    const bool has_tags = std::any_of(element.children.begin(), element.children.end(),
                                      [](const XmlElementPtr& child) { return tag_of(*child); });
    if (!has_tags) return {};
    return table ? "tr" : "tc";
  }

  // Where blocks of text are required, the last must be a paragraph (17.4.65 for cells).
  static bool needs_last_paragraph(const XmlElement& element) {
    static constexpr std::array<std::string_view, 7> kHolders = {
        "tc", "hdr", "ftr", "footnote", "endnote", "comment", "txbxContent"};
    const bool holder = std::any_of(kHolders.begin(), kHolders.end(),
                                    [&](std::string_view name) { return is_word(element, name); });
    if (!holder) return false;
    for (auto child = element.children.rbegin(); child != element.children.rend(); ++child) {
      if (!(*child)->is_text()) return !is_word(**child, "p");
    }
    return true;
  }

  void add_last_paragraph(const XmlElement& element) {
    const std::string name = word_name(element, "p");
    std::string paragraph = "<" + name + ">";
    const auto properties = vanished_.find(&element);
    if (properties != vanished_.end()) write_element(*properties->second, paragraph);
    paragraph += "</" + name + ">";
    add_piece(EndWith{"</" + name + ">", std::move(paragraph)});
  }

  void add_start_tag(const XmlElement& element) {
    const bool drawing = element.local_name() == "docPr";
    text_.append("<").append(element.name);
    for (const XmlAttribute& attribute : element.attributes) {
      if (is_dropped(attribute)) continue;
      text_.append(" ").append(attribute.name).append("=\"");
      if (drawing && attribute.name == "id") {
        add_drawing_id(attribute);
      } else {
        text_ += escape_xml(attribute.value);
      }
      text_ += '"';
    }
    text_ += '>';
  }

  // Revision marks say nothing of a new document; ids of paragraphs must be unique, and optional
  // they are (17.3.1.29; MS-DOCX 2.6.2.3).
  [[nodiscard]] bool is_dropped(const XmlAttribute& attribute) const {
    const std::size_t colon = attribute.name.find(':');
    if (colon == std::string::npos) return false;
    const std::string_view local = std::string_view(attribute.name).substr(colon + 1);
    if (local.starts_with("rsid")) return true;
    return branches_.in_loop() && (local == "paraId" || local == "textId");
  }

  void add_drawing_id(const XmlAttribute& attribute) {
    chunks_.last_id = std::max(chunks_.last_id, number_of(&attribute));
    if (branches_.in_loop()) {
      add_piece(FreshId{FreshId::Kind::New, slots_++});
    } else {
      text_ += escape_xml(attribute.value);
    }
  }

  void add_output(const XmlElement& run, std::size_t tag) {
    add_start_tag(run);
    if (const XmlElement* properties = run.child("rPr")) write_element(*properties, text_);
    const std::string name = word_name(run, "t");
    text_ += "<" + name + " xml:space=\"preserve\">";
    add_piece(TagPiece{tag, writer_.add_run(run)});
    text_ += "</" + name + ">";
    write_end_tag(run, text_);
  }

  // One whose ends are not repeated together is dropped, and Word's «last edit» is always.
  void add_bookmark(const XmlElement& element) {
    const XmlAttribute* id = element.attribute("id");
    const XmlAttribute* name = element.attribute("name");
    Bookmark& bookmark = bookmarks_[id == nullptr ? "" : id->value];
    if (name != nullptr && name->value == "_GoBack") bookmark.ends = 0;
    if (!bookmark.is_whole()) return;
    chunks_.last_id = std::max(chunks_.last_id, number_of(id));
    if (!branches_.in_loop()) {
      write_element(element, text_);
      return;
    }
    const bool start = name != nullptr;
    if (start) bookmark.slot = slots_++;
    text_.append("<").append(element.name);
    for (const XmlAttribute& attribute : element.attributes) {
      text_.append(" ").append(attribute.name).append("=\"");
      if (&attribute == id) {
        add_piece(FreshId{start ? FreshId::Kind::New : FreshId::Kind::Same, bookmark.slot});
      } else if (&attribute == name) {
        add_piece(FreshId{FreshId::Kind::Name, bookmark.slot, escape_xml(name->value)});
      } else {
        text_ += escape_xml(attribute.value);
      }
      text_ += '"';
    }
    text_ += "/>";
  }

  void add_piece(Piece piece) {
    flush();
    chunks_.pieces.push_back(std::move(piece));
  }

  void flush() {
    if (!text_.empty()) chunks_.pieces.emplace_back(Text{std::move(text_)});
    text_.clear();
  }

  const FoundTags& found_;
  const VanishedParagraphs& vanished_;
  DocxWriter& writer_;
  Branches branches_;
  Bookmarks bookmarks_ = {};
  std::string text_ = {};
  Chunks chunks_ = {};
  std::size_t slots_ = 0;
};

}  // namespace

Chunks make_chunks(const XmlElement& root, const FoundTags& found,
                   const VanishedParagraphs& vanished, DocxWriter& writer) {
  return Chunker(found, vanished, writer).make(root);
}

}  // namespace muko::tmpl
