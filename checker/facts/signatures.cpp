#include "checker/facts/signatures.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "checker/facts/clause_text.h"
#include "checker/facts/columns.h"
#include "checker/facts/grid.h"
#include "checker/facts/signature_line.h"
#include "language/letters.h"

namespace muko {
namespace {

constexpr int kTail = 60;              // lines at the end of a part that is no order
constexpr std::size_t kPostLines = 7;  // of one post
constexpr std::size_t kOpening = 64;   // bytes that show what a line opens with
constexpr std::size_t kLongestPostLine = 240;

class SignatureSearch {
 public:
  SignatureSearch(const Text& text, const Vocabulary& vocabulary, Facts& facts, int part)
      : text_(text), vocabulary_(vocabulary), facts_(facts), part_(part) {
    const Part& range = facts.parts[static_cast<std::size_t>(part)];
    first_ = text.first_line(range.body_block);
    last_ = text.first_line(range.last_block);
  }

  void run() {
    for (int i = start(); i < last_; ++i) {
      const Line& here = line(i);
      if (here.text.empty() || is_in_ruled_table(here)) continue;
      if (ends_signatures(here)) return;
      if (is_clause(here) || next_is_phone(i) || is_stamp_of_key(here.low)) continue;
      const auto found = read_signature_line(here.text, vocabulary_);
      if (found && !is_in_plan(here)) add(i, *found);
    }
  }

 private:
  [[nodiscard]] const Line& line(int i) const { return text_.lines()[static_cast<std::size_t>(i)]; }

  // Behind the last clause of an order; near the end of any other document.
  [[nodiscard]] int start() const {
    const Kind kind = facts_.parts[static_cast<std::size_t>(part_)].kind;
    if (kind != Kind::Order) return std::max(first_, last_ - kTail);
    int start = first_;
    for (int i = first_; i < last_; ++i) {
      if (ends_signatures(line(i))) break;
      const bool command = line(i).low.size() < 80 && vocabulary_.documents.commands.set.found_in(
                                                          close_letterspacing(line(i).low));
      if (is_clause(line(i)) || command) start = i + 1;
    }
    return start;
  }

  [[nodiscard]] bool is_in_ruled_table(const Line& here) const {
    const Passage& passage = text_.passage_of(here);
    return passage.table != nullptr && (passage.table->bordered || passage.table->rows > 3);
  }

  // An executor of a plan whose borders are not drawn signs nothing.
  [[nodiscard]] bool is_in_plan(const Line& here) const {
    const Passage& passage = text_.passage_of(here);
    return passage.table != nullptr &&
           find_plan_header(Grid(*passage.table), vocabulary_).has_value();
  }

  // «Согласовано:», «Исполнитель», «С приказом ознакомлены»; «5. Подготовить …» is no «Подготовил».
  [[nodiscard]] bool ends_signatures(const Line& here) const {
    if (here.text.empty() || here.text.size() > kLongestPostLine || is_clause(here)) return false;
    return vocabulary_.documents.no_signatures.set.opens(here.low.substr(0, kOpening));
  }

  [[nodiscard]] bool is_clause(const Line& here) const {
    if (here.text.empty() || text_.passage_of(here).table != nullptr) return false;
    if (!text_.passage_of(here).paragraph->label.empty()) return true;
    const bool item =
        (here.text.front() == '-' && here.text.size() > 8) || starts_with(here.low, "– ");
    return item || !clause_number(text_.passage_of(here)).empty();
  }

  // «Зимина Нина Петровна / 8 (48500) 2-14-36»: the executor.
  [[nodiscard]] bool next_is_phone(int i) const {
    if (i + 1 >= last_) return false;
    const std::string_view low = line(i + 1).low;
    if (!find_dates(low).empty()) return false;
    const auto digits = std::count_if(low.begin(), low.end(),
                                      [](char letter) { return letter >= '0' && letter <= '9'; });
    const bool only = low.find_first_not_of("0123456789 ()-+,.;") == std::string_view::npos;
    return digits >= 5 && (only || starts_with(low, "тел") || starts_with(low, "т."));
  }

