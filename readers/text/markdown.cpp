#include "readers/text/markdown.h"

#include <algorithm>
#include <cstddef>

#include "base/utf8.h"

namespace muko::text {
namespace {

constexpr std::size_t kMaxHeading = 6;
constexpr int kIndentOfLevel = 2;

int heading_level(std::string_view line) {
  const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
  if (marks == 0 || marks > kMaxHeading || marks == line.size() || line[marks] != ' ') return 0;
  return static_cast<int>(marks);
}

// "## Цель ##" -> "Цель".
std::string_view heading_text(std::string_view line) {
  line = trim(line.substr(line.find_first_not_of('#')));
  const std::size_t end = line.find_last_not_of('#');
  return end == std::string_view::npos ? std::string_view() : trim(line.substr(0, end + 1));
}

// The length of "- ", "12. ", "3) " at the start; 0 for none.
std::size_t item_mark(std::string_view line) {
  if (line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ ")) return 1;
  const std::size_t digits = line.find_first_not_of("0123456789");
  const bool number = digits != std::string_view::npos && digits > 0 && digits < 10;
  if (!number || (line[digits] != '.' && line[digits] != ')')) return 0;
  return digits + 1 < line.size() && line[digits + 1] == ' ' ? digits + 1 : 0;
}

bool is_table_rule(std::string_view line) {
  return line.find('|') != std::string_view::npos && line.find("---") != std::string_view::npos &&
         line.find_first_not_of("|-: ") == std::string_view::npos;
}

class InlineReader {
 public:
  InlineReader(std::string_view text, ParagraphText& out) : text_(text), out_(out) {}

  void read() {
    while (at_ < text_.size()) {
      if (!read_escape() && !read_emphasis() && !read_code() && !read_link()) {
        plain_ += text_[at_++];
      }
    }
    flush();
  }

 private:
  bool read_escape() {
    constexpr std::string_view marks = "\\`*_{}[]()#+-.!|>";
    const bool escape = text_[at_] == '\\' && at_ + 1 < text_.size() &&
                        marks.find(text_[at_ + 1]) != std::string_view::npos;
    if (!escape) return false;
    plain_ += text_[at_ + 1];
    at_ += 2;
    return true;
  }

  // A mark with a space at both sides, or inside a word by "_", is no mark.
  bool read_emphasis() {
    const char mark = text_[at_];
    if (mark != '*' && mark != '_') return false;
    const std::size_t end = std::min(text_.find_first_not_of(mark, at_), text_.size());
    const std::size_t count = end - at_;
    const bool space_before = at_ == 0 || text_[at_ - 1] == ' ';
    const bool space_behind = end == text_.size() || text_[end] == ' ';
    const bool inside_word = mark == '_' && !space_before && !space_behind &&
                             !is_sign(text_[at_ - 1]) && !is_sign(text_[end]);
    if (count > 3 || (space_before && space_behind) || inside_word) {
      plain_ += text_.substr(at_, count);
    } else {
      flush();
      if (count >= 2) format_.bold = !format_.bold;
      if (count != 2) format_.italic = !format_.italic;
    }
    at_ = end;
    return true;
  }

  bool read_code() {
    if (text_[at_] != '`') return false;
    const std::size_t end = text_.find('`', at_ + 1);
    if (end == std::string_view::npos) return false;
    plain_ += text_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    return true;
  }

  bool read_link() {
    if (text_[at_] != '[') return false;
    const std::size_t middle = text_.find("](", at_);
    const std::size_t end = middle == std::string_view::npos ? middle : text_.find(')', middle);
    if (end == std::string_view::npos || text_.substr(at_, middle - at_).size() > 500) return false;
    flush();
    SpanFormat format = format_;
    format.link = text_.substr(middle + 2, end - middle - 2);
    out_.append_raw(text_.substr(at_ + 1, middle - at_ - 1), format);
    at_ = end + 1;
    return true;
  }

  static bool is_sign(char c) {
    return static_cast<unsigned char>(c) < 0x80 &&
           std::string_view(".,;:!?()\"'*").find(c) != std::string_view::npos;
  }

  void flush() {
    out_.append_raw(plain_, format_);
    plain_.clear();
  }

  std::string_view text_;
  ParagraphText& out_;
  std::size_t at_ = 0;
  std::string plain_;
  SpanFormat format_;
};

}  // namespace

bool is_markdown(const std::vector<Line>& lines) {
  return std::any_of(lines.begin(), lines.end(), [](const Line& line) {
    return heading_level(line.text) != 0 || line.text.starts_with("```") ||
           is_table_rule(line.text);
  });
}

std::optional<MarkdownBlock> read_markdown_block(std::string_view line) {
  MarkdownBlock block;
  block.heading = heading_level(line);
  if (block.heading != 0) {
    block.text = heading_text(line);
    return block;
  }
  const std::string_view text = trim(line);
  const std::size_t mark = item_mark(text);
  if (mark == 0) return std::nullopt;
  block.label = mark == 1 ? "•" : std::string(text.substr(0, mark));
  block.level = std::min(indent_of(line) / kIndentOfLevel + 1, 9);
  block.text = trim(text.substr(mark));
  return block;
}

bool is_markdown_rule(std::string_view line) {
  line = trim(line);
  if (line.starts_with("```")) return true;
  return line.size() >= 3 && (line.find_first_not_of('-') == std::string_view::npos ||
                              line.find_first_not_of('*') == std::string_view::npos ||
                              line.find_first_not_of('=') == std::string_view::npos);
}

void append_markdown(std::string_view text, ParagraphText& out) {
  InlineReader(text, out).read();
}

}  // namespace muko::text
