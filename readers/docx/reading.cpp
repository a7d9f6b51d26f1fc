#include "readers/docx/reading.h"

#include <utility>

#include "base/error.h"

namespace muko::docx {
namespace {

// "" where the document has no styles, or none that can be unpacked.
std::string read_styles(const ooxml::Package& package, const ooxml::Relationship* part,
                        std::vector<Warning>& warnings) {
  if (part == nullptr) return {};
  try {
    return package.read(part->target).value_or("");
  } catch (const Error& error) {
    if (error.code() == ErrorCode::LimitExceeded) throw;
    warnings.push_back(
        {"damaged-part", std::string("стили не прочитаны, оформление и номера списков могут быть "
                                     "неполны: ") +
                             error.what()});
    return {};
  }
}

std::string styles_place(const ooxml::Package& package, const ooxml::Relationship* part) {
  return part == nullptr ? package.file() : package.place_of(part->target);
}

}  // namespace

Reading::Reading(const ooxml::Package& package, Document& document)
    : package_(package),
      document_(document),
      links_(package, package.main_part()),
      fonts_(package, links_.all()),
      styles_(read_styles(package, links_.all().by_type("styles"), document.warnings),
              styles_place(package, links_.all().by_type("styles")), document.warnings) {}

Numbering& Reading::numbering() {
  if (numbering_) return *numbering_;
  const ooxml::Relationship* part = links_.all().by_type("numbering");
  if (part != nullptr) {
    numbering_part_ = read_part(package_, part->target, "номера списков", document_.warnings);
  }
  return numbering_.emplace(numbering_part_ ? numbering_part_->root() : XmlNode(), styles_);
}

void Reading::warn(std::string code, std::string message, const Location& where) {
  document_.warnings.push_back({std::move(code), std::move(message), where});
}

}  // namespace muko::docx
