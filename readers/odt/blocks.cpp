#include "readers/odt/blocks.h"

#include <string_view>
#include <utility>

#include "readers/lengths.h"
#include "readers/odt/inline_content.h"
#include "readers/odt/pages.h"
#include "readers/odt/paragraph.h"
#include "readers/odt/table.h"

namespace muko::odt {
namespace {

class BlockReader {
 public:
  BlockReader(Flow& flow, std::vector<Block>& out) : flow_(flow), out_(out) {}

  void read(XmlNode container) {
    for (const XmlNode node : container.children()) read_element(node);
  }

 private:
  void read_element(XmlNode node);
  void read_paragraph(XmlNode node);
  void read_list(XmlNode node);
  void read_list_item(XmlNode item);
  void read_numbered_paragraph(XmlNode node);
  void read_boxes(const std::vector<XmlNode>& boxes);

  Flow& flow_;
  std::vector<Block>& out_;
};

// Indexes and tables of contents hold their text in text:index-body.
bool is_wrapper(std::string_view name) {
  return name == "index-body" || name == "index-title" || name == "table-of-content" ||
         name == "illustration-index" || name == "table-index" || name == "object-index" ||
         name == "user-index" || name == "alphabetical-index" || name == "bibliography";
}

bool is_hidden_section(XmlNode section) {
  const std::string_view display = section.attribute("display");
  if (display == "none") return true;
  return display == "condition" && section.attribute("is-hidden") == "true";
}

void BlockReader::read_element(XmlNode node) {
  const std::string_view name = node.name();
  if (name == "p" || name == "h") {
    read_paragraph(node);
  } else if (name == "list") {
    read_list(node);
  } else if (name == "table") {
    odt::read_table(node, flow_, out_);
  } else if (name == "section") {
    if (!is_hidden_section(node)) read(node);
  } else if (is_wrapper(name)) {
    read(node);
  } else if (name == "numbered-paragraph") {
    read_numbered_paragraph(node);
  } else if (node.namespace_uri() == kDrawing) {
    Draft draft;  // anchored to a page
    read_figure(node, flow_, draft);
    read_boxes(draft.boxes);
  }
}

void BlockReader::read_paragraph(XmlNode node) {
  const ParagraphSetup setup = set_up_paragraph(node, flow_);
  if (setup.hidden) return;
  begin_page(setup.style->master_page, flow_);
  Draft draft;
  read_inline_content(node, setup.style->text, flow_, draft);
  out_.push_back(finish_paragraph(setup, draft, flow_));
  read_boxes(draft.boxes);
}

// Text boxes stand behind the paragraph they are anchored in.
void BlockReader::read_boxes(const std::vector<XmlNode>& boxes) {
  for (const XmlNode box : boxes) {
    if (flow_.depth >= kMaxDepth) return;
    Flow inner = flow_;
    inner.story = Story::TextBox;
    inner.place = {};
    inner.list = {};
    inner.page_break = false;
    ++inner.depth;
    read_blocks(box, inner, out_);
  }
}

void BlockReader::read_list(XmlNode node) {
  const ListPlace outer = flow_.list;
  flow_.list = flow_.reading.lists.enter(node, outer);
  const std::string style = flow_.list.style;
  for (const XmlNode item : node.children()) {
    if (item.name() != "list-item" && item.name() != "list-header") continue;
    flow_.list.style = item.has_attribute("style-override")
                           ? std::string(item.attribute("style-override"))
                           : style;
    read_list_item(item);
  }
  flow_.list = outer;
}

// Only the first paragraph of an item has its number; an item that holds but a list of the next
// level has none.
void BlockReader::read_list_item(XmlNode item) {
  flow_.list.awaits_number = item.name() == "list-item";
  flow_.list.start = read_int(item.attribute("start-value"));
  read(item);
  flow_.list.awaits_number = false;
}

void BlockReader::read_numbered_paragraph(XmlNode node) {
  const ListPlace outer = flow_.list;
  flow_.list = flow_.reading.lists.enter_numbered(node);
  read(node);
  flow_.list = outer;
}

}  // namespace

void read_blocks(XmlNode container, Flow& flow, std::vector<Block>& out) {
  BlockReader(flow, out).read(container);
}

}  // namespace muko::odt
