#include "checker/facts/parts.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>
#include <variant>

#include "base/utf8.h"
#include "checker/facts/clause_text.h"
#include "checker/facts/columns.h"
#include "checker/facts/grid.h"
#include "checker/facts/opening.h"
#include "checker/facts/part_head.h"
#include "checker/facts/signature_line.h"
#include "checker/facts/stemmed.h"
#include "language/territory.h"

namespace muko {
namespace {

constexpr std::size_t kLongestTitle = 700;  // bytes; longer lines are text
constexpr int kBlocksToPlan = 12;           // between the heading of a plan and its table

const Line& line_at(const Text& text, int index) {
  return text.lines()[static_cast<std::size_t>(index)];
}

bool is_in_ruled_table(const Text& text, const Line& line) {
  const Passage& passage = text.passage_of(line);
  return passage.table != nullptr && passage.table->bordered;
}

// Goes through the blocks and cuts them into parts.
class Partition {
 public:
  Partition(const Text& text, const Vocabulary& vocabulary, Facts& facts)
      : text_(text), vocabulary_(vocabulary), facts_(facts) {}

  void run() {
    open_first();
    for (int block = 1; block < text_.blocks(); ++block) {
      const int index = first_text_line(block);
      if (index < 0) continue;
      if (starts_part(block, index)) open(block);
      if (current().kind == Kind::Order) follow_order(block);
    }
    current().last_block = text_.blocks();
  }

 private:
  Part& current() { return facts_.parts.back(); }

  void open_first() {
    const Opening opening = read_opening(text_, vocabulary_);
    Part part;
    part.kind = opening.kind;
    part.where = place_of(0);
    facts_.parts.push_back(std::move(part));
    if (opening.kind == Kind::Order || text_.lines().empty()) {
      current().body_block =
          opening.type.line < 0 ? 0 : line_at(text_, opening.type.line).block + 1;
      return;
    }
    const int last = text_.first_line(text_.blocks());
    PartHead head = read_part_head(text_, vocabulary_, 0, last);
    const int title = opening.title_line >= 0 ? opening.title_line : opening.type.line;
    if (title >= 0 && !head.stamp) {
      // A title page: the stamp stands below the letterhead.
      for (int i = head.title_line; i >= 0 && i < title; ++i) {
        if (!is_stamp_line(line_at(text_, i), vocabulary_)) continue;
        head = read_part_head(text_, vocabulary_, i, title);
        break;
      }
    }
    if (title >= 0 || opening.kind != Kind::Unknown) head.title_line = title;
    take_head(std::move(head), last);
  }

  void open(int block) {
    current().last_block = block;
    Part part;
    part.first_block = block;
    part.where = place_of(block);
    facts_.parts.push_back(std::move(part));
    signed_ = commanded_ = false;
    const int last = text_.first_line(text_.blocks());
    take_head(read_part_head(text_, vocabulary_, text_.first_line(block), last), last);
  }

  // Fills the current part from its head; a part opened by the title of its kind has it already.
  void take_head(PartHead head, int last) {
    Part& part = current();
    part.appendix_number = std::move(head.appendix_number);
    part.stamp = std::move(head.stamp);
    part.mark = std::move(head.mark);
    part.body_block = part.first_block;
    if (head.title_line < 0) return;
    const Line& line = line_at(text_, head.title_line);
    part.body_block = line.block;
    if (is_in_ruled_table(text_, line)) {
      if (part.kind == Kind::Unknown) part.kind = table_kind(line.block);
      return;
    }
    const int end = title_end(text_, head.title_line, last);
    part.title = join_lines(text_, head.title_line, end);
    part.body_block = line_at(text_, end - 1).block + 1;
    if (part.kind == Kind::Unknown) part.kind = kind_of(part.title);
    if (part.kind == Kind::RegionalMeasures && is_municipal(part)) part.kind = Kind::Roadmap;
  }

  // A title, its number apart («Раздел 7. План мероприятий»).
  Kind kind_of(std::string_view title) const {
    const std::string low = fold(title);
    const std::string_view bare = without_number(low);
    return kind_of_title(title.substr(title.size() - bare.size()), vocabulary_);
  }

  Kind table_kind(int block) const {
    const auto* table =
        std::get_if<Table>(&text_.document().blocks[static_cast<std::size_t>(block)]);
    const bool plan = table != nullptr && find_plan_header(Grid(*table), vocabulary_).has_value();
    return plan ? Kind::Roadmap : Kind::Unknown;
  }

