#include "checker/facts/row_measures.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "checker/facts/cell_items.h"
#include "checker/facts/citations.h"
#include "checker/facts/parties.h"
#include "checker/facts/party_names.h"
#include "checker/facts/tracks.h"

namespace muko {

namespace {

Location place_of(const Location& cell, std::string_view text, const TextRange& range) {
  const int start = static_cast<int>(length_utf8(text.substr(0, range.start)));
  return part_of(cell, start, start + static_cast<int>(length_utf8(range.of(text))));
}

// Behind the slash of «Исполнители/соисполнители» stand the co-executors.
std::size_t count_before_slash(std::string_view text, const PartyWords& words) {
  const std::vector<bool> inside = enclosed(text);
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '/' && !inside[at]) return split_parties(text.substr(0, at), words).size();
  }
  return std::string_view::npos;
}

std::vector<Party> parties_of(const std::string& text, const PlanRow::Executors& column,
                              const PartyWords& words) {
  std::vector<Party> parties = split_parties(text, words);
  std::size_t executors = column.co_executor ? 0 : std::string::npos;
  if (column.slash_parts_roles && parties.size() > 1) executors = count_before_slash(text, words);
  for (std::size_t index = executors; index < parties.size(); ++index) {
    if (parties[index].part == PartyPart::Executor) parties[index].part = PartyPart::CoExecutor;
  }
  return parties;
}

std::vector<Party> all_parties(const PlanRow& row, const PartyWords& words) {
  std::vector<Party> parties;
  for (const PlanRow::Executors& executors : row.executors) {
    for (Party& party : parties_of(executors.text, executors, words)) {
      parties.push_back(std::move(party));
    }
  }
  return parties;
}

// Reads one row: the texts in, the measures out.
class RowReader {
 public:
  RowReader(const PlanRow& row, const PlanSection& section, const Vocabulary& vocabulary,
            Facts& facts)
      : row_(row),
        section_(section),
        facts_(facts),
        words_{vocabulary, facts.abbreviations},
        period_(period_of_part(section.part, facts)),
        deadlines_(deadline_items(row.deadline)) {
    if (!row.executors.empty()) executors_ = party_lines(row.executors.front().text, words_);
    items_ = title_items(row.title, deadlines_.size(), executors_.size(), vocabulary);
    results_ = result_items(row.result);
    track_ = own_track(row, section, vocabulary);
    if (!track_) track_ = section.track;
  }

  void add() {
    if (items_.empty()) return;
    const std::size_t count = items_.size();
    const bool deadlines_agree = deadlines_.size() <= 1 || deadlines_.size() == count;
    const bool executors_agree = executors_.size() <= 1 || executors_.size() == count;
    paired_ = count == 1 || (deadlines_agree && executors_agree);
    for (std::size_t index = 0; index < count; ++index) facts_.measures.push_back(measure(index));
    if (!paired_) report_mismatch();
  }

 private:
  bool is_single() const { return items_.size() == 1; }

  const std::string& section_name() const {
    if (!section_.section.empty()) return section_.section;
    return row_.task.empty() ? section_.heading : row_.task;
  }

  Measure measure(std::size_t index) const {
    const TitleItem& item = items_[index];
    Measure measure;
    measure.number = number_of(index);
    measure.section = section_name();
    measure.track = track_;
    measure.title = one_line(item.range.of(row_.title));
    measure.deadline = deadline_of(index, measure.title);
    measure.responsible = responsible_of(index);
    if (section_.has_results) measure.result = result_of(index);
    measure.citations = citations_of(index);
    measure.paired = paired_;
    measure.part = section_.part;
    measure.plan = section_.plan;
    measure.where = place_of(row_.title_cell->where, row_.title, item.range);
    measure.deadline_where = row_.deadline_where;
    measure.responsible_where = row_.responsible_where;
    measure.result_where = row_.result_where;
    return measure;
  }

