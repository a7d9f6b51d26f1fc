// Clean: a grey page made even and free of dust, and how far it stands from straight.
#pragma once

#include "ocr/picture.h"

namespace muko::ocr {

struct Point {
  double x = 0;
  double y = 0;
};

struct CleanPage {
  Picture grey = {};   // 8 bits, background near white
  Picture black = {};  // the same, 1 bit
  // Degrees that the pixels were turned clockwise. Turning blurs letters, so a page that is nearly
  // straight is left as it is …
  double turned = 0;
  double aslant = 0;  // … and only the places of what is found on it are turned, by so much
};

// `grey` may be turned by a few degrees, shaded or speckled.
[[nodiscard]] CleanPage clean_page(const Picture& grey);

// Where a point of the cleaned pictures lies on the straight page.
[[nodiscard]] Point straight(const CleanPage& page, Point point);

// True where the lines of text seem to run from top to bottom: the page lies on its side.
[[nodiscard]] bool lies_on_its_side(const Picture& black);

// `quarters` (0…3) quarter turns clockwise.
[[nodiscard]] Picture turned_by(const Picture& picture, int quarters);

}  // namespace muko::ocr
