#include "generator/docx/chunks.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "generator/docx/branches.h"
#include "generator/docx/finish.h"
#include "generator/docx/list_restarts.h"
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

class Chunker {
 public:
  Chunker(const FoundTags& found, const VanishedParagraphs& vanished,
          const TemplateOptions& options, RunTable& runs)
      : found_(found), vanished_(vanished), options_(options), runs_(runs), branches_(found) {}

  Chunks make(const XmlElement& root) {
    bookmarks_ = collect_bookmarks(root, found_);
    if (options_.restart_lists) restarts_ = find_list_restarts(root, found_);
    text_ = kXmlDeclaration;
    add(root);
    flush();
    return std::move(chunks_);
  }

 private:
  void add(const XmlElement& element) {  // NOLINT(misc-no-recursion)
    if (element.is_text()) {
      add_marked(element.text);
    } else if (const auto tag = tag_of(element)) {
      add_tag_piece(*tag);
    } else if (stays_behind(element)) {
      return;
    } else if (const auto output = output_of(element)) {
      add_output(element, *output);
    } else if (is_word(element, "bookmarkStart") || is_word(element, "bookmarkEnd")) {
      add_bookmark(element);
    } else if (!is_word(element, "proofErr") && !is_word(element, "lastRenderedPageBreak")) {
      add_element(element);
    }
  }

  void add_tag_piece(std::size_t tag) {
    branches_.enter(tag);
    add_piece(TagPiece{tag, 0});
    const auto lists = restarts_.find(tag);
    if (lists == restarts_.end()) return;
    for (const std::string& mark : lists->second) add_mark(mark);
  }

  void add_mark(std::string_view mark) {
    text_ += mark;
    chunks_.marks = true;
  }

  // Text with marks of tags in it: of an attribute, a chart.
  void add_marked(std::string_view text) {
    while (true) {
      const std::size_t mark = text.find('\x01');
      text_ += escape_xml(text.substr(0, mark));
      if (mark == std::string_view::npos) return;
      const std::size_t end = text.find('\x02', mark);
      add_value(std::stoul(std::string(text.substr(mark + 1, end - mark - 1))));
      text.remove_prefix(end + 1);
    }
  }

  void add_value(std::size_t tag) {
    branches_.enter(tag);
    const bool prints =
        role_of(found_.tags[tag].statement) == TagRole::Alone && !is<SetTag>(found_.tags[tag]);
    if (!prints) {
      add_piece(TagPiece{tag, 0});
      return;
    }
    const std::size_t run = runs_.add_place(found_.value_places.at(tag));
    chunks_.places.push_back({run, tag});
    add_piece(TagPiece{tag, run});
  }

  // What Word would read instead of the text of a content control; the marks of a comment, which
  // must not be repeated.
  [[nodiscard]] bool stays_behind(const XmlElement& element) const {
    const std::string_view name = element.local_name();
    if (name.starts_with("comment") && is_word(element, name)) {
      return branches_.in_loop() && name != "comment" && name != "comments";
    }
    const bool of_control = element.parent != nullptr && is_word(*element.parent, "sdtPr");
    if (!of_control) return false;
    if (name == "id") return branches_.in_loop();
    return (name == "dataBinding" || name == "showingPlcHdr") &&
           holds_tags(*element.parent->parent);
  }

  void add_element(const XmlElement& element) {  // NOLINT(misc-no-recursion)
    const std::string_view needed = needed_child(element);
    if (!needed.empty()) add_piece(WholeBegin{"<" + word_name(element, needed)});
    add_start_tag(element);
    const bool marked = add_marks_of(element);
    for (const XmlElementPtr& child : element.children) {
      add(*child);
      const bool first = child.get() == element.children.front().get();
      if (first && is_word(*child, "pPr") && vanishes_when_empty(element)) add_mark(kHollowMark);
    }
    if (needs_last_paragraph(element)) add_last_paragraph(element);
    if (element.children.empty() && !marked && text_.ends_with('>') && !is_word(element, "p")) {
      text_.insert(text_.size() - 1, 1, '/');  // EndWith looks for the end tag of a paragraph
    } else {
      write_end_tag(element, text_);
    }
    if (!needed.empty()) add_piece(WholeEnd{});
  }

  bool add_marks_of(const XmlElement& element) {
    if (is_word(element, "tblGrid") && changes_columns(*element.parent)) {
      add_mark(kGridMark);
      return true;
    }
    const bool properties = !element.children.empty() && is_word(*element.children.front(), "pPr");
    if (!properties && is_word(element, "p") && vanishes_when_empty(element)) {
      add_mark(kHollowMark);
    } else if (is_word(element, "tr") && vanishes_when_empty(element)) {
      add_mark(kRowMark);
    }
    return false;
  }

  [[nodiscard]] bool vanishes_when_empty(const XmlElement& element) const {
    return options_.drop_empty && holds_only_tags(element);
  }

  // Loops over cells, and cells whose width is a value.
  [[nodiscard]] bool changes_columns(const XmlElement& table) const {
    for (const XmlElementPtr& row : table.children) {
      for (const XmlElementPtr& cell : row->children) {
        const auto tag = tag_of(*cell);
        if (tag && role_of(found_.tags[*tag].statement) != TagRole::Alone) return true;
        const XmlElement* properties = cell->child("tcPr");
        const XmlElement* span = properties == nullptr ? nullptr : properties->child("gridSpan");
        const XmlAttribute* value = span == nullptr ? nullptr : span->attribute("val");
        if (value != nullptr && has_mark(value->value)) return true;
      }
    }
    return false;
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
      if ((*child)->is_text() || is_mark(**child)) continue;
      return !is_word(**child, "p") && !is_word(**child, "sdt");
    }
    return true;
  }

  // Bookmarks and comments may begin and end between paragraphs.
  static bool is_mark(const XmlElement& element) {
    const std::string_view name = element.local_name();
    return !tag_of(element) && (name == "bookmarkStart" || name == "proofErr" ||
                                name.ends_with("End") || name.ends_with("RangeStart"));
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
        add_marked(attribute.value);
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
    add_piece(TagPiece{tag, runs_.add_run(run)});
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
  const TemplateOptions& options_;
  RunTable& runs_;
  Branches branches_;
  ListRestarts restarts_ = {};
  Bookmarks bookmarks_ = {};
  std::string text_ = {};
  Chunks chunks_ = {};
  std::size_t slots_ = 0;
};

}  // namespace

Chunks make_chunks(const XmlElement& root, const FoundTags& found,
                   const VanishedParagraphs& vanished, const TemplateOptions& options,
                   RunTable& runs) {
  return Chunker(found, vanished, options, runs).make(root);
}

}  // namespace muko::tmpl
