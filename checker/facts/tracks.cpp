#include "checker/facts/tracks.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/find_text.h"
#include "base/utf8.h"
#include "checker/facts/outline.h"
#include "checker/facts/stemmed.h"
#include "checker/facts/steps.h"

namespace muko {

namespace {

// Words behind a wording in which it may go on to mean the whole plan.
constexpr std::size_t kUnlessReach = 9;

std::optional<Track> track_numbered(std::string_view number) {
  static constexpr std::array<std::array<std::string_view, 5>, 3> kNames = {
      {{"1", "I", "І", "перв", "T1"},
       {"2", "II", "ІІ", "втор", "T2"},
       {"3", "III", "ІІІ", "трет", "T3"}}};
  for (std::size_t track = 0; track < kNames.size(); ++track) {
    const auto& names = kNames[track];
    if (std::find(names.begin(), names.end(), number) != names.end()) {
      return static_cast<Track>(track);
    }
  }
  return {};
}

std::optional<Track> ordinal_track(StemKey stem) {
  static const StemKey kFirst = stem_key("первый");
  static const StemKey kSecond = stem_key("второй");
  static const StemKey kThird = stem_key("третий");
  if (stem == kFirst) return Track::T1;
  if (stem == kSecond) return Track::T2;
  if (stem == kThird) return Track::T3;
  return {};
}

bool is_track_word(StemKey stem) {
  static const StemKey kTrack = stem_key("трек");
  return stem == kTrack;
}

class TrackFinder {
 public:
  TrackFinder(std::string_view text, const Vocabulary& vocabulary)
      : text_(text), stemmed_(text), vocabulary_(vocabulary) {}

  std::vector<FoundTrack> numbered() {
    for (std::size_t at = 0; at < stemmed_.words.size(); ++at) {
      if (is_track_word(stemmed_.stems[at])) {
        if (!read_numbers(at)) read_ordinal(at);
      } else {
        read_glued(at);
      }
    }
    return std::move(found_);
  }

  std::vector<FoundTrack> worded() {
    for (const TrackWords& words : vocabulary_.tracks) {
      for (const PhraseSet::Match& match : words.wordings.set.find_all(stemmed_.stems)) {
        if (!is_widened(words, match.end)) add(words.track, match.first, match.end - 1);
      }
    }
    return std::move(found_);
  }

 private:
  void add(Track track, std::size_t first, std::size_t last) {
    found_.push_back({track, stemmed_.words[first].start, stemmed_.words[last].end});
  }

  // «… школ с низкими результатами и школ, функционирующих в неблагоприятных …»: the whole plan.
  bool is_widened(const TrackWords& words, std::size_t from) const {
    const std::size_t end = std::min(stemmed_.stems.size(), from + kUnlessReach);
    for (std::size_t at = from; at < end; ++at) {
      if (words.unless.set.match_at(stemmed_.stems, at)) return true;
    }
    return false;
  }

  // Only signs that part the numbers of one list.
  bool is_list_gap(std::size_t at) const {
    const std::string_view gap = trim(text_.substr(
        stemmed_.words[at - 1].end, stemmed_.words[at].start - stemmed_.words[at - 1].end));
    return gap.empty() || gap == "," || gap == "№" || gap == "-" || gap == "–" || gap == "—";
  }

  bool is_range_gap(std::size_t at) const {
    const std::string_view gap = trim(text_.substr(
        stemmed_.words[at - 1].end, stemmed_.words[at].start - stemmed_.words[at - 1].end));
    return gap == "-" || gap == "–" || gap == "—";
  }

  // «трек 1», «треки 1 и 3», «треки 1–3».
  bool read_numbers(std::size_t at) {
    std::optional<Track> before;
    for (std::size_t next = at + 1; next < stemmed_.words.size() && is_list_gap(next); ++next) {
      const std::string_view word = stemmed_.words[next].text;
      if (word == "и" && before) continue;
      if (add_range(word, at)) return true;
      const auto track = track_numbered(word);
      if (!track) break;
      if (before && is_range_gap(next)) {
        for (int between = static_cast<int>(*before) + 1; between < static_cast<int>(*track);
             ++between) {
          add(static_cast<Track>(between), at, next);
        }
      }
      add(*track, at, next);
      before = track;
    }
    return before.has_value();
  }

  // «1-3» is one word.
  bool add_range(std::string_view word, std::size_t at) {
    if (word.size() != 3 || word[1] != '-') return false;
    const auto first = track_numbered(word.substr(0, 1));
    const auto last = track_numbered(word.substr(2, 1));
    if (!first || !last) return false;
    for (int track = static_cast<int>(*first); track <= static_cast<int>(*last); ++track) {
      add(static_cast<Track>(track), at, at + 1);
    }
    return true;
  }

  // «первый трек», «трек первый».
  void read_ordinal(std::size_t at) {
    if (at > 0) {
      if (const auto track = ordinal_track(stemmed_.stems[at - 1])) return add(*track, at - 1, at);
    }
    if (at + 1 < stemmed_.stems.size()) {
      if (const auto track = ordinal_track(stemmed_.stems[at + 1])) add(*track, at, at + 1);
    }
  }

  // «Трек1», «трек-2».
  void read_glued(std::size_t at) {
    constexpr std::string_view kTrack = "трек";
    const std::string_view word = stemmed_.words[at].text;
    if (word.size() < kTrack.size() || word.size() > kTrack.size() + 4) return;
    const std::string lower = to_lower(word);
    if (lower.rfind(kTrack, 0) != 0) return;
    std::string_view number = std::string_view(lower).substr(kTrack.size());
    if (!number.empty() && number.front() == '-') number.remove_prefix(1);
    if (const auto track = track_numbered(number)) add(*track, at, at);
  }

