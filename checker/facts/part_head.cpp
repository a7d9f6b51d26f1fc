#include "checker/facts/part_head.h"

#include <algorithm>

#include "base/utf8.h"
#include "checker/facts/acts.h"
#include "checker/facts/opening.h"
#include "language/letters.h"
#include "language/words.h"

namespace muko {
namespace {

constexpr std::string_view kAppendix = "приложение";
constexpr int kLongestGroup = 10;          // lines of a mark or stamp
constexpr int kLongestTitle = 12;          // lines
constexpr std::size_t kLongestLine = 300;  // bytes

// «№ 1», «1», «А», «I» behind «Приложение»; `rest` is what follows.
std::string appendix_number(std::string_view behind, std::string_view& rest) {
  std::string_view number = trim(behind);
  for (const std::string_view sign : {"№", "n"}) {
    if (starts_with(number, sign)) number = trim(number.substr(sign.size()));
  }
  const std::size_t end = std::min(number.find_first_of(" \t\n"), number.size());
  std::string_view token = number.substr(0, end);
  rest = trim(number.substr(end));
  while (!token.empty() && (token.back() == '.' || token.back() == ',')) token.remove_suffix(1);
  const bool digits = token.find_first_of("0123456789") != std::string_view::npos;
  if (!digits && (token == "к" || token.size() > 4)) {
    rest = trim(behind);
    return "";
  }
  return is_blank_line(token) ? "" : std::string(token);
}

bool is_same_place(const Text& text, const Line& a, const Line& b) {
  return text.passage_of(a).cell == text.passage_of(b).cell &&
         text.passage_of(a).table == text.passage_of(b).table;
}

bool opens_with_act(std::string_view low, const Vocabulary& vocabulary) {
  return vocabulary.documents.act_kinds.set.opens(low.substr(0, 60));
}

// The line on which a mark or stamp gives its date or number.
bool closes_group(std::string_view low) {
  return starts_with_word(low, "от") || contains(low, "№") || contains(low, " от ") ||
         contains(low, "20__") || contains(low, "____ 20") || starts_with(low, "«_") ||
         starts_with(low, "\"_") || contains(low, "______20");
}

bool closes_by_signature(std::string_view low) {
  return contains(low, " 20") || contains(low, "_20") || contains(low, ".20");
}

// Reads the lines of one mark or stamp.
class Group {
 public:
  Group(const Text& text, const Vocabulary& vocabulary, int first, int last)
      : text_(text), vocabulary_(vocabulary), first_(first), last_(last) {}

  // The line behind it.
  int end() const {
    const std::string_view low = line(first_).low;
    const bool by_hand = starts_with_word(close(low), "утверждаю");
    if (!by_hand && !names_act(low) && !next_names_act()) return first_ + 1;
    for (int i = first_; i < last_ && i < first_ + kLongestGroup; ++i) {
      if (i > first_ && !goes_on(i)) break;
      const bool closed =
          by_hand ? closes_by_signature(line(i).low) : closes_group(without_appendix(line(i).low));
      if (closed) return behind_number(i);
    }
    return lower_case_end();
  }

 private:
  const Line& line(int i) const { return text_.lines()[static_cast<std::size_t>(i)]; }

  static std::string close(std::string_view low) {
    return low.size() < 80 ? close_letterspacing(low) : std::string(low);
  }

  // «Приложение № 1 к приказу … № 5»: its own number closes nothing.
  static std::string_view without_appendix(std::string_view low) {
    if (!starts_with(low, kAppendix)) return low;
    std::string_view rest;
    (void)appendix_number(low.substr(kAppendix.size()), rest);
    return rest;
  }

  bool names_act(std::string_view low) const {
    if (starts_with(low, kAppendix)) return starts_with_word(without_appendix(low), "к");
    const std::size_t space = low.find(' ');
    return space != std::string_view::npos && opens_with_act(trim(low.substr(space)), vocabulary_);
  }

  bool next_names_act() const {
    if (first_ + 1 >= last_ || !goes_on(first_ + 1)) return false;
    const std::string_view low = line(first_ + 1).low;
    if (starts_with(line(first_).low, kAppendix)) return starts_with_word(low, "к");
    return opens_with_act(low, vocabulary_);
  }

  bool goes_on(int i) const {
    const Line& here = line(i);
    return !here.text.empty() && here.text.size() < kLongestLine &&
           is_same_place(text_, here, line(first_)) && !is_mark_line(here) &&
           (!is_centred(text_.passage_of(here)) || is_centred(text_.passage_of(line(first_)))) &&
           !is_stamp_line(here, vocabulary_);
  }

  int behind_number(int i) const {
    const bool next = i + 1 < last_ && goes_on(i + 1) && starts_with(line(i + 1).low, "№");
    return next ? i + 2 : i + 1;
  }

  // Without a date: the lines that begin in lower case.
  int lower_case_end() const {
    int i = first_ + 1;
    while (i < last_ && i < first_ + kLongestGroup && goes_on(i)) {
      std::size_t at = 0;
      if (is_upper(letters::next(line(i).text, at))) break;
      ++i;
    }
    return i;
  }

