#include "readers/content.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"
#include "language/encoding.h"
#include "readers/compound_file.h"
#include "readers/container_signs.h"

namespace muko {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view start;
  Content content;
};

constexpr std::array<Signature, 14> kSignatures = {{
    {"{\\rtf"sv, Content::Rtf},
    {"\xFF\xD8\xFF"sv, Content::Image},
    {"\x89PNG"sv, Content::Image},
    {"GIF8"sv, Content::Image},
    {"BM"sv, Content::Image},
    {"II*\0"sv, Content::Image},
    {"MM\0*"sv, Content::Image},
    {"Rar!"sv, Content::Archive},
    {"7z\xBC\xAF\x27\x1C"sv, Content::Archive},
    {"\x1F\x8B"sv, Content::Archive},          // gzip
    {"BZh"sv, Content::Archive},               // bzip2
    {"\xFD\x37zXZ"sv, Content::Archive},       // xz
    {"\x28\xB5\x2F\xFD"sv, Content::Archive},  // zstd
    {"AT&TFORM"sv, Content::Image},            // DjVu
}};

constexpr std::string_view kOleSignature = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;

// Names in the directory of an OLE file are UTF-16 (MS-CFB 2.6.1).
bool has_stream(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (const char c : name) wide.append(1, c).append(1, '\0');
  wide.append(2, '\0');
  return bytes.find(wide) != std::string_view::npos;
}

Content recognise_root(const CompoundFile& file) {
  if (file.has("EncryptedPackage")) return Content::Encrypted;
  if (file.has("WordDocument")) return Content::Doc;
  return file.has("Workbook") || file.has("Book") ? Content::Xls : Content::Ole;
}

Content recognise_ole(std::string_view bytes) {
  const Content content = recognise_root(CompoundFile(bytes));
  if (content != Content::Ole) return content;
  // Its directory can't be followed: LibreOffice may still mend it.
  if (has_stream(bytes, "EncryptedPackage")) return Content::Encrypted;
  if (has_stream(bytes, "WordDocument")) return Content::Doc;
  if (has_stream(bytes, "Workbook") || has_stream(bytes, "Book")) return Content::Xls;
  return Content::Ole;
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// <office:document office:mimetype="application/vnd.oasis.opendocument.text" …>
bool is_flat_opendocument(std::string_view bytes) {
  constexpr std::size_t root_limit = 16'384;  // the root tag declares some forty namespaces
  const std::string_view head = bytes.substr(0, root_limit);
  return head.find("urn:oasis:names:tc:opendocument:xmlns:office:1.0") != head.npos &&
         head.find(":document ") != head.npos;
}

bool is_zip(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv);
}

Content recognise_zip(std::string_view bytes) {
  if (is_opendocument_table(bytes)) return Content::Ods;
  return is_package_zip(bytes) ? Content::Zip : Content::Archive;
}

// RIFF, the length, WEBP.
bool is_webp(std::string_view bytes) {
  return bytes.starts_with("RIFF"sv) &&
         bytes.substr(std::min<std::size_t>(8, bytes.size())).starts_with("WEBP"sv);
}

// <?mso-application progid="Word.Document"?>, which stands behind the first line.
Content recognise_xml(std::string_view head) {
  if (head.find("progid=\"word.document\"") != head.npos ||
      head.find("<w:worddocument") != head.npos) {
    return Content::WordXml;
  }
  return head.find("progid=\"excel.sheet\"") != head.npos ? Content::ExcelXml : Content::Xml;
}

// The beginning of a text in lower case, of any encoding: UTF-16 without its zeros.
std::string head_of(std::string_view bytes) {
  constexpr std::size_t head_size = 4096;
  std::string head;
  for (const char c : bytes.substr(0, head_size)) {
    if (c != '\0') head += lower(c);
  }
  for (const std::string_view mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"}) {
    if (head.starts_with(mark)) head.erase(0, mark.size());
  }
  return std::string(trim(head));
}

