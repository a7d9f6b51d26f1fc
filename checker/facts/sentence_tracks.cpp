#include "checker/facts/sentence_tracks.h"

#include <algorithm>

#include "base/utf8.h"
#include "language/words.h"

namespace muko {

namespace {

constexpr std::size_t kTwoLetters = 4;
constexpr std::size_t kLookBack = 12;  // bytes: to know the word before the sign

// A mention in brackets is of what stands before it.
bool is_bracketed(std::string_view text, const FoundTrack& track) {
  const std::size_t open = text.substr(0, track.start).rfind('(');
  return open != std::string_view::npos &&
         text.substr(open, track.start - open).find(')') == std::string_view::npos;
}

// A sign at `at` with a space and a capital behind it, no «г. », «им. ».
bool ends_sentence(std::string_view text, std::size_t at) {
  if (text[at] != '.' && text[at] != '!' && text[at] != '?') return false;
  if (text[at + 1] != ' ' && text[at + 1] != '\n') return false;
  std::size_t next = at + 2;
  if (!is_upper(next_code_point(text, next))) return false;
  const std::size_t from = at - std::min(at, kLookBack);
  const auto words = split_words(text.substr(from, at - from));
  return !words.empty() && words.back().text.size() > kTwoLetters;
}

}  // namespace

std::vector<std::size_t> sentence_ends(std::string_view text) {
  std::vector<std::size_t> ends;
  for (std::size_t at = 1; at + 2 < text.size(); ++at) {
    if (ends_sentence(text, at)) ends.push_back(at + 1);
  }
  ends.push_back(text.size());
  return ends;
}

std::vector<TrackPlace> places_of(std::string_view text, const Vocabulary& vocabulary) {
  std::vector<TrackPlace> places;
  for (const FoundTrack& found : find_tracks(text, vocabulary)) {
    places.push_back({found, is_bracketed(text, found)});
  }
  return places;
}

std::optional<Track> only_track_of(const std::vector<TrackPlace>& places) {
  if (places.empty()) return {};
  const Track first = places.front().found.track;
  const bool one = std::all_of(places.begin(), places.end(),
                               [&](const TrackPlace& place) { return place.found.track == first; });
  return one ? std::optional(first) : std::nullopt;
}

std::optional<Track> track_in_sentence(const std::vector<TrackPlace>& tracks, ByteRange words,
                                       ByteRange sentence) {
  std::optional<Track> before;
  for (const auto& [track, bracketed] : tracks) {
    if (track.start < sentence.start || track.start >= sentence.end) continue;
    if (bracketed && track.start >= words.end) return track.track;
    if (!bracketed && track.start <= words.start) before = track.track;
    if (!bracketed && track.start > words.start && !before) return track.track;
  }
  return before;
}

ByteRange line_of(std::string_view text, ByteRange words, ByteRange sentence) {
  const std::size_t start = text.substr(0, words.start).rfind('\n') + 1;
  const std::size_t end = std::min(text.find('\n', words.start), text.size());
  return {std::max(start, sentence.start), std::min(end, sentence.end)};
}

}  // namespace muko