  const Text& text_;
  const Vocabulary& vocabulary_;
  int first_;
  int last_;
};

void read_mark(const Text& text, const Vocabulary& vocabulary, int first, int last,
               PartHead& head) {
  const std::string joined = join_lines(text, first, last);
  const std::string low = fold(joined);
  std::string_view rest;
  head.appendix_number = appendix_number(std::string_view(low).substr(kAppendix.size()), rest);
  // As written: letters of a number keep their case.
  std::string_view original;
  if (const auto number =
          appendix_number(std::string_view(joined).substr(kAppendix.size()), original);
      number.size() == head.appendix_number->size()) {
    head.appendix_number = number;
  }
  if (!starts_with_word(rest, "к")) return;
  const std::size_t at = static_cast<std::size_t>(rest.data() - low.data());
  head.mark = read_act(std::string_view(joined).substr(at), vocabulary);
  if (!head.mark) return;
  const Kind target = kind_of_title(head.mark->kind, vocabulary);
  head.nested = target != Kind::Order && target != Kind::Agreement && target != Kind::Protocol &&
                target != Kind::Unknown;
  const Line& line = text.lines()[static_cast<std::size_t>(first)];
  head.mark->quote = {joined, locate(text, line)};
}

void read_stamp(const Text& text, const Vocabulary& vocabulary, int first, int last,
                PartHead& head) {
  const std::string joined = join_lines(text, first, last);
  head.stamp = read_act(joined, vocabulary).value_or(ActReference{});
  if (!head.stamp->date) {
    const auto dates = find_dates(joined);
    if (!dates.empty()) head.stamp->date = dates.front().date;
  }
  const Line& line = text.lines()[static_cast<std::size_t>(first)];
  head.stamp->quote = {joined, locate(text, line)};
}

bool opens_section(std::string_view low) {
  return without_number(low).size() != low.size() || starts_with_word(low, "паспорт") ||
         starts_with_word(low, "общие положения") || starts_with_word(low, "содержание");
}

bool starts_small(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t letter = letters::next(text, at);
    if (letters::is_any_letter(letter)) return letters::lower(letter) == letter;
    if (letters::is_digit(letter)) return true;
  }
  return true;
}

}  // namespace

bool is_mark_line(const Line& line) {
  if (line.text.size() > kLongestLine || !starts_with_word(line.low, kAppendix)) return false;
  std::string_view rest;
  const std::string_view behind = trim(line.low.substr(kAppendix.size()));
  if (!behind.empty() && behind.front() == ':') return false;
  const std::string number = appendix_number(behind, rest);
  if (rest.empty()) return number.size() < 12;
  return starts_with_word(rest, "к");
}

bool is_stamp_line(const Line& line, const Vocabulary& vocabulary) {
  if (line.text.size() > kLongestLine || line.text.size() < 6) return false;
  const char first = line.low[1];
  if (first != "у"[1] && first != "п"[1]) return false;  // «утвержд…», «приня…»
  const std::string low =
      line.low.size() < 60 ? close_letterspacing(line.low) : std::string(line.low);
  if (!starts_with(low, "утвержд") && !starts_with_word(low, "утв") &&
      !starts_with(low, "принят")) {
    return false;
  }
  const std::size_t end = std::min(low.find_first_of(" .:\t"), low.size());
  const std::string_view word = std::string_view(low).substr(0, end);
  const bool participle = word == "утверждаю" || word == "утв" || ends_with(word, "жден") ||
                          ends_with(word, "ждена") || ends_with(word, "ждено") ||
                          ends_with(word, "ждены") || word == "принят" || word == "принята" ||
                          word == "принято";
  if (!participle) return false;
  std::string_view rest = trim(std::string_view(low).substr(end));
  while (!rest.empty() && (rest.front() == ':' || rest.front() == '.')) rest = trim(rest.substr(1));
  if (rest.empty()) return true;
  return opens_with_act(rest, vocabulary) || starts_with_word(rest, "на заседании");
}

PartHead read_part_head(const Text& text, const Vocabulary& vocabulary, int first, int last) {
  PartHead head;
  const Table* inside = nullptr;  // a table that holds a mark or stamp holds no title
  for (int i = first; i < last;) {
    const Line& line = text.lines()[static_cast<std::size_t>(i)];
    const bool mark = is_mark_line(line);
    const bool stamp = !mark && is_stamp_line(line, vocabulary);
    const Table* table = text.passage_of(line).table;
    if (mark || stamp) {
      const int end = Group(text, vocabulary, i, last).end();
      if (mark && !head.appendix_number) read_mark(text, vocabulary, i, end, head);
      if (stamp && !head.stamp) read_stamp(text, vocabulary, i, end, head);
      inside = table;
      i = end;
    } else if (is_blank_line(line.text) || (table != nullptr && table == inside)) {
      ++i;
    } else if (starts_with_word(close_letterspacing(line.low.substr(0, 80)), "согласовано")) {
      i = Group(text, vocabulary, i, last).end();
      inside = table;
    } else {
      head.title_line = i;
      break;
    }
  }
  return head;
}

int title_end(const Text& text, int first, int last) {
  const Line& opening = text.lines()[static_cast<std::size_t>(first)];
  const bool display = is_display(text, opening);
  const Passage& pattern = text.passage_of(opening);
  int i = first + 1;
  for (; i < last && i < first + kLongestTitle; ++i) {
    const Line& line = text.lines()[static_cast<std::size_t>(i)];
    if (line.passage == opening.passage) continue;
    const Passage& passage = text.passage_of(line);
    if (line.text.empty() || passage.table != pattern.table || opens_section(line.low)) break;
    if (line.text.size() > 2 * kLongestLine) break;
    const bool alike = display && is_centred(passage) == is_centred(pattern) &&
                       is_bold(passage) == is_bold(pattern) &&
                       (is_centred(pattern) || is_bold(pattern));
    if (!alike && !starts_small(line.text)) break;
    if (!alike && (line.text.size() > kLongestLine || !passage.paragraph->label.empty())) break;
  }
  return i;
}

std::string join_lines(const Text& text, int first, int last) {
  std::string joined;
  for (int i = first; i < last; ++i) {
    const std::string_view line = text.lines()[static_cast<std::size_t>(i)].text;
    if (line.empty()) continue;
    if (!joined.empty()) joined += ' ';
    joined += line;
  }
  return in_one_line(joined);
}

}  // namespace muko
