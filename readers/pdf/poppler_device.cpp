#include "readers/pdf/poppler_device.h"

#include <GfxFont.h>
#include <UTF.h>
#include <goo/GooString.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "base/utf8.h"

namespace muko::pdf {
namespace {

// A page of print has 2,000 to 8,000 letters and up to some thousand strokes.
constexpr std::size_t kMaxGlyphs = 200'000;
constexpr std::size_t kMaxRules = 60'000;
constexpr std::size_t kMaxHeld = 40;  // letters of an «ActualText» worth placing one by one

constexpr double kThin = 3.5;    // pt: a filled rectangle this thin is a rule
constexpr double kShortest = 1;  // pt; dashes of a dotted border are this short
constexpr double kSkew = 0.01;   // of its length: still a horizontal line
constexpr double kWhite = 0.97;
constexpr double kInvisible = 0.05;  // opacity
constexpr int kFillAndStroke = 2;    // text rendering mode: bold made by outlining

bool is_light(const GfxRGB& colour) {
  const double limit = kWhite * gfxColorComp1;
  return colour.r > limit && colour.g > limit && colour.b > limit;
}

bool contains_any(std::string_view name, std::initializer_list<std::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
    return name.find(part) != std::string_view::npos;
  });
}

// «TimesNewRomanPS-BoldMT» -> «TimesNewRomanPS».
std::string family_of(const std::string& name) {
  return name.substr(0, name.find_first_of(",-"));
}

double within(double value, double least, double most, double otherwise) {
  return value >= least && value <= most ? value : otherwise;
}

Face face_of(const GfxFont& font) {
  Face face;
  const std::string name = font.getNameWithoutSubsetTag();
  face.family = family_of(name);
  const auto weight = font.getWeight();
  face.bold = font.isBold() || weight >= GfxFont::W600 ||
              contains_any(name, {"Bold", "bold", "BOLD", "Black", "Heavy", "Demi"});
  face.italic = font.isItalic() || contains_any(name, {"Italic", "italic", "Oblique", "oblique"});
  face.ascent = within(font.getAscent(), 0.5, 1.05, 0.75);
  face.descent = within(-font.getDescent(), 0.05, 0.4, 0.25);
  return face;
}

// Bullets of Symbol and Wingdings, which have no letters of their own (as in a DOCX).
char32_t bullet_of(char32_t code) {
  switch (code) {
    case 0xF0B7:
      return U'•';
    case 0xF0A7:
      return U'▪';
    case 0xF0FC:
      return U'✓';
    case 0xF0D8:
      return U'➢';
    case 0xF0A8:
      return U'□';
    case 0xF02D:
      return U'-';
    default:
      return code;
  }
}

constexpr std::array<std::string_view, 5> kLigatures = {"ff", "fi", "fl", "ffi", "ffl"};

void append_unicode(std::string& text, char32_t code) {
  if (code >= 0xFB00 && code < 0xFB00 + kLigatures.size()) {
    text += kLigatures.at(code - 0xFB00);
    return;
  }
  const bool surrogate = code >= 0xD800 && code < 0xE000;
  if (code < 0x20 || code == 0x200B || code == 0xFEFF || surrogate || code > 0x10FFFF) return;
  append_utf8(text, bullet_of(code));
}

Direction direction_of(const GfxState* state) {
  double m11 = 0;
  double m12 = 0;
  double m21 = 0;
  double m22 = 0;
  state->getFontTransMat(&m11, &m12, &m21, &m22);
  if (std::abs(m11) >= std::abs(m12)) return m11 >= 0 ? Direction::Right : Direction::Left;
  return m12 > 0 ? Direction::Down : Direction::Up;
}

}  // namespace

void PageDevice::open(int number, double width, double height) {
  page_ = Page{};
  page_.number = number;
  page_.width = width;
  page_.height = height;
  full_ = false;
  image_area_ = 0;
  curves_ = 0;
  actual_depth_ = 0;
  held_.clear();
}

Page PageDevice::close() {
  words_.finish(faces_, page_);
  return std::move(page_);
}

double PageDevice::image_share() const {
  const double area = page_.width * page_.height;
  return area > 0 ? image_area_ / area : 0;
}

