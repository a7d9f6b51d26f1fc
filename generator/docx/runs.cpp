#include "generator/docx/runs.h"

#include <algorithm>
#include <array>

#include "base/plain_text.h"
#include "base/utf8.h"
#include "generator/docx/word.h"

namespace muko::tmpl {
namespace {

// What is not written as it is.
bool is_special(char letter) {
  switch (letter) {
    case '&':
    case '<':
    case '>':
    case '\r':
    case '\n':
    case '\t':
    case '\f':
    case '\a':
      return true;
    default:
      return false;
  }
}

// The children of <w:rPr> (ISO 29500-1, 17.3.2.28; the order is fixed).
constexpr std::array<std::string_view, 41> kOrder = {"rStyle",
                                                     "rFonts",
                                                     "b",
                                                     "bCs",
                                                     "i",
                                                     "iCs",
                                                     "caps",
                                                     "smallCaps",
                                                     "strike",
                                                     "dstrike",
                                                     "outline",
                                                     "shadow",
                                                     "emboss",
                                                     "imprint",
                                                     "noProof",
                                                     "snapToGrid",
                                                     "vanish",
                                                     "webHidden",
                                                     "color",
                                                     "spacing",
                                                     "w",
                                                     "kern",
                                                     "position",
                                                     "sz",
                                                     "szCs",
                                                     "highlight",
                                                     "u",
                                                     "effect",
                                                     "bdr",
                                                     "shd",
                                                     "fitText",
                                                     "vertAlign",
                                                     "rtl",
                                                     "cs",
                                                     "em",
                                                     "lang",
                                                     "eastAsianLayout",
                                                     "specVanish",
                                                     "oMath",
                                                     "",
                                                     "rPrChange"};

std::size_t order_of(std::string_view name) {
  return static_cast<std::size_t>(std::find(kOrder.begin(), kOrder.end(), name) - kOrder.begin());
}

std::string written(const XmlElement* element) {
  std::string out;
  if (element != nullptr) write_element(*element, out);
  return out;
}

// The properties of the paragraph for a second one like it: without a section break and without
// what makes a page or list begin anew.
std::string paragraph_properties(const XmlElement& paragraph) {
  const XmlElement* own = paragraph.child("pPr");
  if (own == nullptr) return {};
  XmlElementPtr copy = clone(*own);
  const auto unwanted = [](const XmlElementPtr& child) {
    const std::string_view name = child->local_name();
    return name == "sectPr" || name == "pPrChange" || name == "pageBreakBefore";
  };
  copy->children.erase(std::remove_if(copy->children.begin(), copy->children.end(), unwanted),
                       copy->children.end());
  return written(copy.get());
}

// Length of the run of line ends at `position`; \r is none of its own.
std::size_t count_newlines(std::string_view text, std::size_t& position) {
  std::size_t count = 0;
  for (; position < text.size(); ++position) {
    if (text[position] == '\n') {
      ++count;
    } else if (text[position] != '\r') {
      break;
    }
  }
  return count;
}

void write_line_ends(std::size_t count, const RunText& texts, std::string& out) {
  if (count > 1 && texts.blank_lines_part) {
    out += texts.paragraph_break;
    return;
  }
  for (std::size_t i = 0; i < count; ++i) out += texts.line_break;
}

const char* escape_of(char letter) {
  switch (letter) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '\r':
      return "";
    default:
      return nullptr;
  }
}

}  // namespace

RunProperties read_properties(const XmlElement* run_properties) {
  RunProperties properties;
  if (run_properties == nullptr) return properties;
  for (const XmlElementPtr& child : run_properties->children) {
    if (child->is_text()) continue;
    properties.emplace_back(order_of(child->local_name()), written(child.get()));
  }
  return properties;
}

void set_property(RunProperties& properties, std::string_view local_name, std::string xml) {
  const std::size_t order = order_of(local_name);
  const auto place = std::find_if(properties.begin(), properties.end(),
                                  [&](const auto& each) { return each.first >= order; });
  if (place != properties.end() && place->first == order) {
    place->second = std::move(xml);
  } else {
    properties.insert(place, {order, std::move(xml)});
  }
}

std::string written(const RunProperties& properties, const std::string& prefix) {
  if (properties.empty()) return {};
  std::string xml = "<" + prefix + "rPr>";
  for (const auto& [order, property] : properties) xml += property;
  return xml + "</" + prefix + "rPr>";
}

