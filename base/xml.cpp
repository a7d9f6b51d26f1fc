#include "base/xml.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "base/xml_parser.h"

namespace muko {
namespace {

// XML 1.0, 2.2: the characters a document may hold.
bool is_xml_char(char32_t c) {
  if (c < 0x20) return c == 0x09 || c == 0x0A || c == 0x0D;
  return c != 0xFFFE && c != 0xFFFF;
}

// UTF-8 unless the first line says something else («encoding="windows-1251"», a UTF-16 mark).
bool claims_utf8(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return false;
  const std::string_view declaration = bytes.substr(0, bytes.find('>'));
  if (!declaration.starts_with("<?xml") || declaration.find("encoding") == std::string_view::npos) {
    return bytes.substr(0, 2).find('\0') == std::string_view::npos;  // UTF-16 without a mark
  }
  return to_lower(declaration).find("utf-8") != std::string::npos;
}

// `text` with U+FFFD for what XML does not allow. One broken byte would make libxml2 take the rest
// for Latin-1, and a NUL for its end.
std::string replace_broken_characters(std::string_view text, const std::string& file,
                                      std::vector<Fault>& faults) {
  std::string out;
  out.reserve(text.size());
  int line = 1;
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t before = position;
    const char32_t c = next_code_point(text, position);
    const bool is_broken_byte = c == 0xFFFD && position == before + 1;
    if (c == U'\n') ++line;
    if (is_xml_char(c) && !is_broken_byte) {
      out.append(text, before, position - before);
      continue;
    }
    append_utf8(out, 0xFFFD);
    if (faults.empty()) {
      faults.push_back({{file, line, 0}, "знак, которого в XML быть не может"});
    }
  }
  return out;
}

bool is_xml_text(std::string_view text) {
  const auto is_control = [](char c) { return !is_xml_char(static_cast<unsigned char>(c)); };
  return is_valid_utf8(text) && std::none_of(text.begin(), text.end(), is_control);
}

}  // namespace

XmlDocument XmlDocument::parse(std::string_view bytes, const std::string& file,
                               const XmlLimits& limits) {
  std::vector<Fault> faults;
  XmlDocument document;
  document.arena_ = xml::parse(bytes, {file, limits, xml::Tolerance::Strict}, faults);
  return document;
}

XmlDocument XmlDocument::parse_damaged(std::string_view bytes, const std::string& file,
                                       const XmlLimits& limits) {
  XmlDocument document;
  const xml::Source source{file, limits, xml::Tolerance::Damaged};
  if (claims_utf8(bytes) && !is_xml_text(bytes)) {
    const std::string mended = replace_broken_characters(bytes, file, document.damage_);
    document.arena_ = xml::parse(mended, source, document.damage_);
  } else {
    document.arena_ = xml::parse(bytes, source, document.damage_);
  }
  return document;
}

XmlDocument::~XmlDocument() = default;
XmlDocument::XmlDocument(XmlDocument&& other) noexcept = default;
XmlDocument& XmlDocument::operator=(XmlDocument&& other) noexcept = default;

XmlNode XmlDocument::root() const {
  return arena_ == nullptr ? XmlNode() : XmlNode(arena_->root());
}

std::string escape_xml(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t before = position;
    const char32_t c = next_code_point(text, position);
    if (!is_xml_char(c)) continue;
    if (c == U'&') {
      out += "&amp;";
    } else if (c == U'<') {
      out += "&lt;";
    } else if (c == U'>') {
      out += "&gt;";
    } else if (c == U'"') {
      out += "&quot;";
    } else if (c == 0xFFFD) {
      append_utf8(out, c);  // a broken byte, too
    } else {
      out.append(text, before, position - before);
    }
  }
  return out;
}

}  // namespace muko