void PageDevice::updateFont(GfxState* state) {
  words_.end_word();
  const auto& font = state->getFont();
  if (!font) {
    face_ = -1;
    return;
  }
  const Ref* id = font->getID();
  const auto [known, fresh] =
      face_of_font_.emplace(std::pair(id->num, id->gen), static_cast<int>(faces_.size()));
  if (fresh) faces_.push_back(face_of(*font));
  face_ = known->second;
}

void PageDevice::take(const Glyph& glyph) {
  if (words_.glyph_count() >= kMaxGlyphs) {
    full_ = true;
    return;
  }
  std::size_t position = 0;
  const bool space = !glyph.text.empty() && is_space(next_code_point(glyph.text, position));
  if (space && position == glyph.text.size()) {
    words_.end_word();
  } else {
    words_.add(glyph);
  }
}

// NOLINTNEXTLINE(readability-function-size): so many parameters has Poppler.
void PageDevice::drawChar(GfxState* state, double x, double y, double dx, double dy,
                          double /*origin_x*/, double /*origin_y*/, CharCode /*code*/,
                          int /*bytes*/, const Unicode* text, int length) {
  if (face_ < 0) return;
  std::string spelled;
  bool silent = length > 0;  // only characters that nobody sees
  for (int i = 0; i < length; ++i) append_unicode(spelled, text[i]);
  silent = silent && spelled.empty();
  if (silent) return;
  Glyph glyph;
  glyph.text = spelled;
  state->transform(x, y, &glyph.x, &glyph.y);
  state->transformDelta(dx, dy, &glyph.advance_x, &glyph.advance_y);
  glyph.size = state->getTransformedFontSize();
  const double own = state->getFontSize();
  if (own != 0) {
    glyph.letter_spacing = state->getCharSpace() * state->getHorizScaling() * glyph.size / own;
  }
  glyph.direction = direction_of(state);
  glyph.face = face_;
  glyph.bold = state->getRender() % 4 == kFillAndStroke;
  if (actual_depth_ > 0) {
    held_.push_back({glyph, spelled});
    if (held_.size() > kMaxHeld) endActualText(state);
  } else {
    take(glyph);
  }
}

void PageDevice::beginActualText(GfxState* state, const GooString* text) {
  if (actual_depth_ > 0) endActualText(state);
  actual_depth_ = 1;
  Unicode* codes = nullptr;
  const int length = TextStringToUCS4(text->toStr(), &codes);
  actual_.assign(codes, codes + std::max(length, 0));
  gfree(codes);
}

// The letters take their text from the span's, one each; the last one what is left over.
void PageDevice::endActualText(GfxState* /*state*/) {
  if (actual_depth_ == 0) return;
  actual_depth_ = 0;
  const bool own = held_.size() <= kMaxHeld;
  for (std::size_t i = 0; i < held_.size(); ++i) {
    Held& held = held_[i];
    if (own) {
      held.text.clear();
      const bool last = i + 1 == held_.size();
      const std::size_t end = last ? actual_.size() : std::min(i + 1, actual_.size());
      for (std::size_t at = i; at < end; ++at) append_unicode(held.text, actual_[at]);
      if (held.text.empty()) continue;
    }
    held.glyph.text = held.text;
    take(held.glyph);
  }
  held_.clear();
}

void PageDevice::stroke(GfxState* state) {
  add_path(state, false);
}

void PageDevice::fill(GfxState* state) {
  add_path(state, true);
}

void PageDevice::eoFill(GfxState* state) {
  add_path(state, true);
}

void PageDevice::add_path(GfxState* state, bool filled) {
  const double opacity = filled ? state->getFillOpacity() : state->getStrokeOpacity();
  GfxRGB colour;
  if (filled) {
    state->getFillRGB(&colour);
  } else {
    state->getStrokeRGB(&colour);
  }
  if (opacity < kInvisible || is_light(colour)) return;
  const double thickness = filled ? 0 : state->getTransformedLineWidth();
  if (thickness > 2 * kThin) return;
  const GfxPath* path = state->getPath();
  for (int i = 0; i < path->getNumSubpaths(); ++i) {
    add_subpath(state, *path->getSubpath(i), filled, thickness);
  }
}

