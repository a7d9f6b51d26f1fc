#include "checker/facts/opening.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

#include "base/utf8.h"
#include "checker/facts/columns.h"
#include "checker/facts/grid.h"
#include "checker/facts/part_head.h"
#include "checker/facts/stemmed.h"
#include "language/nominative.h"

namespace muko {
namespace {

constexpr int kOpeningLines = 60;           // looked through for the kind of the file
constexpr std::size_t kLongestTitle = 700;  // bytes; longer lines are text
constexpr std::size_t kLongestType = 160;
constexpr int kTitleWords = 14;

bool is_adjective(std::string_view word) {
  const std::u32string lower = to_lower(to_utf32(word));
  const std::u32string_view view = lower;
  const auto noun = [view](std::u32string_view ending) {  // «выполнение», «развитие»
    return view.size() > ending.size() && view.substr(view.size() - ending.size()) == ending;
  };
  return adjective_stem(view).has_value() && !noun(U"ние") && !noun(U"тие");
}

const Line& line_at(const Text& text, int index) {
  return text.lines()[static_cast<std::size_t>(index)];
}

// The line whose first word is «приказ», «соглашение», «протокол» in the nominative.
std::optional<TypeLine> read_type(const Text& text, const Vocabulary& vocabulary, int index) {
  const Line& line = line_at(text, index);
  if (line.text.empty() || line.text.size() > kLongestType) return std::nullopt;
  const std::string closed = in_one_line(close_letterspacing(line.text));
  const std::string low = fold(closed);
  for (const KindWords& words : vocabulary.kinds) {
    if (words.kind != Kind::Order && words.kind != Kind::Agreement &&
        words.kind != Kind::Protocol) {
      continue;
    }
    for (const std::string& phrase : words.titles.phrases) {
      const std::string type = fold(phrase);
      if (!starts_with_word(low, type)) continue;
      const std::string_view rest = trim(std::string_view(low).substr(type.size()));
      const bool alone = rest.empty() || starts_with(rest, "№") || starts_with_word(rest, "от") ||
                         starts_with_word(rest, "n") || rest.find_first_of("0123456789_") == 0;
      if (!alone && !is_display(text, line)) continue;
      return TypeLine{words.kind, phrase, index,
                      std::string(trim(std::string_view(closed).substr(type.size())))};
    }
  }
  return std::nullopt;
}

bool is_in_ruled_table(const Text& text, const Line& line) {
  const Passage& passage = text.passage_of(line);
  return passage.table != nullptr && passage.table->bordered;
}

// A plan's or a list's table: «Приказ» in it is a result. A framed letterhead has a few rows.
bool is_in_long_table(const Text& text, const Line& line) {
  constexpr int kLetterheadRows = 3;
  return is_in_ruled_table(text, line) && text.passage_of(line).table->rows > kLetterheadRows;
}

// Looks through the first lines of the file.
class OpeningSearch {
 public:
  OpeningSearch(const Text& text, const Vocabulary& vocabulary)
      : text_(text), vocabulary_(vocabulary) {}

  Opening run() {
    const int last = static_cast<int>(text_.lines().size());
    int seen = 0;
    for (int i = read_part_head(text_, vocabulary_, 0, last).title_line; i >= 0 && i < last; ++i) {
      if (line_at(text_, i).text.empty()) continue;
      if (++seen > kOpeningLines || look_at(i, seen)) break;
    }
    if (opening_.kind == Kind::Unknown) fall_back();
    return std::move(opening_);
  }

 private:
  // True when the kind is found.
  bool look_at(int i, int seen) {
    const Line& line = line_at(text_, i);
    if (is_in_long_table(text_, line)) return false;
    if (auto type = read_type(text_, vocabulary_, i)) {
      opening_.kind = type->kind;
      opening_.type = std::move(*type);
      return true;
    }
    if (line.text.size() > kLongestTitle || is_in_ruled_table(text_, line)) return false;
    if (is_stamp_line(line, vocabulary_) || is_mark_line(line)) return skip_head(i);
    if (starts_with(line.low, "уважаем")) return found(Kind::Letter, -1);
    if (vocabulary_.documents.commands.set.found_in(close_letterspacing(line.low))) {
      return found(Kind::Order, -1);
    }
    const Kind kind = title_kind(i);
    if (kind == Kind::Unknown || kind == Kind::Order || kind == Kind::Letter) return false;
    if (is_display(text_, line) || seen == 1 || behind_head_) return found(kind, i);
    if (plain_title_ < 0 && seen < 15) plain_title_ = i;
    return false;
  }

  bool skip_head(int i) {
    behind_head_ =
        read_part_head(text_, vocabulary_, i, static_cast<int>(text_.lines().size())).title_line;
    return false;
  }

  // A title may be broken over lines: «ПЛАН / МЕРОПРИЯТИЙ».
  Kind title_kind(int i) const {
    const int end = title_end(text_, i, std::min(i + 3, static_cast<int>(text_.lines().size())));
    return kind_of_title(join_lines(text_, i, end), vocabulary_);
  }

  bool found(Kind kind, int title_line) {
    opening_.kind = kind;
    opening_.title_line = title_line;
    return true;
  }

  void fall_back() {
    if (plain_title_ >= 0) {
      found(title_kind(plain_title_), plain_title_);
      return;
    }
    for (const Block& block : text_.document().blocks) {
      const auto* table = std::get_if<Table>(&block);
      if (table != nullptr && find_plan_header(Grid(*table), vocabulary_)) {
        found(Kind::Roadmap, -1);
        return;
      }
    }
  }

  const Text& text_;
  const Vocabulary& vocabulary_;
  Opening opening_ = {};
  int plain_title_ = -1;
  int behind_head_ = 0;
};

}  // namespace

Kind kind_of_title(std::string_view title, const Vocabulary& vocabulary) {
  const std::string_view beginning = title.substr(0, std::min<std::size_t>(title.size(), 300));
  Stemmed words(beginning);
  if (words.stems.size() > kTitleWords) words.stems.resize(kTitleWords);
  Kind kind = Kind::Unknown;
  std::size_t best = words.stems.size();
  std::size_t longest = 0;
  for (const KindWords& candidate : vocabulary.kinds) {
    const auto match = candidate.titles.set.find(words.stems);
    if (!match || match->first > best) continue;
    const std::size_t length = match->end - match->first;
    if (match->first == best && length <= longest) continue;
    best = match->first;
    longest = length;
    kind = candidate.kind;
  }
  for (std::size_t i = 0; i < best && i < words.words.size(); ++i) {
    if (!is_adjective(words.words[i].text)) return Kind::Unknown;
  }
  return kind;
}

Opening read_opening(const Text& text, const Vocabulary& vocabulary) {
  return OpeningSearch(text, vocabulary).run();
}

}  // namespace muko
