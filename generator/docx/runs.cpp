#include "generator/docx/runs.h"

#include <algorithm>
#include <array>

#include "generator/docx/word.h"

namespace muko::tmpl {
namespace {

// What follows <w:highlight> in <w:rPr> (ISO 29500-1, 17.3.2.28; the order is fixed).
constexpr std::array<std::string_view, 12> kAfterHighlight = {
    "u",   "effect", "bdr", "shd",  "fitText",         "vertAlign",
    "rtl", "cs",     "em",  "lang", "eastAsianLayout", "specVanish"};

bool follows_highlight(const XmlElement& element) {
  const std::string_view name = element.local_name();
  return name == "oMath" || name == "rPrChange" ||
         std::find(kAfterHighlight.begin(), kAfterHighlight.end(), name) != kAfterHighlight.end();
}

std::string written(const XmlElement* element) {
  std::string out;
  if (element != nullptr) write_element(*element, out);
  return out;
}

std::string highlighted(const XmlElement& run, const XmlElement* properties) {
  auto copy = std::make_unique<XmlElement>();
  if (properties != nullptr) copy = clone(*properties);
  copy->name = word_name(run, "rPr");
  std::size_t place = copy->children.size();
  for (std::size_t i = copy->children.size(); i-- > 0;) {
    if (copy->children[i]->local_name() == "highlight") {
      copy->children.erase(copy->children.begin() + static_cast<std::ptrdiff_t>(i));
      --place;
    } else if (follows_highlight(*copy->children[i])) {
      place = i;
    }
  }
  auto highlight = std::make_unique<XmlElement>();
  highlight->name = word_name(run, "highlight");
  highlight->attributes.push_back({word_name(run, "val"), "yellow"});
  insert_child(*copy, place, std::move(highlight));
  return written(copy.get());
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

void append_escaped(std::string_view text, std::string& out) {
  for (const char letter : text) {
    const char* escaped = escape_of(letter);
    if (escaped == nullptr) {
      out += letter;
    } else {
      out += escaped;
    }
  }
}

}  // namespace

std::size_t DocxWriter::add_run(const XmlElement& run) {
  const std::string w = word_name(run, "");
  const XmlElement* properties = run.child("rPr");
  const std::string own = written(properties);
  const std::string text_start = "<" + w + "t xml:space=\"preserve\">";
  const std::string text_end = "</" + w + "t>";
  const std::string run_start = "<" + w + "r>";
  const std::string run_end = "</" + w + "r>";
  const auto inside = [&](const std::string& element) { return text_end + element + text_start; };
  RunText texts;
  texts.line_break = inside("<" + w + "br/>");
  texts.tab = inside("<" + w + "tab/>");
  texts.page_break = inside("<" + w + "br " + w + "type=\"page\"/>");
  texts.mark_open = text_end + run_end + run_start + highlighted(run, properties) + text_start;
  texts.mark_close = text_end + run_end + run_start + own + text_start;
  const XmlElement* paragraph = run.parent;
  if (paragraph != nullptr && is_word(*paragraph, "p")) {
    texts.paragraph_break = text_end + run_end + "</" + w + "p><" + w + "p>" +
                            paragraph_properties(*paragraph) + run_start + own + text_start;
  } else {
    texts.paragraph_break = texts.line_break + texts.line_break;  // inside a hyperlink
  }
  const auto [known, is_new] =
      known_.emplace(texts.paragraph_break + texts.mark_open, runs_.size());
  if (is_new) runs_.push_back(std::move(texts));
  return known->second;
}

void DocxWriter::write(std::string_view text, std::size_t run, std::string& out) const {
  const std::size_t last = text.find_last_not_of("\r\n");
  text = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
  const RunText& texts = runs_[run];
  std::size_t position = 0;
  while (position < text.size()) {
    const std::size_t special =
        std::min(text.find_first_of("&<>\r\n\t\f\a", position), text.size());
    out.append(text, position, special - position);
    position = special;
    if (position == text.size()) return;
    const char letter = text[position];
    if (letter == '\n') {
      out += count_newlines(text, position) > 1 ? texts.paragraph_break : texts.line_break;
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

void DocxWriter::mark(std::string_view field, std::size_t run, std::string& out) const {
  const RunText& texts = runs_[run];
  out += texts.mark_open;
  append_escaped("[не заполнено: " + std::string(field) + "]", out);
  out += texts.mark_close;
}

}  // namespace muko::tmpl