  // A municipality's own complex of measures is its plan.
  static bool is_municipal(const Part& part) {
    const std::string named = part.title + "\n" + (part.stamp ? part.stamp->quote.text : "") +
                              "\n" + (part.mark ? part.mark->quote.text : "");
    const auto territories = find_territories(named);
    return std::any_of(territories.begin(), territories.end(), [](const FoundTerritory& territory) {
      return territory.kind == TerritoryKind::Municipality;
    });
  }

  Location place_of(int block) const {
    const int line = text_.first_line(block);
    if (line >= static_cast<int>(text_.lines().size())) return {};
    return whole_passage(text_.passage_of(line_at(text_, line)));
  }

  // The first line of the block that is not blank; -1 for none and for a ruled table.
  int first_text_line(int block) const {
    for (int i = text_.first_line(block); i < text_.first_line(block + 1); ++i) {
      const Line& line = line_at(text_, i);
      if (is_in_ruled_table(text_, line)) return -1;
      if (!line.text.empty()) return i;
    }
    return -1;
  }

  bool starts_part(int block, int index) {
    if (block < current().body_block) return false;  // inside the head of this part
    if (has_head(block, index)) return opens_by_head(block);
    const Line& line = line_at(text_, index);
    if (line.text.size() > kLongestTitle || ends_with(line.low, ":") || ends_with(line.low, ";")) {
      return false;
    }
    if (current().kind == Kind::Order && !signed_) return false;
    const bool fresh = current().kind == Kind::Order || starts_page(text_.document(), block);
    return (fresh && opens_by_title(index)) || opens_plan(block, index);
  }

  // A mark or stamp in this block: a paragraph, or a table used for layout.
  bool has_head(int block, int index) const {
    const int last = std::min(text_.first_line(block + 1), index + 12);
    const bool table = text_.passage_of(line_at(text_, index)).table != nullptr;
    for (int i = index; i < (table ? last : index + 1); ++i) {
      if (is_mark_line(line_at(text_, i)) || is_stamp_line(line_at(text_, i), vocabulary_)) {
        return true;
      }
    }
    return false;
  }

  bool opens_by_head(int block) {
    const int last = text_.first_line(text_.blocks());
    const PartHead head = read_part_head(text_, vocabulary_, text_.first_line(block), last);
    if (current().kind == Kind::Order && !commanded_ && facts_.parts.size() == 1) return false;
    if (!head.nested) return true;
    if (head.title_line < 0) return false;
    // An appendix to an appendix is a part where it is a document of its own.
    const int end = title_end(text_, head.title_line, last);
    const Kind kind = kind_of(join_lines(text_, head.title_line, end));
    return kind != Kind::Unknown && kind != Kind::Order;
  }

  // Behind the signature of an order or at the top of a page: «Порядок», «Муниципальная программа».
  bool opens_by_title(int index) const {
    const Line& line = line_at(text_, index);
    const int end = title_end(text_, index, static_cast<int>(text_.lines().size()));
    const Kind kind = kind_of_title(join_lines(text_, index, end), vocabulary_);
    if (kind == Kind::Unknown || kind == Kind::Order || kind == Kind::Letter) return false;
    const PartKinds plans = {Kind::Roadmap, Kind::RegionalMeasures};
    const bool inside_plan = std::count(plans.begin(), plans.end(), facts_.parts.back().kind) > 0;
    if (inside_plan && std::count(plans.begin(), plans.end(), kind) > 0) return false;
    return is_display(text_, line) ||
           (facts_.parts.back().kind == Kind::Order && !ends_with(line.text, "."));
  }

  // «Раздел 7. План мероприятий …» over a table of measures, inside a programme.
  bool opens_plan(int block, int index) const {
    using enum Kind;
    const Kind around = facts_.parts.back().kind;
    if (around == Order || around == Roadmap || around == RegionalMeasures || around == Unknown ||
        around == Agreement || around == Protocol || around == Letter) {
      return false;
    }
    const Line& line = line_at(text_, index);
    const bool numbered = without_number(line.low).size() != line.low.size();
    const bool label = !text_.passage_of(line).paragraph->label.empty();
    if (!is_display(text_, line) && !numbered && !label) return false;
    if (!plan_follows(block + 1)) return false;
    const int end = title_end(text_, index, static_cast<int>(text_.lines().size()));
    const std::string title = join_lines(text_, index, end);
    if (is_contents_line(line.low)) return false;
    return kind_of(title) == Roadmap || names_plan(title);
  }

