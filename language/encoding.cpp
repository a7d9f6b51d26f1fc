#include "language/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <climits>
#include <cmath>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "base/utf8.h"

namespace muko {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kSample = 20'000;  // bytes looked at
constexpr double kBelies = 0.5;          // a text so much more Russian gives a wrong name the lie

struct Candidate {
  const char* name;  // as ICU knows it
  std::string_view shown;
  double prior;  // how usual it is, in units of the score
};
constexpr std::array<Candidate, 5> kCandidates = {{{"windows-1251", "Windows-1251", 0.05},
                                                   {"KOI8-R", "KOI8-R", 0.02},
                                                   {"ibm-866", "CP866", 0.02},
                                                   {"ISO-8859-5", "ISO-8859-5", 0},
                                                   {"x-mac-cyrillic", "MacCyrillic", 0}}};

// How often the letters а … я stand in Russian text, in thousandths (National Corpus).
constexpr std::array<double, 32> kFrequency = {80, 16, 45, 17,  30,  85, 9,  16, 73, 12, 35,
                                               44, 32, 67, 110, 28,  47, 55, 63, 26, 3,  10,
                                               5,  14, 7,  4,   0.4, 19, 17, 3,  6,  20};

// Pairs of letters that make up nineteen of twenty in Russian text.
constexpr std::u32string_view kUsualPairs =
    U"аб ав аг ад аз ал ам ан ап ар ас ат ах ац ач аю ая бл бо бр бу бщ бы ва ве ви вк вл вн "
    U"во вс вт вы га ги го гр да дв дд де дж ди дл дн до ду ды дя еа еб ев ег ед еж ез ей ек "
    U"ел ем ен ер ес ет ех еч жд же жи жк жн за зд зи зк зн зо зр зу иа ив ие из ии ий ик ил "
    U"им ин ио ип ир ис ит их иц ич ию ия ка ке ки кл ко кр кс кт ку кц ла ле ли ло лу ль лю "
    U"ля ма ме ми мм мн мо мп му мы на нг нд не ни нк нн но нс нт ну нц ны ня об ов ог од ое "
    U"ож оз ой ок ол ом он оо оп ор ос от ох оц оч па пе пи пл по пр пу ра рб рв рг рд ре рж "
    U"ри рк рм рн ро рс рт ру ры рь ря са св се си ск сл см сн со сп ср сс ст су сч сь ся та "
    U"тв те ти тк тл тн то тр ту ты ть тя уб уд уж ук ул ум ун уп ур ус ут уч ую фе фи фо фу "
    U"хо ца це ци цы ча че чи чн чт чу ша ше ши шк шл шн ще щи эк эт ые ый ым ых ыш ьн ьс ьт "
    U"ют ющ яв яд яз як ям ят ях ";

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

// "" where ICU does not know the encoding.
std::string convert(std::string_view bytes, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(encoding, &status));
  if (U_FAILURE(status) != 0 || bytes.size() > INT_MAX / 4) return {};
  std::vector<UChar> wide(bytes.size() * 2 + 1);
  const int32_t length =
      ucnv_toUChars(converter.get(), wide.data(), static_cast<int32_t>(wide.size()), bytes.data(),
                    static_cast<int32_t>(bytes.size()), &status);
  if (U_FAILURE(status) != 0) return {};
  std::string text;
  text.reserve(bytes.size() * 2);
  for (int32_t i = 0; i < length; ++i) {
    char32_t code = wide[static_cast<std::size_t>(i)];
    const bool high = code >= 0xD800 && code < 0xDC00 && i + 1 < length;
    const char32_t low = high ? wide[static_cast<std::size_t>(i) + 1] : 0;
    if (high && low >= 0xDC00 && low < 0xE000) {
      code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
      ++i;
    }
    append_utf8(text, code >= 0xD800 && code < 0xE000 ? 0xFFFD : code);
  }
  return text;
}

bool is_usual_pair(char32_t first, char32_t second) {
  const std::array<char32_t, 2> pair = {first == U'ё' ? U'е' : first,
                                        second == U'ё' ? U'е' : second};
  return kUsualPairs.find(std::u32string_view(pair.data(), pair.size())) !=
         std::u32string_view::npos;
}

bool is_russian(char32_t letter) {
  return (letter >= U'а' && letter <= U'я') || letter == U'ё';
}

// Signs that stand beside letters in Russian papers.
bool is_usual_sign(char32_t c) {
  return std::u32string_view(U"«»—–№…“”„ §°•\u00AD").find(c) != std::u32string_view::npos;
}

// Lines and shades that tables of the time of CP866 are drawn with.
bool is_line(char32_t c) {
  return c >= 0x2500 && c <= 0x259F;
}

// How Russian a text is, of its characters beyond ASCII: about 1 for prose, below 0 for text in a
// wrong encoding (there the small letters become capitals, or rare ones, or signs).
class Score {
 public:
  double of(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) add(next_code_point(text, at));
    return count_ == 0 ? 0 : total_ / count_;
  }

 private:
  void add(char32_t c) {
    const char32_t small = to_lower(c);
    repeated_ = c == before_ ? repeated_ + 1 : 0;
    if (c >= 0x80) add_sign(c, small);
    before_ = is_russian(small) ? c : 0;
  }

  void add_sign(char32_t c, char32_t small) {
    ++count_;
    if (is_russian(small)) {
      total_ += letter_score(c, small);
    } else if (is_line(c)) {
      total_ += before_ != 0 ? -1 : 0.3;  // a line does not touch letters
    } else {
      total_ += is_usual_sign(c) ? 0.5 : -2;
    }
  }

  [[nodiscard]] double letter_score(char32_t c, char32_t small) const {
    const double frequency =
        small == U'ё' ? 2 : kFrequency.at(static_cast<std::size_t>(small - U'а'));
    double score = std::log(frequency / 12) / 2;  // from -1.7 to 1.1
    const bool capital = c != small;
    if (!capital) score += 0.3;
    if (before_ == 0) {
      if (small == U'ь' || small == U'ъ' || small == U'ы') score -= 2;  // begin no word
      return score;
    }
    const char32_t small_before = to_lower(before_);
    if (capital && small_before == before_) score -= 2;  // "пРИКАЗ"
    if (repeated_ >= 2) score -= 3;                      // "ддд": a line of CP866
    score += is_usual_pair(small_before, small) ? 0.4 : -0.4;
    return score;
  }

  double total_ = 0;
  double count_ = 0;
  char32_t before_ = 0;  // the letter before, 0 for none
  int repeated_ = 0;     // times that it was the same
};

