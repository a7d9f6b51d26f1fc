#include "generator/docx/invariants.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "generator/docx/tag_cursor.h"

namespace muko::tmpl {
namespace {

constexpr std::array<std::string_view, kBreaches> kSentences = {
    "нарушена вложенность разметки",
    "ячейка, колонтитул, сноска или надпись не заканчивается абзацем",
    "таблица осталась без строк или строка без ячеек",
    "свойства стоят не в начале абзаца, текста или таблицы",
    "абзац, строка или ячейка стоит не на своём месте",
    "есть ссылка на часть документа, которой в нём нет",
    "повторяются номера рисунков, закладок, примечаний или абзацев",
    "в строке таблицы больше ячеек, чем столбцов"};

// What the pass knows of the elements of WordprocessingML; Other is all else.
enum class Kind : std::uint8_t {
  Other,
  Paragraph,
  Run,
  Text,
  Table,
  Row,
  Cell,
  Grid,
  Holder,         // of paragraphs: body, header, note, comment, text box
  Wrapper,        // content control and its like: stands for what is inside
  FirstProperty,  // pPr, rPr, tcPr, tblPr, trPr
  RowException,   // tblPrEx: goes before trPr
  Span,
  GridColumn,
  Bookmark,
  Comment,
};

struct Known {
  std::string_view name;
  Kind kind;
};
// In the order of their lengths.
constexpr std::array<Known, 34> kKnown = {{{"p", Kind::Paragraph},
                                           {"r", Kind::Run},
                                           {"t", Kind::Text},
                                           {"tr", Kind::Row},
                                           {"tc", Kind::Cell},
                                           {"tbl", Kind::Table},
                                           {"hdr", Kind::Holder},
                                           {"ftr", Kind::Holder},
                                           {"sdt", Kind::Wrapper},
                                           {"ins", Kind::Wrapper},
                                           {"del", Kind::Wrapper},
                                           {"pPr", Kind::FirstProperty},
                                           {"rPr", Kind::FirstProperty},
                                           {"body", Kind::Holder},
                                           {"tcPr", Kind::FirstProperty},
                                           {"trPr", Kind::FirstProperty},
                                           {"tblPr", Kind::FirstProperty},
                                           {"moveTo", Kind::Wrapper},
                                           {"tblGrid", Kind::Grid},
                                           {"endnote", Kind::Holder},
                                           {"comment", Kind::Comment},
                                           {"tblPrEx", Kind::RowException},
                                           {"gridCol", Kind::GridColumn},
                                           {"footnote", Kind::Holder},
                                           {"smartTag", Kind::Wrapper},
                                           {"moveFrom", Kind::Wrapper},
                                           {"gridSpan", Kind::Span},
                                           {"customXml", Kind::Wrapper},
                                           {"gridAfter", Kind::Span},
                                           {"sdtContent", Kind::Wrapper},
                                           {"gridBefore", Kind::Span},
                                           {"txbxContent", Kind::Holder},
                                           {"docPartBody", Kind::Holder},
                                           {"bookmarkStart", Kind::Bookmark}}};

static_assert(std::is_sorted(kKnown.begin(), kKnown.end(),
                             [](const Known& one, const Known& other) {
                               return one.name.size() < other.name.size();
                             }));

// Names are short and mostly the same: a call of memcmp costs more than the look.
bool is_same(std::string_view name, std::string_view other) {
  if (name.size() != other.size()) return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] != other[i]) return false;
  }
  return true;
}

// Where the names of each length begin in kKnown.
constexpr auto kOfLength = [] {
  std::array<std::size_t, kKnown.back().name.size() + 2> starts = {};
  for (const Known& known : kKnown) {
    for (std::size_t longer = known.name.size() + 1; longer < starts.size(); ++longer) {
      ++starts[longer];
    }
  }
  return starts;
}();