  // «2. План мероприятий ...... 7» in a table of contents.
  static bool is_contents_line(std::string_view low) {
    const std::size_t end = low.find_last_not_of("0123456789 ");
    if (end == std::string_view::npos || end + 1 == low.size()) return false;
    return low[end] == '\t' || (low[end] == '.' && end > 0 && low[end - 1] == '.') ||
           ends_with(low.substr(0, end + 1), "…");
  }

  bool names_plan(std::string_view title) const {
    const std::string low = fold(title);
    const Stemmed words(without_number(low));
    return vocabulary_.plan_headings.set.found_in(words.stems);
  }

  // A table of measures, or «Срок: …» lines, before the next heading.
  bool plan_follows(int block) const {
    const int last = std::min(text_.blocks(), block + kBlocksToPlan);
    for (; block < last; ++block) {
      const auto& content = text_.document().blocks[static_cast<std::size_t>(block)];
      if (std::holds_alternative<Table>(content)) {
        if (is_plan_table(block)) return true;
        continue;
      }
      const int index = text_.first_line(block);
      const std::string_view low = line_at(text_, index).low;
      if (contains(low, "срок:") || contains(low, "сроки:") || contains(low, "срок исполнения:")) {
        return true;
      }
      const bool numbered = without_number(low).size() != low.size();
      if (numbered && is_display(text_, line_at(text_, index))) return false;
    }
    return false;
  }

  // Asked of the same table from several headings.
  bool is_plan_table(int block) const {
    const auto [known, fresh] = plan_tables_.emplace(block, false);
    if (fresh) {
      const auto& content = text_.document().blocks[static_cast<std::size_t>(block)];
      known->second = find_plan_header(Grid(std::get<Table>(content)), vocabulary_).has_value();
    }
    return known->second;
  }

  // Notes the command and the signature of the order.
  void follow_order(int block) {
    for (int i = text_.first_line(block); i < text_.first_line(block + 1); ++i) {
      const Line& line = line_at(text_, i);
      if (line.text.empty()) continue;
      if (!commanded_) {
        commanded_ = text_.passage_of(line).paragraph->label == "1." ||
                     starts_with(line.low, "1.") || is_command(line);
        continue;
      }
      if (signed_ || line.text.front() == '-' || starts_with(line.low, "–")) continue;
      if (!clause_number(text_.passage_of(line)).empty()) continue;
      if (!text_.passage_of(line).paragraph->label.empty()) continue;
      signed_ = read_signature_line(line.text, vocabulary_).has_value();
    }
  }

  bool is_command(const Line& line) const {
    const std::string low =
        line.low.size() < 80 ? close_letterspacing(line.low) : std::string(line.low);
    return vocabulary_.documents.commands.set.found_in(low);
  }

  using PartKinds = std::array<Kind, 2>;

  const Text& text_;
  const Vocabulary& vocabulary_;
  Facts& facts_;
  mutable std::map<int, bool> plan_tables_;
  bool commanded_ = false;  // the order's operative text has begun …
  bool signed_ = false;     // … and its signature is passed
};

// A table of measures with their deadlines or executors.
bool holds_plan(const Document& document, const Vocabulary& vocabulary, const Part& part) {
  for (int block = part.first_block; block < part.last_block; ++block) {
    const auto* table = std::get_if<Table>(&document.blocks[static_cast<std::size_t>(block)]);
    if (table == nullptr) continue;
    const auto header = find_plan_header(Grid(*table), vocabulary);
    if (header && header->find(Column::Deadline) != nullptr) return true;
  }
  return false;
}

}  // namespace

void read_parts(const Text& text, const Vocabulary& vocabulary, Facts& facts) {
  Partition(text, vocabulary, facts).run();
  for (Part& part : facts.parts) {
    if (part.kind == Kind::Unknown && holds_plan(text.document(), vocabulary, part)) {
      part.kind = Kind::Roadmap;  // «Перечень мер», «Изменения в план»
    }
  }
  facts.kind = facts.parts.front().kind;
}

}  // namespace muko
