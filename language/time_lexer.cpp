#include "language/time_lexer.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "language/letters.h"
#include "language/numeric_date.h"

namespace muko::timing {

namespace {

using letters::is_digit;
using letters::next;

bool is_letter_here(char32_t c) {
  return letters::is_any_letter(c) || c == U'І' || c == U'і';
}

// What an ordinal in figures ends with: «1-я», «5-го», «3-х».
bool is_number_suffix(std::string_view folded, bool after_hyphen) {
  constexpr std::string_view alone[] = {"ый",  "ий", "ой", "ая", "ое", "го", "ого", "его", "му",
                                        "ому", "ым", "ую", "ых", "ти", "ми", "я",   "й"};
  constexpr std::string_view hyphened[] = {"е", "м", "х", "ю", "ей", "ом", "ые", "и"};
  const auto holds = [folded](const auto& list) {
    return std::find(std::begin(list), std::end(list), folded) != std::end(list);
  };
  return holds(alone) || (after_hyphen && holds(hyphened));
}

bool is_count_suffix(std::string_view folded) {
  return folded == "ти" || folded == "ми" || folded == "х";
}

// The digit of a Roman numeral, or of a letter that a reader takes for one; 0 where it is none.
int roman_digit(char32_t c) {
  switch (c) {
    case U'I':
    case U'i':
    case U'l':
    case U'І':
    case U'і':
    case U'Ӏ':
      return 1;
    case U'V':
    case U'v':
      return 5;
    case U'П':
      return 2;
    case U'Ш':
      return 3;
    default:
      return 0;
  }
}

// «III», «IV», and what OCR and hurried typists make of them: «Ш», «lV», «П». 0: no numeral.
int roman_value(std::string_view letters_of_word) {
  int value = 0;
  int before = 0;
  int count = 0;
  for (std::size_t position = 0; position < letters_of_word.size();) {
    const int digit = roman_digit(next(letters_of_word, position));
    if (digit == 0 || ++count > 4) return 0;
    value += before != 0 && before < digit && digit == 5 ? digit - 2 * before : digit;
    before = digit;
  }
  return value > 8 ? 0 : value;
}

// Marks that mean the same wherever they stand.
std::optional<TokenKind> kind_of_mark(char32_t c) {
  static constexpr std::pair<std::u32string_view, TokenKind> kKinds[] = {
      {U"/\\", TokenKind::Slash}, {U",;•·", TokenKind::Comma}, {U":", TokenKind::Colon},
      {U"([", TokenKind::Open},   {U")]", TokenKind::Close},   {U"…", TokenKind::Dash}};
  for (const auto& [marks, kind] : kKinds) {
    if (marks.find(c) != std::u32string_view::npos) return kind;
  }
  return std::nullopt;
}

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) { tokens_.reserve(text.size() / 10 + 4); }

  std::vector<Token> read() {
    while (position_ < text_.size()) read_one();
    return std::move(tokens_);
  }

 private:
  void read_one() {
    const std::size_t start = position_;
    const char32_t c = next(text_, position_);
    if (is_digit(c)) {
      position_ = start;
      read_number();
    } else if (is_letter_here(c)) {
      position_ = start;
      read_word();
    } else if (c == U'\n') {
      line_start_ = true;
    } else if (c == U'№') {
      read_number_sign(start);
    } else if (!is_space(c)) {
      read_mark(c, start);
    }
  }

  void read_mark(char32_t c, std::size_t start) {
    if (letters::is_dash(c)) {
      // A list whose first line opens with a dash has no ranges across its lines.
      if (tokens_.empty()) bullets_ = true;
      const bool bullet = bullets_ && (line_start_ || tokens_.empty());
      push(bullet ? TokenKind::Comma : TokenKind::Dash, start);
      return;
    }
    if (const auto kind = kind_of_mark(c)) {
      push(*kind, start);
    } else if (c == U'.' || c == U'!' || c == U'?') {
      push_stop(start);
    } else if (c == U'&') {
      push_word({Word::And}, start);
    }
  }

  // A full stop between other things than two parts of a sentence says nothing.
  void push_stop(std::size_t start) {
    std::size_t after = position_;
    bool space = false;
    while (after < text_.size()) {
      const char32_t c = next(text_, after);
      if (!is_space(c)) {
        if (space && is_upper(c)) push(TokenKind::Stop, start);
        return;
      }
      space = true;
    }
    push(TokenKind::Stop, start);
  }

  Token& push(TokenKind kind, std::size_t start) {
    Token token;
    token.kind = kind;
    token.start = start;
    token.end = position_;
    line_start_ = false;
    tokens_.push_back(token);
    return tokens_.back();
  }

  Token& push_word(const WordMeaning& meaning, std::size_t start) {
    Token& token = push(TokenKind::Word, start);
    token.meaning = meaning;
    return token;
  }

  void push_number(int value, NumberForm form, std::size_t digits, std::size_t start) {
    Token& token = push(TokenKind::Number, start);
    token.value = value;
    token.form = form;
    token.digits = digits;
  }

  // The letters from `start` on, in lower case with look-alikes mended, into `folded_`; returns
  // their end.
  std::size_t fold_letters(std::size_t start) {
    bool latin = false;
    bool cyrillic = false;
    std::size_t end = start;
    folded_.clear();
    for (std::size_t position = start; position < text_.size(); end = position) {
      const std::size_t small_end = letters::skip_small(text_, position);
      if (small_end > position) {
        folded_.append(text_, position, small_end - position);
        position = small_end;
        cyrillic = true;
        continue;
      }
      const char32_t c = next(text_, position);
      if (c == letters::kSoftHyphen) continue;
      if (!is_letter_here(c)) break;
      (c < 0x80 ? latin : cyrillic) = true;
      append_utf8(folded_, letters::fold(c));
    }
    const bool lone_latin = latin && end - start == 1;
    if (latin && (cyrillic || lone_latin)) mend_look_alikes(text_.substr(start, end - start));
    return end;
  }

