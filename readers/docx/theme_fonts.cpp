#include "readers/docx/theme_fonts.h"

#include <string_view>

#include "base/error.h"

namespace muko::docx {
namespace {

// <a:minorFont><a:latin typeface="Calibri"/>…: by a plain search, for the part is 11 KB of which
// these are two words.
std::string find_typeface(std::string_view theme, std::string_view element) {
  constexpr std::string_view attribute = "typeface=\"";
  const std::size_t scheme = theme.find(element);
  if (scheme == std::string_view::npos) return {};
  const std::size_t latin = theme.find("latin", scheme);
  const std::size_t value = theme.find(attribute, latin);
  if (latin == std::string_view::npos || value == std::string_view::npos) return {};
  const std::size_t start = value + attribute.size();
  const std::size_t end = theme.find_first_of("\"<>", start);
  if (end == std::string_view::npos || theme[end] != '"') return {};
  return std::string(theme.substr(start, end - start));
}

std::string read_part(const ooxml::Package& package, const std::string& part) {
  try {
    return package.read(part).value_or("");
  } catch (const Error& error) {
    if (error.code() == ErrorCode::LimitExceeded) throw;
    return {};  // the names of two fonts are worth no warning
  }
}

}  // namespace

void ThemeFonts::load() {
  loaded_ = true;
  const ooxml::Relationship* part = relationships_.by_type("theme");
  if (part == nullptr) return;
  const std::string theme = read_part(package_, part->target);
  minor_ = find_typeface(theme, "minorFont>");
  major_ = find_typeface(theme, "majorFont>");
}

const std::string& ThemeFonts::name_of(ThemeFont font) {
  static const std::string none;
  if (font == ThemeFont::None) return none;
  if (!loaded_) load();
  return font == ThemeFont::Minor ? minor_ : major_;
}

}  // namespace muko::docx
