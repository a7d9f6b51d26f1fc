#include "readers/html/blocks.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "readers/lengths.h"
#include "readers/number_format.h"
#include "readers/paragraph_text.h"

namespace muko::html {
namespace {

bool is_block(std::string_view name) {
  constexpr std::array<std::string_view, 24> blocks = {
      "p",       "div",    "h1",     "h2",   "h3",         "h4",      "h5",     "h6",
      "ul",      "ol",     "li",     "dl",   "dt",         "dd",      "pre",    "blockquote",
      "section", "header", "footer", "main", "figcaption", "article", "center", "address"};
  return std::find(blocks.begin(), blocks.end(), name) != blocks.end();
}

int heading_level(std::string_view name) {
  const bool heading = name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
  return heading ? name[1] - '0' : 0;
}

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

// The list around: <ol start="3" type="a">.
struct List {
  bool numbered = false;
  std::string format = "decimal";
  int next = 1;
};

std::string list_format(XmlNode list) {
  const std::string_view type = list.attribute("type");
  if (type == "a") return "lowerLetter";
  if (type == "A") return "upperLetter";
  if (type == "i") return "lowerRoman";
  if (type == "I") return "upperRoman";
  const std::string style = style_value(list, "list-style-type");
  if (style == "lower-alpha" || style == "lower-latin") return "lowerLetter";
  if (style == "upper-alpha" || style == "upper-latin") return "upperLetter";
  if (style == "lower-roman") return "lowerRoman";
  return style == "upper-roman" ? "upperRoman" : "decimal";
}

class BlockReader {
 public:
  BlockReader(Flow& flow, std::vector<Block>& out) : flow_(flow), out_(out) {}

  void read(XmlNode container, const Look& look) {
    for (const XmlPiece& piece : container.pieces()) {
      if (!piece.element) {
        read_text(piece.text, look);
      } else if (!is_hidden(piece.element)) {
        read_element(piece.element, look);
      }
    }
  }
  // Ends the paragraph.
  void flush();

 private:
  void read_element(XmlNode node, const Look& outer);
  void read_block(XmlNode node, const Look& look);
  void read_list(XmlNode node, const Look& look);
  void read_item(XmlNode node, const Look& look);
  void read_word_label(XmlNode node);
  void read_text(std::string_view text, const Look& look);
  void append(std::string_view text, const Look& look);

  Flow& flow_;
  std::vector<Block>& out_;
  ParagraphText text_;
  Look look_;  // of the first text of the paragraph
  bool after_space_ = true;
  int heading_ = 0;
  bool page_break_ = false;
  std::string label_;
  int label_level_ = 0;
  std::vector<List> lists_;
};

void BlockReader::append(std::string_view text, const Look& look) {
  if (text.empty()) return;
  if (text_.empty()) look_ = look;
  text_.append_raw(text, look.text);
}

void BlockReader::read_text(std::string_view text, const Look& look) {
  std::string shown;
  for (const char c : text) {
    if (look.preformatted && c == '\n') {
      append(shown, look);
      shown.clear();
      flush();
    } else if (!is_space(c) || look.preformatted) {
      if (c != '\r') shown += c;
    } else if (!after_space_) {
      shown += ' ';
    }
    after_space_ = is_space(c) && !look.preformatted;
  }
  append(shown, look);
}

void BlockReader::read_element(XmlNode node, const Look& outer) {
  const std::string_view name = node.name();
  const Look look = look_of(node, outer);
  if (begins_page(node)) page_break_ = true;
  if (name == "br") {
    if (!text_.empty()) text_.append("\n", look.text);
    after_space_ = true;
  } else if (name == "table") {
    flush();
    read_table(node, look, flow_, out_);
  } else if (is_block(name)) {
    read_block(node, look);
  } else if (style_value(node, "mso-list") == "ignore") {
    read_word_label(node);
  } else {
    read(node, look);
  }
}

void BlockReader::read_block(XmlNode node, const Look& look) {
  const std::string_view name = node.name();
  if (name != "li") flush();
  const int outer_heading = heading_;
  if (heading_level(name) != 0) heading_ = heading_level(name);
  if (name == "ul" || name == "ol") {
    read_list(node, look);
  } else if (name == "li") {
    read_item(node, look);
  } else {
    read(node, look);
  }
  flush();
  if (name == "li") label_.clear();  // of an empty item
  heading_ = outer_heading;
}

void BlockReader::read_list(XmlNode node, const Look& look) {
  List list;
  list.numbered = node.name() == "ol";
  list.format = list_format(node);
  list.next = read_int(node.attribute("start")).value_or(1);
  lists_.push_back(list);
  read(node, look);
  flush();
  lists_.pop_back();
}

void BlockReader::read_item(XmlNode node, const Look& look) {
  flush();
  label_level_ = std::max<int>(static_cast<int>(lists_.size()), 1);
  label_ = "•";
  if (!lists_.empty() && lists_.back().numbered) {
    List& list = lists_.back();
    list.next = read_int(node.attribute("value")).value_or(list.next);
    label_ = format_number(list.next++, list.format) + ".";
  }
  read(node, look);
}

// Word writes the number of a list as text: <span style='mso-list:Ignore'>1.<span>   </span></span>
void BlockReader::read_word_label(XmlNode node) {
  const std::string text = node.text();
  const std::string_view label = trim(text);
  label_ = label == "·" || label == "o" || label == "§" ? "•" : std::string(label);
  label_level_ = 1;
}

void BlockReader::flush() {
  const bool empty = trim(text_.text()).empty();
  if (empty) text_ = {};
  if (!empty) {
    Paragraph paragraph;
    paragraph.where = flow_.reading.places.next_paragraph(Story::Body, flow_.place);
    text_.trim_end();
    text_.move_to(paragraph);
    paragraph.label = std::move(label_);
    paragraph.format.alignment = look_.alignment;
    paragraph.format.indent_first_line = look_.indent_first_line;
    paragraph.format.page_break_before = std::exchange(page_break_, false);
    if (heading_ != 0) {
      paragraph.kind = ParagraphKind::Heading;
      paragraph.level = heading_;
    } else if (!paragraph.label.empty()) {
      paragraph.kind = ParagraphKind::ListItem;
      paragraph.level = std::min(label_level_, 9);
    }
    label_.clear();
    out_.emplace_back(std::move(paragraph));
  }
  after_space_ = true;
}

}  // namespace

void read_blocks(XmlNode container, const Look& look, Flow& flow, std::vector<Block>& out) {
  BlockReader reader(flow, out);
  reader.read(container, look);
  reader.flush();
}

}  // namespace muko::html
