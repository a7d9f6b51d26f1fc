#include "readers/page/paragraphs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/utf8.h"
#include "readers/page/labels.h"

namespace muko::page {
namespace {

constexpr std::u32string_view kSentenceEnds = U".:;!?";
constexpr std::u32string_view kHyphens = U"-\u2010\u00AD–—";
constexpr std::array<std::string_view, 15> kDateBeginnings = {
    "январ",  "феврал",  "март",   "апрел", "май",    "мая", "июн", "июл",
    "август", "сентябр", "октябр", "ноябр", "декабр", "до",  "с"};
constexpr std::array<std::u32string_view, 11> kItemEndings = {
    U"ие", U"ция", U"ка", U"ство", U"ость", U"ая", U"ое", U"ые", U"ый", U"ий", U"тие"};
constexpr std::size_t kFewestItems = 3;
constexpr std::size_t kLongestDate = 3;  // lines

constexpr double kLevel = 4;            // pt: lefts nearer than this are one
constexpr double kGapOverPitch = 1.28;  // of the usual distance: a wider one parts paragraphs
constexpr double kSpace = 0.22;         // of the size: the narrowest space between words
constexpr double kSizeStep = 1.1;       // pt
constexpr double kWidestPadding = 6;    // pt, of a cell

bool is_bold(const Line& line) {
  return std::all_of(line.words.begin(), line.words.end(),
                     [](const PageWord* word) { return word->bold; });
}

bool has_bold(const Line& line) {
  return std::any_of(line.words.begin(), line.words.end(),
                     [](const PageWord* word) { return word->bold; });
}

bool starts_small(const Line& line) {
  std::size_t at = 0;
  const char32_t first = next_code_point(line.words.front()->text, at);
  return is_letter(first) && !is_upper(first);
}

char32_t last_letter(const Line& line) {
  const std::u32string text = to_utf32(line.words.back()->text);
  return text.empty() ? U' ' : text.back();
}

bool ends_sentence(const Line& line) {
  return kSentenceEnds.find(last_letter(line)) != std::u32string_view::npos;
}

bool ends_with_hyphen(const Line& line) {
  if (kHyphens.find(last_letter(line)) == std::u32string_view::npos) return false;
  // A dash alone stands for nothing.
  return line.words.size() > 1 || length_utf8(line.words.back()->text) > 2;
}

std::optional<Label> label_of_line(const Line& line) {
  if (line.words.size() < 2) return {};
  return label_of(line.words.front()->text);
}

// A gap that no justified line has: what stands behind it is set apart («Начальник     И.О.»).
bool has_column_gap(const Line& line) {
  return std::any_of(line.words.begin() + 1, line.words.end(), [&](const PageWord* const& word) {
    return word->box.left - (*(&word - 1))->box.right > 3.5 * line.size;
  });
}

// What would have to fit on the line before: the first word up to its hyphen; a short word (№,
// «г.») is tied to the next by a no-break space as often as not.
double first_piece(const Line& line) {
  const PageWord& word = *line.words.front();
  const std::size_t hyphen = word.text.find('-', 1);
  double width = width_of(word.box);
  const std::size_t letters = length_utf8(word.text);
  if (hyphen != std::string::npos && hyphen + 1 < word.text.size()) {
    const std::size_t before = length_utf8(std::string_view(word.text).substr(0, hyphen + 1));
    return width * static_cast<double>(before) / static_cast<double>(letters);
  }
  for (std::size_t i = 1; i < line.words.size(); ++i) {
    const bool glued = is_glued(*line.words[i - 1], *line.words[i]);
    const bool tied = i == 1 && letters <= 2;
    if (!glued && !tied) break;
    width = line.words[i]->box.right - word.box.left;
  }
  return width;
}

// «апрель 2024 г.», «до 15.02.2023»: a date is written to its end.
bool ends_date(const Line& line) {
  const std::string& last = line.words.back()->text;
  if (last.starts_with("год") || last == "г." || last == "гг.") return true;
  const std::string_view digits =
      std::string_view(last).substr(0, last.find_last_not_of(".,;") + 1);
  return digits.size() >= 4 && digits.find_first_not_of("0123456789.") == std::string_view::npos;
}

// «май», «до», «с», «15.02»
bool starts_date(const Line& line) {
  const std::string first = to_lower(line.words.front()->text);
  if (first.front() >= '0' && first.front() <= '9') return true;
  return std::any_of(kDateBeginnings.begin(), kDateBeginnings.end(),
                     [&](std::string_view beginning) {
                       return beginning.size() > 4 ? std::string_view(first).starts_with(beginning)
                                                   : first == beginning;
                     });
}

enum class Place { Left, Centre, Right, Full };

Place place_of(const Line& line, const Column& column) {
  if (!column.cell && has_column_gap(line)) return Place::Left;
  const double before = line.box.left - column.left;
  const double behind = column.right - line.box.right;
  const double tolerance = column.cell ? 2.5 : 5;
  if (before > 3 * tolerance && std::abs(before - behind) < tolerance) return Place::Centre;
  if (before > tolerance && std::abs(before - behind) < 0.6 * tolerance) return Place::Centre;
  if (column.cell && before > tolerance && std::abs(before - behind) < tolerance) {
    return Place::Centre;
  }
  if (behind < tolerance && before > 0.3 * (column.right - column.left)) return Place::Right;
  return behind < tolerance ? Place::Full : Place::Left;
}

// Goes through the lines and decides at each whether a paragraph begins.
class Splitter {
 public:
  explicit Splitter(const Column& column) : column_(column) {}