Kind kind_of(std::string_view name) {
  if (name.size() + 1 >= kOfLength.size()) return Kind::Other;
  const std::size_t end = kOfLength[name.size() + 1];
  for (std::size_t i = kOfLength[name.size()]; i < end; ++i) {
    if (is_same(kKnown[i].name, name)) return kKnown[i].kind;
  }
  return Kind::Other;
}

std::uint64_t number_of(std::string_view text, int base = 10) {
  std::uint64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number, base);
  return number;
}

bool has_repeats(std::vector<std::uint64_t>& numbers) {
  std::sort(numbers.begin(), numbers.end());
  return std::adjacent_find(numbers.begin(), numbers.end()) != numbers.end();
}

class Pass {
 public:
  explicit Pass(const PartToCheck& part) : part_(part) {}

  Breaches run() {
    XmlTag tag;
    TagCursor cursor(part_.xml);
    while (cursor.next(tag)) {
      if (tag.shape == TagShape::Instruction) continue;
      if (tag.shape == TagShape::Close) {
        close(tag);
      } else {
        open(tag);
        if (tag.shape == TagShape::Empty) leave();
      }
    }
    if (!open_.empty()) add(Breach::UnbalancedTags);
    if (has_repeats(drawings_) || has_repeats(bookmarks_) || has_repeats(comments_) ||
        has_repeats(paragraphs_)) {
      add(Breach::RepeatedId);
    }
    return breaches_;
  }

 private:
  struct Element {
    std::string_view name;
    Kind kind = Kind::Other;
    Kind last = Kind::Other;     // kind of the last child that is a block
    bool begun = false;          // a child was there
    std::uint32_t children = 0;  // rows of a table, cells of a row
    std::uint64_t columns = 0;   // of the grid of a table, of a row
  };

  void add(Breach breach) { breaches_ |= 1U << static_cast<unsigned>(breach); }

  void open(const XmlTag& tag) {
    const bool word = is_same(tag.name.substr(0, part_.prefix.size()), part_.prefix);
    const Kind kind = word ? kind_of(tag.name.substr(part_.prefix.size())) : Kind::Other;
    check_place(kind);
    check_attributes(tag, kind);
    open_.push_back({tag.name, kind});
  }

  void close(const XmlTag& tag) {
    if (open_.empty() || !is_same(open_.back().name, tag.name)) {
      add(Breach::UnbalancedTags);
      return;
    }
    leave();
  }

  // The nearest that is no content control.
  Element* holder() {
    for (auto element = open_.rbegin(); element != open_.rend(); ++element) {
      if (element->kind != Kind::Wrapper) return &*element;
    }
    return nullptr;
  }

  void check_place(Kind kind) {
    if (open_.empty()) return;
    Element& parent = open_.back();
    const bool first = !std::exchange(parent.begun, true);
    const bool strict = parent.kind == Kind::Paragraph || parent.kind == Kind::Run ||
                        parent.kind == Kind::Cell;  // the others may begin with marks of bookmarks
    if (kind == Kind::FirstProperty && !first && strict) add(Breach::MisplacedProperty);
    if (kind == Kind::Paragraph || kind == Kind::Table || kind == Kind::Row || kind == Kind::Cell ||
        kind == Kind::Run) {
      check_holder(kind, *holder());
    }
  }

  void check_holder(Kind kind, Element& around) {
    const bool blocks =
        around.kind == Kind::Cell || around.kind == Kind::Holder || around.kind == Kind::Comment;
    bool fits = true;
    if (kind == Kind::Paragraph || kind == Kind::Table) fits = blocks || around.kind == Kind::Other;
    if (kind == Kind::Row) fits = around.kind == Kind::Table;
    if (kind == Kind::Cell) fits = around.kind == Kind::Row;
    if (kind == Kind::Run) fits = !blocks && around.kind != Kind::Table && around.kind != Kind::Row;
    if (!fits) add(Breach::MisplacedElement);
    if (blocks) around.last = kind;
    if (kind == Kind::Row || kind == Kind::Cell) ++around.children;
    if (kind == Kind::Cell) ++around.columns;
  }

