#include "checker/facts/clause_text.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "checker/facts/signature_line.h"
#include "language/letters.h"

namespace muko {
namespace {

constexpr std::size_t kMaxClauses = 500;
constexpr std::size_t kLongestClause = 20000;  // bytes
constexpr std::size_t kLongestNumber = 12;
constexpr std::size_t kShortHeading = 160;

// "1.2" out of «1.2.», «1.2)», «- 1.2 »; `length` is what it takes of the text. "" for none.
std::string typed_number(std::string_view low, std::size_t& length) {
  std::size_t at = 0;
  for (const std::string_view dash : {"- ", "– ", "— ", "-"}) {
    if (at == 0 && starts_with(low, dash)) at = dash.size();
  }
  while (at < low.size() && low[at] == ' ') ++at;
  const std::size_t start = at;
  while (at < low.size() && ((low[at] >= '0' && low[at] <= '9') || low[at] == '.')) ++at;
  std::string number(low.substr(start, at - start));
  const bool closed =
      (!number.empty() && number.back() == '.') || (at < low.size() && low[at] == ')');
  if (at < low.size() && low[at] == ')') ++at;
  while (!number.empty() && number.back() == '.') number.pop_back();
  if (number.empty() || number.size() > kLongestNumber || number.front() == '.') return "";
  const bool nested = number.find('.') != std::string::npos;
  const bool spaced = at < low.size() && (low[at] == ' ' || low[at] == '\t');
  if (!closed && !(nested && spaced)) return "";
  // «1.02.2024» and «12.5 %» are no numbers of a clause.
  std::size_t digits = 0;
  for (const char letter : number) {
    digits = letter == '.' ? 0 : digits + 1;
    if (digits > 2) return "";
  }
  length = at;
  return number;
}

// "1.2" of an automatic label «1.2.», «1)»; "" for bullets and letters.
std::string label_number(std::string_view label) {
  std::string number(label);
  while (!number.empty() &&
         (number.back() == '.' || number.back() == ')' || number.back() == ' ')) {
    number.pop_back();
  }
  const bool digits =
      !number.empty() && number.find_first_not_of("0123456789.") == std::string::npos;
  return digits ? number : "";
}

class ClauseTextReader {
 public:
  ClauseTextReader(const Text& text, const Vocabulary& vocabulary, const Part& part)
      : text_(text), vocabulary_(vocabulary), part_(part) {}

  std::vector<ClauseText> run() {
    const int last = text_.first_passage(part_.last_block);
    for (int i = first(); i < last && clauses_.size() < kMaxClauses; ++i) {
      const Passage& passage = text_.passages()[static_cast<std::size_t>(i)];
      if (passage.table != nullptr && passage.table->bordered) continue;
      if (trim(passage.text).empty()) continue;
      if (is_debate(passage.low)) {
        collecting_ = false;
        continue;
      }
      if (!collecting_) {
        collecting_ = is_command(passage);
        continue;
      }
      if (!clauses_.empty() && ends(passage, trim(passage.text))) {
        if (part_.kind != Kind::Protocol) break;
        collecting_ = false;
        continue;
      }
      take_lines(passage);
    }
    mark_leading();
    return std::move(clauses_);
  }

 private:
  // Behind the command; else from the first number on.
  int first() {
    const int begin = text_.first_passage(part_.body_block);
    const int last = text_.first_passage(part_.last_block);
    for (int i = begin; i < last; ++i) {
      const Passage& passage = text_.passages()[static_cast<std::size_t>(i)];
      if (part_.kind != Kind::Protocol && clause_number(passage) == "1") return i;
      if (!is_command(passage)) continue;
      commanded_ = true;
      add_behind_command(passage);
      return i + 1;
    }
    return begin;
  }

  [[nodiscard]] bool is_command(const Passage& passage) const {
    const std::string low =
        passage.low.size() < 80 ? close_letterspacing(passage.low) : std::string(passage.low);
    if (vocabulary_.documents.commands.set.found_in(low)) return true;
    // «Решение:», «По итогам обсуждения принято решение:» of a protocol, on a line of their own.
    const std::string_view line = trim(low);
    return part_.kind == Kind::Protocol && line.size() < 160 && line.ends_with(':') &&
           vocabulary_.documents.resolutions.set.found_in(line);
  }

  // «СЛУШАЛИ: …» of a protocol: no clauses until the next «РЕШИЛИ:».
  [[nodiscard]] bool is_debate(std::string_view low) const {
    if (part_.kind != Kind::Protocol) return false;
    return vocabulary_.documents.debates.set.opens(low.substr(0, 60));
  }

  // «1. Утвердить:⏎1.1. План …» in one paragraph are several.
  void take_lines(const Passage& passage) {
    std::size_t start = 0;
    while (start <= passage.text.size()) {
      const std::size_t end = std::min(passage.text.find('\n', start), passage.text.size());
      const std::string_view line = trim(passage.text.substr(start, end - start));
      if (!line.empty()) take(passage, line, start == 0);
      start = end + 1;
    }
  }

