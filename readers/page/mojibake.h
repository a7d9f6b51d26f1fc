// mend_mojibake: Cyrillic letters of CP1251 that a font calls Latin ones («Îá óòâåðæäåíèè») ->
// Cyrillic, font by font.
#pragma once

#include <vector>

#include "document/document.h"
#include "readers/page/page.h"

namespace muko {

void mend_mojibake(std::vector<Page>& pages, std::vector<Warning>& warnings);

}  // namespace muko