  void check_attributes(const XmlTag& tag, Kind kind) {
    if (tag.attributes.empty()) return;
    switch (kind) {
      case Kind::Run:
      case Kind::Text:
        return;
      case Kind::Paragraph: {
        const std::string_view id = attribute_value(tag.attributes, "w14:paraId");
        if (!id.empty()) paragraphs_.push_back(number_of(id, 16));
        return;
      }
      case Kind::Span:
        add_span(tag);
        return;
      case Kind::Bookmark:
        bookmarks_.push_back(id_of(tag));
        return;
      case Kind::Comment:
        comments_.push_back(id_of(tag));
        return;
      default:
        break;
    }
    if (tag.attributes.find(" r:") != std::string_view::npos) check_relations(tag.attributes);
    if (local_name_of(tag.name) == "docPr" && tag.name != "docPr") {
      drawings_.push_back(number_of(attribute_value(tag.attributes, "id")));
    }
  }

  [[nodiscard]] std::uint64_t id_of(const XmlTag& tag) const {
    return number_of(attribute_value(tag.attributes, std::string(part_.prefix) + "id"));
  }

  void add_span(const XmlTag& tag) {
    const std::uint64_t value =
        number_of(attribute_value(tag.attributes, std::string(part_.prefix) + "val"));
    const bool cell = tag.name.ends_with("gridSpan");
    for (auto element = open_.rbegin(); element != open_.rend(); ++element) {
      if (element->kind != Kind::Row) continue;
      element->columns += cell && value > 0 ? value - 1 : value;
      return;
    }
  }

  void check_relations(std::string_view attributes) {
    for (const char* name : {"r:id", "r:embed", "r:link", "r:pict"}) {
      const std::string_view id = attribute_value(attributes, name);
      if (id.empty() || id == last_relation_) continue;
      if (!part_.is_relation(id)) add(Breach::UnknownRelation);
      last_relation_ = id;
    }
  }

  void leave() {
    const Element& element = open_.back();
    switch (element.kind) {
      case Kind::Cell:
      case Kind::Comment:
        if (element.last != Kind::Paragraph) add(Breach::CellWithoutEnd);
        break;
      case Kind::Holder:
        if (element.last != Kind::Paragraph && !element.name.ends_with("body")) {
          add(Breach::CellWithoutEnd);
        }
        break;
      case Kind::Table:
        if (element.children == 0) add(Breach::EmptyTable);
        break;
      case Kind::Row:
        if (element.children == 0) add(Breach::EmptyTable);
        leave_row(element);
        break;
      case Kind::GridColumn:
        if (Element* table = around(Kind::Table)) ++table->columns;
        break;
      default:
        break;
    }
    open_.pop_back();
  }

  void leave_row(const Element& row) {
    const Element* table = around(Kind::Table);
    if (table != nullptr && table->columns > 0 && row.columns > table->columns) {
      add(Breach::GridMismatch);
    }
  }

  Element* around(Kind kind) {
    for (auto element = open_.rbegin(); element != open_.rend(); ++element) {
      if (element->kind == kind) return &*element;
    }
    return nullptr;
  }

  const PartToCheck& part_;
  std::vector<Element> open_ = {};
  std::vector<std::uint64_t> drawings_ = {};
  std::vector<std::uint64_t> bookmarks_ = {};
  std::vector<std::uint64_t> comments_ = {};
  std::vector<std::uint64_t> paragraphs_ = {};
  std::string_view last_relation_ = {};
  Breaches breaches_ = 0;
};

}  // namespace

Breaches find_breaches(const PartToCheck& part) {
  return Pass(part).run();
}

std::string describe(Breaches breaches) {
  std::string text;
  for (std::size_t i = 0; i < kBreaches; ++i) {
    if ((breaches >> i & 1U) == 0) continue;
    text.append(text.empty() ? "" : "; ").append(kSentences[i]);
  }
  return text;
}

}  // namespace muko::tmpl