void PageDevice::add_subpath(GfxState* state, const GfxSubpath& path, bool filled,
                             double thickness) {
  Box bounds;
  double last_x = 0;
  double last_y = 0;
  bool curved = false;
  for (int i = 0; i < path.getNumPoints(); ++i) {
    double x = 0;
    double y = 0;
    state->transform(path.getX(i), path.getY(i), &x, &y);
    curved = curved || path.getCurve(i);
    if (i == 0) {
      bounds = {x, y, x, y};
    } else {
      bounds = {std::min(bounds.left, x), std::min(bounds.top, y), std::max(bounds.right, x),
                std::max(bounds.bottom, y)};
      if (!filled && !path.getCurve(i)) {
        add_rule(
            state,
            {std::min(last_x, x), std::min(last_y, y), std::max(last_x, x), std::max(last_y, y)},
            thickness);
      }
    }
    last_x = x;
    last_y = y;
  }
  if (filled && curved) ++curves_;
  if (filled && !curved && path.getNumPoints() >= 3) add_rule(state, bounds, -1);
}

// A stroke, or the bounds of a filled shape (`thickness` < 0): a rule if thin and straight.
void PageDevice::add_rule(GfxState* state, Box box, double thickness) {
  if (page_.rules.size() >= kMaxRules) {
    full_ = true;
    return;
  }
  Box clip;
  state->getClipBBox(&clip.left, &clip.top, &clip.right, &clip.bottom);
  box = {std::max(box.left, clip.left - 1), std::max(box.top, clip.top - 1),
         std::min(box.right, clip.right + 1), std::min(box.bottom, clip.bottom + 1)};
  const double width = box.right - box.left;
  const double height = box.bottom - box.top;
  if (!(width >= 0) || !(height >= 0)) return;  // outside of what is shown, or no number
  const bool vertical = height > width;
  const double length = vertical ? height : width;
  const double across = vertical ? width : height;
  const double thin = thickness < 0 ? kThin : std::clamp(kSkew * length, 1.0, kThin);
  if (length < kShortest || across > thin || length < 1.5 * across) return;
  Rule rule;
  rule.vertical = vertical;
  rule.position = vertical ? (box.left + box.right) / 2 : (box.top + box.bottom) / 2;
  rule.start = vertical ? box.top : box.left;
  rule.end = vertical ? box.bottom : box.right;
  rule.thickness = thickness < 0 ? across : thickness;
  page_.rules.push_back(rule);
}

// Images draw a page's scan, a picture, or a rule one pixel high.
void PageDevice::add_image(GfxState* state) {
  Box box;
  double corner_x = 0;
  double corner_y = 0;
  state->transform(0, 0, &box.left, &box.top);
  state->transform(1, 1, &corner_x, &corner_y);
  box = {std::min(box.left, corner_x), std::min(box.top, corner_y), std::max(box.left, corner_x),
         std::max(box.top, corner_y)};
  image_area_ += (box.right - box.left) * (box.bottom - box.top);
  add_rule(state, box, -1);
}

// NOLINTBEGIN(readability-function-size): so many parameters has Poppler.
void PageDevice::drawImageMask(GfxState* state, Object* reference, Stream* stream, int width,
                               int height, bool invert, bool interpolate, bool inline_image) {
  add_image(state);
  OutputDev::drawImageMask(state, reference, stream, width, height, invert, interpolate,
                           inline_image);
}

void PageDevice::drawImage(GfxState* state, Object* reference, Stream* stream, int width,
                           int height, GfxImageColorMap* colors, bool interpolate,
                           const int* mask_colors, bool inline_image) {
  add_image(state);
  OutputDev::drawImage(state, reference, stream, width, height, colors, interpolate, mask_colors,
                       inline_image);
}

void PageDevice::drawMaskedImage(GfxState* state, Object* /*reference*/, Stream* /*stream*/,
                                 int /*width*/, int /*height*/, GfxImageColorMap* /*colors*/,
                                 bool /*interpolate*/, Stream* /*mask*/, int /*mask_width*/,
                                 int /*mask_height*/, bool /*mask_invert*/,
                                 bool /*mask_interpolate*/) {
  add_image(state);
}

void PageDevice::drawSoftMaskedImage(GfxState* state, Object* /*reference*/, Stream* /*stream*/,
                                     int /*width*/, int /*height*/, GfxImageColorMap* /*colors*/,
                                     bool /*interpolate*/, Stream* /*mask*/, int /*mask_width*/,
                                     int /*mask_height*/, GfxImageColorMap* /*mask_colors*/,
                                     bool /*mask_interpolate*/) {
  add_image(state);
}

// NOLINTEND(readability-function-size)

}  // namespace muko::pdf
