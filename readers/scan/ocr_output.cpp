#include "readers/scan/ocr_output.h"

#include <charconv>
#include <cmath>
#include <utility>

#include "base/utf8.h"

namespace muko::scan {
namespace {

constexpr double kLargest = 1e6;  // of any number: pixels, degrees
constexpr std::size_t kMaxItems = 200'000;

using Fields = std::vector<std::string_view>;

Fields fields_of(std::string_view line) {
  Fields fields;
  for (std::size_t start = 0; start <= line.size();) {
    const std::size_t end = std::min(line.find('\t', start), line.size());
    fields.push_back(line.substr(start, end - start));
    start = end + 1;
  }
  return fields;
}

// The fields from the second on, as numbers; false where one is none.
template <std::size_t Count>
bool read_numbers(const Fields& fields, std::size_t first, double (&numbers)[Count]) {
  if (fields.size() < first + Count) return false;
  for (std::size_t i = 0; i < Count; ++i) {
    const std::string_view field = fields[first + i];
    const auto [end, error] =
        std::from_chars(field.data(), field.data() + field.size(), numbers[i]);
    const bool whole = error == std::errc() && end == field.data() + field.size();
    if (!whole || !(std::abs(numbers[i]) <= kLargest)) return false;
  }
  return true;
}

bool read_page(const Fields& fields, OcrOutput& output) {
  double numbers[6] = {};
  if (!read_numbers(fields, 1, numbers)) return false;
  output.width = numbers[0];
  output.height = numbers[1];
  output.dpi = numbers[2];
  output.scale = numbers[3];
  output.quarters = static_cast<int>(numbers[4]);
  output.angle = numbers[5];
  const bool sized = output.width >= 1 && output.height >= 1 && output.dpi >= 1;
  return sized && output.scale > 0 && output.quarters >= 0 && output.quarters < 4;
}

bool read_rule(const Fields& fields, OcrOutput& output) {
  double numbers[4] = {};
  if (!read_numbers(fields, 2, numbers)) return false;
  const bool vertical = fields[1] == "v";
  if (!vertical && fields[1] != "h") return false;
  output.rules.push_back({vertical, numbers[0], numbers[1], numbers[2], numbers[3]});
  return true;
}

bool read_word(const Fields& fields, OcrOutput& output) {
  double numbers[7] = {};
  if (fields.size() != 9 || !read_numbers(fields, 1, numbers)) return false;
  if (fields[8].empty() || !is_valid_utf8(fields[8])) return false;
  OcrWord word;
  word.text = fields[8];
  word.box = {numbers[0], numbers[1], numbers[2], numbers[3]};
  word.baseline = numbers[4];
  word.size = numbers[5];
  word.confidence = numbers[6];
  output.words.push_back(std::move(word));
  return true;
}

bool read_line(std::string_view line, OcrOutput& output) {
  const Fields fields = fields_of(line);
  if (fields[0] == "page") return read_page(fields, output);
  if (output.words.size() + output.rules.size() > kMaxItems) return false;
  if (fields[0] == "rule") return read_rule(fields, output);
  return fields[0] == "word" && read_word(fields, output);
}

}  // namespace

std::optional<OcrOutput> parse_ocr_output(std::string_view text) {
  constexpr std::string_view kStart = "muko-ocr 1\n";
  if (!text.starts_with(kStart)) return std::nullopt;
  text.remove_prefix(kStart.size());
  OcrOutput output;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    if (line == "end" && text.empty() && output.width > 0) return output;
    if (!read_line(line, output)) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace muko::scan
