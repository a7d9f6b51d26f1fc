// Tracks: the three tracks (domain.md §2) named in a text.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "checker/facts/facts.h"
#include "checker/facts/vocabulary.h"
#include "document/document.h"

namespace muko {

// A track named in a text; `start`, `end` are byte offsets of the telling words.
struct FoundTrack {
  Track track = Track::T1;
  std::size_t start = 0;
  std::size_t end = 0;
};

// «трек 1», «Трек II», «по треку 2», «треки 1 и 3», «школы трека 2», the official wordings in any
// case. In the order of the text; a track named twice is there twice.
[[nodiscard]] std::vector<FoundTrack> find_tracks(std::string_view text,
                                                  const Vocabulary& vocabulary);
// The one track that a band or heading names; nullopt where it names none or several.
[[nodiscard]] std::optional<Track> track_of_band(std::string_view text,
                                                 const Vocabulary& vocabulary);
// The same for a cell of a column of tracks, where «1» is enough.
[[nodiscard]] std::optional<Track> track_of_cell(std::string_view text,
                                                 const Vocabulary& vocabulary);
// Only «Трек 2» in so many words: a task under a band may speak of another track's schools.
[[nodiscard]] std::optional<Track> numbered_track(std::string_view text,
                                                  const Vocabulary& vocabulary);
// «все три трека», «по всем трекам»: a text on every track.
[[nodiscard]] bool names_all_tracks(std::string_view text);

}  // namespace muko
