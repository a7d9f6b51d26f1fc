#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "checker/facts/cell_items.h"
#include "checker/facts/grid.h"
#include "checker/facts/list_items.h"
#include "checker/facts/passport.h"
#include "checker/facts/stemmed.h"
#include "checker/facts/steps.h"

namespace muko {
namespace {

using What = Listing::What;

constexpr std::size_t kLabelWords = 4;
constexpr std::size_t kLongestLead = 800;  // bytes
constexpr std::size_t kLeadTail = 5;       // words before the colon among which a lead stands
constexpr std::size_t kMostListings = 24;  // a document of more is no programme; all are compared
constexpr std::size_t kLongestNumbered = 60;
constexpr int kHeaderRows = 2;

struct Lead {
  What what = What::Tasks;
  std::size_t end = 0;  // byte behind its colon; the text's size for a heading
};

bool ends_with_sign(std::string_view text, std::string_view signs) {
  text = trim(text);
  return !text.empty() && signs.find(text.back()) != std::string_view::npos;
}

std::string row_text(const Grid& grid, int row, int but) {
  std::string joined;
  for (const Cell* cell : grid.row(row)) {
    if (cell == grid.at(row, but) || is_blank(cell)) continue;
    joined += (joined.empty() ? "" : " | ") + cell->text;
  }
  return joined;
}

class ListingReader {
 public:
  ListingReader(const Text& text, const Outline& outline, const Vocabulary& vocabulary,
                Facts& facts)
      : text_(text),
        outline_(outline),
        words_(vocabulary.lists),
        vocabulary_(vocabulary),
        facts_(facts) {
    for (const Plan& plan : facts.plans) plans_.insert(plan.where.table);
  }

  void run() {
    for (int block = 0; block < text_.blocks(); ++block) {
      if (is_full()) return;
      const Block& content = text_.document().blocks[static_cast<std::size_t>(block)];
      if (const auto* table = std::get_if<Table>(&content)) {
        read_table(*table, block);
      } else {
        read_paragraph(block);
      }
    }
  }

 private:
  [[nodiscard]] bool is_full() const { return facts_.listings.size() >= kMostListings; }

  [[nodiscard]] int part_of(int block) const {
    return outline_.places[static_cast<std::size_t>(block)].part;
  }

  [[nodiscard]] bool is_heading(int block) const {
    return outline_.places[static_cast<std::size_t>(block)].opens;
  }

  [[nodiscard]] const Passage& passage_at(int block) const {
    return text_.passages()[static_cast<std::size_t>(text_.first_passage(block))];
  }

  void add(What what, bool passport, int part, Quote head, std::vector<Quote> items) {
    if (items.empty() || is_full()) return;
    facts_.listings.push_back({what, passport, part, std::move(head), std::move(items), {}});
  }

  // --- tables ---

  void read_table(const Table& table, int block) {
    if (plans_.count(table.where.table) > 0) return;
    const auto rows = passport_rows(text_, block, vocabulary_);
    for (const PassportRow& row : rows) read_row(row, part_of(block));
    if (rows.empty()) read_indicators(table, part_of(block));
  }

  // «Цели и задачи» has its tasks behind a line of their own, if it tells them apart at all.
  void read_row(const PassportRow& row, int part) {
    const auto what = what_of(row.label, kLabelWords);
    if (!what) return;
    std::vector<ListLine> lines = row.lines;
    if (!what_of(row.label, 1) && *what == What::Tasks) lines = lines_behind_lead(lines);
    add(*what, true, part, {row.label, row.label_where}, list_items(lines));
  }

  [[nodiscard]] std::vector<ListLine> lines_behind_lead(const std::vector<ListLine>& lines) const {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const auto lead = lead_of(lines[i].text, false);
      if (!lead || lead->what != What::Tasks) continue;
      std::vector<ListLine> behind(lines.begin() + static_cast<std::ptrdiff_t>(i), lines.end());
      behind.front().text = lines[i].text.substr(lead->end);
      return behind;
    }
    return {};
  }

  // A table whose header names a column of indicators and one of their values.
  void read_indicators(const Table& table, int part) {
    const Grid grid(table);
    for (int row = 1; row <= std::min(kHeaderRows, grid.rows()); ++row) {
      const int column = indicator_column(grid, row);
      if (column == 0) continue;
      Listing listing{.what = What::Indicators, .part = part};
      listing.head = {grid.at(row, column)->text, grid.at(row, column)->where};
      for (int below = row + 1; below <= grid.rows(); ++below) {
        add_indicator(grid, below, column, listing);
      }
      if (!listing.items.empty()) facts_.listings.push_back(std::move(listing));
      return;
    }
  }

  [[nodiscard]] int indicator_column(const Grid& grid, int row) const {
    int column = 0;
    bool values = false;
    for (int index = 1; index <= grid.columns(); ++index) {
      const Cell* cell = grid.at(row, index);
      if (is_blank(cell) || cell->colspan == grid.columns()) continue;
      const bool indicator = opens_with(cell->text, words_.indicators, kLabelWords);
      if (indicator && column == 0) {
        column = index;
      } else {
        values = values || has_value_words(cell->text);
      }
    }
    return values ? column : 0;
  }

  [[nodiscard]] bool has_value_words(std::string_view header) const {
    return words_.values.set.found_in(header) || header.find("20") != std::string_view::npos;
  }

