#include "checker/rules/wordings.h"

#include <algorithm>

#include "base/utf8.h"
#include "checker/rules/hits.h"
#include "language/letters.h"

namespace muko::rules {

void for_each_wording(const Subject& subject,
                      const std::function<void(int, const Facts&, const Wording&)>& visit) {
  for_each_municipal(subject, [&](int document, const Facts& facts) {
    for (const Wording& wording : facts.wordings) visit(document, facts, wording);
  });
}

Hit hit_on_words(int document, const Wording& wording, std::size_t start, std::size_t end) {
  const std::string_view text = wording.quote.text;
  const Location& where = wording.quote.where;
  const int before =
      std::max(where.start, 0) + static_cast<int>(length_utf8(text.substr(0, start)));
  const int length = static_cast<int>(length_utf8(text.substr(start, end - start)));
  Hit hit;
  hit.document = document;
  hit.where = part_of(where, before, before + length);
  hit.quote = std::string(text.substr(start, end - start));
  return hit;
}

std::size_t word_end(std::string_view text, std::size_t at) {
  at = letters::skip_cyrillic(text, at);
  std::size_t end = at;
  while (at < text.size()) {
    const char32_t letter = letters::next(text, at);
    const bool inner = letters::is_any_letter(letter) || letters::is_digit(letter);
    if (inner) {
      end = at;
    } else if (!letters::is_hyphen(letter)) {
      break;
    }
  }
  return end;
}

std::string_view chunk_around(std::string_view text, std::size_t at) {
  static constexpr std::string_view kSpaces = " \t\n";
  const std::size_t before = at == 0 ? std::string_view::npos : text.find_last_of(kSpaces, at - 1);
  const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
  return text.substr(start, std::min(text.find_first_of(kSpaces, at), text.size()) - start);
}

bool is_address(std::string_view chunk) {
  for (const std::string_view sign : {"@", "://", "www."}) {
    if (chunk.find(sign) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace muko::rules
