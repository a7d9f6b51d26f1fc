#include "readers/odt/inline_content.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "readers/lengths.h"
#include "readers/odt/formula.h"

namespace muko::odt {
namespace {

constexpr int kMaxSpaces = 1000;

SpanFormat format_of(const TextProperties& text, const Styles& styles) {
  SpanFormat format;
  format.bold = text.bold.value_or(false);
  format.italic = text.italic.value_or(false);
  format.underline = text.underline.value_or(false);
  format.caps = text.caps.value_or(false);
  format.size = text.size.value_or(0);
  format.font = styles.font_of(text);
  return format;
}

// Elements whose content is no text of the paragraph.
bool is_silent(std::string_view name) {
  constexpr std::array<std::string_view, 8> silent = {
      "annotation", "annotation-end", "event-listeners",  "ruby-text",
      "label",      "script",         "hidden-paragraph", "number"};
  return std::find(silent.begin(), silent.end(), name) != silent.end();
}

// Check boxes and drop-down lists of Word's old forms have no text: they are drawn.
std::string read_form_field(XmlNode field) {
  const bool box = field.attribute("type").ends_with("FORMCHECKBOX");
  bool checked = false;
  int selected = 0;
  std::vector<std::string_view> entries;
  for (const XmlNode param : field.children()) {
    const std::string_view value = param.attribute("value");
    if (param.attribute("name") == "Checkbox_Checked") checked = value == "true";
    if (param.attribute("name") == "Dropdown_Selected") selected = read_int(value).value_or(0);
    if (param.attribute("name") == "Dropdown_ListEntry") entries.push_back(value);
  }
  if (box) return checked ? "☒" : "☐";
  const auto index = static_cast<std::size_t>(std::max(selected, 0));
  return index < entries.size() ? std::string(entries[index]) : std::string();
}

class InlineReader {
 public:
  InlineReader(const TextProperties& base, Flow& flow, Draft& draft)
      : flow_(flow), draft_(draft), text_(base), format_(format_of(base, flow.reading.styles)) {}

  void read(XmlNode container) {
    for (const XmlPiece& piece : container.pieces()) {
      if (piece.element) {
        read_element(piece.element);
      } else {
        read_text(piece.text);
      }
    }
  }

 private:
  void read_element(XmlNode node);
  void read_rare_element(XmlNode node, std::string_view name);
  void read_text(std::string_view text);
  void read_span(XmlNode node);
  void read_link(XmlNode node);
  void append(const std::string& text);

  Flow& flow_;
  Draft& draft_;
  TextProperties text_;
  SpanFormat format_;
  bool after_space_ = true;  // more of it is not seen
};

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Runs of white space are one space; none stands at the beginning (ODF 1.3 part 3, 6.1.2).
void InlineReader::read_text(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  for (const char c : text) {
    if (!is_space(c)) {
      shown += c;
    } else if (!after_space_) {
      shown += ' ';
    }
    after_space_ = is_space(c);
  }
  draft_.text.append_raw(shown, format_);
}

void InlineReader::append(const std::string& text) {
  draft_.text.append(text, format_);
  after_space_ = false;
}

void InlineReader::read_element(XmlNode node) {
  const std::string_view name = node.name();
  if (name == "span") {
    read_span(node);
  } else if (name == "s") {
    const int count = read_int(node.attribute("c")).value_or(1);
    append(std::string(static_cast<std::size_t>(std::clamp(count, 0, kMaxSpaces)), ' '));
  } else if (name == "tab") {
    append("\t");
  } else if (name == "line-break") {
    append("\n");
  } else if (name == "a") {
    read_link(node);
  } else if (node.namespace_uri() == kDrawing) {
    read_figure(node, flow_, draft_);
  } else {
    read_rare_element(node, name);
  }
}

void InlineReader::read_rare_element(XmlNode node, std::string_view name) {
  if (name == "note") {
    flow_.reading.notes.push_back({node, flow_.section()});
  } else if (name == "hidden-text") {
    if (node.attribute("is-hidden") == "false") read(node);
  } else if (name == "p" || name == "h") {
    if (!draft_.text.empty()) append("\n");  // of a damaged file: its end was lost
    read(node);
  } else if (name == "fieldmark") {
    append(read_form_field(node));
  } else if (!is_silent(name)) {
    read(node);  // fields show their text
  }
}

void InlineReader::read_span(XmlNode node) {
  const TextProperties outer = text_;
  SpanFormat outer_format = format_;
  overlay(text_, flow_.reading.styles.text(flow_.scope, node.attribute("style-name")));
  if (!text_.hidden.value_or(false)) {
    format_ = format_of(text_, flow_.reading.styles);
    format_.link = outer_format.link;
    read(node);
  }
  text_ = outer;
  format_ = std::move(outer_format);
}

void InlineReader::read_link(XmlNode node) {
  if (node.namespace_uri() == kDrawing) {
    read_figure(node, flow_, draft_);
    return;
  }
  std::string outer = format_.link;
  format_.link = node.attribute("href");
  read(node);
  format_.link = std::move(outer);
}

void read_frame(XmlNode frame, Flow& flow, Draft& draft) {
  for (const XmlNode child : frame.children()) {
    const std::string_view name = child.name();
    if (name == "text-box") {
      draft.boxes.push_back(child);
      return;  // what stands behind it are pictures of the same
    }
    if (name == "table") {
      draft.boxes.push_back(frame);
      return;
    }
    if (name == "object") {
      const std::string formula = read_formula(child, flow.reading.source);
      if (!formula.empty()) {
        draft.text.append(formula, {});
        return;
      }
    }
    flow.reading.has_pictures = flow.reading.has_pictures || name == "image";
  }
}

// Depth is limited by that of the XML.
void collect_figure(XmlNode node, Flow& flow, Draft& draft) {
  if (node.name() == "frame") {
    read_frame(node, flow, draft);
    return;
  }
  bool has_text = false;
  for (const XmlNode child : node.children()) {
    if (child.namespace_uri() == kDrawing) {
      collect_figure(child, flow, draft);
    } else if (child.name() == "p" || child.name() == "list") {
      has_text = true;
    }
  }
  if (has_text) draft.boxes.push_back(node);
}

}  // namespace

void read_figure(XmlNode node, Flow& flow, Draft& draft) {
  collect_figure(node, flow, draft);
}

void read_inline_content(XmlNode paragraph, const TextProperties& base, Flow& flow, Draft& draft) {
  InlineReader(base, flow, draft).read(paragraph);
}

}  // namespace muko::odt
