#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "checker/facts/cell_items.h"
#include "checker/facts/grid.h"
#include "checker/facts/outline.h"
#include "checker/facts/plan_bands.h"
#include "checker/facts/schools.h"
#include "checker/facts/sentence_tracks.h"
#include "checker/facts/stemmed.h"
#include "checker/facts/steps.h"
#include "checker/facts/tracks.h"

namespace muko {

namespace {

constexpr std::size_t kMaxAdjectives = 2;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// «двух», «восьми», by their stems.
bool is_number_word(const std::vector<StemKey>& stems, std::size_t at) {
  static const PhraseSet known(
      {"два",      "две",    "двух",        "двум",       "двумя",      "три",        "трёх",
       "трём",     "тремя",  "четыре",      "четырёх",    "пять",       "пяти",       "шесть",
       "шести",    "семь",   "семи",        "восемь",     "восьми",     "девять",     "девяти",
       "десять",   "десяти", "одиннадцать", "двенадцать", "тринадцать", "пятнадцать", "двадцать",
       "тридцать", "оба",    "обе",         "обоих",      "обеих"});
  return known.match_at(stems, at).has_value();
}

struct Found {
  Specific::What what = Specific::What::School;
  std::string key = {};  // of a school
  std::size_t start = 0;
  std::size_t end = 0;
};

// «общеобразовательных», «муниципальные»: may stand between a number and its noun.
bool is_adjective(std::string_view word) {
  static constexpr std::array<std::string_view, 9> endings = {"ых", "их", "ые", "ие", "но",
                                                              "ым", "им", "ая", "ого"};
  return std::any_of(endings.begin(), endings.end(), [&](auto ending) {
    return word.size() > 10 && word.substr(word.size() - ending.size()) == ending;
  });
}

class SpecificFinder {
 public:
  SpecificFinder(std::string_view text, const Vocabulary& vocabulary)
      : text_(text), stemmed_(text), vocabulary_(vocabulary) {}

  std::vector<Found> find() {
    for (FoundSchool& school : find_schools(text_, stemmed_, vocabulary_)) {
      found_.push_back({Specific::What::School, std::move(school.key), school.start, school.end});
    }
    for (std::size_t at = 0; at < stemmed_.words.size(); ++at) find_count(at);
    for (const PhraseSet::Match& match : vocabulary_.problems.set.find_all(stemmed_.stems)) {
      found_.push_back({Specific::What::Problem,
                        {},
                        stemmed_.words[match.first].start,
                        stemmed_.words[match.end - 1].end});
    }
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Found& a, const Found& b) { return a.start < b.start; });
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::string_view gap(std::size_t at) const {
    const std::size_t start = at == 0 ? 0 : stemmed_.words[at - 1].end;
    return text_.substr(start, stemmed_.words[at].start - start);
  }

  // «18», not «2024», «№ 18», «4.18», «5-х».
  [[nodiscard]] bool is_plain_number(std::size_t at) const {
    const std::string_view word = stemmed_.words[at].text;
    if (!std::all_of(word.begin(), word.end(), is_digit) || word.size() > 5) return false;
    const std::string_view before = trim(gap(at));
    const bool numbered = before.size() >= 3 && before.substr(before.size() - 3) == "№";
    const bool part = at > 0 && !before.empty() && before.back() == '.' && gap(at) == "." &&
                      is_digit(text_[stemmed_.words[at - 1].end - 1]);
    return !numbered && !part;
  }

  void find_count(std::size_t at) {
    const bool number = is_plain_number(at);
    if (!number && !is_number_word(stemmed_.stems, at)) return;
    const std::string_view behind = text_.substr(stemmed_.words[at].end);
    if (number && trim(behind.substr(0, 4)).substr(0, 1) == "%") {
      const std::size_t end = stemmed_.words[at].end + behind.find('%') + 1;
      found_.push_back({Specific::What::Count, {}, stemmed_.words[at].start, end});
      return;
    }
    for (std::size_t noun = at + 1; noun < std::min(stemmed_.words.size(), at + 2 + kMaxAdjectives);
         ++noun) {
      if (!trim(gap(noun)).empty()) return;
      if (!vocabulary_.counted.set.match_at(stemmed_.stems, noun)) {
        if (!is_adjective(stemmed_.words[noun].text)) return;
        continue;
      }
      found_.push_back(
          {Specific::What::Count, {}, stemmed_.words[at].start, stemmed_.words[noun].end});
      return;
    }
  }

  std::string_view text_;
  Stemmed stemmed_;
  const Vocabulary& vocabulary_;
  std::vector<Found> found_;
};

// Where a text stands, for the facts made of it.
struct Origin {
  int part = 0;
  int measure = -1;
  int clause = -1;
  std::optional<Track> track = {};
  bool problems = true;
  bool beside = false;  // another cell of a measure's row: only its schools say something
};

class SpecificReader {
 public:
  SpecificReader(const Document& document, const Outline& outline, const Vocabulary& vocabulary,
                 Facts& facts)
      : document_(document), outline_(outline), vocabulary_(vocabulary), facts_(facts) {}

