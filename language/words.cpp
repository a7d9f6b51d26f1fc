#include "language/words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <tuple>

#include "base/utf8.h"
#include "language/letters.h"
#include "language/stemmer.h"

namespace muko {

namespace {

using letters::next;

bool is_word_letter(char32_t c) {
  return letters::is_digit(c) || letters::is_any_letter(c);
}

constexpr std::size_t kWordBytes = 10;  // a Russian word and its space: 12 bytes and more

constexpr std::size_t kAscii = 128;
constexpr std::array<bool, kAscii> kAsciiWordLetters = [] {
  std::array<bool, kAscii> letters = {};
  for (std::size_t i = 0; i < kAscii; ++i) {
    const auto c = static_cast<char32_t>(i);
    letters.at(i) =
        (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
  }
  return letters;
}();

// The first letter or digit at `position` or behind it; the size of the text where there is none.
std::size_t word_start(std::string_view text, std::size_t position) {
  while (position < text.size()) {
    const auto byte = static_cast<unsigned char>(text[position]);
    if (byte < kAscii) {
      if (kAsciiWordLetters[byte]) return position;
      ++position;
      continue;
    }
    const std::size_t start = position;
    if (letters::is_any_letter(next(text, position))) return start;
  }
  return text.size();
}

// The end of the word that begins at `start`: letters and digits, and hyphens between them.
std::size_t word_end(std::string_view text, std::size_t start) {
  std::size_t end = letters::skip_cyrillic(text, start);
  if (end < text.size() && (text[end] == ' ' || text[end] == ',' || text[end] == '.')) return end;
  std::size_t position = end;
  bool after_hyphen = false;
  while (position < text.size()) {
    const char32_t c = next(text, position);
    if (is_word_letter(c) || c == letters::kSoftHyphen) {
      if (c >= 0x80) position = letters::skip_cyrillic(text, position);
      end = position;
      after_hyphen = false;
    } else if (letters::is_hyphen(c) && !after_hyphen) {
      after_hyphen = true;
    } else {
      break;
    }
  }
  return end;
}

Word word_at(std::string_view text, std::size_t start) {
  const std::size_t end = word_end(text, start);
  return {std::string_view(text.data() + start, end - start), start, end};
}

// Lower case of a run of letters; where it mixes alphabets, its Latin look-alikes are Cyrillic.
void append_folded_run(std::string& out, std::string_view run, bool mixed) {
  for (std::size_t position = 0; position < run.size();) {
    const std::size_t small_end = letters::skip_small(run, position);
    out.append(run, position, small_end - position);
    position = small_end;
    if (position == run.size()) break;
    const char32_t c = next(run, position);
    if (c == letters::kSoftHyphen) continue;
    const char32_t twin = mixed ? letters::cyrillic_twin(c) : 0;
    letters::append(out, twin != 0 ? twin : letters::fold(c));
  }
}

struct LetterRun {
  std::size_t end = 0;
  bool mixed = false;
};

LetterRun letter_run(std::string_view text, std::size_t start) {
  bool latin = false;
  std::size_t end = letters::skip_cyrillic(text, start);
  bool cyrillic = end > start;
  for (std::size_t position = end; position < text.size(); end = position) {
    const char32_t c = next(text, position);
    if (letters::is_any_letter(c)) {
      (c < 0x80 ? latin : cyrillic) = true;
    } else if (c != letters::kSoftHyphen) {
      break;
    }
  }
  return {end, latin && cyrillic};
}

// No letter begins here: of ASCII, which most letter runs end with.
bool ends_run(std::string_view text, std::size_t at) {
  if (at == text.size()) return true;
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < kAscii && !kAsciiWordLetters[byte];
}

bool is_quote(char32_t c) {
  return c == U'"' || c == U'«' || c == U'»' || (c >= 0x201C && c <= 0x201F) || c == 0x2033 ||
         c == 0x301D || c == 0x301E || c == 0xFF02;
}

void append_folded(std::string& out, char32_t c) {
  if (letters::is_dash(c)) {
    out += '-';
  } else if (is_quote(c)) {
    out += '"';
  } else {
    letters::append(out, letters::fold(c));
  }
}

// Lower case without look-alikes: the form in which a word is stemmed.
std::string folded_word(std::string_view word) {
  std::string out;
  out.reserve(word.size());
  for (std::size_t position = 0; position < word.size();) {
    const LetterRun run = letter_run(word, position);
    if (run.end > position) {
      append_folded_run(out, word.substr(position, run.end - position), run.mixed);
      position = run.end;
    } else {
      append_folded(out, next(word, position));
    }
  }
  return out;
}

Stemmer& stemmer() {
  thread_local Stemmer stemmer(folded_word);
  return stemmer;
}

}  // namespace

std::optional<Word> next_word(std::string_view text, std::size_t from) {
  const std::size_t start = word_start(text, from);
  if (start >= text.size()) return {};
  return word_at(text, start);
}

std::vector<Word> split_words(std::string_view text) {
  std::vector<Word> words;
  words.reserve(text.size() / kWordBytes + 4);
  for (std::size_t at = word_start(text, 0); at < text.size(); at = word_start(text, at)) {
    words.push_back(word_at(text, at));
    at = words.back().end;
  }
  return words;
}

std::vector<Word> first_words(std::string_view text, std::size_t most) {
  std::vector<Word> words;
  words.reserve(std::min(most, text.size() / kWordBytes + 4));
  for (auto word = next_word(text, 0); word && words.size() < most;
       word = next_word(text, word->end)) {
    words.push_back(*word);
  }
  return words;
}

std::string stem(std::string_view word) {
  return stemmer().stem(word);
}

std::vector<std::string> stems(std::string_view text) {
  std::vector<std::string> found;
  for (const Word& word : split_words(text)) found.push_back(stem(word.text));
  return found;
}

StemKey stem_key(std::string_view word) {
  return stemmer().key(word);
}

StemAndRoot stem_and_root(std::string_view word) {
  return stemmer().both(word);
}

std::vector<StemKey> stem_keys(const std::vector<Word>& words) {
  Stemmer& known = stemmer();
  std::vector<StemKey> keys;
  keys.reserve(words.size());
  for (const Word& word : words) keys.push_back(known.key(word.text));
  return keys;
}

std::vector<StemKey> stem_keys(std::string_view text) {
  Stemmer& known = stemmer();
  std::vector<StemKey> keys;
  keys.reserve(text.size() / kWordBytes + 4);
  for (std::size_t at = word_start(text, 0); at < text.size(); at = word_start(text, at)) {
    const Word word = word_at(text, at);
    keys.push_back(known.key(word.text));
    at = word.end;
  }
  return keys;
}

std::string normalize(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space_pending = false;
  const auto settle_space = [&] {
    if (space_pending && !out.empty()) out += ' ';
    space_pending = false;
  };
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t small_end = letters::skip_small(text, position);
    if (small_end > position && ends_run(text, small_end)) {
      settle_space();
      out.append(text, position, small_end - position);
      position = small_end;
      continue;
    }
    const LetterRun run = letter_run(text, position);
    if (run.end > position) {
      settle_space();
      append_folded_run(out, text.substr(position, run.end - position), run.mixed);
      position = run.end;
      continue;
    }
    const char32_t c = next(text, position);
    if (is_space(c)) {
      space_pending = true;
    } else {
      settle_space();
      append_folded(out, c);
    }
  }
  return out;
}

bool contains_phrase(std::string_view text, std::string_view phrase, int gap) {
  return contains_phrase(stem_keys(text), stem_keys(phrase), gap);
}

bool contains_phrase(const std::vector<StemKey>& text_stems,
                     const std::vector<StemKey>& phrase_stems, int gap) {
  if (phrase_stems.empty()) return false;
  // `reach` words at most back from here the word before must have been found.
  const std::size_t reach = 1 + static_cast<std::size_t>(std::max(gap, 0));
  // last_end[k]: where (counted from 1) the first k + 1 words of the phrase were last found to end.
  std::vector<std::size_t> last_end(phrase_stems.size(), 0);
  for (std::size_t at = 1; at <= text_stems.size(); ++at) {
    for (std::size_t k = phrase_stems.size(); k-- > 0;) {
      if (text_stems[at - 1] != phrase_stems[k]) continue;
      const bool follows = k == 0 || (last_end[k - 1] != 0 && at - last_end[k - 1] <= reach);
      if (follows) last_end[k] = at;
    }
    if (last_end.back() != 0) return true;
  }
  return false;
}

PhraseSet::PhraseSet(const std::vector<std::string>& phrases) {
  phrases_.reserve(phrases.size());
  for (std::size_t index = 0; index < phrases.size(); ++index) {
    const std::size_t start = stems_.size();
    for (const Word& word : split_words(phrases[index])) stems_.push_back(stem_key(word.text));
    if (stems_.size() == start) continue;
    phrases_.push_back({stems_[start], stems_.size() - start, index, start});
    longest_ = std::max(longest_, stems_.size() - start);
    may_begin_.add(stems_[start]);
  }
  std::sort(phrases_.begin(), phrases_.end(), [](const Phrase& one, const Phrase& other) {
    return std::tie(one.first, other.size, one.index) <
           std::tie(other.first, one.size, other.index);
  });
}

std::optional<PhraseSet::Match> PhraseSet::match_at(const std::vector<StemKey>& text_stems,
                                                    std::size_t at) const {
  if (at >= text_stems.size() || !may_begin_.may_hold(text_stems[at])) return {};
  auto phrase =
      std::lower_bound(phrases_.begin(), phrases_.end(), text_stems[at],
                       [](const Phrase& each, StemKey first) { return each.first < first; });
  for (; phrase != phrases_.end() && phrase->first == text_stems[at]; ++phrase) {
    const std::size_t end = at + phrase->size;
    if (end > text_stems.size()) continue;
    const auto stems = stems_.begin() + static_cast<std::ptrdiff_t>(phrase->start);
    if (std::equal(stems, stems + static_cast<std::ptrdiff_t>(phrase->size),
                   text_stems.begin() + static_cast<std::ptrdiff_t>(at))) {
      return Match{phrase->index, at, end};
    }
  }
  return {};
}

std::optional<PhraseSet::Match> PhraseSet::find(const std::vector<StemKey>& text_stems,
                                                std::size_t from) const {
  if (empty()) return {};
  for (std::size_t at = from; at < text_stems.size(); ++at) {
    if (!may_begin_.may_hold(text_stems[at])) continue;
    if (auto match = match_at(text_stems, at)) return match;
  }
  return {};
}

std::vector<PhraseSet::Match> PhraseSet::find_all(const std::vector<StemKey>& text_stems) const {
  std::vector<Match> matches;
  for (auto match = find(text_stems); match; match = find(text_stems, match->end)) {
    matches.push_back(*match);
  }
  return matches;
}

bool PhraseSet::found_in(const std::vector<StemKey>& text_stems) const {
  return find(text_stems).has_value();
}

bool PhraseSet::opens(std::string_view text) const {
  const auto first = next_word(text, 0);
  if (!first || !may_begin_with(stem_key(first->text))) return false;
  return match_at(stem_keys(first_words(text, longest_)), 0).has_value();
}

bool PhraseSet::found_in(std::string_view text) const {
  return !empty() && found_in(stem_keys(text));
}

}  // namespace muko