  // «… ПРИКАЗЫВАЮ: 1. Утвердить …» in one paragraph.
  void add_behind_command(const Passage& passage) {
    const std::size_t colon = passage.low.rfind(':');
    if (colon == std::string_view::npos) return;
    const std::string_view rest = trim(passage.text.substr(colon + 1));
    std::size_t length = 0;
    if (rest.empty() || typed_number(fold(rest), length) != "1") return;
    add(passage, "1", trim(rest.substr(length)));
  }

  // A signature or what stands below it.
  [[nodiscard]] bool ends(const Passage& passage, std::string_view line) const {
    if (!clause_number(passage).empty() || !passage.paragraph->label.empty()) return false;
    if (passage.table != nullptr) return true;
    if (vocabulary_.documents.no_signatures.set.opens(passage.low.substr(0, 100))) return true;
    const std::string_view tail = line.substr(line.find_last_of('\n') + 1);
    if (read_signature_line(tail, vocabulary_)) return true;
    // The first line of a post over several lines.
    return line.size() < kShortHeading && opens_with_post(line, vocabulary_) &&
           !ends_with(line, ".") && !ends_with(line, ";") && !ends_with(line, ":") &&
           ends_with(clauses_.back().text, ".");
  }

  void take(const Passage& passage, std::string_view line, bool first_line) {
    const std::string label = first_line ? label_number(passage.paragraph->label) : "";
    if (!label.empty()) {
      add(passage, label, line);
      return;
    }
    std::size_t length = 0;
    const std::string low = fold(line);
    const std::string number = typed_number(low, length);
    if (!number.empty()) {
      add(passage, number, trim(line.substr(length)));
      return;
    }
    if (clauses_.empty()) {
      if (commanded_) add(passage, "", line);
      return;
    }
    append(passage, line);
  }

  void add(const Passage& passage, const std::string& number, std::string_view text) {
    ClauseText clause;
    clause.number = number;
    clause.text = in_one_line(text);
    const auto at = static_cast<std::size_t>(text.data() - passage.text.data());
    clause.where = locate(passage, at, at + text.size());
    const bool display = is_bold(passage) || is_centred(passage) || is_in_capitals(text) ||
                         passage.paragraph->kind == ParagraphKind::Heading;
    clause.leads = display && clause.text.size() < kShortHeading;
    clauses_.push_back(std::move(clause));
  }

  // A paragraph broken in two goes on; an item of a list is a line of its own.
  void append(const Passage& passage, std::string_view line) {
    ClauseText& clause = clauses_.back();
    if (clause.text.size() + line.size() > kLongestClause) return;
    std::size_t at = 0;
    const char32_t letter = letters::next(line, at);
    const bool goes_on = letters::is_any_letter(letter) && !is_upper(letter) &&
                         passage.paragraph->label.empty() && !ends_with(clause.text, ";") &&
                         !ends_with(clause.text, ":") && !ends_with(clause.text, ".");
    clause.text += (goes_on ? " " : "\n") + in_one_line(line);
  }

  // A clause before «1.1» that ends with a colon, or a section's title, only leads to it.
  void mark_leading() {
    std::vector<const ClauseText*> above;
    for (std::size_t i = 0; i < clauses_.size(); ++i) {
      ClauseText& clause = clauses_[i];
      while (!above.empty() && !is_under(clause, *above.back())) above.pop_back();
      for (const ClauseText* leading : above) {
        clause.intro += (clause.intro.empty() ? "" : " ") + leading->text;
      }
      const bool followed = i + 1 < clauses_.size() && is_under(clauses_[i + 1], clause);
      const bool title = clause.leads;
      const bool open = ends_with(clause.text, ":") || !ends_with(clause.text, ".");
      clause.leads = (followed && (title || open)) || (title && part_.kind == Kind::Agreement);
      if (followed && clause.leads) above.push_back(&clause);
    }
  }

  static bool is_under(const ClauseText& clause, const ClauseText& above) {
    return !above.number.empty() && starts_with(clause.number, above.number + ".");
  }

  const Text& text_;
  const Vocabulary& vocabulary_;
  const Part& part_;
  std::vector<ClauseText> clauses_;
  bool commanded_ = false;
  bool collecting_ = true;
};

}  // namespace

std::string clause_number(const Passage& passage) {
  const std::string label = label_number(passage.paragraph->label);
  if (!label.empty()) return label;
  std::size_t length = 0;
  return typed_number(trim(passage.low), length);
}

std::vector<ClauseText> read_clause_texts(const Text& text, const Vocabulary& vocabulary,
                                          const Part& part) {
  return ClauseTextReader(text, vocabulary, part).run();
}

}  // namespace muko
