#include "readers/scan/mend_numbers.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace muko::scan {
namespace {

using Parts = std::vector<int>;  // of «2.1.3»

constexpr std::size_t kMostParts = 4;
constexpr std::size_t kMostWords = 20'000;  // of a page: more are no text

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The dot of a number is also read as another small sign.
bool is_dot(char c) {
  return c == '.' || c == ',' || c == ':';
}

// Empty where the text is no such number.
Parts parts_of(std::string_view text) {
  Parts parts;
  if (text.size() > 11) return parts;
  std::size_t digits = 0;
  for (const char c : text) {
    if (is_dot(c) && digits > 0) {
      digits = 0;
      continue;
    }
    if (!is_digit(c) || ++digits > 2) return {};
    if (digits == 1) parts.push_back(0);
    parts.back() = parts.back() * 10 + (c - '0');
  }
  return parts.size() > kMostParts ? Parts() : parts;
}

std::string text_of(const Parts& parts) {
  std::string text;
  for (const int part : parts) text += (text.empty() ? "" : ".") + std::to_string(part);
  return text;
}

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (is_digit(c)) digits += c;
  }
  return digits;
}

// What may follow «1.3»: 1.4, 2, 1.3.1.
std::vector<Parts> followers_of(const Parts& number) {
  std::vector<Parts> followers;
  for (std::size_t depth = number.size(); depth > 0; --depth) {
    Parts next(number.begin(), number.begin() + static_cast<std::ptrdiff_t>(depth));
    ++next.back();
    followers.push_back(std::move(next));
  }
  Parts deeper = number;
  deeper.push_back(1);
  followers.push_back(std::move(deeper));
  return followers;
}

bool is_among(const Parts& number, const std::vector<Parts>& followers) {
  return std::find(followers.begin(), followers.end(), number) != followers.end();
}

bool differ_in_one_digit(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  int apart = 0;
  for (std::size_t i = 0; i < a.size(); ++i) apart += a[i] != b[i];
  return apart == 1;
}

bool begins_line(const PageWord& word, const Page& page) {
  return std::none_of(page.words.begin(), page.words.end(), [&](const PageWord& other) {
    const double middle = (other.box.top + other.box.bottom) / 2;
    return middle > word.box.top && middle < word.box.bottom && other.box.right < word.box.right &&
           &other != &word;
  });
}

// Numbers one below the other, over all pages.
struct Series {
  double left = 0;
  std::vector<PageWord*> words = {};
};

constexpr double kSameLeft = 25;  // pt

void add(PageWord& word, std::vector<Series>& all) {
  for (Series& series : all) {
    if (std::abs(series.left - word.box.left) > kSameLeft) continue;
    series.words.push_back(&word);
    return;
  }
  all.push_back({word.box.left, {&word}});
}

std::vector<Series> series_of(std::map<int, Page>& pages) {
  std::vector<Series> all;
  for (auto& [number, page] : pages) {
    if (page.words.size() > kMostWords) continue;
    std::vector<PageWord*> words;
    for (PageWord& word : page.words) {
      if (!parts_of(word.text).empty() && begins_line(word, page)) words.push_back(&word);
    }
    std::sort(words.begin(), words.end(),
              [](const PageWord* a, const PageWord* b) { return a->box.top < b->box.top; });
    for (PageWord* word : words) add(*word, all);
  }
  return all;
}

// The number that the word is, after `before`; `after` is the text of the next one. Itself where
// nothing tells better.
Parts settled(const PageWord& word, const Parts& before, std::string_view after) {
  Parts own = parts_of(word.text);
  const std::vector<Parts> followers = followers_of(before);
  if (before.empty() || is_among(own, followers)) return own;
  const std::string digits = digits_of(word.text);
  for (const Parts& one : followers) {
    if (digits_of(text_of(one)) == digits) return one;
  }
  for (const Parts& one : followers) {
    const bool shaped = one.size() == own.size() && differ_in_one_digit(text_of(one), text_of(own));
    if (word.uncertain && shaped && is_among(parts_of(after), followers_of(one))) return one;
  }
  return own;
}

void mend_series(const std::vector<PageWord*>& numbers) {
  Parts before;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    PageWord& word = *numbers[i];
    std::string_view after;
    if (i + 1 < numbers.size()) after = numbers[i + 1]->text;
    const Parts number = settled(word, before, after);
    const bool follows = !before.empty() && is_among(number, followers_of(before));
    if (follows) word.text = text_of(number) + (is_dot(word.text.back()) ? "." : "");
    before = number;
  }
}

}  // namespace

void mend_numbers(std::map<int, Page>& pages) {
  for (const Series& series : series_of(pages)) mend_series(series.words);
}

}  // namespace muko::scan
