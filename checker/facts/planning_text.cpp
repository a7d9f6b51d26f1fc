#include "checker/facts/planning_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/bytes.h"
#include "base/utf8.h"
#include "checker/facts/cell_items.h"
#include "checker/facts/parties.h"
#include "checker/facts/plan_bands.h"
#include "checker/facts/row_measures.h"
#include "checker/facts/stemmed.h"
#include "checker/facts/text.h"
#include "document/walk.h"

namespace muko {

namespace {

// «Срок: до 1 марта» in a paragraph: what it is and where its words stand.
struct Label {
  Column column = Column::Deadline;
  std::size_t start = 0;  // of the label itself
  std::size_t value = 0;  // behind its colon
};

std::string_view last_sign(std::string_view text) {
  text = trim(text);
  std::size_t start = text.size();
  while (start > 0 && (static_cast<unsigned char>(text[start - 1]) & 0xC0U) == 0x80U) --start;
  return start == 0 ? text : text.substr(start - 1);
}

// A label stands at the beginning, or behind a sign.
bool may_begin_label(std::string_view before) {
  static constexpr std::array<std::string_view, 7> kSigns = {".", ";", "(", ",", "–", "-", ")"};
  const std::string_view sign = last_sign(before);
  return sign.empty() || std::find(kSigns.begin(), kSigns.end(), sign) != kSigns.end();
}

// The byte behind «:», «–» or the full stop of «отв.»; 0 where none follows.
std::size_t behind_colon(std::string_view text, const Word& last) {
  static constexpr std::array<std::string_view, 4> kSigns = {":", "–", "—", "-"};
  std::size_t at = last.end;
  constexpr std::size_t kThreeLetters = 6;
  const bool stop = at < text.size() && text[at] == '.' && last.text.size() <= kThreeLetters;
  if (stop) ++at;
  while (at < text.size() && text[at] == ' ') ++at;
  for (const std::string_view sign : kSigns) {
    if (text.substr(at, sign.size()) == sign) return at + sign.size();
  }
  return stop ? at : 0;
}

// «ответственный ИМЦ», «срок до 1 марта»: a label without its colon.
std::size_t behind_bare_label(std::string_view text, Column column, const Word& last) {
  if (last.end >= text.size() || text[last.end] != ' ') return 0;
  const auto words = split_words(text.substr(last.end, 60));
  if (words.empty() || words.front().start != 1) return 0;
  const std::string_view next = words.front().text;
  std::size_t position = 0;
  if (column == Column::Responsible) {
    return is_upper(next_code_point(next, position)) ? last.end : 0;
  }
  static constexpr std::array<std::string_view, 4> kOpeners = {"до", "с", "не", "к"};
  const bool opens = std::find(kOpeners.begin(), kOpeners.end(), next) != kOpeners.end() ||
                     (next.front() >= '0' && next.front() <= '9');
  return column == Column::Deadline && opens ? last.end : 0;
}

// Before any word is stemmed: the sign behind a label, or a bracket or comma before a bare one.
bool may_have_labels(std::string_view text) {
  const bool sign = any_place(text, [](auto byte) {
    return byte(0) == ':' || byte(0) == '(' || byte(0) == ',' || byte(0) == ';';
  });
  return sign || contains(text, "–") || contains(text, "—") || contains(text, " - ") ||
         contains(text, "тв.");
}

std::vector<Label> find_labels(std::string_view text, const Vocabulary& vocabulary) {
  std::vector<Label> labels;
  if (!may_have_labels(text)) return labels;
  const Stemmed stemmed(text);
  for (std::size_t at = 0; at < stemmed.words.size(); ++at) {
    for (const auto& [column, phrases] : vocabulary.labels) {
      const auto match = phrases.set.match_at(stemmed.stems, at);
      if (!match || !may_begin_label(text.substr(0, stemmed.words[at].start))) continue;
      const Word& last = stemmed.words[match->end - 1];
      std::size_t value = behind_colon(text, last);
      if (value == 0 && at > 0) value = behind_bare_label(text, column, last);
      if (value == 0) continue;
      labels.push_back({column, stemmed.words[at].start, value});
      at = match->end - 1;
      break;
    }
  }
  return labels;
}

// A value without the bracket that closes around it and the label.
std::string_view value_of(std::string_view text) {
  text = without_end_sign(text);
  while (!text.empty() && text.back() == ')' && text.find('(') == std::string_view::npos) {
    text = without_end_sign(text.substr(0, text.size() - 1));
  }
  if (!text.empty() && text.back() == '(') text = without_end_sign(text.substr(0, text.size() - 1));
  return text;
}

std::string_view title_of(std::string_view text) {
  text = trim(text);
  while (!text.empty() && (text.back() == '(' || text.back() == '-' || last_sign(text) == "–")) {
    text = trim(text.substr(0, text.size() - last_sign(text).size()));
  }
  return without_end_sign(text);
}

// One action with its fields, gathered over some paragraphs.
struct Item {
  std::string number = {};
  bool numbered = false;
  std::string title = {};
  Location where = {};
  Place place = {};
  std::optional<std::string> deadline = {};
  std::optional<std::string> responsible = {};
  std::optional<std::string> result = {};
  Location deadline_where = {};
  Location responsible_where = {};
  Location result_where = {};
};

class TextReader {
 public:
  TextReader(const Document& document, const Outline& outline, const Vocabulary& vocabulary,
             Facts& facts)
      : document_(document), outline_(outline), vocabulary_(vocabulary), facts_(facts) {}

