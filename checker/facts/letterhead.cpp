#include "checker/facts/letterhead.h"

#include <algorithm>

#include "base/utf8.h"
#include "checker/facts/acts.h"
#include "checker/facts/part_head.h"
#include "checker/facts/stemmed.h"
#include "language/letters.h"
#include "language/territory.h"

namespace muko {
namespace {

constexpr std::size_t kLongestPlace = 90;  // bytes
constexpr std::size_t kMaxPlaceWords = 3;
constexpr std::ptrdiff_t kAddressDigits = 5;  // an index, a phone

// The length of «с.», «г.», «пос.» at the beginning; 0 for none.
std::size_t settlement_mark(std::string_view low, const Vocabulary& vocabulary) {
  std::size_t longest = 0;
  for (const std::string& phrase : vocabulary.documents.settlements.phrases) {
    const std::string mark = fold(phrase);
    if (!starts_with(low, mark) || mark.size() <= longest) continue;
    const bool whole = ends_with(mark, ".") || starts_with_word(low, mark);
    if (whole) longest = mark.size();
  }
  return longest;
}

// One to three capitalised words, letters and hyphens only.
bool is_bare_name(std::string_view piece) {
  const std::vector<Word> words = split_words(piece);
  if (words.empty() || words.size() > kMaxPlaceWords) return false;
  if (piece.find_first_of("0123456789.,:;()\"/_") != std::string_view::npos) return false;
  if (contains(piece, "«") || contains(piece, "№")) return false;
  return std::all_of(words.begin(), words.end(), [](const Word& word) {
    return starts_with_capital(word.text) || word.text == "на";
  });
}

bool is_listed(std::string_view low, const WordList& list) {
  return list.set.opens(low);
}

bool is_address(const Line& line, const Vocabulary& vocabulary) {
  const auto digits = std::count_if(line.low.begin(), line.low.end(),
                                    [](char letter) { return letter >= '0' && letter <= '9'; });
  if (digits >= kAddressDigits || contains(line.low, "@")) return true;
  const std::vector<StemKey> words = stem_keys(line.low);
  if (vocabulary.documents.addresses.set.found_in(words)) return true;
  if (line.low.find(',') == std::string_view::npos) return false;
  // «Зареченская область, Вяземский район, с. Вязьмино»: issuers stand in the genitive.
  for (const std::string_view nominative : {"область,", "край,", "республика ", "район,"}) {
    if (contains(line.low, nominative)) return true;
  }
  const std::size_t comma = line.low.rfind(',');
  return settlement_mark(trim(line.low.substr(comma + 1)), vocabulary) > 0;
}

bool is_date_or_number(const Line& line) {
  return contains(line.low, "№") || starts_with_word(line.low, "от") ||
         starts_with(line.low, "«_") || starts_with(line.low, "\"_") ||
         !find_dates(line.text).empty();
}

// «АДМИНИСТРАЦИЯ ГОРОДСКОГО ОКРУГА»: whose it is stands in the next line.
bool is_unfinished(std::string_view issuer, const Vocabulary& vocabulary) {
  const Stemmed words(issuer);
  const std::size_t count = words.stems.size();
  bool open = false;
  for (std::size_t at = count - std::min(count, kMaxPlaceWords); at < count && !open; ++at) {
    const auto match = vocabulary.documents.open_names.set.match_at(words.stems, at);
    open = match && match->end == count;
  }
  if (!open) return false;
  const auto named = find_territories(issuer, DistrictNames::Plain);
  return named.empty() || named.back().end < words.words.back().end;
}

// The line looks like a place, but is the town's name that the issuer's name ends with.
bool ends_name(const std::string& issuer, std::string_view line, const Vocabulary& vocabulary) {
  if (!is_unfinished(issuer, vocabulary)) return false;
  const auto named = find_territories(issuer + ' ' + in_one_line(line));
  return !named.empty() && named.back().kind == TerritoryKind::Municipality &&
         named.back().end > issuer.size();
}

}  // namespace

bool is_place(std::string_view piece, bool bare, const Vocabulary& vocabulary) {
  piece = trim(piece);
  if (piece.size() < 4 || piece.size() > kLongestPlace) return false;
  const std::string low = fold(piece);
  if (is_listed(low, vocabulary.documents.no_places)) return false;
  if (const std::size_t mark = settlement_mark(low, vocabulary); mark > 0) {
    const std::string_view name = trim(piece.substr(mark));
    return starts_with_capital(name) && split_words(name).size() <= kMaxPlaceWords + 1 &&
           name.find_first_of("0123456789,;:") == std::string_view::npos;
  }
  return bare && is_bare_name(piece) && !vocabulary.organisations.set.found_in(low);
}

Letterhead read_letterhead(const Text& text, const Vocabulary& vocabulary, int first, int last) {
  Letterhead letterhead;
  for (int i = first; i < last; ++i) {
    const Line& line = text.lines()[static_cast<std::size_t>(i)];
    if (is_blank_line(line.text)) continue;
    const bool place = is_place(line.text, false, vocabulary);
    const bool name = place && ends_name(letterhead.issuer, line.text, vocabulary);
    if (name) letterhead.names.insert(i);
    const bool other = place || is_address(line, vocabulary) || is_date_or_number(line) ||
                       is_mark_line(line) || is_stamp_line(line, vocabulary) ||
                       is_listed(line.low, vocabulary.documents.no_places);
    if (other && !name) continue;
    if (letterhead.line < 0) letterhead.line = i;
    if (!letterhead.issuer.empty()) letterhead.issuer += ' ';
    letterhead.issuer += in_one_line(close_letterspacing(line.text));
  }
  return letterhead;
}

}  // namespace muko
