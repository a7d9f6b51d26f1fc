#include "checker/facts/plan_bands.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "checker/facts/tracks.h"

namespace muko {

namespace {

constexpr std::size_t kMaxGoalLabelBytes = 120;

// The lines of a band before its «Цель: …», as one.
std::string section_of(std::string_view text, const Vocabulary& vocabulary) {
  std::string section;
  for (const TextRange& line : lines_of(text)) {
    if (is_goal(line.of(text), vocabulary)) break;
    if (!section.empty()) section += ' ';
    section += line.of(text);
  }
  return section;
}

// Numbers that begin anew under each band: «1, 2, 3» in every track.
bool begin_anew(const std::vector<const std::vector<NumberedHeading>*>& bands) {
  std::map<std::string, int> firsts;
  for (const auto* numbers : bands) ++firsts[numbers->front().number];
  return std::any_of(firsts.begin(), firsts.end(),
                     [](const auto& first) { return first.second > 1; });
}

void add_repeated(const std::vector<NumberedHeading>& numbers, std::vector<NumberedHeading>& out) {
  std::map<std::string, int> counts;
  for (const NumberedHeading& number : numbers) ++counts[number.number];
  for (const NumberedHeading& number : numbers) {
    if (counts[number.number] > 1) out.push_back(number);
  }
}

}  // namespace

bool is_goal(std::string_view text, const Vocabulary& vocabulary) {
  const std::string_view head = trim(text).substr(0, kMaxGoalLabelBytes);
  const std::size_t colon = head.find(':');
  if (colon == std::string_view::npos) return false;
  return vocabulary.goals.set.match_at(stem_keys(head.substr(0, colon)), 0).has_value();
}

void PlanBands::open_band(Band band) {
  band.first_measure = facts_.measures.size();
  bands_.push_back(std::move(band));
  number_cell_ = nullptr;
}

void PlanBands::start_plan(const PlanSection& section) {
  const std::string& heading = section.section.empty() ? section.heading : section.section;
  open_band({heading, {}, section.part, section.plan, section.track.has_value()});
  track_marker_ = {};
  mentioned_cell_ = nullptr;
}

void PlanBands::mention(Track track, int part, const Quote& quote) {
  facts_.tracks.push_back({track, part, true, quote});
}

// «4. Мониторинг» beside «3. Трек 3 …», «Общие мероприятия»: no part of the track.
bool PlanBands::ends_track(const Marker& marker, std::string_view text) const {
  const bool beside = marker.kind != Marker::Kind::None && marker.kind == track_marker_.kind &&
                      marker.depth <= track_marker_.depth;
  return beside || vocabulary_.beyond_tracks.set.match_at(stem_keys(text), 0);
}

void PlanBands::enter(const Cell& cell, PlanSection& section) {
  const std::string text = section_of(cell.text, vocabulary_);
  if (text.empty()) return;
  const Marker marker = read_marker(text);
  const auto track = track_of_band(text, vocabulary_);
  if (track) {
    section.track = track;
    track_marker_ = marker;
    mention(*track, section.part, {text, cell.where});
  } else if (ends_track(marker, text)) {
    section.track.reset();
  }
  section.section = text;
  open_band({text, cell.where, section.part, section.plan, section.track.has_value()});
}

void PlanBands::mention_cell(const Cell* cell, const PlanRow& row, const PlanSection& section) {
  if (cell == nullptr || cell == mentioned_cell_) return;
  const auto track = own_track(row, section, vocabulary_);
  if (!track) return;
  mentioned_cell_ = cell;
  mention(*track, section.part, {one_line(cell->text), cell->where});
}

void PlanBands::note_row(const PlanRow& row, const PlanSection& section, std::size_t first) {
  mention_cell(row.track_cell != nullptr ? row.track_cell : row.task_cell, row, section);
  if (bands_.empty()) return;
  const bool merged = row.number_cell != nullptr && row.number_cell == number_cell_;
  number_cell_ = row.number_cell;
  if (merged) return;
  std::string before;
  for (std::size_t index = first; index < facts_.measures.size(); ++index) {
    const Measure& measure = facts_.measures[index];
    if (measure.number.empty() || measure.number == before) continue;
    before = measure.number;
    bands_.back().numbers.push_back(
        {measure.number, true, section.plan, section.part, {measure.title, measure.where}});
  }
}

std::size_t PlanBands::end_of(std::size_t band) const {
  return band + 1 < bands_.size() ? bands_[band + 1].first_measure : facts_.measures.size();
}

// «Работа со школами с низкими результатами» names the first track only where bands of the other
// tracks stand beside it.
void PlanBands::settle_weak_tracks() {
  std::vector<TrackMention> found;
  std::set<std::pair<int, Track>> banded;  // part and track
  for (const TrackMention& mention : facts_.tracks) {
    if (mention.band) banded.insert({mention.part, mention.track});
  }
  for (std::size_t index = 0; index < bands_.size(); ++index) {
    const Band& band = bands_[index];
    if (band.names_track || band.text.empty()) continue;
    const std::vector<StemKey> words = stem_keys(band.text);
    for (const TrackWords& track : vocabulary_.tracks) {
      const bool others = std::any_of(
          vocabulary_.tracks.begin(), vocabulary_.tracks.end(), [&](const TrackWords& other) {
            return other.track != track.track && banded.count({band.part, other.track}) != 0;
          });
      const bool named = track.bands.set.found_in(words) || track.wordings.set.found_in(words);
      if (!named || !others || banded.count({band.part, track.track}) != 0) continue;
      for (std::size_t at = band.first_measure; at < end_of(index); ++at) {
        facts_.measures[at].track = track.track;
      }
      found.push_back({track.track, band.part, true, {band.text, band.where}});
      break;
    }
  }
  facts_.tracks.insert(facts_.tracks.end(), found.begin(), found.end());
}

void PlanBands::settle_numbers() {
  std::map<int, std::vector<const std::vector<NumberedHeading>*>> plans;
  for (const Band& band : bands_) {
    if (!band.numbers.empty()) plans[band.plan].push_back(&band.numbers);
  }
  for (const auto& [plan, bands] : plans) {
    const bool anew = begin_anew(bands);
    for (const auto* numbers : bands) {
      if (anew) {
        add_repeated(*numbers, facts_.numbers);
      } else {
        facts_.numbers.insert(facts_.numbers.end(), numbers->begin(), numbers->end());
      }
    }
  }
}

void PlanBands::finish() {
  settle_weak_tracks();
  settle_numbers();
}

}  // namespace muko
