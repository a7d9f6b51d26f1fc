#include "readers/docx/blocks.h"

#include <string_view>
#include <utility>

#include "readers/docx/alternate_content.h"
#include "readers/docx/paragraph.h"
#include "readers/docx/table.h"

namespace muko::docx {
namespace {

// How far we look for the end of a field before we hold it for broken.
constexpr int kMaxFieldParagraphs = 50;

class BlockReader {
 public:
  BlockReader(Flow& flow, std::vector<Block>& out) : flow_(flow), out_(out) {}

  void read(XmlNode container) {
    for (const XmlNode node : container.children()) read_element(node);
  }
  // What is left of a last paragraph whose mark is deleted.
  void finish();

 private:
  void read_element(XmlNode node);
  void read_paragraph(XmlNode node);
  void read_loose_content(XmlNode node);
  void read_table(XmlNode node);
  void emit(const ParagraphSetup& setup);
  void read_text_boxes(const std::vector<XmlNode>& boxes);
  void check_fields(XmlNode paragraph);

  Flow& flow_;
  std::vector<Block>& out_;
  Draft draft_;
  ParagraphSetup last_;
};

bool is_wrapper(std::string_view name) {
  return name == "customXml" || name == "sdtContent" || name == "smartTag" || name == "ins" ||
         name == "moveTo";
}

void BlockReader::read_element(XmlNode node) {
  const std::string_view name = node.name();
  if (name == "p") {
    read_paragraph(node);
  } else if (name == "tbl") {
    read_table(node);
  } else if (name == "sdt") {
    read(node.child("sdtContent"));
  } else if (is_wrapper(name)) {
    read(node);
  } else if (name == "AlternateContent") {
    read(choose_alternative(node));
  } else if (name == "oMathPara" || name == "oMath") {
    read_loose_content(node);
  } else if (name == "altChunk") {
    flow_.reading.warn("external-content",
                       "часть текста вложена в файл отдельным документом и не прочитана: откройте "
                       "файл в Word и сохраните его заново");
  } else if (name == "subDoc") {
    flow_.reading.warn("external-content",
                       "часть текста лежит в другом файле (вложенный документ) и не прочитана: "
                       "соедините файлы в Word");
  }
}

bool holds_field_mark(XmlNode node) {
  for (const XmlNode child : node.children()) {
    if (child.name() == "fldChar" && child.attribute("fldCharType") != "begin") return true;
    if (holds_field_mark(child)) return true;
  }
  return false;
}

// A field whose instruction never ends would hide the rest of the document.
void BlockReader::check_fields(XmlNode paragraph) {
  if (!flow_.fields.in_instruction()) return;
  XmlNode next = paragraph.next();
  for (int i = 0; next && i < kMaxFieldParagraphs; ++i, next = next.next()) {
    if (holds_field_mark(next)) return;
  }
  flow_.fields.forget();
  flow_.reading.warn("damaged-field",
                     "поле не закончено: часть текста его абзаца могла остаться непрочитанной");
}

void BlockReader::read_paragraph(XmlNode node) {
  ParagraphSetup setup = set_up_paragraph(node, flow_);
  const bool fresh = draft_.text.empty();
  read_inline_content(node, setup.run, flow_, draft_);
  check_fields(node);
  const bool invisible = setup.mark_hidden && fresh && draft_.text.empty();
  if (setup.mark_deleted || invisible) {
    last_ = setup;
  } else {
    emit(setup);
  }
  const XmlNode section = node.child("pPr").child("sectPr");
  if (section && flow_.story == Story::Body && flow_.place.table == 0) {
    flow_.reading.sections.push_back(section);
  }
}

// A formula that stands between paragraphs.
void BlockReader::read_loose_content(XmlNode node) {
  const ParagraphSetup setup = set_up_paragraph({}, flow_);
  read_inline_content(node, setup.run, flow_, draft_);
  emit(setup);
}

void BlockReader::read_table(XmlNode node) {
  finish();
  docx::read_table(node, flow_, out_);
}

void BlockReader::emit(const ParagraphSetup& setup) {
  Draft draft = std::move(draft_);
  draft_ = {};
  last_ = {};
  out_.push_back(finish_paragraph(setup, draft, flow_));
  if (!draft.text_boxes.empty()) read_text_boxes(draft.text_boxes);
}

// Text boxes stand behind the paragraph they are anchored in.
void BlockReader::read_text_boxes(const std::vector<XmlNode>& boxes) {
  for (const XmlNode box : boxes) {
    Flow inner = flow_;
    inner.story = Story::TextBox;
    inner.place = {};
    inner.fields = {};
    inner.page_break = false;
    read_blocks(box, inner, out_);
  }
}

void BlockReader::finish() {
  const bool nothing = draft_.text.empty() && draft_.text_boxes.empty();
  const ParagraphSetup last = last_;  // emit() forgets it
  if (last.style != nullptr && !nothing) emit(last);
  draft_ = {};
  last_ = {};
}

}  // namespace

void read_blocks(XmlNode container, Flow& flow, std::vector<Block>& out) {
  BlockReader reader(flow, out);
  reader.read(container);
  reader.finish();
}

}  // namespace muko::docx
