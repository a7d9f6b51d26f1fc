// GlyphWords: glyphs as a page draws them -> words, rules -> rules of the upright page. Knows
// nothing of Poppler. Geometry in points, y down.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "readers/page/page.h"

namespace muko::pdf {

// The way a text runs on the page.
enum class Direction { Right, Down, Left, Up };
inline constexpr int kDirections = 4;

struct Face {
  std::string family = {};
  bool bold = false;
  bool italic = false;
  double ascent = 0.75;  // of the size
  double descent = 0.25;
};

struct Glyph {
  std::string_view text;  // UTF-8; "" for a glyph without a known meaning
  double x = 0;           // start on the baseline
  double y = 0;
  double advance_x = 0;  // to the place of the next glyph, letter spacing included
  double advance_y = 0;
  double size = 0;
  double letter_spacing = 0;
  Direction direction = Direction::Right;
  int face = 0;       // index given by the caller, into `faces` of finish()
  bool bold = false;  // drawn twice or outlined, too
};

class GlyphWords {
 public:
  void add(const Glyph& glyph);
  void end_word() { open_ = false; }
  // The next glyph is placed anew: another piece of text may begin, as in the next cell.
  void begin_piece() { piece_begins_ = true; }
  [[nodiscard]] std::size_t glyph_count() const { return glyphs_; }

  // Words cut where a vertical rule passes between two letters that were placed apart (a word that
  // only runs over the rule stays whole); all turned upright when most of
  // the text runs another way than to the right. Empties this object.
  void finish(const std::vector<Face>& faces, Page& page);

 private:
  struct Letter {
    std::size_t text_end = 0;  // in Draft::text
    float start = 0;           // along the text
    float end = 0;
    bool begins_piece = false;
  };
  struct Draft {
    std::string text = {};
    std::size_t first_letter = 0;
    std::size_t last_letter = 0;
    double start = 0;   // along the text …
    double end = 0;     // … of the last letter's ink
    double next = 0;    // where the next letter is due
    double across = 0;  // of the baseline
    double size = 0;
    Direction direction = Direction::Right;
    int face = 0;
    bool bold = false;
  };

  [[nodiscard]] bool continues(const Draft& draft, const Glyph& glyph, double along,
                               double across) const;
  [[nodiscard]] bool repeats(const Draft& draft, const Glyph& glyph, double along,
                             double across) const;
  void append(Draft& draft, const Glyph& glyph, double along);
  [[nodiscard]] Direction main_direction() const;
  void join_turned(Direction upright);
  [[nodiscard]] std::size_t cut_at(const Draft& draft, double position) const;
  void cut(const Draft& draft, const std::vector<const Rule*>& verticals,
           const std::vector<Face>& faces, Page& page) const;

  std::vector<Draft> drafts_;
  std::vector<Letter> letters_;
  std::size_t glyphs_ = 0;
  bool open_ = false;
  bool piece_begins_ = false;
};

}  // namespace muko::pdf
