// TiffFrames: how many pages a TIFF has.
#pragma once

#include <string_view>

namespace muko::scan {

// 1 for any other image. Counts no further than `most`, whatever the file says.
[[nodiscard]] int count_frames(std::string_view bytes, int most);

}  // namespace muko::scan
