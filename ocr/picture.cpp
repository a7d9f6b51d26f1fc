#include "ocr/picture.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <stdexcept>

namespace muko::ocr {
namespace {

constexpr double kMaxPixels = 150e6;  // A3 at 1200 dpi, bilevel
constexpr double kMaxColours = 60e6;  // pixels of an image of several bits each
constexpr int kSmallest = 16;         // pixels a side
constexpr int kFinest = 330;          // dpi: finer is no better for reading and slower
constexpr int kCoarsest = 140;        // dpi: below this, letters are too few pixels high
constexpr int kUsual = 200;
constexpr double kLongSide = 11.7;  // inches, of A4: what a picture of unknown dpi shows
constexpr int kPlausibleFrom = 70;
constexpr int kPlausibleTo = 1300;

struct Header {
  int format = 0;
  int width = 0;
  int height = 0;
  int bits = 0;
  int dpi = 0;
};

const auto* as_bytes(const std::string& bytes) {
  return reinterpret_cast<const l_uint8*>(bytes.data());
}

bool is_known(int format) {
  const bool tiff = format >= IFF_TIFF && format <= IFF_TIFF_ZIP;
  return tiff || format == IFF_TIFF_JPEG || format == IFF_BMP || format == IFF_JFIF_JPEG ||
         format == IFF_PNG || format == IFF_PNM;
}

bool is_tiff(int format) {
  return (format >= IFF_TIFF && format <= IFF_TIFF_ZIP) || format == IFF_TIFF_JPEG;
}

Header read_tiff_header(const std::string& bytes, int page) {
  Header header;
  header.format = IFF_TIFF;
  l_int32 samples = 1;
  l_int32 bits = 1;
  if (readHeaderMemTiff(as_bytes(bytes), bytes.size(), page, &header.width, &header.height, &bits,
                        &samples, &header.dpi, nullptr, nullptr) != 0) {
    throw std::runtime_error("no such page in the TIFF, or it is broken");
  }
  header.bits = bits * samples;
  return header;
}

Header read_header(const std::string& bytes, int page) {
  Header header;
  l_int32 format = IFF_UNKNOWN;
  if (bytes.size() < 12 || findFileFormatBuffer(as_bytes(bytes), &format) != 0 ||
      !is_known(format)) {
    throw std::runtime_error("unknown kind of image");
  }
  if (is_tiff(format)) return read_tiff_header(bytes, page);
  if (page > 0) throw std::runtime_error("no such page");
  l_int32 samples = 1;
  l_int32 bits = 8;
  if (pixReadHeaderMem(as_bytes(bytes), bytes.size(), &format, &header.width, &header.height, &bits,
                       &samples, nullptr) != 0) {
    throw std::runtime_error("broken image");
  }
  header.format = format;
  header.bits = bits * samples;
  return header;
}

void require_sane(const Header& header) {
  const double pixels = static_cast<double>(header.width) * header.height;
  if (header.width < kSmallest || header.height < kSmallest) {
    throw std::runtime_error("the image is too small");
  }
  if (pixels > (header.bits > 1 ? kMaxColours : kMaxPixels)) {
    throw std::runtime_error("the image has too many pixels");
  }
}

// "P5 WIDTH HEIGHT 255\n" and the grey bytes: what muko itself sends. Leptonica reads it a byte at
// a time; null where it is written another way.
Picture read_plain_grey(const std::string& bytes, const Header& header) {
  const std::string start =
      "P5 " + std::to_string(header.width) + " " + std::to_string(header.height) + " 255\n";
  const auto width = static_cast<std::size_t>(header.width);
  const auto height = static_cast<std::size_t>(header.height);
  if (bytes.compare(0, start.size(), start) != 0) return nullptr;
  if (bytes.size() - start.size() < width * height) throw std::runtime_error("broken image");
  Picture pix(pixCreateNoInit(header.width, header.height, 8));
  if (!pix) throw std::runtime_error("not enough memory");
  const auto row_words = static_cast<std::size_t>(pixGetWpl(pix.get()));
  l_uint32* rows = pixGetData(pix.get());
  for (std::size_t y = 0; y < height; ++y) {
    std::memcpy(rows + y * row_words, bytes.data() + start.size() + y * width, width);
  }
  pixEndianByteSwap(pix.get());
  return pix;
}

// The brightness alone, at 1/`reduction` of the size: the decoder then does less.
Picture read_jpeg(const std::string& bytes, int reduction) {
  return Picture(
      pixReadMemJpeg(as_bytes(bytes), bytes.size(), 0, reduction, nullptr, L_JPEG_READ_LUMINANCE));
}

Picture to_grey(Picture pix) {
  if (!pix) throw std::runtime_error("broken image");
  pix.reset(pixRemoveColormap(pix.get(), REMOVE_CMAP_BASED_ON_SRC));
  if (pix && pixGetSpp(pix.get()) == 4) pix.reset(pixAlphaBlendUniform(pix.get(), 0xffffff00));
  if (pix && pixGetDepth(pix.get()) != 8) pix.reset(pixConvertTo8(pix.get(), 0));
  if (!pix) throw std::runtime_error("broken image");
  return pix;
}

int guessed_dpi(const Header& header, int file_dpi) {
  const bool plausible = file_dpi >= kPlausibleFrom && file_dpi <= kPlausibleTo;
  const int longest = std::max(header.width, header.height);
  const int by_size = static_cast<int>(std::lround(longest / kLongSide));
  // A camera or a scanner's driver that writes 72 or 96 dpi did not measure anything.
  const bool by_default = file_dpi == 72 || file_dpi == 96;
  if (plausible && !by_default) return file_dpi;
  return std::clamp(by_size, kPlausibleFrom, kPlausibleTo);
}

double wanted_scale(int dpi) {
  if (dpi > kFinest) return static_cast<double>(kUsual) / dpi * (dpi > 2 * kFinest ? 1 : 1.25);
  if (dpi < kCoarsest) return std::min(2.0, static_cast<double>(kUsual) / dpi);
  return 1;
}

Picture read_image(const std::string& bytes, const Header& header, int page, int reduction) {
  if (is_tiff(header.format)) {
    return to_grey(Picture(pixReadMemTiff(as_bytes(bytes), bytes.size(), page)));
  }
  if (header.format == IFF_JFIF_JPEG) return to_grey(read_jpeg(bytes, reduction));
  if (header.format == IFF_PNM) {
    Picture plain = read_plain_grey(bytes, header);
    if (plain) return plain;
  }
  return to_grey(Picture(pixReadMem(as_bytes(bytes), bytes.size())));
}

}  // namespace

DecodedPicture decode_picture(const std::string& bytes, int page, int dpi) {
  const Header header = read_header(bytes, page);
  require_sane(header);
  const int known_dpi = dpi > 0 ? dpi : guessed_dpi(header, header.dpi);
  double scale = wanted_scale(known_dpi);
  const int reduction = scale <= 0.25 ? 4 : scale <= 0.5 ? 2 : 1;

  DecodedPicture decoded;
  decoded.width = header.width;
  decoded.height = header.height;
  decoded.grey = read_image(bytes, header, page, reduction);
  const double read_scale = static_cast<double>(pixGetWidth(decoded.grey.get())) / header.width;
  if (std::abs(scale / read_scale - 1) > 0.05) {
    const auto factor = static_cast<float>(scale / read_scale);
    decoded.grey.reset(pixScale(decoded.grey.get(), factor, factor));
  } else {
    scale = read_scale;
  }
  if (!decoded.grey) throw std::runtime_error("not enough memory");
  decoded.scale = scale;
  decoded.dpi = static_cast<int>(std::lround(known_dpi * scale));
  return decoded;
}

}  // namespace muko::ocr
