#include "readers/docx/run_content.h"

#include <charconv>
#include <string_view>

#include "base/utf8.h"
#include "readers/docx/alternate_content.h"
#include "readers/docx/values.h"
#include "readers/symbols.h"

namespace muko::docx {
namespace {

class RunReader {
 public:
  RunReader(const SpanFormat& format, Flow& flow, Draft& draft)
      : format_(format), flow_(flow), draft_(draft) {}

  void read(XmlNode run) {
    for (const XmlNode node : run.children()) read_element(node);
  }

 private:
  void read_element(XmlNode node);
  void read_rare_element(XmlNode node, std::string_view name);
  void read_text(XmlNode node);
  void read_break(XmlNode node);
  void read_symbol(XmlNode node);
  void read_field_mark(XmlNode node);
  void read_form_field(XmlNode data);
  void read_figure(XmlNode node);
  void read_note(XmlNode node, Story story);
  void append(std::string_view text);
  void append_raw(std::string_view text);
  void break_page();

  [[nodiscard]] bool is_seen() const { return !flow_.fields.in_instruction(); }

  const SpanFormat& format_;
  Flow& flow_;
  Draft& draft_;
};

std::string_view trim_xml_space(std::string_view text) {
  constexpr std::string_view spaces = " \t\r\n";
  const std::size_t start = text.find_first_not_of(spaces);
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(spaces) - start + 1);
}

void RunReader::read_element(XmlNode node) {
  const std::string_view name = node.name();
  if (name == "t") {
    read_text(node);
  } else if (name == "tab" || name == "ptab") {
    append("\t");
  } else if (name == "br") {
    read_break(node);
  } else if (name == "fldChar") {
    read_field_mark(node);
  } else if (name == "cr") {
    append("\n");
  } else if (name == "noBreakHyphen") {
    append("-");
  } else if (name == "sym") {
    read_symbol(node);
  } else if (name != "rPr" && name != "instrText") {
    read_rare_element(node, name);
  }
}

void RunReader::read_rare_element(XmlNode node, std::string_view name) {
  if (name == "drawing" || name == "pict" || name == "object") {
    read_figure(node);
  } else if (name == "AlternateContent") {
    read(choose_alternative(node));
  } else if (name == "footnoteReference") {
    read_note(node, Story::Footnote);
  } else if (name == "endnoteReference") {
    read_note(node, Story::Endnote);
  } else if (name == "ruby") {
    for (const XmlNode run : node.child("rubyBase").children()) read(run);
  }
}

// A page break waits for text behind it: alone at the end it belongs to what follows.
void RunReader::break_page() {
  if (draft_.page_break_after) draft_.text.append("\n", format_);
  draft_.page_break_after = false;
}

void RunReader::append(std::string_view text) {
  if (text.empty() || !is_seen()) return;
  break_page();
  draft_.text.append(text, format_);
}

void RunReader::append_raw(std::string_view text) {
  if (text.empty() || !is_seen()) return;
  break_page();
  draft_.text.append_raw(text, format_);
}

// Without xml:space="preserve" Word drops the spaces at both ends (ISO 29500-1, 17.3.3.31).
void RunReader::read_text(XmlNode node) {
  const std::string_view leaf = node.leaf_text();
  const std::string several = leaf.empty() ? node.text() : std::string();
  const std::string_view text = leaf.empty() ? std::string_view(several) : leaf;
  append_raw(node.attribute("space") == "preserve" ? text : trim_xml_space(text));
}

void RunReader::read_break(XmlNode node) {
  const std::string_view type = node.attribute("type");
  if (type != "page") {
    append("\n");
  } else if (draft_.text.empty()) {
    draft_.page_break_before = true;
  } else {
    draft_.page_break_after = true;
  }
}

void RunReader::read_symbol(XmlNode node) {
  const std::string_view digits = node.attribute("char");
  unsigned code = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
  if (result.ec != std::errc() || code < 0x20 || code > 0xFFFF) return;
  std::string text;
  append_utf8(text, symbol_character(node.attribute("font"), code));
  append(text);
}

void RunReader::read_field_mark(XmlNode node) {
  const std::string_view type = node.attribute("fldCharType");
  if (type == "begin") {
    read_form_field(node.child("ffData"));
    flow_.fields.begin();
  } else if (type == "separate") {
    flow_.fields.separate();
  } else if (type == "end") {
    flow_.fields.end();
  }
}

// Check boxes and drop-down lists of old forms have no result text: Word draws them.
void RunReader::read_form_field(XmlNode data) {
  const XmlNode box = data.child("checkBox");
  if (box) {
    const XmlNode state = box.child("checked") ? box.child("checked") : box.child("default");
    append(is_on(state) ? "☒" : "☐");
  }
  const XmlNode list = data.child("ddList");
  int left = read_int_value(list.child("result")).value_or(0);
  for (const XmlNode entry : list.children()) {
    if (entry.name() == "listEntry" && left-- == 0) append(entry.attribute("val"));
  }
}

void RunReader::read_figure(XmlNode node) {
  if (!is_seen()) return;
  Drawing drawing;
  read_drawing(node, drawing);
  flow_.reading.has_pictures = flow_.reading.has_pictures || drawing.picture;
  draft_.text_boxes.insert(draft_.text_boxes.end(), drawing.text_boxes.begin(),
                           drawing.text_boxes.end());
}

void RunReader::read_note(XmlNode node, Story story) {
  if (!is_seen()) return;
  flow_.reading.notes.push_back({story, std::string(node.attribute("id")), flow_.section()});
}

}  // namespace

void read_run_content(XmlNode run, const SpanFormat& format, Flow& flow, Draft& draft) {
  RunReader(format, flow, draft).read(run);
}

void follow_fields(XmlNode run, Fields& fields) {
  for (const XmlNode node : run.children()) {
    if (node.name() != "fldChar") continue;
    const std::string_view type = node.attribute("fldCharType");
    if (type == "begin") fields.begin();
    if (type == "separate") fields.separate();
    if (type == "end") fields.end();
  }
}

}  // namespace muko::docx