// A page, or a piece of one that a program wrote out.
bool is_html(std::string_view head) {
  if (head.starts_with("<!doctype html")) return true;
  if (!head.starts_with('<')) return false;
  for (const std::string_view tag : {"<html", "<body", "<table", "<div", "<p>", "<p "}) {
    if (head.find(tag) != std::string_view::npos) return true;
  }
  return false;
}

// "key: value", "- key:": data for a program.
bool is_data_line(std::string_view line) {
  line = trim(line);
  if (line.starts_with("- ")) line = trim(line.substr(2));
  const std::size_t name = line.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_\"");
  return name != 0 && name != std::string_view::npos && line[name] == ':';
}

// A text for people: in Russian, and neither JSON nor YAML.
bool is_russian_prose(std::string_view text) {
  if (text.starts_with('{') || text.starts_with('[')) return false;
  std::size_t letters = 0;
  std::size_t cyrillic = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_letter(c)) ++letters;
    if (is_cyrillic(c)) ++cyrillic;
  }
  int lines = 0;
  int data = 0;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const std::string_view line = text.substr(start, end - start);
    if (!trim(line).empty()) ++lines;
    if (is_data_line(line)) ++data;
    start = end + 1;
  }
  return cyrillic * 3 >= letters && cyrillic > 0 && data * 2 < lines;
}

Content recognise_text(std::string_view bytes) {
  const std::string head = head_of(bytes);
  if (head.starts_with("<?xml") && is_flat_opendocument(bytes)) return Content::FlatOdt;
  const Content xml = head.starts_with("<?xml") ? recognise_xml(head) : Content::Unknown;
  if (xml == Content::WordXml || xml == Content::ExcelXml) return xml;
  if (is_html(head)) return Content::Html;
  if (xml != Content::Unknown) return xml;
  // Word writes RTF without anything before it; other programs may not.
  if (head.starts_with("{\\rtf")) return Content::Rtf;
  if (head.empty() && trim(bytes).empty()) return Content::Empty;
  if (!looks_like_text(bytes)) return Content::Unknown;
  constexpr std::size_t sample_size = 20'000;
  const DecodedText sample = decode_text(bytes.substr(0, sample_size));
  return is_russian_prose(trim(sample.text)) ? Content::Text : Content::Unknown;
}

bool is_opendocument(const ooxml::Package& package) {
  const auto type = package.archive().read("mimetype");
  if (type && type->starts_with("application/vnd.oasis.opendocument.")) return true;
  // "mimetype" was lost on the way through another archiver.
  return package.has("content.xml") && package.has("META-INF/manifest.xml");
}

}  // namespace

Content recognise_content(std::string_view bytes) {
  if (bytes.empty()) return Content::Empty;
  if (bytes.starts_with(kOleSignature)) return recognise_ole(bytes);
  if (is_zip(bytes)) return recognise_zip(bytes);
  for (const Signature& signature : kSignatures) {
    if (bytes.starts_with(signature.start)) return signature.content;
  }
  if (is_webp(bytes)) return Content::Image;
  if (is_tar(bytes)) return Content::Archive;
  const LetterKind letter = recognise_letter(bytes);
  if (letter != LetterKind::None) {
    return letter == LetterKind::Page ? Content::Mhtml : Content::Mail;
  }
  // PDF allows rubbish before its first line; a page of HTML may begin with empty lines.
  if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) return Content::Pdf;
  return recognise_text(bytes);
}

Content recognise_package(const ooxml::Package& package) {
  const std::string& type = package.content_type(package.main_part());
  const std::string_view part = package.main_part();
  if (type.find("spreadsheetml") != std::string::npos || part.starts_with("xl/")) {
    return Content::Xlsx;
  }
  const bool word = type.find("wordprocessingml") != std::string::npos ||
                    type.find("ms-word") != std::string::npos || part.starts_with("word/");
  if (word) return Content::Docx;
  if (package.has("word/document.xml")) return Content::Docx;
  return is_opendocument(package) ? Content::Odt : Content::Archive;
}

}  // namespace muko
