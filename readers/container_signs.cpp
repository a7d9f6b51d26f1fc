#include "readers/container_signs.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "base/utf8.h"

namespace muko {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kNameOfFirstEntry = 30;
constexpr std::size_t kLetterHead = 16'384;

std::uint32_t little_endian(std::string_view bytes, std::size_t at, std::size_t width) {
  std::uint32_t value = 0;
  for (std::size_t i = width; i > 0; --i) {
    value = value << 8U | static_cast<unsigned char>(bytes[at + i - 1]);
  }
  return value;
}

bool is_part_of_document(std::string_view stored) {
  std::string name = to_lower(stored);
  std::replace(name.begin(), name.end(), '\\', '/');
  if (name.starts_with('/')) name.erase(0, 1);
  constexpr std::array kParts = {
      "[content_types].xml"sv,  "word/document.xml"sv, "xl/workbook.xml"sv, "xl/workbook.bin"sv,
      "ppt/presentation.xml"sv, "content.xml"sv,       "mimetype"sv,        "_rels/.rels"sv};
  return std::find(kParts.begin(), kParts.end(), name) != kParts.end();
}

// The names in the directory at the end (APPNOTE 4.3.12); nullopt where it can't be followed.
std::optional<bool> directory_names_a_part(std::string_view bytes) {
  constexpr std::size_t kEnd = 22;
  constexpr std::size_t kTail = 65'557;
  constexpr std::size_t kRecord = 46;
  const std::size_t from = bytes.size() - std::min(bytes.size(), kTail);
  const std::size_t end = bytes.rfind("PK\x05\x06"sv);
  if (end == std::string_view::npos || end < from || bytes.size() - end < kEnd) return std::nullopt;
  std::size_t at = little_endian(bytes, end + 16, 4);
  while (at < end && end - at >= kRecord && bytes.substr(at, 4) == "PK\x01\x02"sv) {
    const std::size_t name = little_endian(bytes, at + 28, 2);
    if (is_part_of_document(bytes.substr(at + kRecord, name))) return true;
    at += kRecord + name + little_endian(bytes, at + 30, 2) + little_endian(bytes, at + 32, 2);
  }
  return at == end ? std::optional(false) : std::nullopt;
}

// Of a ZIP that is cut: what its first entries are called.
bool begins_with_a_part(std::string_view bytes) {
  constexpr std::size_t kHead = 65'536;
  const std::string_view head = bytes.substr(0, kHead);
  for (std::size_t at = head.find("PK\x03\x04"sv); at != std::string_view::npos;
       at = head.find("PK\x03\x04"sv, at + 4)) {
    if (head.size() - at < kNameOfFirstEntry) return false;
    const std::size_t name = little_endian(head, at + 26, 2);
    if (is_part_of_document(head.substr(at + kNameOfFirstEntry, name))) return true;
  }
  return false;
}

std::optional<unsigned> octal(std::string_view field) {
  field = field.substr(std::min(field.find_first_not_of(' '), field.size()));
  unsigned value = 0;
  std::size_t at = 0;
  for (; at < field.size() && field[at] >= '0' && field[at] <= '7'; ++at) {
    value = value * 8 + static_cast<unsigned>(field[at] - '0');
  }
  if (at == 0 || (at < field.size() && field[at] != ' ' && field[at] != '\0')) return std::nullopt;
  return value;
}

bool is_header_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

// "name: value" lines from the first to the empty one, in lower case; what stands behind
// content-type too. nullopt where another line is among them.
struct Headers {
  std::set<std::string, std::less<>> names = {};
  bool related = false;  // Content-Type: multipart/related

  [[nodiscard]] bool has_any(std::initializer_list<std::string_view> wanted) const {
    return std::any_of(wanted.begin(), wanted.end(),
                       [this](std::string_view name) { return names.find(name) != names.end(); });
  }
  [[nodiscard]] std::size_t count(std::initializer_list<std::string_view> wanted) const {
    return static_cast<std::size_t>(
        std::count_if(wanted.begin(), wanted.end(),
                      [this](std::string_view name) { return names.find(name) != names.end(); }));
  }
};

bool add_header(std::string_view line, Headers& headers) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return false;
  const std::string name = to_lower(line.substr(0, colon));
  if (!is_header_name(name)) return false;
  if (name == "content-type" &&
      to_lower(line.substr(colon)).find("multipart/related") != std::string::npos) {
    headers.related = true;
  }
  headers.names.insert(name);
  return true;
}

Headers read_headers(std::string_view bytes) {
  Headers headers;
  std::string_view head = bytes.substr(0, kLetterHead);
  head.remove_prefix(std::min(head.find_first_not_of("\r\n"), head.size()));
  bool first = true;
  while (!head.empty()) {
    const std::size_t end = std::min(head.find('\n'), head.size());
    const std::string_view line = head.substr(0, end);
    head.remove_prefix(std::min(end + 1, head.size()));
    if (line.empty() || line == "\r") return headers;
    const bool mailbox = first && line.starts_with("From ");  // of mbox
    const bool continued = !first && (line[0] == ' ' || line[0] == '\t');
    first = false;
    if (!mailbox && !continued && !add_header(line, headers))
      return head.empty() ? headers : Headers();
  }
  return headers;
}

}  // namespace

bool is_package_zip(std::string_view bytes) {
  const std::optional<bool> named = directory_names_a_part(bytes);
  return named ? *named : begins_with_a_part(bytes);
}

bool is_opendocument_table(std::string_view bytes) {
  return bytes.size() > kNameOfFirstEntry &&
         bytes.substr(kNameOfFirstEntry)
             .starts_with("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"sv);
}

bool is_tar(std::string_view bytes) {
  constexpr std::size_t kHeader = 512;
  constexpr std::size_t kChecksum = 148;
  constexpr std::size_t kChecksumSize = 8;
  if (bytes.size() < kHeader || bytes[0] == '\0') return false;
  const std::optional<unsigned> said = octal(bytes.substr(kChecksum, kChecksumSize));
  unsigned sum = kChecksumSize * ' ';  // the field itself counts as spaces
  for (std::size_t i = 0; i < kHeader; ++i) {
    const bool in_field = i >= kChecksum && i < kChecksum + kChecksumSize;
    if (!in_field) sum += static_cast<unsigned char>(bytes[i]);
  }
  return said == sum;
}

LetterKind recognise_letter(std::string_view bytes) {
  const Headers headers = read_headers(bytes);
  const bool posted = headers.has_any({"received", "to", "return-path", "delivered-to"});
  if (headers.related && headers.has_any({"mime-version"}) && !posted) return LetterKind::Page;
  const std::size_t usual =
      headers.count({"from", "to", "subject", "date", "received", "mime-version", "message-id",
                     "return-path", "content-type", "delivered-to", "reply-to"});
  const bool sure = headers.has_any({"mime-version", "message-id", "received", "return-path"}) ||
                    headers.count({"from", "subject", "date"}) == 3;
  return sure && usual >= 2 ? LetterKind::Letter : LetterKind::None;
}

}  // namespace muko
