#include "checker/findings.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "language/words.h"

namespace muko {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

using rules::Hit;
using rules::Rule;

struct Found {
  const Rule* rule = nullptr;
  Hit hit;
};

// Puts the slots into «срок «{deadline}» …».
std::string filled(const std::string& text, const std::map<std::string, std::string>& slots) {
  std::string out;
  std::size_t copied = 0;
  for (std::size_t open = text.find('{'); open != std::string::npos;
       open = text.find('{', copied)) {
    const std::size_t close = text.find('}', open);
    if (close == std::string::npos) break;
    out.append(text, copied, open - copied);
    const auto slot = slots.find(text.substr(open + 1, close - open - 1));
    if (slot != slots.end()) out += slot->second;
    copied = close + 1;
  }
  return out.append(text, copied);
}

bool concerns(const Hit& hit, const std::set<Track>& tracks, const Rule& rule, const Score& score) {
  const auto& costs = rule.costs;
  if (std::find(costs.begin(), costs.end(), score.parameter) == costs.end()) return false;
  if (!score.track) return hit.sections.count(score.position) > 0;
  const auto named = [&score](Position position) { return name_of(position) == score.position; };
  return tracks.count(*score.track) > 0 &&
         (hit.positions.empty() || std::any_of(hit.positions.begin(), hit.positions.end(), named));
}

bool is_share(const std::string& parameter, const Rubric& rubric) {
  return std::any_of(
      rubric.parameters.begin(), rubric.parameters.end(),
      [&](const RubricParameter& one) { return one.id == parameter && one.threshold > 0; });
}

// A row that lacks lowers its share even where the point is kept; of all else only a point that
// is lost was cost.
bool is_cost(const Hit& hit, const Score& score, const Rubric& rubric, const Subject& subject) {
  if (!score.counted) return false;
  if (score.points < score.max) return true;
  const bool excused = subject.track_one_excused && score.track == Track::T1;
  const bool row = !hit.positions.empty();
  return row && !excused && is_share(score.parameter, rubric);
}

std::vector<std::string> costs_of(const Found& found, const Subject& subject, const Rubric& rubric,
                                  const std::vector<Score>& scores) {
  const Hit& hit = found.hit;
  // Where the plan shows no track, its rows would bear on any.
  const bool any_track = hit.tracks.empty() && subject.tracks.empty();
  static const std::set<Track> all_tracks = Hit().tracks;
  const std::set<Track>& tracks = any_track ? all_tracks : hit.tracks;
  std::vector<std::string> costs;
  for (const Score& score : scores) {
    const bool lowers = concerns(hit, tracks, *found.rule, score);
    if (!lowers || !is_cost(hit, score, rubric, subject)) continue;
    const std::string track = score.track ? std::string(name_of(*score.track)) + "." : "";
    costs.push_back(track + score.position + "." + score.parameter);
  }
  return costs;
}

// FNV-1a, 64 bits: the same on every machine and in every version.
std::string hash_of(const std::string& text) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char byte : text) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 1099511628211U;
  }
  std::string digits(16, '0');
  for (std::size_t i = digits.size(); i > 0; hash >>= 4U) digits[--i] = kHexDigits[hash & 0xFU];
  return digits;
}

void add_fingerprints(const std::vector<Found>& found, std::vector<Finding>& findings) {
  std::map<std::string, int> equals;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const std::string same = findings[i].rule + "\n" + normalize(findings[i].quote) + "\n" +
                             normalize(found[i].hit.owner);
    const int ordinal = equals[same]++;
    findings[i].fingerprint = hash_of(same + "\n" + std::to_string(ordinal));
  }
}

Finding finding_of(const Found& found, const Subject& subject, Places& places) {
  const Hit& hit = found.hit;
  const Document& document = places.document(hit.document);
  const bool unsure_words = places.is_uncertain(hit.document, hit.where);
  const bool guessed = document.format == Format::Scan || unsure_words;
  const bool too_severe = unsure_words && found.rule->severity == Severity::Error;
  return {.rule = found.rule->id,
          // A word that the reader may have misread makes nobody guilty of an error.
          .severity = too_severe ? Severity::Warning : found.rule->severity,
          .certainty = guessed ? Certainty::Unsure : hit.certainty,
          .scope = found.rule->scope,
          .message = filled(found.rule->message, hit.slots),
          .file = subject.documents[static_cast<std::size_t>(hit.document)]->file,
          .where = places.of_quote(hit.document, hit.where, hit.quote),
          .heading = places.headings(hit.document, hit.where),
          .measure = hit.number,
          .quote = hit.quote,
          .advice = filled(found.rule->advice, hit.slots),
          .source = found.rule->source};
}

}  // namespace

std::vector<Finding> find_all(const Subject& subject, const Rubric& rubric,
                              const std::vector<Score>& scores, Places& places) {
  std::vector<Found> found;
  for (const Rule& rule : rubric.rules) {
    rule.check(subject, [&](Hit hit) { found.push_back({&rule, std::move(hit)}); });
  }
  const auto key = [&](const Found& one) {
    const Facts& facts = *subject.documents[static_cast<std::size_t>(one.hit.document)];
    return std::tuple(std::string_view(facts.file), one.hit.document,
                      places.rank(one.hit.document, one.hit.where), std::string_view(one.rule->id),
                      std::string_view(one.hit.quote));
  };
  std::stable_sort(found.begin(), found.end(),
                   [&](const Found& a, const Found& b) { return key(a) < key(b); });
  std::vector<Finding> findings;
  findings.reserve(found.size());
  for (const Found& one : found) {
    findings.push_back(finding_of(one, subject, places));
    findings.back().costs = costs_of(one, subject, rubric, scores);
  }
  add_fingerprints(found, findings);
  return findings;
}

}  // namespace muko
