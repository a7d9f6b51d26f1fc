#include "generator/docx/picture.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/utf8.h"
#include "generator/docx/runs.h"

namespace muko::tmpl {
namespace {

using json = nlohmann::ordered_json;

constexpr std::uint32_t kMaxSide = 30'000;  // pixels
constexpr double kEmuPerInch = 914'400;
constexpr double kDefaultDensity = 96;  // pixels an inch, where the file says nothing
constexpr Emu kTextWidth = 165 * kEmuPerMillimetre;
constexpr Emu kMaxLength = 1'000 * kEmuPerMillimetre;

std::uint32_t big_endian(std::string_view bytes, std::size_t at, std::size_t count) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < count; ++i) {
    number = (number << 8U) | static_cast<unsigned char>(bytes[at + i]);
  }
  return number;
}

std::optional<PictureFile> sized(std::string extension, std::uint32_t width, std::uint32_t height,
                                 double density) {
  if (width == 0 || height == 0 || width > kMaxSide || height > kMaxSide) return std::nullopt;
  if (density < 10 || density > 10'000) density = kDefaultDensity;
  const auto emu = [&](std::uint32_t pixels) {
    return static_cast<Emu>(std::lround(pixels / density * kEmuPerInch));
  };
  return PictureFile{std::move(extension), emu(width), emu(height)};
}

// PNG 1.2, 11.2.2 IHDR, 11.3.5.3 pHYs (pixels a metre).
std::optional<PictureFile> read_png(std::string_view bytes) {
  if (bytes.size() < 33 || bytes.substr(12, 4) != "IHDR") return std::nullopt;
  double density = kDefaultDensity;
  for (std::size_t at = 8; at + 12 <= bytes.size();) {
    const std::size_t length = big_endian(bytes, at, 4);
    const std::string_view type = bytes.substr(at + 4, 4);
    if (type == "IDAT") break;
    if (type == "pHYs" && length == 9 && at + 17 <= bytes.size() && bytes[at + 16] == 1) {
      density = big_endian(bytes, at + 8, 4) * 0.0254;
    }
    at += length + 12;
  }
  return sized("png", big_endian(bytes, 16, 4), big_endian(bytes, 20, 4), density);
}

// JFIF 1.02: APP0 has the density; SOF0 … SOF15 (but for DHT, JPG, DAC) the size.
std::optional<PictureFile> read_jpeg(std::string_view bytes) {
  double density = kDefaultDensity;
  for (std::size_t at = 2; at + 9 < bytes.size();) {
    const auto marker = static_cast<unsigned char>(bytes[at + 1]);
    if (static_cast<unsigned char>(bytes[at]) != 0xFF) return std::nullopt;
    if (marker == 0xFF) {
      ++at;  // padding
      continue;
    }
    const std::size_t length = big_endian(bytes, at + 2, 2);
    if (marker == 0xE0 && bytes.substr(at + 4, 4) == "JFIF" && at + 14 < bytes.size()) {
      const double factor = bytes[at + 11] == 1 ? 1 : bytes[at + 11] == 2 ? 2.54 : 0;
      density = big_endian(bytes, at + 12, 2) * factor;
    }
    const bool frame =
        marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (frame) {
      return sized("jpeg", big_endian(bytes, at + 7, 2), big_endian(bytes, at + 5, 2), density);
    }
    at += length + 2;
  }
  return std::nullopt;
}

struct Unit {
  std::string_view name;
  double emu;
};
constexpr std::array<Unit, 10> kUnits = {{{"", 36'000},
                                          {"mm", 36'000},
                                          {"мм", 36'000},
                                          {"cm", 360'000},
                                          {"см", 360'000},
                                          {"in", kEmuPerInch},
                                          {"pt", 12'700},
                                          {"пт", 12'700},
                                          {"px", 9'525},
                                          {"emu", 1}}};

Emu scaled(Emu length, Emu part, Emu whole) {
  return std::max<Emu>(
      1, static_cast<Emu>(std::llround(static_cast<double>(length) * static_cast<double>(part) /
                                       static_cast<double>(whole))));
}

}  // namespace

std::optional<PictureFile> read_picture(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return read_png(bytes);
  if (bytes.starts_with("\xFF\xD8\xFF")) return read_jpeg(bytes);
  return std::nullopt;
}

std::optional<Emu> read_length(const json& length, std::string& fault) {
  const std::string text = length.is_string()   ? length.get<std::string>()
                           : length.is_number() ? length.dump()
                                                : "";
  double number = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  const std::string unit =
      to_lower(trim(std::string_view(read.ptr, static_cast<std::size_t>(end - read.ptr))));
  const auto known = std::find_if(kUnits.begin(), kUnits.end(),
                                  [&](const Unit& each) { return each.name == unit; });
  const double emu = known == kUnits.end() ? 0 : number * known->emu;
  if (read.ec != std::errc() || !(emu >= 1) || emu > static_cast<double>(kMaxLength)) {
    fault = "размер картинки «" + text + "» не понят: запишите его как 40mm, 4cm или 2in";
    return std::nullopt;
  }
  return static_cast<Emu>(std::llround(emu));
}

std::optional<Frame> frame_of(const PictureFile& picture, const json& object, std::string& fault) {
  const auto width = object.find("width");
  const auto height = object.find("height");
  std::optional<Emu> wide;
  std::optional<Emu> high;
  if (width != object.end()) wide = read_length(*width, fault);
  if (height != object.end()) high = read_length(*height, fault);
  if (!fault.empty()) return std::nullopt;
  if (!wide && !high) wide = std::min(picture.width, kTextWidth);
  if (!wide) wide = scaled(*high, picture.width, picture.height);
  if (!high) high = scaled(*wide, picture.height, picture.width);
  return Frame{*wide, *high};
}

Frame fitted(const PictureFile& picture, Frame frame) {
  const Emu high = scaled(frame.width, picture.height, picture.width);
  if (high <= frame.height) return {frame.width, high};
  return {scaled(frame.height, picture.width, picture.height), frame.height};
}

std::string drawing_xml(const std::string& prefix, const std::string& relationship, std::size_t id,
                        const std::string& alt, Frame frame) {
  const std::string number = std::to_string(id);
  const std::string size =
      "cx=\"" + std::to_string(frame.width) + "\" cy=\"" + std::to_string(frame.height) + "\"";
  std::string description;
  write_plain(alt, description);
  const std::string drawing = prefix + "drawing";
  return "<" + drawing +
         "><wp:inline "
         "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
         "distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent " +
         size + "/><wp:docPr id=\"" + number + "\" name=\"Picture " + number + "\" descr=\"" +
         description +
         "\"/><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
         "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
         "<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
         "<pic:nvPicPr><pic:cNvPr id=\"" +
         number + "\" name=\"Picture " + number +
         "\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip "
         "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
         "r:embed=\"" +
         relationship +
         "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" "
         "y=\"0\"/><a:ext " +
         size +
         "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
         "</a:graphicData></a:graphic></wp:inline></" +
         drawing + ">";
}

}  // namespace muko::tmpl
