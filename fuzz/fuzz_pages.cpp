// Words and ruling lines in any places -> tables and paragraphs. Each word is six bytes: place,
// size and length; each rule five.

#include <algorithm>

#include "document/dump.h"
#include "fuzz/read_bytes.h"
#include "readers/page/read_pages.h"

namespace {

constexpr double kUnit = 3;  // pt: a page of 256 × 256 such

class Input {
 public:
  Input(const std::uint8_t* bytes, std::size_t size) : bytes_(bytes), end_(bytes + size) {}
  [[nodiscard]] bool is_empty() const { return bytes_ == end_; }
  unsigned take() { return is_empty() ? 0 : *bytes_++; }

 private:
  const std::uint8_t* bytes_;
  const std::uint8_t* end_;
};

muko::PageWord take_word(Input& input) {
  constexpr std::string_view kLetters = "План1.2-а)№ Срок";
  muko::PageWord word;
  const double left = input.take() * kUnit;
  const double top = input.take() * kUnit;
  const double size = 4 + input.take() % 16;
  const std::size_t length = 1 + input.take() % 12;
  word.text = std::string(kLetters.substr(input.take() % 2 == 0 ? 0 : 8, length));
  word.box = {left, top, left + static_cast<double>(length) * size / 2, top + size};
  word.baseline = top + size;
  word.size = size;
  word.bold = input.take() % 4 == 0;
  return word;
}

muko::Rule take_rule(Input& input) {
  muko::Rule rule;
  rule.vertical = input.take() % 2 == 0;
  rule.position = input.take() * kUnit;
  rule.start = input.take() * kUnit;
  rule.end = rule.start + input.take() * kUnit;
  rule.thickness = input.take() % 4;
  return rule;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  std::vector<muko::Page> pages = {{.number = 1, .width = 768, .height = 768}};
  for (Input input(bytes, std::min<std::size_t>(size, 6000)); !input.is_empty();) {
    switch (input.take() % 8) {
      case 0:
        pages.push_back(
            {.number = static_cast<int>(pages.size()) + 1, .width = 768, .height = 768});
        break;
      case 1:
      case 2:
        pages.back().rules.push_back(take_rule(input));
        break;
      default:
        pages.back().words.push_back(take_word(input));
    }
  }
  muko::Document document;
  try {
    muko::read_pages(pages, document);
    (void)muko::dump_json(document);
  } catch (const muko::Error&) {
    return 0;
  }
  return 0;
}
