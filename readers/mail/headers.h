// Headers of a letter or of a part of it (RFC 5322, 2045): fields, their parameters, and words that
// are encoded (RFC 2047, 2231).
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace muko::mail {

// Names in lower case; of several fields of one name the first.
using Headers = std::map<std::string, std::string, std::less<>>;

// Reads up to the empty line and moves `bytes` behind it.
[[nodiscard]] Headers take_headers(std::string_view& bytes);

struct Field {
  std::string value = {};  // "multipart/mixed", in lower case
  std::map<std::string, std::string, std::less<>> parameters = {};  // decoded, UTF-8
};
// `Content-Type: text/plain; charset=koi8-r; name="=?koi8-r?B?…?="`.
[[nodiscard]] Field parse_field(std::string_view text);

[[nodiscard]] std::string decode_base64(std::string_view text);
// `=D0=BF`, and lines joined that end with `=`.
[[nodiscard]] std::string decode_quoted_printable(std::string_view text);
// `=?koi8-r?B?…?=` among other text -> UTF-8.
[[nodiscard]] std::string decode_words(std::string_view text);

}  // namespace muko::mail