  std::string_view text_;
  Stemmed stemmed_;
  const Vocabulary& vocabulary_;
  std::vector<FoundTrack> found_;
};

// «Трек 2. Профилактика …»: the name of another track right behind the number is what is meant.
bool is_named_behind(const FoundTrack& number, const std::vector<FoundTrack>& worded) {
  constexpr std::size_t kGap = 6;  // bytes: «. «», « – »
  return std::any_of(worded.begin(), worded.end(), [&](const FoundTrack& name) {
    return name.track != number.track && name.start >= number.end &&
           name.start <= number.end + kGap;
  });
}

// Cheap, before any word is stemmed: the text has the letters of «трек» or of a wording's telling
// word, small or capital.
bool may_name_track(std::string_view text, const Vocabulary& vocabulary) {
  constexpr std::string_view kTrack = "рек";
  constexpr std::string_view kCapitals = "РЕК";
  const auto has = [&](std::string_view letters) {
    return find_text(text, letters) != std::string_view::npos;
  };
  if (has(kTrack) || has(kCapitals)) return true;
  const std::vector<std::string>& clues = vocabulary.track_clues;
  return std::any_of(clues.begin(), clues.end(), has);
}

std::optional<Track> only_one(const std::vector<FoundTrack>& found) {
  if (found.empty()) return {};
  const bool one = std::all_of(found.begin(), found.end(), [&](const FoundTrack& other) {
    return other.track == found.front().track;
  });
  return one ? std::optional(found.front().track) : std::nullopt;
}

// Part and track of each measure that has one.
using MeasuredTracks = std::set<std::pair<int, Track>>;

MeasuredTracks measured_tracks(const Facts& facts) {
  MeasuredTracks tracks;
  for (const Measure& measure : facts.measures) {
    if (measure.track) tracks.insert({measure.part, *measure.track});
  }
  return tracks;
}

// The track that the block heads measures with; nullopt of a sentence.
std::optional<Track> heading_track(const Place& place, const Outline& outline,
                                   const MeasuredTracks& measured) {
  if (!place.opens) return {};
  const Heading& heading = outline.headings[static_cast<std::size_t>(place.heading)];
  const bool heads = heading.track && measured.count({heading.part, *heading.track}) != 0;
  return heads ? heading.track : std::nullopt;
}

void add_mentions(const Paragraph& paragraph, int part, std::optional<Track> band,
                  const Vocabulary& vocabulary, Facts& facts) {
  std::set<Track> seen;
  for (const FoundTrack& found : find_tracks(paragraph.text, vocabulary)) {
    if (!seen.insert(found.track).second) continue;
    facts.tracks.push_back(
        {found.track, part, band == found.track, {paragraph.text, paragraph.where}});
  }
}

}  // namespace

std::vector<FoundTrack> find_tracks(std::string_view text, const Vocabulary& vocabulary) {
  if (!may_name_track(text, vocabulary)) return {};
  TrackFinder finder(text, vocabulary);
  std::vector<FoundTrack> found = finder.numbered();
  const std::vector<FoundTrack> worded = finder.worded();
  std::erase_if(found, [&](const FoundTrack& number) { return is_named_behind(number, worded); });
  found.insert(found.end(), worded.begin(), worded.end());
  std::stable_sort(found.begin(), found.end(),
                   [](const FoundTrack& a, const FoundTrack& b) { return a.start < b.start; });
  return found;
}

std::optional<Track> track_of_band(std::string_view text, const Vocabulary& vocabulary) {
  if (!may_name_track(text, vocabulary)) return {};
  TrackFinder finder(text, vocabulary);
  const std::vector<FoundTrack> numbered = finder.numbered();
  const std::vector<FoundTrack> worded = finder.worded();
  if (numbered.empty() || is_named_behind(numbered.front(), worded)) return only_one(worded);
  return only_one(numbered);
}

std::optional<Track> track_of_cell(std::string_view text, const Vocabulary& vocabulary) {
  const std::string_view bare = trim(text);
  if (const auto track = track_numbered(bare)) return track;
  return track_of_band(bare, vocabulary);
}

std::optional<Track> numbered_track(std::string_view text, const Vocabulary& vocabulary) {
  return only_one(TrackFinder(text, vocabulary).numbered());
}

bool names_all_tracks(std::string_view text) {
  static const std::set<std::string> kAll = {"все", "всем", "всех", "всеми",
                                             "три", "трем", "трех", "тремя"};
  const std::string normal = normalize(text);
  const auto words = split_words(normal);
  for (std::size_t at = 1; at < words.size(); ++at) {
    if (words[at].text.substr(0, std::string_view("трек").size()) != "трек") continue;
    if (kAll.count(std::string(words[at - 1].text)) != 0) return true;
  }
  return false;
}

void read_tracks(const Document& document, const Outline& outline, const Vocabulary& vocabulary,
                 Facts& facts) {
  const MeasuredTracks measured = measured_tracks(facts);
  for (std::size_t block = 0; block < document.blocks.size(); ++block) {
    const auto* paragraph = std::get_if<Paragraph>(&document.blocks[block]);
    if (paragraph == nullptr) continue;
    const Place& place = outline.places[block];
    add_mentions(*paragraph, place.part, heading_track(place, outline, measured), vocabulary,
                 facts);
  }
}

}  // namespace muko
