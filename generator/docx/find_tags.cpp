#include "generator/docx/find_tags.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "generator/docx/paragraph_text.h"
#include "generator/docx/word.h"
#include "generator/language/lexer.h"

namespace muko::tmpl {
namespace {

constexpr std::size_t kAroundLength = 25;  // code points on each side of a tag in a message

// «… срок: {{ м.срок }} до …»; "" where the tag stands alone.
std::string text_around(const std::string& text, const Tag& tag) {
  const std::string_view before = std::string_view(text).substr(0, tag.start);
  const std::string_view after = std::string_view(text).substr(tag.end);
  if (trim(before).empty() && trim(after).empty()) return {};
  const std::size_t length = length_utf8(before);
  const bool cut_before = length > kAroundLength;
  const bool cut_after = length_utf8(after) > kAroundLength;
  std::string around = cut_before ? "…" : "";
  around += substr_utf8(before, cut_before ? length - kAroundLength : 0, length);
  around += text.substr(tag.start, tag.end - tag.start);
  around += substr_utf8(after, 0, kAroundLength);
  around += cut_after ? "…" : "";
  std::replace_if(
      around.begin(), around.end(), [](char letter) { return letter == '\t' || letter == '\n'; },
      ' ');
  return around;
}

constexpr std::size_t kMaxQuotedTag = 80;  // code points

std::string quoted_source(const std::string& text, const Tag& tag) {
  const std::string_view source = std::string_view(text).substr(tag.start, tag.end - tag.start);
  if (length_utf8(source) <= kMaxQuotedTag) return std::string(source);
  return std::string(substr_utf8(source, 0, kMaxQuotedTag)) + "…";
}

// What {%- and -%} take away beside the tag.
std::size_t trimmed_start(const std::string& text, const Tag& tag, std::size_t from) {
  if (!tag.trim_before) return tag.start;
  const std::string_view before = std::string_view(text).substr(from, tag.start - from);
  const std::string_view kept = trim(before);
  if (kept.empty()) return from;
  return static_cast<std::size_t>(kept.data() - text.data()) + kept.size();
}

std::size_t trimmed_end(const std::string& text, const Tag& tag, std::size_t to) {
  if (!tag.trim_after) return tag.end;
  const std::string_view after = std::string_view(text).substr(tag.end, to - tag.end);
  const std::string_view kept = trim(after);
  if (kept.empty()) return to;
  return static_cast<std::size_t>(kept.data() - text.data());
}

// A comment leaves nothing; with a prefix, it takes its paragraph, row or cell along.
bool leaves_nothing(const Tag& tag) {
  const bool whole_unit = tag.scope != TagScope::Inline && tag.scope != TagScope::Run;
  return tag.kind == TagKind::Comment && !whole_unit;
}

// `in_raw`: {% raw %} of an earlier paragraph is open.
void take_tags(const ParagraphPlace& paragraph, FoundTags& found, bool& in_raw) {
  ParagraphText runs(*paragraph.element);
  const std::string& text = runs.text();
  const std::vector<Tag> tags = find_tags(text, in_raw);
  const std::size_t base = found.tags.size();
  bool controls = false;
  for (const Tag& tag : tags) {
    controls = controls || tag.kind != TagKind::Output;
    add_tag(tag, text, paragraph, found);
  }
  if (controls) found.paragraphs.push_back(paragraph.element);
  for (std::size_t i = tags.size(); i-- > 0;) {
    const std::size_t behind = i + 1 < tags.size() ? tags[i + 1].start : text.size();
    const std::size_t end = trimmed_end(text, tags[i], behind);
    XmlElement*& element = found.elements[base + i];
    element = runs.cut(tags[i].start, end, base + i, is<OutputTag>(found.tags[base + i]));
    if (leaves_nothing(tags[i])) {
      detach(*element);
      element = nullptr;
    }
    const std::size_t start = trimmed_start(text, tags[i], i == 0 ? 0 : tags[i - 1].end);
    if (start < tags[i].start) runs.erase(start, tags[i].start);
  }
}

void report_open_raw(FoundTags& found) {
  for (std::size_t tag = found.tags.size(); tag-- > 0;) {
    if (!is_raw_begin(found.insides[tag])) continue;
    found.faults.push_back(
        {tag, "для {% raw %} нет {% endraw %}: поставьте его после текста, где тегов нет"});
    return;
  }
}

}  // namespace

std::size_t add_tag(const Tag& tag, const std::string& text, const ParagraphPlace& place,
                    FoundTags& found) {
  const std::size_t number = found.tags.size();
  std::string fault;
  Statement statement = parse_tag(tag, fault);
  if (!fault.empty()) found.faults.push_back({number, std::move(fault)});
  found.tags.push_back({std::move(statement),
                        tag.scope,
                        {place.where, quoted_source(text, tag), text_around(text, tag)}});
  found.elements.push_back(nullptr);
  found.places.push_back(place.number);
  found.leaves.push_back(0);
  found.insides.emplace_back(tag.inside);
  return number;
}

FoundTags find_tags_in(const std::vector<ParagraphPlace>& paragraphs) {
  FoundTags found;
  bool in_raw = false;
  for (const ParagraphPlace& paragraph : paragraphs) take_tags(paragraph, found, in_raw);
  if (in_raw) report_open_raw(found);
  return found;
}

}  // namespace muko::tmpl