  void read() {
    read_measures();
    read_clauses();
    for (std::size_t block = 0; block < document_.blocks.size(); ++block) {
      const Place& place = outline_.places[block];
      if (const auto* table = std::get_if<Table>(&document_.blocks[block])) {
        read_table(*table, place);
      } else {
        read_paragraph(std::get<Paragraph>(document_.blocks[block]), place);
      }
    }
    settle_by_schools();
    settle_clauses();
  }

 private:
  void read_measures() {
    for (std::size_t index = 0; index < facts_.measures.size(); ++index) {
      const Measure& measure = facts_.measures[index];
      add(measure.title, measure.where,
          {measure.part, static_cast<int>(index), -1, measure.track, false});
      if (measure.where.table == 0) taken_.insert(measure.where.paragraph);
    }
  }

  void read_clauses() {
    for (std::size_t index = 0; index < facts_.clauses.size(); ++index) {
      const Clause& clause = facts_.clauses[index];
      const auto track =
          clause.tracks.size() == 1 ? std::optional(clause.tracks.front()) : std::nullopt;
      add(clause.text, clause.where, {clause.part, -1, static_cast<int>(index), track});
      if (clause.where.table == 0) taken_.insert(clause.where.paragraph);
    }
  }

  [[nodiscard]] Kind kind_of(int part) const {
    const auto index = static_cast<std::size_t>(part);
    return index < facts_.parts.size() ? facts_.parts[index].kind : facts_.kind;
  }

  void read_paragraph(const Paragraph& paragraph, const Place& place) {
    const Kind kind = kind_of(place.part);
    const bool told = kind != Kind::Order && kind != Kind::Regulation && kind != Kind::Letter;
    if (!told || place.opens || taken_.count(paragraph.where.paragraph) != 0) return;
    add(paragraph.text, paragraph.where, {place.part, -1, -1, place.track});
  }

  void read_table(const Table& table, const Place& place) {
    const Grid grid(table);
    const bool plan = std::any_of(
        facts_.measures.begin(), facts_.measures.end(),
        [&](const Measure& m) { return m.where.table == table.where.table && m.plan >= 0; });
    if (plan) {
      read_goals(grid, place);
      read_cells_of_measures(table);
    } else {
      read_rows(grid, place);
    }
  }

  // Schools among the results, executors and participants are of the measure in their row; a row
  // of several measures gives them its track.
  void read_cells_of_measures(const Table& table) {
    const auto rows = measures_by_row(table);
    for (const Cell& cell : table.cells) {
      const auto row = rows.find(cell.row);
      if (row == rows.end()) continue;
      const std::vector<int>& measures = row->second;
      const Measure& first = facts_.measures[static_cast<std::size_t>(measures.front())];
      if (first.where.cell == cell.where.cell) continue;  // their titles
      const int measure = measures.size() == 1 ? measures.front() : -1;
      add(cell.text, cell.where, {first.part, measure, -1, first.track, false, true});
    }
  }

  [[nodiscard]] std::map<int, std::vector<int>> measures_by_row(const Table& table) const {
    std::map<int, std::vector<int>> rows;
    for (std::size_t index = 0; index < facts_.measures.size(); ++index) {
      const Location& where = facts_.measures[index].where;
      if (where.table != table.where.table) continue;
      rows[where.row].push_back(static_cast<int>(index));
    }
    return rows;
  }

  // «Цель: …» under the band of a track.
  void read_goals(const Grid& grid, const Place& place) {
    std::optional<Track> track = place.track;
    for (int row = 1; row <= grid.rows(); ++row) {
      const auto cells = grid.row(row);
      if (cells.size() != 1 || is_blank(cells.front())) continue;
      if (const auto named = track_of_band(cells.front()->text, vocabulary_)) track = named;
      add(cells.front()->text, cells.front()->where, {place.part, -1, -1, track});
    }
  }

  // «Трек»; 0 without.
  static int track_column(const Grid& grid) {
    static const StemKey track_word = stem_key("трек");
    for (int index = 1; index <= grid.columns(); ++index) {
      const Cell* cell = grid.at(1, index);
      if (cell == nullptr) continue;
      const std::vector<StemKey> words = stem_keys(cell->text);
      if (std::find(words.begin(), words.end(), track_word) != words.end()) return index;
    }
    return 0;
  }

  // A table of schools, perhaps with the track of each.
  void read_rows(const Grid& grid, const Place& place) {
    const int column = track_column(grid);
    for (int row = 1; row <= grid.rows(); ++row) {
      const Cell* named = column == 0 ? nullptr : grid.at(row, column);
      const auto track = named == nullptr ? std::nullopt : track_of_cell(named->text, vocabulary_);
      for (const Cell* cell : grid.row(row)) {
        if (cell->row == row) add(cell->text, cell->where, {place.part, -1, -1, track});
      }
    }
  }

