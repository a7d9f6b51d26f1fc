// Picture: PNG and JPEG files as Word shows them: {$image: "logo.png", width: 40mm}.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace muko::tmpl {

// English Metric Units, 914,400 to the inch.
using Emu = std::int64_t;
inline constexpr Emu kEmuPerMillimetre = 36'000;

struct PictureFile {
  std::string extension = {};  // "png", "jpeg"
  Emu width = 0;               // natural, by its pixels and their density
  Emu height = 0;
};

// What the first bytes say. nullopt where this is neither PNG nor JPEG, or broken.
[[nodiscard]] std::optional<PictureFile> read_picture(std::string_view bytes);

struct Frame {
  Emu width = 0;
  Emu height = 0;
};
// «40mm», «4 см», «2in», «72pt», «120px»; a bare number is in mm. What is wrong goes to `fault`.
[[nodiscard]] std::optional<Emu> read_length(const nlohmann::ordered_json& length,
                                             std::string& fault);
// By `width` and `height` of the object; one that is not given keeps the proportions. Without
// both: the natural size, no wider than the text of a page.
[[nodiscard]] std::optional<Frame> frame_of(const PictureFile& picture,
                                            const nlohmann::ordered_json& object,
                                            std::string& fault);
// As large as fits into `frame` with the proportions of the picture.
[[nodiscard]] Frame fitted(const PictureFile& picture, Frame frame);

// <w:drawing> with the picture in the line of the text.
[[nodiscard]] std::string drawing_xml(const std::string& prefix, const std::string& relationship,
                                      std::size_t id, const std::string& alt, Frame frame);

}  // namespace muko::tmpl