  // The number's own cell; without one the number before the title.
  std::string number_of(std::size_t index) const {
    if (row_.number.empty()) return items_[index].marker.number;
    if (is_single() || row_.number_cell == nullptr) return row_.number;
    const auto lines = lines_of(row_.number_cell->text);
    if (lines.size() != items_.size()) return row_.number;
    return bare_number(lines[index].of(row_.number_cell->text));
  }

  std::optional<Deadline> deadline_of(std::size_t index, const std::string& title) const {
    if (!section_.has_deadlines) {
      const auto found = find_deadlines(title, period_);
      return found.empty() ? std::nullopt : std::optional(found.front().deadline);
    }
    if (is_single() || deadlines_.size() <= 1) {
      return read_deadline(one_line(row_.deadline), period_);
    }
    if (deadlines_.size() != items_.size()) return {};
    return read_deadline(deadlines_[index], period_);
  }

  std::vector<Party> responsible_of(std::size_t index) const {
    if (is_single() || executors_.size() <= 1) return all_parties(row_, words_);
    if (executors_.size() != items_.size()) return {};
    return parties_of(executors_[index], row_.executors.front(), words_);
  }

  std::string result_of(std::size_t index) const {
    if (is_single() || results_.size() != items_.size()) return one_line(row_.result);
    return results_[index];
  }

  std::vector<MeasureCitation> citations_of(std::size_t index) const {
    if (row_.regional.empty()) return {};
    const auto lines = lines_of(row_.regional);
    if (is_single() || lines.size() != items_.size()) {
      return numbers_of_column(row_.regional, row_.regional_where);
    }
    return numbers_of_column(lines[index].of(row_.regional), row_.regional_where);
  }

  void report_mismatch() {
    CountMismatch mismatch{.plan = section_.plan,
                           .measures = static_cast<int>(items_.size()),
                           .deadlines = static_cast<int>(deadlines_.size()),
                           .responsible = static_cast<int>(executors_.size()),
                           .quote = {row_.title, row_.title_cell->where}};
    mismatch.guessed = facts_.format == Format::Pdf || facts_.format == Format::Scan;
    if (mismatch.guessed) warn_of_guess();
    mismatch.deadline_where = row_.deadline_where;
    if (deadlines_.size() > 1 && deadlines_.size() != items_.size()) {
      for (const std::string& deadline : deadlines_) {
        mismatch.unpaired.push_back(read_deadline(deadline, period_));
      }
    }
    facts_.mismatches.push_back(std::move(mismatch));
  }

  void warn_of_guess() {
    facts_.warnings.push_back(
        {"measures-unpaired",
         "в ячейке несколько мероприятий, и по напечатанной странице не видно, какой срок и "
         "исполнитель к какому относится: сверьте с документом Word",
         row_.title_cell->where});
  }

  const PlanRow& row_;
  const PlanSection& section_;
  Facts& facts_;
  PartyWords words_;
  std::optional<Period> period_;
  std::vector<std::string> deadlines_;
  std::vector<std::string> executors_;  // of the first column of executors
  std::vector<std::string> results_;
  std::vector<TitleItem> items_;
  std::optional<Track> track_;
  bool paired_ = true;
};

}  // namespace

std::optional<Track> own_track(const PlanRow& row, const PlanSection& section,
                               const Vocabulary& vocabulary) {
  if (const auto track = track_of_cell(row.track, vocabulary)) return track;
  return section.track ? numbered_track(row.task, vocabulary) : track_of_band(row.task, vocabulary);
}

std::optional<Period> period_of_part(int part, const Facts& facts) {
  if (part >= 0 && part < static_cast<int>(facts.parts.size())) {
    const auto& own = facts.parts[static_cast<std::size_t>(part)].period;
    if (own) return own;
  }
  return facts.period;
}

void add_measures(const PlanRow& row, const PlanSection& section, const Vocabulary& vocabulary,
                  Facts& facts) {
  RowReader(row, section, vocabulary, facts).add();
}

}  // namespace muko