double score_of(std::string_view text) {
  return Score().of(text.substr(0, kSample));
}

// ICU's own opinion, of 0 … 100; it takes one Russian encoding for another in short texts.
int icu_confidence(std::string_view sample, std::string_view name) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  if (U_FAILURE(status) != 0) return 0;
  ucsdet_setText(detector.get(), sample.data(), static_cast<int32_t>(sample.size()), &status);
  int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  if (U_FAILURE(status) != 0) return 0;
  for (int32_t i = 0; i < count; ++i) {
    const std::string_view found = ucsdet_getName(matches[i], &status);
    if (found == name || (name == "ibm-866" && found == "IBM866")) {
      return ucsdet_getConfidence(matches[i], &status);
    }
  }
  return 0;
}

DecodedText guess_russian(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSample);
  const Candidate* best = nullptr;
  double best_score = 0;
  for (const Candidate& candidate : kCandidates) {
    const double agreement = icu_confidence(sample, candidate.name) / 500.0;  // at most 0.2
    const double score = Score().of(convert(sample, candidate.name)) + candidate.prior + agreement;
    if (best != nullptr && score <= best_score) continue;
    best = &candidate;
    best_score = score;
  }
  return {convert(bytes, best->name), best->shown, true};
}

// Most bytes of UTF-16 in one half of the pairs are those of Latin (0) or Cyrillic (4) pages.
bool is_utf16(std::string_view bytes, std::size_t offset) {
  const std::string_view sample = bytes.substr(0, kSample);
  if (sample.size() < 8) return false;
  std::size_t count = 0;
  for (std::size_t i = offset; i < sample.size(); i += 2) {
    if (sample[i] == '\0' || sample[i] == '\4') ++count;
  }
  return count * 10 > sample.size() / 2 * 8;
}

std::optional<DecodedText> by_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    return DecodedText{to_utf8(to_utf32(bytes.substr(3))), "UTF-8"};
  }
  if (bytes.starts_with("\xFF\xFE")) {
    return DecodedText{convert(bytes.substr(2), "UTF-16LE"), "UTF-16"};
  }
  if (bytes.starts_with("\xFE\xFF")) {
    return DecodedText{convert(bytes.substr(2), "UTF-16BE"), "UTF-16"};
  }
  return std::nullopt;
}

// UTF-8 with some broken bytes: at least nine of ten characters beyond ASCII are whole.
bool is_nearly_utf8(std::string_view bytes) {
  std::size_t whole = 0;
  std::size_t broken = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t before = at;
    const char32_t code = next_code_point(bytes, at);
    if (code == 0xFFFD && at == before + 1) ++broken;
    if (code >= 0x80 && at > before + 1) ++whole;
  }
  return whole > broken * 9;
}

}  // namespace

DecodedText decode_text(std::string_view bytes) {
  if (auto marked = by_mark(bytes)) return *std::move(marked);
  if (is_utf16(bytes, 1)) return {convert(bytes, "UTF-16LE"), "UTF-16", true};
  if (is_utf16(bytes, 0)) return {convert(bytes, "UTF-16BE"), "UTF-16", true};
  if (is_valid_utf8(bytes)) return {std::string(bytes), "UTF-8"};
  if (is_nearly_utf8(bytes)) return {to_utf8(to_utf32(bytes)), "UTF-8", true};
  return guess_russian(bytes);
}

DecodedText decode_text_as(std::string_view bytes, const std::string& name) {
  if (auto marked = by_mark(bytes)) return *std::move(marked);
  if (name.empty() || is_valid_utf8(bytes)) return decode_text(bytes);
  const std::string text = convert(bytes, name.c_str());
  if (text.empty()) return decode_text(bytes);
  DecodedText guess = decode_text(bytes);
  if (score_of(guess.text) > score_of(text) + kBelies) return guess;
  for (const Candidate& candidate : kCandidates) {
    if (ucnv_compareNames(candidate.name, name.c_str()) == 0) return {text, candidate.shown};
  }
  return {text, {}};
}

std::string decode_text_named(std::string_view bytes, const std::string& name) {
  const std::string text = name.empty() ? "" : convert(bytes, name.c_str());
  const bool possible = !text.empty() && text.find("\xEF\xBF\xBD") == std::string::npos;
  return possible ? text : decode_text(bytes).text;
}

bool looks_like_text(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSample);
  if (by_mark(sample) || is_utf16(sample, 0) || is_utf16(sample, 1)) return true;
  const auto odd = std::count_if(sample.begin(), sample.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && "\t\n\r\f\v\x1A"sv.find(c) == std::string_view::npos;
  });
  const auto nul = std::count(sample.begin(), sample.end(), '\0');
  return nul == 0 && static_cast<std::size_t>(odd) * 200 <= sample.size();
}

}  // namespace muko
