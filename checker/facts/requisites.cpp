#include "checker/facts/requisites.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "checker/facts/acts.h"
#include "checker/facts/letterhead.h"
#include "checker/facts/opening.h"
#include "language/letters.h"
#include "language/nominative.h"

namespace muko {
namespace {

constexpr std::size_t kLongestRequisite = 200;  // bytes of a line with date, number, place
constexpr int kLinesBehindHeading = 6;
constexpr int kHeadingLines = 15;
constexpr std::size_t kLongestHeadingLine = 900;

bool is_letter_at(std::string_view text, bool small) {
  std::size_t at = 0;
  if (text.empty()) return false;
  const char32_t letter = letters::next(text, at);
  return letters::is_any_letter(letter) && is_upper(letter) != small;
}

bool opens_heading(std::string_view low) {
  for (const std::string_view quote : {"«", "\"", "“"}) {
    if (starts_with(low, quote)) low.remove_prefix(quote.size());
  }
  return starts_with(low, "о ") || starts_with(low, "об ") || starts_with(low, "обо ");
}

class RequisitesReader {
 public:
  RequisitesReader(const Text& text, const Vocabulary& vocabulary, Facts& facts)
      : text_(text),
        vocabulary_(vocabulary),
        facts_(facts),
        requisites_(facts.requisites),
        opening_(read_opening(text, vocabulary)),
        end_(text.first_line(facts.parts.front().last_block)) {}

  void run() {
    if (text_.lines().empty()) return;
    requisites_.opening = facts_.parts.front().where;
    if (opening_.kind == Kind::Order || opening_.type.line >= 0) {
      read_act_opening();
    } else if (opening_.kind == Kind::Letter) {
      read_letter();
    } else {
      read_approved();
    }
    take_signatory();
    Part& part = facts_.parts.front();
    const bool typed = opening_.kind == Kind::Order || opening_.type.line >= 0;
    if ((part.title.empty() || typed) && requisites_.heading) part.title = *requisites_.heading;
  }

 private:
  [[nodiscard]] const Line& line(int i) const { return text_.lines()[static_cast<std::size_t>(i)]; }

  void set(std::optional<std::string>& field, const char* name, std::string value, int at) {
    if (field || value.empty()) return;
    field = std::move(value);
    if (at >= 0) requisites_.places[name] = locate(text_, line(at));
  }

  // An order, agreement or protocol.
  void read_act_opening() {
    const int type = opening_.type.line;
    const int operative = operative_line(type < 0 ? 0 : type);
    if (type >= 0) {
      set(requisites_.type, "type", opening_.type.type, type);
      take_pieces(opening_.type.rest, type, false);
    } else {
      set(requisites_.type, "type", type_of_command(operative), operative);
    }
    const int heading = find_heading(type, operative);
    const int before = heading >= 0 ? heading : operative;
    for (int i = type + 1; i < before; ++i) take_line(i, type >= 0);
    const int behind = heading < 0 ? before : read_heading(heading, operative);
    take_behind_heading(behind, operative);
    if (type >= 0 || opening_.kind == Kind::Order) take_letterhead(type < 0 ? before : type);
    for (int i = 0; i < type; ++i) {
      if (letterhead_names_.count(i) == 0) take_line(i, false);
    }
    take_below(operative);
  }

  // «ПРИКАЗЫВАЮ:» or the first clause.
  [[nodiscard]] int operative_line(int from) const {
    for (int i = from; i < end_; ++i) {
      const Line& here = line(i);
      if (here.text.empty()) continue;
      const bool clause = text_.passage_of(here).paragraph->label == "1." ||
                          starts_with(here.low, "1. ") || starts_with(here.low, "1.1");
      if (clause && i > from) return i;
      const std::string low =
          here.low.size() < 80 ? close_letterspacing(here.low) : std::string(here.low);
      if (vocabulary_.documents.commands.set.found_in(low)) return i;
    }
    return end_;
  }

  // «ПРИКАЗЫВАЮ» -> «приказ».
  [[nodiscard]] std::string type_of_command(int operative) const {
    if (operative >= end_) return {};
    const std::string low = fold(close_letterspacing(line(operative).text));
    for (const KindWords& words : vocabulary_.kinds) {
      if (words.kind != Kind::Order) continue;
      for (const std::string& phrase : words.titles.phrases) {
        const std::string beginning = phrase.substr(0, std::min<std::size_t>(phrase.size(), 12));
        if (contains(low, beginning)) return phrase;
      }
    }
    return {};
  }