  std::vector<Draft> run(Lines lines) {
    for (Line& line : lines) {
      if (drafts_.empty() || begins(line)) drafts_.push_back({});
      drafts_.back().lines.push_back(std::move(line));
    }
    return std::move(drafts_);
  }

 private:
  [[nodiscard]] bool begins(const Line& next) const {
    const Line& last = drafts_.back().lines.back();
    if (looks_other(last, next)) return true;
    if (next.page == last.page && is_gap(last, next)) return true;
    if (ends_with_hyphen(last)) return false;
    if (column_.lines_apart || begins_with_label(next)) return true;
    if (!column_.cell && stands_in_columns(last, next)) return true;
    if (is_centred(next)) return begins_centred(last, next);
    if (is_indented(next) || fits_before(last, next)) return true;
    if (column_.cell && ends_date(last) && starts_date(next)) return true;
    return next.page != last.page && ends_sentence(last) && !starts_small(next) &&
           last.box.right < column_.right - 2 * last.size;
  }

  // Letters of another size; bold letters below others or the other way round.
  static bool looks_other(const Line& last, const Line& next) {
    if (std::abs(next.size - last.size) > kSizeStep && !ends_with_hyphen(last)) return true;
    if (is_bold(last) != is_bold(next) && !has_bold(next)) return true;
    return is_bold(next) && !has_bold(last);
  }

  // One of the lines has a text set apart at its right: it is the last of its paragraph.
  static bool stands_in_columns(const Line& last, const Line& next) {
    return has_column_gap(last) || (has_column_gap(next) && ends_sentence(last));
  }

  [[nodiscard]] bool is_gap(const Line& last, const Line& next) const {
    const double pitch = (next.baseline - last.baseline) / std::max(next.size, last.size);
    return pitch > kGapOverPitch * column_.pitch && pitch > 1.35;
  }

  [[nodiscard]] bool begins_with_label(const Line& next) const {
    const auto label = label_of_line(next);
    if (!label) return false;
    const Lines& lines = drafts_.back().lines;
    const auto own = label_of_line(lines.front());
    const bool of_a_kind = own && own->kind == label->kind;
    // «… качества образования / - это …»
    if (label->kind == LabelKind::Bullet) {
      return of_a_kind || ends_sentence(lines.back()) || fits_before(lines.back(), next);
    }
    return of_a_kind || ends_sentence(lines.back()) || is_indented(next) ||
           fits_before(lines.back(), next);
  }

  // The paragraph so far is centred; its last line may fill the column.
  [[nodiscard]] bool is_centred(const Line& next) const {
    const Lines& lines = drafts_.back().lines;
    const Place last = place_of(lines.back(), column_);
    if (last == Place::Centre) return true;
    if (last != Place::Full) return false;
    const bool any = std::any_of(lines.begin(), lines.end(), [&](const Line& line) {
      return place_of(line, column_) == Place::Centre;
    });
    const bool goes_on = starts_small(next) && !ends_sentence(lines.back());
    return any || (lines.size() == 1 && goes_on && place_of(next, column_) == Place::Centre);
  }

  [[nodiscard]] bool begins_centred(const Line& last, const Line& next) const {
    const Place place = place_of(next, column_);
    if (place != Place::Centre && place != Place::Full) return true;
    // A title's lines are its author's: the next one is a title of its own as often as not.
    if (!column_.cell && !starts_small(next)) return true;
    const double room = column_.right - column_.left - width_of(last.box);
    return first_piece(next) + kSpace * last.size < room - 2;
  }

  // The first line of a paragraph, or a line left of a hanging one.
  [[nodiscard]] bool is_indented(const Line& next) const {
    const Lines& lines = drafts_.back().lines;
    const double step = next.box.left - lines.back().box.left;
    if (lines.size() > 1) return std::abs(step) > kLevel;
    if (step < -kLevel) return false;  // behind an indented first line
    if (step <= kLevel) {
      // Two first lines below each other.
      const double indent = next.box.left - column_.left;
      return column_.indent > 0 && std::abs(indent - column_.indent) < 2.5;
    }
    const auto label = label_of_line(lines.front());
    if (!label) return !starts_small(next) || step > 60;
    return std::abs(next.box.left - lines.front().words[1]->box.left) > 2 * kLevel;
  }