std::string Run::close() const {
  return end_tag("t") + end_tag("r");
}

std::string Run::open() const {
  return tag("r") + run_properties + "<" + prefix + "t xml:space=\"preserve\">";
}

RunText texts_of(const Run& run) {
  const std::string start = "<" + run.prefix + "t xml:space=\"preserve\">";
  const auto inside = [&](const std::string& element) {
    return run.end_tag("t") + element + start;
  };
  RunText texts;
  texts.blank_lines_part = run.blank_lines_part;
  texts.line_break = inside("<" + run.prefix + "br/>");
  texts.tab = inside("<" + run.prefix + "tab/>");
  const std::string page = "<" + run.prefix + "br " + run.prefix + "type=\"page\"/>";
  if (!run.in_paragraph) {  // inside a hyperlink
    texts.page_break = inside(page);
    texts.paragraph_break = texts.line_break + texts.line_break;
    return texts;
  }
  const std::string end = run.close() + run.end_tag("p");
  const std::string begin = run.tag("p") + run.paragraph_properties + run.open();
  texts.paragraph_break = end + begin;
  // A paragraph of its own, as docxtpl has it.
  texts.page_break =
      end + run.tag("p") + run.tag("r") + page + run.end_tag("r") + run.end_tag("p") + begin;
  return texts;
}

std::size_t RunTable::add_run(const XmlElement& element) {
  Run run;
  run.prefix = word_name(element, "");
  run.blank_lines_part = blank_lines_part;
  run.properties = read_properties(element.child("rPr"));
  run.run_properties = written(run.properties, run.prefix);
  const XmlElement* paragraph = element.parent;
  run.in_paragraph = paragraph != nullptr && is_word(*paragraph, "p");
  run.in_link = nearest_word(element.parent, "hyperlink") != nullptr;
  if (run.in_paragraph) run.paragraph_properties = paragraph_properties(*paragraph);
  run.text = texts_of(run);
  RunProperties marked = run.properties;
  set_property(marked, "highlight",
               "<" + run.prefix + "highlight " + run.prefix + "val=\"yellow\"/>");
  run.mark_open = run.close() + run.tag("r") + written(marked, run.prefix) + "<" + run.prefix +
                  "t xml:space=\"preserve\">";
  run.mark_close = run.close() + run.open();
  const auto [known, is_new] = known_.emplace(
      run.text.paragraph_break + run.mark_open + (run.in_link ? "l" : ""), runs_.size());
  if (is_new) runs_.push_back(std::move(run));
  return known->second;
}

std::size_t RunTable::add_place(PlaceOfValue place) {
  places_.push_back(std::move(place));
  return kFirstPlace + places_.size() - 1;
}

void write_text(std::string_view text, const RunText& texts, std::string& out) {
  if (is_plain_text(text)) {
    out += text;
    return;
  }
  const std::size_t last = text.find_last_not_of("\r\n");
  text = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
  std::size_t position = 0;
  while (position < text.size()) {
    std::size_t special = position;  // find_first_of would call memchr for every letter
    while (special < text.size() && !is_special(text[special])) ++special;
    out.append(text, position, special - position);
    position = special;
    if (position == text.size()) return;
    const char letter = text[position];
    if (letter == '\n') {
      write_line_ends(count_newlines(text, position), texts, out);
      continue;
    }
    ++position;
    if (letter == '\t') {
      out += texts.tab;
    } else if (letter == '\f') {
      out += texts.page_break;
    } else if (letter == '\a') {
      out += texts.paragraph_break;
    } else {
      out += escape_of(letter);
    }
  }
}

bool is_printable(std::string_view text) {
  for (std::size_t position = 0; position < text.size();) {
    const char32_t letter = next_code_point(text, position);
    const bool control = letter < 0x20 && letter != U'\t' && letter != U'\n' && letter != U'\r' &&
                         letter != U'\a' && letter != U'\f';
    if (control || letter == 0xFFFE || letter == 0xFFFF) return false;
  }
  return true;
}

void write_plain(std::string_view text, std::string& out) {
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    if (letter == '"') {
      out += "&quot;";
    } else if (byte < 0x20) {
      if (letter != '\r') out += ' ';
    } else if (const char* escaped = escape_of(letter)) {
      out += escaped;
    } else {
      out += letter;
    }
  }
}

}  // namespace muko::tmpl