  void add(std::string_view text, const Location& where, const Origin& origin) {
    if (text.size() > kMaxReadBytes) return;
    std::vector<Found> found = SpecificFinder(text, vocabulary_).find();
    std::erase_if(found, [&](const Found& one) { return !says_something(one, origin); });
    if (found.empty()) return;
    const std::vector<TrackPlace> tracks = places_of(text, vocabulary_);
    const std::vector<std::size_t> ends = sentence_ends(text);
    std::size_t sentence = 0;
    for (Found& one : found) {
      while (sentence + 1 < ends.size() && ends[sentence] <= one.start) ++sentence;
      const std::size_t start = sentence == 0 ? 0 : ends[sentence - 1];
      auto track = track_of_words(text, tracks, one, {start, ends[sentence]});
      track = settled_track(track, origin, tracks);
      facts_.specifics.push_back({one.what, track, origin.part, origin.measure, origin.clause,
                                  quote_of(text, where, one), origin.beside});
      // A school that carries out a measure of a track is not therefore a school of the track.
      keys_.push_back(origin.beside ? std::string() : std::move(one.key));
      sentences_.push_back(sentence_count_ + static_cast<int>(sentence));
    }
    sentence_count_ += static_cast<int>(ends.size());
  }

  // A measure's track is that of its band; else the words around tell, else where the text stands.
  static std::optional<Track> settled_track(std::optional<Track> told, const Origin& origin,
                                            const std::vector<TrackPlace>& tracks) {
    if (origin.measure >= 0 && origin.track) return origin.track;
    if (told) return told;
    return origin.track ? origin.track : only_track_of(tracks);
  }

  static bool says_something(const Found& found, const Origin& origin) {
    if (origin.beside) return found.what == Specific::What::School;
    return origin.problems || found.what != Specific::What::Problem;
  }

  static Quote quote_of(std::string_view text, const Location& where, const Found& found) {
    const std::string_view words = text.substr(found.start, found.end - found.start);
    const int first =
        std::max(where.start, 0) + static_cast<int>(length_utf8(text.substr(0, found.start)));
    const int last = first + static_cast<int>(length_utf8(words));
    return {std::string(words), part_of(where, first, last)};
  }

  // An item of a list says more of its words than the sentence that the list is.
  static std::optional<Track> track_of_words(std::string_view text,
                                             const std::vector<TrackPlace>& tracks,
                                             const Found& found, ByteRange sentence) {
    const ByteRange words = {found.start, found.end};
    const auto track = track_in_sentence(tracks, words, line_of(text, words, sentence));
    return track ? track : track_in_sentence(tracks, words, sentence);
  }

  // A school that stands under one track somewhere is of that track everywhere, and so is what the
  // same sentence says about it.
  void settle_by_schools() {
    for (std::size_t index = 0; index < keys_.size(); ++index) {
      if (!keys_[index].empty() && facts_.specifics[index].track) {
        tracks_of_school_[keys_[index]].insert(*facts_.specifics[index].track);
      }
    }
    std::map<int, std::set<Track>> tracks_of_sentence;
    for (std::size_t index = 0; index < keys_.size(); ++index) {
      if (keys_[index].empty()) continue;
      auto& track = facts_.specifics[index].track;
      if (!track) track = only_track(tracks_of_school_[keys_[index]]);
      if (track) tracks_of_sentence[sentences_[index]].insert(*track);
    }
    for (std::size_t index = 0; index < keys_.size(); ++index) {
      auto& track = facts_.specifics[index].track;
      if (!track) track = only_track(tracks_of_sentence[sentences_[index]]);
    }
  }

  static std::optional<Track> only_track(const std::set<Track>& tracks) {
    return tracks.size() == 1 ? std::optional(*tracks.begin()) : std::nullopt;
  }

  // A clause that names the schools of a track belongs to it; one on the whole plan to all.
  void settle_clauses() {
    for (std::size_t index = 0; index < keys_.size(); ++index) {
      const Specific& specific = facts_.specifics[index];
      if (specific.clause < 0 || keys_[index].empty()) continue;
      Clause& clause = facts_.clauses[static_cast<std::size_t>(specific.clause)];
      if (clause.whole_plan) continue;
      const auto track = only_track(tracks_of_school_[keys_[index]]);
      std::vector<Track>& named = clause.tracks;
      if (track && std::find(named.begin(), named.end(), *track) == named.end()) {
        named.push_back(*track);
      }
    }
  }

  const Document& document_;
  const Outline& outline_;
  const Vocabulary& vocabulary_;
  Facts& facts_;
  std::set<int> taken_;            // paragraphs read as measures or clauses
  std::vector<std::string> keys_;  // of the school, one a specific; "" of others
  std::vector<int> sentences_;     // running number, one a specific
  int sentence_count_ = 0;
  std::map<std::string, std::set<Track>> tracks_of_school_;
};

}  // namespace

void read_specifics(const Document& document, const Outline& outline, const Vocabulary& vocabulary,
                    Facts& facts) {
  SpecificReader(document, outline, vocabulary, facts).read();
}

}  // namespace muko