  [[nodiscard]] bool fits_before(const Line& last, const Line& next) const {
    const double room = place_of(last, column_) == Place::Right && !column_.cell
                            ? column_.right - column_.left - width_of(last.box)
                            : column_.right - last.box.right;
    // The edge is not known to the point: what reads on may have had a little room.
    const bool reads_on = starts_small(next) && !ends_sentence(last);
    const double width = column_.right - column_.left;
    const double slack = reads_on ? 0.1 * width : column_.cell ? 1.5 : 3;
    return first_piece(next) + kSpace * last.size < room - slack;
  }

  const Column& column_;
  std::vector<Draft> drafts_;
};

// Nominatives that begin an item: «Проведение», «Разработка», «Консультационная поддержка».
bool starts_as_item(const Line& line) {
  const std::u32string word = to_utf32(line.words.front()->text);
  if (word.size() < 5 || !is_upper(word[0]) || is_upper(word[1])) return false;
  return std::any_of(kItemEndings.begin(), kItemEndings.end(), [&](std::u32string_view ending) {
    return std::u32string_view(word).ends_with(ending);
  });
}

bool starts_with_capital(const Line& line) {
  std::size_t at = 0;
  return is_upper(next_code_point(line.words.front()->text, at));
}

// The drafts with those of several items parted.
std::vector<Draft> part_items(const std::vector<Draft>& drafts) {
  std::vector<Draft> items;
  for (const Draft& draft : drafts) {
    const Line* before = nullptr;
    for (const Line& line : draft.lines) {
      const bool begins =
          before == nullptr || (starts_as_item(line) && last_letter(*before) != U',' &&
                                length_utf8(before->words.back()->text) > 3);
      if (begins) items.push_back({});
      items.back().lines.push_back(line);
      before = &line;
    }
  }
  return items;
}

// A cell that lists items, a paragraph each.
bool is_list(const std::vector<Draft>& drafts) {
  return drafts.size() >= kFewestItems &&
         std::all_of(drafts.begin(), drafts.end(),
                     [](const Draft& draft) { return starts_with_capital(draft.lines.front()); });
}

Alignment alignment_of(const Draft& draft, const Column& column) {
  std::size_t centred = 0;
  std::size_t right = 0;
  std::size_t full = 0;
  for (const Line& line : draft.lines) {
    const Place place = place_of(line, column);
    centred += place == Place::Centre;
    right += place == Place::Right;
    full += place == Place::Full;
  }
  const std::size_t lines = draft.lines.size();
  if (centred + full == lines && 2 * centred >= lines) return Alignment::Center;
  if (right == lines) return Alignment::Right;
  if (lines > 2 && full + 1 >= lines) return Alignment::Justified;
  return Alignment::Left;
}

void measure(Draft& draft, const Column& column) {
  const Line& first = draft.lines.front();
  draft.alignment = alignment_of(draft, column);
  double left = first.box.left;
  if (draft.lines.size() > 1) left = draft.lines[1].box.left;
  if (draft.alignment == Alignment::Left || draft.alignment == Alignment::Justified) {
    draft.indent_left = std::max(0.0, left - column.left);
    draft.indent_first_line = first.box.left - left;
  }
  if (draft.lines.size() > 1 && draft.lines[1].page == first.page) {
    draft.pitch = (draft.lines[1].baseline - first.baseline) / first.size;
  }
}

// Where the text of a cell ends at most: as far from its right edge as it begins from the left one.
double text_right(const std::vector<Draft>& drafts, const Column& column) {
  double inner = kWidestPadding;
  for (const Draft& draft : drafts) {
    for (const Line& line : draft.lines) inner = std::min(inner, line.box.left - column.left);
  }
  return column.right - std::max(inner, 0.0);
}

void measure_all(std::vector<Draft>& drafts, const Column& column) {
  const double right = column.cell ? text_right(drafts, column) : 0;
  const Line* before = nullptr;
  for (Draft& draft : drafts) {
    measure(draft, column);
    draft.right = right;
    const Line& first = draft.lines.front();
    if (before != nullptr && before->page == first.page) {
      const double usual = column.pitch * first.size;
      draft.space_before = std::max(0.0, first.baseline - before->baseline - usual);
    }
    before = &draft.lines.back();
  }
}

}  // namespace

std::vector<Draft> make_paragraphs(Lines lines, const Column& column) {
  std::vector<Draft> drafts = Splitter(column).run(std::move(lines));
  if (column.cell && is_list(drafts)) drafts = part_items(drafts);
  measure_all(drafts, column);
  return drafts;
}

void part_into(std::vector<Draft>& drafts, std::size_t count, const Column& column) {
  if (drafts.size() >= count) return;
  std::vector<Draft> items = part_items(drafts);
  if (items.size() != count) return;
  drafts = std::move(items);
  measure_all(drafts, column);
}

bool is_date_item(const Draft& draft) {
  return draft.lines.size() <= kLongestDate && ends_date(draft.lines.back());
}

}  // namespace muko::page
