#include "readers/pdf/glyph_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/utf8.h"

namespace muko::pdf {
namespace {

constexpr double kTouch = 0.7;  // pt

constexpr double kWordGap = 0.12;      // of the size: a wider gap parts words
constexpr double kBackStep = 0.35;     // a letter may stand so much before its place (kerning)
constexpr double kBaselineStep = 0.2;  // a letter off the baseline is another word
constexpr double kSameSize = 0.05;
constexpr double kDoublePrint = 0.12;  // the same letter again so near is printed for boldness
constexpr double kTurnedGap = 1.2;     // between words of one line of turned text

struct Place {
  double along = 0;
  double across = 0;  // grows to the foot of the letters
};

Place place_of(double x, double y, Direction direction) {
  switch (direction) {
    case Direction::Right:
      return {x, y};
    case Direction::Down:
      return {y, -x};
    case Direction::Left:
      return {-x, -y};
    case Direction::Up:
      return {-y, x};
  }
  return {x, y};
}

// A box in the text's own frame, on the page as drawn.
Box page_box(double start, double end, double top, double bottom, Direction direction) {
  switch (direction) {
    case Direction::Right:
      return {start, top, end, bottom};
    case Direction::Down:
      return {-bottom, start, -top, end};
    case Direction::Left:
      return {-end, -bottom, -start, -top};
    case Direction::Up:
      return {top, -end, bottom, -start};
  }
  return {start, top, end, bottom};
}

// What turns the page upright: the frame of its text, moved to the positive.
class Turn {
 public:
  Turn(Direction upright, Page& page)
      : direction_(upright), width_(page.width), height_(page.height) {
    if (upright == Direction::Down || upright == Direction::Up) {
      std::swap(page.width, page.height);
    }
  }

  [[nodiscard]] Box box(const Box& drawn) const {
    const Place a = point(drawn.left, drawn.top);
    const Place b = point(drawn.right, drawn.bottom);
    return {std::min(a.along, b.along), std::min(a.across, b.across), std::max(a.along, b.along),
            std::max(a.across, b.across)};
  }

  [[nodiscard]] Rule rule(const Rule& drawn) const {
    if (direction_ == Direction::Right) return drawn;
    const Box line = drawn.vertical ? Box{drawn.position, drawn.start, drawn.position, drawn.end}
                                    : Box{drawn.start, drawn.position, drawn.end, drawn.position};
    const Box turned = box(line);
    Rule out = drawn;
    if (direction_ != Direction::Left) out.vertical = !drawn.vertical;
    out.position = out.vertical ? turned.left : turned.top;
    out.start = out.vertical ? turned.top : turned.left;
    out.end = out.vertical ? turned.bottom : turned.right;
    return out;
  }

  // Of a place across the text of this direction.
  [[nodiscard]] double shift_across() const {
    if (direction_ == Direction::Down) return width_;
    return direction_ == Direction::Left ? height_ : 0;
  }

 private:
  [[nodiscard]] Place point(double x, double y) const {
    Place place = place_of(x, y, direction_);
    if (direction_ == Direction::Left) place.along += width_;
    if (direction_ == Direction::Up) place.along += height_;
    place.across += shift_across();
    return place;
  }

