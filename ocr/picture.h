// Picture: bytes of an image -> a grey page of sensible size (Leptonica).
#pragma once

#include <allheaders.h>

#include <memory>
#include <string>

namespace muko::ocr {

struct PixDelete {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using Picture = std::unique_ptr<Pix, PixDelete>;

struct DecodedPicture {
  Picture grey = {};  // 8 bits a pixel, upright as stored
  double scale = 1;   // its pixels for one of the stored image
  int width = 0;      // of the stored image, pixels
  int height = 0;
  int dpi = 0;  // of `grey`; a guess where neither the caller nor the file knows it
};

// PNM, PNG, JPEG, TIFF (its `page`, from 0) or BMP. `dpi`: of the stored image, 0 unknown.
// Images finer than is of use are reduced, too coarse ones enlarged. Throws std::runtime_error:
// unknown or broken image, no such page, more pixels than any scan has.
[[nodiscard]] DecodedPicture decode_picture(const std::string& bytes, int page, int dpi);

}  // namespace muko::ocr
