// Parts of a letter (MIME, RFC 2046): bodies and attachments, decoded.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace muko::mail {

struct Part {
  std::string type = "text/plain";  // in lower case
  std::string charset = {};
  std::string name = {};   // of the file, UTF-8; "" where none is given
  bool attached = false;   // Content-Disposition: attachment
  bool in_page = false;    // of multipart/related behind the first: a picture of the page
  std::string bytes = {};  // without base64 or quoted-printable
};

// All parts that are no multiparts, in their order; a letter in the letter is one part.
// Throws Error LimitExceeded: too many parts, or parts too deep in parts.
[[nodiscard]] std::vector<Part> read_parts(std::string_view letter, const std::string& file);

// The text of a part that is one, in UTF-8 with a byte order mark, which settles its encoding.
[[nodiscard]] std::string marked_text(const Part& part);

}  // namespace muko::mail