  void add(int i, const SignatureLine& found) {
    std::string post(in_one_line(found.post));
    if (!opens_with_post(post, vocabulary_)) prepend_lines_above(i, post);
    if (post.empty()) post = post_in_row(i);
    if (post.empty() && is_executor(i, found)) return;
    const Line& here = line(i);
    Signature signature;
    signature.post = std::move(post);
    signature.name = in_one_line(found.person.text);
    signature.part = part_;
    signature.where = locate(text_, here);
    facts_.signatures.push_back(std::move(signature));
    used_ = i;
  }

  // Puts the lines above that belong to the post before it; they may be parted from the name by
  // blank lines (room for the ink).
  void prepend_lines_above(int i, std::string& post) const {
    const Passage& own = text_.passage_of(line(i));
    std::vector<std::string_view> lines;
    bool complete = false;
    const int top = std::max(used_ + 1, first_);
    for (int k = i - 1; k >= top && !complete && lines.size() < kPostLines; --k) {
      const Line& above = line(k);
      const Passage& passage = text_.passage_of(above);
      if (passage.cell != own.cell && !same_row(passage, own)) break;
      const bool room = is_blank_line(above.text) || is_stamp_of_key(above.low);
      if (room && lines.empty()) continue;
      if (room || !may_be_of_post(above)) break;
      lines.push_back(above.text);
      complete = opens_with_post(above.text, vocabulary_) && !continues(k);
    }
    if (!complete) return;
    std::string whole;
    for (auto text = lines.rbegin(); text != lines.rend(); ++text) {
      whole += in_one_line(*text) + ' ';
    }
    post = std::string(trim(whole + post));
  }

  [[nodiscard]] bool may_be_of_post(const Line& above) const {
    return above.text.size() <= kLongestPostLine && !is_clause(above) && !ends_sentence(above) &&
           !read_signature_line(above.text, vocabulary_);
  }

  // «Документ подписан электронной подписью», «Сертификат …» between post and name.
  [[nodiscard]] bool is_stamp_of_key(std::string_view low) const {
    return vocabulary_.documents.signature_marks.set.opens(low.substr(0, 100));
  }

  // The line above goes on in this one: «… по общим делам- / начальник отдела».
  [[nodiscard]] bool continues(int k) const {
    if (k - 1 <= used_ || k - 1 < first_) return false;
    const Line& above = line(k - 1);
    if (is_blank_line(above.text) || is_clause(above) || ends_sentence(above)) return false;
    std::size_t at = 0;
    const bool small = !is_upper(letters::next(line(k).text, at));
    return small && above.text.size() < kLongestPostLine &&
           text_.passage_of(above).cell == text_.passage_of(line(k)).cell;
  }

  static bool ends_sentence(const Line& here) {
    return ends_with(here.text, ".") || ends_with(here.text, ";") || ends_with(here.text, ":");
  }

  static bool same_row(const Passage& a, const Passage& b) {
    return a.table != nullptr && a.table == b.table && a.cell->row == b.cell->row;
  }

  // «Начальник | ______ | А.В. Строганов»: the post in another cell of the row.
  [[nodiscard]] std::string post_in_row(int i) const {
    const Passage& own = text_.passage_of(line(i));
    if (own.table == nullptr) return {};
    std::string post;
    for (const Cell& cell : own.table->cells) {
      if (cell.row != own.cell->row || &cell == own.cell) continue;
      if (post.empty() && opens_with_post(cell.text, vocabulary_)) post = in_one_line(cell.text);
    }
    return post;
  }

  // A full name on its own behind a signature is the executor's.
  [[nodiscard]] bool is_executor(int i, const SignatureLine& found) const {
    const bool full = found.person.text.find('.') == std::string::npos;
    return full && (used_ >= 0 || i + 1 >= last_);
  }

  const Text& text_;
  const Vocabulary& vocabulary_;
  Facts& facts_;
  int part_;
  int first_ = 0;
  int last_ = 0;
  int used_ = -1;  // the line of the last signature
};

}  // namespace

void read_signatures(const Text& text, const Vocabulary& vocabulary, Facts& facts) {
  for (std::size_t part = 0; part < facts.parts.size(); ++part) {
    SignatureSearch(text, vocabulary, facts, static_cast<int>(part)).run();
  }
}

}  // namespace muko
