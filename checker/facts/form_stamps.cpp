#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "checker/facts/form_steps.h"
#include "checker/facts/part_head.h"

namespace muko {
namespace {

constexpr double kMillimetresPerPoint = 25.4 / 72;
constexpr double kRightHalf = 0.35;  // of the width: what begins behind it stands at the right
constexpr double kSameEdge = 6;      // pt
// Of the size: the least that a letter takes on average of a line.
constexpr double kNarrowestLetter = 0.42;
constexpr double kUsualSize = 12;

double size_of(const Paragraph& paragraph) {
  const double size = paragraph.spans.empty() ? 0 : paragraph.spans.front().format.size;
  return size > 0 ? size : kUsualSize;
}

bool is_moved_by_hand(std::string_view text) {
  return text.substr(0, 1) == "\t" || text.substr(0, 3) == "   ";
}

class StampReader {
 public:
  StampReader(const Text& text, const Vocabulary& vocabulary, Facts& facts)
      : text_(text), vocabulary_(vocabulary), facts_(facts) {}

  void run() {
    for (std::size_t i = 0; i < facts_.parts.size(); ++i) {
      const Part& part = facts_.parts[i];
      const int last = text_.first_line(part.body_block);
      for (int line = text_.first_line(part.first_block); line < last; ++line) {
        read_line(part, static_cast<int>(i), line);
      }
    }
  }

 private:
  void read_line(const Part& part, int number, int at) {
    const Line& line = text_.lines()[static_cast<std::size_t>(at)];
    if (line.text.empty()) return;
    const bool mark = is_mark_line(line);
    const bool stamp = !mark && is_stamp_line(line, vocabulary_);
    if (mark || stamp) {
      StampForm form;
      form.text = in_one_line(line.text);
      form.where = locate(text_, line);
      form.part = number;
      form.is_approval = stamp;
      form.side = side_of(line);
      facts_.form.stamps.push_back(std::move(form));
    }
    if (!facts_.form.stamps.empty() && is_of_group(part, line)) {
      StampForm& form = facts_.form.stamps.back();
      if (form.part == number) add_line(line, form);
    }
  }

  void add_line(const Line& line, StampForm& form) const {
    form.width = std::max(form.width, width_of(line));
    const auto& box = text_.passage_of(line).paragraph->where.box;
    if (form.side != Alignment::Center || !box || !form.where.box) return;
    // Lines of other widths that begin below one another are not centred, though one may look so.
    const bool below = box->top > form.where.box->top;
    const bool same_left = std::abs(box->left - form.where.box->left) < kSameEdge;
    const bool same_right = std::abs(box->right - form.where.box->right) < 4 * kSameEdge;
    if (below && same_left && !same_right) form.side.reset();
  }

  static bool is_of_group(const Part& part, const Line& line) {
    const std::string words = in_one_line(line.text);
    const auto holds = [&](const std::optional<ActReference>& act) {
      return act && act->quote.text.find(words) != std::string::npos;
    };
    return holds(part.mark) || holds(part.stamp);
  }

  [[nodiscard]] const Section* page_of(const Passage& passage) const {
    const auto section = static_cast<std::size_t>(section_of(text_.document(), passage));
    const auto& sections = text_.document().sections;
    return section < sections.size() ? &sections[section] : nullptr;
  }

  [[nodiscard]] std::optional<Alignment> side_of(const Line& line) const {
    const Passage& passage = text_.passage_of(line);
    const Section* page = page_of(passage);
    const Location& where = passage.paragraph->where;
    if (page == nullptr || where.story != Story::Body) return std::nullopt;
    if (where.box) return side_of_box(passage, page->width);
    if (passage.table != nullptr || is_moved_by_hand(passage.text)) return std::nullopt;
    const ParagraphFormat& format = passage.paragraph->format;
    const double width = page->width - page->margin_left - page->margin_right;
    const double left = format.indent_left + std::max(0.0, format.indent_first_line);
    if (format.alignment == Alignment::Right || left > kRightHalf * width) return Alignment::Right;
    return format.alignment == Alignment::Center ? Alignment::Center : Alignment::Left;
  }

  static Alignment side_of_box(const Passage& passage, double page_width) {
    if (passage.paragraph->format.alignment == Alignment::Center) return Alignment::Center;
    const double left = passage.paragraph->where.box->left * kMillimetresPerPoint;
    return left > kRightHalf * page_width ? Alignment::Right : Alignment::Left;
  }

  // At least: by narrow letters, and no more than there is room for.
  [[nodiscard]] double width_of(const Line& line) const {
    const Passage& passage = text_.passage_of(line);
    const Section* page = page_of(passage);
    const Location& where = passage.paragraph->where;
    if (page == nullptr || where.story != Story::Body) return 0;
    if (line.text.find('\t') != std::string_view::npos) return 0;
    if (where.box) return (where.box->right - where.box->left) * kMillimetresPerPoint;
    if (passage.table != nullptr) return 0;
    const ParagraphFormat& format = passage.paragraph->format;
    const double room = page->width - page->margin_left - page->margin_right - format.indent_left -
                        format.indent_right;
    const double letters = static_cast<double>(length_utf8(line.text));
    const double width =
        letters * size_of(*passage.paragraph) * kNarrowestLetter * kMillimetresPerPoint;
    return std::min(width, room);
  }

  const Text& text_;
  const Vocabulary& vocabulary_;
  Facts& facts_;
};

}  // namespace

void read_stamp_forms(const Text& text, const Vocabulary& vocabulary, Facts& facts) {
  StampReader(text, vocabulary, facts).run();
}

}  // namespace muko
