#include "readers/page/paragraph_text.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "readers/page/labels.h"

namespace muko::page {
namespace {

constexpr double kWidestLetter = 0.75;  // of the size

constexpr double kTab = 2.2;      // of the size: a gap this wide may part columns …
constexpr double kOverUsual = 3;  // … when it is so many times the line's usual gap
constexpr double kTabAlone = 4;   // of the size: where the line has no other gap to compare with

SpanFormat format_of(const PageWord& word) {
  SpanFormat format;
  format.bold = word.bold;
  format.italic = word.italic;
  format.underline = word.underline;
  format.uncertain = word.uncertain;
  format.size = std::round(word.size * 2) / 2;
  format.font = word.font;
  format.link = word.link;
  return format;
}

// The gap of a line that is no wider than half of its gaps.
double usual_gap(const Line& line) {
  std::vector<double> gaps;
  for (std::size_t i = 1; i < line.words.size(); ++i) {
    gaps.push_back(line.words[i]->box.left - line.words[i - 1]->box.right);
  }
  if (gaps.size() < 2) return 0;
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>((gaps.size() - 1) / 2);
  std::nth_element(gaps.begin(), middle, gaps.end());
  return *middle;
}

// Pieces that stand together without a gap are one word: producers draw the hyphen apart.
std::string last_token(const Line& line) {
  std::size_t first = line.words.size() - 1;
  while (first > 0 && is_glued(*line.words[first - 1], *line.words[first])) --first;
  std::string token;
  for (; first < line.words.size(); ++first) token += line.words[first]->text;
  return token;
}

std::string first_token(const Line& line) {
  std::string token = line.words.front()->text;
  for (std::size_t i = 1; i < line.words.size(); ++i) {
    if (!is_glued(*line.words[i - 1], *line.words[i])) break;
    token += line.words[i]->text;
  }
  return token;
}

class Writer {
 public:
  Writer(Hyphenation& hyphenation, Paragraph& paragraph)
      : hyphenation_(hyphenation), paragraph_(paragraph) {}

  void write(const Line& line, std::size_t first_word, bool columns) {
    const double usual = columns ? usual_gap(line) : 0;
    for (std::size_t i = first_word; i < line.words.size(); ++i) {
      const PageWord& word = *line.words[i];
      if (i > first_word) {
        const PageWord& before = *line.words[i - 1];
        if (columns && is_tab(before, word, usual)) {
          separate('\t');
        } else if (!is_glued(before, word)) {
          separate(' ');
        }
      }
      add(word, line.page);
    }
  }

  // Between two lines.
  void break_line(const Line& line, const Line& next, bool narrow) {
    const std::string last = last_token(line);
    const std::string first = first_token(next);
    switch (hyphenation_.join(last, first)) {
      case Hyphenation::Join::Keep:
        break;
      case Hyphenation::Join::Drop:
        drop_hyphen();
        break;
      case Hyphenation::Join::Space:
        if (!narrow || !is_broken(line, last, first)) separate(' ');
        break;
    }
    new_line_ = true;
  }

  void finish() {
    flush();
    paragraph_.text.clear();
    for (const Span& span : paragraph_.spans) paragraph_.text += span.text;
  }

 private:
  // A word that has the line for itself is broken more often than one behind another, which would
  // have gone to the next line; save behind a no-break space.
  bool is_broken(const Line& line, std::string_view last, std::string_view first) {
    return line.words.size() == 1 ? hyphenation_.is_broken_word(last, first)
                                  : hyphenation_.is_half_of_word(last, first);
  }

  static bool is_tab(const PageWord& before, const PageWord& word, double usual) {
    const double gap = word.box.left - before.box.right;
    const double size = std::max({before.size, word.size, 1.0});
    if (usual <= 0) return gap > kTabAlone * size;
    return gap > kTab * size && gap > kOverUsual * usual;
  }

  void add(const PageWord& word, int page) {
    SpanFormat format = format_of(word);
    if (new_line_ || !open_ || !(format == span_.format)) {
      flush();
      span_.format = std::move(format);
      span_.where = paragraph_.where;
      span_.where.page = page;
      span_.where.box = word.box;
      open_ = true;
      new_line_ = false;
    }
    Box box = *span_.where.box;
    extend(box, word.box);
    span_.where.box = box;
    span_.text += word.text;
  }

  void separate(char space) {
    if (open_) span_.text += space;
  }

  void drop_hyphen() {
    const std::u32string text = to_utf32(span_.text);
    if (!text.empty()) span_.text = to_utf8(std::u32string_view(text).substr(0, text.size() - 1));
  }

  void flush() {
    if (!open_) return;
    // Soft hyphens inside are never shown.
    for (std::size_t at = 0; (at = span_.text.find("\u00AD", at)) != std::string::npos;) {
      span_.text.erase(at, 2);
    }
    const int length = static_cast<int>(length_utf8(span_.text));
    span_.where.start = offset_;
    span_.where.end = offset_ + length;
    offset_ += length;
    if (length > 0) paragraph_.spans.push_back(std::move(span_));
    span_ = Span{};
    open_ = false;
  }

  Hyphenation& hyphenation_;
  Paragraph& paragraph_;
  Span span_ = {};
  bool open_ = false;
  bool new_line_ = false;
  int offset_ = 0;
};

// Its last word leaves no room for another letter; that of a wide one is known from the next line.
bool fills_line(const Line& line, const Line& next, double right) {
  const PageWord& word = *next.words.front();
  const double letter = width_of(word.box) / static_cast<double>(length_utf8(word.text));
  return right - line.box.right < std::max(kWidestLetter * line.size, letter);
}

}  // namespace

void write_lines(const Lines& lines, double cell_right, Hyphenation& hyphenation,
                 Paragraph& paragraph) {
  const bool columns = cell_right <= 0;
  std::size_t first_word = 0;
  const Line& first = lines.front();
  if (first.words.size() > 1 || lines.size() > 1) {
    const std::string& word = first.words.front()->text;
    const auto label = label_of(word);
    const bool alone = first.words.size() == 1;
    if (label && !alone && !is_glued(*first.words[0], *first.words[1])) {
      paragraph.label = word;
      paragraph.kind = ParagraphKind::ListItem;
      paragraph.level = label->level;
      first_word = 1;
    }
  }
  Writer writer(hyphenation, paragraph);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    writer.write(lines[i], i == 0 ? first_word : 0, columns);
    if (i + 1 < lines.size()) {
      writer.break_line(lines[i], lines[i + 1],
                        !columns && fills_line(lines[i], lines[i + 1], cell_right));
    }
  }
  writer.finish();
}

}  // namespace muko::page
