// The filters that lay out a text in lines.

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "generator/language/filter_input.h"
#include "generator/language/filters.h"
#include "generator/language/text_changes.h"

namespace muko::tmpl {
namespace {

Value indent(const Value& input, const Arguments& arguments, Context& context) {
  const auto text = text_of(input, context);
  if (!text) return Value::nothing();
  const std::int64_t width = std::clamp<std::int64_t>(whole_or(arguments[0], 4), 0, 1000);
  const std::string margin = arguments[0].text() != nullptr
                                 ? *arguments[0].text()
                                 : std::string(static_cast<std::size_t>(width), ' ');
  const bool with_first = is_true(arguments[1]);
  const bool with_blank = is_true(arguments[2]);
  std::string result;
  std::size_t start = 0;
  for (bool first = true; start <= text->size(); first = false) {
    const std::size_t end = std::min(text->find('\n', start), text->size());
    const std::string line = text->substr(start, end - start);
    const bool indented = first ? with_first : with_blank || !line.empty();
    if (!first) result += '\n';
    if (indented) result += margin;
    result += line;
    context.step();
    if (result.size() > kMaxTextBytes) return context.too_long_text();
    start = end + 1;
  }
  return context.text(std::move(result));
}

Value truncate(const Value& input, const Arguments& arguments, Context& context) {
  const auto text = text_of(input, context);
  if (!text) return Value::nothing();
  const std::int64_t length = whole_or(arguments[0], 255);
  const std::string end = text_or(arguments[2], "...");
  const auto end_length = static_cast<std::int64_t>(length_utf8(end));
  const std::int64_t leeway = whole_or(arguments[3], 5);
  if (length < end_length || leeway < 0) {
    return context.fault("фильтру «truncate» нужна длина не меньше " + std::to_string(end_length));
  }
  if (static_cast<std::int64_t>(length_utf8(*text)) - leeway <= length) return context.text(*text);
  std::string kept(substr_utf8(*text, 0, static_cast<std::size_t>(length - end_length)));
  if (!is_true(arguments[1])) {
    const std::size_t space = kept.rfind(' ');
    if (space != std::string::npos) kept.resize(space);
  }
  return context.text(kept + end);
}

// --- wordwrap: as Python's textwrap lays out one line

struct Wrapping {
  std::size_t width = 79;
  bool break_long = true;
  bool break_hyphens = true;
};

// A word, with the hyphens that may end a line: «северо-», «западный»; or the spaces between.
std::vector<std::u32string> chunks_of(std::u32string_view line, bool break_hyphens) {
  std::vector<std::u32string> chunks;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool blank = is_space(line[i]);
    const bool begins = i == 0 || is_space(line[i - 1]) != blank;
    const bool behind_hyphen = break_hyphens && i > 1 && line[i - 1] == U'-' &&
                               is_letter(line[i - 2]) && is_letter(line[i]);
    if (begins || behind_hyphen) chunks.emplace_back();
    chunks.back() += line[i];
  }
  return chunks;
}

class LineWrap {
 public:
  LineWrap(const Wrapping& wrapping, std::vector<std::u32string>& lines)
      : wrapping_(wrapping), lines_(lines) {}

  void wrap(std::u32string_view line) {
    for (std::u32string& chunk : chunks_of(line, wrapping_.break_hyphens)) add(std::move(chunk));
    finish();
  }

 private:
  void add(std::u32string chunk) {
    while (current_.size() + chunk.size() > wrapping_.width) {
      const std::size_t room = wrapping_.width - std::min(wrapping_.width, current_.size());
      if (chunk.size() > wrapping_.width && wrapping_.break_long && room > 0) {
        current_ += chunk.substr(0, room);
        chunk.erase(0, room);
      } else if (current_.empty()) {
        break;
      }
      finish();
      if (is_space(chunk.front())) return;
    }
    if (current_.empty() && !lines_.empty() && has_line_ && is_space(chunk.front())) return;
    current_ += chunk;
  }

  void finish() {
    while (!current_.empty() && is_space(current_.back())) current_.pop_back();
    if (!current_.empty()) {
      lines_.push_back(current_);
      has_line_ = true;
    }
    current_.clear();
  }

  const Wrapping& wrapping_;
  std::vector<std::u32string>& lines_;
  std::u32string current_ = {};
  bool has_line_ = false;
};

Value wordwrap(const Value& input, const Arguments& arguments, Context& context) {
  const auto text = text_of(input, context);
  if (!text) return Value::nothing();
  const bool break_long = arguments[1].absent() != nullptr || is_true(arguments[1]);
  const bool break_hyphens = arguments[3].absent() != nullptr || is_true(arguments[3]);
  const std::int64_t width = whole_or(arguments[0], 79);
  if (width < 1) return context.fault("фильтру «wordwrap» нужна ширина больше нуля");
  const std::string between = text_or(arguments[2], "\n");
  const Wrapping wrapping{static_cast<std::size_t>(width), break_long, break_hyphens};
  std::string result;
  bool first = true;
  for (const std::string& line : split_lines(*text, false)) {
    std::vector<std::u32string> lines;
    LineWrap(wrapping, lines).wrap(to_utf32(line));
    if (lines.empty()) lines.emplace_back();
    for (const std::u32string& each : lines) {
      if (!std::exchange(first, false)) result += between;
      result += to_utf8(each);
      context.step();
      if (result.size() > kMaxTextBytes) return context.too_long_text();
    }
  }
  return context.text(std::move(result));
}

constexpr std::array<Filter, 3> kFilters = {{
    {.names = {"indent", "отступ"},
     .parameters = {"width", "first", "blank"},
     .as_python = true,
     .function = indent,
     .summary = "пробелы (или этот текст) перед строками",
     .example = R"({{ текст | indent(2) }})"},
    {.names = {"truncate", "сократить"},
     .parameters = {"length", "killwords", "end", "leeway"},
     .as_python = true,
     .function = truncate,
     .summary = "не длиннее стольких знаков",
     .example = R"({{ текст | truncate(40) }})"},
    {.names = {"wordwrap", "по_ширине"},
     .parameters = {"width", "break_long_words", "wrapstring", "break_on_hyphens"},
     .as_python = true,
     .function = wordwrap,
     .summary = "строки не длиннее стольких знаков",
     .example = R"({{ текст | wordwrap(60) }})"},
}};

}  // namespace

std::span<const Filter> layout_filters() {
  return kFilters;
}

}  // namespace muko::tmpl
