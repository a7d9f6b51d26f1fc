#include "ocr/write_page.h"

#include <cmath>

namespace muko::ocr {
namespace {

// With three decimals, whatever the locale.
std::string number(double value) {
  const long long thousandths = std::llround(value * 1000);
  const long long whole = std::llabs(thousandths);
  const std::string decimals = std::to_string(1000 + whole % 1000).substr(1);
  return (thousandths < 0 ? "-" : "") + std::to_string(whole / 1000) + "." + decimals;
}

void append_row(std::string& out, const char* name, const std::vector<std::string>& fields) {
  out += name;
  for (const std::string& field : fields) out += "\t" + field;
  out += '\n';
}

std::string printable(std::string text) {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < ' ') c = ' ';
  }
  return text;
}

}  // namespace

std::string write_page(const ReadPage& page) {
  std::string out = "muko-ocr 1\n";
  append_row(out, "page",
             {std::to_string(page.width), std::to_string(page.height), std::to_string(page.dpi),
              number(page.scale), std::to_string(page.quarters), number(page.angle)});
  for (const RuledLine& rule : page.rules) {
    append_row(out, "rule",
               {rule.vertical ? "v" : "h", number(rule.position), number(rule.start),
                number(rule.end), number(rule.thickness)});
  }
  for (const ReadWord& word : page.words) {
    append_row(
        out, "word",
        {number(word.left), number(word.top), number(word.right), number(word.bottom),
         number(word.baseline), number(word.size), number(word.confidence), printable(word.text)});
  }
  return out + "end\n";
}

}  // namespace muko::ocr