  void read() {
    for (std::size_t block = 0; block < document_.blocks.size(); ++block) {
      const Place& place = outline_.places[block];
      const auto* paragraph = std::get_if<Paragraph>(&document_.blocks[block]);
      if (place.part != part_) close_part(place.part);
      if (paragraph == nullptr || place.opens || !may_plan(place.part)) {
        close_item();
      } else {
        read_paragraph(*paragraph, place);
      }
    }
    close_part(-1);
  }

 private:
  [[nodiscard]] Kind kind_of(int part) const {
    if (part < 0 || part >= static_cast<int>(facts_.parts.size())) return facts_.kind;
    return facts_.parts[static_cast<std::size_t>(part)].kind;
  }

  [[nodiscard]] bool may_plan(int part) const {
    const Kind kind = kind_of(part);
    return kind == Kind::Roadmap || kind == Kind::Programme || kind == Kind::RegionalMeasures ||
           kind == Kind::Unknown;
  }

  void read_paragraph(const Paragraph& paragraph, const Place& place) {
    const std::string_view text = paragraph.text;
    if (trim(text).empty() || text.size() > kMaxReadBytes) return;
    const std::vector<Label> labels = find_labels(text, vocabulary_);
    const std::size_t head_end = labels.empty() ? text.size() : labels.front().start;
    const std::string_view head = title_of(text.substr(0, head_end));
    const bool opens = !head.empty() && !goes_on(paragraph, head, labels);
    if (opens) {
      close_item();
      open_item(paragraph, place, head);
    } else if (item_ && !head.empty()) {
      item_->title += " " + std::string(head);
    }
    if (item_) take_values(text, labels, paragraph.where);
  }

  // An unnumbered line that begins small belongs to the title above it.
  [[nodiscard]] bool goes_on(const Paragraph& paragraph, std::string_view head,
                             const std::vector<Label>& labels) const {
    const bool untouched = item_ && !item_->deadline && !item_->responsible;
    return untouched && labels.empty() && paragraph.label.empty() && begins_small(head) &&
           read_marker(head).kind == Marker::Kind::None;
  }

  void open_item(const Paragraph& paragraph, const Place& place, std::string_view head) {
    const Marker typed = read_marker(head);
    const Marker automatic = read_marker(paragraph.label + " ");
    Item item;
    item.number = automatic.number.empty() ? typed.number : automatic.number;
    item.numbered = !item.number.empty() || paragraph.kind == ParagraphKind::ListItem;
    item.title = one_line(head.substr(typed.end));
    item.place = place;
    const auto start = static_cast<std::size_t>(head.data() - paragraph.text.data()) + typed.end;
    const std::string_view title = head.substr(typed.end);
    const int first =
        static_cast<int>(length_utf8(std::string_view(paragraph.text).substr(0, start)));
    item.where = part_of(paragraph.where, first, first + static_cast<int>(length_utf8(title)));
    item_ = std::move(item);
  }

  void take_values(std::string_view text, const std::vector<Label>& labels, const Location& where) {
    for (std::size_t index = 0; index < labels.size(); ++index) {
      const std::size_t end = index + 1 < labels.size() ? labels[index + 1].start : text.size();
      const std::string value =
          one_line(value_of(text.substr(labels[index].value, end - labels[index].value)));
      const int first = static_cast<int>(length_utf8(text.substr(0, labels[index].start)));
      const int last = static_cast<int>(length_utf8(text.substr(0, end)));
      take_value(labels[index].column, value, part_of(where, first, last));
    }
  }

  void take_value(Column column, const std::string& value, const Location& where) {
    if (column == Column::Deadline) {
      item_->deadline = value;
      item_->deadline_where = where;
    } else if (column == Column::Responsible) {
      item_->responsible = item_->responsible ? *item_->responsible + "; " + value : value;
      item_->responsible_where = where;
    } else if (column == Column::Result) {
      item_->result = value;
      item_->result_where = where;
    }
  }

  [[nodiscard]] const Heading* heading_of(const Item& item) const {
    return item.place.heading < 0
               ? nullptr
               : &outline_.headings[static_cast<std::size_t>(item.place.heading)];
  }

  // The words are an action: «Провести …», or at least no name of a field.
  [[nodiscard]] bool is_action(const Item& item) const {
    if (begins_with_action(item.title, vocabulary_)) return true;
    return item.numbered && item.title.find(':') == std::string::npos &&
           split_words(item.title).size() >= 3 && !opens_with_label(item.title);
  }