  [[nodiscard]] int find_heading(int type, int operative) const {
    if (type >= 0 && opens_heading(fold(opening_.type.rest))) return type;
    const bool order = opening_.kind == Kind::Order;
    for (int i = type + 1; i < operative; ++i) {
      const Line& here = line(i);
      if (here.text.empty() || is_ground(here.low)) continue;
      if (opens_heading(here.low)) return i;
      if (!order && type >= 0 && is_letter_at(here.text, true) && i < type + 4) return i;
    }
    return -1;
  }

  // «В соответствии с …», «В целях …».
  [[nodiscard]] bool is_ground(std::string_view low) const {
    return vocabulary_.documents.grounds.set.opens(low.substr(0, 120));
  }

  // Line `last` goes on with the heading whose first line is `first`.
  [[nodiscard]] bool goes_on(int first, int last) const {
    const Line& here = line(last);
    const Passage& passage = text_.passage_of(here);
    const Passage& pattern = text_.passage_of(line(first));
    if (here.text.empty() || passage.cell != pattern.cell) return false;
    if (starts_with(here.low, "уважаем")) return false;
    if (here.passage == line(first).passage) return true;
    if (is_ground(here.low) || is_bold(passage) != is_bold(pattern)) return false;
    return !ends_with(line(last - 1).text, ".") &&
           here.text.size() <= 2 * longest_line(first, last) && !only_requisites(here);
  }

  // Returns the line behind the heading.
  int read_heading(int first, int operative) {
    int last = first + 1;
    while (last < operative && last < first + kHeadingLines && goes_on(first, last)) ++last;
    std::string heading;
    for (int i = first; i < last; ++i) {
      const bool in_type = i == opening_.type.line;
      const std::string_view piece = in_type ? std::string_view(opening_.type.rest) : line(i).text;
      if (heading.size() > kLongestHeadingLine * 2) break;
      heading += (heading.empty() ? "" : " ") + in_one_line(piece);
    }
    set(requisites_.heading, "heading", std::move(heading), first);
    return last;
  }

  [[nodiscard]] std::size_t longest_line(int first, int last) const {
    std::size_t longest = 80;
    for (int i = first; i < last; ++i) longest = std::max(longest, line(i).text.size());
    return longest;
  }

  // A line of nothing but date, number and place.
  [[nodiscard]] bool only_requisites(const Line& here) const {
    if (here.text.size() > kLongestRequisite) return false;
    const auto dates = find_dates(here.text);
    const auto numbers = find_numbers(here.text);
    if (dates.empty() && numbers.empty()) return is_place(here.text, false, vocabulary_);
    const std::size_t start = std::min(dates.empty() ? here.text.size() : dates.front().start,
                                       numbers.empty() ? here.text.size() : numbers.front().start);
    const std::string_view before = trim(here.text.substr(0, start));
    return before.empty() || before == "от" || is_place(before, true, vocabulary_);
  }

  void take_behind_heading(int first, int operative) {
    int seen = 0;
    for (int i = first; i < operative && seen < kLinesBehindHeading; ++i) {
      const Line& here = line(i);
      if (here.text.empty()) continue;
      ++seen;
      if (only_requisites(here)) take_line(i, false);
    }
  }

  void take_line(int i, bool bare_place) {
    const Line& here = line(i);
    if (here.text.size() > kLongestRequisite || starts_with(here.low, "на №")) return;
    take_pieces(here.text, i, bare_place);
  }

  // Date, number and place out of one line, in any order.
  void take_pieces(std::string_view piece, int at, bool bare_place) {
    const auto dates = find_dates(piece);
    const auto numbers = find_numbers(piece);
    if (!dates.empty() && !requisites_.date) {
      requisites_.date = dates.front().date;
      requisites_.places["date"] = locate(text_, line(at));
    }
    if (!numbers.empty()) {
      set(requisites_.number, "number", std::string(numbers.front().number), at);
    }
    if (requisites_.place) return;
    std::string rest(piece);
    const auto blank = [&rest](std::size_t start, std::size_t end) {
      std::fill(rest.begin() + static_cast<std::ptrdiff_t>(start),
                rest.begin() + static_cast<std::ptrdiff_t>(end), '\t');
    };
    for (const FoundDate& date : dates) blank(date.start, date.end);
    for (const FoundNumber& number : numbers) blank(number.start, number.end);
    take_place(rest, at, bare_place);
  }

  // What a date leaves behind: «года с. Вязьмино».
  static std::string_view without_date_words(std::string_view piece) {
    for (const std::string_view word : {"года", "г.", "от"}) {
      if (piece == word) return {};
      if (word == "г." || !starts_with(piece, word)) continue;
      const std::string_view rest = trim(piece.substr(word.size()));
      if (rest.size() > 3) piece = rest;
    }
    return piece;
  }

