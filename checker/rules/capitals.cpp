#include "checker/rules/capitals.h"

#include "base/bytes.h"
#include "base/utf8.h"
#include "checker/rules/wordings.h"
#include "language/letters.h"

namespace muko::rules {
namespace {

constexpr std::size_t kLongest = 8;  // letters of an abbreviation
constexpr int kDeepest = 20;         // quotation marks one in another

bool is_capital(char32_t letter) {
  return (letter >= U'А' && letter <= U'Я') || letter == U'Ё';
}

bool is_opening_quote(char32_t letter) {
  return letter == U'«' || letter == U'„';
}

bool is_closing_quote(char32_t letter) {
  return letter == U'»' || letter == U'”' || letter == U'“';
}

bool is_roman(const std::u32string& letters_found) {
  return letters_found.find_first_not_of(U"ХІС") == std::u32string::npos &&
         letters_found.find_first_of(U"ХІ") != std::u32string::npos;
}

// The first letters of a word, as long as they are capitals or a few small ones among them.
std::u32string capitals_of(std::u32string_view word) {
  std::size_t last = 0;
  std::size_t capitals = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (!is_capital(word[i])) continue;
    ++capitals;
    last = i;
  }
  const std::u32string head(word.substr(0, word.empty() ? 0 : last + 1));
  const bool enough = capitals >= 2 && capitals * 2 > head.size() && is_capital(head.front());
  return enough && head.size() <= kLongest ? head : std::u32string();
}

// «Ветрова А.Б.» may be written «ВЕТРОВА А.Б.»: an initial behind it.
bool before_initial(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  if (at >= text.size()) return false;
  const bool capital = is_capital(letters::next(text, at));
  return capital && at < text.size() && text[at] == '.';
}

// «31-ОД», «ОД-15», «№ АБ-123/04», «01/ДО»: letters of a number.
bool in_number(std::string_view text, std::size_t start, std::size_t end) {
  const std::string_view chunk = chunk_around(text, start);
  const bool digits = has_digit(chunk);
  const bool joined = chunk.find_first_of("-/\\") != std::string_view::npos ||
                      chunk.find("–") != std::string_view::npos;
  if (digits && joined) return true;
  const std::string_view before = trim(text.substr(0, start));
  static constexpr std::string_view kSign = "№";
  const bool sign =
      before.size() >= kSign.size() && before.substr(before.size() - kSign.size()) == kSign;
  const auto digit_at = [text](std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
  };
  return sign || digit_at(end) || (start > 0 && digit_at(start - 1));
}

class Search {
 public:
  explicit Search(std::string_view text) : text_(text) {}

  std::vector<FoundCapitals> run() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t start = at;
      const char32_t letter = letters::next(text_, at);
      see_quote(letter);
      if (is_capital(letter)) {
        at = read_word(start);
      } else if (letters::is_any_letter(letter)) {
        at = behind_letters(at);
      }
    }
    return std::move(found_);
  }

 private:
  void see_quote(char32_t letter) {
    if (is_opening_quote(letter) && quotes_ < kDeepest) ++quotes_;
    if (is_closing_quote(letter) && quotes_ > 0) --quotes_;
    if (letter == U'"') straight_ = !straight_;
  }

  [[nodiscard]] bool is_letter_at(std::size_t at) const {
    return at < text_.size() && letters::is_any_letter(letters::next(text_, at));
  }

  // A word that does not begin with a capital is no abbreviation.
  [[nodiscard]] std::size_t behind_letters(std::size_t at) const {
    at = letters::skip_cyrillic(text_, at);
    while (at < text_.size()) {
      std::size_t next = at;
      if (!letters::is_any_letter(letters::next(text_, next))) break;
      at = next;
    }
    return at;
  }

  // Letters only; hyphens part the halves of «ИМЦ-центр».
  std::size_t read_word(std::size_t start) {
    std::size_t end = start;
    (void)letters::next(text_, end);
    end = letters::skip_small(text_, end);
    if (!is_letter_at(end)) return end;  // «Школа»
    end = start;
    std::u32string word;
    while (end < text_.size()) {
      std::size_t next = end;
      const char32_t letter = letters::next(text_, next);
      if (!letters::is_any_letter(letter)) break;
      word += letter;
      end = next;
    }
    if (quotes_ == 0 && !straight_) take(word, start, end);
    return end;
  }

  void take(const std::u32string& word, std::size_t start, std::size_t end) {
    const std::u32string capitals = capitals_of(word);
    if (capitals.empty() || is_roman(capitals)) return;
    if (before_initial(text_, end) || in_number(text_, start, end)) return;
    found_.push_back({to_utf8(capitals), start, end});
  }

  std::string_view text_;
  int quotes_ = 0;
  bool straight_ = false;
  std::vector<FoundCapitals> found_ = {};
};

// А…Я one behind another.
bool has_two_capitals(std::string_view text) {
  return any_place<3>(text, [](auto byte) {
    const auto is_second = [](auto trail) { return trail >= '\x90' && trail < '\xB0'; };
    return byte(0) == '\xD0' && is_second(byte(1)) && byte(2) == '\xD0' && is_second(byte(3));
  });
}

}  // namespace

std::vector<FoundCapitals> find_capitals(std::string_view text) {
  if (!has_two_capitals(text)) return {};
  return Search(text).run();
}

bool is_in_capitals(std::string_view text) {
  std::size_t capitals = 0;
  std::size_t all = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t letter = letters::next(text, at);
    if (!letters::is_any_letter(letter)) continue;
    ++all;
    capitals += is_upper(letter) ? 1 : 0;
  }
  return capitals * 10 >= all * 7;
}

}  // namespace muko::rules
