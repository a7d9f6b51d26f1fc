#include "readers/mail/parts.h"

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "base/utf8.h"
#include "language/encoding.h"
#include "readers/mail/headers.h"

namespace muko::mail {
namespace {

constexpr int kMaxDepth = 16;
constexpr std::size_t kMaxParts = 1000;

std::string parameter(const Field& field, std::string_view name) {
  const auto found = field.parameters.find(name);
  return found == field.parameters.end() ? "" : found->second;
}

Field field_of(const Headers& headers, std::string_view name) {
  const auto found = headers.find(name);
  return found == headers.end() ? Field() : parse_field(found->second);
}

std::string decode_body(std::string_view body, const std::string& encoding) {
  if (encoding == "base64") return decode_base64(body);
  if (encoding == "quoted-printable") return decode_quoted_printable(body);
  return std::string(body);
}

constexpr std::size_t kLongestBoundary = 200;  // RFC 2046 allows 70 bytes

// The next line that is `mark` ("--boundary") and perhaps "--" behind it; npos where there is none.
std::size_t find_mark(std::string_view body, std::string_view mark, std::size_t from) {
  for (std::size_t at = body.find(mark, from); at != body.npos; at = body.find(mark, at + 1)) {
    const std::size_t end = at + mark.size();
    const bool line_starts = at == 0 || body[at - 1] == '\n';
    const bool line_ends = end >= body.size() ||
                           std::string_view("\r\n- \t").find(body[end]) != std::string_view::npos;
    if (line_starts && line_ends) return at;
  }
  return body.npos;
}

class Reading {
 public:
  explicit Reading(std::string file) : file_(std::move(file)) {}

  void read(std::string_view part, bool in_page,
            int depth) {  // NOLINT(misc-no-recursion): kMaxDepth
    if (depth > kMaxDepth) fail("части письма вложены глубже допустимого");
    const Headers headers = take_headers(part);
    const Field type = field_of(headers, "content-type");
    const std::string boundary = parameter(type, "boundary");
    const bool has_boundary = !boundary.empty() && boundary.size() <= kLongestBoundary;
    if (type.value.starts_with("multipart/") && has_boundary) {
      return split(part, "--" + boundary, type.value == "multipart/related", depth);
    }
    add(part, headers, type, in_page);
  }

  std::vector<Part> take() { return std::move(parts_); }

 private:
  [[noreturn]] void fail(const std::string& message) const {
    throw Error(ErrorCode::LimitExceeded, {.file = file_},
                message + ": сохраните вложения отдельно и проверьте их");
  }

  // NOLINTNEXTLINE(misc-no-recursion): kMaxDepth
  void split(std::string_view body, const std::string& mark, bool page, int depth) {
    bool first = true;
    std::size_t at = find_mark(body, mark, 0);
    while (at != body.npos) {
      std::size_t start = at + mark.size();
      if (body.substr(start).starts_with("--")) return;
      start = std::min(body.find('\n', start), body.size() - 1) + 1;
      at = find_mark(body, mark, start);
      std::string_view part = body.substr(start, at == body.npos ? at : at - start);
      if (part.ends_with('\n')) part.remove_suffix(1);
      if (part.ends_with('\r')) part.remove_suffix(1);
      read(part, page && !first, depth + 1);
      first = false;
    }
  }

  void add(std::string_view body, const Headers& headers, const Field& type, bool in_page) {
    if (parts_.size() == kMaxParts) fail("в письме слишком много частей");
    const Field disposition = field_of(headers, "content-disposition");
    Part part;
    if (!type.value.empty()) part.type = type.value;
    part.charset = parameter(type, "charset");
    part.name = parameter(disposition, "filename");
    if (part.name.empty()) part.name = parameter(type, "name");
    part.attached = disposition.value == "attachment";
    part.in_page = in_page;
    const auto encoding = headers.find("content-transfer-encoding");
    part.bytes = decode_body(body, encoding == headers.end() ? "" : to_lower(encoding->second));
    parts_.push_back(std::move(part));
  }

  std::string file_;
  std::vector<Part> parts_ = {};
};

}  // namespace

std::vector<Part> read_parts(std::string_view letter, const std::string& file) {
  letter.remove_prefix(std::min(letter.find_first_not_of("\r\n"), letter.size()));
  Reading reading(file);
  reading.read(letter, false, 1);
  return reading.take();
}

std::string marked_text(const Part& part) {
  return "\xEF\xBB\xBF" + decode_text_as(part.bytes, part.charset).text;
}

}  // namespace muko::mail
