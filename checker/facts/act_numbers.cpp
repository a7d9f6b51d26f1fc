#include "checker/facts/act_numbers.h"

#include <string>

#include "base/bytes.h"
#include "checker/facts/text.h"
#include "language/letters.h"

namespace muko {
namespace {

// Letters that may stand in a number; spaces end it.
bool is_number_letter(char32_t letter) {
  return letters::is_digit(letter) || letters::is_any_letter(letter) || letters::is_dash(letter) ||
         letter == U'/' || letter == U'\\' || letter == U'.' || letter == U'_';
}

// «45 о/д», «12 - р»: a suffix parted by a space, one to four letters, with nothing behind but the
// end, a wide gap or a line break.
std::size_t with_suffix(std::string_view text, std::size_t end) {
  std::size_t at = end;
  while (at < text.size() && text[at] == ' ') ++at;
  if (at == end || at - end > 1) return end;
  std::size_t letters_seen = 0;
  const std::size_t start = at;
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t letter = letters::next(text, next);
    if (!letters::is_russian(letter) && letter != U'/' && letter != U'-' && letter != U' ') break;
    if (letter == U' ' && letters_seen > 0) break;
    letters_seen += letters::is_russian(letter) ? 1U : 0U;
    at = next;
  }
  const bool ends = at >= text.size() || text[at] == '\n' || text[at] == '\t' ||
                    text.substr(at, 2) == "  " || text[at] == ')';
  const std::string low = fold(text.substr(start, at - start));
  const bool suffix =
      letters_seen > 0 && letters_seen < 5 && low != "от" && low != "г" && low != "с";
  return ends && suffix ? at : end;
}

}  // namespace

std::vector<FoundNumber> find_numbers(std::string_view text) {
  std::vector<FoundNumber> numbers;
  static constexpr std::string_view kSign = "№";
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != 'N' && text[at] != kSign.front()) continue;
    const bool sign = text.substr(at, kSign.size()) == kSign;
    const bool latin = text[at] == 'N' && (at == 0 || text[at - 1] == ' ' || text[at - 1] == '\t');
    if (!sign && !latin) continue;
    std::size_t start = at + (sign ? kSign.size() : 1U);
    if (latin && start < text.size() && text[start] == 'o') ++start;
    while (start < text.size()) {
      std::size_t next = start;
      const char32_t letter = letters::next(text, next);
      if (letter != U' ' && letter != 0xA0 && letter != 0x202F) break;
      start = next;
    }
    std::size_t end = start;
    while (end < text.size()) {
      std::size_t next = end;
      if (!is_number_letter(letters::next(text, next))) break;
      end = next;
    }
    while (end > start && text[end - 1] == '.') --end;
    if (!has_digit(text.substr(start, end - start))) continue;
    end = with_suffix(text, end);
    numbers.push_back({text.substr(start, end - start), at, end});
  }
  return numbers;
}

}  // namespace muko
