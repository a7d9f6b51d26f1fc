#include "generator/language/text_template.h"

#include <algorithm>

#include "base/utf8.h"
#include "generator/language/build.h"
#include "generator/language/lexer.h"
#include "generator/language/render.h"

namespace muko::tmpl {
namespace {

// The places of tags: each is counted from the one before.
class Places {
 public:
  Places(std::string_view text, const std::string& file) : text_(text), place_{file, 1, 1} {}

  const SourcePlace& at(std::size_t offset) {
    const std::string_view between = text_.substr(offset_, offset - offset_);
    const auto lines = std::count(between.begin(), between.end(), '\n');
    if (lines > 0) {
      place_.line += static_cast<int>(lines);
      place_.column = 1;
    }
    const std::size_t start = between.rfind('\n') + 1;  // npos + 1 is 0
    place_.column += static_cast<int>(length_utf8(between.substr(start)));
    offset_ = offset;
    return place_;
  }

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
  SourcePlace place_;
};

class PlainWriter final : public Writer {
 public:
  [[nodiscard]] bool escapes() const override { return false; }
  void write(std::string_view text, std::size_t /*run*/, std::string& out) const override {
    out += text;
  }
  void mark(std::string_view field, std::size_t /*run*/, std::string& out) const override {
    out.append("[не заполнено: ").append(field).append("]");
  }
};

std::string_view trimmed_text(std::string_view text, const Tag* before, const Tag* after) {
  const std::string_view inside = trim(text);
  if (inside.empty()) {
    const bool trimmed =
        (before != nullptr && before->trim_after) || (after != nullptr && after->trim_before);
    return trimmed ? inside : text;
  }
  const auto lead = static_cast<std::size_t>(inside.data() - text.data());
  if (after != nullptr && after->trim_before) text = text.substr(0, lead + inside.size());
  if (before != nullptr && before->trim_after) text.remove_prefix(lead);
  return text;
}

void throw_faults(const std::vector<TagFault>& tag_faults, const std::vector<SourcePlace>& places,
                  const std::vector<ReadTag>& tags) {
  if (tag_faults.empty()) return;
  std::vector<Fault> faults;
  for (const TagFault& fault : tag_faults) {
    const bool quoted = fault.message.find(tags[fault.tag].source.source) != std::string::npos;
    faults.push_back(
        {places[fault.tag],
         quoted ? fault.message : tags[fault.tag].source.source + ": " + fault.message});
  }
  std::stable_sort(faults.begin(), faults.end(), [](const Fault& left, const Fault& right) {
    return std::pair(left.place.line, left.place.column) <
           std::pair(right.place.line, right.place.column);
  });
  throw Error(ErrorCode::BadTemplate, std::move(faults));
}

// Line ends as Jinja2 has them: \n, and none at the end.
std::string with_plain_line_ends(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    result += text[i] == '\r' ? '\n' : text[i];
  }
  if (result.ends_with('\n')) result.pop_back();
  return result;
}

}  // namespace

Program compile_text(std::string_view source, const std::string& file) {
  const std::string text_of_lines = with_plain_line_ends(source);
  const std::string_view text = text_of_lines;
  bool in_raw = false;
  const std::vector<Tag> found = find_tags(text, in_raw);
  std::vector<ReadTag> tags;
  std::vector<Piece> pieces;
  std::vector<SourcePlace> places;
  std::vector<TagFault> faults;
  Places counted(text, file);
  std::size_t position = 0;
  for (const Tag& tag : found) {
    const Tag* previous = tags.empty() ? nullptr : &tag - 1;
    pieces.emplace_back(Text{
        std::string(trimmed_text(text.substr(position, tag.start - position), previous, &tag))});
    pieces.emplace_back(TagPiece{tags.size(), 0});
    std::string fault;
    Statement statement = parse_tag(tag, fault);
    if (!fault.empty()) faults.push_back({tags.size(), std::move(fault)});
    places.push_back(counted.at(tag.start));
    std::string written(text.substr(tag.start, tag.end - tag.start));
    tags.push_back(
        {std::move(statement), tag.scope, {to_string(places.back()), std::move(written)}});
    position = tag.end;
  }
  const Tag* last = found.empty() ? nullptr : &found.back();
  pieces.emplace_back(Text{std::string(trimmed_text(text.substr(position), last, nullptr))});
  if (in_raw) {
    faults.push_back({tags.size() - 1,
                      "для {% raw %} нет {% endraw %}: поставьте его после текста, "
                      "который нужно оставить как есть"});
  }
  (void)pair_tags(tags, faults);
  throw_faults(faults, places, tags);
  Program program = build(std::move(pieces), std::move(tags), faults);
  if (!faults.empty())
    throw Error(ErrorCode::BadTemplate, places[faults[0].tag], faults[0].message);
  return program;
}

std::string render_text(const Program& program, const json& data, Undefined undefined,
                        const RenderLimits& limits) {
  Context context(undefined, limits);
  FreshIds ids;
  std::string out;
  render(program, data, PlainWriter(), ids, context, out);
  std::vector<Fault> faults;
  for (const RenderFault& fault : context.faults()) {
    const TagSource& tag = program.tags[fault.tag];
    faults.push_back({{}, tag.where + ": " + tag.source + ": " + fault.message});
  }
  if (!faults.empty()) throw Error(ErrorCode::BadData, std::move(faults));
  return out;
}

}  // namespace muko::tmpl