  void mend_look_alikes(std::string_view run) {
    folded_.clear();
    for (std::size_t position = 0; position < run.size();) {
      const char32_t c = next(run, position);
      if (c == letters::kSoftHyphen) continue;
      const char32_t twin = letters::cyrillic_twin(c);
      append_utf8(folded_, twin != 0 ? twin : letters::fold(c));
    }
  }

  void read_word() {
    const std::size_t start = position_;
    const std::size_t end = fold_letters(start);
    const std::string_view written = text_.substr(start, end - start);
    position_ = end;
    if (written.size() <= 8) {
      if (const int roman = roman_value(written)) return push_roman(roman, start);
    }
    if (written == "N" && number_follows()) return read_number_sign(start);
    WordMeaning meaning = is_initial(written) ? WordMeaning{} : meaning_of(folded_);
    if (folded_ == "п") meaning = read_short_p(meaning);
    if (meaning.word == Word::Quarter) skip_tail_of_abbreviation();
    push_meaning(meaning, start, written);
  }

  void push_meaning(const WordMeaning& meaning, std::size_t start, std::string_view written) {
    if (meaning.word == Word::Ordinal) {
      return push_number(meaning.value, NumberForm::Ordinal, 0, start);
    }
    if (meaning.word == Word::Count) return push_number(meaning.value, NumberForm::Count, 0, start);
    Token& token = push_word(meaning, start);
    std::size_t first = 0;
    token.capital = is_upper(next(written, first));
    token.infinitive = meaning.word == Word::Other && is_infinitive(folded_);
  }

  // «С.» of «Малинин С.Г.» is no preposition.
  [[nodiscard]] bool is_initial(std::string_view written) const {
    std::size_t first = 0;
    const bool capital = is_upper(next(written, first)) && first == written.size();
    return capital && folded_ != "г" && text_.substr(position_, 1) == ".";
  }

  static bool is_infinitive(std::string_view folded) {
    return folded.size() > 6 &&
           (folded.ends_with("ть") || folded.ends_with("ти") || folded.ends_with("ться") ||
            folded.ends_with("чь")) &&
           !folded.ends_with("ости") && !folded.ends_with("ость");
  }

  void push_roman(int value, std::size_t start) {
    const bool suffixed = skip_number_suffix();
    push_number(value, suffixed ? NumberForm::Ordinal : NumberForm::Roman, 0, start);
    if (suffixed) tokens_.back().end = position_;
  }

  [[nodiscard]] bool number_follows() const {
    std::size_t after = position_;
    while (after < text_.size()) {
      const char32_t c = next(text_, after);
      if (is_digit(c)) return true;
      if (!is_space(c)) return false;
    }
    return false;
  }

  // «п/г» is a half-year.
  WordMeaning read_short_p(const WordMeaning& meaning) {
    constexpr std::string_view rest = "/г";
    if (text_.substr(position_, rest.size()) != rest) return meaning;
    position_ += rest.size();
    return {Word::HalfYear};
  }

  // «кв-л», «кв-ле».
  void skip_tail_of_abbreviation() {
    if (position_ >= text_.size() || text_[position_] != '-') return;
    const std::string before = folded_;
    const std::size_t end = fold_letters(position_ + 1);
    if (folded_.starts_with("л") && folded_.size() <= 4) position_ = end;
    folded_ = before;
  }

  bool skip_number_suffix() {
    std::size_t after = position_;
    if (after >= text_.size()) return false;
    const bool hyphen = letters::is_dash(next(text_, after));
    const std::size_t start = hyphen ? after : position_;
    const std::size_t end = fold_letters(start);
    if (end == start || !is_number_suffix(folded_, hyphen)) return false;
    position_ = end;
    return true;
  }

  void read_number() {
    const std::size_t start = position_;
    if (const auto date = read_numeric_date(text_, start)) {
      position_ = date->end;
      Token& token = push(TokenKind::Date, start);
      token.day = date->day;
      token.month = date->month;
      token.year = date->year;
      return;
    }
    int value = 0;
    std::size_t digits = 0;
    while (position_ < text_.size() && is_digit(static_cast<unsigned char>(text_[position_]))) {
      if (++digits <= 8) value = value * 10 + (text_[position_] - '0');
      ++position_;
    }
    if (value == 1 && text_.substr(position_, 1) == "V") {  // «1V квартал»
      ++position_;
      return push_roman(4, start);
    }
    NumberForm form = NumberForm::Figure;
    if (digits <= 2 && skip_number_suffix()) {
      form = is_count_suffix(folded_) ? NumberForm::Count : NumberForm::Ordinal;
    }
    push_number(value, form, digits, start);
  }

  // The number of an act up to the next space or comma: it holds no dates.
  void read_number_sign(std::size_t start) {
    std::size_t after = position_;
    bool started = false;
    while (after < text_.size()) {
      const char32_t c = next(text_, after);
      const bool space = is_space(c);
      if (!started && (space || c == U'№')) continue;
      if (!started && !is_digit(c)) break;
      if (space || c == U',' || c == U';' || c == U')' || c == U'»') break;
      started = true;
      position_ = after;
    }
    push(TokenKind::NumberSign, start);
  }

  std::string_view text_;
  std::size_t position_ = 0;
  bool line_start_ = false;
  bool bullets_ = false;
  std::string folded_;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> read_tokens(std::string_view text) {
  return Lexer(text).read();
}

}  // namespace muko::timing
