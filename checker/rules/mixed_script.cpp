// mixed_script: Latin letters inside a Cyrillic word that look like Cyrillic ones: «рискoвый». Of a
// scan they are OCR's and no one's slip; «IХ», «IT-куб» and names of other letters are none.
//
//   - id: mixed-script
//     kind: mixed_script

#include <string>
#include <utility>

#include "base/bytes.h"
#include "base/utf8.h"
#include "checker/rules/kinds.h"
#include "checker/rules/wordings.h"
#include "language/letters.h"

namespace muko::rules {
namespace {

bool is_latin(char32_t letter) {
  return letter < 0x80 && letters::is_any_letter(letter);
}

// A byte of a Latin letter beside a byte of a Cyrillic one: rare, and seen without decoding.
bool may_mix(std::string_view text, std::size_t at) {
  const auto is_ascii_letter = [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  };
  const auto is_wide = [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; };
  if (at + 1 >= text.size()) return false;
  const char a = text[at];
  const char b = text[at + 1];
  return (is_ascii_letter(a) && is_wide(b)) || (is_wide(a) && is_ascii_letter(b));
}

std::size_t step_back(std::string_view text, std::size_t at) {
  do {
    --at;
  } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
  return at;
}

// Letters only: hyphens part «IT» from «куб». `at` is inside a letter.
std::pair<std::size_t, std::size_t> word_around(std::string_view text, std::size_t at) {
  const auto is_letter_at = [text](std::size_t place, std::size_t& next) {
    next = place;
    return letters::is_any_letter(letters::next(text, next));
  };
  std::size_t start = step_back(text, at + 1);
  std::size_t next = start;
  while (start > 0 && is_letter_at(step_back(text, start), next)) start = step_back(text, start);
  std::size_t end = start;
  while (end < text.size() && is_letter_at(end, next)) end = next;
  return {start, end};
}

bool is_roman(std::u32string_view word) {
  static constexpr std::u32string_view kDigits = U"IVXLCDMХІСМ";
  return word.find_first_not_of(kDigits) == std::u32string_view::npos;
}

struct Letters {
  std::size_t cyrillic = 0;
  std::u32string latin = {};
  bool twins = true;  // every Latin letter looks like a Cyrillic one
};

Letters letters_of(std::u32string_view word) {
  Letters found;
  for (const char32_t letter : word) {
    found.cyrillic += is_cyrillic(letter) ? 1 : 0;
    if (!is_latin(letter)) continue;
    if (found.latin.find(letter) == std::u32string::npos) found.latin += letter;
    found.twins = found.twins && letters::cyrillic_twin(letter) != 0;
  }
  return found;
}

bool is_mixed(std::u32string_view word) {
  const Letters found = letters_of(word);
  return !found.latin.empty() && found.cyrillic > 0 && found.twins && !is_roman(word);
}

std::string in_cyrillic(std::u32string word) {
  for (char32_t& letter : word) {
    if (!is_latin(letter)) continue;
    const char32_t twin = letters::cyrillic_twin(letter);
    letter = letter < U'a' ? twin - 32 : twin;
  }
  return to_utf8(word);
}

// «o», «c».
std::string listed(std::u32string_view letters_found) {
  std::string text;
  for (const char32_t letter : letters_found) {
    text += text.empty() ? "«" : ", «";
    letters::append(text, letter);
    text += "»";
  }
  return text;
}

bool has_latin(std::string_view text) {
  return any_place(text, [](auto byte) {
    const auto small = byte(0) | 0x20;
    return small >= 'a' && small <= 'z';
  });
}

void look(int document, const Wording& wording, const Report& report) {
  const std::string_view text = wording.quote.text;
  if (!has_latin(text)) return;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!may_mix(text, at)) continue;
    const auto [start, end] = word_around(text, at);
    if (end <= at) continue;
    at = end - 1;
    const std::u32string word = to_utf32(text.substr(start, end - start));
    if (!is_mixed(word) || is_address(chunk_around(text, start))) continue;
    Hit hit = hit_on_words(document, wording, start, end);
    hit.slots["word"] = hit.quote;
    hit.slots["letters"] = listed(letters_of(word).latin);
    hit.slots["right"] = in_cyrillic(word);
    report(std::move(hit));
  }
}

}  // namespace

Check mixed_script(const Params& /*params*/) {
  return [](const Subject& subject, const Report& report) {
    for_each_wording(subject, [&](int document, const Facts& facts, const Wording& wording) {
      if (facts.format != Format::Scan) look(document, wording, report);
    });
  };
}

}  // namespace muko::rules
