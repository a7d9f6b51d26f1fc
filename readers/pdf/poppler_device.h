// PageDevice: where Poppler draws a page; collects its letters and ruling lines. Poppler's own
// headers are not a stable API: they are used here and in poppler_pages.cpp alone.
#pragma once

#include <GfxState.h>
#include <OutputDev.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "readers/pdf/glyph_words.h"

namespace muko::pdf {

// NOLINTBEGIN(readability-function-size): so many parameters has Poppler.
class PageDevice final : public OutputDev {
 public:
  // Begins a page of this size.
  void open(int number, double width, double height);
  // What was drawn since.
  [[nodiscard]] Page close();
  // Too much was drawn: Poppler asks this to stop.
  [[nodiscard]] bool is_full() const { return full_; }
  [[nodiscard]] double image_share() const;             // of the page's area
  [[nodiscard]] int curves() const { return curves_; }  // filled shapes that are round

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  bool needNonText() override { return true; }
  // Patterns and shadings hold no words and no rules.
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int /*type*/) override { return true; }
  bool tilingPatternFill(GfxState*, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int,
                         int, double, double) override {
    return true;
  }
  bool functionShadedFill(GfxState*, GfxFunctionShading*) override { return true; }
  bool axialShadedFill(GfxState*, GfxAxialShading*, double, double) override { return true; }
  bool radialShadedFill(GfxState*, GfxRadialShading*, double, double) override { return true; }
  bool gouraudTriangleShadedFill(GfxState*, GfxGouraudTriangleShading*) override { return true; }
  bool patchMeshShadedFill(GfxState*, GfxPatchMeshShading*) override { return true; }

  void updateFont(GfxState* state) override;
  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x,
                double origin_y, CharCode code, int bytes, const Unicode* text,
                int length) override;
  void beginStringOp(GfxState* /*state*/) override { words_.begin_piece(); }
  void beginActualText(GfxState* state, const GooString* text) override;
  void endActualText(GfxState* state) override;

  void stroke(GfxState* state) override;
  void fill(GfxState* state) override;
  void eoFill(GfxState* state) override;
  void drawImageMask(GfxState* state, Object* reference, Stream* stream, int width, int height,
                     bool invert, bool interpolate, bool inline_image) override;
  void drawImage(GfxState* state, Object* reference, Stream* stream, int width, int height,
                 GfxImageColorMap* colors, bool interpolate, const int* mask_colors,
                 bool inline_image) override;
  void drawMaskedImage(GfxState* state, Object* reference, Stream* stream, int width, int height,
                       GfxImageColorMap* colors, bool interpolate, Stream* mask, int mask_width,
                       int mask_height, bool mask_invert, bool mask_interpolate) override;
  void drawSoftMaskedImage(GfxState* state, Object* reference, Stream* stream, int width,
                           int height, GfxImageColorMap* colors, bool interpolate, Stream* mask,
                           int mask_width, int mask_height, GfxImageColorMap* mask_colors,
                           bool mask_interpolate) override;

 private:
  void take(const Glyph& glyph);
  void add_path(GfxState* state, bool filled);
  void add_subpath(GfxState* state, const GfxSubpath& path, bool filled, double thickness);
  void add_rule(GfxState* state, Box box, double thickness);
  void add_image(GfxState* state);

  Page page_;
  GlyphWords words_;
  std::vector<Face> faces_;
  std::map<std::pair<int, int>, int> face_of_font_;
  int face_ = 0;
  bool full_ = false;
  double image_area_ = 0;
  int curves_ = 0;
  // Letters of a span with a text of its own («ActualText»), until it ends.
  struct Held {
    Glyph glyph;
    std::string text;
  };
  int actual_depth_ = 0;
  std::u32string actual_;
  std::vector<Held> held_;
};
// NOLINTEND(readability-function-size)

}  // namespace muko::pdf
