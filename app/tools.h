// Tools: the programs beside muko (readers/tools.h), sought where they usually are.
#pragma once

#include "readers/tools.h"

namespace muko {

// muko-ocr beside this program or on $PATH, pages of scans at once by the cores of the machine;
// soffice on $PATH or in /opt/libreoffice*; the cache in $XDG_CACHE_HOME/muko or ~/.cache/muko;
// temporary folders in $TMPDIR.
[[nodiscard]] Tools find_tools();

}  // namespace muko