  [[nodiscard]] bool opens_with_label(std::string_view title) const {
    return std::any_of(vocabulary_.labels.begin(), vocabulary_.labels.end(),
                       [&](const auto& entry) { return entry.second.set.opens(title); });
  }

  // An item without labels plans something where the sentence itself holds a deadline.
  [[nodiscard]] bool plans_in_sentence(const Item& item) const {
    const Heading* heading = heading_of(item);
    if (heading != nullptr && heading->no_measures) return false;
    const Kind kind = kind_of(item.place.part);
    const bool plan = kind == Kind::Roadmap || kind == Kind::RegionalMeasures ||
                      (kind == Kind::Programme && heading != nullptr && heading->plan);
    return plan && item.numbered && begins_with_action(item.title, vocabulary_);
  }

  [[nodiscard]] std::optional<Deadline> deadline_in(const std::string& sentence,
                                                    const std::optional<Period>& period) const {
    for (const FoundDeadline& found : find_deadlines(sentence, period)) {
      const Specificity specificity = found.deadline.specificity;
      if (specificity == Specificity::Concrete || specificity == Specificity::Broad) {
        return found.deadline;
      }
    }
    return {};
  }

  // «Провести диагностику – октябрь 2024 г.»: taken off the title.
  static std::optional<Deadline> deadline_behind_dash(Item& item,
                                                      const std::optional<Period>& period) {
    constexpr std::string_view kDash = " – ";
    const std::size_t dash = item.title.rfind(kDash);
    if (dash == std::string::npos) return {};
    Deadline deadline = read_deadline(item.title.substr(dash + kDash.size()), period);
    const bool read = deadline.specificity == Specificity::Concrete && !deadline.intervals.empty();
    if (!read) return {};
    item.title.resize(dash);
    return deadline;
  }

  void close_item() {
    if (!item_) return;
    Item item = std::exchange(item_, std::nullopt).value();
    const bool labelled = item.deadline || item.responsible;
    if (labelled ? !is_action(item) : !plans_in_sentence(item)) return;
    const auto period = period_of_part(item.place.part, facts_);
    std::optional<Deadline> deadline;
    if (item.deadline) deadline = read_deadline(*item.deadline, period);
    if (!deadline) deadline = deadline_behind_dash(item, period);
    if (!deadline) deadline = deadline_in(item.title, period);
    if (!labelled && !deadline) return;
    add_measure(item, std::move(deadline));
  }

  void add_measure(const Item& item, std::optional<Deadline> deadline) {
    Measure measure;
    measure.number = item.number;
    const Heading* heading = heading_of(item);
    if (heading != nullptr && (!heading->title || heading->track)) measure.section = heading->text;
    measure.track = item.place.track;
    measure.title = item.title;
    if (deadline) columns_.insert(Column::Deadline);
    measure.deadline = std::move(deadline);
    if (item.responsible) {
      columns_.insert(Column::Responsible);
      measure.responsible = split_parties(*item.responsible, {vocabulary_, facts_.abbreviations});
    }
    if (item.result) columns_.insert(Column::Result);
    measure.result = item.result;
    measure.part = item.place.part;
    measure.where = item.where;
    measure.deadline_where = item.deadline ? item.deadline_where : item.where;
    measure.responsible_where = item.responsible ? item.responsible_where : item.where;
    measure.result_where = item.result ? item.result_where : item.where;
    facts_.measures.push_back(std::move(measure));
  }

  // The part's planning text is one plan; what some of its measures have, the others lack.
  void close_part(int next) {
    close_item();
    if (facts_.measures.size() > first_measure_) add_plan();
    part_ = next;
    columns_.clear();
    first_measure_ = facts_.measures.size();
  }

  void add_plan() {
    const int plan = static_cast<int>(facts_.plans.size());
    for (std::size_t index = first_measure_; index < facts_.measures.size(); ++index) {
      Measure& measure = facts_.measures[index];
      if (!measure.deadline && columns_.count(Column::Deadline) != 0) measure.deadline = Deadline{};
      if (!measure.result && columns_.count(Column::Result) != 0) measure.result = "";
      if (measure.number.empty()) continue;
      facts_.numbers.push_back({measure.number, true, plan, part_, {measure.title, measure.where}});
    }
    columns_.insert(Column::Title);
    const Measure& first = facts_.measures[first_measure_];
    facts_.plans.push_back({part_, columns_, {first.title, first.where}, false, first.where});
  }

  const Document& document_;
  const Outline& outline_;
  const Vocabulary& vocabulary_;
  Facts& facts_;
  std::optional<Item> item_;
  int part_ = 0;
  std::set<Column> columns_;
  std::size_t first_measure_ = facts_.measures.size();
};

}  // namespace

void read_planning_text(const Document& document, const Outline& outline,
                        const Vocabulary& vocabulary, Facts& facts) {
  TextReader(document, outline, vocabulary, facts).read();
}

}  // namespace muko
