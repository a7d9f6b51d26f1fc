#include "readers/docx/inline_content.h"

#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "readers/docx/alternate_content.h"
#include "readers/docx/run_content.h"
#include "readers/docx/values.h"

namespace muko::docx {
namespace {

class InlineReader {
 public:
  InlineReader(const RunProperties& base, Flow& flow, Draft& draft)
      : base_(base), flow_(flow), draft_(draft), plain_(format_of(base, flow.reading)) {}

  void read(XmlNode container) {
    for (const XmlNode node : container.children()) read_element(node);
  }

 private:
  void read_element(XmlNode node);
  void read_run(XmlNode run);
  void read_link(XmlNode node);
  void read_math(XmlNode node);
  [[nodiscard]] RunProperties properties_of(XmlNode run_properties);

  const RunProperties& base_;
  Flow& flow_;
  Draft& draft_;
  SpanFormat plain_;  // of a run that says nothing
  std::string link_;  // target of the hyperlink around
};

// Wrappers that show what they hold: tracked insertions, smart tags, direction of writing …
bool is_transparent(std::string_view name) {
  return name == "ins" || name == "moveTo" || name == "smartTag" || name == "fldSimple" ||
         name == "customXml" || name == "dir" || name == "bdo" || name == "sdtContent";
}

void InlineReader::read_element(XmlNode node) {
  const std::string_view name = node.name();
  if (name == "r") {
    read_run(node);
  } else if (is_transparent(name)) {
    read(node);
  } else if (name == "hyperlink") {
    read_link(node);
  } else if (name == "sdt") {
    read(node.child("sdtContent"));
  } else if (name == "AlternateContent") {
    read(choose_alternative(node));
  } else if (name == "oMath" || name == "oMathPara") {
    read_math(node);
  }
}

// A character style over the paragraph's, then what the run says itself.
RunProperties InlineReader::properties_of(XmlNode run_properties) {
  const RunProperties own = read_run_properties(run_properties);
  RunProperties run = base_;
  if (!own.style.empty()) overlay_style(run, flow_.reading.styles().character(own.style));
  overlay(run, own);
  return run;
}

void InlineReader::read_run(XmlNode run) {
  const XmlNode properties = run.child("rPr");
  if (!properties.first_child() && link_.empty()) {
    if (!base_.hidden.value_or(false)) read_run_content(run, plain_, flow_, draft_);
    return;
  }
  const RunProperties own = properties_of(properties);
  if (own.hidden.value_or(false)) {
    follow_fields(run, flow_.fields);
    return;
  }
  SpanFormat format = format_of(own, flow_.reading);
  format.link = link_;
  read_run_content(run, format, flow_, draft_);
}

void InlineReader::read_link(XmlNode node) {
  const std::string outer = link_;
  const std::string_view id = node.attribute("id");
  const std::string_view anchor = node.attribute("anchor");
  const ooxml::Relationship* target = id.empty() ? nullptr : flow_.links.all().by_id(id);
  if (target != nullptr) link_ = target->target;
  if (!anchor.empty()) link_.append("#").append(anchor);
  read(node);
  link_ = outer;
}

// A formula as its characters in their order; a fraction with a slash.
void InlineReader::read_math(XmlNode node) {
  for (const XmlNode child : node.children()) {
    const std::string_view name = child.name();
    if (name == "t") {
      if (!flow_.fields.in_instruction()) draft_.text.append_raw(child.text(), plain_);
    } else if (name == "den") {
      draft_.text.append("/", plain_);
      read_math(child);
    } else if (name != "del" && name != "moveFrom") {
      read_math(child);
    }
  }
}

}  // namespace

SpanFormat format_of(const RunProperties& run, Reading& reading) {
  SpanFormat format;
  format.bold = run.bold.value_or(false);
  format.italic = run.italic.value_or(false);
  format.underline = run.underline.value_or(false);
  format.caps = run.caps.value_or(false);
  format.size = run.size.value_or(0);
  const bool themed = run.theme_font != ThemeFont::None;
  format.font = themed ? reading.theme_font(run.theme_font) : std::string(run.font);
  if (format.font.empty()) format.font = run.font;
  return format;
}

void read_inline_content(XmlNode paragraph, const RunProperties& base, Flow& flow, Draft& draft) {
  InlineReader(base, flow, draft).read(paragraph);
}

}  // namespace muko::docx