  void take_place(std::string_view rest, int at, bool bare_place) {
    while (!rest.empty()) {
      const std::size_t end =
          std::min({rest.find('\t'), rest.find("  "), rest.find('|'), rest.size()});
      std::string_view piece = trim(rest.substr(0, end));
      while (!piece.empty() && (piece.back() == ',' || piece.back() == '_')) piece.remove_suffix(1);
      piece = without_date_words(piece);
      if (is_place(piece, bare_place, vocabulary_)) {
        set(requisites_.place, "place", std::string(trim(piece)), at);
        return;
      }
      rest = end < rest.size() ? rest.substr(end + 1) : std::string_view();
    }
  }

  void take_letterhead(int last) {
    Letterhead letterhead = read_letterhead(text_, vocabulary_, 0, last);
    letterhead_names_ = std::move(letterhead.names);
    set(requisites_.issuer, "issuer", std::move(letterhead.issuer), letterhead.line);
    if (requisites_.issuer || opening_.type.line < 0) return;
    // «РАСПОРЯЖЕНИЕ администрации …»: the body behind the type.
    const std::string& rest = opening_.type.rest;
    if (opens_heading(fold(rest))) return;
    const std::size_t end = std::min({rest.find(" от "), rest.find("№"), rest.size()});
    const std::string body(trim(std::string_view(rest).substr(0, end)));
    if (vocabulary_.organisations.set.found_in(body)) {
      set(requisites_.issuer, "issuer", body_nominative(body), opening_.type.line);
    }
  }

  // Some orders bear date and number below the signature.
  void take_below(int operative) {
    if (requisites_.date && requisites_.number) return;
    if (facts_.signatures.empty()) return;
    const Location& signature = facts_.signatures.front().where;
    bool behind = false;
    for (int i = operative; i < end_; ++i) {
      const Line& here = line(i);
      const Location where = text_.passage_of(here).paragraph->where;
      behind = behind || (whole(where) == whole(signature));
      if (behind && !here.text.empty() && only_requisites(here)) take_line(i, false);
    }
  }

  void read_letter() {
    int i = 0;
    const Cell* cell = text_.passage_of(line(0)).cell;
    while (i < end_ && i < kHeadingLines * 2 && text_.passage_of(line(i)).cell == cell &&
           !only_requisites(line(i)) && !starts_with(line(i).low, "уважаем")) {
      ++i;
    }
    Letterhead letterhead = read_letterhead(text_, vocabulary_, 0, i);
    if (vocabulary_.organisations.set.found_in(letterhead.issuer)) {
      set(requisites_.issuer, "issuer", std::move(letterhead.issuer), letterhead.line);
    }
    for (i = 0; i < end_ && i < kHeadingLines * 2; ++i) {
      if (starts_with(line(i).low, "уважаем")) break;
      if (only_requisites(line(i))) take_line(i, false);
      if (opens_heading(line(i).low) && !requisites_.heading) (void)read_heading(i, end_);
    }
  }

  // A programme, plan, regulation: what its approval stamp says, or its title page.
  void read_approved() {
    const Part& part = facts_.parts.front();
    const auto& act = part.stamp ? part.stamp : part.mark;
    if (act) {
      requisites_.date = act->date;
      if (act->date) requisites_.places["date"] = act->quote.where;
      if (!act->number.empty()) {
        requisites_.number = act->number;
        requisites_.places["number"] = act->quote.where;
      }
      if (!act->body.empty()) {
        requisites_.issuer = body_nominative(act->body);
        requisites_.places["issuer"] = act->quote.where;
      }
      return;
    }
    if (opening_.title_line <= 0) return;
    Letterhead letterhead = read_letterhead(text_, vocabulary_, 0, opening_.title_line);
    if (vocabulary_.organisations.set.found_in(letterhead.issuer)) {
      set(requisites_.issuer, "issuer", std::move(letterhead.issuer), letterhead.line);
    }
  }

  // An agreement is signed by two, it has no signatory of its own.
  void take_signatory() {
    if (opening_.kind == Kind::Agreement) return;
    for (const Signature& signature : facts_.signatures) {
      if (signature.part != 0) continue;
      requisites_.signatory = signature.name;
      requisites_.places["signatory"] = signature.where;
      if (!signature.post.empty()) {
        requisites_.signatory_post = signature.post;
        requisites_.places["signatory_post"] = signature.where;
      }
      return;
    }
  }

  const Text& text_;
  const Vocabulary& vocabulary_;
  Facts& facts_;
  Requisites& requisites_;
  Opening opening_;
  int end_;                         // line behind the first part
  std::set<int> letterhead_names_;  // lines of the issuer's name that look like a place
};

}  // namespace

void read_requisites(const Text& text, const Vocabulary& vocabulary, Facts& facts) {
  RequisitesReader(text, vocabulary, facts).run();
}

}  // namespace muko
