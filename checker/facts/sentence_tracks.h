// SentenceTracks: which track the sentence or line around some words gives them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "checker/facts/tracks.h"

namespace muko {

struct ByteRange {
  std::size_t start = 0;
  std::size_t end = 0;
};

struct TrackPlace {
  FoundTrack found = {};
  bool bracketed = false;  // «в двух школах (трек 1)»: of what stands before it
};
[[nodiscard]] std::vector<TrackPlace> places_of(std::string_view text,
                                                const Vocabulary& vocabulary);

// Sentences by their end bytes; «г. », «им. » don't end one.
[[nodiscard]] std::vector<std::size_t> sentence_ends(std::string_view text);

// The one track of a paragraph that names no other.
[[nodiscard]] std::optional<Track> only_track_of(const std::vector<TrackPlace>& places);
// The track that the sentence gives to these words of it.
[[nodiscard]] std::optional<Track> track_in_sentence(const std::vector<TrackPlace>& tracks,
                                                     ByteRange words, ByteRange sentence);
// The line of the sentence that holds the words: an item of a clause, «а) …;⏎б) …».
[[nodiscard]] ByteRange line_of(std::string_view text, ByteRange words, ByteRange sentence);

}  // namespace muko
