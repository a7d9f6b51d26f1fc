// ParagraphText: the text of one paragraph as it is put together from runs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace muko {

class ParagraphText {
 public:
  // Text as it is: neighbours of one format become one span.
  void append(std::string_view text, const SpanFormat& format);
  // The content of a w:t: line breaks of the XML are spaces, soft hyphens are left out, firm
  // ones plain, characters
  // of symbol fonts become the Unicode ones.
  void append_raw(std::string_view text, const SpanFormat& format);

  // Without spaces and line breaks at the end.
  void trim_end();

  [[nodiscard]] bool empty() const { return text_.empty(); }
  [[nodiscard]] const std::string& text() const { return text_; }
  // Gives text and spans to `paragraph`, whose location is set.
  void move_to(Paragraph& paragraph);

 private:
  std::string text_;
  int length_ = 0;  // code points
  std::vector<Span> spans_;
};

}  // namespace muko