  static void add_indicator(const Grid& grid, int row, int column, Listing& listing) {
    const Cell* cell = grid.at(row, column);
    const bool band = cell != nullptr && cell->colspan > 1;
    if (is_blank(cell) || band || cell->row != row || split_words(cell->text).size() < 2) return;
    listing.items.push_back({one_line(cell->text), cell->where});
    listing.beside.push_back(row_text(grid, row, column));
  }

  // --- text ---

  void read_paragraph(int block) {
    const Passage& passage = passage_at(block);
    const bool heading = is_heading(block);
    const auto lead = lead_of(passage.text, heading);
    if (!lead) return;
    std::vector<ListLine> lines;
    const std::string_view rest = trim(passage.text.substr(lead->end));
    if (!rest.empty()) lines.push_back({rest, false, whole_passage(passage)});
    if (rest.empty() || ends_with_sign(rest, ";")) collect(block + 1, heading, lines);
    std::vector<Quote> items = list_items(lines);
    // «Задачи: поддержать школы» in a sentence is no list.
    if (!rest.empty() && items.size() < 2) return;
    const std::string_view head = trim(passage.text.substr(0, lead->end));
    add(lead->what, false, part_of(block), {std::string(head), whole_passage(passage)},
        std::move(items));
  }

  // The lines of the list that begins with this block.
  void collect(int block, bool below_heading, std::vector<ListLine>& lines) const {
    const int part = block < text_.blocks() ? part_of(block) : 0;
    bool marked = false;
    for (; block < text_.blocks() && part_of(block) == part && !is_heading(block); ++block) {
      const Block& content = text_.document().blocks[static_cast<std::size_t>(block)];
      if (std::holds_alternative<Table>(content)) return;
      const Passage& passage = passage_at(block);
      if (trim(passage.text).empty()) continue;
      const ListLine line{passage.text, !passage.paragraph->label.empty(), whole_passage(passage)};
      if (lines.empty()) {
        marked = is_marked(line);
        const bool intro = below_heading && !marked && ends_with_sign(line.text, ":");
        below_heading = false;
        if (intro) continue;
        if (!marked && !ends_with_sign(line.text, ";")) return;
      } else if (!continues(lines.back(), line, marked)) {
        return;
      }
      lines.push_back(line);
    }
  }

  [[nodiscard]] bool continues(const ListLine& before, const ListLine& line, bool marked) const {
    if (lead_of(line.text, false)) return false;
    const bool open = !ends_with_sign(before.text, ".");
    if (!marked) return ends_with_sign(before.text, ";,");
    if (!is_marked(line)) return open && begins_small(trim(line.text));
    const std::string number = read_marker(trim(line.text)).number;
    return line.labelled || number != "1";
  }

  // What the label, heading or lead is about: a phrase among its first words, of the programme.
  [[nodiscard]] std::optional<What> what_of(std::string_view text, std::size_t within) const {
    const std::pair<const WordList*, What> lists[] = {{&words_.results, What::Results},
                                                      {&words_.tasks, What::Tasks},
                                                      {&words_.indicators, What::Indicators}};
    const std::string low = fold(trim(text));
    const std::string_view bare = without_number(low);
    if (is_one_of_several(bare)) return std::nullopt;
    for (const auto& [list, what] : lists) {
      if (!opens_with(bare, *list, within)) continue;
      if (!words_.others.set.found_in(bare)) return what;
    }
    return std::nullopt;
  }

  // «Задача 2: …».
  static bool is_one_of_several(std::string_view text) {
    const std::vector<Word> words = split_words(text.substr(0, kLongestNumbered));
    return words.size() > 1 && words[1].text.front() >= '0' && words[1].text.front() <= '9';
  }

  [[nodiscard]] std::optional<Lead> lead_of(std::string_view text, bool heading) const {
    if (text.size() > kMaxReadBytes) return std::nullopt;
    const std::string_view bare = trim(text);
    if (heading && bare.size() <= kLongestLead && !ends_with_sign(bare, ":")) {
      const auto what = what_of(bare, 1);
      return what ? std::optional(Lead{*what, text.size()}) : std::nullopt;
    }
    const std::size_t colon = text.substr(0, kLongestLead).find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    // The sentence before the colon.
    const std::string_view before = text.substr(0, colon);
    const std::size_t stop = before.rfind(". ");
    const std::string_view last =
        stop == std::string_view::npos ? before : trim(before.substr(stop + 1));
    auto what = what_of(last, 1);
    if (!what) what = what_of(before, 1);
    if (!what) what = what_of_tail(last);
    return what ? std::optional(Lead{*what, colon + 1}) : std::nullopt;
  }

  // «Для достижения цели решаются следующие задачи».
  [[nodiscard]] std::optional<What> what_of_tail(std::string_view sentence) const {
    const std::vector<Word> words = split_words(sentence);
    if (words.empty()) return std::nullopt;
    const std::size_t from = words.size() > kLeadTail ? words.size() - kLeadTail : 0;
    const std::string_view tail = sentence.substr(words[from].start);
    if (!words_.leads.set.found_in(tail) || words_.others.set.found_in(tail)) return std::nullopt;
    if (words_.tasks.set.found_in(tail)) return What::Tasks;
    return words_.indicators.set.found_in(tail) ? What::Indicators : What::Results;
  }

  const Text& text_;
  const Outline& outline_;
  const ListWords& words_;
  const Vocabulary& vocabulary_;
  Facts& facts_;
  std::set<int> plans_;
};

}  // namespace

void read_listings(const Text& text, const Outline& outline, const Vocabulary& vocabulary,
                   Facts& facts) {
  ListingReader(text, outline, vocabulary, facts).run();
}

}  // namespace muko