  Direction direction_;
  double width_;
  double height_;
};

struct Composition {
  std::string_view base;
  std::string_view accent;
  std::string_view whole;
};
constexpr std::array<Composition, 4> kCompositions = {
    {{"и", "\u0306", "й"}, {"И", "\u0306", "Й"}, {"е", "\u0308", "ё"}, {"Е", "\u0308", "Ё"}}};

// Letters that a producer drew as base and accent (macOS).
void append_composed(std::string& text, std::string_view addition) {
  for (const Composition& composition : kCompositions) {
    if (!addition.starts_with(composition.accent) || !text.ends_with(composition.base)) continue;
    text.resize(text.size() - composition.base.size());
    text += composition.whole;
    text += addition.substr(composition.accent.size());
    return;
  }
  text += addition;
}

}  // namespace

bool GlyphWords::continues(const Draft& draft, const Glyph& glyph, double along,
                           double across) const {
  const double size = std::max(draft.size, 1.0);
  const double gap = along - draft.next;
  return draft.direction == glyph.direction && draft.face == glyph.face &&
         draft.bold == glyph.bold && std::abs(draft.size - glyph.size) <= kSameSize * size &&
         std::abs(across - draft.across) <= kBaselineStep * size && gap <= kWordGap * size &&
         gap >= -kBackStep * size;
}

bool GlyphWords::repeats(const Draft& draft, const Glyph& glyph, double along,
                         double across) const {
  if (draft.last_letter == draft.first_letter || glyph.text.empty()) return false;
  const double size = std::max(draft.size, 1.0);
  const Letter& last = letters_[draft.last_letter - 1];
  return draft.direction == glyph.direction && draft.text.ends_with(glyph.text) &&
         std::abs(along - static_cast<double>(last.start)) <= kDoublePrint * size &&
         std::abs(across - draft.across) <= kDoublePrint * size;
}

void GlyphWords::append(Draft& draft, const Glyph& glyph, double along) {
  append_composed(draft.text, glyph.text.empty() ? std::string_view("\uFFFD") : glyph.text);
  const double advance = place_of(glyph.advance_x, glyph.advance_y, glyph.direction).along;
  draft.next = along + advance;
  draft.end = std::max(draft.end, draft.next - glyph.letter_spacing);
  letters_.push_back({draft.text.size(), static_cast<float>(along), static_cast<float>(draft.end),
                      std::exchange(piece_begins_, false)});
  draft.last_letter = letters_.size();
}

void GlyphWords::add(const Glyph& glyph) {
  const Place place = place_of(glyph.x, glyph.y, glyph.direction);
  if (!std::isfinite(place.along) || !std::isfinite(place.across) || !(glyph.size > 0)) return;
  ++glyphs_;
  if (!drafts_.empty() && repeats(drafts_.back(), glyph, place.along, place.across)) return;
  if (open_ && continues(drafts_.back(), glyph, place.along, place.across)) {
    append(drafts_.back(), glyph, place.along);
    return;
  }
  Draft draft;
  draft.first_letter = draft.last_letter = letters_.size();
  draft.start = draft.end = place.along;
  draft.across = place.across;
  draft.size = glyph.size;
  draft.direction = glyph.direction;
  draft.face = glyph.face;
  draft.bold = glyph.bold;
  append(draft, glyph, place.along);
  drafts_.push_back(std::move(draft));
  open_ = true;
}

Direction GlyphWords::main_direction() const {
  std::array<std::size_t, kDirections> letters{};
  for (const Draft& draft : drafts_) {
    letters.at(static_cast<std::size_t>(draft.direction)) += draft.last_letter - draft.first_letter;
  }
  const auto most = std::max_element(letters.begin(), letters.end());
  return static_cast<Direction>(most - letters.begin());
}

// A line of text that stays turned (the head of a narrow column) becomes one word: its words would
// not be in their order on the page.
void GlyphWords::join_turned(Direction upright) {
  std::vector<Draft> joined;
  joined.reserve(drafts_.size());
  for (Draft& draft : drafts_) {
    if (draft.direction != upright && !joined.empty()) {
      Draft& before = joined.back();
      const double gap = draft.start - before.end;
      const double size = std::max(before.size, 1.0);
      if (before.direction == draft.direction && gap > -size && gap < kTurnedGap * size &&
          std::abs(draft.across - before.across) <= kBaselineStep * size) {
        if (gap > kWordGap * size) before.text += ' ';
        before.text += draft.text;
        before.end = std::max(before.end, draft.end);
        before.last_letter = before.first_letter;  // never cut
        continue;
      }
    }
    joined.push_back(std::move(draft));
  }
  drafts_ = std::move(joined);
}

namespace {

// Rules that pass between letters are far from both ends.
constexpr double kInsideWord = 1;

bool passes(const Rule& rule, const Box& box) {
  const double middle = (box.top + box.bottom) / 2;
  return rule.position > box.left + kInsideWord && rule.position < box.right - kInsideWord &&
         rule.start <= middle && rule.end >= middle;
}

// The rule stands in the gap between two letters.
bool parts(float before, float behind, double position) {
  return static_cast<double>(before) <= position + kTouch &&
         static_cast<double>(behind) >= position - kTouch;
}

}  // namespace

// The letter before which a rule at `position` cuts the word; the last one's end for none.
std::size_t GlyphWords::cut_at(const Draft& draft, double position) const {
  const auto begin = letters_.begin();
  const auto found = std::partition_point(
      begin + static_cast<std::ptrdiff_t>(draft.first_letter),
      begin + static_cast<std::ptrdiff_t>(draft.last_letter), [position](const Letter& each) {
        return static_cast<double>(each.start + each.end) / 2 < position;
      });
  const auto letter = static_cast<std::size_t>(found - begin);
  if (letter == draft.first_letter || letter == draft.last_letter) return draft.last_letter;
  const bool apart = letters_[letter].begins_piece &&
                     parts(letters_[letter - 1].end, letters_[letter].start, position);
  return apart ? letter : draft.last_letter;
}

void GlyphWords::cut(const Draft& draft, const std::vector<const Rule*>& verticals,
                     const std::vector<Face>& faces, Page& page) const {
  const Face& face = faces.at(static_cast<std::size_t>(draft.face));
  const double top = draft.across - face.ascent * draft.size;
  const double bottom = draft.across + face.descent * draft.size;
  PageWord word;
  word.baseline = draft.across;
  word.size = draft.size;
  word.font = face.family;
  word.bold = face.bold || draft.bold;
  word.italic = face.italic;

  double start = draft.start;
  std::size_t text_start = 0;
  const auto emit = [&](std::size_t text_end, double end) {
    PageWord piece = word;
    piece.text = draft.text.substr(text_start, text_end - text_start);
    piece.box = page_box(start, end, top, bottom, draft.direction);
    page.words.push_back(std::move(piece));
  };
  const Box whole = page_box(draft.start, draft.end, top, bottom, draft.direction);
  auto rule = std::lower_bound(
      verticals.begin(), verticals.end(), whole.left,
      [](const Rule* candidate, double left) { return candidate->position < left; });
  if (draft.direction != Direction::Right) rule = verticals.end();
  for (; rule != verticals.end() && (*rule)->position < whole.right; ++rule) {
    if (!passes(**rule, whole)) continue;
    const std::size_t letter = cut_at(draft, (*rule)->position);
    if (letter == draft.last_letter || letters_[letter - 1].text_end <= text_start) continue;
    emit(letters_[letter - 1].text_end, static_cast<double>(letters_[letter - 1].end));
    text_start = letters_[letter - 1].text_end;
    start = static_cast<double>(letters_[letter].start);
  }
  emit(draft.text.size(), draft.end);
}

void GlyphWords::finish(const std::vector<Face>& faces, Page& page) {
  const Direction upright = main_direction();
  join_turned(upright);
  std::vector<const Rule*> verticals;
  for (const Rule& rule : page.rules) {
    if (rule.vertical) verticals.push_back(&rule);
  }
  std::sort(verticals.begin(), verticals.end(),
            [](const Rule* a, const Rule* b) { return a->position < b->position; });
  page.words.reserve(drafts_.size());
  const Turn turn(upright, page);
  for (const Draft& draft : drafts_) {
    const std::size_t first = page.words.size();
    cut(draft, verticals, faces, page);
    for (std::size_t i = first; i < page.words.size(); ++i) {
      PageWord& word = page.words[i];
      word.box = turn.box(word.box);
      word.baseline =
          draft.direction == upright ? word.baseline + turn.shift_across() : word.box.bottom;
    }
  }
  for (Rule& rule : page.rules) rule = turn.rule(rule);
  drafts_.clear();
  letters_.clear();
  open_ = false;
}

}  // namespace muko::pdf
