// OdtFolder: a folder of XML texts as an ODT: tests keep what they read as text.
#pragma once

#include <filesystem>
#include <string>

namespace muko::test {

// content.xml, styles.xml, and manifest.xml (META-INF/manifest.xml) if it is there; further files
// as they are. The two hold what stands inside the root element: the root with its namespaces is
// put around them.
[[nodiscard]] std::string zip_odt_folder(const std::filesystem::path& folder);

// The same text and styles as one XML (.fodt).
[[nodiscard]] std::string flat_odt_folder(const std::filesystem::path& folder);

}  // namespace muko::test
