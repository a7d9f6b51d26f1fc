#include "reports/points.h"

#include <algorithm>
#include <utility>

namespace muko {

namespace {

// Names and what belongs to each, both in the order in which they came.
using Groups = std::vector<std::pair<std::string, std::vector<std::string>>>;

void add(Groups& groups, const std::string& name, const std::string& member) {
  const auto found = std::find_if(groups.begin(), groups.end(),
                                  [&name](const auto& group) { return group.first == name; });
  if (found == groups.end()) {
    groups.push_back({name, {member}});
  } else if (std::find(found->second.begin(), found->second.end(), member) == found->second.end()) {
    found->second.push_back(member);
  }
}

std::string joined(const std::vector<std::string>& names, const char* separator) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : separator) + name;
  return out;
}

// The tracks in Cyrillic, as people write them.
std::string track_title(const std::string& id) {
  return id.size() == 2 && id[0] == 'T' ? "Т" + id.substr(1) : id;
}

// «Т1, Т2 (Меры; Решения)», «Цели», «Показатели» for the points of one parameter.
std::string where_lost(const Report& report, const std::vector<Point>& points,
                       const std::string& parameter) {
  Groups tracks_of_position;
  std::vector<std::string> sections;
  for (const Point& point : points) {
    if (point.parameter != parameter) continue;
    if (point.track.empty()) {
      sections.push_back("«" + title_of(report, point.position) + "»");
      continue;
    }
    add(tracks_of_position, point.position, track_title(point.track));
  }
  Groups positions_of_tracks;
  for (const auto& [position, tracks] : tracks_of_position) {
    add(positions_of_tracks, joined(tracks, ", "), title_of(report, position));
  }
  std::vector<std::string> out = std::move(sections);
  for (const auto& [tracks, positions] : positions_of_tracks) {
    out.push_back(tracks + " (" + joined(positions, "; ") + ")");
  }
  return joined(out, ", ");
}

}  // namespace

Point parse_point(const std::string& cost) {
  const std::size_t last = cost.rfind('.');
  if (last == std::string::npos) return {.track = cost};
  const std::size_t first = cost.find('.');
  const std::size_t position = first == last ? 0 : first + 1;
  Point point;
  if (first != last) point.track = cost.substr(0, first);
  point.position = cost.substr(position, last - position);
  point.parameter = cost.substr(last + 1);
  return point;
}

Point point_of(const Score& score) {
  return {score.track ? name_of(*score.track) : "", score.position, score.parameter};
}

std::string points_words(const Report& report, const std::vector<Point>& points) {
  Groups parameters_of_place;
  for (const Point& point : points) {
    add(parameters_of_place, where_lost(report, points, point.parameter),
        title_of(report, point.parameter));
  }
  std::vector<std::string> out;
  for (const auto& [place, parameters] : parameters_of_place) {
    out.push_back(joined(parameters, ", ") + " — " + place);
  }
  return joined(out, "; ");
}

std::string title_of(const Report& report, const std::string& id) {
  const auto found = report.titles.find(id);
  return found == report.titles.end() || found->second.empty() ? id : found->second;
}

}  // namespace muko
